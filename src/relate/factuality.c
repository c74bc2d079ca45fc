/*
 * How a clause's modality is worked out
 *
 *     reportedly plans to resume attacks
 *         attacks    own: Actual
 *         resume     light: as its own
 *         plans to   makes Actual Planned
 *         reportedly on "plans": Possible; Planned under Possible stays Planned
 *
 * A verb that cancels its complement cancels what is affirmed only: "denied that
 * it had not paid" is Possible, not Denied.
 *
 * Some things are taken for granted, whatever becomes of the clause around them:
 * what is condemned, ended or celebrated, and a deed that is talked about as one
 * knows it ("will discuss Russia's attack").
 */
#include "relate/factuality.h"

#include "relate/clause_modality.h"
#include "relate/purpose.h"
#include "relate/thought.h"

enum { DEEP = 24 }; /* governors above each other; more is a fault of the tree */

ch_modality
ch_modality_below(ch_modality outer, ch_modality inner)
{
    if (outer == CH_ACTUAL) return inner;
    if (inner == CH_ACTUAL) return outer;
    if (inner == CH_RULED_OUT || inner == CH_DENIED) return outer == CH_RULED_OUT ? CH_POSSIBLE : inner;
    if (outer == CH_RULED_OUT || outer == CH_DENIED) return outer;
    return outer == CH_CONDITIONAL ? outer : inner;
}

/* What the cue makes of a clause that says `inner`. */
static ch_modality
through_cue(const ch_cue *cue, bool negated, ch_modality inner)
{
    const uint8_t effect = negated ? cue->negated : cue->affirmed;
    if (effect == CH_KEEPS || effect == CH_ACTUAL) return inner;
    if (inner == CH_ACTUAL) return (ch_modality)effect;
    if (inner == CH_RULED_OUT && (effect == CH_DENIED || effect == CH_RULED_OUT)) return CH_POSSIBLE;
    if (inner == CH_PLANNED && effect != CH_KEEPS) return (ch_modality)effect;
    return inner;
}

/* A governor that says nothing of its own: an infinitive below it is open, the rest stands. */
static ch_modality
by_form(const ch_predicate *p, bool said, ch_modality m)
{
    const bool open = (p->flags & CH_PREDICATE_INFINITIVE) && m == CH_ACTUAL;
    if (!open) return m;
    return said || p->link == CH_LINK_CONTROLLED ? CH_POSSIBLE : CH_PLANNED;
}

/* A word that takes for granted what it is about: "to mark the anniversary of the invasion". */
static bool
grants(const ch_cue *cue)
{
    return (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_ACTUAL && cue->negated == CH_ACTUAL;
}

/* "the attack", "Russia's war", "this massacre": one that the reader knows of. */
static bool
is_known(const ch_scene *s, uint32_t noun)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != noun) continue;
        if (s->nodes[i].dep == CH_DEP_NMOD_POSS) return true;
        if (s->nodes[i].dep != CH_DEP_DET) continue;
        const ch_slice word = ch_scene_lemma(s, i);
        if (ch_slice_equal(word, CH_S("the")) || ch_slice_equal(word, CH_S("this")) ||
            ch_slice_equal(word, CH_S("these")) || ch_slice_equal(word, CH_S("that")))
            return true;
    }
    return false;
}

bool
ch_is_known_deed(const ch_scene *s, const ch_predicate *p)
{
    return p->kind == CH_PREDICATE_NOUN && is_known(s, p->token) &&
           ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, p->lemma, (ch_slice){0}, CH_CUE_DEED);
}

/*
 * "discussed Russia's attack", "concern over the arrest": the talk does not make the
 * deed doubtful.  A suspicion or a charge does.
 */
static bool
is_given(const ch_scene *s, const ch_predicate *p, const ch_cue *cue)
{
    return (cue->flags & CH_CUE_TOPIC) && ch_is_known_deed(s, p);
}

