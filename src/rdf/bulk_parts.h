/* What a sorted graph is made of: private to rdf/bulk.c and rdf/bulk_build.c. */
#ifndef CH_RDF_BULK_PARTS_H
#define CH_RDF_BULK_PARTS_H

#include "rdf/bulk.h"
#include "rdf/pages.h"

/*
 *     TEXTS     the order keys of the terms, one behind the other
 *     OFFSETS   where each begins and, last, where all end: 8 bytes each
 *     SPO, POS  the triples, sorted: three numbers of 4 bytes, the first byte the highest
 *     READ      the triples as they were read      until the graph is built
 *     FINAL     numbers of terms as they were read -> their numbers in order
 */
enum { CH_BULK_TEXTS, CH_BULK_OFFSETS, CH_BULK_SPO, CH_BULK_POS, CH_BULK_READ, CH_BULK_FINAL };

enum { CH_BULK_TRIPLE = 12 };

struct ch_bulk {
    ch_pages *pages;
    uint64_t triples;
    uint32_t terms;
    ch_buffer key;
};

/* Read, number, sort. */
ch_status ch_bulk_build(ch_bulk *bulk, const ch_bulk_options *options, size_t memory, ch_diagnostics *sink);

#endif
