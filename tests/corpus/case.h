/*
 * The corpus format
 *
 *     % check: relations            what is compared: mentions, relations, events
 *     % contains                    or: % exact
 *     ================================================================
 *     a president by title
 *     ================================================================
 *     published: 2025-08-08
 *     Mexican President Claudia Sheinbaum spoke.
 *     ----------------------------------------------------------------
 *     Claudia Sheinbaum holdsOffice President of Mexico
 *     ! Claudia Sheinbaum heldOffice President of Mexico
 *
 * Lines that are expected:
 *
 *     mention "TEXT" CLASS LABEL                  a date's LABEL is its value
 *     SUBJECT predicate OBJECT [Modality] by SPEAKER
 *     Class actor=… recipient=… date=… [Modality] by SPEAKER
 *
 * [Actual] may be left out.  With "exact" the lines are all there is; with
 * "contains" they must be among it, an event may have further roles, and a line
 * without "by" fits any speaker.  A line behind "!" must not occur, in either.
 * A "%" line between cases holds for those behind it.
 */
#ifndef CH_TESTS_CORPUS_CASE_H
#define CH_TESTS_CORPUS_CASE_H

#include "base/arena.h"
#include "base/vector.h"

typedef enum { CHECK_MENTIONS, CHECK_RELATIONS, CHECK_EVENTS } check_kind;

typedef CH_VECTOR(ch_slice) lines;

/* One case; texts point into the file's bytes, `published` is a copy or NULL. */
typedef struct {
    size_t line; /* of its title */
    ch_slice title, text;
    const char *published;
    check_kind check;
    bool exact;
    lines expected, forbidden;
} corpus_case;

typedef CH_VECTOR(corpus_case) corpus_cases;

/* Read all cases of a file.  False after a message to standard error. */
bool corpus_read(ch_slice bytes, const char *file, ch_arena *arena, corpus_cases *out);

void corpus_free(corpus_cases *cases);

#endif
