/*
 * What makes two tellings one event, per class, as ontology/rules/identity.yaml says
 */
#ifndef CH_GRAPH_IDENTITY_H
#define CH_GRAPH_IDENTITY_H

#include "lexicon/ontology.h"

typedef struct ch_identities ch_identities;

/* *out: Owned by the caller, ch_identities_free().  Read-only afterwards. */
ch_status ch_identities_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink,
                             ch_identities **out);
void ch_identities_free(ch_identities *identities);

/* The parts that tell events of `class` apart, in the file's order; Borrowed. */
const ch_slice *ch_identity_of(const ch_identities *identities, const ch_ontology *ontology,
                               ch_class class, size_t *count);

/* The roles that a short telling of such an event may leave out; see retelling.h.  Borrowed. */
const ch_slice *ch_identity_retold(const ch_identities *identities, const ch_ontology *ontology,
                                   ch_class class, size_t *count);

/* Whether the events that `frame` tells are others than the rest of their class: a plea and a sentence. */
bool ch_identity_is_apart(const ch_identities *identities, const ch_ontology *ontology, ch_class class, ch_slice frame);

#endif
