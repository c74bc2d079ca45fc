/*
 * Whose an entity is: the country that the gazetteer says it belongs to
 */
#ifndef CH_RELATE_BELONGING_H
#define CH_RELATE_BELONGING_H

#include "annotate/mention.h"
#include "lexicon/lexicon.h"
#include "lexicon/ontology.h"

/* Where `property` leads from the entry; CH_NONE: nowhere, or to several. */
ch_concept ch_only_one(const ch_lexicon *lexicon, ch_concept entry, uint32_t property);

/*
 * The country an entity is, is part of or is a citizen of, in a few steps; that of
 * an organ made for a country is that country.  CH_NONE: not known, or several.
 */
ch_concept ch_country_of(const ch_lexicon *lexicon, const ch_ontology *ontology, const ch_annotations *annotations, uint32_t entity);

/*
 * Is one of the two a country or its government, and the other one that belongs to
 * it: "Canada" and its prime minister, "the Canadian government" and Canada?
 */
bool ch_is_own_side(const ch_lexicon *lexicon, const ch_ontology *ontology, const ch_annotations *annotations, uint32_t one, uint32_t other);

#endif
