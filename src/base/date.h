/*
 * Dates of which only some parts may be known
 *
 *     {2025, 8, 7} 2025-08-07    {2025, 2, 0} 2025-02    {2025, 0, 0} 2025    {0, 3, 0} --03
 */
#ifndef CH_BASE_DATE_H
#define CH_BASE_DATE_H

#include "base/slice.h"

typedef struct {
    int16_t year; /* 0: unknown */
    uint8_t month, day;
} ch_date;

static inline bool
ch_date_known(ch_date date)
{
    return date.year || date.month || date.day;
}

/* Reads YYYY, YYYY-MM, YYYY-MM-DD and --MM, real days only; false when it is none of these. */
bool ch_date_read(ch_slice text, ch_date *out);

/* Writes the ISO form into `out`, which holds at least 16 bytes. */
void ch_date_write(ch_date date, char *out);

/* The XML Schema type for the parts known: "date", "gYearMonth", "gYear" or "gMonth". */
const char *ch_date_type(ch_date date);

/* Whole dates only: days since 1970-01-01 (proleptic Gregorian), and back. */
int32_t ch_date_days(ch_date date);
ch_date ch_date_from_days(int32_t days);

/* 0 Sunday … 6 Saturday. */
unsigned ch_date_weekday(ch_date date);

unsigned ch_date_month_days(int year, unsigned month);

/*
 * Compare by the parts both know: negative, zero, positive.  2025 and
 * 2025-08 compare equal.
 */
int ch_date_compare(ch_date a, ch_date b);

/* Whether `date` can lie in [from, until]; an unknown bound is open. */
bool ch_date_within(ch_date date, ch_date from, ch_date until);

#endif
