/*
 * A graph in memory, for asking: terms are numbers, triples stand sorted three ways
 *
 * librdf's "trees" storage would do the same from 12 to 19 s and 500 MB for a
 * million triples, knows no graphs and cannot be told to stop; this takes a tenth.
 *
 *     CH_TRY(ch_store_new(&store));
 *     CH_TRY(ch_store_add(store, quad));       // any number, in any order
 *     CH_TRY(ch_store_sort(store));            // before a search; cheap where little was added
 *     ch_search search;
 *     ch_store_search(store, pattern, &search);
 *     while (ch_search_next(&search, &found)) …
 */
#ifndef CH_RDF_STORE_H
#define CH_RDF_STORE_H

#include "rdf/node.h"

typedef struct ch_store ch_store;

/* The numbers of a statement's terms; graph CH_NONE: the default graph. */
typedef struct {
    uint32_t subject, predicate, object, graph;
} ch_quad;

/* *out: Owned by the caller, ch_store_free(). */
ch_status ch_store_new(ch_store **out);

/* Takes NULL. */
void ch_store_free(ch_store *store);

/* The number of a node, new if need be; Copied. */
ch_status ch_store_intern(ch_store *store, const ch_node *node, uint32_t *out);

/* The number of a node, or CH_NONE when no statement has it. */
ch_status ch_store_find(ch_store *store, const ch_node *node, uint32_t *out);

/* The node of a number; Borrowed from `store`. */
ch_node ch_store_node(const ch_store *store, uint32_t number);

/* How many nodes there are: numbers are below it. */
size_t ch_store_nodes(const ch_store *store);

ch_status ch_store_add(ch_store *store, ch_quad quad);

/* After ch_store_add() and before the next search, which must be a new one: those under way end here. */
ch_status ch_store_sort(ch_store *store);

/* Different triples, whatever their graphs. */
size_t ch_store_triples(const ch_store *store);

/* A search under way: a run of a sorted index, and what else must hold. */
typedef struct {
    const ch_quad *at, *end;
    ch_quad pattern;
    bool by_graph;      /* the pattern names a graph, or every graph is asked for by name */
    const ch_quad *last; /* the one given last: its twins in other graphs are passed over */
} ch_search;

/*
 * Everything that has the terms of `pattern`; CH_NONE stands for any.
 * by_graph false: each triple once, whichever graphs it is in.
 * by_graph true: only what stands in a named graph, once for each.
 */
void ch_store_search(const ch_store *store, ch_quad pattern, bool by_graph, ch_search *out);

/* The next one; false when there is none. */
bool ch_search_next(ch_search *search, ch_quad *out);

#endif
