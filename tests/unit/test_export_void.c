/* The description of a data set: sizes and partitions. */
#include "exported.h"

static void
description(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_triple_writer *writer;
    const ch_triple_writer_options options = {.format = "ntriples", .buffer = &text};
    assert_int_equal(ch_triple_writer_open(&options, NULL, &writer), CH_OK);
    assert_int_equal(ch_export_void(loaded, "https://example.org/set", writer), CH_OK);
    assert_int_equal(ch_triple_writer_close(writer), CH_OK);
    assert_true(has(&text, "<https://example.org/set> <http://rdfs.org/ns/void#classPartition> <https://example.org/set/class/chan-Gang> .\n"));
    assert_true(has(&text, "<https://example.org/set/class/chan-Agent> <http://rdfs.org/ns/void#entities> \"3\""));
    assert_true(has(&text, "<https://example.org/set/property/chan-actor> <http://rdfs.org/ns/void#triples> \"2\""));
    ch_vector_free(&text);
}

/* Without an IRI the set is called after what it holds: the same data, the same name. */
static void
a_set_without_a_name(void **state)
{
    (void)state;
    ch_buffer texts[2] = {{0}, {0}};
    for (int i = 0; i < 2; i++) {
        ch_triple_writer *writer;
        const ch_triple_writer_options options = {.format = "ntriples", .buffer = &texts[i]};
        assert_int_equal(ch_triple_writer_open(&options, NULL, &writer), CH_OK);
        assert_int_equal(ch_export_void(loaded, NULL, writer), CH_OK);
        assert_int_equal(ch_triple_writer_close(writer), CH_OK);
    }
    assert_true(ch_slice_starts(ch_buffer_slice(&texts[0]), CH_S("<https://w3id.org/chancery/dataset/")));
    assert_true(ch_slice_equal(ch_buffer_slice(&texts[0]), ch_buffer_slice(&texts[1])));
    assert_false(has(&texts[0], "_:")); /* no blank nodes */
    ch_vector_free(&texts[0]);
    ch_vector_free(&texts[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(description),
        cmocka_unit_test(a_set_without_a_name),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
