/* Telling: every message is counted and handed on, whoever listens. */
#include "unit.h"

#include "base/diagnostic.h"

static void
messages_are_told_and_counted(void **state)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    (void)state;
    ch_tell(&sink, CH_ERROR, "f", 3, 4, "bad %s", "thing");
    ch_tell(&sink, CH_WARNING, NULL, 0, 0, "odd");
    ch_tell(&sink, CH_NOTE, "f", 1, 0, "by the way");
    assert_string_equal(all.text, "f:3:4: bad thing\n-:0:0: odd\nf:1:0: by the way\n");
    assert_int_equal(sink.errors, 1);
    assert_int_equal(sink.warnings, 1);
}

static void
keep_severity(void *payload, const ch_diagnostic *d)
{
    *(ch_severity *)payload = d->severity;
}

static void
the_sink_is_told_how_grave_it_is(void **state)
{
    ch_severity last = CH_NOTE;
    ch_diagnostics sink = {.tell = keep_severity, .payload = &last};
    (void)state;
    ch_tell(&sink, CH_ERROR, "f", 1, 1, "x");
    assert_int_equal(last, CH_ERROR);
    ch_tell(&sink, CH_WARNING, "f", 1, 1, "x");
    assert_int_equal(last, CH_WARNING);
    ch_tell(&sink, CH_NOTE, "f", 1, 1, "x");
    assert_int_equal(last, CH_NOTE);
    assert_int_equal(sink.errors + sink.warnings, 2);
}

static void
a_long_message_is_cut(void **state)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    char text[3000];
    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    ch_tell(&sink, CH_ERROR, NULL, 0, 0, "%s", text);
    assert_int_equal(all.len, strlen("-:0:0: ") + 1000 + strlen("\n"));
}

static void
nobody_need_listen(void **state)
{
    ch_diagnostics silent = {0};
    (void)state;
    ch_tell(&silent, CH_ERROR, NULL, 0, 0, "unheard");
    assert_int_equal(silent.errors, 1);
    ch_tell(NULL, CH_ERROR, NULL, 0, 0, "unheard");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(messages_are_told_and_counted),
        cmocka_unit_test(the_sink_is_told_how_grave_it_is),
        cmocka_unit_test(a_long_message_is_cut),
        cmocka_unit_test(nobody_need_listen),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
