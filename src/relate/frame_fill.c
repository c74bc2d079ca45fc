/*
 * Filling a frame's roles
 *
 * A role's sources are asked in the order the frame gives them; the first that
 * knows somebody of a fitting class answers.  A verb without a subject of its
 * own ("to target them", "by imposing tariffs") takes the nearest agent above
 * it, except in the passive, where nobody is said to have done it.
 */
#include "relate/frame_arguments.h"
#include "relate/frame_elsewhere.h"
#include "relate/frame_place.h"
#include "relate/frame_subject.h"

static ch_classes
classes_of(const ch_scene *s, const ch_frame_role *role)
{
    return (ch_classes){s->in->frames->classes.at + role->first_class, role->classes,
                        ch_slice_equal(role->property, CH_S("actor")), false,
                        ch_slice_equal(role->property, CH_S("place")), CH_NONE};
}

/* Whether the class of a filler is one the role takes. */
static bool
is_taken(const ch_scene *s, const ch_filler *filler, ch_classes classes)
{
    const ch_class class = s->in->annotations->entities[filler->entity].class;
    for (uint32_t i = 0; i < classes.len; i++)
        if (ch_ontology_is(s->in->ontology, class, classes.at[i])) return true;
    return !classes.len;
}

/* ---- one source ---- */

static void
keep_part(const ch_frame_source *source, ch_fillers *out)
{
    if (source->from == CH_FROM_FIRST && out->len > 1) out->len = 1;
    if (source->from != CH_FROM_REST || !out->len) return;
    out->len--;
    memmove(out->at, out->at + 1, out->len * sizeof *out->at);
}

/* "killed at a market in Aden": no town is a victim; its country may stand for who lives there. */
static void
keep_countries(const ch_scene *s, ch_fillers *out)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->len; i++)
        if (ch_ontology_is(s->in->ontology, s->in->annotations->entities[out->at[i].entity].class, s->in->frames->country))
            out->at[kept++] = out->at[i];
    out->len = kept;
}

static void
ask(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, ch_classes classes,
    ch_fillers *out)
{
    switch (source->from) {
    case CH_FROM_CLAUSE_SUBJECT:
    case CH_FROM_CLAUSE_OBJECT:
    case CH_FROM_CLAUSE:
        ch_frame_from_clause(s, m, source->from, classes, out);
        break;
    case CH_FROM_CONDITION_SUBJECT:
        ch_frame_from_condition(s, m, classes, out);
        break;
    case CH_FROM_OCCASION_SUBJECT:
        ch_frame_from_occasion(s, m, classes, out);
        break;
    case CH_FROM_GOVERNOR:
        ch_frame_from_governor(s, m->carrier, classes, out);
        break;
    case CH_FROM_SENTENCE:
        ch_frame_from_sentence(s, m, classes, out);
        break;
    case CH_FROM_PLACE:
    case CH_FROM_COUNTRY:
        ch_frame_from_place(s, m, classes, out);
        if (source->from != CH_FROM_PLACE) keep_countries(s, out);
        if (out->len && !is_taken(s, &out->at[0], classes)) out->len = 0;
        break;
    default:
        ch_frame_from_arguments(s, m, source, classes, out);
        keep_part(source, out);
    }
}

/* ---- a whole frame ---- */

static bool
asks_subject(const ch_frames *f, const ch_frame_role *role)
{
    for (uint32_t i = 0; i < role->sources; i++) {
        const ch_frame_source *source = &f->sources.at[role->first_source + i];
        if (source->from == CH_FROM_ARGUMENT && source->function == CH_FUNCTION_SUBJECT) return true;
    }
    return false;
}

/* "halts it in light of Israel's plan [to occupy …]", which some parses hang from "halts": Israel's */
static void
from_plan_before(const ch_scene *s, const ch_predicate *p, ch_classes classes, ch_fillers *out)
{
    uint32_t begin, end;
    ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    const uint32_t plan = begin ? s->predicates->of_token[begin - 1] : CH_NONE;
    if (plan == CH_NONE || ch_scene_predicate(s, plan)->kind != CH_PREDICATE_NOUN || !ch_scene_cue(s, ch_scene_predicate(s, plan))) return;
    ch_scene_arguments_of(s, plan, CH_FUNCTION_POSSESSOR, classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "whose plan it is";
}

/* "the U.S. commitment to bolstering …", "Russia's plan to …": whose plan it is will do it. */
static void
from_plan(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->link == CH_LINK_ADVERBIAL && p->governor != CH_NONE && (p->flags & CH_PREDICATE_INFINITIVE)) {
        /* "gives the Navy leave to …" */
        ch_scene_arguments_of(s, p->governor, CH_FUNCTION_INDIRECT, classes, out);
        if (!out->len) from_plan_before(s, p, classes, out);
        return;
    }
    if (p->link != CH_LINK_ADNOMINAL || p->governor == CH_NONE || p->kind != CH_PREDICATE_VERB) return;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (p->tense != CH_TENSE_NONE || (p->flags & CH_PREDICATE_PASSIVE) || g->kind != CH_PREDICATE_NOUN) return;
    if (!p->mark.len && !(p->flags & CH_PREDICATE_INFINITIVE)) return; /* "the minister signing it" */
    /* "the first UN state to sign": the state signs, and has no plan */
    if (ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_STAND_IN) ||
        ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_ORGAN))
        return;
    ch_scene_arguments_of(s, p->governor, CH_FUNCTION_POSSESSOR, classes, out);
    if (!out->len) ch_scene_arguments_of(s, p->governor, CH_FUNCTION_MODIFIER, classes, out);
    if (!out->len) ch_scene_arguments_of(s, p->governor, CH_FUNCTION_OF, classes, out);
    /* "gives the Navy the authority to …" */
    if (!out->len && g->governor != CH_NONE && g->link == CH_LINK_ARGUMENT)
        ch_scene_arguments_of(s, g->governor, CH_FUNCTION_INDIRECT, classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "whose plan it is";
}

