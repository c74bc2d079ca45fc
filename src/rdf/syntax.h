/*
 * The face that every syntax shows to triple_writer.c
 *
 * A triple that comes here has been checked: its terms can be written.
 */
#ifndef CH_RDF_SYNTAX_H
#define CH_RDF_SYNTAX_H

#include "rdf/output.h"
#include "rdf/triple_writer.h"

/*
 * graph    the graph of what follows; NULL where there are none
 * gap      an empty line; NULL where it means nothing
 * add      `plain`: the object's text needs no escapes
 * finish   write what is left
 * free     takes what open gave, at any time
 *
 * The functions leave failures of the output in the output.
 */
typedef struct {
    ch_status (*graph)(void *self, ch_slice iri);
    void (*gap)(void *self);
    ch_status (*add)(void *self, const ch_triple *triple, bool plain);
    ch_status (*finish)(void *self);
    void (*free)(void *self);
} ch_syntax;

/* What a syntax is opened with. */
typedef struct {
    const ch_triple_writer_options *options;
    const ch_prefix *prefixes;
    size_t prefix_count;
    ch_output *output;
    ch_diagnostics *sink;
} ch_syntax_setting;

/* Each: *self Owned by the caller, the syntax's free(). */
ch_status ch_syntax_open_triples(const ch_syntax_setting *setting, void **self);
ch_status ch_syntax_open_quads(const ch_syntax_setting *setting, void **self);
ch_status ch_syntax_open_turtle(const ch_syntax_setting *setting, void **self);
ch_status ch_syntax_open_dot(const ch_syntax_setting *setting, void **self);
extern const ch_syntax ch_syntax_lines, ch_syntax_turtle, ch_syntax_dot;

/* Every syntax that raptor writes; `name` is raptor's. */
ch_status ch_syntax_open_raptor(const ch_syntax_setting *setting, const char *name, void **self);
extern const ch_syntax ch_syntax_raptor;

/* Pieces that N-Triples and Turtle share. */
void ch_write_iri(ch_output *output, ch_slice iri);
void ch_write_text(ch_output *output, ch_slice text, bool plain);

#endif
