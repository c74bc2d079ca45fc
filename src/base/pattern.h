/*
 * Patterns: the one place that knows PCRE2
 *
 *     pattern   compiled once, read-only, shared by all threads
 *     matcher   one worker's: match data, stack and limits; remembers the last hit
 *
 *     ch_pattern_compile(CH_S("(?<name>\\w+) Cartel"), &error, &pattern);
 *     ch_matcher_find(matcher, pattern, text, 0, &hit);
 *     if (hit) span = ch_matcher_group(matcher, ch_pattern_group(pattern, CH_S("name")));
 *
 * Patterns see code points (UTF, UCP); a group name may be used more than once,
 * so that alternatives can name the same part.  A limit that is reached is
 * CH_TOO_HARD, never "not found".
 */
#ifndef CH_BASE_PATTERN_H
#define CH_BASE_PATTERN_H

#include "base/slice.h"
#include "base/status.h"

typedef struct ch_pattern ch_pattern;
typedef struct ch_matcher ch_matcher;

/* What is wrong with a pattern, and at which byte of it. */
typedef struct {
    size_t offset;
    char text[200];
} ch_pattern_error;

/*
 * Compile `source`.  *out: Owned by the caller, ch_pattern_free(); NULL after
 * a failure.  CH_BAD_KNOWLEDGE: *error says what is wrong.  `source` is copied.
 */
ch_status ch_pattern_compile(ch_slice source, ch_pattern_error *error, ch_pattern **out);

/* Takes NULL. */
void ch_pattern_free(ch_pattern *pattern);

/* The highest group number. */
uint32_t ch_pattern_groups(const ch_pattern *pattern);

/* How many named groups there are, a name used twice counted twice. */
uint32_t ch_pattern_names(const ch_pattern *pattern);

/* Named group i < ch_pattern_names(), in byte order of the names; Borrowed from `pattern`. */
ch_slice ch_pattern_name(const ch_pattern *pattern, uint32_t i, uint32_t *group);

/* The (first) number of the group `name`, or CH_NONE. */
uint32_t ch_pattern_group(const ch_pattern *pattern, ch_slice name);

/* Owned by the caller, ch_matcher_free(). */
ch_status ch_matcher_new(ch_matcher **out);

/* Takes NULL. */
void ch_matcher_free(ch_matcher *matcher);

/*
 * The first place at or behind byte `from` where `pattern` matches; what stands
 * before `from` can be looked back at.  `text` must be valid UTF-8 and `from` at
 * a code point's beginning.  CH_TOO_HARD: a limit was reached, nothing is known.
 */
ch_status ch_matcher_find(ch_matcher *matcher, const ch_pattern *pattern, ch_slice text,
                          size_t from, bool *hit);

/* Group `number` (0: the whole) of the last hit; {CH_NONE, CH_NONE} when it took no part. */
ch_span ch_matcher_group(const ch_matcher *matcher, uint32_t number);

/* The group of that name which took part in the last hit of `pattern`; {CH_NONE, CH_NONE}: none
 * did. */
ch_span ch_matcher_named(const ch_matcher *matcher, const ch_pattern *pattern, ch_slice name);

#endif
