/*
 * Output checked against SHACL shapes
 *
 *     const ch_validate_options options = {.files = files, .file_count = 1, .shapes = "ontology/shapes.ttl"};
 *     status = ch_validate(&options, sink, &counts);
 *
 * The shapes are the ones that the SHACL engines of the tests read: what is checked
 * is data.  Known are the parts of SHACL Core that ontology/shapes.ttl uses, and
 * SPARQL constraints; a constraint that is not known is an error, never a pass.
 */
#ifndef CH_RDF_VALIDATE_H
#define CH_RDF_VALIDATE_H

#include "base/diagnostic.h"

#include <stdbool.h>

/*
 * files    RDF of any size, as for ch_bulk_open()
 * store    an embedded store, in their place; NULL: none
 * shapes   a Turtle file of shapes
 * most     how many violations to tell; 0: all.  All are counted
 * memory   for the files: as in rdf/bulk.h
 * stop     asked now and then; true ends the checking; may be NULL
 */
typedef struct {
    const char *const *files;
    size_t file_count;
    const char *store;
    const char *shapes;
    size_t most;
    size_t memory;
    bool (*stop)(void);
} ch_validate_options;

typedef struct {
    size_t triples, checked, violations; /* checked: nodes that a shape was for */
} ch_validate_counts;

/*
 * CH_OK: everything was checked; `counts` says what was found, and each violation
 * was told to `sink`: the node, the shape, what is wrong.
 * CH_CANNOT_READ, CH_BAD_KNOWLEDGE (the shapes), CH_NO_MEMORY: after a message.
 */
ch_status ch_validate(const ch_validate_options *options, ch_diagnostics *sink,
                      ch_validate_counts *counts);

#endif
