/* A sorted graph: what a search finds and in which order, terms by number and by text. */
#include "scratch_file.h"

#include "rdf/bulk.h"

#include <string.h>

static ch_bulk *bulk;
static ch_arena *arena;

static int
open_graph(void **state)
{
    (void)state;
    scratch_file file;
    scratch_write(&file, "data.nq",
                  "<x:b> <x:p> \"2\" .\n<x:b> <x:p> \"1\" <g:1> .\n<x:b> <x:p> \"1\" <g:2> .\n<x:a> <x:q> <x:b> .\n"
                  "<x:c> <x:p> \"1\" .\n<x:a> <x:p> _:n .\n<x:b> <x:q> \"1\"@en .\n");
    const char *path = file.path;
    const ch_bulk_options what = {.files = &path, .file_count = 1};
    const ch_status status = ch_bulk_open(&what, NULL, &bulk);
    scratch_remove(&file);
    arena = ch_arena_new(0);
    return status == CH_OK && arena ? 0 : -1;
}

static int
close_graph(void **state)
{
    (void)state;
    ch_bulk_free(bulk);
    ch_bulk_free(NULL);
    ch_arena_free(arena);
    return 0;
}

static uint32_t
number(ch_node_kind kind, const char *text)
{
    uint32_t out;
    const ch_node node = {kind, ch_slice_of(text), {0}, {0}};
    assert_int_equal(ch_bulk_find(bulk, &node, &out), CH_OK);
    return out;
}

#define IRI(text) number(CH_NODE_IRI, text)

/* "s p o, s p o": what is found. */
static void
check(uint32_t s, uint32_t p, uint32_t o, const char *expected)
{
    char text[256] = "";
    size_t len = 0;
    ch_bulk_search search;
    ch_quad q;
    bool found;
    assert_int_equal(ch_bulk_search_begin(bulk, (ch_quad){s, p, o, CH_NONE}, &search), CH_OK);
    for (;;) {
        assert_int_equal(ch_bulk_search_next(&search, &q, &found), CH_OK);
        if (!found) break;
        const uint32_t terms[] = {q.subject, q.predicate, q.object};
        for (size_t i = 0; i < 3; i++) {
            ch_node node;
            assert_int_equal(ch_bulk_node(bulk, terms[i], arena, &node), CH_OK);
            const ch_slice shown = node.kind == CH_NODE_IRI ? ch_slice_part(node.text, 2, node.text.len) : node.text;
            len += (size_t)snprintf(text + len, sizeof text - len, "%s%.*s", i ? " " : len ? ", " : "", CH_PRINT(shown));
        }
    }
    assert_string_equal(text, expected);
}

static void
a_search_finds_in_order(void **state)
{
    (void)state;
    const uint32_t any = CH_NONE, one = number(CH_NODE_LITERAL, "1");
    assert_int_equal(ch_bulk_triples(bulk), 6); /* whichever graphs they are in */
    check(any, any, any, "a p f1n, a q b, b p 1, b p 2, b q 1, c p 1");
    check(IRI("x:b"), any, any, "b p 1, b p 2, b q 1");
    check(IRI("x:b"), IRI("x:p"), any, "b p 1, b p 2");
    check(IRI("x:b"), IRI("x:p"), one, "b p 1");
    check(IRI("x:a"), IRI("x:p"), one, "");
    check(any, IRI("x:p"), any, "a p f1n, b p 1, c p 1, b p 2"); /* by object, then subject */
    check(any, IRI("x:p"), one, "b p 1, c p 1");
    check(any, any, one, "b p 1, c p 1");
    check(IRI("x:b"), any, one, "b p 1");
}

static void
numbers_stand_as_texts(void **state)
{
    (void)state;
    assert_int_equal(ch_bulk_terms(bulk), 9);
    assert_int_equal(number(CH_NODE_BLANK, "f1n"), 0);
    assert_true(IRI("x:a") < IRI("x:b") && IRI("x:b") < IRI("x:c") && IRI("x:q") < number(CH_NODE_LITERAL, "1"));
    assert_int_equal(IRI("x:"), CH_NONE);
    assert_int_equal(IRI("x:aa"), CH_NONE);
    assert_int_equal(IRI("z"), CH_NONE);
    assert_int_equal(number(CH_NODE_LITERAL, "x:a"), CH_NONE);
    ch_node node;
    assert_int_equal(ch_bulk_node(bulk, number(CH_NODE_LITERAL, "1") + 1, arena, &node), CH_OK);
    assert_slice(node.language, "en");
}

static void
nothing_is_a_graph_too(void **state)
{
    (void)state;
    ch_bulk *empty;
    ch_bulk_search search;
    ch_quad q;
    bool found;
    uint32_t none;
    const ch_node node = {CH_NODE_IRI, CH_S("x:a"), {0}, {0}};
    assert_int_equal(ch_bulk_open(&(ch_bulk_options){0}, NULL, &empty), CH_OK);
    assert_int_equal(ch_bulk_triples(empty), 0);
    assert_int_equal(ch_bulk_find(empty, &node, &none), CH_OK);
    assert_int_equal(none, CH_NONE);
    assert_int_equal(ch_bulk_search_begin(empty, (ch_quad){CH_NONE, CH_NONE, CH_NONE, CH_NONE}, &search), CH_OK);
    assert_int_equal(ch_bulk_search_next(&search, &q, &found), CH_OK);
    assert_false(found);
    ch_bulk_free(empty);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_search_finds_in_order),
        cmocka_unit_test(numbers_stand_as_texts),
        cmocka_unit_test(nothing_is_a_graph_too),
    };
    return cmocka_run_group_tests(tests, open_graph, close_graph);
}
