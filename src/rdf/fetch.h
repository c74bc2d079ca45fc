/*
 * From an embedded store, or a sorted graph, into memory: of millions of statements those
 * that a query or a shape looks at
 *
 * A pattern of the query is fetched when the query comes to it: whole where few
 * statements fit it, else for each of the rows found so far.  All that a pattern
 * can match is then in memory, so the answer is that of the whole store.
 */
#ifndef CH_RDF_FETCH_H
#define CH_RDF_FETCH_H

#include "rdf/source.h"
#include "rdf/store.h"

typedef struct ch_fetcher ch_fetcher;

/*
 * *out: Owned by the caller, ch_fetcher_free(); source and store are Borrowed until then.
 * tick: asked now and then; anything but CH_OK ends the fetching; may be NULL.
 */
ch_status ch_fetcher_new(ch_source source, ch_store *store, ch_status (*tick)(void *payload), void *payload,
                         ch_fetcher **out);

/* Takes NULL. */
void ch_fetcher_free(ch_fetcher *fetcher);

/* The number of a node in the store in memory, CH_NONE when neither has it. */
ch_status ch_fetcher_find(ch_fetcher *fetcher, const ch_node *node, uint32_t *out);

/* How many statements of the source fit, counted up to `most`; CH_NONE in a pattern stands for any. */
ch_status ch_fetcher_count(ch_fetcher *fetcher, ch_quad pattern, size_t most, size_t *out);

/* Add what fits to the store in memory, which is then to be sorted; a second time: nothing. */
ch_status ch_fetcher_fetch(ch_fetcher *fetcher, ch_quad pattern);

/* Takes one statement, in numbers; anything but CH_OK ends the search. */
typedef ch_status ch_fetcher_sink(void *payload, ch_quad found);

/* Hand what fits to `take`; the store in memory gets its terms only. */
ch_status ch_fetcher_each(ch_fetcher *fetcher, ch_quad pattern, ch_fetcher_sink *take, void *payload);

#endif
