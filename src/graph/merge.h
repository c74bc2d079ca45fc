/*
 * Merging: the tellings of an article -> relations and events, each once, with its reports
 */
#ifndef CH_GRAPH_MERGE_H
#define CH_GRAPH_MERGE_H

#include "graph/identity.h"
#include "relate/relation.h"

/*
 * One relation or event
 *
 * iri        under https://w3id.org/chancery/: "relation/…" or "event/…", a hash of what identifies it
 * tellings   indices of its tellings, in the order of the text
 */
typedef struct {
    ch_slice iri;
    bool is_event;
    uint32_t *tellings;
    size_t count;
} ch_fact;

typedef struct {
    ch_fact *at;
    size_t len;
} ch_facts;

typedef struct {
    const ch_article *article;
    const ch_annotations *annotations;
    const ch_ontology *ontology;
    const ch_identities *identities;
    const ch_tellings *tellings;
    ch_slice base; /* IRI of the folder of articles */
    ch_arena *arena;
} ch_merge_input;

/* Facts in the order of their first telling; everything in the input's arena. */
ch_status ch_merge(const ch_merge_input *input, ch_facts *out);

/* The whole IRI of an entity, in the input's arena; `.at` NULL without memory. */
ch_slice ch_entity_iri(const ch_merge_input *input, uint32_t entity);

/* The IRI of the article: base and ID. */
ch_slice ch_article_iri(const ch_merge_input *input);

#endif
