/*
 * RDF terms and triples, before any syntax
 *
 * No blank nodes: chancery never writes one.
 */
#ifndef CH_GRAPH_TERM_H
#define CH_GRAPH_TERM_H

#include "base/slice.h"

typedef enum { CH_TERM_IRI, CH_TERM_LITERAL } ch_term_kind;

typedef struct {
    ch_term_kind kind;
    ch_slice text;     /* the whole IRI, or the lexical form (UTF-8) */
    ch_slice datatype; /* whole IRI; empty: a plain string           */
    ch_slice language; /* "en"; empty: none                          */
} ch_term;

/* Everything Borrowed until the sink that is given it returns. */
typedef struct {
    ch_term subject, predicate, object;
} ch_triple;

#endif
