/*
 * Values: dates, sums of money, quantities and durations in the text
 */
#ifndef CH_ANNOTATE_VALUE_H
#define CH_ANNOTATE_VALUE_H

#include "text/article.h"

typedef enum { CH_VALUE_DATE, CH_VALUE_MONEY, CH_VALUE_QUANTITY, CH_VALUE_DURATION } ch_value_kind;

typedef struct {
    ch_span span;
    uint32_t first, end; /* tokens */
    ch_value_kind kind;
    const char *rule;    /* which pattern found it; static or in the arena */

    ch_date date, until; /* a date; `until` ends an interval (else unknown)           */
    bool open;           /* "since …": the interval has not ended                      */
    bool relative;       /* resolved against the article's date                        */

    ch_slice number;     /* "50000000", "2.5", "64"; digits only, no separators        */
    ch_slice unit;       /* currency "USD" (ISO 4217); "people", "fighter jets"; "%"    */
    ch_slice value;      /* as written to the output: "2025-02", "50000000 USD", "64 individuals", "P30D" */
    bool approximate;    /* about, some, nearly, more than, at least, up to …          */
} ch_value;

/*
 * Find the values of the whole article, resolved against `article->published`
 * (when that is unknown, months stand as --03 and relative days stay out).
 * Sorted by place, not overlapping.  *out lives in `arena`.
 */
ch_status ch_values_find(const ch_article *article, ch_arena *arena, ch_value **out, size_t *count);

#endif
