#include "relate/place_chain.h"

#include "relate/frame_data.h"

static bool
is_place(const ch_scene *s, const ch_entity *e)
{
    const ch_classes places = ch_scene_places(s);
    return e && !e->unnamed && ch_scene_fits(s, e->class, places);
}

/* How wide a place is: a country holds regions, a region holds towns. */
static unsigned
width(const ch_scene *s, const ch_entity *e)
{
    if (ch_ontology_is(s->in->ontology, e->class, s->in->frames->country)) return 2;
    return ch_ontology_is(s->in->ontology, e->class, s->in->frames->region);
}

/* "strikes on Sumy, [Belarus] and Poland": one of a list, not where Sumy lies. */
static bool
goes_on(const ch_scene *s, const ch_mention *m)
{
    uint32_t i = m->end - s->first;
    const ch_entity *e = ch_scene_entity(s, m);
    bool list = false;
    for (; i < s->count && (s->nodes[i].upos == CH_UPOS_CCONJ || s->nodes[i].upos == CH_UPOS_PUNCT); i++)
        list |= s->nodes[i].upos == CH_UPOS_CCONJ;
    const ch_entity *next = list && i < s->count ? ch_scene_entity(s, ch_scene_mention(s, i)) : NULL;
    return is_place(s, next) && width(s, next) == width(s, e);
}

bool
ch_place_says_where(const ch_scene *s, const ch_mention *narrow, const ch_mention *wide, const ch_fillers *found)
{
    bool among = false;
    for (uint32_t i = 0; narrow && i < found->len; i++) among |= found->at[i].entity == narrow->entity;
    if (!among) return false; /* "visited Kyiv, Ukraine": where only a state will do, it is meant */
    const ch_entity *one = ch_scene_entity(s, narrow), *other = ch_scene_entity(s, wide);
    if (!is_place(s, one) || !is_place(s, other) || narrow->end + 1 != wide->first) return false;
    if (!ch_slice_equal(ch_article_token(s->in->article, narrow->end), CH_S(","))) return false;
    return width(s, one) < width(s, other) && !goes_on(s, wide);
}

const ch_mention *
ch_place_country_behind(const ch_scene *s, ch_span place)
{
    const ch_mention *last = NULL;
    for (uint32_t i = 0; i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        const ch_entity *e = ch_scene_entity(s, m);
        if (s->in->article->tokens[s->first + i].span.begin < place.begin) continue;
        if (!m && (s->nodes[i].upos == CH_UPOS_PUNCT || s->nodes[i].dep == CH_DEP_DET ||
                   ch_slice_equal(ch_scene_lemma(s, i), CH_S("in")) ||
                   (!last && ch_slice_equal(ch_scene_lemma(s, i), CH_S("and")))))
            continue;
        if (!is_place(s, e) || m->kind == CH_MENTION_ADJECTIVE) break; /* "Sanaa, the Yemeni capital" */
        if (ch_ontology_is(s->in->ontology, e->class, s->in->frames->country)) last = m;
    }
    return last;
}
