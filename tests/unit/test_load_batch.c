/* The bodies that carry statements. */
#include "unit.h"

#include "rdf/load_batch.h"

static ch_rdf_statement
statement(const char *object)
{
    return (ch_rdf_statement){.subject = {.kind = CH_NODE_IRI, .text = CH_S("a:s")}, .predicate = {.kind = CH_NODE_IRI, .text = CH_S("a:p")},
                              .object = {.kind = CH_NODE_LITERAL, .text = ch_slice_of(object)}, .line = 7};
}

/* Three statements, of graph "", a:g and "" again. */
static ch_intern *
fill(ch_load_batch *batch)
{
    ch_intern *graphs = ch_intern_new();
    static const uint32_t of[] = {0, 1, 0};
    static const char *const objects[] = {"one", "t\"w\no", "three"};
    uint32_t number;
    assert_non_null(graphs);
    assert_int_equal(ch_intern_add(graphs, CH_S(""), &number), CH_OK);
    assert_int_equal(ch_intern_add(graphs, CH_S("a:g"), &number), CH_OK);
    for (size_t i = 0; i < 3; i++) {
        const ch_rdf_statement s = statement(objects[i]);
        assert_int_equal(ch_load_batch_add(batch, &s, of[i], i + 1), CH_OK);
    }
    return graphs;
}

static void
lines_are_triples_or_quads(void **state)
{
    (void)state;
    ch_load_batch batch = {0};
    ch_buffer out = {0};
    ch_intern *graphs = fill(&batch);
    assert_int_equal(ch_load_lines(&batch, (ch_load_range){0, 2}, NULL, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "<a:s> <a:p> \"one\" .\n<a:s> <a:p> \"t\\\"w\\no\" .\n");
    ch_vector_clear(&out);
    assert_int_equal(ch_load_lines(&batch, (ch_load_range){1, 3}, graphs, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "<a:s> <a:p> \"t\\\"w\\no\" <a:g> .\n<a:s> <a:p> \"three\" .\n");
    ch_vector_free(&out);
    ch_load_batch_free(&batch);
    ch_intern_free(graphs);
}

static void
an_update_names_its_graphs(void **state)
{
    (void)state;
    ch_load_batch batch = {0};
    ch_buffer out = {0};
    ch_intern *graphs = fill(&batch);
    const bool dropped[] = {false, false}, kept[] = {true, false};
    ch_load_batch_sort(&batch);
    assert_int_equal(batch.records.at[1].number, 3); /* graphs together, statements in their order */
    assert_int_equal(ch_load_update(&batch, (ch_load_range){0, 3}, graphs, dropped, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "DROP SILENT DEFAULT ;\nDROP SILENT GRAPH <a:g> ;\nINSERT DATA {\n<a:s> <a:p> \"one\" .\n"
                                        "<a:s> <a:p> \"three\" .\nGRAPH <a:g> {\n<a:s> <a:p> \"t\\\"w\\no\" .\n}\n}\n");
    ch_vector_clear(&out);
    assert_int_equal(ch_load_update(&batch, (ch_load_range){1, 2}, graphs, kept, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "INSERT DATA {\n<a:s> <a:p> \"three\" .\n}\n");
    ch_vector_free(&out);
    ch_load_batch_clear(&batch);
    assert_int_equal(batch.records.len, 0);
    ch_load_batch_free(&batch);
    ch_intern_free(graphs);
}

static void
what_cannot_be_sent_has_a_fault(void **state)
{
    (void)state;
    ch_rdf_statement s = statement("x");
    assert_null(ch_load_fault(&s));
    s.object = (ch_node){.kind = CH_NODE_BLANK, .text = CH_S("b")};
    assert_non_null(ch_load_fault(&s)); /* pieces would tear it apart */
    s = statement("x");
    s.subject.kind = CH_NODE_BLANK;
    assert_non_null(ch_load_fault(&s));
    s = statement("x");
    s.graph = (ch_node){.kind = CH_NODE_BLANK, .text = CH_S("g")};
    assert_non_null(ch_load_fault(&s));
    s.graph = (ch_node){.kind = CH_NODE_IRI, .text = CH_S("a:g> { } } ; DROP ALL ; INSERT DATA { GRAPH <a:h")};
    assert_non_null(ch_load_fault(&s));
    s = statement("x");
    s.predicate.text = CH_S("a:p> <a:o> . } ; DROP ALL");
    assert_non_null(ch_load_fault(&s));
    s = statement("x");
    s.object.datatype = CH_S("a:t>");
    assert_non_null(ch_load_fault(&s));
    s = statement("x");
    s.object.language = CH_S("en .");
    assert_non_null(ch_load_fault(&s));
    s = statement("\xFF");
    assert_non_null(ch_load_fault(&s));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_triples_or_quads),
        cmocka_unit_test(an_update_names_its_graphs),
        cmocka_unit_test(what_cannot_be_sent_has_a_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
