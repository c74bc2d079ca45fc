/*
 * SPARQL as words: what rasqal 0.9.33 must not be given, and what it is given instead
 *
 *     VALUES ?x { :a :b }          { BIND(:a AS ?x) } UNION { BIND(:b AS ?x) }
 *     FILTER NOT EXISTS { P }      MINUS { mark not-exists 0 } and part 0: SELECT * { P }
 *     { SELECT … }                 as it is, and a part: SELECT …
 *     _:x, ISNUMERIC(?x)           a hidden variable; DATATYPE(?x) IN (…)
 *
 * Lines stay where they were, so that messages can name them.
 */
#ifndef CH_RDF_SPARQL_H
#define CH_RDF_SPARQL_H

#include "base/buffer.h"
#include "base/diagnostic.h"
#include "base/slice.h"

#define CH_EXISTS_MARK "urn:chancery:exists"
/* What the names of variables begin with that stand for blank nodes. */
#define CH_HIDDEN_VARIABLE "chancery_blank_"
#define CH_NOT_EXISTS_MARK "urn:chancery:not-exists"

typedef enum { CH_PART_SUBQUERY, CH_PART_EXISTS } ch_part_kind;

/* A query inside the query, with the outer one's prefixes. */
typedef struct {
    ch_part_kind kind;
    ch_buffer text;
} ch_sparql_part;

typedef struct {
    ch_buffer text; /* for rasqal, NUL-terminated (not counted) */
    CH_VECTOR(ch_sparql_part) parts;
} ch_sparql;

/*
 * Look for constructs that rasqal does not know, gets wrong without a word, or
 * reads freed memory for: each is told with its line and column and what to do
 * instead, and the status is CH_BAD_ARGUMENT.  `out` is to be freed on every path.
 */
ch_status ch_sparql_read(ch_slice query, const char *name, ch_diagnostics *sink, ch_sparql *out);
void ch_sparql_free(ch_sparql *sparql);

#endif
