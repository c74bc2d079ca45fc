/* RDF files of every syntax and packing, and what is said of broken ones. */
#include "folder.h"

#include "base/buffer.h"
#include "rdf/read.h"

#include <fcntl.h>
#include <zlib.h>
#include <zstd.h>

static void
say_node(ch_buffer *out, const ch_node *node)
{
    static const char *const signs[] = {"-", "_:", "<", "\""};
    ch_buffer_print(out, "%s%.*s", signs[node->kind], CH_PRINT(node->text));
    if (node->datatype.len) ch_buffer_print(out, "^%.*s", CH_PRINT(node->datatype));
    if (node->language.len) ch_buffer_print(out, "@%.*s", CH_PRINT(node->language));
    ch_buffer_byte(out, ' ');
}

static ch_status
keep(void *payload, const ch_rdf_statement *s)
{
    say_node(payload, &s->subject);
    say_node(payload, &s->predicate);
    say_node(payload, &s->object);
    if (s->graph.kind != CH_NODE_NONE) say_node(payload, &s->graph);
    ch_buffer_byte(payload, '|');
    return CH_OK;
}

static void
expect(const char *path, ch_status wanted, const char *statements, const char *messages)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_buffer got = {0};
    assert_int_equal(ch_rdf_read(path, keep, &got, &sink), wanted);
    assert_slice(ch_buffer_slice(&got), statements);
    if (messages) assert_string_equal(all.text, messages);
    ch_vector_free(&got);
}

static void
expect_text(const char *path, const char *text, ch_status wanted, const char *statements,
            const char *messages)
{
    write_file(path, ch_slice_of(text));
    expect(path, wanted, statements, messages);
}

static void
lines(void **state)
{
    (void)state;
    expect_text("a.nt",
                "# a comment\n\n"
                "<x:s> <x:p> \"a\\\"b\\\\c\\n\\t\\u00E9\\U0001F1F2\" . # and one more\r\n"
                "  <x:s>\t<x:p><x:\\u00E9> .\n"
                "_:b1 <x:p> _:b.2 .\n"
                "<x:s> <x:p> \"x\"@en-GB.\n"
                "<x:s> <x:p> \"5\"^^<x:int> .",
                CH_OK,
                "<x:s <x:p \"a\"b\\c\n\té\xF0\x9F\x87\xB2 |<x:s <x:p <x:é |_:b1 <x:p _:b.2 |"
                "<x:s <x:p \"x@en-GB |<x:s <x:p \"5^x:int |",
                "");
    expect_text("a.nq", "<x:s> <x:p> \"1\" <x:g> .\n<x:s> <x:p> \"2\" _:g .\n<x:s> <x:p> \"3\" .\n",
                CH_OK, "<x:s <x:p \"1 <x:g |<x:s <x:p \"2 _:g |<x:s <x:p \"3 |", "");
    expect_text("empty.nt", "", CH_OK, "", "");
}

static void
every_bad_line_is_told(void **state)
{
    (void)state;
    expect_text("b.nt",
                "<x:s> <x:p> .\n"
                "<x:s> <x:p> \"fine\" .\n"
                "<x:s> <x: y> \"1\" .\n"
                "<x:s> <x:p> \"é\\x\" .\n"
                "<x:s> <x:p> \"open .\n"
                "\"s\" <x:p> \"1\" .\n"
                "<x:s> _:p \"1\" .\n"
                "<x:s> <x:p> \"1\"\n"
                "<x:s> <x:p> \"1\" . more\n"
                "<x:s> <x:p> \"\\uD800\" .\n"
                "<x:s> <x:p> \"1\" \"graph\" .\n"
                "<relative> <x:p> \"1\" .\n"
                "<x:s> <x:p> \"\xFF\" .\n",
                CH_CANNOT_READ, "<x:s <x:p \"fine |",
                "b.nt:1:13: there is no term here\n"
                "b.nt:3:7: the IRI holds a space or a character that none may hold\n"
                "b.nt:4:17: there is no such escape\n"
                "b.nt:5:20: the literal does not end\n"
                "b.nt:6:4: the subject is a literal\n"
                "b.nt:7:10: the predicate is no IRI\n"
                "b.nt:8:16: the full stop is missing\n"
                "b.nt:9:19: there is more behind the full stop\n"
                "b.nt:10:20: this escape is no character\n"
                "b.nt:11:24: the graph is a literal\n"
                "b.nt:12:1: the IRI is not absolute\n"
                "b.nt:13:13: it is not UTF-8\n");
}

static void
many_bad_lines_are_not_all_told(void **state)
{
    (void)state;
    ch_buffer text = {0};
    told all;
    ch_diagnostics sink = keeping(&all);
    for (int i = 0; i < 100; i++) ch_buffer_add(&text, CH_S("no statement\n"));
    write_file("many.nt", ch_buffer_slice(&text));
    ch_buffer got = {0};
    assert_int_equal(ch_rdf_read("many.nt", keep, &got, &sink), CH_CANNOT_READ);
    assert_int_equal(sink.errors, 21);
    ch_vector_free(&text);
}

