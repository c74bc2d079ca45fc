/*
 * Triples -> bytes
 *
 *     ch_triple_writer *writer;
 *     CH_TRY(ch_triple_writer_open(&(ch_triple_writer_options){.path = "out.nt.gz"}, sink, &writer));
 *     status = ch_triple_writer_add(writer, &triple);     // as often as needed
 *     status = ch_triple_writer_close(writer);            // or ch_triple_writer_abandon()
 *
 * N-Triples, N-Quads, Turtle and DOT are our own and stream: memory does not
 * grow with the output.  Every other syntax is raptor's, which may hold it all.
 */
#ifndef CH_RDF_TRIPLE_WRITER_H
#define CH_RDF_TRIPLE_WRITER_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "graph/term.h"

typedef struct ch_triple_writer ch_triple_writer;

/* "chan", "https://w3id.org/chancery/ontology#" */
typedef struct {
    const char *name;
    const char *iri;
} ch_prefix;

/*
 * Where to and how.  Zero-initialise, then set what differs.  All of it is
 * Borrowed until the writer is closed or abandoned.
 *
 * format      a name of ch_triple_writer_formats() or an alias ("nt", "ttl",
 *             "xml"); NULL: by the ending of `path`, else Turtle
 * path        the file, written under a temporary name in the same folder and
 *             renamed when closed; ".gz" and ".zst" compress.  NULL: `buffer`
 *             or `descriptor`.  What is no regular file (/dev/null, a pipe) is
 *             written to directly
 * buffer      memory to append to
 * descriptor  an open file, not closed; 0: standard output
 * prefixes    for Turtle and RDF/XML; NULL: ch_triple_writer_prefixes()
 * continued   Turtle: leave the prefix lines out, since this goes on behind
 *             output that has them
 */
typedef struct {
    const char *format;
    const char *path;
    ch_buffer *buffer;
    int descriptor;
    const ch_prefix *prefixes;
    size_t prefix_count;
    bool continued;
} ch_triple_writer_options;

/*
 * *out: Owned by the caller, ch_triple_writer_close() or
 * ch_triple_writer_abandon(); NULL after a failure, which `sink` was told:
 * CH_BAD_ARGUMENT (no such format), CH_CANNOT_WRITE, CH_NO_MEMORY.
 * `sink` is Borrowed as long as the writer lives and may be NULL.
 */
ch_status ch_triple_writer_open(const ch_triple_writer_options *options, ch_diagnostics *sink,
                                ch_triple_writer **out);

/*
 * The graph of the triples that follow (N-Quads; no matter elsewhere); Copied.
 * An empty slice: the default graph, which it begins with.
 */
ch_status ch_triple_writer_graph(ch_triple_writer *writer, ch_slice iri);

/*
 * Write one triple.  CH_BAD_ARGUMENT: a term cannot be written (IRI relative or
 * with a forbidden character, bytes that are no UTF-8, NUL or U+FFFE, a bad
 * language tag); `sink` was told, nothing of the triple is written, and one may
 * go on.  CH_CANNOT_WRITE: no use to go on.
 */
ch_status ch_triple_writer_add(ch_triple_writer *writer, const ch_triple *triple);

/* An empty line in Turtle, so that articles stand apart; nothing elsewhere. */
ch_status ch_triple_writer_gap(ch_triple_writer *writer);

/* How many triples were written. */
size_t ch_triple_writer_count(const ch_triple_writer *writer);

/*
 * The temporary file's name, or NULL when there is none: what a handler of
 * SIGINT has to unlink.  Borrowed from `writer`.
 */
const char *ch_triple_writer_temporary(const ch_triple_writer *writer);

/*
 * Finish, flush, bring to the disk, rename.  Consumes `writer` on every path;
 * after a failure the file is as it was before it was opened.
 */
ch_status ch_triple_writer_close(ch_triple_writer *writer);

/* Leave nothing behind.  Takes NULL. */
void ch_triple_writer_abandon(ch_triple_writer *writer);

/* The names of the formats, NULL-terminated; static. */
const char *const *ch_triple_writer_formats(void);

/* The format that a path's ending asks for (".gz" and ".zst" aside), or NULL; static. */
const char *ch_triple_writer_format_of(const char *path);

/* The prefixes that everybody gets who names none; static. */
const ch_prefix *ch_triple_writer_prefixes(size_t *count);

#endif
