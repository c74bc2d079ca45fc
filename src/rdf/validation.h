/* A validation under way: private to the files of rdf/validate. */
#ifndef CH_RDF_VALIDATION_H
#define CH_RDF_VALIDATION_H

#include "rdf/engine.h"
#include "rdf/source.h"
#include "rdf/shapes.h"
#include "rdf/validate.h"

/*
 * store    the shapes, the terms of a batch of nodes, and what SPARQL constraints fetched
 * fetcher  from where everything that is looked at is fetched
 * focus    the node that is checked, and, when it was asked for, all that is said of it
 * seeds    the nodes of a batch, for SPARQL constraints
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
    uint32_t type, focus;
    bool is_known;
    CH_VECTOR(ch_quad) said;
    size_t ticks;
    bool stopped;
} ch_validation;

/* The shapes into a new store, and what checking needs; `v` is to be closed on every path. */
ch_status ch_validation_open(ch_validation *v);

/* Free what ch_validation_open() made; the counts and whether it was stopped stay. */
void ch_validation_close(ch_validation *v);

/* One node against one shape; what is wrong is counted and told. */
ch_status ch_validation_check(ch_validation *v, const ch_shape *shape, uint32_t focus);

/* The SPARQL constraints of a shape, for the seeds. */
ch_status ch_validation_ask(ch_validation *v, const ch_shape *shape);

/*
 * Count a violation and tell it, if not too many were told: `owner` is the node shape, `shape` that
 * or a property shape in it; value CH_NONE: the node itself.
 */
void ch_validation_tell(ch_validation *v, const ch_shape *owner, const ch_shape *shape, uint32_t focus,
                        const ch_constraint *c, uint32_t value);

/* Whether the caller wants it ended. */
bool ch_validation_stopped(ch_validation *v);

/* Everything in a source, with memory for a batch of nodes; `v` is closed by the caller. */
ch_status ch_validate_batches(ch_validation *v, ch_source source);

#endif
