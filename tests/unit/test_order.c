/* SPARQL's order: numbers and dates by their value, and which literals are numbers at all. */
#include "nodes.h"

#include "rdf/engine.h"

static void
check_number(const char *text, const char *type, ch_number_kind kind, long double value)
{
    char datatype[96];
    long double got = -1;
    snprintf(datatype, sizeof datatype, "http://www.w3.org/2001/XMLSchema#%s", type);
    const ch_node node = {CH_NODE_LITERAL, ch_slice_of(text), ch_slice_of(datatype), {0}};
    const ch_number_kind found = ch_node_number(&node, &got);
    if (found != kind) fail_msg("\"%s\"^^%s is number %d", text, type, (int)found);
    if (kind != CH_NO_NUMBER && (got < value || got > value)) fail_msg("\"%s\" is %Lg", text, got);
}

static void
numbers_are_read(void **state)
{
    (void)state;
    check_number("42", "integer", CH_INTEGER, 42);
    check_number("-7", "int", CH_INTEGER, -7);
    check_number("+7", "nonNegativeInteger", CH_INTEGER, 7);
    check_number("2.5", "decimal", CH_DECIMAL, 2.5L);
    check_number(".5", "decimal", CH_DECIMAL, .5L);
    check_number("5.", "decimal", CH_DECIMAL, 5);
    check_number("1e3", "double", CH_DOUBLE, 1000);
    check_number("25E-1", "float", CH_DOUBLE, 2.5L);
    check_number("1e+2", "double", CH_DOUBLE, 100);
}

static void
what_is_no_number(void **state)
{
    long double value;
    static const char *const bad[] = {"", "-", ".", "1,5", "0x10", "1 ", "NaN", "1e2x", "--1", "e5"};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) check_number(bad[i], "double", CH_NO_NUMBER, 0);
    check_number("5", "string", CH_NO_NUMBER, 0);
    check_number("2025", "gYear", CH_NO_NUMBER, 0);
    assert_int_equal(ch_node_number(&TEXT_NODE("5"), &value), CH_NO_NUMBER);
    assert_int_equal(ch_node_number(&IRI_NODE("5"), &value), CH_NO_NUMBER);
    assert_int_equal(ch_node_number(&WORD_NODE("5", "en"), &value), CH_NO_NUMBER);
}

/* Each before the next: nothing, blank nodes, IRIs, then numbers by value and other literals by text. */
static void
kinds_and_values_in_order(void **state)
{
    const ch_node nodes[] = {NO_NODE, BLANK_NODE("a"), IRI_NODE("x:a"), TYPED_NODE("-2", "integer"), TYPED_NODE("1.5", "decimal"),
                             TYPED_NODE("9", "integer"), TYPED_NODE("1e1", "double"), TYPED_NODE("11", "integer"),
                             TYPED_NODE("2024-12-31", "date"), TYPED_NODE("2025-01-01", "date"), TEXT_NODE("a"), TEXT_NODE("b")};
    (void)state;
    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++)
        for (size_t j = 0; j < sizeof nodes / sizeof *nodes; j++) {
            const int order = ch_node_order(&nodes[i], &nodes[j]);
            if ((order > 0) - (order < 0) != (i > j) - (i < j)) fail_msg("%zu and %zu: %d", i, j, order);
        }
}

/* Where the values are equal there is an order all the same, and it is one order. */
static void
equal_values_are_told_apart(void **state)
{
    const ch_node one = TYPED_NODE("1", "integer"), other = TYPED_NODE("1.0", "decimal");
    (void)state;
    assert_true(ch_node_order(&one, &other) != 0);
    assert_int_equal(ch_node_order(&one, &other) < 0, ch_node_order(&other, &one) > 0);
    assert_int_equal(ch_node_order(&one, &one), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read),
        cmocka_unit_test(what_is_no_number),
        cmocka_unit_test(kinds_and_values_in_order),
        cmocka_unit_test(equal_values_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
