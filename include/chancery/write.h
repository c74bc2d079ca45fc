/*
 * Writing: a document's facts -> bytes
 */
#ifndef CHANCERY_WRITE_H
#define CHANCERY_WRITE_H

#include <chancery/extract.h>

#ifdef __cplusplus
extern "C" {
#endif

/*
 * An output that documents are written to, one after the other.
 *
 * format      "turtle", "ntriples", "nquads", "rdfxml", "json", "dot" …; "plover" (a line
 *             of JSON an event), "csv" (events and relations); NULL: by the ending of `path`, else Turtle
 * path        where to; NULL: standard output.  The bytes go to a temporary name
 *             beside it and are renamed by ch_writer_close(): `path` is whole or untouched
 * base        IRI under which articles stand; NULL: https://w3id.org/chancery/article/
 * with_text   write the article's text too (nif:isString)
 * graph       N-Quads: "article" (one graph an article), "none", or an IRI
 * store       a folder with an embedded store, made if need be, in place of `path`
 *             and `format`: each article becomes a graph in it, in place of what
 *             the article's graph held before
 */
typedef struct {
    const char *format;
    const char *path;
    const char *base;
    bool with_text;
    const char *graph;
    const char *store;
} ch_write_options;

typedef struct ch_writer ch_writer;

/* *out: Owned by the caller, ch_writer_close() or ch_writer_abandon(). */
CH_API ch_status ch_writer_open(const ch_write_options *options, const ch_knowledge *knowledge,
                                ch_diagnostics *sink, ch_writer **out);

/*
 * The temporary file's name, which a handler of signals may unlink; NULL when
 * the output needs none.  Borrowed from `writer`.
 */
CH_API const char *ch_writer_temporary(const ch_writer *writer);

/* Write all facts of `document`. */
CH_API ch_status ch_writer_document(ch_writer *writer, const ch_document *document);

/* How many documents of a store are safely on the disk by now; 0 for other outputs. */
CH_API size_t ch_writer_stored(const ch_writer *writer);

/* Finish, flush, rename; bring a store's last articles to the disk.  Consumes `writer` on every path. */
CH_API ch_status ch_writer_close(ch_writer *writer);

/* Leave nothing behind; a store keeps what was on the disk.  Takes NULL. */
CH_API void ch_writer_abandon(ch_writer *writer);

/* The names of the formats, NULL-terminated; static. */
CH_API const char *const *ch_writer_formats(void);

#ifdef __cplusplus
}
#endif

#endif
