#include "relate/belonging.h"

enum { MOST_STEPS = 5 };

ch_concept
ch_only_one(const ch_lexicon *l, ch_concept c, uint32_t property)
{
    size_t count, found = 0;
    const ch_attribute *at = ch_lexicon_attributes(l, c, &count);
    for (size_t i = 0; i < count; i++) found += at[i].property == property && at[i].kind == CH_ATTRIBUTE_CONCEPT;
    return found == 1 ? ch_lexicon_concept_of(l, c, property) : CH_NONE;
}

ch_concept
ch_country_of(const ch_lexicon *l, const ch_ontology *o, const ch_annotations *a, uint32_t entity)
{
    const ch_class country = ch_ontology_class(o, CH_S("Country"));
    const uint32_t ways[] = {ch_lexicon_property(l, CH_S("country")), ch_lexicon_property(l, CH_S("partOf")),
                             ch_lexicon_property(l, CH_S("citizenOf"))};
    if (a->entities[entity].country != CH_NONE) entity = a->entities[entity].country;
    ch_concept c = a->entities[entity].concept;
    for (int steps = 0; c != CH_NONE && steps < MOST_STEPS; steps++) {
        if (ch_ontology_is(o, ch_lexicon_class(l, c), country)) return c;
        ch_concept next = CH_NONE;
        for (size_t i = 0; i < sizeof ways / sizeof *ways && next == CH_NONE; i++)
            if (ways[i] != CH_NONE) next = ch_only_one(l, c, ways[i]);
        c = next;
    }
    return CH_NONE;
}

static bool
is_state(const ch_ontology *o, const ch_entity *e)
{
    static const char *const STATES[] = {"Country", "Government", "Administration"};
    for (size_t i = 0; i < sizeof STATES / sizeof *STATES; i++)
        if (ch_ontology_is(o, e->class, ch_ontology_class(o, ch_slice_of(STATES[i])))) return true;
    return false;
}

bool
ch_is_own_side(const ch_lexicon *l, const ch_ontology *o, const ch_annotations *a, uint32_t one, uint32_t other)
{
    if (!is_state(o, &a->entities[one]) && !is_state(o, &a->entities[other])) return false;
    const ch_concept whose = ch_country_of(l, o, a, one);
    return whose != CH_NONE && whose == ch_country_of(l, o, a, other);
}
