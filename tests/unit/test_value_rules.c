/* The words of values.yaml: what they mean, phrases, capitals, and files that are wrong. */
#include "scratch_file.h"
#include "values.h"

static ch_status
load_rules(const char *yaml, told *all, ch_value_rules **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "values.yaml", yaml);
    const ch_status status = ch_value_rules_load(file.path, &sink, out);
    scratch_remove(&file);
    return status;
}

static void
bad_rules_are_told(void **state)
{
    static const char *const cases[][2] = {
        {"months:\n  13: [May]\n", ":2:3: \"13\" cannot stand under \"months\"\n"},
        {"moths:\n  1: [May]\n", ":2:3: this section is not known, or no mapping\n"},
        {"words:\n  of: of\n", ":2:7: a list of words must stand here\n"},
        {"words:\n  of: [[of]]\n", ":2:8: a word must stand here\n"},
        {"words:\n  nothing: [x]\n", ":2:3: \"nothing\" cannot stand under \"words\"\n"},
        {"currencies:\n  Usd: [x]\n", ":2:3: \"Usd\" cannot stand under \"currencies\"\n"},
        {"units:\n  X: [x]\n", ":2:3: \"X\" cannot stand under \"units\"\n"},
        {"numbers:\n  1x: [x]\n", ":2:3: \"1x\" cannot stand under \"numbers\"\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        ch_value_rules *none;
        assert_int_equal(load_rules(cases[i][0], &all, &none), CH_BAD_KNOWLEDGE);
        assert_null(none);
        assert_non_null(strstr(all.text, cases[i][1]));
    }
    ch_value_rules *none;
    assert_int_equal(ch_value_rules_load("/no/such/file", NULL, &none), CH_CANNOT_READ);
    assert_null(none);
    ch_value_rules_free(NULL);
}

static void
a_word_has_all_its_senses(void **state)
{
    (void)state;
    told all;
    ch_value_rules *own;
    assert_int_equal(load_rules("months:\n  5: [May]\nwords:\n  ahead: [may]\n  percent: [per cent, per hundred units]\n"
                                "weekdays:\n  0: [Sunday]\ndays:\n  -1: [yesterday]\nnumbers:\n  12: [twelve]\nmagnitudes:\n  12: [dozen]\n"
                                "units:\n  Y10: [decades]\ncurrencies:\n  USD: [dollars]\n", &all, &own), CH_OK);
    assert_string_equal(all.text, "");
    const ch_value_word *may = ch_value_rules_word(own, CH_S("may"));
    assert_int_equal(may->month, 5);
    assert_true(may->flags & CH_V_AHEAD);
    assert_int_equal(may->number, -1);
    assert_true(ch_value_rules_word(own, CH_S("per"))->longer); /* a phrase begins there */
    assert_true(ch_value_rules_word(own, CH_S("per cent"))->flags & CH_V_PERCENT);
    assert_true(ch_value_rules_word(own, CH_S("per hundred"))->longer);
    assert_int_equal(ch_value_rules_word(own, CH_S("sunday"))->weekday, 1);
    assert_true(ch_value_rules_word(own, CH_S("sunday"))->capital);
    assert_true(ch_value_rules_word(own, CH_S("yesterday"))->is_day);
    assert_int_equal(ch_value_rules_word(own, CH_S("yesterday"))->day, -1);
    assert_int_equal(ch_value_rules_word(own, CH_S("twelve"))->number, 12);
    assert_int_equal(ch_value_rules_word(own, CH_S("dozen"))->magnitude, 12);
    assert_slice(ch_value_rules_word(own, CH_S("decades"))->unit, "Y10");
    assert_slice(ch_value_rules_word(own, CH_S("dollars"))->currency, "USD");
    assert_null(ch_value_rules_word(own, CH_S("cent")));
    assert_null(ch_value_rules_word(own, CH_S("")));
    ch_value_rules_free(own);
}

static void
words_are_made_small(void **state)
{
    char small[CH_VALUE_PHRASE], text[200];
    (void)state;
    assert_slice(ch_value_small(CH_S("AUG."), small), "aug.");
    assert_slice(ch_value_small(CH_S("Éclair"), small), "éclair");
    assert_slice(ch_value_small(CH_S(""), small), "");
    memset(text, 'x', sizeof text);
    assert_slice(ch_value_small((ch_slice){text, sizeof text}, small), ""); /* too long */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bad_rules_are_told),
        cmocka_unit_test(a_word_has_all_its_senses),
        cmocka_unit_test(words_are_made_small),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
