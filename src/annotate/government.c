/* Whose government it is: the person's own administration, that of the country, the one before today's. */
#include "annotate/refer.h"

/* The entry of the administration that the person leads ("Presidency of Joe Biden"), or CH_NONE. */
static ch_concept
administration_led_by(const ch_work *w, ch_concept country, ch_concept person)
{
    size_t count, attributes;
    const ch_tenure *t = ch_lexicon_tenures(w->k->lexicon, country, &count);
    for (size_t i = 0; i < count; i++) {
        const ch_attribute *a = ch_lexicon_attributes(w->k->lexicon, t[i].holder, &attributes);
        for (size_t k = 0; k < attributes; k++)
            if (a[k].property == w->properties.leader && a[k].kind == CH_ATTRIBUTE_CONCEPT && a[k].value == person) return t[i].holder;
    }
    return CH_NONE;
}

/*
 * "President Biden's administration": the person's own; "her administration":
 * that too if the article calls it so elsewhere, else the government of the country.
 */
ch_status
ch_government_of(ch_work *w, uint32_t possessor, uint32_t *out)
{
    *out = CH_NONE;
    const ch_mention *m = ch_mention_over(w, possessor);
    const uint32_t person = !m ? CH_NONE : m->kind == CH_MENTION_TITLE ? m->holder : m->entity;
    if (person == CH_NONE || !ch_entity_is(w, person, w->classes.person)) return CH_OK;
    const ch_concept c = w->entities.at[person].concept;
    const ch_concept country = c == CH_NONE ? CH_NONE : ch_concept_country(w, c);
    if (country == CH_NONE) return CH_OK;
    const ch_concept own = administration_led_by(w, country, c);
    const uint32_t called = own == CH_NONE ? CH_NONE : ch_entity_named(w, ch_lexicon_name(w->k->lexicon, own));
    if (own != CH_NONE && (called != CH_NONE || m->kind != CH_MENTION_PRONOUN)) return ch_entity_of_concept(w, own, out);
    const ch_concept template = ch_lexicon_find(w->k->lexicon, CH_S("organ-government"));
    return template == CH_NONE ? CH_OK : ch_entity_of_organ(w, template, country, out);
}

ch_status
ch_government_of_country(ch_work *w, uint32_t place, uint32_t *out)
{
    const ch_concept country = w->entities.at[place].concept;
    const ch_concept template = ch_lexicon_find(w->k->lexicon, CH_S("organ-government"));
    if (country == CH_NONE || template == CH_NONE || !ch_entity_is(w, place, w->classes.country)) return CH_OK;
    return ch_entity_of_organ(w, template, country, out);
}

/* "the previous US administration": the one before today's of that country, as an entry; or CH_NONE. */
ch_concept
ch_previous_government(ch_work *w, uint32_t first, uint32_t noun)
{
    const ch_prefix p = ch_prefix_of(w, noun);
    if (!(p.uses & CH_NAMING_PREVIOUS) || !ch_date_known(w->article->published)) return CH_NONE;
    ch_concept country = p.owner == CH_NONE ? ch_country_about(w, first) : w->entities.at[p.owner].concept;
    if (country != CH_NONE) country = ch_concept_country(w, country);
    const ch_concept now = country == CH_NONE ? CH_NONE : ch_tenure_at(w, country, w->article->published);
    return now == CH_NONE ? CH_NONE : ch_tenure_beside(w, country, now, false);
}
