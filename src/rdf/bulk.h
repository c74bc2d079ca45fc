/*
 * RDF files as one graph of any size, for reading
 *
 * The graph is sorted once, through temporary files (rdf/sorter.h), and read through
 * a bounded number of pages (rdf/pages.h); so memory does not grow with it.  Terms
 * have numbers in the order of ch_node_compare(): whatever is found comes in the
 * order of texts, and the order of the files does not show.  In which graphs a
 * triple stands is not kept.
 */
#ifndef CH_RDF_BULK_H
#define CH_RDF_BULK_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "rdf/node.h"
#include "rdf/store.h"

typedef struct ch_bulk ch_bulk;

#define CH_BULK_MEMORY ((size_t)48 << 20)

/*
 * files    as for ch_rdf_read(); blank nodes of different files are different
 * memory   bytes to work with, about; 0: CH_BULK_MEMORY
 * stop     asked now and then; true ends the reading; may be NULL
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    size_t memory;
    bool (*stop)(void);
} ch_bulk_options;

/*
 * *out: Owned by the caller, ch_bulk_free(); `sink` is Borrowed as long as it lives.
 * CH_CANNOT_READ (no RDF; every broken file is told), CH_CANNOT_WRITE (no room for
 * temporary files), after messages.  The other calls may fail with the latter.
 */
ch_status ch_bulk_open(const ch_bulk_options *options, ch_diagnostics *sink, ch_bulk **out);

/* Takes NULL. */
void ch_bulk_free(ch_bulk *bulk);

/* Different triples; different terms: numbers are below it. */
size_t ch_bulk_triples(const ch_bulk *bulk);
size_t ch_bulk_terms(const ch_bulk *bulk);

/* The number of a node, or CH_NONE. */
ch_status ch_bulk_find(ch_bulk *bulk, const ch_node *node, uint32_t *out);

/* The node of a number, Copied into `arena`. */
ch_status ch_bulk_node(ch_bulk *bulk, uint32_t number, ch_arena *arena, ch_node *out);

/* A search under way; any number may be at the same time. */
typedef struct {
    ch_bulk *bulk;
    ch_quad pattern;
    unsigned order;
    uint64_t at; /* of the next triple, in that order */
} ch_bulk_search;

/*
 * Everything that has the terms of `pattern`, whose graph is not looked at; CH_NONE stands for any.
 * With a subject, or with nothing, the order is subject, predicate, object; with a predicate alone it
 * is predicate, object, subject.  An object alone costs a look at everything.
 */
ch_status ch_bulk_search_begin(ch_bulk *bulk, ch_quad pattern, ch_bulk_search *out);
ch_status ch_bulk_search_next(ch_bulk_search *search, ch_quad *out, bool *found);

#endif
