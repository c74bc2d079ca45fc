/*
 * A telling is worth telling that says who, where or how many, and is no part of another
 *
 *     people kill people                      nobody in particular
 *     ordered the army to prepare options     told with the order
 *     if Mexico fails to dismantle it         a condition that something does not happen
 */
#include "relate/frame_talk.h"

#include "relate/frame_modality.h"

enum { CLIMB = 6 };

bool
ch_filler_is_named(const ch_scene *s, const ch_filler *filler)
{
    return filler && filler->entity != CH_NONE &&
           !s->in->annotations->entities[filler->entity].unnamed;
}

/* "five protesters": somebody counted is somebody. */
static bool
is_counted(const ch_scene *s, const ch_filler *filler)
{
    if (!filler || filler->entity == CH_NONE) return false;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].dep != CH_DEP_NUMMOD || s->nodes[i].head == CH_ROOT) continue;
        const ch_span head = s->in->article->tokens[s->first + s->nodes[i].head].span;
        if (head.begin >= filler->place.begin && head.end <= filler->place.end) return true;
    }
    return false;
}

/* Somebody with a name takes part, or it has a place or a number: else it is only talk. */
static bool
is_told_of_somebody(const ch_scene *s, const ch_frame_match *m, const ch_telling *t, const ch_filler *actor,
                    const ch_filler *recipient)
{
    const bool is_verb = ch_scene_predicate(s, m->predicate)->kind == CH_PREDICATE_VERB;
    if (ch_filler_is_named(s, recipient) || (ch_filler_is_named(s, actor) && (recipient || actor->path != CH_CLAUSE_ABOVE)))
        return true;
    if (is_counted(s, recipient) || is_counted(s, actor)) return true;
    /* "the generals accused the commission": somebody and somebody; not "bad people who kill people", he said */
    const bool quoted = s->quote_at && s->quote_at[s->first + m->trigger] != CH_NONE;
    if (actor && recipient && !quoted && actor->path != CH_CLAUSE_ABOVE && t->modality == CH_ACTUAL && is_verb) return true;
    for (size_t i = 0; i < t->role_count; i++) {
        const ch_role *r = &t->roles[i];
        if (r->value != CH_NONE) return true;
        if (r->entity == CH_NONE || s->in->annotations->entities[r->entity].unnamed) continue;
        if (ch_slice_equal(r->property, CH_S("place")) || ch_slice_equal(r->property, CH_S("about"))) return true;
    }
    return false;
}

/*
 * "ordered the army to prepare options", "threatened to fight the gangs": what is
 * ordered or threatened has been told with the order or the threat.
 */
static bool
is_content(const ch_scene *s, const ch_frame_match *m, const ch_telling *t)
{
    if (t->modality == CH_ACTUAL || t->modality == CH_RULED_OUT || t->modality == CH_DENIED) return false;
    if ((m->frame->holds && ch_frame_is_deed(s, m->frame, CH_CUE_SPEECH_ACT)) || ch_date_known(t->date)) return false;
    for (size_t i = 0; i < t->role_count; i++) {
        const ch_role *r = &t->roles[i];
        if (ch_slice_equal(r->property, CH_S("place"))) return false;
        /* "demanded that they extradite Abu Salah": somebody with a name */
        const bool named = r->entity != CH_NONE && !s->in->annotations->entities[r->entity].unnamed;
        if (named && ch_slice_equal(r->property, CH_S("about"))) return false;
    }
    uint32_t at = m->carrier;
    for (unsigned i = 0; i < CLIMB; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        const bool below = p->link == CH_LINK_COMPLEMENT || p->link == CH_LINK_CONTROLLED ||
                           p->link == CH_LINK_ARGUMENT || p->link == CH_LINK_ADNOMINAL ||
                           p->link == CH_LINK_CONJUNCT || ch_slice_equal(p->mark, CH_S("to")) ||
                           ch_slice_equal(p->mark, CH_S("for")); /* "to prepare plans for invading" */
        if (p->governor == CH_NONE || !below) return false;
        at = p->governor;
        /* one that holds others itself, too: "asked him to let soldiers fight the gangs" */
        if (m->frame->holds ? s->notes[at].telling != CH_NONE : s->notes[at].holds) return true;
    }
    return false;
}

/* "if Mexico fails to dismantle it", "unless they sign" apart: a condition that something does not happen tells of nothing. */
static bool
is_missing_condition(const ch_scene *s, const ch_frame_match *m, const ch_telling *t)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const ch_predicate *g = p->governor == CH_NONE ? NULL : ch_scene_predicate(s, p->governor);
    if (t->modality != CH_CONDITIONAL || !g || !(g->flags & CH_PREDICATE_CONDITION)) return false;
    const ch_cue *cue = p->link == CH_LINK_CONTROLLED ? ch_scene_cue(s, g) : NULL;
    return cue && (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_RULED_OUT;
}

bool
ch_frame_is_talk(const ch_scene *s, const ch_frame_match *m, const ch_telling *t, const ch_filler *actor, const ch_filler *recipient)
{
    if (!is_told_of_somebody(s, m, t, actor, recipient)) return true;
    return (is_content(s, m, t) && !ch_filler_is_named(s, recipient)) || is_missing_condition(s, m, t);
}
