/*
 * Terms and statements of an embedded store
 *
 * Statuses as in rdf/disk.h.  What a connection reads is the last commit, and stays
 * so during a search.
 */
#ifndef CH_RDF_DISK_READ_H
#define CH_RDF_DISK_READ_H

#include "rdf/disk.h"
#include "rdf/node.h"

/* A term of the store; 0: none, or any. */
typedef int64_t ch_disk_id;

/* The id of a node, 0 when the store has none. */
ch_status ch_disk_find(ch_disk *disk, const ch_node *node, ch_disk_id *out);

/* The node of an id; Borrowed from `disk` until the next call. */
ch_status ch_disk_node(ch_disk *disk, ch_disk_id id, ch_node *out);

/* Takes subject, predicate, object, graph; anything but CH_OK ends the search. */
typedef ch_status ch_disk_sink(void *payload, const ch_disk_id terms[4]);

/* Hand every statement that has the terms of `pattern` to `take`. */
ch_status ch_disk_search(ch_disk *disk, const ch_disk_id pattern[4], ch_disk_sink *take, void *payload);

/* How many that would be, counted up to `most`. */
ch_status ch_disk_count(ch_disk *disk, const ch_disk_id pattern[4], size_t most, size_t *out);

#endif
