/*
 * What the words of ontology/rules/values.yaml mean, as the value finders ask
 *
 *     months 5: [May]     words doubtful-month: [May]     words ahead: [may]
 *     \____ one ch_value_word for "may", with all its senses ____/
 */
#ifndef CH_ANNOTATE_VALUE_RULES_H
#define CH_ANNOTATE_VALUE_RULES_H

#include "annotate/value.h"

/* The lists under `words:`; a word may stand in several. */
#define CH_VALUE_FLAGS(X)                              \
    X(DOUBTFUL_MONTH, "doubtful-month")                \
    X(PERCENT, "percent")                              \
    X(ABOUT, "about")                                  \
    X(BEFORE_TIME, "before-time")                      \
    X(SINCE, "since")                                  \
    X(LAST, "last")                                    \
    X(THIS, "this")                                    \
    X(NEXT, "next")                                    \
    X(AGO, "ago")                                      \
    X(LATER, "later")                                  \
    X(EARLIER, "earlier")                              \
    X(FOLLOWING, "following")                          \
    X(PREVIOUS, "previous")                            \
    X(SAME, "same")                                    \
    X(THAT, "that")                                    \
    X(PART_OF_MONTH, "part-of-month")                  \
    X(EDGE_OF_MONTH, "edge-of-month")                  \
    X(PART_OF_DAY, "part-of-day")                      \
    X(DAY_BY_PART, "day-by-part")                      \
    X(DAY_BEFORE, "day-before-by-part")                \
    X(DAY_AFTER, "day-after-by-part")                  \
    X(WEEKDAY_NAME, "names-with-weekday")              \
    X(ORDINAL, "ordinal")                              \
    X(AHEAD, "ahead")                                  \
    X(AHEAD_BEHIND, "ahead-behind")                    \
    X(BEHIND, "behind")                                \
    X(LABEL, "label")                                  \
    X(AGE, "age")                                      \
    X(OLD, "old")                                      \
    X(TIME_OF_DAY, "time-of-day")                      \
    X(COUNTED, "counted")                              \
    X(TOTAL, "total")                                  \
    X(STATE, "state")                                  \
    X(DEADLINE, "deadline")                            \
    X(DEFINITE, "definite")                            \
    X(YEAR_LABEL, "year-label")                        \
    X(TO, "to")                                        \
    X(MEASURE, "measure")                              \
    X(MODIFIER, "modifier")                            \
    X(ENDING, "describing-ending")                     \
    X(MORE, "more")                                    \
    X(PLURAL, "plural")                                \
    X(SINGULAR, "singular")                            \
    X(STOP, "stop")                                    \
    X(OF, "of")                                        \
    X(THE, "the")                                      \
    X(HALF, "half")                                    \
    X(AND, "and")                                      \
    X(ARTICLE, "article")                              \
    X(IN_DURATION, "in-duration")                      \
    X(BEHIND_DURATION, "behind-duration")

enum {
#define X(name, text) CH_VALUE_BIT_##name,
    CH_VALUE_FLAGS(X)
#undef X
        CH_VALUE_BITS
};

#define X(name, text) \
    static const uint64_t CH_V_##name __attribute__((unused)) = UINT64_C(1) << CH_VALUE_BIT_##name;
CH_VALUE_FLAGS(X)
#undef X

/*
 * One word or phrase
 *
 * flags      CH_V_ bits
 * number     of a number word; -1: it is none
 * magnitude  what a number before it is multiplied by; 0: none
 * month      1 … 12, 0: none
 * weekday    1 Sunday … 7 Saturday, 0: none
 * day        from the article's day, where is_day
 * unit       "TH", "D", "Y10" (ten years) …; empty: no unit of time
 * currency   "USD"; empty: none
 * longer     it is the first word of a longer phrase
 * capital    it counts only with a capital
 */
typedef struct {
    uint64_t flags;
    int64_t number;
    uint64_t magnitude;
    uint8_t month, weekday;
    int8_t day;
    bool is_day, longer, capital;
    ch_slice unit, currency;
} ch_value_word;

enum { CH_VALUE_PHRASE = 96 }; /* the longest phrase, in bytes */

/* The word of that (small) spelling, or NULL. */
const ch_value_word *ch_value_rules_word(const ch_value_rules *rules, ch_slice small);

/* `text` in small letters into `out` of CH_VALUE_PHRASE bytes; empty when too long. */
ch_slice ch_value_small(ch_slice text, char *out);

#endif
