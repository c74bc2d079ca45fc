/* Keys stand in the order of their nodes, none begins another, and each gives its node back. */
#include "unit.h"

#include "rdf/order_key.h"

static const ch_node nodes[] = {
    {CH_NODE_BLANK, {"a", 1}, {0}, {0}},
    {CH_NODE_BLANK, {"b", 1}, {0}, {0}},
    {CH_NODE_IRI, {"", 0}, {0}, {0}},
    {CH_NODE_IRI, {"x:a", 3}, {0}, {0}},
    {CH_NODE_IRI, {"x:ab", 4}, {0}, {0}},
    {CH_NODE_LITERAL, {"", 0}, {0}, {0}},
    {CH_NODE_LITERAL, {"\0", 1}, {0}, {0}},
    {CH_NODE_LITERAL, {"\0\0a", 3}, {0}, {0}},
    {CH_NODE_LITERAL, {"\1", 1}, {0}, {0}},
    {CH_NODE_LITERAL, {"\2", 1}, {0}, {0}},
    {CH_NODE_LITERAL, {"a", 1}, {0}, {0}},
    {CH_NODE_LITERAL, {"a", 1}, {0}, {"en", 2}},
    {CH_NODE_LITERAL, {"a", 1}, {"x:date", 6}, {0}},
    {CH_NODE_LITERAL, {"a", 1}, {"x:dates", 7}, {0}},
    {CH_NODE_LITERAL, {"a\0", 2}, {0}, {0}},
    {CH_NODE_LITERAL, {"ab", 2}, {0}, {0}},
    {CH_NODE_LITERAL, {"\xC3\xA9", 2}, {0}, {0}},
};

enum { NODES = sizeof nodes / sizeof *nodes };

static void
keys_stand_as_their_nodes(void **state)
{
    (void)state;
    ch_buffer keys[NODES] = {{0}};
    for (size_t i = 0; i < NODES; i++) assert_int_equal(ch_order_key(&nodes[i], &keys[i]), CH_OK);
    for (size_t i = 1; i < NODES; i++) {
        const ch_slice a = ch_buffer_slice(&keys[i - 1]), b = ch_buffer_slice(&keys[i]);
        assert_true(ch_node_compare(&nodes[i - 1], &nodes[i]) < 0);
        assert_true(ch_slice_compare(a, b) < 0);
        assert_false(ch_slice_starts(b, a));
    }
    for (size_t i = 0; i < NODES; i++) ch_vector_free(&keys[i]);
}

static void
a_key_gives_its_node_back(void **state)
{
    (void)state;
    ch_arena *arena = ch_arena_new(0);
    ch_buffer key = {0};
    for (size_t i = 0; i < NODES; i++) {
        ch_node back;
        ch_vector_clear(&key);
        assert_int_equal(ch_order_key(&nodes[i], &key), CH_OK);
        assert_int_equal(ch_order_key_node(ch_buffer_slice(&key), arena, &back), CH_OK);
        assert_int_equal(ch_node_compare(&back, &nodes[i]), 0);
    }
    ch_vector_free(&key);
    ch_arena_free(arena);
}

/* As in ch_node_key(): they are one term. */
static void
a_string_is_a_plain_string(void **state)
{
    (void)state;
    ch_buffer a = {0}, b = {0};
    const ch_node typed = {CH_NODE_LITERAL, CH_S("a"), CH_S("http://www.w3.org/2001/XMLSchema#string"), {0}};
    const ch_node plain = {CH_NODE_LITERAL, CH_S("a"), {0}, {0}};
    assert_int_equal(ch_order_key(&typed, &a), CH_OK);
    assert_int_equal(ch_order_key(&plain, &b), CH_OK);
    assert_true(ch_slice_equal(ch_buffer_slice(&a), ch_buffer_slice(&b)));
    ch_vector_free(&a);
    ch_vector_free(&b);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_stand_as_their_nodes),
        cmocka_unit_test(a_key_gives_its_node_back),
        cmocka_unit_test(a_string_is_a_plain_string),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
