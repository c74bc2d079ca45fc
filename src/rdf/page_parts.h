/* What the files of the page share. */
#ifndef CH_RDF_PAGE_PARTS_H
#define CH_RDF_PAGE_PARTS_H

#include "base/buffer.h"
#include "rdf/page_facts.h"

#define CH_PAGE_ONTOLOGY "https://w3id.org/chancery/ontology"
#define CH_PAGE_CHAN CH_PAGE_ONTOLOGY "#"
#define CH_PAGE_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define CH_PAGE_RDFS "http://www.w3.org/2000/01/rdf-schema#"
#define CH_PAGE_OWL "http://www.w3.org/2002/07/owl#"
#define CH_PAGE_SKOS "http://www.w3.org/2004/02/skos/core#"
#define CH_PAGE_DCTERMS "http://purl.org/dc/terms/"
#define CH_PAGE_STATUS "http://www.w3.org/2003/06/sw-vocab-status/ns#term_status"

/*
 * The page that is being written.  After the first failure `status` says which, and nothing
 * more is written, so that only the end has to be asked.
 */
typedef struct {
    ch_page_facts own;    /* chancery.ttl */
    ch_page_facts others; /* alignments.ttl */
    ch_buffer *out;
    ch_status status;
} ch_page;

/* What a term is; CH_PAGE_NOTHING: none of ours. */
typedef enum {
    CH_PAGE_NOTHING,
    CH_PAGE_CLASS,
    CH_PAGE_PROPERTY,
    CH_PAGE_INDIVIDUAL,
    CH_PAGE_DATATYPE,
} ch_page_kind;

void ch_page_raw(ch_page *page, const char *markup);
void ch_page_print(ch_page *page, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The text with what HTML means by &, <, > and quotes written out. */
void ch_page_text(ch_page *page, ch_slice text);

/* The part of an IRI of ours behind "#"; empty: it is another's. */
ch_slice ch_page_name(ch_slice iri);

/* A link to a term: ours on the page, by its label or its name; another's by its short form. */
void ch_page_link(ch_page *page, ch_slice iri, bool by_label);

ch_page_kind ch_page_kind_of(const ch_page *page, ch_slice iri);

/* The next term of that kind from *at, in the order of the file; NULL: no more. */
const ch_slice *ch_page_next_term(const ch_page *page, ch_page_kind kind, size_t *at);

/* The tree of classes as nested lists, and as drawings. */
void ch_page_tree(ch_page *page);
void ch_page_drawings(ch_page *page);

/* A section about each term of that kind. */
void ch_page_terms(ch_page *page, ch_page_kind kind);

#endif
