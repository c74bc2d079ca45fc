/*
 * Infinitives, gerunds and nouns of what is done, or fixed for a day
 *
 *     met to discuss, gathered to protest       what a gathering or any deed is for
 *     the first country to recognise it         who stands in a row
 *     I want to thank you                       done by saying so
 *     took action to punish                     the action
 *     confessed to killing, wanted for murder   the deed; "her trial is set for May" is to come
 *
 * All others are still to come; factuality.c says so.
 */
#include "relate/purpose.h"

#include "relate/factuality.h"

/* "took action to punish", "took steps to ban": it is the action. */
bool
ch_is_taken_step(const ch_scene *s, const ch_predicate *g)
{
    const ch_cue *verb = ch_scene_cue(s, g);
    if (!verb || !(verb->flags & CH_CUE_EFFECT) || verb->affirmed != CH_ACTUAL) return false;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT) continue;
        const ch_cue *noun =
            ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0});
        if (noun && ((noun->flags & CH_CUE_TAKEN) || ((noun->flags & CH_CUE_EFFECT) && noun->affirmed == CH_ACTUAL))) return true;
    }
    return false;
}

uint32_t
ch_step_taken(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *noun = ch_scene_predicate(s, p->governor);
    const bool step = noun->kind == CH_PREDICATE_NOUN && s->nodes[noun->token].dep == CH_DEP_OBJ && noun->governor != CH_NONE &&
                      ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, noun->lemma, (ch_slice){0}, CH_CUE_TAKEN);
    return step && ch_slice_equal(ch_scene_predicate(s, noun->governor)->lemma, CH_S("take")) ? noun->governor : CH_NONE;
}

static bool
verb_is(const ch_scene *s, const ch_predicate *p, uint64_t flag)
{
    return p->kind == CH_PREDICATE_VERB &&
           ch_cues_has(s->in->cues, CH_CUE_OF_VERB, p->lemma, p->particle, flag);
}

bool
ch_is_shown(const ch_scene *s, const ch_predicate *p)
{
    return verb_is(s, p, CH_CUE_SHOWN) || verb_is(s, p, CH_CUE_SPOKEN);
}

/* "met", "held rallies": people come together or speak to each other. */
static bool
is_gathering(const ch_scene *s, const ch_predicate *g)
{
    if (verb_is(s, g, CH_CUE_GATHERING)) return true;
    const ch_cue *cue = g->kind == CH_PREDICATE_VERB ? ch_scene_cue(s, g) : NULL;
    if (!cue || !(cue->flags & CH_CUE_LIGHT)) return false;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if ((a->function == CH_FUNCTION_OBJECT || a->function == CH_FUNCTION_OBLIQUE) &&
            ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0},
                        CH_CUE_GATHERING))
            return true;
    }
    return false;
}

bool
ch_is_done_by(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const bool link = p->link == CH_LINK_ADVERBIAL || p->link == CH_LINK_CONTROLLED ||
                      p->link == CH_LINK_ADNOMINAL;
    if (p->governor == CH_NONE || !link || !ch_slice_equal(p->mark, CH_S("to"))) return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (g->kind == CH_PREDICATE_NOUN && p->link == CH_LINK_ADNOMINAL) {
        /* "held a rally to protest": the rally, not the plan, is the deed; "a strike by unions to protest" */
        const ch_predicate *above = g->governor == CH_NONE ? NULL : ch_scene_predicate(s, g->governor);
        if (above && above->kind == CH_PREDICATE_NOUN && !ch_scene_cue(s, g)) g = above;
        return ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_GATHERING) &&
               ch_is_shown(s, p);
    }
    const ch_cue *cue = ch_scene_cue(s, g);
    if (g->kind != CH_PREDICATE_VERB) return false;
    if (cue && (cue->flags & CH_CUE_EFFECT) && cue->affirmed != CH_ACTUAL &&
        !(cue->affirmed == CH_RULED_OUT && ch_scene_has_object(s, g))) /* "blocked motorways to protest" */
        return false;
    if (verb_is(s, g, CH_CUE_WORKING) && verb_is(s, p, CH_CUE_HELPING)) return true;
    return verb_is(s, p, CH_CUE_SHOWN) || (verb_is(s, p, CH_CUE_SPOKEN) && is_gathering(s, g));
}

