/*
 * Interned strings: each distinct text once, with a small number
 *
 * Numbers count from 0 in the order of first sight.  The text is Copied.
 */
#ifndef CH_BASE_INTERN_H
#define CH_BASE_INTERN_H

#include "base/slice.h"
#include "base/status.h"

typedef struct ch_intern ch_intern;

/* Owned by the caller, ch_intern_free(); NULL without memory. */
ch_intern *ch_intern_new(void);
void ch_intern_free(ch_intern *strings);

/* The number of `text`, new if need be. */
ch_status ch_intern_add(ch_intern *strings, ch_slice text, uint32_t *out);

/* The number of `text`, or CH_NONE. */
uint32_t ch_intern_find(const ch_intern *strings, ch_slice text);

/* The text of a number; Borrowed from `strings` until ch_intern_free(). */
ch_slice ch_intern_text(const ch_intern *strings, uint32_t number);

/* How many there are. */
size_t ch_intern_count(const ch_intern *strings);

#endif
