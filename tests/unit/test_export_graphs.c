/* GraphML and DOT: nodes and edges, each with the escapes of its format. */
#include "exported.h"

static void
graphs(void **state)
{
    (void)state;
    ch_buffer xml = {0}, dot = {0};
    ch_output *output = open_memory(&xml);
    assert_int_equal(ch_export_graphml(loaded, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&xml, "<data key=\"label\">=A &quot;B&quot; &amp; &lt;C&gt;</data>"));
    assert_true(has(&xml, "<edge source=\"https://w3id.org/chancery/entity/ann\" target=\"https://w3id.org/chancery/entity/gang\">"
                          "<data key=\"kind\">relation</data>"));
    output = open_memory(&dot);
    assert_int_equal(ch_export_dot(loaded, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&dot, "[label=\"=A \\\"B\\\" & <C>\", class=\"Gang\"];"));
    assert_true(has(&dot, "[label=\"Designation 2025-02\"];"));
    assert_true(has(&dot, "[label=\"Accusation\", style=dashed];"));
    ch_vector_free(&xml);
    ch_vector_free(&dot);
}

/* A node is drawn once, however many edges end at it; each edge's ends are nodes. */
static void
every_end_is_a_node(void **state)
{
    (void)state;
    ch_buffer xml = {0};
    ch_output *output = open_memory(&xml);
    assert_int_equal(ch_export_graphml(loaded, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    size_t nodes = 0, edges = 0;
    for (const char *at = xml.at, *end = xml.at + xml.len; (at = memmem(at, (size_t)(end - at), "<node id=", 9)); at++) nodes++;
    for (const char *at = xml.at, *end = xml.at + xml.len; (at = memmem(at, (size_t)(end - at), "<edge source=", 13)); at++) edges++;
    assert_int_equal(nodes, 3);
    assert_int_equal(edges, 3);
    assert_true(ch_slice_ends(ch_buffer_slice(&xml), CH_S("</graph>\n</graphml>\n")));
    ch_vector_free(&xml);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(graphs),
        cmocka_unit_test(every_end_is_a_node),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
