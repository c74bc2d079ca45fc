/* What every export shares: which nodes are entities, records in turn, text handed on. */
#include "exported.h"

static ch_status
name_node(void *payload, ch_export *e, uint32_t number)
{
    ++*(size_t *)payload;
    return ch_buffer_print(&e->text, "%.*s ", CH_PRINT(ch_local_name(ch_loaded_name(e->loaded, number))));
}

static void
entities_are_no_events_and_no_reports(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_export e;
    size_t count = 0;
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_begin(&e, loaded, output), CH_OK);
    assert_int_equal(ch_export_entities(&e, name_node, &count), CH_OK);
    assert_int_equal(count, 3);
    assert_int_equal(e.text.len, 0); /* handed on */
    ch_export_end(&e);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_slice(ch_buffer_slice(&text), "ann gang usa ");
    ch_vector_free(&text);
}

static ch_status
list_record(void *payload, ch_export *e, const ch_record *record)
{
    ++*(size_t *)payload;
    return ch_buffer_print(&e->text, "%.*s%s\n", CH_PRINT(record->type), ch_export_is_stated(record) ? "" : " (claimed)");
}

static void
check_records(bool events, const char *expected)
{
    ch_buffer text = {0};
    ch_export e;
    size_t count = 0;
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_begin(&e, loaded, output), CH_OK);
    assert_int_equal(ch_export_records(&e, events, list_record, &count), CH_OK);
    ch_export_end(&e);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_slice(ch_buffer_slice(&text), expected);
    assert_true(count > 0);
    ch_vector_free(&text);
}

/* What only a speaker says is claimed; what one report states is stated, whoever denies it. */
static void
records_come_in_turn(void **state)
{
    (void)state;
    check_records(true, "Designation\nAccusation (claimed)\n");
    check_records(false, "leads\n");
}

static ch_status
refuse(void *payload, ch_export *e, const ch_record *record)
{
    (void)e, (void)record;
    ++*(size_t *)payload;
    return CH_TOO_HARD;
}

static void
a_refusal_ends_it(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_export e;
    size_t count = 0;
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_begin(&e, loaded, output), CH_OK);
    assert_int_equal(ch_export_records(&e, true, refuse, &count), CH_TOO_HARD);
    assert_int_equal(count, 1);
    ch_export_end(&e);
    ch_output_abandon(output);
    ch_vector_free(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entities_are_no_events_and_no_reports),
        cmocka_unit_test(records_come_in_turn),
        cmocka_unit_test(a_refusal_ends_it),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
