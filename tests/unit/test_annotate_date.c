/* Dates in running text: whole ones, those that lack a year, days and years seen from the article. */
#include "values.h"

static void
whole_dates(void **state)
{
    static const value_case cases[] = {
        {"It was signed on 9 August 2025.", NULL, "9 August 2025=2025-08-09"},
        {"It was signed on August 9th, 2025, in Lima.", NULL, "August 9th, 2025=2025-08-09"},
        {"It was signed on the 9th of August 2025.", NULL, "9th of August 2025=2025-08-09"},
        {"It was signed on 2025-08-09.", NULL, "2025-08-09=2025-08-09"},
        {"It was signed on 08/31/2025 or 31/08/2025.", NULL,
         "08/31/2025=2025-08-31|31/08/2025=2025-08-31"},
        {"It was signed on 08/09/2025.", NULL, ""},
        {"It was signed on Thursday, Aug. 7, 2025.", "2025-08-09",
         "Thursday, Aug. 7, 2025=2025-08-07"},
        {"They met on May 16-17, 2022.", NULL, "May 16-17, 2022=2022-05-16"},
        {"They meet on February 30, 2022.", NULL, ""},
        {"It began in August 2020.", NULL, "August 2020=2020-08"},
    };
    CHECK(state, cases);
}

static void
dates_without_a_year(void **state)
{
    static const value_case cases[] = {
        {"They were named on March 6.", "2025-08-09", "March 6=2025-03-06"},
        {"They were named on December 6.", "2025-08-09", "December 6=2024-12-06"},
        {"They will be named on March 6.", "2025-08-09", "March 6=2026-03-06"},
        {"They were named in February.", "2025-08-09", "February=2025-02"},
        {"They were named in August.", "2025-08-09", "August=2025-08"},
        {"They were named in October.", "2025-08-09", "October=2024-10"},
        {"They will vote in February.", "2025-08-09", "February=2026-02"},
        {"The report will be released in April.", "2025-03-01", "April=2025-04"},
        {"They banned him from the November elections.", "2021-08-07", "November=2021-11"},
        {"He says the October election was rigged.", "2025-01-09", "October=2024-10"},
        {"It runs from November to May 2027.", "2025-01-09", "November=2026-11|May 2027=2027-05"},
        {"In March, they were named.", NULL, "March=--03"},
        {"Since the beginning of September, 64 people have died.", NULL,
         "the beginning of September=--09|64 people=64 people"},
        {"It fell in mid-June, early July and late May.", "2025-08-09",
         "mid-June=2025-06|early July=2025-07|late May=2025-05"},
        {"It fell in May of last year.", "2025-03-17", "May of last year=2024-05"},
        {"They may march in the August heat.", "2025-08-09", ""},
        {"April Doe and Theresa May talked.", "2025-08-09", ""},
        {"In May 15 people died.", "2025-08-09", "May=2025-05|15 people=15 people"},
        {"The January 6 attacks were bloody.", "2025-08-09", "January 6=2025-01-06"},
    };
    CHECK(state, cases);
}

static void
days_seen_from_the_article(void **state)
{
    /* 2025-08-08 was a Friday */
    static const value_case cases[] = {
        {"He said on Thursday it had ended.", "2025-08-08", "Thursday=2025-08-07"},
        {"He said on Friday it had ended.", "2025-08-08", "Friday=2025-08-08"},
        {"He said on Saturday it had ended.", "2025-08-08", "Saturday=2025-08-02"},
        {"They will meet on Monday.", "2025-08-08", "Monday=2025-08-11"},
        {"He said late Tuesday night it had ended.", "2025-08-08", "Tuesday night=2025-08-05"},
        {"The ban won't begin on Wednesday.", "2025-08-08", "Wednesday=2025-08-13"},
        {"They were banned ahead of Sunday's election.", "2025-08-08", "Sunday=2025-08-10"},
        {"He quit after his defeat at Sunday's election.", "2025-08-08", "Sunday=2025-08-03"},
        {"He won the vote following Thursday's rally.", "2025-08-08", "Thursday=2025-08-07"},
        {"They must free all by noon on Saturday.", "2025-08-08", "Saturday=2025-08-09"},
        {"He will not come, he said on Monday.", "2025-08-08", "Monday=2025-08-04"},
        {"They meet next Tuesday.", "2025-08-08", "next Tuesday=2025-08-12"},
        {"It fell today, yesterday and last night.", "2025-08-08",
         "today=2025-08-08|yesterday=2025-08-07|last night=2025-08-07"},
        {"They meet tomorrow.", "2024-12-31", "tomorrow=2025-01-01"},
        {"It fell two days ago and three years ago.", "2025-03-01",
         "two days ago=2025-02-27|three years ago=2022"},
        {"It fell a month ago and a decade ago.", "2025-01-15",
         "a month ago=2024-12|a decade ago=2015"},
        {"It fell last year, this month and last week.", "2025-01-15",
         "last year=2024|this month=2025-01|last week=2025-01"},
        {"It fell yesterday, on Monday, two days ago.", NULL, ""},
        {"He told the Sunday Times of Black Friday.", "2025-08-08", ""},
        {"He wrote much over the last year.", "2025-08-08", ""},
    };
    CHECK(state, cases);
}

static void
years(void **state)
{
    static const value_case cases[] = {
        {"It fell in 2020, between 1993 and 1998.", NULL, "2020=2020|1993=1993|1998=1998"},
        {"He won the 2024 election and the 2013 vote.", NULL, "2024=2024|2013=2013"},
        {"It dates to 1300.", NULL, "1300=1300"},
        {"It came under Resolution 1970 and Title 2000.", NULL, ""},
        {"It fell in the 1990s, in fiscal year 2023.", NULL, "2023=2023"},
        {"Some 2000 soldiers died.", NULL, "~2000 soldiers=2000 soldiers"},
    };
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_dates),
        cmocka_unit_test(dates_without_a_year),
        cmocka_unit_test(days_seen_from_the_article),
        cmocka_unit_test(years),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
