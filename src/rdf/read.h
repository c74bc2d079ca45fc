/*
 * RDF files -> statements
 *
 * N-Triples and N-Quads by our own reader, which streams; the other syntaxes
 * by raptor.
 */
#ifndef CH_RDF_READ_H
#define CH_RDF_READ_H

#include "base/diagnostic.h"
#include "rdf/node.h"

/* One statement; everything is Borrowed until the sink returns. */
typedef struct {
    ch_node subject, predicate, object;
    ch_node graph; /* CH_NODE_NONE: the default graph */
    size_t line;   /* 0: unknown                      */
} ch_rdf_statement;

/* Anything but CH_OK stops the reading and is handed to the caller of it. */
typedef ch_status ch_rdf_sink(void *payload, const ch_rdf_statement *statement);

/*
 * Hand every statement of the file to `sink`, in the file's order.  The syntax
 * shows by the name's ending (.nt .nq .ttl .trig .rdf .json, and .gz or .zst
 * behind it), else by the first bytes; "-" is standard input.
 *
 * CH_CANNOT_READ after messages with their lines: the file is missing, damaged
 * or no RDF; the statements before the fault have been handed out.  Blank
 * nodes keep the labels of the file: the caller keeps files apart.
 */
ch_status ch_rdf_read(const char *path, ch_rdf_sink *sink, void *payload,
                      ch_diagnostics *diagnostics);

#endif
