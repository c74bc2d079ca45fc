/*
 * Statements on their way to a store, and the bodies that carry them
 *
 *     text      <s> <p> <o>      each without its full stop
 *     records   graph, place in the text, number in the file, line
 *
 * A body is made of a range of records, so that what a server finds too large
 * can be halved.
 */
#ifndef CH_RDF_LOAD_BATCH_H
#define CH_RDF_LOAD_BATCH_H

#include "base/intern.h"
#include "rdf/read.h"

typedef struct {
    uint32_t graph; /* number among the graphs; the empty text is the default graph */
    size_t at, len;
    size_t number, line;
} ch_load_record;

typedef struct {
    ch_buffer text;
    CH_VECTOR(ch_load_record) records;
} ch_load_batch;

typedef struct {
    size_t begin, end;
} ch_load_range;

/*
 * Why a statement cannot be sent, in words; NULL: it can.  Blank nodes would be torn apart by
 * pieces, and an IRI with a ">" in it could end an update and begin another.
 */
const char *ch_load_fault(const ch_rdf_statement *statement);

/* Append a statement that has no fault. */
ch_status ch_load_batch_add(ch_load_batch *batch, const ch_rdf_statement *statement, uint32_t graph,
                            size_t number);

/* Put the records of a graph together, the graphs in the order in which they came first. */
void ch_load_batch_sort(ch_load_batch *batch);

void ch_load_batch_clear(ch_load_batch *batch);
void ch_load_batch_free(ch_load_batch *batch);

/* Append the range as N-Triples; with `graphs` as N-Quads. */
ch_status ch_load_lines(const ch_load_batch *batch, ch_load_range range, const ch_intern *graphs,
                        ch_buffer *out);

/*
 * Append the range as a SPARQL update.  Graphs for which `dropped` (by graph; NULL: none)
 * is false are dropped first.
 */
ch_status ch_load_update(const ch_load_batch *batch, ch_load_range range, const ch_intern *graphs,
                         const bool *dropped, ch_buffer *out);

#endif
