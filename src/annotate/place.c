/*
 * Places by what contains them
 *
 *     Lebanon, Ohio       a town of that state, though no list knows it: not the country
 *     Athens, Georgia     where the gazetteer has one there, that one (context.c)
 *     Lebanon, Ohio and Texas     a list, in which nothing contains anything
 */
#include "annotate/work.h"

/* The entry that a segment stands for by its context, or CH_NONE. */
static ch_concept
chosen(const ch_work *w, const ch_segment *s)
{
    const char *why;
    const ch_reading *r = s->source == CH_SEGMENT_LEXICON ? ch_context_choose(w, s, &why) : NULL;
    return r && r->kind <= CH_FORM_WEAK && r->kind != CH_FORM_ADJECTIVE && r->kind != CH_FORM_DEMONYM ? r->concept : CH_NONE;
}

static bool
is_of(const ch_work *w, ch_concept concept, ch_class class)
{
    return concept != CH_NONE && ch_ontology_is(w->k->ontology, ch_lexicon_class(w->k->lexicon, concept), class);
}

static bool
comma_between(const ch_work *w, const ch_segment *a, const ch_segment *b)
{
    return b->first == a->end + 1 && ch_slice_equal(ch_article_token(w->article, a->end), CH_S(","));
}

/* Whether a list of places begins before, or goes on behind. */
static bool
is_list(const ch_work *w, size_t i)
{
    const ch_segment *s = &w->segments.at[i], *next = s + 1;
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (i > 0 && comma_between(w, s - 1, s)) return true;
    uint32_t at = next->end;
    if (at >= sentence->end) return false;
    const uint8_t upos = w->analysis->nodes[at].upos;
    if (upos == CH_UPOS_CCONJ || upos == CH_UPOS_NOUN || upos == CH_UPOS_PROPN || upos == CH_UPOS_ADJ) return true;
    if (w->article->tokens[at].flags & CH_TOKEN_CLITIC) return true; /* "in London, Germany's chancellor" */
    if (!ch_slice_equal(ch_article_token(w->article, at), CH_S(",")) || ++at >= sentence->end) return false;
    if (w->analysis->nodes[at].upos == CH_UPOS_CCONJ) return true;
    return i + 2 < w->segments.len && w->segments.at[i + 2].first == at && is_of(w, chosen(w, &w->segments.at[i + 2]), w->classes.place);
}

static ch_concept
container(const ch_work *w, size_t i, ch_concept concept)
{
    const ch_segment *s = &w->segments.at[i];
    if (i + 1 >= w->segments.len || !is_of(w, concept, w->classes.place) || !comma_between(w, s, s + 1)) return CH_NONE;
    if (!is_of(w, concept, w->classes.country) && !is_of(w, concept, w->classes.city)) return CH_NONE;
    const ch_concept whole = chosen(w, s + 1);
    if (!is_of(w, whole, w->classes.region) || ch_concept_country(w, concept) == ch_concept_country(w, whole)) return CH_NONE;
    return is_list(w, i) ? CH_NONE : whole;
}

ch_status
ch_place_by_comma(ch_work *w, size_t i, ch_concept concept, uint32_t *out)
{
    const ch_concept whole = container(w, i, concept);
    const ch_segment *s = &w->segments.at[i];
    *out = CH_NONE;
    if (whole == CH_NONE) return CH_OK;
    for (size_t r = 0; r < s->match.count; r++)
        if (ch_lexicon_concept_of(w->k->lexicon, s->match.readings[r].concept, w->properties.part_of) == whole)
            return ch_entity_of_concept(w, s->match.readings[r].concept, out);
    const ch_slice text = ch_article_part(w->article, ch_article_tokens_span(w->article, s->first, s->end));
    const ch_slice label = ch_arena_print(w->arena, "%.*s (%.*s)", CH_PRINT(text), CH_PRINT(ch_lexicon_label(w->k->lexicon, whole)));
    return label.at ? ch_entity_of_label(w, label, w->classes.city, out) : CH_NO_MEMORY;
}

bool
ch_stands_as_place(const ch_work *w, size_t i)
{
    const ch_article *a = w->article;
    const ch_segment *s = &w->segments.at[i];
    const ch_sentence *sentence = &a->sentences[a->tokens[s->first].sentence];
    if (s->first > sentence->first && (w->naming_of[s->first - 1].uses & CH_NAMING_PLACE_PREPOSITION) &&
        !(a->tokens[s->first - 1].flags & CH_TOKEN_CAPITAL && s->first - 1 != sentence->first) &&
        !ch_slice_equal(ch_article_token(a, s->first - 1), CH_S("from")))
        return true;
    if (i + 1 < w->segments.len && w->segments.at[i + 1].first == s->end + 1 &&
        ch_slice_equal(ch_article_token(a, s->end), CH_S(","))) {
        const ch_segment *next = &w->segments.at[i + 1];
        const char *why;
        const ch_reading *r = next->source == CH_SEGMENT_LEXICON ? ch_context_choose(w, next, &why) : NULL;
        return r && (r->kind == CH_FORM_PREFERRED || r->kind == CH_FORM_ALTERNATIVE) &&
               ch_ontology_is(w->k->ontology, ch_lexicon_class(w->k->lexicon, r->concept), w->classes.place);
    }
    return false;
}

bool
ch_is_storm(const ch_work *w, const ch_segment *s)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (s->first > sentence->first && (w->naming_of[s->first - 1].uses & CH_NAMING_STORM) &&
        (w->article->tokens[s->first - 1].flags & CH_TOKEN_CAPITAL))
        return true;
    return s->end + 2 < sentence->end && ch_slice_equal(ch_article_token(w->article, s->end), CH_S(",")) &&
           w->analysis->nodes[s->end + 1].upos == CH_UPOS_DET && (w->naming_of[s->end + 2].uses & CH_NAMING_STORM);
}
