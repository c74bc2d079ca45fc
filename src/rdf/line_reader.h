/* N-Triples and N-Quads, a line at a time: for ch_rdf_read(). */
#ifndef CH_RDF_LINE_READER_H
#define CH_RDF_LINE_READER_H

#include "rdf/read.h"

typedef struct {
    const char *path;
    ch_rdf_sink *sink;
    void *payload;
    ch_diagnostics *diagnostics;
    size_t line;      /* that is being read, from 1             */
    size_t faults;    /* so far; after some the rest is silence */
    ch_buffer rooms[5]; /* terms that had to be unescaped       */
} ch_line_reader;

/* Every whole line of `text`; *used: how much of it that was.  `last`: the end is a line's end. */
ch_status ch_line_reader_take(ch_line_reader *reader, ch_slice text, bool last, size_t *used);

/* Whether `line` looks like one of N-Triples or N-Quads. */
bool ch_line_reader_knows(ch_slice line);

void ch_line_reader_free(ch_line_reader *reader);

#endif
