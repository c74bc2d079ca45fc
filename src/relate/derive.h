/*
 * Relations that follow from events, as ontology/rules/derived.yaml says
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_RELATE_DERIVE_H
#define CH_RELATE_DERIVE_H

#include "lexicon/ontology.h"
#include "relate/relation.h"

typedef struct ch_derivations ch_derivations;

/* *out: Owned by the caller, ch_derivations_free(). */
ch_status ch_derivations_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink,
                              ch_derivations **out);
void ch_derivations_free(ch_derivations *derivations);

/* Append to `tellings` the relations that follow from the events among them. */
ch_status ch_derive(const ch_derivations *derivations, const ch_ontology *ontology,
                    const ch_article *article, const ch_annotations *annotations, ch_tellings *tellings);

#endif
