/* The tables: which rows, which columns, and cells that spreadsheets do not take for formulas. */
#include "exported.h"

static void
table(const char *name, const char *expected)
{
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_table(loaded, name, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_slice(ch_buffer_slice(&text), expected);
    ch_vector_free(&text);
}

static void
tables(void **state)
{
    (void)state;
    table("entities", "id,label,class,names,country,wikidata,unnamed,mentions\n"
                      "https://w3id.org/chancery/entity/ann,Ann,Person,,,,,0\n"
                      "https://w3id.org/chancery/entity/gang,\"'=A \"\"B\"\" & <C>\",Gang,,,,,0\n"
                      "https://w3id.org/chancery/entity/usa,United States,Country,,,,,0\n");
    table("relations", "id,subject,subject_label,predicate,object,object_label,from,until,stated,reports\n"
                       "https://w3id.org/chancery/relation1,https://w3id.org/chancery/entity/ann,Ann,leads,"
                       "https://w3id.org/chancery/entity/gang,\"'=A \"\"B\"\" & <C>\",,,true,2\n");
    table("mentions", "id,article,begin,end,words,entity,entity_label,class,value,currency\n");
    ch_output *output = open_memory(&(ch_buffer){0});
    assert_int_equal(ch_export_table(loaded, "nothing", output), CH_BAD_ARGUMENT);
    ch_output_abandon(output);
}

/* What only a speaker says is not stated; an amount is one with its currency. */
static void
events(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_table(loaded, "events", output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&text, "event1,Designation,2025-02,"));
    assert_true(has(&text, ",5 USD,,,true,1\n"));
    assert_true(has(&text, "event2,Accusation,,"));
    assert_true(has(&text, ",false,1\n"));
    ch_vector_free(&text);
}

static void
reports_have_places_and_words(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_table(loaded, "reports", output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&text, "https://w3id.org/chancery/r1,https://w3id.org/chancery/event1,Actual,,,,"));
    assert_true(has(&text, ",3,9,\"words, \"\"here\"\"\",,\n"));
    assert_true(has(&text, ",Denied,https://w3id.org/chancery/entity/ann,Ann,"));
    ch_vector_free(&text);
}

static void
every_name_is_a_table(void **state)
{
    (void)state;
    for (const char *const *name = ch_export_tables(); *name; name++) {
        ch_buffer text = {0};
        ch_output *output = open_memory(&text);
        assert_int_equal(ch_export_table(loaded, *name, output), CH_OK);
        assert_int_equal(ch_output_close(output), CH_OK);
        assert_true(text.len > 0 && text.at[text.len - 1] == '\n');
        ch_vector_free(&text);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables),
        cmocka_unit_test(events),
        cmocka_unit_test(reports_have_places_and_words),
        cmocka_unit_test(every_name_is_a_table),
    };
    return cmocka_run_group_tests(tests, load_exported, free_exported);
}
