/*
 * What changed between two outputs, by event and relation
 *
 *     gone      in the old one only
 *     added     in the new one only
 *     changed   in both: roles, dates, validity, reports.  And one that is gone and
 *               one that was added whose type is the same and which the same words
 *               tell: its IRI, a hash of its roles, changed with them
 */
#ifndef CH_RDF_DIFF_H
#define CH_RDF_DIFF_H

#include "rdf/loaded.h"

typedef struct {
    size_t gone, added, changed, same;
} ch_diff_counts;

/* Append what changed to `out`, as text for people or as one JSON object. */
ch_status ch_diff_write(const ch_loaded *old, const ch_loaded *new, bool json, ch_buffer *out, ch_diff_counts *counts);

#endif
