/* PLOVER from a loaded graph: a line of JSON an event, and no relation among them. */
#include "exported.h"

static ch_codes *codes;

static int
load_codes(void **state)
{
    if (load_exported(state)) return -1;
    return ch_codes_load(CH_ONTOLOGY, ontology, NULL, &codes) == CH_OK ? 0 : -1;
}

static int
free_codes(void **state)
{
    ch_codes_free(codes);
    return free_exported(state);
}

static void
an_event_is_a_line(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_plover(loaded, codes, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    size_t lines = 0;
    for (size_t i = 0; i < text.len; i++) lines += text.at[i] == '\n';
    assert_int_equal(lines, 2);
    assert_true(has(&text, "\"id\":\"https://w3id.org/chancery/event1\""));
    assert_true(has(&text, "\"date\":\"2025-02\""));
    assert_true(has(&text, "\"name\":\"=A \\\"B\\\" & <C>\""));
    assert_false(has(&text, "relation1"));
    ch_vector_free(&text);
}

static void
a_full_disk_is_told(void **state)
{
    (void)state;
    ch_output *output;
    if (access("/dev/full", W_OK)) skip();
    assert_int_equal(ch_output_open(&(ch_output_options){.path = "/dev/full"}, NULL, &output), CH_OK);
    assert_int_equal(ch_export_plover(loaded, codes, output), CH_OK); /* it is gathered */
    assert_int_equal(ch_output_close(output), CH_CANNOT_WRITE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_event_is_a_line),
        cmocka_unit_test(a_full_disk_is_told),
    };
    return cmocka_run_group_tests(tests, load_codes, free_codes);
}
