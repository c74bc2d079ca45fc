/*
 * Records: a relation or event as one thing, for formats that are no RDF
 *
 * Made from an article (graph/records.h) or from RDF (rdf/export_data.h), and
 * written by graph/plover.c and graph/table.c, which need not know which.
 * Everything is Borrowed from whoever made it; empty: not known.
 */
#ifndef CH_GRAPH_RECORD_H
#define CH_GRAPH_RECORD_H

#include "graph/codes.h"

/*
 * Who or what takes part
 *
 * iri       empty: a literal, which is the label
 * words     as the article says it
 * code      ISO 3166 alpha-3, or PLOVER's code for those without a country
 * sector    PLOVER's: GOV, MIL …
 * wikidata  "Q96"
 * iso2      of a country, the two letters of ISO 3166
 */
typedef struct {
    ch_slice iri, label, words, code, sector, wikidata, iso2;
} ch_party;

/* A role and who fills it; `role` is the local name of the property, of a relation "subject" or "object". */
typedef struct {
    ch_slice role;
    ch_party party;
} ch_filler;

/*
 * One report
 *
 * begin, end   of the words, in code points of the article's text
 * sentence     from 1; 0: unknown
 * modality     "Actual", "Planned" …
 */
typedef struct {
    ch_slice article, id, url, title, publisher, language, issued;
    uint32_t sentence;
    ch_slice begin, end;
    ch_slice words, modality, rule, confidence, date;
    ch_party speaker;
} ch_account;

/*
 * type    local name of the event's class, or of the relation's predicate
 * class   of an event; CH_NO_CLASS: unknown to the ontology
 * home    the article that the record is of, when it is of one only
 */
typedef struct {
    bool is_event;
    ch_slice iri, type, home;
    ch_class class;
    ch_slice date, from, until;
    ch_filler *fillers;
    size_t filler_count;
    ch_account *accounts;
    size_t account_count;
} ch_record;

#endif
