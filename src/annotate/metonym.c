/*
 * Places that act: "Moscow said" is Russia, "in Moscow" the city
 *
 * A capital, or a building with chan:metonymOf, that is the subject of a verb
 * stands for its state, unless the verb is one of what places do ("hosts"); so
 * does one to whom is done what is done to agents only ("asked Moscow", "Paris
 * was not warned"), and one that stands in what there is only among those who act
 * ("relations with Moscow", "Moscow's aggression").  "Algiers and Rabat" do together what the first does.
 */
#include "annotate/work.h"

/* "relations between Moscow and Kyiv", "sanctions on Moscow": what there is only among those who act. */
static bool
is_dealt_with(const ch_work *w, uint32_t token, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[token].sentence];
    if (!(ch_naming_of(w->k->naming, w->analysis->nodes[noun].lemma).uses & CH_NAMING_AGENT_NOUN)) return false;
    for (uint32_t i = s->first; i < token; i++) {
        if (w->analysis->nodes[i].dep != CH_DEP_CASE || ch_analysis_head(w->analysis, w->article, i) != token) continue;
        return !(w->naming_of[i].uses & CH_NAMING_PLACE_PREPOSITION) ||
               ch_slice_equal(w->analysis->nodes[i].lemma, CH_S("from"));
    }
    return false;
}

static bool
acts(const ch_work *w, const ch_mention *m)
{
    const ch_node *nodes = w->analysis->nodes;
    uint32_t token = ch_mention_head(w, m);
    for (int steps = 0; nodes[token].dep == CH_DEP_CONJ && steps < 8; steps++) {
        token = ch_analysis_head(w->analysis, w->article, token);
        if (token == CH_ROOT) return false;
    }
    const uint32_t verb = ch_analysis_head(w->analysis, w->article, token);
    if (verb == CH_ROOT) return false;
    const uint64_t uses = ch_naming_of(w->k->naming, nodes[verb].lemma).uses;
    switch (nodes[token].dep) {
    case CH_DEP_NSUBJ:
        /* an auxiliary that heads its clause stands for a verb left out: "if Moscow does" */
        return (nodes[verb].upos == CH_UPOS_VERB || nodes[verb].upos == CH_UPOS_AUX) && !(uses & CH_NAMING_PLACE_VERB);
    case CH_DEP_OBJ:
    case CH_DEP_IOBJ:
    case CH_DEP_OBL_AGENT:
    case CH_DEP_NSUBJ_PASS: return nodes[verb].upos == CH_UPOS_VERB && (uses & CH_NAMING_AGENT_VERB);
    case CH_DEP_NMOD: return is_dealt_with(w, token, verb);
    case CH_DEP_NMOD_POSS: return (uses & CH_NAMING_DEED) != 0;
    default: return false;
    }
}

/* Brussels is the European Union, and Belgium where the article speaks of Belgium and not of the Union. */
static bool
is_about_state(const ch_work *w, ch_concept state, ch_concept other)
{
    return ch_context_named(w, state) > ch_context_named(w, other);
}

ch_status
ch_link_metonyms(ch_work *w)
{
    const ch_lexicon *l = w->k->lexicon;
    for (size_t i = 0; i < w->mentions.len; i++) {
        ch_mention *m = &w->mentions.at[i];
        if (m->kind != CH_MENTION_NAME || m->entity == CH_NONE || m->end - m->first > 3) continue;
        const ch_concept c = w->entities.at[m->entity].concept;
        if (c == CH_NONE || !ch_entity_is(w, m->entity, w->classes.place)) continue;
        /* "the District of Columbia" is the city's own name for itself: only "Washington" is the state */
        const ch_slice label = ch_lexicon_label(l, c), first = ch_article_token(w->article, m->first);
        if (m->end - m->first > 2 && (!first.len || !ch_slice_starts(label, first))) continue;
        ch_concept stands = ch_lexicon_concept_of(l, c, w->properties.metonym_of);
        const ch_concept state = ch_lexicon_concept_of(l, c, w->properties.capital_of);
        if (stands == CH_NONE || (state != CH_NONE && is_about_state(w, state, stands))) stands = state;
        if (stands == CH_NONE || !acts(w, m)) continue;
        uint32_t entity;
        w->entities.at[m->entity].mentions--;
        CH_TRY(ch_entity_of_concept(w, stands, &entity));
        w->entities.at[entity].mentions++;
        m->entity = entity;
        m->class = w->entities.at[entity].class;
        m->kind = CH_MENTION_METONYM;
        m->rule = "place that acts for its state";
    }
    return CH_OK;
}
