/* Only what is said to be there: not where it came from, and not the country off whose coast it was. */
#include "relate/frame_place.h"

#include "relate/place_chain.h"

const char CH_WHERE_IT_HAPPENS[] = "where it happens";

/* "two were killed and three hurt in Miami": the place stands with the second verb. */
static void
place_of_conjunct(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    for (uint32_t i = 0; i < s->predicates->len && !out->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->governor != predicate || q->link != CH_LINK_CONJUNCT) continue;
        for (uint32_t k = 0; k < q->arguments && !out->len; k++) {
            const ch_argument *a = &s->predicates->arguments[q->first_argument + k];
            if (a->function == CH_FUNCTION_OBLIQUE &&
                ch_cues_preposition(s->in->cues, a->preposition, CH_CUE_PLACE))
                ch_scene_inside(s, a->head, a->begin, a->end, s->predicates->clause[a->head],
                                classes, CH_WHERE_IT_HAPPENS, out);
        }
    }
}

void
ch_frame_place_of(const ch_scene *s, const ch_argument *argument, ch_classes classes, ch_fillers *out)
{
    for (uint32_t c = ch_scene_child(s, argument->head, CH_DEP_NMOD, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, argument->head, CH_DEP_NMOD, c)) {
        const uint32_t in = ch_scene_child(s, c, CH_DEP_CASE, CH_NONE);
        uint32_t begin, end;
        if (in == CH_NONE || ch_slice_equal(ch_scene_lemma(s, in), CH_S("from")) ||
            !ch_cues_preposition(s->in->cues, ch_scene_lemma(s, in), CH_CUE_PLACE))
            continue;
        ch_subtree(s->nodes, s->count, c, &begin, &end);
        ch_scene_inside(s, c, begin, end, s->predicates->clause[c], classes, "where that is", out);
    }
}

/* "off the coast of [Malta]", "near [Senegal]": not in it; "near a village in Mali" is. */
static bool
is_next_to(const ch_scene *s, const ch_argument *a, const ch_filler *place)
{
    const bool beside = ch_cues_preposition(s->in->cues, a->preposition, CH_CUE_BESIDE);
    for (uint32_t t = a->begin; beside && t < a->end && t < s->count; t++) {
        if (s->in->article->tokens[s->first + t].span.begin != place->place.begin) continue;
        const uint32_t own = ch_scene_child(s, ch_scene_mention(s, t) ? ch_scene_mention(s, t)->head - s->first : t, CH_DEP_CASE, CH_NONE);
        const bool in = own != CH_NONE && !ch_slice_equal(ch_scene_lemma(s, own), CH_S("of")) &&
                        !ch_slice_equal(ch_scene_lemma(s, own), a->preposition);
        return !in && ch_ontology_is(s->in->ontology, s->in->annotations->entities[place->entity].class, s->in->frames->country);
    }
    return false;
}

void
ch_frame_from_place(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_argument *a;
    ch_classes places = ch_scene_places(s);
    places.not_this = classes.not_this;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a) && !out->len;) {
        if (a->function != CH_FUNCTION_OBLIQUE || ch_slice_equal(a->preposition, CH_S("from")) ||
            !ch_cues_preposition(s->in->cues, a->preposition, CH_CUE_PLACE))
            continue; /* "fired from Yemen": not at Yemen */
        ch_scene_inside(s, a->head, a->begin, a->end, s->predicates->clause[a->head], places,
                        CH_WHERE_IT_HAPPENS, out);
        if (out->len && is_next_to(s, a, &out->at[0])) out->len = 0;
    }
    if (!out->len) place_of_conjunct(s, m->carrier, places, out);
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a) && !out->len;) /* "by rebels near Gao, Mali" */
        if (a->function == CH_FUNCTION_SUBJECT && a->found == CH_FOUND_PASSIVE &&
            ch_frames_entry(s->in->frames, CH_PREDICATE_NOUN, ch_scene_lemma(s, a->head)) == CH_NONE)
            ch_frame_place_of(s, a, places, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = CH_WHERE_IT_HAPPENS;
    const ch_mention *country = out->len ? ch_place_country_behind(s, out->at[0].place) : NULL;
    if (!country || country->entity == classes.not_this) return;
    out->at[0].entity = country->entity;
    out->at[0].place = country->span;
    out->len = 1;
}
