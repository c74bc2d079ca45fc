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
#include "rdf/output.h"

typedef struct {
    size_t gone, added, changed, same;
} ch_diff_counts;

/* Write what changed, as text for people or as one JSON object, record by record. */
ch_status ch_diff_write(ch_loaded *old, ch_loaded *new, bool json, ch_output *output, ch_diff_counts *counts);

#endif
