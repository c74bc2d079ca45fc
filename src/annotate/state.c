/*
 * What the country that an article is about calls its own
 *
 *     the army, the foreign ministry     of the one country that most is said of
 *     the Venezuelan leader              who leads that country on the day, if the article names them
 *     in Niger State, the governor       of the region or city that the sentence named last
 *
 * Where the sentence names another country, one cannot tell whose it is.
 */
#include "annotate/refer.h"

/* Whether anything in the token's sentence belongs to another country. */
static bool
names_another(const ch_work *w, uint32_t token, ch_concept country)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[token].sentence];
    for (uint32_t t = s->first; t < s->end; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        const ch_concept c = m && m->entity != CH_NONE ? w->entities.at[m->entity].concept : CH_NONE;
        const ch_concept other = c == CH_NONE ? CH_NONE : ch_concept_country(w, c);
        if (other != CH_NONE && other != country) return true;
    }
    return false;
}

enum { WORDS = 16, MATCHES = 4 };

/* The words of the country's name, then those of the description; their count, 0: too many or unknown. */
static uint32_t
with_country(const ch_work *w, ch_concept country, uint32_t first, uint32_t noun, uint32_t *words)
{
    const ch_slice label = ch_lexicon_label(w->k->lexicon, country);
    uint32_t count = 0;
    for (size_t from = 0, i = 0; i <= label.len; i++) {
        if (i < label.len && label.at[i] != ' ') continue;
        if (count == WORDS) return 0;
        words[count] = ch_lexicon_word(w->k->lexicon, ch_slice_part(label, from, i));
        if (words[count++] == CH_NONE) return 0;
        from = i + 1;
    }
    for (uint32_t t = first; t <= noun; t++) {
        if (count == WORDS) return 0;
        words[count++] = w->words[t];
    }
    return count;
}

ch_status
ch_organ_described(ch_work *w, uint32_t first, uint32_t noun, uint32_t *out)
{
    uint32_t words[WORDS];
    ch_match matches[MATCHES];
    const ch_concept country = ch_country_mostly(w);
    *out = CH_NONE;
    if (country == CH_NONE || names_another(w, noun, country)) return CH_OK;
    const uint32_t count = with_country(w, country, first, noun, words);
    const size_t found = count ? ch_lexicon_match(w->k->lexicon, words, 0, count, matches, MATCHES) : 0;
    for (size_t k = 0; k < found && matches[k].tokens == count; k++)
        for (size_t i = 0; matches[k].country == country && i < matches[k].count; i++)
            if (matches[k].readings[i].kind == CH_FORM_ORGAN)
                return ch_entity_of_organ(w, matches[k].readings[i].concept, country, out);
    return CH_OK;
}

uint32_t
ch_leader_described(const ch_work *w, uint32_t country)
{
    const ch_concept c = w->entities.at[country].concept;
    if (c == CH_NONE || !ch_entity_is(w, country, w->classes.country) || !ch_date_known(w->article->published)) return CH_NONE;
    const ch_concept governs = ch_tenure_at(w, c, w->article->published);
    const ch_concept leader = governs == CH_NONE ? CH_NONE : ch_lexicon_concept_of(w->k->lexicon, governs, w->properties.leader);
    const uint32_t entity = leader == CH_NONE ? CH_NONE : ch_entity_named(w, ch_lexicon_name(w->k->lexicon, leader));
    return entity != CH_NONE && w->entities.at[entity].mentions ? entity : CH_NONE;
}

uint32_t
ch_place_of_title(const ch_work *w, const ch_segment *s)
{
    const ch_lexicon *l = w->k->lexicon;
    const uint32_t applies = ch_lexicon_property(l, CH_S("appliesTo"));
    const uint32_t first = w->article->sentences[w->article->tokens[s->first].sentence].first;
    const ch_prefix p = ch_prefix_of(w, s->first);
    if (!p.definite) return CH_NONE;
    for (size_t i = 0; i < s->match.count && applies != CH_NONE; i++) {
        if (s->match.readings[i].kind != CH_FORM_ROLE) continue;
        const ch_slice iri = ch_lexicon_text_of(l, s->match.readings[i].concept, applies), space = CH_S(CH_NAMESPACE);
        const ch_class class = ch_slice_starts(iri, space) ? ch_ontology_class(w->k->ontology, ch_slice_part(iri, space.len, iri.len))
                                                           : CH_NO_CLASS;
        if (class != w->classes.region && class != w->classes.city) continue;
        for (uint32_t t = s->first; t-- > first;) {
            const ch_mention *m = ch_mention_from(w, t);
            if (m && m->entity != CH_NONE && ch_entity_is(w, m->entity, class)) return m->entity;
        }
    }
    return CH_NONE;
}
