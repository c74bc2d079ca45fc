/*
 * Describing: an article's facts -> triples, after the RDF contract
 *
 *     article      schema:NewsArticle, its text as a nif:Context, the run that read it
 *     entities     class and superclasses, labels, links to Wikidata
 *     mentions     where they stand, what they stand for
 *     facts        relations (rdf:Statement) and events, each with its reports
 *
 * Everything about one subject comes in one piece, so that a writer can group it.
 */
#ifndef CH_GRAPH_DESCRIBE_H
#define CH_GRAPH_DESCRIBE_H

#include "graph/merge.h"
#include "graph/term.h"
#include "syntax/analysis.h"

/* Takes one triple, Borrowed until it returns. */
typedef ch_status ch_triple_sink(void *payload, const ch_triple *triple);

typedef struct {
    const ch_article *article;
    const ch_annotations *annotations;
    const ch_tellings *tellings;
    const ch_ontology *ontology;
    const ch_lexicon *lexicon;
    const ch_identities *identities;
    const char *knowledge_hash;
    const char *version;
    ch_slice base;
    bool with_text;
    ch_arena *arena; /* for IRIs; may be cleared afterwards */
} ch_describe_input;

/* Hand all triples of one article to `sink`. */
ch_status ch_describe(const ch_describe_input *input, ch_triple_sink *sink, void *payload);

#endif
