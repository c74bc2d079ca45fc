/* The parts dates are made of, at a token. */
#ifndef CH_ANNOTATE_DATE_PARTS_H
#define CH_ANNOTATE_DATE_PARTS_H

#include "annotate/value_find.h"

enum { CH_YEAR_FIRST = 1000, CH_YEAR_LAST = 2100 };

/* Which way the words around the date [first, end) look. */
ch_value_sight ch_date_sight(const ch_value_finder *f, uint32_t first, uint32_t end);

/* A day of the month: 1 … 31, "9th" too; 0: none. */
unsigned ch_date_day_at(const ch_value_finder *f, uint32_t i, bool *ordinal);

/* Four digits that can be a year; 0: none. */
int ch_date_year_at(const ch_value_finder *f, uint32_t i);

/* 1 … 12; 0: none. */
unsigned ch_date_month_at(const ch_value_finder *f, uint32_t i);

/* "last", "this", "next" as a step: -1, 0, 1; false: none of them. */
bool ch_date_step_at(const ch_value_finder *f, uint32_t i, int64_t *step);

/* Whether token i is a word for that unit of time: "Y", "M" … */
bool ch_date_unit_is(const ch_value_finder *f, uint32_t i, ch_slice unit);

/* The year behind a month or day: ", 2025", "of last year", "this year"; 0: none. */
int ch_date_year_behind(const ch_value_finder *f, uint32_t i, uint32_t *end);

/* "from February to May 2027": the year of the second month holds for the first; 0: none does. */
int ch_date_year_shared(const ch_value_finder *f, uint32_t i, unsigned month);

/*
 * A date that counts from another before it in the text ("three days later", "the
 * same month") at token i: the date and the token behind it; false: none, or one
 * cannot tell.
 */
bool ch_date_relative(const ch_value_finder *f, uint32_t i, uint32_t *end, ch_date *out);

/* "the following Monday" at token i: that weekday (0 Sunday) behind the date before it; unknown where one cannot tell. */
ch_date ch_date_weekday_behind(const ch_value_finder *f, uint32_t i, unsigned weekday);

/* The month that the week `step` weeks from `published` lies in, else its year, else nothing. */
ch_date ch_date_week(ch_date published, int64_t step);

/* The date of those parts, or an unknown one where there is no such day. */
ch_date ch_date_whole(int year, unsigned month, unsigned day);

#endif
