/* Short names for IRIs: "chan:Gang" for "https://w3id.org/chancery/ontology#Gang". */
#ifndef CH_RDF_PREFIX_H
#define CH_RDF_PREFIX_H

#include "rdf/triple_writer.h"

typedef struct {
    struct {
        ch_slice name, iri;
    } *at;
    size_t count;
} ch_prefixes;

/* `out` is to be freed with ch_prefixes_free() on every path; the texts are Borrowed from `from`. */
ch_status ch_prefixes_set(ch_prefixes *out, const ch_prefix *from, size_t count);
void ch_prefixes_free(ch_prefixes *prefixes);

/*
 * Whether `iri` has a short form name:local that every reader of Turtle
 * understands: letters, digits, "_" and "-" after the prefix's IRI.
 */
bool ch_prefixes_shorten(const ch_prefixes *prefixes, ch_slice iri, ch_slice *name,
                         ch_slice *local);

#endif
