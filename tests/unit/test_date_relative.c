/* Dates that count from another of the text, and weeks that name no day. */
#include "values.h"

static void
they_count_from_the_date_before(void **state)
{
    static const value_case cases[] = {
        {"It fell on 3 May 2022. Three days later it rose.", "2025-06-12", "3 May 2022=2022-05-03|Three days later=2022-05-06"},
        {"It fell on 3 May 2022. A day earlier it rose.", "2025-06-12", "3 May 2022=2022-05-03|A day earlier=2022-05-02"},
        {"It fell on 3 May 2022. A year earlier it rose.", "2025-06-12", "3 May 2022=2022-05-03|A year earlier=2021"},
        {"It fell in December 2022 and rose two months later.", "2025-06-12", "December 2022=2022-12|two months later=2023-02"},
        {"It fell in 2019 and rose the following year.", "2025-06-12", "2019=2019|the following year=2020"},
        {"It fell on 31 May 2022. The next day it rose.", "2025-06-12", "31 May 2022=2022-05-31|The next day=2022-06-01"},
        {"It fell on 31 May 2022. The same month it rose.", "2025-06-12", "31 May 2022=2022-05-31|The same month=2022-05"},
        {"It fell on 31 May 2022. Later that day it rose.", "2025-06-12", "31 May 2022=2022-05-31|that day=2022-05-31"},
        {"It fell on 31 May 2022. The following Monday it rose.", "2025-06-12", "31 May 2022=2022-05-31|Monday=2022-06-06"},
        {"It fell three years ago today.", "2025-06-12", "three years ago today=2022-06-12"},
        {"It fell on 31 May 2022. The same day it rose.", "2025-06-12", "31 May 2022=2022-05-31|The same day=2022-05-31"},
    };
    CHECK(state, cases);
}

static void
they_are_unknown_where_one_cannot_tell(void **state)
{
    static const value_case cases[] = {
        /* too coarse, too far off, nothing to count from */
        {"It fell in May 2022. The next day it rose.", "2025-06-12", "May 2022=2022-05"},
        {"It fell in May 2022. It lay. It lay. It lay. The same month it rose.", "2025-06-12", "May 2022=2022-05"},
        {"The next day it rose.", "2025-06-12", ""},
        {"The following Monday it rose.", "2025-06-12", ""},
        {"Later that day it rose.", "2025-06-12", ""},
        /* no dates at all */
        {"It fell in 2019 and will rise over the next year.", "2025-06-12", "2019=2019"},
    };
    CHECK(state, cases);
}

static void
weeks_name_a_month_or_a_year(void **state)
{
    static const value_case cases[] = {
        {"It fell last week.", "2025-06-12", "last week=2025-06"},
        {"It fell last week.", "2025-06-03", "last week=2025"}, /* 26 May to 1 June */
        {"It will fall next week.", "2025-06-12", "next week=2025-06"},
        {"It will fall next week.", "2025-12-24", ""}, /* 29 December to 4 January */
        {"It fell last week.", NULL, ""},
    };
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(they_count_from_the_date_before),
        cmocka_unit_test(they_are_unknown_where_one_cannot_tell),
        cmocka_unit_test(weeks_name_a_month_or_a_year),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
