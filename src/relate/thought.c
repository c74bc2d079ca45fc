/* Only words say so: what is planned, feared by somebody, alleged or threatened is another matter, and stays. */
#include "relate/thought.h"

#include "relate/factuality.h"

enum { CLIMB = 4 };

static bool
is_cue(const ch_scene *s, ch_cue_kind kind, uint32_t token, uint64_t flag)
{
    return ch_cues_has(s->in->cues, kind, ch_scene_lemma(s, token), (ch_slice){0}, flag);
}

static bool
judges(const ch_scene *s, const ch_predicate *p)
{
    if (p->kind == CH_PREDICATE_ADJECTIVE) return is_cue(s, CH_CUE_OF_ADJECTIVE, p->token, CH_CUE_JUDGING); /* "grateful for helping" */
    return p->kind == CH_PREDICATE_VERB && is_cue(s, CH_CUE_OF_VERB, p->token, CH_CUE_JUDGING);
}

/* "their idea of", "Germany's practice of": it says whose deed it is. */
static bool
is_owned(const ch_scene *s, uint32_t noun)
{
    return ch_scene_child(s, noun, CH_DEP_NMOD_POSS, CH_NONE) != CH_NONE;
}

/* "condemned the decision to [ban] them"; a chance or an invitation that is welcomed is one's own. */
static uint32_t
judge_of_decision(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (p->link != CH_LINK_ADNOMINAL || g->kind != CH_PREDICATE_NOUN || g->governor == CH_NONE || is_owned(s, g->token)) return CH_NONE;
    const ch_cue *noun = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0});
    if (!noun || !noun->anaphor_count) return CH_NONE;
    return judges(s, ch_scene_predicate(s, g->governor)) ? g->governor : CH_NONE;
}

bool
ch_is_decided(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (!(p->flags & CH_PREDICATE_INFINITIVE) || p->link != CH_LINK_ADNOMINAL || p->governor == CH_NONE) return false;
    const ch_predicate *noun = ch_scene_predicate(s, p->governor);
    if (noun->kind != CH_PREDICATE_NOUN || noun->governor == CH_NONE || !is_cue(s, CH_CUE_OF_NOUN, noun->token, CH_CUE_DECIDED)) return false;
    const ch_predicate *g = ch_scene_predicate(s, noun->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    const bool effect = cue && (cue->flags & CH_CUE_EFFECT), actual = effect && cue->affirmed == CH_ACTUAL;
    const bool judged = actual && (cue->flags & CH_CUE_JUDGING);
    const bool taken = cue && (cue->flags & CH_CUE_LIGHT) && (!effect || actual); /* not "delayed the decision" */
    return (judged || taken) && ch_factuality(s, noun->governor) == CH_ACTUAL;
}

uint32_t
ch_judge_above(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (ch_scene_has_own_subject(s, p) || p->governor == CH_NONE) return CH_NONE;
    if (p->flags & CH_PREDICATE_INFINITIVE) return judge_of_decision(s, p);
    if (!(p->flags & CH_PREDICATE_PARTICIPLE)) return CH_NONE;
    if (p->link == CH_LINK_CONJUNCT) return ch_judge_above(s, p->governor);
    uint32_t above = p->governor;
    const ch_predicate *g = ch_scene_predicate(s, above);
    if (g->kind == CH_PREDICATE_NOUN) {
        if (p->link != CH_LINK_ADNOMINAL || !p->mark.len || is_owned(s, g->token) || g->governor == CH_NONE) return CH_NONE;
        above = g->governor;
    } else if (p->link == CH_LINK_ADVERBIAL && !ch_cues_preposition(s->in->cues, p->mark, CH_CUE_JUDGED)) {
        return CH_NONE; /* "criticised it, calling it a crime", "praised it after visiting" */
    }
    return judges(s, ch_scene_predicate(s, above)) ? above : CH_NONE;
}

/* "the legality of [using] force" */
static bool
is_judged_by_noun(const ch_scene *s, const ch_predicate *p)
{
    if (p->link != CH_LINK_ADNOMINAL || !(p->flags & CH_PREDICATE_PARTICIPLE) || !p->mark.len) return false;
    const uint32_t noun = s->nodes[p->token].head;
    return noun < s->count && is_cue(s, CH_CUE_OF_NOUN, noun, CH_CUE_JUDGING) && !is_owned(s, noun);
}

/* "the prospect of an [attack]", "the possibility of [sending] troops" */
static bool
is_below_thought(const ch_scene *s, uint32_t token)
{
    if (s->nodes[token].feats & CH_FEAT_INFINITIVE) return false; /* "had a chance to meet" */
    for (unsigned i = 0; i < CLIMB; i++) {
        const uint8_t dep = s->nodes[token].dep;
        if (dep != CH_DEP_NMOD && dep != CH_DEP_ACL && dep != CH_DEP_CONJ) return false;
        token = s->nodes[token].head;
        if (token >= s->count || s->nodes[token].upos != CH_UPOS_NOUN) return false;
        if (is_cue(s, CH_CUE_OF_NOUN, token, CH_CUE_THOUGHT)) return !is_owned(s, token);
    }
    return false;
}

/* "a [potential] deployment", "[potentially] deployed" */
static bool
is_beside_thought(const ch_scene *s, uint32_t token)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != token) continue;
        if (s->nodes[i].dep == CH_DEP_AMOD && is_cue(s, CH_CUE_OF_ADJECTIVE, i, CH_CUE_THOUGHT)) return true;
        if (s->nodes[i].dep == CH_DEP_ADVMOD && is_cue(s, CH_CUE_OF_ADVERB, i, CH_CUE_THOUGHT)) return true;
    }
    return false;
}

