/* An RDF file in another syntax, blank nodes and all: raptor's reader joined to its writers. */
#ifndef CH_RDF_CONVERT_H
#define CH_RDF_CONVERT_H

#include "base/buffer.h"
#include "base/diagnostic.h"

/*
 * Append the Turtle file `path` to `out` in `format`: a name that raptor knows
 * ("ntriples", "rdfxml-abbrev", "json" …).  The file is held in memory: it is
 * for the ontology, not for output.
 *
 * CH_CANNOT_READ, CH_BAD_KNOWLEDGE (no Turtle), CH_BAD_ARGUMENT (no such
 * format), CH_RDF_FAILED: after a message.
 */
ch_status ch_rdf_convert(const char *path, const char *format, ch_diagnostics *sink,
                         ch_buffer *out);

#endif
