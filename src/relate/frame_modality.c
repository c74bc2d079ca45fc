/*
 * The modality of the clause, corrected by what kind of deed it is
 *
 *     met to discuss aid        discussed, if they met
 *     pledged aid               promised, and the aid is to come
 *     took the step to ban it   banned: that is done by saying so
 */
#include "relate/frame_modality.h"

#include "relate/factuality.h"
#include "relate/thought.h"

/* Whether ontology/english/deeds.yaml counts the match's event among those with `flag`. */
bool
ch_frame_is_deed(const ch_scene *s, const ch_frame *frame, uint64_t flag)
{
    if (frame->event == CH_NO_CLASS) return false;
    return ch_cues_has(s->in->cues, CH_CUE_OF_CLASS, ch_ontology_class_name(s->in->ontology, frame->event), (ch_slice){0}, flag);
}

/* "met to discuss", "marched to demand": as certain as the meeting and the march. */
static bool
is_said_in(const ch_scene *s, const ch_frame_match *m)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    return p->governor != CH_NONE && s->notes[p->governor].reaches && ch_slice_equal(p->mark, CH_S("to")) &&
           ch_frame_is_deed(s, m->frame, CH_CUE_SAID_IN);
}

/* "pledged 300 million in aid", "approved the extradition": the promise is made, the deed is to come. */
static bool
is_promise(const ch_scene *s, const ch_frame_match *m)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    const ch_cue *cue = ch_scene_cue(s, p);
    if (p->kind != CH_PREDICATE_VERB || !cue || !(cue->flags & CH_CUE_EFFECT) || cue->affirmed != CH_PLANNED) return false;
    return ch_frame_is_deed(s, m->frame, CH_CUE_PROMISED) || ((cue->flags & CH_CUE_SOURCE) && ch_frame_is_deed(s, m->frame, CH_CUE_PLEDGED));
}

ch_modality
ch_frame_modality(const ch_scene *s, const ch_frame_match *m)
{
    const ch_cue *cue = ch_scene_cue(s, ch_scene_predicate(s, m->carrier));
    ch_modality found = ch_factuality(s, m->predicate);
    if (m->light && m->carrier == m->predicate)
        found = ch_factuality_of_noun(s, m->predicate, m->trigger);
    else if (m->light && cue && !(cue->flags & CH_CUE_EFFECT))
        found = ch_modality_below(ch_factuality(s, m->carrier), found);
    if (found == CH_PLANNED && is_said_in(s, m)) found = ch_factuality(s, ch_scene_predicate(s, m->predicate)->governor);
    if (found == CH_ACTUAL && is_promise(s, m)) found = CH_PLANNED;
    if (found == CH_PLANNED && ch_frame_is_deed(s, m->frame, CH_CUE_MADE_KNOWN) && ch_is_decided(s, m->predicate)) found = CH_ACTUAL;
    if (m->frame->modality == CH_KEEPS) return found;
    return found == CH_ACTUAL || m->frame->negated == 1 ? (ch_modality)m->frame->modality : found;
}
