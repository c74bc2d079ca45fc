/* One query from its text to its rows: columns, order, DISTINCT, LIMIT, and queries inside it. */
#include "asked.h"

static const char people[] =
    "<x:a> <x:age> \"30\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
    "<x:b> <x:age> \"9\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
    "<x:c> <x:age> \"30\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
    "<x:a> <x:knows> <x:b> .\n"
    "<x:b> <x:knows> <x:c> .\n";

static void
columns_are_the_selected_ones(void **state)
{
    (void)state;
    assert_string_equal(answer_of(people, "SELECT ?y ?x { ?x <x:knows> ?y }"), "x:b x:a|x:c x:b|");
    assert_string_equal(answer_of(people, "SELECT * { ?x <x:knows> ?y }"), "x:a x:b|x:b x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x ?none { ?x <x:knows> <x:c> }"), "x:b -|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:hates> ?y }"), "");
}

static void
rows_have_one_order(void **state)
{
    (void)state;
    /* without ORDER BY, and where it leaves the order open: by the terms */
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n }"), "x:a|x:b|x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } ORDER BY ?n"), "x:b|x:a|x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } ORDER BY DESC(?n)"), "x:a|x:c|x:b|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } ORDER BY ?n DESC(?x)"), "x:b|x:c|x:a|");
}

static void
answers_are_cut(void **state)
{
    (void)state;
    assert_string_equal(answer_of(people, "SELECT DISTINCT ?n { ?x <x:age> ?n }"), "9|30|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } LIMIT 1"), "x:a|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } OFFSET 2"), "x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } LIMIT 0"), "");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n } OFFSET 9"), "");
    assert_string_equal(answer_of(people, "SELECT DISTINCT ?n { ?x <x:age> ?n } OFFSET 1 LIMIT 1"), "30|");
}

static void
queries_inside_it(void **state)
{
    (void)state;
    assert_string_equal(answer_of(people, "SELECT ?x ?y { { SELECT ?x { ?x <x:age> ?n } ORDER BY ?n LIMIT 1 } ?x <x:knows> ?y }"),
                        "x:b x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n FILTER NOT EXISTS { ?x <x:knows> ?y } }"), "x:c|");
    assert_string_equal(answer_of(people, "SELECT ?x { ?x <x:age> ?n FILTER EXISTS { ?y <x:knows> ?x } }"), "x:b|x:c|");
    /* a subquery's own variables do not show */
    assert_string_equal(answer_of(people, "SELECT * { { SELECT ?x { ?x <x:knows> ?y } } }"), "x:a|x:b|");
}

static void
slips_have_places(void **state)
{
    (void)state;
    assert_non_null(strstr(answer_of(people, "SELECT ?x {\n ?x <x:knows> }"), "?query:2:"));
    assert_non_null(strstr(answer_of(people, "SELECT ?x { ?x <x:knows>+ ?y }"), "?query:1:25: a property path"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_are_the_selected_ones), cmocka_unit_test(rows_have_one_order),
        cmocka_unit_test(answers_are_cut),               cmocka_unit_test(queries_inside_it),
        cmocka_unit_test(slips_have_places),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
