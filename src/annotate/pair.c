/*
 * Pairs
 *
 *     the two countries, both governments, both sides     the two that were named together
 *     the former … the latter                             the first and the second of them
 *     Macron and Scholz … They …                          the two that did something together
 */
#include "annotate/refer.h"

/* "[the] two", "[these] two", "[our] two" */
static bool
is_definite(const ch_work *w, uint32_t first, uint32_t noun)
{
    for (uint32_t i = first; i < noun; i++) {
        const ch_node *n = ch_node_of(w, i);
        if (ch_analysis_head(w->analysis, w->article, i) == noun && (n->feats & (CH_FEAT_DEFINITE | CH_FEAT_PRON_DEMONSTRATIVE | CH_FEAT_POSSESSIVE))) return true;
    }
    return false;
}

bool
ch_is_of_two(const ch_work *w, uint32_t noun)
{
    const ch_sentence *s = &w->article->sentences[w->article->tokens[noun].sentence];
    for (uint32_t i = s->first; i < noun; i++) {
        const ch_node *n = ch_node_of(w, i);
        if (ch_analysis_head(w->analysis, w->article, i) != noun || !(ch_naming_of(w->k->naming, n->lemma).uses & CH_NAMING_PAIR)) continue;
        return n->upos != CH_UPOS_NUM || is_definite(w, s->first, noun); /* "two soldiers" are anybody */
    }
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
    return ch_pair_of(w, pair, class, words, out);
}

ch_status
ch_pair_of(ch_work *w, const uint32_t *pair, ch_class class, ch_slice words, uint32_t *out)
{
    uint32_t *members = ch_arena_array(w->arena, 2, sizeof *members);
    if (!members) return CH_NO_MEMORY;
    memcpy(members, pair, 2 * sizeof *members);
    CH_TRY(ch_entity_unnamed(w, words, class, out));
    w->entities.at[*out].plural = true;
    w->entities.at[*out].members = members;
    w->entities.at[*out].member_count = 2;
    return CH_OK;
}

/* Two of a kind: persons, or countries, or bodies. */
static bool
are_alike(const ch_work *w, const uint32_t *pair)
{
    const ch_class kinds[] = {w->classes.person, w->classes.country, w->classes.organization};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (ch_entity_is(w, pair[0], kinds[i]) && ch_entity_is(w, pair[1], kinds[i])) return true;
    return false;
}

uint32_t
ch_one_of_two(const ch_work *w, uint32_t token, bool second)
{
    const uint32_t sentence = w->article->tokens[token].sentence;
    const ch_class kinds[] = {w->classes.person, w->classes.country, w->classes.organization};
    uint32_t found = CH_NONE;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        uint32_t pair[2];
        if (!pair_in(w, sentence, token, kinds[i], pair) && !(sentence && pair_in(w, sentence - 1, token, kinds[i], pair))) continue;
        if (found != CH_NONE) return CH_NONE; /* two persons and two countries: which? */
        found = pair[second];
    }
    return found;
}

/* The mention whose head is that token. */
static const ch_mention *
headed_by(const ch_work *w, uint32_t token)
{
    const ch_mention *m = ch_mention_over(w, token);
    return m && m->entity != CH_NONE && m->kind <= CH_MENTION_METONYM && m->kind != CH_MENTION_ADJECTIVE &&
                   ch_mention_head(w, m) == token
               ? m : NULL;
}

bool
ch_joined_subject(const ch_work *w, uint32_t sentence, uint32_t before, uint32_t *pair)
{
    const ch_sentence *s = &w->article->sentences[sentence];
    uint32_t found = 0;
    for (uint32_t t = s->first; t < s->end && t < before; t++) {
        const uint8_t dep = ch_node_of(w, t)->dep;
        if (dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS) continue;
        const ch_mention *m = headed_by(w, t);
        uint32_t members[2] = {m ? m->entity : CH_NONE, CH_NONE}, joined = 0;
        for (uint32_t c = t + 1; c < s->end && c < before; c++) {
            if (ch_node_of(w, c)->dep != CH_DEP_CONJ || ch_analysis_head(w->analysis, w->article, c) != t) continue;
            const ch_mention *other = headed_by(w, c);
            members[1] = other ? other->entity : CH_NONE;
            joined++;
        }
        if (!joined) continue;
        if (joined > 1 || found || !m || members[1] == CH_NONE || members[0] == members[1]) return false;
        memcpy(pair, members, sizeof members);
        found = 1;
    }
    return found && are_alike(w, pair);
}
