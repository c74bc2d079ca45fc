/*
 * The stores that `load` knows: where each takes graphs, quads and updates
 *
 * All speak SPARQL 1.1 (Graph Store HTTP Protocol, Update); they differ in their
 * addresses, which are data (the table in load_store.c).
 */
#ifndef CH_RDF_LOAD_STORE_H
#define CH_RDF_LOAD_STORE_H

#include "base/buffer.h"
#include "base/diagnostic.h"

/*
 * One kind of store
 *
 * graph_store    behind the URL that the user gives
 * graph_key      what names the graph in its query
 * update         where updates go
 * quads          where N-Quads of many graphs may be added at once; NULL: nowhere
 * has_default    statements without a graph may be sent
 * most_updated   how many statements it takes in one update
 */
typedef struct {
    const char *name;
    const char *graph_store, *graph_key;
    const char *update;
    const char *quads;
    bool has_default;
    size_t most_updated;
} ch_load_store;

/* Their names, NULL-terminated. */
extern const char *const ch_load_store_names[];

/* NULL: there is none of that name. */
const ch_load_store *ch_load_store_find(const char *name);

/* CH_BAD_ARGUMENT after a message: no address over HTTP, or one with a password in it. */
ch_status ch_load_url_check(const char *url, ch_diagnostics *sink);

/* Append the address of a graph; an empty `graph` is the default graph. */
ch_status ch_load_graph_url(const ch_load_store *store, const char *url, ch_slice graph,
                            ch_buffer *out);

/* Append the address of `path` ("/update") at the store. */
ch_status ch_load_url(const ch_load_store *store, const char *url, const char *path, ch_buffer *out);

#endif
