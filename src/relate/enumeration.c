/*
 * The parse hangs what stands behind a colon from anything, so it is read from
 * left to right: an item begins behind a colon, a semicolon, a comma or "and",
 * and its name is its first.  What explains the item ("Orion of Minsk") stands
 * behind a preposition, and is passed by.
 */
#include "relate/enumeration.h"

enum { NEAR = 10 }; /* tokens between a noun and "including" */

static bool
is_announced(const ch_scene *s, uint32_t head)
{
    for (uint32_t c = ch_scene_child(s, head, CH_DEP_AMOD, CH_NONE); c != CH_NONE; c = ch_scene_child(s, head, CH_DEP_AMOD, c))
        if (ch_slice_equal(ch_scene_lemma(s, c), CH_S("follow")) || ch_slice_equal(ch_scene_lemma(s, c), CH_S("following")))
            return true;
    return ch_scene_child(s, head, CH_DEP_NUMMOD, CH_NONE) != CH_NONE;
}

static uint32_t
colon_behind(const ch_scene *s, uint32_t head)
{
    for (uint32_t i = head + 1; i < s->count; i++)
        if (ch_slice_equal(ch_article_token(s->in->article, s->first + i), CH_S(":"))) return i;
    return CH_NONE;
}

/* Whether an item's name may stand at `i`: behind a sign or "and", or behind such a one and "his wife,". */
static bool
begins_item(const ch_scene *s, uint32_t i)
{
    while (i > 0 && s->nodes[i - 1].upos == CH_UPOS_DET) i--;
    if (i == 0) return false;
    return s->nodes[i - 1].upos == CH_UPOS_CCONJ || s->nodes[i - 1].upos == CH_UPOS_PUNCT;
}

bool
ch_enumeration(const ch_scene *s, uint32_t head, ch_classes classes, ch_fillers *out)
{
    const ch_mention *own = ch_scene_mention(s, head);
    const ch_entity *e = ch_scene_entity(s, own);
    const uint32_t before = out->len;
    if ((e && !e->unnamed) || !is_announced(s, head)) return false;
    for (uint32_t i = colon_behind(s, head); i != CH_NONE && i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        const ch_entity *named = ch_scene_entity(s, m);
        if (!named || named->unnamed || m->first - s->first != i || m->kind > CH_MENTION_ABBREVIATION) continue;
        if (begins_item(s, i)) ch_scene_resolve(s, m->head - s->first, classes, "list behind a colon", out);
    }
    return out->len > before;
}

static bool
is_word(const ch_scene *s, uint32_t i, ch_slice word)
{
    return ch_slice_equal(ch_article_token(s->in->article, s->first + i), word);
}

/*
 * Whether the name of tokens [i, end) is one of those behind "including" at `from`: titles
 * may stand before it, "of" may not, nor a noun behind it ("a Hamas police chief").
 */
static bool
is_listed(const ch_scene *s, uint32_t i, uint32_t end, uint32_t from)
{
    const uint8_t behind = end < s->count ? s->nodes[end].upos : CH_UPOS_PUNCT;
    if (behind == CH_UPOS_NOUN || behind == CH_UPOS_PROPN || behind == CH_UPOS_ADJ || behind == CH_UPOS_PART) return false;
    while (i > from + 1 && (s->nodes[i - 1].upos == CH_UPOS_DET || s->nodes[i - 1].upos == CH_UPOS_ADJ ||
                            s->nodes[i - 1].upos == CH_UPOS_NOUN || s->nodes[i - 1].upos == CH_UPOS_PROPN ||
                            s->nodes[i - 1].upos == CH_UPOS_PART))
        i--;
    return i == from + 1 || is_word(s, i - 1, CH_S(",")) || s->nodes[i - 1].upos == CH_UPOS_CCONJ;
}

/* "including", "among them" */
static bool
begins_some(const ch_scene *s, uint32_t i)
{
    return is_word(s, i, CH_S("including")) ||
           (i + 1 < s->count && is_word(s, i, CH_S("among")) && is_word(s, i + 1, CH_S("them")));
}

static bool
is_named_already(const ch_scene *s, const ch_fillers *out)
{
    for (uint32_t i = 0; i < out->len; i++)
        if (out->at[i].path != CH_STAND_IN &&
            (out->at[i].entity == CH_NONE || !s->in->annotations->entities[out->at[i].entity].unnamed))
            return true;
    return false;
}

void
ch_enumeration_some(const ch_scene *s, const ch_predicate *p, uint32_t head, ch_classes classes, ch_fillers *out)
{
    if (is_named_already(s, out)) return;
    classes.named = true;
    uint32_t from = head + 1;
    while (from < s->count && from < head + NEAR && !begins_some(s, from)) from++;
    if (from >= s->count || from == head + NEAR) return;
    if (is_word(s, from, CH_S("among"))) from++;
    for (uint32_t i = from + 1; i < s->count; i++) {
        if (i == p->token || s->nodes[i].upos == CH_UPOS_VERB || s->nodes[i].upos == CH_UPOS_AUX) return;
        const ch_mention *m = ch_scene_mention(s, i);
        if (!m || m->first - s->first != i || m->kind > CH_MENTION_ABBREVIATION) continue;
        if (is_listed(s, i, m->end - s->first, from)) ch_scene_resolve(s, m->head - s->first, classes, "some of them", out);
        else if (s->nodes[i - 1].upos == CH_UPOS_ADP && is_word(s, i - 1, CH_S("in"))) return; /* the clause goes on */
    }
}
