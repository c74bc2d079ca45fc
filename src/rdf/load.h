/*
 * RDF files -> a store, over HTTP
 *
 *     statements -> batch -> a request for each graph   SPARQL 1.1 Graph Store Protocol
 *                         -> one request                N-Quads, or SPARQL 1.1 Update
 */
#ifndef CH_RDF_LOAD_H
#define CH_RDF_LOAD_H

#include "base/diagnostic.h"
#include "base/buffer.h"
#include "rdf/load_http.h"
#include "rdf/load_store.h"

/*
 * What to load and how
 *
 * to, url    the kind of store (ch_load_store_names) and its address
 * graph      for statements without one: an IRI, or "article": from the statement that X is an
 *            article to the next such, everything goes to graph X; NULL: the default graph
 * update     by SPARQL Update, not by the Graph Store Protocol
 * replace    a graph is emptied before the first statement goes to it
 * whole      each file in one request, as it is (packed ones unpacked)
 * chunk      statements in one request at most; 0: what suits the store
 * retries, delay   ch_sender
 * journal    a file that keeps what has arrived; NULL: none
 * http       .stop is asked by all of it
 */
typedef struct {
    const char *to, *url;
    const char *const *files;
    size_t file_count;
    const char *graph;
    bool update, replace, whole;
    size_t chunk;
    unsigned retries;
    double delay;
    const char *journal;
    ch_http_options http;
} ch_load_options;

/* sent: with this run; passed: sent by earlier ones, after the journal */
typedef struct {
    size_t sent, passed, graphs, requests, repeats;
} ch_load_counts;

/*
 * Send everything, in the order of the files.  CH_OK: the store has all of it.
 * CH_BAD_ARGUMENT: nothing was sent.  CH_CANNOT_READ: a file is missing or
 * damaged; what could be read of it and all other files have been sent.
 * CH_CANNOT_WRITE: the store did not take something (or we were stopped), and
 * nothing behind it was sent.  All after messages.
 */
ch_status ch_load_run(const ch_load_options *options, ch_diagnostics *sink, ch_load_counts *counts);

/* Append the commands that do the same without chancery: curl, and the store's own loader. */
ch_status ch_load_show(const ch_load_options *options, ch_diagnostics *sink, ch_buffer *out);

/* The media type of a file by its ending; NULL: none that stores read.  *quads: it has graphs. */
const char *ch_load_type(const char *path, bool *quads);

#endif