/* Who or what enables, as a subject that is nobody: "the ruling", "it", "naming them so". */
static bool
is_enabled_by_nobody(const ch_scene *s, const ch_predicate *g)
{
    if (g->kind != CH_PREDICATE_VERB || !is_cue(s, CH_CUE_OF_VERB, g->token, CH_CUE_ENABLING)) return false;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        const ch_mention *m = a->function == CH_FUNCTION_SUBJECT ? ch_scene_mention(s, a->head) : NULL;
        const ch_entity *e = m && m->kind != CH_MENTION_PRONOUN ? ch_scene_entity(s, m) : NULL; /* "it" may be anything */
        if (e && e->class != CH_NO_CLASS && ch_ontology_is(s->in->ontology, e->class, ch_ontology_class(s->in->ontology, CH_S("Agent"))))
            return false;
    }
    return true;
}

/* "sent to strike", "agreed to send and equip": what the governor says of itself it says of this, too. */
static bool
is_for_that_above(const ch_predicate *p)
{
    return p->governor != CH_NONE &&
           (p->link == CH_LINK_CONTROLLED || p->link == CH_LINK_COMPLEMENT || p->link == CH_LINK_CONJUNCT ||
            (p->link == CH_LINK_ADVERBIAL && ch_slice_equal(p->mark, CH_S("to"))));
}

/*
 * "can use the army", "the ruling allows them to strike": what somebody is able to do he need
 * not do (dynamic modality: Palmer 2001, Mood and Modality, 2nd ed., chapter 3).
 */
bool
ch_is_mere_ability(const ch_scene *s, uint32_t predicate)
{
    for (unsigned i = 0; i < CLIMB; i++) {
        const ch_predicate *p = ch_scene_predicate(s, predicate);
        if (p->flags & (CH_PREDICATE_NEGATED | CH_PREDICATE_PASSIVE)) return false; /* "so that he can be tried": by others */
        if (ch_slice_equal(p->auxiliary, CH_S("can"))) return true;
        if (!is_for_that_above(p)) return false;
        predicate = p->governor;
        if (is_enabled_by_nobody(s, ch_scene_predicate(s, predicate))) return true;
    }
    return false;
}

bool
ch_is_mere_thought(const ch_scene *s, const ch_frame_match *m, ch_modality modality, bool somebody)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    if (modality == CH_RULED_OUT || modality == CH_DENIED || modality == CH_DEMANDED) return false;
    if (is_judged_by_noun(s, p) || is_beside_thought(s, p->token)) return true;
    if (is_for_that_above(p) && is_beside_thought(s, ch_scene_predicate(s, p->governor)->token)) return true;
    if (is_below_thought(s, p->token)) return true;
    return !somebody && modality != CH_ACTUAL && (p->flags & CH_PREDICATE_PARTICIPLE) && ch_judge_above(s, m->predicate) != CH_NONE;
}

bool
ch_is_somebodys(const ch_scene *s, const ch_predicate *p, const ch_predicate *g, const ch_cue *cue)
{
    const ch_cue *noun = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, p->lemma, (ch_slice){0});
    if (!noun || !noun->anaphor_count || g->kind != CH_PREDICATE_VERB || (cue->flags & (CH_CUE_LIGHT | CH_CUE_SOURCE))) return false;
    return ch_scene_child(s, p->token, CH_DEP_NMOD_POSS, CH_NONE) != CH_NONE;
}

bool
ch_is_ordered(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_OBJECT && is_cue(s, CH_CUE_OF_NOUN, a->head, CH_CUE_ORDERING)) return true;
    }
    return false;
}
