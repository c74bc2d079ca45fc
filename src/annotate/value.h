/*
 * Values: dates, sums of money, quantities and durations in the text
 *
 *     rules    ontology/rules/values.yaml: what the words mean; read-only, shared
 *     find     one pass over an article's tokens
 *
 * Not values, on purpose: ages, ordinals alone, times of day, telephone
 * numbers, scores, numbers that are part of a name (MS-13, Title 50), "the two",
 * "one", dozens and hundreds of, decades, weeks without a day ("last week").
 */
#ifndef CH_ANNOTATE_VALUE_H
#define CH_ANNOTATE_VALUE_H

#include "syntax/parse.h"
#include "text/article.h"

#include <chancery/diagnostic.h>

typedef enum { CH_VALUE_DATE, CH_VALUE_MONEY, CH_VALUE_QUANTITY, CH_VALUE_DURATION } ch_value_kind;

typedef struct {
    ch_span span;
    uint32_t first, end; /* tokens */
    ch_value_kind kind;
    const char *rule; /* which pattern found it; static */

    ch_date date, until; /* a date; `until` ends an interval of days (else unknown)    */
    bool open;           /* "since …": the interval has not ended                      */
    bool relative;       /* resolved against the article's date                        */

    ch_slice number; /* "50000000", "2.5", "64"; digits only, no separators        */
    ch_slice unit;   /* currency "USD" (ISO 4217); "people", "fighter jets"; "%"   */
    ch_slice
        value; /* as written to the output: "2025-02", "50000000 USD", "64 individuals", "P30D" */
    bool approximate; /* about, some, nearly, more than, at least, up to …          */
} ch_value;

typedef struct ch_value_rules ch_value_rules;

/*
 * Read a file like ontology/rules/values.yaml.  *out: Owned by the caller,
 * ch_value_rules_free(); NULL after a failure, which `sink` has been told.
 */
ch_status ch_value_rules_load(const char *path, ch_diagnostics *sink, ch_value_rules **out);

/* Takes NULL. */
void ch_value_rules_free(ch_value_rules *rules);

/*
 * Find the values of the whole article, resolved against `article->published`
 * (when that is unknown, months stand as --03 and relative days stay out).
 * Sorted by place, not overlapping.
 *
 * nodes   one for each token of the article, each sentence parsed by itself (`head`
 *         counts from the sentence's first token); NULL: not parsed, and the head of
 *         a quantity is guessed from the words
 * *out    lives in `arena`
 */
ch_status ch_values_find(const ch_value_rules *rules, const ch_article *article,
                         const ch_node *nodes, ch_arena *arena, ch_value **out, size_t *count);

/*
 * The article's date as its dateline, or a line of its own above the text
 * ("Aug. 8, 2025"), gives it; only a whole date with its year.
 */
bool ch_value_dateline(const ch_value_rules *rules, const ch_article *article, ch_date *out);

#endif
