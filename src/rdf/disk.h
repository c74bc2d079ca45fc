/*
 * The embedded store: a folder that holds a librdf storage on SQLite
 *
 *     DIR/store.sqlite   statements, each in the graph of its article
 *     DIR/lock           held while somebody writes
 *
 *     CH_TRY(ch_disk_open("news.store", CH_DISK_WRITE, sink, &disk));
 *     CH_TRY(ch_disk_graph(disk, article));          // what it said before goes
 *     CH_TRY(ch_disk_add(disk, &triple));            // as often as needed
 *     CH_TRY(ch_disk_graph_end(disk));               // whole, or not at all
 *     status = ch_disk_commit(disk);
 *     ch_disk_close(disk);
 *
 * Graphs are committed some thousand statements at a time; a program that is
 * killed leaves the store as it was after the last commit.  One may write at a
 * time, any number may read meanwhile and see the last commit.
 *
 * librdf writes.  Reading is our own (rdf/disk_read.h), on the same tables, because
 * librdf takes a page that cannot be read for the end of the data.
 *
 * Statuses, each after a message:
 *     CH_CANNOT_READ   no store there, of another version, or damaged
 *     CH_CANNOT_WRITE  somebody else is writing, the disk is full, no permission
 *     CH_RDF_FAILED    librdf or its SQLite module is missing
 */
#ifndef CH_RDF_DISK_H
#define CH_RDF_DISK_H

#include "base/diagnostic.h"
#include "graph/term.h"

#define CH_DISK_VERSION 1

typedef struct ch_disk ch_disk;

typedef enum {
    CH_DISK_READ,   /* what is there            */
    CH_DISK_CHANGE, /* what is there, to write  */
    CH_DISK_WRITE,  /* make it where there is none */
} ch_disk_mode;

/* *out: Owned by the caller, ch_disk_close().  `sink` is Borrowed as long as it lives. */
ch_status ch_disk_open(const char *folder, ch_disk_mode mode, ch_diagnostics *sink, ch_disk **out);

/* What was not committed is undone.  Takes NULL. */
void ch_disk_close(ch_disk *disk);

/* ---- writing ---- */

/* From here to ch_disk_graph_end(): statements of this graph, in place of those it has. */
ch_status ch_disk_graph(ch_disk *disk, ch_slice iri);

/* The same without taking away what the graph has. */
ch_status ch_disk_graph_more(ch_disk *disk, ch_slice iri);

/*
 * One triple, Copied; a second time: nothing.  CH_BAD_ARGUMENT after a message:
 * a term that no syntax can write; one may go on.
 */
ch_status ch_disk_add(ch_disk *disk, const ch_triple *triple);

/* The graph is whole: it may be committed. */
ch_status ch_disk_graph_end(ch_disk *disk);

/* Take a graph away; *found: whether there was one. */
ch_status ch_disk_remove(ch_disk *disk, ch_slice iri, bool *found);

/* Bring all whole graphs to the disk. */
ch_status ch_disk_commit(ch_disk *disk);

/* How many graphs have been committed. */
size_t ch_disk_committed(const ch_disk *disk);

/* Give the room of what was removed back to the disk. */
ch_status ch_disk_compact(ch_disk *disk);

/* ---- looking ---- */

/* Hand every graph to `take`, in byte order; the slice is Borrowed until it returns. */
ch_status ch_disk_graphs(ch_disk *disk, ch_status (*take)(void *payload, ch_slice iri, size_t statements),
                         void *payload);

/* Read every page: CH_CANNOT_READ after messages when something is damaged. */
ch_status ch_disk_check(ch_disk *disk);

#endif
