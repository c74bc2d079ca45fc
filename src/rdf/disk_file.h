/* The SQLite file of an embedded store: private to the files of rdf/disk. */
#ifndef CH_RDF_DISK_FILE_H
#define CH_RDF_DISK_FILE_H

#include "base/buffer.h"
#include "rdf/disk.h"

#include <librdf.h>
#include <sqlite3.h>

/*
 * file     open for reading; a connection of its own beside librdf's
 * searches prepared, by the shape of the pattern (rdf/disk_read.c)
 * pending  statements since the last commit; graphs: whole ones among them
 * fault    SQLite's code of the first thing that librdf complained of
 */
struct ch_disk {
    char *folder, *path;
    int lock;
    ch_diagnostics *sink;

    sqlite3 *file;
    sqlite3_stmt *searches[64], *finds[3], *nodes[3];
    ch_buffer key, language;

    librdf_world *world;
    librdf_storage *storage;
    librdf_model *model;
    librdf_node *graph;
    size_t pending, graphs, committed;
    bool in_transaction;
    int fault;
    bool failed;
    char complaint[200];
};

/* Lock, make where need be, look at the version, open for reading. */
ch_status ch_disk_file_open(ch_disk *disk, ch_disk_mode mode);
void ch_disk_file_close(ch_disk *disk);

/* Tell what SQLite's code means for the store; the status that says so. */
ch_status ch_disk_fail(ch_disk *disk, int code);

/* librdf's side: world, storage, model on `path`; `fresh`: new tables. */
ch_status ch_disk_writer_open(ch_disk *disk, const char *path, bool fresh);
void ch_disk_writer_close(ch_disk *disk);

#endif
