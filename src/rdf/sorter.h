/*
 * Sorting more texts than memory holds, each once
 *
 *     add   texts gather in memory; when the room is full they are sorted and
 *           written to a temporary file, a run
 *     each  the runs are merged: every different text once, in byte order
 *
 * The files are in $TMPDIR (else /tmp) and are unlinked as soon as they are
 * open, so that nothing is left behind however the program ends.
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

#endif