static ch_modality
under_governor(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    /* "declined to say whether it would": open, whatever becomes of the saying */
    if (m == CH_POSSIBLE && (p->flags & CH_PREDICATE_QUESTION)) return m;
    if (cue && (is_given(s, p, cue) || (grants(cue) && !(p->flags & CH_PREDICATE_INFINITIVE)))) return m;
    const bool negated = (g->flags & CH_PREDICATE_NEGATED) != 0;
    ch_modality outer = ch_factuality(s, p->governor);
    if (negated && outer == CH_RULED_OUT) outer = CH_ACTUAL; /* the cue's other half speaks for it */
    const bool said = cue && (cue->flags & CH_CUE_SOURCE);
    /* "commit genocide", which is not "commit to a plan" */
    const bool light = p->kind == CH_PREDICATE_NOUN && cue && (cue->flags & CH_CUE_DOING);
    if ((g->flags & CH_PREDICATE_CONDITIONAL) && ch_hands_condition_on(s, g) && p->kind == CH_PREDICATE_VERB &&
        (p->tense == CH_TENSE_NONE || p->tense == CH_TENSE_FUTURE || p->auxiliary.len))
        return ch_modality_below(CH_CONDITIONAL, m);
    /* "said that it would sign": the future of what is past, on no condition */
    const unsigned condition = CH_PREDICATE_CONDITION | CH_PREDICATE_CONDITIONAL;
    if (said && m == CH_CONDITIONAL && g->tense == CH_TENSE_PAST && !(p->flags & condition))
        m = p->flags & CH_PREDICATE_NEGATED ? CH_RULED_OUT : CH_PLANNED;
    if (cue && (cue->flags & CH_CUE_EFFECT) && !light) {
        const bool open = m == CH_RULED_OUT && (p->flags & CH_PREDICATE_INFINITIVE) && !negated &&
                          (cue->affirmed == CH_POSSIBLE || cue->affirmed == CH_DEMANDED);
        m = open ? CH_POSSIBLE : through_cue(cue, negated, m); /* "warned them not to attack" */
        /* "allegedly planned the bombing": there was one, and they may have done it */
        if (m == CH_PLANNED && g->tense == CH_TENSE_PAST && outer == CH_POSSIBLE && ch_is_known_deed(s, p)) m = CH_POSSIBLE;
    } else {
        m = by_form(p, said, m);
        if (negated) m = ch_modality_below(CH_POSSIBLE, m);
    }
    /* what is said holds whether or not the saying is still to come */
    return said && outer == CH_PLANNED ? m : ch_modality_below(outer, m);
}

/* "has no plans to build", "made an offer to help": what the noun before it makes of the infinitive. */
static ch_modality
of_a_plan(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const bool negated = (g->flags & CH_PREDICATE_NEGATED) != 0;
    const ch_cue *verb = ch_scene_cue(s, g);
    for (uint32_t i = 0; i < g->arguments && verb && (verb->flags & CH_CUE_LIGHT); i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT || a->head > p->token) continue;
        const ch_cue *noun = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0});
        if (!noun || !(noun->flags & CH_CUE_EFFECT)) continue;
        m = through_cue(noun, negated, m);
        return negated ? m : ch_modality_below(ch_factuality(s, p->governor), m);
    }
    /* "is reported to have attacked", which some parses take for a purpose */
    if ((g->flags & CH_PREDICATE_PASSIVE) && verb && (verb->flags & CH_CUE_SOURCE)) return under_governor(s, p, m);
    /* "refused on Thursday to dissolve it": no purpose, but what is refused, however far from its verb */
    bool object = false;
    for (uint32_t i = 0; i < g->arguments; i++) object |= s->predicates->arguments[g->first_argument + i].function == CH_FUNCTION_OBJECT;
    if (!object && verb && (verb->flags & CH_CUE_EFFECT) && verb->affirmed == CH_RULED_OUT) return under_governor(s, p, m);
    if (m != CH_ACTUAL) return m;
    /* "cannot use the law to deport them" */
    return ch_factuality(s, p->governor) == CH_RULED_OUT ? CH_RULED_OUT : CH_PLANNED;
}