static void
fill_from_sources(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role,
                  ch_classes classes, ch_fillers *out)
{
    const ch_frames *f = s->in->frames;
    if (classes.acting) from_plan(s, m, classes, out);
    for (uint32_t i = 0; i < role->sources && !out->len; i++) {
        const ch_frame_source *source = &f->sources.at[role->first_source + i];
        ch_classes wanted = classes;
        if (source->from == CH_FROM_ACTOR_OF) wanted.named = false; /* "a decision by a court": the court */
        ask(s, m, source, wanted, out);
    }
    if (!out->len && m->light && classes.acting)
        ch_scene_arguments_of(s, m->carrier, CH_FUNCTION_SUBJECT, classes, out);
    if (!out->len && classes.acting) ch_frame_from_stray_agent(s, m, classes, out);
    if (!out->len && classes.acting && asks_subject(f, role)) ch_frame_from_speaker(s, m, classes, out);
    const bool acts = asks_subject(f, role) || (m->light && classes.acting);
    if (!out->len && acts && ch_frame_hides_subject(s, m)) ch_frame_from_governor(s, m->carrier, classes, out);
}

/* Leave only those whom the gazetteer knows. */
static void
keep_known(const ch_scene *s, ch_fillers *out)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->len; i++) {
        const uint32_t entity = out->at[i].entity;
        if (entity != CH_NONE && s->in->annotations->entities[entity].concept != CH_NONE) out->at[kept++] = out->at[i];
    }
    out->len = kept;
}

/* `actor`: who does it, and so is not who receives it; or CH_NONE. */
static void
fill(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role, uint32_t actor,
     ch_fillers *out)
{
    ch_classes classes = classes_of(s, role);
    if (role->spreads) classes.not_this = actor;
    out->len = 0;
    /* first somebody with a name, from whichever source; then "three people" */
    for (unsigned pass = 0; pass < 2 && !out->len; pass++) {
        classes.named = pass == 0;
        fill_from_sources(s, m, role, classes, out);
        if (role->known) keep_known(s, out);
    }
}

/*
 * "the government and [the M23] signed a truce": where nobody else is whom they sign it with, a body
 * without a name stands beside the one with a name; "Rubio and other officials" stand on one side.
 */
static void
fill_other_side(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role, ch_fillers *actors)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    ch_classes classes = classes_of(s, role);
    ch_fillers all = {.len = 0};
    bool same = false;
    fill_from_sources(s, m, role, classes, &all);
    for (uint32_t i = 0; i < all.len; i++) same |= all.at[i].entity == actors->at[0].entity;
    for (uint32_t i = 0; same && i < all.len && actors->len < 2; i++) {
        const uint32_t entity = all.at[i].entity;
        if (entity == CH_NONE || entity == actors->at[0].entity) continue;
        if (!ch_ontology_is(s->in->ontology, s->in->annotations->entities[entity].class, person)) actors->at[actors->len++] = all.at[i];
    }
}

bool
ch_frame_fill(const ch_scene *s, ch_frame_match *m)
{
    const ch_frames *f = s->in->frames;
    bool somebody = m->frame->anyone;
    uint32_t actors = 0, actor = CH_NONE, acting = CH_NONE;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++) {
        const ch_frame_role *role = &f->roles.at[m->frame->first_role + i];
        const bool is_actor = ch_slice_equal(role->property, CH_S("actor"));
        fill(s, m, role, is_actor ? CH_NONE : actor, &m->fillers[i]);
        if (is_actor) actors = m->fillers[i].len, acting = i;
        if (is_actor && actors == 1) actor = m->fillers[i].at[0].entity;
        /* "talks between A and B": the second actor is the recipient */
        const bool alone = m->frame->reciprocal && acting != CH_NONE && actors == 1 && !m->fillers[i].len;
        if (alone && ch_slice_equal(role->property, CH_S("recipient"))) {
            fill_other_side(s, m, &f->roles.at[m->frame->first_role + acting], &m->fillers[acting]);
            actors = m->fillers[acting].len;
        }
        const bool paired = m->frame->reciprocal && !is_actor && actors > 1;
        if (role->needed && !m->fillers[i].len && !paired) return false;
        somebody |= role->spreads && m->fillers[i].len;
    }
    return somebody;
}
