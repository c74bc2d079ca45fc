/* N-Triples and N-Quads: a line each, graphs, escapes. */
#include "written.h"

static void
lines(void **state)
{
    (void)state;
    expect(written("nt", gang + 2, 3, false),
           "<" ENTITY "tren-de-aragua> <" LABEL "> \"Tren de Aragua\"@en .\n"
           "<" ENTITY "tren-de-aragua> <" CHAN "from> \"2014\"^^<" XSD "gYear> .\n"
           "<https://x.org/a#char=1,2> <" CHAN "from> \"x\" .\n");
}

static void
quads_have_graphs(void **state)
{
    (void)state;
    ch_buffer out = {0}, said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w;
    assert_int_equal(ch_triple_writer_open(&(ch_triple_writer_options){.format = "nq", .buffer = &out},
                                           &sink, &w),
                     CH_OK);
    const ch_triple t = {IRI("x:s"), IRI("x:p"), TEXT("1")};
    ch_triple_writer_add(w, &t);
    assert_int_equal(ch_triple_writer_graph(w, CH_S("x:g")), CH_OK);
    ch_triple_writer_add(w, &t);
    assert_int_equal(ch_triple_writer_graph(w, CH_S("no graph")), CH_BAD_ARGUMENT);
    ch_triple_writer_add(w, &t);
    assert_int_equal(ch_triple_writer_graph(w, CH_S("")), CH_OK);
    ch_triple_writer_add(w, &t);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    expect(out, "<x:s> <x:p> \"1\" .\n<x:s> <x:p> \"1\" <x:g> .\n<x:s> <x:p> \"1\" <x:g> .\n"
                "<x:s> <x:p> \"1\" .\n");
    expect(said, "memory: cannot write the graph <no graph>: the IRI is not absolute|");
}

static void
escapes(void **state)
{
    (void)state;
    const ch_triple t[] = {
        {IRI("x:s"), IRI("x:p"), TEXT("a\"b\\c\nd\re\tf\bg\fh\x01i\x0Bj\x1Fk\x7Fl")},
        {IRI("x:s"), IRI("x:p"), TEXT("México 🇲🇽 שלום\xC2\x85\xEE\x80\x80")},
        {IRI("x:s"), IRI("x:p"), TEXT("")},
        {IRI("http://x/é?q=a%20b&c='d'"), IRI("x:p"), TEXT("<>'`")},
    };
    static const char want[] =
        "<x:s> <x:p> \"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\\u0001i\\u000Bj\\u001Fk\\u007Fl\" .\n"
        "<x:s> <x:p> \"México 🇲🇽 שלום\xC2\x85\xEE\x80\x80\" .\n"
        "<x:s> <x:p> \"\" .\n"
        "<http://x/é?q=a%20b&c='d'> <x:p> \"<>'`\" .\n";
    expect(written("ntriples", t, 4, false), want);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines),
        cmocka_unit_test(quads_have_graphs),
        cmocka_unit_test(escapes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