/* "without", "instead of", "rather than" before a clause. */
static ch_modality
by_mark(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    const ch_cue *cue = ch_cues_find(s->in->cues, CH_CUE_OF_MARK, p->mark, (ch_slice){0});
    if (cue && (cue->flags & CH_CUE_EFFECT)) return through_cue(cue, false, m);
    if (ch_is_gerund_behind(s, p)) return under_governor(s, p, m);
    const bool open = ch_slice_equal(p->mark, CH_S("to")) && !(p->flags & CH_PREDICATE_INFINITIVE) && !ch_is_gerund_behind_to(s, p);
    if (open || (p->flags & CH_PREDICATE_PURPOSE)) {
        if (ch_is_taken_step(s, ch_scene_predicate(s, p->governor)))
            return ch_modality_below(ch_factuality(s, p->governor), m);
        return of_a_plan(s, p, m);
    }
    if (ch_is_gerund_behind_to(s, p)) {
        const ch_cue *above = ch_scene_cue(s, ch_scene_predicate(s, p->governor));
        if (above && (above->flags & CH_CUE_EFFECT)) return under_governor(s, p, m);
        return ch_modality_below(ch_factuality(s, p->governor), m);
    }
    /* "with the army accusing them" has a subject of its own and is as certain as the rest */
    const bool absolute = ch_slice_equal(p->mark, CH_S("with")) && ch_scene_has_own_subject(s, p);
    if (ch_cues_preposition(s->in->cues, p->mark, CH_CUE_COMPLEMENT) && !absolute) {
        /* "accused of selling", "keen on selling", "barred from selling" */
        const ch_cue *above = ch_scene_cue(s, ch_scene_predicate(s, p->governor));
        if (above && (above->flags & CH_CUE_CHARGING)) return m == CH_ACTUAL ? CH_POSSIBLE : m;
        if (above && (above->flags & CH_CUE_EFFECT)) return under_governor(s, p, m);
    }
    /* "by imposing sanctions", ", imposing …": as certain as what it is part of, but what is said is said */
    const bool part = !p->mark.len || ch_slice_equal(p->mark, CH_S("by"));
    if (!part || p->tense != CH_TENSE_NONE || ch_scene_is_source(s, p)) return m;
    return ch_modality_below(ch_factuality(s, p->governor), m);
}

/* "will arrest and deport": the second verb has the first one's auxiliary, and what is above it. */
static ch_modality
beside_first(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    const ch_predicate *first = ch_scene_predicate(s, p->governor);
    const bool bare = !p->auxiliary.len && p->tense == CH_TENSE_NONE;
    /* "reportedly kills two and injures three" */
    const uint8_t hedge = ch_hedge_beside(s, first->token);
    if (hedge != CH_NO_MODALITY && m == CH_ACTUAL && !ch_scene_has_own_subject(s, p)) m = (ch_modality)hedge;
    /* "toured the Gulf to seek help and to evacuate": only the first of them is done by touring */
    if (bare && (p->flags & CH_PREDICATE_INFINITIVE) && ch_is_done_by(s, p->governor) && !ch_is_shown(s, p))
        return m == CH_ACTUAL ? CH_PLANNED : m;
    if (bare || p->kind == CH_PREDICATE_NOUN) return ch_modality_below(ch_factuality(s, p->governor), m);
    if (first->governor == CH_NONE || first->link == CH_LINK_CONJUNCT) return m;
    if (first->link != CH_LINK_COMPLEMENT && first->link != CH_LINK_CONTROLLED) return m;
    ch_predicate as_first = *p;
    as_first.governor = first->governor;
    as_first.link = first->link;
    return under_governor(s, &as_first, m);
}

static const ch_argument *
argument_at(const ch_scene *s, const ch_predicate *p, uint32_t token)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->head == token) return a;
    }
    return NULL;
}

/* "reported missing in airstrikes", "refused after talks": the circumstances are a fact. */
static bool
is_circumstance(const ch_scene *s, const ch_predicate *g, const ch_cue *cue, const ch_argument *a)
{
    if (g->kind != CH_PREDICATE_VERB || !a || a->function != CH_FUNCTION_OBLIQUE) return false;
    /* "took part in talks" */
    if ((cue->flags & CH_CUE_LIGHT) && ch_slice_equal(a->preposition, CH_S("in"))) return false;
    return ch_cues_preposition(s->in->cues, a->preposition, CH_CUE_CIRCUMSTANCE);
}

