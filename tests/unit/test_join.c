/* Rows of numbers, and the triples of a query joined in the order that promises the fewest. */
#include "asked.h"

static void
rows_are_copied_in(void **state)
{
    ch_rows table = {.width = 2}, copy, next = {.width = 1};
    uint32_t row[] = {7, 8};
    (void)state;
    assert_int_equal(ch_rows_add(&table, row), CH_OK);
    row[0] = 9;
    assert_int_equal(ch_rows_add(&table, row), CH_OK);
    assert_int_equal(table.rows, 2);
    assert_int_equal(ch_rows_at(&table, 0)[0], 7);
    assert_int_equal(ch_rows_at(&table, 1)[0], 9);
    assert_int_equal(ch_rows_copy(&table, &copy), CH_OK);
    ch_rows_at(&copy, 0)[0] = 1;
    assert_int_equal(ch_rows_at(&table, 0)[0], 7);
    ch_rows_step(&table, &next); /* the next table takes the place of this one */
    assert_int_equal(table.width, 1);
    assert_int_equal(table.rows, 0);
    ch_rows_free(&copy);
    ch_rows_free(&table);
}

/* A row without columns is a row all the same: what ASK counts. */
static void
rows_without_columns(void **state)
{
    ch_rows table = {.width = 0};
    (void)state;
    assert_int_equal(ch_rows_add(&table, NULL), CH_OK);
    assert_int_equal(ch_rows_add(&table, NULL), CH_OK);
    assert_int_equal(table.rows, 2);
    assert_null(ch_rows_at(&table, 1));
    ch_rows_free(&table);
}

/* A chain over a wide graph: whatever the order of the triples in the query, the same rows. */
static void
the_order_of_the_triples_does_not_matter(void **state)
{
    static char data[64000];
    size_t len = 0;
    (void)state;
    for (int i = 0; i < 400; i++)
        len += (size_t)snprintf(data + len, sizeof data - len, "<x:%d> <x:type> <x:Thing> .\n<x:%d> <x:next> <x:%d> .\n", i, i, (i * 7) % 400);
    snprintf(data + len, sizeof data - len, "<x:5> <x:name> \"five\" .\n");
    static const char *const triples[] = {"?a <x:name> \"five\"", "?a <x:next> ?b", "?b <x:type> <x:Thing>", "?b <x:next> ?c"};
    for (unsigned order = 0; order < 24; order++) {
        char query[256] = "SELECT ?a ?b ?c {";
        unsigned left[] = {0, 1, 2, 3}, count = 4, code = order;
        for (; count; count--) {
            const unsigned at = code % count;
            code /= count;
            snprintf(query + strlen(query), sizeof query - strlen(query), " %s .", triples[left[at]]);
            for (unsigned k = at; k + 1 < count; k++) left[k] = left[k + 1];
        }
        snprintf(query + strlen(query), sizeof query - strlen(query), " }");
        assert_string_equal(answer_of(data, query), "x:5 x:35 x:245|");
    }
}

static void
what_is_nowhere_joins_nothing(void **state)
{
    (void)state;
    assert_string_equal(answer_of("<x:a> <x:p> <x:b> .\n", "SELECT ?a { ?a <x:p> ?b . ?b <x:unknown> ?c }"), "");
    assert_string_equal(answer_of("", "SELECT ?a { ?a ?p ?b }"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_copied_in),
        cmocka_unit_test(rows_without_columns),
        cmocka_unit_test(the_order_of_the_triples_does_not_matter),
        cmocka_unit_test(what_is_nowhere_joins_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
