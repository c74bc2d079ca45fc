/* A validation under way: private to rdf/validate.c and rdf/validate_store.c. */
#ifndef CH_RDF_VALIDATION_H
#define CH_RDF_VALIDATION_H

#include "rdf/engine.h"
#include "rdf/shapes.h"
#include "rdf/validate.h"

/*
 * store    shapes and data; of an embedded store only what was fetched, a batch of
 *          nodes at a time
 * fetcher  from where what else is looked at is fetched; NULL: the store has all
 * seeds    the nodes of a batch, for SPARQL constraints; NULL: all
 */
typedef struct {
    const ch_validate_options *options;
    ch_diagnostics *sink;
    ch_validate_counts *counts;
    ch_store *store;
    ch_fetcher *fetcher;
    const uint32_t *seeds;
    size_t seed_count;
    ch_shapes shapes;
    ch_engine engine;
    ch_matcher *matcher;
    uint32_t type;
    size_t file; /* being loaded: keeps the blank nodes of files apart */
    size_t ticks;
    bool stopped;
} ch_validation;

/* The shapes into a new store, and what checking needs; `v` is to be closed on every path. */
ch_status ch_validation_open(ch_validation *v);

/* Free what ch_validation_open() made; the counts and whether it was stopped stay. */
void ch_validation_close(ch_validation *v);

/* One node against one shape; what is wrong is counted and told. */
ch_status ch_validation_check(ch_validation *v, const ch_shape *shape, uint32_t focus);

/* The SPARQL constraints of a shape, for all nodes or for the seeds. */
ch_status ch_validation_ask(ch_validation *v, const ch_shape *shape);

/*
 * Count a violation and tell it, if not too many were told: `owner` is the node shape, `shape` that
 * or a property shape in it; value CH_NONE: the node itself.
 */
void ch_validation_tell(ch_validation *v, const ch_shape *owner, const ch_shape *shape, uint32_t focus,
                        const ch_constraint *c, uint32_t value);

/* Whether the caller wants it ended. */
bool ch_validation_stopped(ch_validation *v);

/* Everything in an embedded store, with memory for a batch of nodes. */
ch_status ch_validate_store(ch_validation *v);

#endif