/* "an attack is likely", "is unlikely": its adjective says how certain it is. */
static ch_modality
by_own_adjective(const ch_scene *s, const ch_predicate *p, const ch_predicate *g, ch_modality m)
{
    const ch_cue *cue = ch_cues_find(s->in->cues, CH_CUE_OF_ADJECTIVE, g->lemma, (ch_slice){0});
    if (m != CH_ACTUAL || g->kind != CH_PREDICATE_ADJECTIVE || !cue || is_known(s, p->token)) return m;
    if (cue->flags & CH_CUE_HEDGE) return (ch_modality)cue->affirmed;
    return (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_RULED_OUT ? CH_POSSIBLE : m;
}

/* A noun's modality without a governor's word on it: "the plan for an attack". */
static ch_modality
of_argument(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    const ch_argument *a = argument_at(s, g, p->token);
    if (a && a->function == CH_FUNCTION_SUBJECT) m = by_own_adjective(s, p, g, m);
    /* "an attack would be a disaster": one that has not been */
    const bool imagined = a && a->function == CH_FUNCTION_SUBJECT && a->found == CH_FOUND_DIRECT && ch_slice_equal(g->auxiliary, CH_S("would"));
    if (imagined && m == CH_ACTUAL && ch_scene_child(s, p->token, CH_DEP_DET, CH_NONE) != CH_NONE && !is_known(s, p->token)) m = CH_CONDITIONAL;
    if (!cue || !(cue->flags & (CH_CUE_EFFECT | CH_CUE_LIGHT))) return m;
    if (a && a->function == CH_FUNCTION_SUBJECT && ch_is_fixed_for(s, g, cue)) return ch_modality_below(CH_PLANNED, m);
    if (a && ch_slice_equal(a->preposition, CH_S("for")) && ch_is_ordered(s, g)) return ch_modality_below(CH_PLANNED, m);
    if (is_circumstance(s, g, cue, a) || ch_is_grievance(s, p, g, cue) || ch_is_somebodys(s, p, g, cue)) return m;
    if (!a || a->function != CH_FUNCTION_SUBJECT) return under_governor(s, p, m);
    /* "the invasion failed", "the attack may lead to war": there was one; "talks will take place": not yet */
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *b = &s->predicates->arguments[g->first_argument + i];
        if (b->function == CH_FUNCTION_OBLIQUE && ch_slice_equal(b->preposition, CH_S("to"))) return m;
    }
    return cue->flags & CH_CUE_LIGHT ? ch_modality_below(ch_factuality(s, p->governor), m) : m;
}

/* "calls on the rebels to talk", which may be a noun to the parse. */
static bool
asks_somebody(const ch_scene *s, const ch_predicate *g)
{
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function == CH_FUNCTION_OBLIQUE && (ch_slice_equal(a->preposition, CH_S("on")) ||
                                                   ch_slice_equal(a->preposition, CH_S("upon"))))
            return true;
    }
    return false;
}

bool
ch_is_demanded(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (p->governor == CH_NONE || !ch_slice_equal(p->mark, CH_S("to"))) return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    const bool link = p->link == CH_LINK_ADVERBIAL || p->link == CH_LINK_CONJUNCT ||
                      p->link == CH_LINK_CONTROLLED || p->link == CH_LINK_COMPLEMENT;
    const bool calls = g->kind == CH_PREDICATE_NOUN && p->link == CH_LINK_ADNOMINAL && asks_somebody(s, g);
    return (calls || (link && g->kind == CH_PREDICATE_VERB)) && p->token > g->token && cue &&
           (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_DEMANDED;
}

/*
 * "accusations that it had bombed them", which some parses take for a relative clause: one with
 * a subject and an object of its own says what the noun says.
 */
static ch_modality
of_content(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    bool that = false, subject = false, object = false;
    const uint32_t noun = s->nodes[p->token].head;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != p->token) continue;
        const bool word = ch_slice_equal(ch_scene_lemma(s, i), CH_S("that"));
        that |= word && i < p->token;
        subject |= !word && s->nodes[i].dep == CH_DEP_NSUBJ;
        object |= !word && s->nodes[i].dep == CH_DEP_OBJ;
    }
    if (!that || !subject || !object || noun >= s->count) return m;
    const ch_cue *cue = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, noun), (ch_slice){0});
    return cue && (cue->flags & CH_CUE_EFFECT) ? through_cue(cue, false, m) : m;
}

