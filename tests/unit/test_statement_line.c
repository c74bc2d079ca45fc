/* One statement, one line: the same for the same statement, and blank nodes apart by their file. */
#include "nodes.h"

#include "rdf/statement_line.h"

static void
check_line(ch_rdf_statement statement, size_t file, bool quads, const char *line)
{
    ch_buffer out = {0};
    assert_int_equal(ch_buffer_add(&out, CH_S("> ")), CH_OK); /* it is appended */
    assert_int_equal(ch_statement_line(&statement, file, quads, &out), CH_OK);
    assert_slice(ch_slice_part(ch_buffer_slice(&out), 2, out.len), line);
    ch_vector_free(&out);
}

#define STATEMENT(object) ((ch_rdf_statement){IRI_NODE("x:s"), IRI_NODE("x:p"), (object), NO_NODE, 0})

static void
terms_as_n_triples_has_them(void **state)
{
    (void)state;
    check_line(STATEMENT(IRI_NODE("x:o")), 1, false, "<x:s> <x:p> <x:o> .");
    check_line(STATEMENT(TEXT_NODE("")), 1, false, "<x:s> <x:p> \"\" .");
    check_line(STATEMENT(WORD_NODE("a", "en")), 1, false, "<x:s> <x:p> \"a\"@en .");
    check_line(STATEMENT(TYPED_NODE("1", "integer")), 1, false,
               "<x:s> <x:p> \"1\"^^<http://www.w3.org/2001/XMLSchema#integer> .");
    check_line(STATEMENT(TYPED_NODE("a", "string")), 1, false, "<x:s> <x:p> \"a\" ."); /* one spelling only */
}

static void
escapes_are_always_the_same(void **state)
{
    (void)state;
    check_line(STATEMENT(TEXT_NODE("a\"b\\c\nd\re\tf\bg\fh\x01i\x7Fj")), 1, false,
               "<x:s> <x:p> \"a\\\"b\\\\c\\nd\\re\\tf\\bg\\fh\\u0001i\\u007Fj\" .");
    check_line(STATEMENT(TEXT_NODE("a\0b")), 1, false, "<x:s> <x:p> \"a\\u0000b\" .");
    check_line(STATEMENT(TEXT_NODE("M\xC3\xA9xico")), 1, false, "<x:s> <x:p> \"M\xC3\xA9xico\" .");
}

static void
blank_nodes_belong_to_their_file(void **state)
{
    const ch_rdf_statement statement = {BLANK_NODE("b"), IRI_NODE("x:p"), BLANK_NODE("c"), BLANK_NODE("g"), 0};
    (void)state;
    check_line(statement, 1, false, "_:f1b <x:p> _:f1c .");
    check_line(statement, 12, true, "_:f12b <x:p> _:f12c _:f12g .");
}

static void
graphs_only_in_quads(void **state)
{
    ch_rdf_statement statement = STATEMENT(TEXT_NODE("1"));
    (void)state;
    check_line(statement, 1, true, "<x:s> <x:p> \"1\" .");
    statement.graph = IRI_NODE("x:g");
    check_line(statement, 1, true, "<x:s> <x:p> \"1\" <x:g> .");
    check_line(statement, 1, false, "<x:s> <x:p> \"1\" .");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_as_n_triples_has_them),
        cmocka_unit_test(escapes_are_always_the_same),
        cmocka_unit_test(blank_nodes_belong_to_their_file),
        cmocka_unit_test(graphs_only_in_quads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
