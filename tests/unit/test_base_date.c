/* Dates of which only some parts may be known: read, written, counted, compared. */
#include "unit.h"

#include "base/date.h"

static void
dates_are_read_and_written(void **state)
{
    static const struct {
        const char *text, *type;
    } good[] = {{"2025-08-07", "date"},
                {"2025-02", "gYearMonth"},
                {"2025", "gYear"},
                {"--03", "gMonth"},
                {"2024-02-29", "date"}};
    char out[16];
    ch_date date;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(ch_date_read(ch_slice_of(good[i].text), &date));
        ch_date_write(date, out);
        assert_string_equal(out, good[i].text);
        assert_string_equal(ch_date_type(date), good[i].type);
    }
}

static void
what_is_no_date_is_refused(void **state)
{
    static const char *const bad[] = {"2025-13", "2025-00",  "2025-02-29", "2025-2-1",
                                      "25",      "20250807", "--13",       "2025-08-",
                                      "0000",    "",         "2025/08/07", "2025-08-07 ",
                                      "-2025",   "2025-04-31", "--00",     "2025-08-7x"};
    ch_date date;
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (ch_date_read(ch_slice_of(bad[i]), &date)) fail_msg("\"%s\" was read", bad[i]);
    assert_false(ch_date_read((ch_slice){NULL, 0}, &date));
    assert_true(ch_date_read((ch_slice){"2025-08-07T10:00", 10}, &date)); /* a slice ends where it ends */
}

static void
days_are_counted(void **state)
{
    (void)state;
    assert_int_equal(ch_date_days((ch_date){1970, 1, 1}), 0);
    assert_int_equal(ch_date_days((ch_date){1969, 12, 31}), -1);
    assert_int_equal(ch_date_days((ch_date){2000, 3, 1}), 11017);
    for (int32_t day = -200000; day < 100000; day += 13)
        assert_int_equal(ch_date_days(ch_date_from_days(day)), day);
}

static void
weekdays_and_months(void **state)
{
    (void)state;
    assert_int_equal(ch_date_weekday((ch_date){1970, 1, 1}), 4);
    assert_int_equal(ch_date_weekday((ch_date){2025, 8, 8}), 5);
    assert_int_equal(ch_date_weekday((ch_date){1969, 12, 28}), 0);
    assert_int_equal(ch_date_month_days(1900, 2), 28);
    assert_int_equal(ch_date_month_days(2000, 2), 29);
    assert_int_equal(ch_date_month_days(2024, 2), 29);
    assert_int_equal(ch_date_month_days(2025, 12), 31);
    assert_int_equal(ch_date_month_days(2000, 0), 0);
    assert_int_equal(ch_date_month_days(2000, 13), 0);
}

static void
they_compare_by_what_both_know(void **state)
{
    const ch_date year = {2025, 0, 0}, month = {2025, 8, 0}, day = {2025, 8, 7},
                  later = {2025, 9, 1}, none = {0};
    (void)state;
    assert_int_equal(ch_date_compare(year, day), 0);
    assert_int_equal(ch_date_compare(month, day), 0);
    assert_int_equal(ch_date_compare(day, day), 0);
    assert_true(ch_date_compare(day, later) < 0 && ch_date_compare(later, month) > 0);
    assert_false(ch_date_known(none));
    assert_true(ch_date_known(year) && ch_date_known((ch_date){0, 3, 0}));
}

static void
an_unknown_bound_is_open(void **state)
{
    const ch_date year = {2025, 0, 0}, month = {2025, 8, 0}, day = {2025, 8, 7}, later = {2025, 9, 1}, none = {0};
    (void)state;
    assert_true(ch_date_within(day, year, none));
    assert_true(ch_date_within(day, none, month));
    assert_true(ch_date_within(day, none, none));
    assert_true(ch_date_within(day, day, day));
    assert_false(ch_date_within(later, none, month));
    assert_false(ch_date_within(day, later, none));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates_are_read_and_written),
        cmocka_unit_test(what_is_no_date_is_refused),
        cmocka_unit_test(days_are_counted),
        cmocka_unit_test(weekdays_and_months),
        cmocka_unit_test(they_compare_by_what_both_know),
        cmocka_unit_test(an_unknown_bound_is_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
