/*
 * Rules without a pattern: what the gazetteer knows of two names of one sentence
 *
 *     "The office for Yemen moved from Sanaa to Aden."  ->  Sanaa locatedIn Yemen, Aden locatedIn Yemen
 *
 * The text need not say it; it names both, and that is the evidence.
 */
#ifndef CH_RELATE_RULE_KNOWN_H
#define CH_RELATE_RULE_KNOWN_H

#include "relate/rule_data.h"

/*
 * Append to `out` the relations that `rule` knows between the names of sentence
 * number `sentence`; nothing more of a name of which the sentence has said that relation
 * itself.  A name is related only to the nearest of those that hold it: a city to its
 * province if that is named; a place that two states claim to neither.
 */
ch_status ch_rule_known_apply(const ch_rules_input *input, const ch_rule *rule, uint32_t sentence,
                              ch_tellings *out);

/* Whether `part` is known to be part of `whole`, by some steps of partOf, locatedIn or country. */
bool ch_rule_known_holds(const ch_lexicon *lexicon, ch_concept part, ch_concept whole);

#endif
