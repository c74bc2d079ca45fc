/* The statements of a few small Turtle files, in their order, for the page of the ontology. */
#ifndef CH_RDF_PAGE_FACTS_H
#define CH_RDF_PAGE_FACTS_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/vector.h"

/* Everything in the arena; language and datatype are empty where there is none. */
typedef struct {
    ch_slice subject, predicate, object, language, datatype;
    bool is_literal, is_blank;
} ch_page_fact;

typedef CH_VECTOR(ch_page_fact) ch_page_facts;

/* Append those of the file `path`; CH_CANNOT_READ after messages. */
ch_status ch_page_facts_read(const char *path, ch_arena *arena, ch_diagnostics *sink,
                             ch_page_facts *out);

/*
 * The next fact from *at with that subject, predicate and object, each NULL for any;
 * *at then stands behind it.  NULL: there is no more.
 */
const ch_page_fact *ch_page_next(const ch_page_facts *facts, const ch_slice *subject,
                                 const char *predicate, const ch_slice *object, size_t *at);

/* The first object, in `language` unless that is NULL; empty: none. */
ch_slice ch_page_value(const ch_page_facts *facts, ch_slice subject, const char *predicate,
                       const char *language);

/* Whether that is stated. */
bool ch_page_has(const ch_page_facts *facts, ch_slice subject, const char *predicate,
                 const char *object);

#endif
