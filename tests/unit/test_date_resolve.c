/* Which day, month or year the words mean, seen from the article's date. */
#include "unit.h"

#include "annotate/value_find.h"

static const ch_date friday = {2025, 8, 8};

static void
assert_date(ch_date date, const char *expected)
{
    char text[16] = "";
    if (ch_date_known(date)) ch_date_write(date, text);
    assert_string_equal(text, expected);
}

static void
months_without_a_year(void **state)
{
    (void)state;
    assert_date(ch_value_place_month(friday, 2, 0, CH_VALUE_LIKELY), "2025-02");
    assert_date(ch_value_place_month(friday, 8, 0, CH_VALUE_LIKELY), "2025-08");
    assert_date(ch_value_place_month(friday, 9, 0, CH_VALUE_LIKELY), "2025-09"); /* near ahead */
    assert_date(ch_value_place_month(friday, 11, 0, CH_VALUE_LIKELY), "2024-11");
    assert_date(ch_value_place_month(friday, 11, 0, CH_VALUE_NEAREST), "2025-11");
    assert_date(ch_value_place_month(friday, 11, 0, CH_VALUE_BEFORE), "2024-11");
    assert_date(ch_value_place_month(friday, 2, 0, CH_VALUE_AFTER), "2026-02");
    assert_date(ch_value_place_month(friday, 8, 0, CH_VALUE_AFTER), "2025-08");
}

static void
days_without_a_year(void **state)
{
    (void)state;
    assert_date(ch_value_place_month(friday, 3, 6, CH_VALUE_LIKELY), "2025-03-06");
    assert_date(ch_value_place_month(friday, 12, 6, CH_VALUE_LIKELY), "2024-12-06");
    assert_date(ch_value_place_month(friday, 8, 9, CH_VALUE_LIKELY), "2025-08-09"); /* tomorrow */
    assert_date(ch_value_place_month(friday, 8, 9, CH_VALUE_BEFORE), "2024-08-09");
    assert_date(ch_value_place_month(friday, 2, 29, CH_VALUE_LIKELY), "2025-02"); /* no such day */
}

/* An article of which only the year is known, or nothing. */
static void
the_less_is_known_the_less_is_said(void **state)
{
    (void)state;
    assert_date(ch_value_place_month((ch_date){0}, 3, 6, CH_VALUE_LIKELY), "--03");
    assert_date(ch_value_place_month((ch_date){2025, 0, 0}, 3, 6, CH_VALUE_BEFORE), "2025-03-06");
    assert_date(ch_value_place_weekday((ch_date){2025, 8, 0}, 4, CH_VALUE_LIKELY), "");
    assert_date(ch_value_shift((ch_date){0}, CH_S("D"), 1), "");
    assert_date(ch_value_shift((ch_date){2025, 0, 0}, CH_S("M"), 1), "");
    assert_date(ch_value_shift((ch_date){2025, 8, 0}, CH_S("D"), 1), "");
}

static void
weekdays(void **state)
{
    (void)state;
    assert_date(ch_value_place_weekday(friday, 5, CH_VALUE_LIKELY), "2025-08-08"); /* that day */
    assert_date(ch_value_place_weekday(friday, 4, CH_VALUE_LIKELY), "2025-08-07");
    assert_date(ch_value_place_weekday(friday, 6, CH_VALUE_BEFORE), "2025-08-02");
    assert_date(ch_value_place_weekday(friday, 6, CH_VALUE_AFTER), "2025-08-09");
    assert_date(ch_value_place_weekday(friday, 5, CH_VALUE_AFTER), "2025-08-15");
}

static void
so_many_units_from_the_article(void **state)
{
    (void)state;
    assert_date(ch_value_shift(friday, CH_S("D"), -8), "2025-07-31");
    assert_date(ch_value_shift(friday, CH_S("W"), -2), "2025-07"); /* as exact as the unit is */
    assert_date(ch_value_shift(friday, CH_S("M"), -8), "2024-12");
    assert_date(ch_value_shift(friday, CH_S("M"), 5), "2026-01");
    assert_date(ch_value_shift(friday, CH_S("Y"), -10), "2015");
    assert_date(ch_value_shift(friday, CH_S("Y"), -2025), "");
    assert_date(ch_value_shift(friday, CH_S("Y"), 100000), "");
    assert_date(ch_value_shift(friday, CH_S("TH"), 3), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_without_a_year), cmocka_unit_test(days_without_a_year),
        cmocka_unit_test(the_less_is_known_the_less_is_said), cmocka_unit_test(weekdays),
        cmocka_unit_test(so_many_units_from_the_article),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
