/* Nodes and their keys: one key a term, and a term back from its key. */
#include "nodes.h"

static void
check_key(ch_node node, ch_slice key)
{
    ch_buffer out = {0};
    assert_int_equal(ch_buffer_add(&out, CH_S("what was in it")), CH_OK);
    assert_int_equal(ch_node_key(&node, &out), CH_OK);
    assert_true(ch_slice_equal(ch_buffer_slice(&out), key));
    const ch_node back = ch_node_of_key(ch_buffer_slice(&out));
    assert_int_equal(ch_node_compare(&node, &back), 0);
    ch_vector_free(&out);
}

static void
keys_go_there_and_back(void **state)
{
    (void)state;
    check_key(IRI_NODE("http://x/a"), CH_S("Ihttp://x/a"));
    check_key(BLANK_NODE("b1"), CH_S("Bb1"));
    check_key(TEXT_NODE("words"), CH_S("Lwords\0"));
    check_key(TEXT_NODE(""), CH_S("L\0"));
    check_key(WORD_NODE("words", "en"), CH_S("Gwords\0en"));
    check_key(TYPED_NODE("1", "integer"), CH_S("L1\0http://www.w3.org/2001/XMLSchema#integer"));
    check_key(TYPED_NODE("a\0b", "token"), CH_S("La\0b\0http://www.w3.org/2001/XMLSchema#token"));
    check_key(NO_NODE, CH_S(""));
}

static void
xsd_string_is_a_plain_string(void **state)
{
    ch_buffer typed = {0}, plain = {0};
    (void)state;
    assert_int_equal(ch_node_key(&TYPED_NODE("a", "string"), &typed), CH_OK);
    assert_int_equal(ch_node_key(&TEXT_NODE("a"), &plain), CH_OK);
    assert_true(ch_slice_equal(ch_buffer_slice(&typed), ch_buffer_slice(&plain)));
    ch_vector_free(&typed);
    ch_vector_free(&plain);
}

/* The same letters are a different term in each kind, language and datatype. */
static void
different_terms_have_different_keys(void **state)
{
    const ch_node nodes[] = {NO_NODE, BLANK_NODE("a"), IRI_NODE("a"), TEXT_NODE("a"), WORD_NODE("a", "en"),
                             WORD_NODE("a", "en-GB"), TYPED_NODE("a", "token"), TYPED_NODE("a", "name")};
    enum { COUNT = sizeof nodes / sizeof *nodes };
    ch_buffer keys[COUNT] = {{0}};
    (void)state;
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(ch_node_key(&nodes[i], &keys[i]), CH_OK);
        for (size_t j = 0; j < i; j++) assert_false(ch_slice_equal(ch_buffer_slice(&keys[i]), ch_buffer_slice(&keys[j])));
    }
    for (size_t i = 0; i < COUNT; i++) ch_vector_free(&keys[i]);
}

static void
they_stand_in_an_order(void **state)
{
    const ch_node nodes[] = {NO_NODE, BLANK_NODE("z"), IRI_NODE("b"), IRI_NODE("ba"), TEXT_NODE("a"), WORD_NODE("a", "de"),
                             WORD_NODE("a", "en"), TYPED_NODE("a", "name"), TYPED_NODE("a", "token"), TEXT_NODE("b")};
    (void)state;
    for (size_t i = 0; i < sizeof nodes / sizeof *nodes; i++)
        for (size_t j = 0; j < sizeof nodes / sizeof *nodes; j++) {
            const int order = ch_node_compare(&nodes[i], &nodes[j]);
            assert_int_equal((order > 0) - (order < 0), (i > j) - (i < j));
        }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_go_there_and_back),
        cmocka_unit_test(xsd_string_is_a_plain_string),
        cmocka_unit_test(different_terms_have_different_keys),
        cmocka_unit_test(they_stand_in_an_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
