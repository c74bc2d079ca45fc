/* Pairs: "the two countries", "both governments" stand for the two that were named together. */
#include "annotate/refer.h"

bool
ch_is_of_two(const ch_work *w, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    for (uint32_t i = s->first; i < noun; i++)
        if (ch_analysis_head(w->analysis, w->article, i) == noun &&
            (ch_naming_of(w->k->naming, ch_node_of(w, i)->lemma).uses & CH_NAMING_PAIR))
            return true;
    return false;
}

/* Whether one of a pair can be called so: countries are their governments too. */
static bool
suits_pair(const ch_work *w, const ch_mention *m, ch_class class)
{
    if (m->entity == CH_NONE || m->kind == CH_MENTION_TITLE || m->kind == CH_MENTION_VALUE ||
        w->entities.at[m->entity].plural)
        return false;
    return ch_suits(w, m->entity, class) || (class == w->classes.government && ch_entity_is(w, m->entity, w->classes.country));
}

/* The two of that class that one sentence names, if it names just two; false else. */
static bool
pair_in(const ch_work *w, uint32_t sentence, uint32_t before, ch_class class, uint32_t *pair)
{
    const ch_sentence *s = &w->article->sentences[sentence];
    uint32_t found = 0;
    for (uint32_t t = s->first; t < s->end && t < before; t++) {
        const ch_mention *m = ch_mention_from(w, t);
        if (!m || !suits_pair(w, m, class)) continue;
        if (found && (m->entity == pair[0] || (found > 1 && m->entity == pair[1]))) continue;
        if (found == 2) return false;
        pair[found++] = m->entity;
    }
    return found == 2;
}

ch_status
ch_pair_before(ch_work *w, uint32_t noun, ch_class class, ch_slice words, uint32_t *out)
{
    const uint32_t sentence = w->article->tokens[noun].sentence;
    uint32_t pair[2];
    *out = CH_NONE;
    if (!pair_in(w, sentence, noun, class, pair) && !(sentence && pair_in(w, sentence - 1, noun, class, pair))) return CH_OK;
    uint32_t *members = ch_arena_array(w->arena, 2, sizeof *members);
    if (!members) return CH_NO_MEMORY;
    memcpy(members, pair, sizeof pair);
    CH_TRY(ch_entity_unnamed(w, words, class, out));
    w->entities.at[*out].plural = true;
    w->entities.at[*out].members = members;
    w->entities.at[*out].member_count = 2;
    return CH_OK;
}
