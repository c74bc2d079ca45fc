/*
 * SHACL shapes, read into records: for rdf/validate.c
 *
 * Shapes and data are in one store, so that their terms have the same numbers.
 * What shapes say (sh:…) no data says, and the other way round.
 */
#ifndef CH_RDF_SHAPES_H
#define CH_RDF_SHAPES_H

#include "base/diagnostic.h"
#include "base/pattern.h"
#include "rdf/store.h"

typedef enum {
    CH_SHAPE_CLASS,
    CH_SHAPE_DATATYPE,
    CH_SHAPE_NODE_KIND,
    CH_SHAPE_MIN_COUNT,
    CH_SHAPE_MAX_COUNT,
    CH_SHAPE_MIN_LENGTH,
    CH_SHAPE_MIN_INCLUSIVE,
    CH_SHAPE_MAX_INCLUSIVE,
    CH_SHAPE_PATTERN,
    CH_SHAPE_IN,
    CH_SHAPE_HAS_VALUE,
    CH_SHAPE_LESS_THAN,
    CH_SHAPE_LESS_OR_EQUAL,
    CH_SHAPE_OR,       /* list: shapes                      */
    CH_SHAPE_NODE,     /* shape                             */
    CH_SHAPE_PROPERTY, /* shape, with a path                */
    CH_SHAPE_SPARQL,   /* value: the SELECT                 */
} ch_constraint_kind;

/*
 * value    the number of the term that the constraint names
 * number   of a count, length or bound
 * pattern  compiled
 * shape    index of another shape
 * list     terms of sh:in, or shape indexes of sh:or
 */
typedef struct {
    ch_constraint_kind kind;
    uint32_t value;
    long double number;
    ch_pattern *pattern;
    size_t shape;
    CH_VECTOR(uint32_t) list;
} ch_constraint;

/* A step of a path: along a predicate, or against it. */
typedef struct {
    uint32_t predicate;
    bool inverse;
} ch_path_step;

typedef struct {
    uint32_t node;
    CH_VECTOR(ch_path_step) path; /* empty: the node itself */
    CH_VECTOR(ch_constraint) constraints;
    CH_VECTOR(uint32_t) classes;    /* sh:targetClass      */
    CH_VECTOR(uint32_t) subjects;   /* sh:targetSubjectsOf */
} ch_shape;

typedef struct {
    ch_store *store;
    const char *file;
    ch_diagnostics *sink;
    CH_VECTOR(ch_shape) all;
    ch_buffer prefixes; /* of SPARQL constraints */
    bool broken;        /* something in the shapes is not known; it was told */
} ch_shapes;

/*
 * Read the shapes that are in `store`, which is sorted.  `out` is zero but for store,
 * file and sink, and to be freed on every path.  CH_BAD_KNOWLEDGE after messages.
 */
ch_status ch_shapes_read(ch_shapes *out);
void ch_shapes_free(ch_shapes *shapes);

/* The number of an IRI, or CH_NONE. */
uint32_t ch_shapes_term(const ch_shapes *shapes, const char *iri);

#define CH_SH "http://www.w3.org/ns/shacl#"
#define CH_RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

#endif
