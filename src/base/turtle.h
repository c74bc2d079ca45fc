/*
 * Reading Turtle and N-Triples, the files that knowledge is kept in
 *
 *     static ch_status keep(void *payload, const ch_turtle_statement *s) { … }
 *
 *     CH_TRY(ch_turtle_read("ontology/chancery.ttl", keep, &loader, diagnostics));
 *
 * The one file of base that knows raptor.
 */
#ifndef CH_BASE_TURTLE_H
#define CH_BASE_TURTLE_H

#include "base/diagnostic.h"
#include "base/slice.h"
#include "base/status.h"

typedef enum { CH_TURTLE_IRI, CH_TURTLE_BLANK, CH_TURTLE_LITERAL } ch_turtle_kind;

/*
 * One statement.  Everything is Borrowed until the sink returns.
 *
 * subject      whole IRI, or "_:label" when it is a blank node
 * predicate    whole IRI
 * object       whole IRI, "_:label", or the lexical form of a literal
 * object_kind  which of them
 * datatype     literal: whole IRI, or empty (a plain or language-tagged string)
 * language     literal: "en", or empty
 * line         on which the object begins
 */
typedef struct {
    ch_slice subject;
    ch_slice predicate;
    ch_slice object;
    ch_slice datatype;
    ch_slice language;
    ch_turtle_kind object_kind;
    size_t line;
} ch_turtle_statement;

/* Anything but CH_OK stops the reading and is handed to the caller of it. */
typedef ch_status ch_turtle_sink(void *payload, const ch_turtle_statement *statement);

static inline bool
ch_turtle_is_blank(ch_slice node)
{
    return ch_slice_starts(node, CH_S("_:"));
}

/*
 * Hand every statement of the file to `sink`, in the file's order.
 *
 * CH_CANNOT_READ    the file cannot be read; `diagnostics` was told why
 * CH_BAD_KNOWLEDGE  it is no Turtle; every message, with its line, was told.
 *                   The statements before the fault have been handed out
 *
 * Blank node labels are the file's own or the parser's: they mean nothing
 * outside this one file.
 */
ch_status ch_turtle_read(const char *path, ch_turtle_sink *sink, void *payload,
                         ch_diagnostics *diagnostics);

/* The same from memory; `name` is what messages and relative IRIs call it. */
ch_status ch_turtle_parse(const char *name, ch_slice text, ch_turtle_sink *sink, void *payload,
                          ch_diagnostics *diagnostics);

/*
 * N-Triples, a line at a time, for files of any size
 *
 * A line that is none (or no UTF-8) is passed over and told by ch_ntriples_line().
 */
typedef struct ch_ntriples ch_ntriples;

/* *out: Owned by the caller, ch_ntriples_free(). */
ch_status ch_ntriples_new(ch_turtle_sink *sink, void *payload, ch_ntriples **out);

/* Takes NULL. */
void ch_ntriples_free(ch_ntriples *triples);

/*
 * Hand the statement of `line` to the sink (empty lines and comments have none).
 * *fault: NULL, or what is wrong with it; Borrowed until the next line.
 */
ch_status ch_ntriples_line(ch_ntriples *triples, ch_slice line, const char **fault);

#endif