/* "ruled out sending", which some parses take for a circumstance. */
bool
ch_is_gerund_behind(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const uint32_t behind = g->token + (g->particle.len ? 2 : 1);
    if (p->mark.len || !(p->flags & CH_PREDICATE_PARTICIPLE) || p->token != behind) return false;
    return g->kind == CH_PREDICATE_VERB && !(g->flags & CH_PREDICATE_PASSIVE);
}

/* "I want to thank you": it is done by saying so. */
bool
ch_is_performed(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (p->link != CH_LINK_CONTROLLED || !verb_is(s, g, CH_CUE_PERFORMING) || (g->flags & CH_PREDICATE_NEGATED)) return false;
    if (!ch_is_shown(s, p)) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && (s->nodes[a->head].feats & CH_FEAT_PERSON_1)) return true;
    }
    return false;
}

/* The noun that an infinitive hangs from, or that its verb makes of somebody: "became the first to sign"; CH_NONE: none. */
static uint32_t
noun_of_infinitive(const ch_scene *s, const ch_predicate *p)
{
    if (!(p->flags & CH_PREDICATE_INFINITIVE)) return CH_NONE;
    if (p->link == CH_LINK_ADNOMINAL) return s->nodes[p->token].head;
    if (p->link != CH_LINK_CONTROLLED) return CH_NONE;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function == CH_FUNCTION_COMPLEMENT) return a->head;
    }
    return CH_NONE;
}

/* "first", "only", "60th" */
static bool
is_rank(const ch_scene *s, ch_slice word)
{
    if (word.len > 2 && word.at[0] >= '0' && word.at[0] <= '9')
        return ch_slice_ends(word, CH_S("th")) || ch_slice_ends(word, CH_S("st")) || ch_slice_ends(word, CH_S("nd")) ||
               ch_slice_ends(word, CH_S("rd"));
    return ch_cues_has(s->in->cues, CH_CUE_OF_ADJECTIVE, word, (ch_slice){0}, CH_CUE_RANK);
}

/* "the first country to recognise it", "the sixth minister to be arrested": one that does and did. */
bool
ch_is_of_a_row(const ch_scene *s, const ch_predicate *p)
{
    const uint32_t noun = noun_of_infinitive(s, p);
    for (uint32_t i = 0; i < s->count && noun != CH_NONE; i++)
        if (s->nodes[i].head == noun && s->nodes[i].dep == CH_DEP_AMOD && is_rank(s, ch_scene_lemma(s, i))) return true;
    return false;
}

/* "confessed to sending it", "pleaded guilty to sending it"; "close to signing it" is open. */
bool
ch_is_gerund_behind_to(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    return ch_slice_equal(p->mark, CH_S("to")) && !(p->flags & CH_PREDICATE_INFINITIVE) &&
           (g->kind == CH_PREDICATE_VERB || ch_scene_cue(s, g));
}

/* "her sentencing is set for May" */
bool
ch_is_fixed_for(const ch_scene *s, const ch_predicate *g, const ch_cue *cue)
{
    if (!(cue->flags & CH_CUE_EFFECT) || cue->affirmed != CH_PLANNED || g->kind == CH_PREDICATE_NOUN) return false;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        const ch_mention *m = ch_scene_mention(s, a->head);
        if (ch_slice_equal(a->preposition, CH_S("for")) && m && m->value != CH_NONE) return true;
    }
    return false;
}

/* "wanted for the murders", "seek justice for the massacre": there has been one, unless it is planned or called for. */
bool
ch_is_grievance(const ch_scene *s, const ch_predicate *p, const ch_predicate *g, const ch_cue *cue)
{
    const uint32_t word = ch_scene_child(s, p->token, CH_DEP_CASE, CH_NONE), head = s->nodes[p->token].head;
    if (word == CH_NONE || head == CH_ROOT || !ch_slice_equal(ch_scene_lemma(s, word), CH_S("for")) || !ch_is_known_deed(s, p)) return false;
    if (head == g->token) return (cue->flags & CH_CUE_CHARGING) && (g->flags & CH_PREDICATE_PASSIVE || g->kind == CH_PREDICATE_ADJECTIVE);
    const ch_cue *noun = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, head), (ch_slice){0});
    return s->nodes[head].upos == CH_UPOS_NOUN && head > g->token && (!noun || !(noun->flags & CH_CUE_EFFECT));
}
