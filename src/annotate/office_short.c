/*
 * Short titles: "the Secretary", "Special Envoy Grundberg", and posts: "ambassador to Lesotho"
 *
 * The person behind it holds an office of which the title is the beginning; or
 * the article has named such a one before.  Each post is an office of its own.
 */
#include "annotate/work.h"
#include "text/utf8.h"

/* Whether `long_title` is the title and whose it is: "Secretary" and "Secretary of State of …", not "Secretary General of …". */
static bool
begins_with(const ch_work *w, ch_slice long_title, const ch_segment *s)
{
    char a[512], b[512];
    const ch_slice title = ch_article_part(w->article, ch_article_tokens_span(w->article, s->first, s->end));
    if (long_title.len * 4 > sizeof a || title.len * 4 > sizeof b) return false;
    const ch_slice x = {a, ch_utf8_fold(long_title, a)}, y = {b, ch_utf8_fold(title, b)};
    if (!ch_slice_starts(x, y)) return false;
    const ch_slice rest = ch_slice_part(x, y.len, x.len);
    return !rest.len || ch_slice_starts(rest, CH_S(" of ")) || ch_slice_starts(rest, CH_S(" for ")) ||
           ch_slice_starts(rest, CH_S(" to "));
}

/* Whether the entity is an office of somebody's that the article names and the title begins. */
static bool
is_office_named(const ch_work *w, uint32_t entity, const ch_segment *s)
{
    const ch_entity *e = &w->entities.at[entity];
    return e->class == w->classes.office && e->mentions && e->country != CH_NONE && begins_with(w, e->label, s);
}

/*
 * The office named before that the short title begins: the only one in the
 * sentences just before, else the only one of the article; CH_NONE.
 */
static uint32_t
office_named(const ch_work *w, const ch_segment *s)
{
    enum { NEAR = 3 };
    uint32_t found = CH_NONE;
    const uint32_t sentence = w->article->tokens[s->first].sentence;
    for (size_t i = w->mentions.len; i-- > 0 && w->mentions.at[i].kind == CH_MENTION_TITLE;) { /* titles come last so far, in order */
        const ch_mention *m = &w->mentions.at[i];
        if (m->sentence + NEAR < sentence) break;
        if (m->entity == found || !is_office_named(w, m->entity, s)) continue;
        if (found != CH_NONE) return CH_NONE;
        found = m->entity;
    }
    for (uint32_t e = 0, only = found; only == CH_NONE && e < w->entities.len; e++) {
        if (!is_office_named(w, e, s)) continue;
        if (found != CH_NONE) return CH_NONE;
        found = e;
    }
    return found;
}

/* Whether the title begins the office's label or what else it is called: "special envoy | for Yemen". */
static bool
is_begun_by(const ch_work *w, ch_concept office, const ch_segment *s)
{
    const ch_lexicon *l = w->k->lexicon;
    size_t count;
    const ch_attribute *a = ch_lexicon_attributes(l, office, &count);
    for (size_t i = 0; i < count; i++)
        if (a[i].property == w->properties.role && begins_with(w, ch_lexicon_text(l, a[i].value), s)) return true;
    return begins_with(w, ch_lexicon_label(l, office), s);
}

ch_status
ch_office_of_short(ch_work *w, const ch_segment *s, ch_concept person, bool behind, uint32_t *out)
{
    size_t count = 0;
    const ch_attribute *a = person == CH_NONE ? NULL : ch_lexicon_attributes(w->k->lexicon, person, &count);
    *out = CH_NONE;
    for (size_t i = 0; i < count; i++)
        if (a[i].property == w->properties.holding && a[i].kind == CH_ATTRIBUTE_CONCEPT &&
            ch_date_within(w->article->published, a[i].from, a[i].until) &&
            is_begun_by(w, a[i].value, s))
            return ch_entity_of_concept(w, a[i].value, out);
    if (!behind && !ch_prefix_of(w, s->first).indefinite) *out = office_named(w, s);
    return CH_OK;
}

ch_status
ch_office_at_post(ch_work *w, const ch_segment *s, uint32_t *office)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    uint32_t at = s->end;
    if (at + 1 >= sentence->end || !ch_slice_equal(ch_article_token(w->article, at), CH_S("to"))) return CH_OK;
    at += ch_slice_equal(ch_article_token(w->article, at + 1), CH_S("the")) ? 2 : 1;
    const uint32_t mention = at < sentence->end ? w->begin_at[at] : CH_NONE;
    const uint32_t to = mention == CH_NONE || w->mentions.at[mention].kind == CH_MENTION_ADJECTIVE ? CH_NONE : w->mentions.at[mention].entity;
    if (to == CH_NONE) return CH_OK;
    const bool body = ch_entity_is(w, to, w->classes.organization);
    if (!body && !ch_entity_is(w, to, w->classes.country)) return CH_OK;
    const ch_concept concept = w->entities.at[to].concept;
    const ch_slice definite = concept == CH_NONE ? (ch_slice){NULL, 0} : ch_lexicon_text_of(w->k->lexicon, concept, w->properties.definite_name);
    const ch_slice name = definite.len ? definite : w->entities.at[to].label;
    const ch_slice label = ch_arena_print(w->arena, "%.*s to %s%.*s", CH_PRINT(w->entities.at[*office].label),
                                          body && !definite.len ? "the " : "", CH_PRINT(name));
    return label.at ? ch_entity_of_label(w, label, w->classes.office, office) : CH_NO_MEMORY;
}