static void
a_line_longer_than_a_piece(void **state)
{
    (void)state;
    ch_buffer text = {0}, wanted = {0};
    ch_buffer_add(&text, CH_S("<x:s> <x:p> \""));
    ch_buffer_add(&wanted, CH_S("<x:s <x:p \""));
    for (int i = 0; i < 1000000; i++) {
        ch_buffer_byte(&text, 'x');
        ch_buffer_byte(&wanted, 'x');
    }
    ch_buffer_add(&text, CH_S("\" .\n<x:s> <x:p> \"1\" .\n"));
    ch_buffer_add(&wanted, CH_S(" |<x:s <x:p \"1 |"));
    ch_buffer_byte(&wanted, '\0');
    write_file("long.nt", ch_buffer_slice(&text));
    expect("long.nt", CH_OK, wanted.at, "");
    ch_vector_free(&text);
    ch_vector_free(&wanted);
}

static void
other_syntaxes(void **state)
{
    (void)state;
    expect_text("a.ttl", "@prefix : <x:> .\n:s :p :o, \"é\"@fr ; a :C .\n", CH_OK,
                "<x:s <x:p <x:o |<x:s <x:p \"é@fr |"
                "<x:s <http://www.w3.org/1999/02/22-rdf-syntax-ns#type <x:C |", "");
    expect_text("a.trig", "@prefix : <x:> .\n:g { :s :p :o }\n", CH_OK, "<x:s <x:p <x:o <x:g |", "");
    static const char xml[] =
        "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns:x='http://x/'>"
        "<rdf:Description rdf:about='http://x/s'><x:p>1</x:p></rdf:Description></rdf:RDF>";
    expect_text("a.rdf", xml, CH_OK, "<http://x/s <http://x/p \"1 |", "");
    static const char json[] = "{\"x:s\": {\"x:p\": [{\"type\": \"literal\", \"value\": \"1\"}]}}";
    expect_text("a.json", json, CH_OK, "<x:s <x:p \"1 |", "");
    /* Without an ending the first bytes tell. */
    expect_text("xml", xml, CH_OK, "<http://x/s <http://x/p \"1 |", "");
    expect_text("json", json, CH_OK, "<x:s <x:p \"1 |", "");
    expect_text("lines", "# first\n<x:s> <x:p> \"1\" <x:g> .\n", CH_OK, "<x:s <x:p \"1 <x:g |", "");
    expect_text("turtle", "# first\n<x:s> <x:p> \"1\" ;\n <x:q> 2 .\n", CH_OK,
                "<x:s <x:p \"1 |<x:s <x:q \"2^http://www.w3.org/2001/XMLSchema#integer |", "");
    expect_text("bad.ttl", "@prefix : <x:> .\n:s :p .\n", CH_CANNOT_READ, "", NULL);
    expect("none.ttl", CH_CANNOT_READ, "", "none.ttl:0:0: cannot be read: No such file or directory\n");
}

static void
packed_files(void **state)
{
    (void)state;
    static const char text[] = "<x:s> <x:p> \"1\" .\n";
    char zstd[256];
    gzFile file = gzopen("a.nt.gz", "wb");
    for (int i = 0; i < 50000; i++) gzwrite(file, text, sizeof text - 1);
    gzclose(file);
    ch_buffer got = {0};
    assert_int_equal(ch_rdf_read("a.nt.gz", keep, &got, NULL), CH_OK);
    assert_int_equal(got.len, 50000 * strlen("<x:s <x:p \"1 |"));
    ch_vector_free(&got);

    /* Two streams one behind the other; one cut off; one damaged. */
    assert_int_equal(system("printf '<x:s> <x:p> \"1\" .\\n' | gzip > b.nt.gz; cat b.nt.gz b.nt.gz > c.nt.gz;"
                            "head -c 1000 a.nt.gz > cut.nt.gz; (head -c 500 a.nt.gz; echo zzzzzz) > bad.nt.gz"), 0);
    expect("c.nt.gz", CH_OK, "<x:s <x:p \"1 |<x:s <x:p \"1 |", "");
    told all;
    ch_diagnostics sink = keeping(&all);
    got = (ch_buffer){0};
    assert_int_equal(ch_rdf_read("cut.nt.gz", keep, &got, &sink), CH_CANNOT_READ);
    assert_string_equal(all.text, "cut.nt.gz:0:0: cannot be read: the packed data is cut off\n");
    assert_int_equal(ch_rdf_read("bad.nt.gz", keep, &got, NULL), CH_CANNOT_READ);
    ch_vector_free(&got);

    const size_t len = ZSTD_compress(zstd, sizeof zstd, text, sizeof text - 1, 3);
    write_file("a.nt.zst", (ch_slice){(const char *)zstd, len});
    expect("a.nt.zst", CH_OK, "<x:s <x:p \"1 |", "");
    write_file("cut.nt.zst", (ch_slice){(const char *)zstd, len - 3});
    expect("cut.nt.zst", CH_CANNOT_READ, "", "cut.nt.zst:0:0: cannot be read: the packed data is cut off\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines),          cmocka_unit_test(every_bad_line_is_told),
        cmocka_unit_test(other_syntaxes), cmocka_unit_test(many_bad_lines_are_not_all_told),
        cmocka_unit_test(packed_files),   cmocka_unit_test(a_line_longer_than_a_piece),
    };
    return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
