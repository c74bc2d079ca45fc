/*
 * Which day, month or year the words mean, seen from the article's date
 *
 * News looks back: "in February" in August is the last one, "on Friday" on a
 * Friday is that day.  It looks ahead when the words say so (will, next,
 * scheduled); a day and month without a word to tell is the nearest one, if
 * that is less than two months off.
 */
#include "annotate/value_find.h"

enum { SOON = 60 };

static ch_date
with_year(int year, unsigned month, unsigned day)
{
    if (day > ch_date_month_days(year, month)) day = 0; /* 29 February of another year */
    return (ch_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

/* Days from `published` to the date, a month counting from its nearer end. */
static int32_t
distance(ch_date published, ch_date date)
{
    const int32_t day = ch_date_days(published);
    ch_date first = date, last = date;
    if (!date.day) first.day = 1, last.day = (uint8_t)ch_date_month_days(date.year, date.month);
    if (ch_date_days(first) > day) return ch_date_days(first) - day;
    return ch_date_days(last) < day ? ch_date_days(last) - day : 0;
}

ch_date
ch_value_place_month(ch_date published, unsigned month, unsigned day, ch_value_sight sight)
{
    if (!published.year) return (ch_date){0, (uint8_t)month, (uint8_t)day};
    if (!published.month) return with_year(published.year, month, day);
    if (!published.day) published.day = 15;
    const ch_date here = with_year(published.year, month, day);
    const int32_t off = distance(published, here);
    const ch_date before = off > 0 ? with_year(published.year - 1, month, day) : here;
    const ch_date after = off < 0 ? with_year(published.year + 1, month, day) : here;
    if (sight == CH_VALUE_BEFORE) return before;
    if (sight == CH_VALUE_AFTER) return after;
    const bool nearer = distance(published, after) < -distance(published, before);
    return nearer && (sight == CH_VALUE_NEAREST || distance(published, after) <= SOON) ? after
                                                                                       : before;
}

ch_date
ch_value_place_weekday(ch_date published, unsigned weekday, ch_value_sight sight)
{
    if (!published.day) return (ch_date){0};
    const int32_t today = ch_date_days(published);
    const int32_t back = (int32_t)((ch_date_weekday(published) + 7 - weekday) % 7);
    return ch_date_from_days(sight == CH_VALUE_AFTER ? today + 7 - back : today - back);
}

static ch_date
shift_months(ch_date published, int64_t count)
{
    const int64_t months = (int64_t)published.year * 12 + published.month - 1 + count;
    if (months < 12 || months > 9999 * 12) return (ch_date){0};
    return (ch_date){(int16_t)(months / 12), (uint8_t)(months % 12 + 1), 0};
}

ch_date
ch_value_shift(ch_date published, ch_slice unit, int64_t count)
{
    if (!published.year || count > 5000 || count < -5000) return (ch_date){0};
    if (ch_slice_equal(unit, CH_S("Y"))) {
        const int64_t year = published.year + count;
        return year > 0 && year < 10000 ? (ch_date){(int16_t)year, 0, 0} : (ch_date){0};
    }
    if (ch_slice_equal(unit, CH_S("M")))
        return published.month ? shift_months(published, count) : (ch_date){0};
    if (!published.day) return (ch_date){0};
    const bool weeks = ch_slice_equal(unit, CH_S("W"));
    if (!weeks && !ch_slice_equal(unit, CH_S("D"))) return (ch_date){0};
    ch_date date =
        ch_date_from_days(ch_date_days(published) + (int32_t)(weeks ? 7 * count : count));
    if (weeks) date.day = 0; /* "three weeks ago" names no day */
    return date;
}
