/* A statement as a line of N-Triples or N-Quads, always the same for the same statement. */
#ifndef CH_RDF_STATEMENT_LINE_H
#define CH_RDF_STATEMENT_LINE_H

#include "rdf/read.h"

/* Append the line without its end.  `file` tells blank nodes of different files apart; `quads`: with the graph. */
ch_status ch_statement_line(const ch_rdf_statement *statement, size_t file, bool quads, ch_buffer *out);

#endif
