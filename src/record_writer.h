/*
 * Documents as records: the formats of --format that are no RDF
 *
 *     plover   a line of JSON for each event (graph/plover.h)
 *     csv      events and relations in one table (graph/table.h)
 */
#ifndef CH_RECORD_WRITER_H
#define CH_RECORD_WRITER_H

#include "document.h"

#include <chancery/write.h>

typedef struct ch_record_writer ch_record_writer;

/* The format's name where it is one of ours, by name or by the ending of `path`; NULL; static. */
const char *ch_record_format(const char *format, const char *path);

/*
 * *out: Owned by the caller, ch_record_writer_close() or ch_record_writer_abandon().
 * `format` comes from ch_record_format(); `knowledge` and `sink` are Borrowed as long as it lives.
 */
ch_status ch_record_writer_open(const char *format, const char *path, const ch_knowledge *knowledge,
                                ch_diagnostics *sink, ch_record_writer **out);

/* Write the facts of one article, which stands under `base`. */
ch_status ch_record_writer_add(ch_record_writer *writer, const ch_document *document, ch_slice base);

/* The temporary file's name, or NULL when there is none; Borrowed from `writer`. */
const char *ch_record_writer_temporary(const ch_record_writer *writer);

/* Finish, flush, rename.  Consumes `writer` on every path. */
ch_status ch_record_writer_close(ch_record_writer *writer);

/* Leave nothing behind.  Takes NULL. */
void ch_record_writer_abandon(ch_record_writer *writer);

#endif
