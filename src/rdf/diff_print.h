/* How a difference is told, as text and as JSON: for rdf/diff.c. */
#ifndef CH_RDF_DIFF_PRINT_H
#define CH_RDF_DIFF_PRINT_H

#include "rdf/diff.h"

/* The list called `name` and its end. */
ch_status ch_diff_begin(ch_buffer *out, bool json, const char *name);
ch_status ch_diff_end(ch_buffer *out, bool json);

/* A record that only one side has. */
ch_status ch_diff_lonely(ch_buffer *out, bool json, const char *name, const ch_record *record);

/* A record of both sides; *differs false: nothing is written. */
ch_status ch_diff_pair(ch_buffer *out, bool json, const ch_record *old, const ch_record *new, bool *differs);

/* How many of each, and the end of everything. */
ch_status ch_diff_sum(ch_buffer *out, bool json, const ch_diff_counts *counts);

#endif
