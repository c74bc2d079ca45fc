/* FollowTheMoney: what becomes an entity there, and that a claim never becomes a fact. */
#include "exported.h"

/* A claim never becomes a fact. */
static void
follow_the_money(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_ftm(loaded, ontology, CH_ONTOLOGY "/exports/followthemoney.yaml", NULL, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&text, "{\"id\":\"entity-ann\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ann\"]},\"datasets\":[\"chancery\"]}\n"));
    assert_true(has(&text, "\"topics\":[\"crime\"]"));
    assert_true(has(&text, "\"schema\":\"Directorship\",\"properties\":{\"director\":[\"entity-ann\"],\"organization\":[\"entity-gang\"]"));
    assert_true(has(&text, "\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"entity-gang\"],\"authority\":[\"United States\"],\"listingDate\":[\"2025-02\"]}"));
    assert_false(has(&text, "event2"));
    ch_vector_free(&text);
}

static void
a_wrong_rule_is_told(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_buffer text = {0};
    ch_diagnostics sink = keeping(&all);
    ch_output *output = open_memory(&text);
    scratch_write(&file, "ftm.yaml", "schemas:\n  Persn: Person\nrelations:\n  likes: {schema: Family}\n");
    assert_int_equal(ch_export_ftm(loaded, ontology, file.path, &sink, output), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, ":2:3: \"Persn\" is no class of the ontology\n"));
    assert_non_null(strstr(all.text, ":4:3: \"likes\" is no property of the ontology\n"));
    scratch_remove(&file);
    ch_output_abandon(output);
    ch_vector_free(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(follow_the_money),
        cmocka_unit_test(a_wrong_rule_is_told),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
