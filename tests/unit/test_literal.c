/* Nodes to rasqal's literals and back, what is true, and the time that is up. */
#include "asked.h"
#include "nodes.h"

typedef struct {
    ch_store *store;
    ch_engine engine;
} opened;

static void
open_engine(opened *o, double timeout)
{
    o->store = store_of("");
    assert_int_equal(ch_engine_open(&o->engine, o->store, timeout), CH_OK);
}

static void
close_engine(opened *o)
{
    ch_engine_close(&o->engine);
    ch_store_free(o->store);
}

/* A language is told before a datatype; rasqal may name a plain string's type. */
static void
nodes_go_there_and_back(void **state)
{
    const ch_node nodes[] = {IRI_NODE("http://x/a"), BLANK_NODE("b1"), TEXT_NODE(""), TEXT_NODE("words \xC3\xA9"), WORD_NODE("mot", "fr"),
                             TYPED_NODE("007", "integer"), TYPED_NODE("2025-02-30", "date"), TYPED_NODE("x", "token")};
    opened o;
    (void)state;
    open_engine(&o, 0);
    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++) {
        uint32_t number, again;
        assert_int_equal(ch_store_intern(o.store, &nodes[i], &number), CH_OK);
        rasqal_literal *literal = ch_engine_literal(&o.engine, number);
        assert_non_null(literal);
        const ch_node back = ch_node_of_literal(literal);
        assert_int_equal(back.kind, nodes[i].kind);
        assert_true(ch_slice_equal(back.text, nodes[i].text)); /* 007 stays 007 */
        assert_int_equal(ch_engine_number(&o.engine, literal, &again), CH_OK);
        assert_int_equal(again, number);
        rasqal_free_literal(literal);
    }
    close_engine(&o);
}

static void
nothing_is_nothing(void **state)
{
    opened o;
    uint32_t number = 7;
    (void)state;
    open_engine(&o, 0);
    assert_int_equal(ch_node_of_literal(NULL).kind, CH_NODE_NONE);
    assert_int_equal(ch_engine_number(&o.engine, NULL, &number), CH_OK);
    assert_int_equal(number, CH_NONE);
    close_engine(&o);
}

static void
what_is_true(void **state)
{
    const ch_node yes[] = {TEXT_NODE("a"), TYPED_NODE("true", "boolean"), TYPED_NODE("1", "boolean"), TYPED_NODE("-1", "integer"),
                           TYPED_NODE("0.5", "decimal")};
    const ch_node no[] = {TEXT_NODE(""), TYPED_NODE("false", "boolean"), TYPED_NODE("0", "boolean"), TYPED_NODE("0", "integer"),
                          TYPED_NODE("0.0", "decimal"), IRI_NODE("x:a"), BLANK_NODE("b"), NO_NODE, WORD_NODE("a", "en"),
                          TYPED_NODE("2025-01-01", "date")};
    (void)state;
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) assert_true(ch_node_truth(&yes[i]));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) assert_false(ch_node_truth(&no[i]));
}

static void
expressions_get_the_rows_values(void **state)
{
    static const char data[] = "<x:a> <x:n> \"2\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n"
                               "<x:b> <x:n> \"word\" .\n";
    (void)state;
    assert_string_equal(answer_of(data, "SELECT ?s { ?s <x:n> ?n FILTER(?n + 1 = 3) }"), "x:a|"); /* an error is not true */
    assert_string_equal(answer_of(data, "SELECT ?s { ?s <x:n> ?n FILTER(!BOUND(?m)) }"), "x:a|x:b|");
    assert_string_equal(answer_of(data, "SELECT ?s ?m { ?s <x:n> ?n BIND(?n + 1 AS ?m) }"), "x:a 3|x:b -|");
}

static void
time_is_up_when_it_is(void **state)
{
    opened o;
    ch_status status = CH_OK;
    (void)state;
    open_engine(&o, 1e-9);
    for (int i = 0; i < 5000 && status == CH_OK; i++) status = ch_engine_tick(&o.engine);
    assert_int_equal(status, CH_TOO_HARD);
    assert_int_equal(ch_engine_tick(&o.engine), CH_TOO_HARD); /* and it stays late */
    close_engine(&o);
    open_engine(&o, 0);
    for (int i = 0; i < 5000; i++) assert_int_equal(ch_engine_tick(&o.engine), CH_OK);
    close_engine(&o);
    open_engine(&o, 1e300); /* more seconds than a clock has */
    for (int i = 0; i < 5000; i++) assert_int_equal(ch_engine_tick(&o.engine), CH_OK);
    close_engine(&o);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nodes_go_there_and_back), cmocka_unit_test(nothing_is_nothing),
        cmocka_unit_test(what_is_true),            cmocka_unit_test(expressions_get_the_rows_values),
        cmocka_unit_test(time_is_up_when_it_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
