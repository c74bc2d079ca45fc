/* DOT: edges between nodes, each literal a node of its own. */
#include "written.h"

static void
dot_draws(void **state)
{
    (void)state;
    const ch_triple t[] = {gang[0], {IRI("x:s"), IRI("x:p"), TEXT("a\"b\\n\n")}};
    ch_buffer dot = written("dot", t, 2, false);
    const char *edges = memmem(dot.at, dot.len, "fontsize=10];\n", 14);
    assert_non_null(edges);
    const size_t head = (size_t)(edges + 14 - dot.at);
    memmove(dot.at, edges + 14, dot.len - head);
    dot.len -= head;
    expect(dot, "    \"entity:tren-de-aragua\" -> \"chan:Gang\" [label=\"" TYPE "\"];\n"
                "    \"x:s\" -> \"literal1\" [label=\"x:p\"];\n"
                "    \"literal1\" [label=\"a\\\"b\\\\n \", shape=box];\n"
                "}\n");
}

static void
an_empty_graph_is_a_graph(void **state)
{
    (void)state;
    ch_buffer dot = written("dot", NULL, 0, false);
    assert_true(ch_slice_starts(ch_buffer_slice(&dot), CH_S("digraph chancery {\n")));
    assert_true(ch_slice_ends(ch_buffer_slice(&dot), CH_S(";\n}\n")));
    ch_vector_free(&dot);
}

/* The same text twice is two nodes, so that it ties nobody together. */
static void
literals_are_nodes_of_their_own(void **state)
{
    (void)state;
    const ch_triple t[] = {{IRI("x:s"), IRI("x:p"), TEXT("2025")}, {IRI("x:t"), IRI("x:p"), TEXT("2025")}};
    ch_buffer dot = written("dot", t, 2, false);
    assert_non_null(memmem(dot.at, dot.len, "\"x:s\" -> \"literal1\"", 19));
    assert_non_null(memmem(dot.at, dot.len, "\"x:t\" -> \"literal2\"", 19));
    ch_vector_free(&dot);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dot_draws),
        cmocka_unit_test(an_empty_graph_is_a_graph),
        cmocka_unit_test(literals_are_nodes_of_their_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
