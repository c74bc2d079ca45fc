/*
 * Classes and properties, as chancery.ttl declares them
 *
 * Read-only after loading; threads may share it.
 */
#ifndef CH_LEXICON_ONTOLOGY_H
#define CH_LEXICON_ONTOLOGY_H

#include "lexicon/lexicon.h"

#define CH_NAMESPACE "https://w3id.org/chancery/ontology#"
#define CH_ENTITY_NAMESPACE "https://w3id.org/chancery/entity/"

typedef struct ch_ontology ch_ontology;

/*
 * Read the classes (owl:Class, rdfs:subClassOf) and properties in chan: from a
 * Turtle file.  *out: Owned by the caller, ch_ontology_free().  A class with
 * two superclasses in chan:, an unknown superclass or a circle is an error.
 */
ch_status ch_ontology_load(const char *path, ch_diagnostics *sink, ch_ontology **out);
void ch_ontology_free(ch_ontology *ontology);

/* The class of a local name ("Person"), or CH_NO_CLASS. */
ch_class ch_ontology_class(const ch_ontology *ontology, ch_slice name);

/* Its local name; Borrowed from the ontology. */
ch_slice ch_ontology_class_name(const ch_ontology *ontology, ch_class class);

/* Whether `class` is `super` or below it.  False for CH_NO_CLASS. */
bool ch_ontology_is(const ch_ontology *ontology, ch_class class, ch_class super);

/*
 * The class and all above it in chan:, the nearer before the farther, direct
 * superclasses in the order of the file; Borrowed from the ontology.
 */
const ch_class *ch_ontology_line(const ch_ontology *ontology, ch_class class, size_t *count);

size_t ch_ontology_class_count(const ch_ontology *ontology);

/* Whether chancery.ttl declares a property of that local name. */
bool ch_ontology_has_property(const ch_ontology *ontology, ch_slice name);

#endif
