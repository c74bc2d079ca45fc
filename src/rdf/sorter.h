/*
 * Sorting more texts than memory holds, each once
 *
 *     add   texts gather in memory; when the room is full they are sorted and
 *           written to a temporary file, a run
 *     each  the runs are merged: every different text once, in byte order
 *
 * The files have no name (rdf/temporary.h): nothing is left behind.
 */
#ifndef CH_RDF_SORTER_H
#define CH_RDF_SORTER_H

#include "base/diagnostic.h"
#include "base/slice.h"
#include "base/status.h"

typedef struct ch_sorter ch_sorter;

/*
 * *out: Owned by the caller, ch_sorter_free().  `memory`: bytes to gather before
 * a run is written; 0: 64 MB.  `sink` is Borrowed as long as it lives.
 */
ch_status ch_sorter_new(size_t memory, ch_diagnostics *sink, ch_sorter **out);

/* Takes NULL. */
void ch_sorter_free(ch_sorter *sorter);

/* Copied; less than 4 GB.  CH_CANNOT_WRITE after a message: no room for temporary files. */
ch_status ch_sorter_add(ch_sorter *sorter, ch_slice text);

/* Takes one text, Borrowed until it returns; anything but CH_OK ends the work. */
typedef ch_status ch_sorter_sink(void *payload, ch_slice text);

/* Hand every different text to `take`, in byte order.  Only once, after the last ch_sorter_add(). */
ch_status ch_sorter_each(ch_sorter *sorter, ch_sorter_sink *take, void *payload);

/* How many texts were added, runs written. */
size_t ch_sorter_added(const ch_sorter *sorter);
size_t ch_sorter_runs(const ch_sorter *sorter);

/* Numbers as texts that stand in their order: four bytes each, the highest first. */
static inline void
ch_sorter_put(unsigned char *at, uint32_t number)
{
    for (int i = 0; i < 4; i++) at[i] = (unsigned char)(number >> (24 - 8 * i));
}

static inline uint32_t
ch_sorter_get(const unsigned char *at)
{
    return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* Add `count` numbers, one to four, as one text. */
ch_status ch_sorter_add_numbers(ch_sorter *sorter, const uint32_t *numbers, size_t count);

/* The number at `place` of such a text. */
static inline uint32_t
ch_sorter_number(ch_slice text, size_t place)
{
    return ch_sorter_get((const unsigned char *)text.at + 4 * place);
}

#endif