/* "its approach to [dealing] with them": a gerund under a noun that says nothing of what is to come. */
static bool
is_ongoing(const ch_scene *s, const ch_predicate *p)
{
    if (!(s->nodes[p->token].feats & (CH_FEAT_GERUND | CH_FEAT_PARTICIPLE)) || !(p->flags & CH_PREDICATE_PARTICIPLE)) return false;
    return ch_slice_equal(p->mark, CH_S("in")) || !ch_scene_cue(s, ch_scene_predicate(s, p->governor)); /* "our efforts in helping" */
}

static ch_modality
in_its_place(const ch_scene *s, const ch_predicate *p, ch_modality m)
{
    if (p->governor == CH_NONE) /* "Modi to visit Berlin" */
        return ch_slice_equal(p->mark, CH_S("to")) && m == CH_ACTUAL ? CH_PLANNED : m;
    if (ch_is_done_by(s, (uint32_t)(p - s->predicates->at)) || ch_is_of_a_row(s, p))
        return ch_modality_below(ch_factuality(s, p->governor), m);
    if (ch_is_performed(s, p)) return m;
    switch (p->link) {
    case CH_LINK_COMPLEMENT:
    case CH_LINK_CONTROLLED:
        return under_governor(s, p, m);
    case CH_LINK_ARGUMENT:
        return of_argument(s, p, m);
    case CH_LINK_ADNOMINAL:
        if (is_ongoing(s, p)) return m;
        if (ch_step_taken(s, p) != CH_NONE) return ch_modality_below(ch_factuality(s, ch_step_taken(s, p)), m);
        if (p->flags & CH_PREDICATE_INFINITIVE || p->mark.len) return under_governor(s, p, m);
        return m;
    case CH_LINK_ADVERBIAL:
        return by_mark(s, p, m);
    case CH_LINK_CONJUNCT:
        return beside_first(s, p, m);
    case CH_LINK_SUBJECT: /* "killing suspects would be murder": nobody says that they were */
        if (p->tense != CH_TENSE_NONE || m != CH_ACTUAL) return m;
        return ch_modality_below(ch_factuality(s, p->governor), CH_POSSIBLE);
    case CH_LINK_RELATIVE:
        return of_content(s, p, m);
    case CH_LINK_PARATAXIS:
    default:
        return m;
    }
}

ch_modality
ch_factuality(const ch_scene *s, uint32_t predicate)
{
    ch_clause_note *note = &s->notes[predicate];
    if (note->modality != CH_NO_MODALITY) return (ch_modality)note->modality;
    if (note->busy >= DEEP) return CH_POSSIBLE;
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    note->busy = DEEP;
    note->modality = (uint8_t)(ch_is_demanded(s, predicate) ? under_governor(s, p, ch_clause_modality(s, p))
                                                            : in_its_place(s, p, ch_clause_modality(s, p)));
    note->busy = 0;
    return (ch_modality)note->modality;
}

ch_modality
ch_factuality_of_noun(const ch_scene *s, uint32_t predicate, uint32_t noun)
{
    const ch_predicate below = {.token = noun, .kind = CH_PREDICATE_NOUN, .governor = predicate,
                                .link = CH_LINK_ARGUMENT};
    const uint8_t hedge = ch_hedge_beside(s, noun);
    const ch_modality m = hedge == CH_NO_MODALITY ? CH_ACTUAL : (ch_modality)hedge;
    const ch_modality found = under_governor(s, &below, m);
    const bool light = !(ch_scene_cue(s, ch_scene_predicate(s, predicate))->flags & CH_CUE_EFFECT);
    return light ? ch_modality_below(ch_factuality(s, predicate), found) : found;
}
