/* Shards of RDF -> one file, every statement once, in byte order. */
#ifndef CH_RDF_MERGE_H
#define CH_RDF_MERGE_H

#include "base/diagnostic.h"

#include <stdbool.h>

/*
 * What to merge.  Zero-initialise, then set what differs.
 *
 * files    RDF in any syntax that rdf/read.h reads; "-" is standard input
 * format   "ntriples" or "nquads"; NULL: by the ending of `path`, else nquads
 *          (which is N-Triples where nothing has a graph); ntriples leaves graphs out
 * path     where to, whole or not at all; ".gz" and ".zst" compress; NULL: standard output
 * memory   bytes to sort at once; 0: 64 MB; what is more goes through temporary files
 * stop     asked now and then; true ends the work, nothing is written; may be NULL
 *
 * Blank nodes of different files stay different: they are labelled by their file's number.
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const char *format;
    const char *path;
    size_t memory;
    bool (*stop)(void);
} ch_shards_options;

typedef struct {
    size_t read, written; /* statements */
} ch_shards_counts;

/*
 * CH_CANNOT_READ (a file is missing or no RDF), CH_CANNOT_WRITE, CH_BAD_ARGUMENT
 * (the format): after messages, and the output is untouched.  `counts` may be NULL.
 */
ch_status ch_shards_merge(const ch_shards_options *options, ch_diagnostics *sink, ch_shards_counts *counts);

#endif
