/*
 * SPARQL over RDF files and an embedded store, through rasqal
 *
 *     const char *files[] = {"corpus.nt.gz"};
 *     const ch_query_options options = {.files = files, .file_count = 1, .query = text};
 *     ch_buffer out = {0};
 *     status = ch_query_run(&options, sink, &out, NULL);
 *
 * rasqal 0.9.33 gets some of SPARQL 1.1 wrong without a word.  Those parts are
 * refused by name, with the command that asks a full engine the same.
 */
#ifndef CH_RDF_QUERY_H
#define CH_RDF_QUERY_H

#include "base/buffer.h"
#include "base/diagnostic.h"

/*
 * What to ask.  Zero-initialise, then set what differs.
 *
 * files     RDF: Turtle, N-Triples, N-Quads, TriG, RDF/XML, RDF/JSON by their endings,
 *           ".gz" and ".zst" too; "-" is standard input (Turtle, which N-Triples is)
 * store     an embedded store (rdf/disk.h), asked together with the files; NULL: none
 * query     the SPARQL text
 * name      what messages call it: the query's file; NULL: "query"
 * format    SELECT and ASK: "table", "csv", "tsv", "json", "xml"; CONSTRUCT: a format of
 *           rdf/triple_writer.h; NULL: "table", "turtle"
 * width     of the table, in columns of a terminal; 0: as wide as it needs
 * color     the table's head in bold
 * timeout   seconds to give up after; 0: never
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const char *store;
    const char *query;
    const char *name;
    const char *format;
    size_t width;
    bool color;
    double timeout;
} ch_query_options;

/* What came out: rows of a SELECT, triples of a CONSTRUCT; ASK: 1 for yes, 0 for no. */
typedef struct {
    size_t triples; /* that were loaded, of a store those the query looked at; duplicates once */
    size_t results;
} ch_query_counts;

/*
 * Load, ask, and append the answer to `out`.  Rows come in the query's ORDER BY,
 * and where it leaves their order open, in the order of their terms, so that the same
 * question to the same data gives the same bytes.  `counts` may be NULL.
 *
 * CH_CANNOT_READ    a data file is missing or no RDF; there is no such store, or it is damaged
 * CH_BAD_ARGUMENT   the query has an error (line and column), asks for what rasqal
 *                   cannot do or does wrong, or there is no such format
 * CH_TOO_HARD       the time was up
 * Each after a message to `sink`; `out` is then as it was.
 */
ch_status ch_query_run(const ch_query_options *options, ch_diagnostics *sink, ch_buffer *out,
                       ch_query_counts *counts);

#endif
