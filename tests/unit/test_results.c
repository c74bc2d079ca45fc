/* Rows: counted when they are whole, copied, sorted by their terms, written by a format's name. */
#include "rows.h"

static const char *const names[] = {"a", "b"};

static void
rows_are_counted_when_whole(void **state)
{
    const ch_node nodes[] = {IRI_NODE("x:1"), NO_NODE, TEXT_NODE("w")};
    (void)state;
    ch_results r = rows_of(names, 2, nodes, 3);
    assert_int_equal(r.rows, 1);
    assert_int_equal(ch_results_add(&r, &nodes[0]), CH_OK);
    assert_int_equal(r.rows, 2);
    check_rows(&r, (ch_results_style){.format = "csv"}, "a,b\r\nx:1,\r\nw,x:1\r\n");
    ch_results_free(&r);
}

static void
names_and_cells_are_copied(void **state)
{
    char word[] = "word", name[] = "name";
    (void)state;
    ch_results r;
    const ch_node node = {CH_NODE_LITERAL, {word, 4}, {0}, {0}};
    assert_int_equal(ch_results_new(&r, 1), CH_OK);
    assert_int_equal(ch_results_name(&r, 0, (ch_slice){name, 4}), CH_OK);
    assert_int_equal(ch_results_add(&r, &node), CH_OK);
    memset(word, 'x', 4);
    memset(name, 'x', 4);
    check_rows(&r, (ch_results_style){.format = "csv"}, "name\r\nword\r\n");
    ch_results_free(&r);
}

static void
rows_are_sorted_by_their_terms(void **state)
{
    const ch_node nodes[] = {TEXT_NODE("b"), IRI_NODE("x:2"), IRI_NODE("x:1"), TEXT_NODE("z"), TEXT_NODE("b"), IRI_NODE("x:1"),
                             NO_NODE, TEXT_NODE("q")};
    (void)state;
    ch_results r = rows_of(names, 2, nodes, 8);
    assert_int_equal(ch_results_sort(&r), CH_OK);
    check_rows(&r, (ch_results_style){.format = "csv"}, "a,b\r\n,q\r\nx:1,z\r\nb,x:1\r\nb,x:2\r\n");
    ch_results_free(&r);
}

static void
no_rows_and_no_columns(void **state)
{
    (void)state;
    ch_results r = rows_of(names, 2, NULL, 0);
    assert_int_equal(ch_results_sort(&r), CH_OK);
    check_rows(&r, (ch_results_style){.format = "tsv"}, "?a\t?b\n");
    ch_results_free(&r);
    r = rows_of(names, 0, NULL, 0);
    check_rows(&r, (ch_results_style){.format = "json"}, "{\"head\": {\"vars\": []},\n \"results\": {\"bindings\": []}}\n");
    ch_results_free(&r);
}

static void
formats_have_names(void **state)
{
    static const char *const known[] = {"table", "csv", "tsv", "json", "xml"};
    (void)state;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) assert_true(ch_results_knows(known[i]));
    assert_false(ch_results_knows("turtle") || ch_results_knows("") || ch_results_knows("CSV"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_counted_when_whole), cmocka_unit_test(names_and_cells_are_copied),
        cmocka_unit_test(rows_are_sorted_by_their_terms), cmocka_unit_test(no_rows_and_no_columns),
        cmocka_unit_test(formats_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
