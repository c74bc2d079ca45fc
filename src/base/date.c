/*
 * Civil calendar arithmetic after Howard Hinnant's "chrono-Compatible
 * Low-Level Date Algorithms" (days_from_civil, civil_from_days).
 */
#include "base/date.h"

#include <stdio.h>

unsigned
ch_date_month_days(int year, unsigned month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (month < 1 || month > 12) return 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

static bool
read_digits(ch_slice text, size_t at, size_t count, int *out)
{
    *out = 0;
    for (size_t i = at; i < at + count; i++) {
        if (i >= text.len || text.at[i] < '0' || text.at[i] > '9') return false;
        *out = *out * 10 + (text.at[i] - '0');
    }
    return true;
}

bool
ch_date_read(ch_slice text, ch_date *out)
{
    int year = 0, month = 0, day = 0;
    if (text.len == 4 && text.at[0] == '-' && text.at[1] == '-') {
        if (!read_digits(text, 2, 2, &month) || month < 1 || month > 12) return false;
        *out = (ch_date){0, (uint8_t)month, 0};
        return true;
    }
    if (text.len != 4 && text.len != 7 && text.len != 10) return false;
    if (!read_digits(text, 0, 4, &year) || year == 0) return false;
    if (text.len >= 7 && (text.at[4] != '-' || !read_digits(text, 5, 2, &month) || month < 1 || month > 12))
        return false;
    if (text.len == 10 && (text.at[7] != '-' || !read_digits(text, 8, 2, &day) || day < 1 ||
                           day > (int)ch_date_month_days(year, (unsigned)month)))
        return false;
    *out = (ch_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
    return true;
}

void
ch_date_write(ch_date date, char *out)
{
    if (!date.year) snprintf(out, 16, "--%02u", (unsigned)date.month % 100);
    else if (!date.month) snprintf(out, 16, "%04d", date.year);
    else if (!date.day) snprintf(out, 16, "%04d-%02u", date.year, (unsigned)date.month);
    else snprintf(out, 16, "%04d-%02u-%02u", date.year, (unsigned)date.month, (unsigned)date.day);
}

const char *
ch_date_type(ch_date date)
{
    if (!date.year) return "gMonth";
    return !date.month ? "gYear" : !date.day ? "gYearMonth" : "date";
}

int32_t
ch_date_days(ch_date date)
{
    const int year = date.year - (date.month <= 2);
    const int era = (year >= 0 ? year : year - 399) / 400;
    const unsigned of_era = (unsigned)(year - era * 400);
    const unsigned month = date.month;
    const unsigned of_year = (153 * (month + (month > 2 ? -3u : 9u)) + 2) / 5 + date.day - 1u;
    const unsigned day_of_era = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * 146097 + (int32_t)day_of_era - 719468;
}

ch_date
ch_date_from_days(int32_t days)
{
    days += 719468;
    const int32_t era = (days >= 0 ? days : days - 146096) / 146097;
    const unsigned day_of_era = (unsigned)(days - era * 146097);
    const unsigned of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const unsigned of_year = day_of_era - (365 * of_era + of_era / 4 - of_era / 100);
    const unsigned shifted = (5 * of_year + 2) / 153;
    const unsigned day = of_year - (153 * shifted + 2) / 5 + 1;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    const int year = (int)of_era + era * 400 + (month <= 2);
    return (ch_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

unsigned
ch_date_weekday(ch_date date)
{
    const int32_t days = ch_date_days(date);
    return (unsigned)((days % 7 + 7 + 4) % 7); /* 1970-01-01 was a Thursday */
}

int
ch_date_compare(ch_date a, ch_date b)
{
    if (!a.year || !b.year || a.year != b.year) return a.year && b.year ? a.year - b.year : 0;
    if (!a.month || !b.month || a.month != b.month) return a.month && b.month ? a.month - b.month : 0;
    return a.day && b.day ? a.day - b.day : 0;
}

bool
ch_date_within(ch_date date, ch_date from, ch_date until)
{
    return (!ch_date_known(from) || ch_date_compare(date, from) >= 0) &&
           (!ch_date_known(until) || ch_date_compare(date, until) <= 0);
}
