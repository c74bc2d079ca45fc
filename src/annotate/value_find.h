/* What the finders of dates, sums and quantities share. */
#ifndef CH_ANNOTATE_VALUE_FIND_H
#define CH_ANNOTATE_VALUE_FIND_H

#include "annotate/value_rules.h"
#include "base/vector.h"

/*
 * One article at work
 *
 * words        for each token what its word means; never NULL
 * first, end   the tokens of the sentence at hand
 */
typedef struct {
    const ch_value_rules *rules;
    const ch_article *article;
    const ch_node *nodes;
    ch_arena *arena;
    const ch_value_word **words;
    uint32_t first, end;
    CH_VECTOR(ch_value) values;
} ch_value_finder;

/*
 * A number: mantissa / 10^decimals
 *
 * end      the token behind it
 * plain    digits alone, without a comma, point or magnitude: may be a year
 */
typedef struct {
    uint64_t mantissa;
    uint32_t decimals;
    uint32_t end;
    bool plain, words, scaled;
} ch_value_number;

static inline ch_slice
ch_value_text(const ch_value_finder *f, uint32_t i)
{
    return ch_article_token(f->article, i);
}

/* Whether token i is in the sentence and its word stands in the list of that flag. */
static inline bool
ch_value_is(const ch_value_finder *f, uint32_t i, uint64_t flag)
{
    return i >= f->first && i < f->end && f->words[i]->flags & flag;
}

static inline bool
ch_value_has(const ch_value_finder *f, uint32_t i, unsigned token_flag)
{
    return i >= f->first && i < f->end && f->article->tokens[i].flags & token_flag;
}

static inline bool
ch_value_kind_is(const ch_value_finder *f, uint32_t i, ch_token_kind kind)
{
    return i >= f->first && i < f->end && f->article->tokens[i].kind == kind;
}

/* Whether token i is exactly `text`. */
static inline bool
ch_value_mark(const ch_value_finder *f, uint32_t i, ch_slice text)
{
    return i >= f->first && i < f->end && ch_slice_equal(ch_value_text(f, i), text);
}

/* A dash of any kind. */
bool ch_value_dash(const ch_value_finder *f, uint32_t i);

/* The longest phrase that begins at token i: its meaning (NULL: none) and the token behind it. */
const ch_value_word *ch_value_phrase(const ch_value_finder *f, uint32_t i, uint32_t *end);

/* The number that begins at token i.  money: "50 m" may be millions. */
bool ch_value_read_number(const ch_value_finder *f, uint32_t i, bool money, ch_value_number *out);

/* Multiply; false when it does not fit. */
bool ch_value_scale(ch_value_number *number, uint64_t by);

/*
 * The unit that counts, and the number multiplied where the word stands for several: "Y10" -> "Y".
 */
ch_slice ch_value_unit(ch_slice unit, ch_value_number *number);

/* "2.5", "1557"; `.at` NULL without memory. */
ch_slice ch_value_number_text(const ch_value_finder *f, ch_value_number number);

/* Whether the word of token i is a plural in small letters. */
bool ch_value_plural(const ch_value_finder *f, uint32_t i);

/* Whether about, at least, up to … stands right before token i. */
bool ch_value_approximate(const ch_value_finder *f, uint32_t i);

/* Add a value of the tokens [first, end); what is known of it is in `value`. */
ch_status ch_value_add(ch_value_finder *f, uint32_t first, uint32_t end, ch_value value);

/* Each: find a value that begins at token i, add it and set *end behind it; else leave *end 0. */
ch_status ch_value_find_date(ch_value_finder *f, uint32_t i, uint32_t *end);
ch_status ch_value_find_money(ch_value_finder *f, uint32_t i, uint32_t *end);
ch_status ch_value_find_quantity(ch_value_finder *f, uint32_t i, uint32_t *end);

/* ---- dates resolved against the article's ---- */

/*
 * Which way the words look
 *
 * LIKELY   nothing says: back, or ahead when that is near
 * NEAREST  either: "the November elections"
 */
typedef enum { CH_VALUE_LIKELY, CH_VALUE_NEAREST, CH_VALUE_BEFORE, CH_VALUE_AFTER } ch_value_sight;

/* A month, or a month and a day, without a year. */
ch_date ch_value_place_month(ch_date published, unsigned month, unsigned day, ch_value_sight sight);

/* The weekday (0 Sunday) on or before `published`, or behind it. */
ch_date ch_value_place_weekday(ch_date published, unsigned weekday, ch_value_sight sight);

/*
 * `count` days, weeks, months, years ("D" "W" "M" "Y") from `published`, as exact as the unit is.
 */
ch_date ch_value_shift(ch_date published, ch_slice unit, int64_t count);

#endif
