/* Groups and aggregates, HAVING, and expressions in SELECT. */
#include "asked.h"

#define NUMBER(n) "\"" n "\"^^<http://www.w3.org/2001/XMLSchema#integer>"

static const char sales[] =
    "<x:1> <x:by> <x:ann> .\n<x:1> <x:sum> " NUMBER("5") " .\n"
    "<x:2> <x:by> <x:ann> .\n<x:2> <x:sum> " NUMBER("7") " .\n"
    "<x:3> <x:by> <x:bob> .\n<x:3> <x:sum> " NUMBER("7") " .\n"
    "<x:4> <x:by> <x:bob> .\n"; /* no sum */

static void
check(const char *query, const char *expected)
{
    const char *answer = answer_of(sales, query);
    if (strcmp(answer, expected) != 0) fail_msg("%s\nanswers %s\nnot     %s", query, answer, expected);
}

static void
each_group_is_a_row(void **state)
{
    (void)state;
    check("SELECT ?p (COUNT(?s) AS ?n) { ?s <x:by> ?p } GROUP BY ?p", "x:ann 2|x:bob 2|");
    check("SELECT ?p (SUM(?n) AS ?all) { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p", "x:ann 12|x:bob 7|");
    check("SELECT ?p (MIN(?n) AS ?a) (MAX(?n) AS ?b) { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p", "x:ann 5 7|x:bob 7 7|");
    check("SELECT ?p (AVG(?n) AS ?a) { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p", "x:ann 6|x:bob 7|");
}

static void
without_group_all_is_one(void **state)
{
    (void)state;
    check("SELECT (COUNT(*) AS ?n) { ?s <x:by> ?p }", "4|");
    check("SELECT (COUNT(DISTINCT ?p) AS ?n) { ?s <x:by> ?p }", "2|");
    check("SELECT (SUM(DISTINCT ?n) AS ?all) { ?s <x:sum> ?n }", "12|");
    check("SELECT (COUNT(*) AS ?n) { ?s <x:none> ?p }", "0|"); /* over nothing there is one group */
    check("SELECT ?p (COUNT(*) AS ?n) { ?s <x:none> ?p } GROUP BY ?p", "");
}

/* What is unbound does not count. */
static void
unbound_values_are_left_out(void **state)
{
    (void)state;
    check("SELECT ?p (COUNT(?n) AS ?c) (COUNT(*) AS ?rows) { ?s <x:by> ?p OPTIONAL { ?s <x:sum> ?n } } GROUP BY ?p",
          "x:ann 2 2|x:bob 1 2|");
}

static void
having_chooses_groups(void **state)
{
    (void)state;
    check("SELECT ?p { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p HAVING (SUM(?n) > 7)", "x:ann|");
    check("SELECT ?p { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p HAVING (SUM(?n) > 100)", "");
}

static void
aggregates_order_and_compute(void **state)
{
    (void)state;
    check("SELECT ?p (SUM(?n) AS ?all) { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p ORDER BY ?all", "x:bob 7|x:ann 12|");
    check("SELECT ?p { ?s <x:by> ?p ; <x:sum> ?n } GROUP BY ?p ORDER BY DESC(SUM(?n))", "x:ann|x:bob|");
    check("SELECT ?s (?n + 1 AS ?more) { ?s <x:sum> ?n } ORDER BY ?s", "x:1 6|x:2 8|x:3 8|");
    check("SELECT (GROUP_CONCAT(?n ; SEPARATOR=\",\") AS ?list) { ?s <x:by> <x:ann> ; <x:sum> ?n }", "5,7|");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_group_is_a_row),         cmocka_unit_test(without_group_all_is_one),
        cmocka_unit_test(unbound_values_are_left_out), cmocka_unit_test(having_chooses_groups),
        cmocka_unit_test(aggregates_order_and_compute),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
