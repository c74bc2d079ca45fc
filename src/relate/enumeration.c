/*
 * The parse hangs what stands behind a colon from anything, so it is read from
 * left to right: an item begins behind a colon, a semicolon, a comma or "and",
 * and its name is its first.  What explains the item ("Orion of Minsk") stands
 * behind a preposition, and is passed by.
 */
#include "relate/enumeration.h"

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
