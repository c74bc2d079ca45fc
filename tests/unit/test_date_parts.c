/* The parts dates are made of, at a token; and which way a sentence looks. */
#include "values.h"

#include "annotate/date_parts.h"

static void
days_months_and_years(void **state)
{
    bool ordinal;
    const ch_value_finder f = finder_of(*state, "9 9th 31 32 0 9x May may 2025 999 2101 25,00 nine");
    assert_int_equal(ch_date_day_at(&f, 0, &ordinal), 9);
    assert_false(ordinal);
    assert_int_equal(ch_date_day_at(&f, 1, &ordinal), 9);
    assert_true(ordinal);
    assert_int_equal(ch_date_day_at(&f, 2, &ordinal), 31);
    assert_int_equal(ch_date_day_at(&f, 3, &ordinal), 0);
    assert_int_equal(ch_date_day_at(&f, 4, &ordinal), 0);
    assert_int_equal(ch_date_day_at(&f, 99, &ordinal), 0); /* behind the end */
    uint32_t may = 0;
    while (!ch_date_month_at(&f, may)) may++;
    assert_int_equal(ch_date_month_at(&f, may), 5);
    assert_int_equal(ch_date_year_at(&f, may + 2), 2025);
    assert_int_equal(ch_date_year_at(&f, may + 3), 0);
    assert_int_equal(ch_date_year_at(&f, may + 4), 0);
    assert_int_equal(ch_date_year_at(&f, 99), 0);
}

/* The year behind a month, and where it ends. */
static void
check_year(split_test *test, const char *text, int year, uint32_t end)
{
    uint32_t at = 0;
    const ch_value_finder f = finder_of(test, text);
    assert_int_equal(ch_date_year_behind(&f, 1, &at), year);
    assert_int_equal(at, end);
}

static void
years_behind_a_month(void **state)
{
    check_year(*state, "May 2024 came", 2024, 2);
    check_year(*state, "May, 2024 came", 2024, 3);
    check_year(*state, "May of last year came", 2024, 4);
    check_year(*state, "May this year came", 2025, 3);
    check_year(*state, "May of next year came", 2026, 4);
    check_year(*state, "May came", 0, 0);
}

static void
a_span_of_months_shares_its_year(void **state)
{
    const ch_value_finder same = finder_of(*state, "May to July 2024 came"), turn = finder_of(*state, "November and February 2024 came"),
                          none = finder_of(*state, "May to July came");
    assert_int_equal(ch_date_year_shared(&same, 1, 5), 2024);
    assert_int_equal(ch_date_year_shared(&turn, 1, 11), 2023);
    assert_int_equal(ch_date_year_shared(&none, 1, 5), 0);
}

/* Which way the words before the last but one token look. */
static void
check_sight(split_test *test, const char *text, ch_value_sight sight)
{
    const ch_value_finder f = finder_of(test, text);
    const uint32_t at = f.end - 2;
    if (ch_date_sight(&f, at, at + 1) != sight) fail_msg("\"%s\" looks another way: %d", text, (int)ch_date_sight(&f, at, at + 1));
}

static void
sentences_look_back_or_ahead(void **state)
{
    check_sight(*state, "They were named in March.", CH_VALUE_BEFORE);
    check_sight(*state, "They will be named in March.", CH_VALUE_AFTER);
    check_sight(*state, "It ended last March.", CH_VALUE_BEFORE);
    check_sight(*state, "They met next March.", CH_VALUE_AFTER);
    check_sight(*state, "They demanded it by March.", CH_VALUE_AFTER); /* a deadline */
    check_sight(*state, "There is a meeting in March.", CH_VALUE_LIKELY);
}

static void
steps_units_and_whole_dates(void **state)
{
    int64_t step = 7;
    const ch_value_finder f = finder_of(*state, "last this next year went");
    assert_true(ch_date_step_at(&f, 0, &step) && step == -1);
    assert_true(ch_date_step_at(&f, 1, &step) && step == 0);
    assert_true(ch_date_step_at(&f, 2, &step) && step == 1);
    assert_false(ch_date_step_at(&f, 3, &step));
    assert_true(ch_date_unit_is(&f, 3, CH_S("Y")));
    assert_false(ch_date_unit_is(&f, 3, CH_S("M")) || ch_date_unit_is(&f, 99, CH_S("Y")));
    assert_int_equal(ch_date_whole(2024, 2, 29).day, 29);
    assert_false(ch_date_known(ch_date_whole(2025, 2, 29)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_months_and_years),
        cmocka_unit_test(years_behind_a_month),
        cmocka_unit_test(a_span_of_months_shares_its_year),
        cmocka_unit_test(sentences_look_back_or_ahead),
        cmocka_unit_test(steps_units_and_whole_dates),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
