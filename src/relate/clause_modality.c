/*
 * The clause's own words, the weightier first
 *
 *     has yet to sign, an accident rather than sabotage    not at all
 *     sign!  if it signs  whether it signs                 its form
 *     will sign  may sign                                  its auxiliary
 *     reportedly signed                                    a word beside it, where all else is plain
 */
#include "relate/clause_modality.h"

static ch_modality
by_auxiliary(const ch_scene *s, const ch_predicate *p)
{
    const ch_cue *cue = p->auxiliary.len ? ch_cues_find(s->in->cues, CH_CUE_OF_AUXILIARY, p->auxiliary, (ch_slice){0}) : NULL;
    if (cue) return (ch_modality)cue->affirmed;
    return p->tense == CH_TENSE_FUTURE ? CH_PLANNED : CH_ACTUAL;
}

/* An adverb or adjective beside the head that makes it less than certain. */
uint8_t
ch_hedge_beside(const ch_scene *s, uint32_t token)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != token) continue;
        const uint8_t dep = s->nodes[i].dep;
        const bool adjective = dep == CH_DEP_AMOD || dep == CH_DEP_COMPOUND || dep == CH_DEP_DET; /* "any attack" */
        if (dep != CH_DEP_ADVMOD && !adjective) continue;
        const ch_cue_kind kind = adjective ? CH_CUE_OF_ADJECTIVE : CH_CUE_OF_ADVERB;
        const ch_cue *cue = ch_cues_find(s->in->cues, kind, ch_scene_lemma(s, i), (ch_slice){0});
        if (!cue && s->in->article) /* "planned", which some parses take for a verb */
            cue = ch_cues_find(s->in->cues, kind, ch_article_token(s->in->article, s->first + i),
                               (ch_slice){0});
        if (cue && (cue->flags & CH_CUE_HEDGE)) return cue->affirmed;
    }
    return CH_NO_MODALITY;
}

/* "threatened to close the border if …": the threat is made, on a condition is what it threatens. */
bool
ch_hands_condition_on(const ch_scene *s, const ch_predicate *p)
{
    const ch_cue *cue = ch_scene_cue(s, p);
    return p->tense != CH_TENSE_NONE && p->tense != CH_TENSE_FUTURE && !p->auxiliary.len && cue &&
           (cue->flags & (CH_CUE_SOURCE | CH_CUE_EFFECT));
}

/* "has yet to sign": it has not. */
static bool
is_yet_to(const ch_scene *s, const ch_predicate *p)
{
    const bool to = ch_slice_equal(p->auxiliary, CH_S("have to")) || ch_slice_equal(p->auxiliary, CH_S("be to"));
    for (uint32_t i = 0; i < p->token && to; i++)
        if (s->nodes[i].dep == CH_DEP_ADVMOD && ch_slice_equal(ch_scene_lemma(s, i), CH_S("yet")) &&
            (s->nodes[i].head == p->token || s->nodes[i].head == s->nodes[p->token].head))
            return true;
    return false;
}

static bool
are_words(const ch_scene *s, uint32_t at, const char *first, const char *second)
{
    return at + 1 < s->count && ch_slice_equal(ch_scene_lemma(s, at), ch_slice_of(first)) &&
           ch_slice_equal(ch_scene_lemma(s, at + 1), ch_slice_of(second));
}

/* "an accident rather than sabotage", "talks instead of war", wherever the parse hung the words. */
static bool
is_put_aside(const ch_scene *s, const ch_predicate *p)
{
    uint32_t begin, end;
    if (p->kind != CH_PREDICATE_NOUN) return false;
    ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    for (uint32_t at = begin > 1 ? begin - 2 : 0; at <= begin; at++)
        if (are_words(s, at, "rather", "than") || are_words(s, at, "instead", "of")) return at + 2 >= begin;
    return false;
}

ch_modality
ch_clause_modality(const ch_scene *s, const ch_predicate *p)
{
    if (is_yet_to(s, p) || is_put_aside(s, p)) return CH_RULED_OUT;
    ch_modality m = by_auxiliary(s, p);
    if ((p->flags & CH_PREDICATE_IMPERATIVE) && !ch_scene_has_own_subject(s, p)) m = CH_DEMANDED;
    if ((p->flags & CH_PREDICATE_CONDITION) || ((p->flags & CH_PREDICATE_CONDITIONAL) && !ch_hands_condition_on(s, p)))
        m = CH_CONDITIONAL;
    if (p->flags & CH_PREDICATE_QUESTION) m = CH_POSSIBLE;
    const uint8_t hedge = ch_hedge_beside(s, p->token);
    if (hedge != CH_NO_MODALITY && m == CH_ACTUAL) m = (ch_modality)hedge;
    /* "may not attend" leaves it open; "will not attend" does not */
    if ((p->flags & CH_PREDICATE_NEGATED) && m != CH_CONDITIONAL && m != CH_POSSIBLE)
        m = CH_RULED_OUT;
    if ((p->flags & CH_PREDICATE_NEGATED) && (ch_slice_equal(p->auxiliary, CH_S("can")) ||
                                              ch_slice_equal(p->auxiliary, CH_S("could"))))
        m = CH_RULED_OUT;
    return m;
}
