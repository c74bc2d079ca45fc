/*
 * Where statements are fetched from as they are wanted, a few at a time: an embedded
 * store, or files as one sorted graph
 *
 * Its terms have ids, above 0; in a pattern 0 stands for any.
 */
#ifndef CH_RDF_SOURCE_H
#define CH_RDF_SOURCE_H

#include "rdf/bulk.h"
#include "rdf/disk_read.h"

/*
 * find     the id of a node, 0: there is none
 * node     the node of an id; Borrowed until the next call
 * search   hand every statement that has the terms of `pattern` to `take`
 * count    how many that would be, counted up to `most`
 */
typedef struct {
    void *self;
    ch_status (*find)(void *self, const ch_node *node, ch_disk_id *out);
    ch_status (*node)(void *self, ch_disk_id id, ch_node *out);
    ch_status (*search)(void *self, const ch_disk_id pattern[4], ch_disk_sink *take, void *payload);
    ch_status (*count)(void *self, const ch_disk_id pattern[4], size_t most, size_t *out);
} ch_source;

/* `disk` is Borrowed as long as the source is used. */
ch_source ch_source_of_disk(ch_disk *disk);

/* A graph, and an arena for the node that was asked for last; both are the caller's, and so is this. */
typedef struct {
    ch_bulk *bulk;
    ch_arena *room;
} ch_source_bulk;

ch_source ch_source_of_bulk(ch_source_bulk *bulk);

#endif
