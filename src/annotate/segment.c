/* Choosing among the candidates: the best set of those that do not overlap. */
#include "annotate/segment.h"

#include "annotate/candidate.h"
#include "annotate/shape.h"

bool
ch_sentence_shouts(const ch_article *article, const ch_sentence *sentence)
{
    uint32_t words = 0, shouted = 0;
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        const ch_token *t = &article->tokens[i];
        if (t->kind != CH_TOKEN_WORD || t->span.end - t->span.begin < 2) continue;
        words++;
        shouted += (t->flags & CH_TOKEN_ALL_CAPITALS) != 0;
    }
    return words >= 3 && shouted * 10 >= words * 9;
}

bool
ch_sentence_is_titled(const ch_article *article, const ch_sentence *sentence)
{
    uint32_t words = 0, capitals = 0;
    /* headlines have no full stop; a short sentence of names has */
    if (sentence->end > sentence->first && ch_slice_equal(ch_article_token(article, sentence->end - 1), CH_S("."))) return false;
    for (uint32_t i = sentence->first; i < sentence->end; i++) {
        const ch_token *t = &article->tokens[i];
        if (t->kind != CH_TOKEN_WORD || t->span.end - t->span.begin < 4) continue;
        words++;
        capitals += (t->flags & CH_TOKEN_CAPITAL) != 0;
    }
    return words >= 4 && capitals * 10 >= words * 9;
}

/* Whether the span without full stops, hyphens kept, spells `exact` without full stops. */
static bool
spells(ch_slice span, ch_slice exact)
{
    size_t i = 0, k = 0;
    for (;;) {
        while (i < span.len && span.at[i] == '.') i++;
        while (k < exact.len && exact.at[k] == '.') k++;
        if (i == span.len || k == exact.len) return i == span.len && k == exact.len;
        if (span.at[i++] != exact.at[k++]) return false;
    }
}

bool
ch_reading_fits(const ch_segmenter *s, const ch_reading *reading, uint32_t first, uint32_t end)
{
    const ch_article *a = s->article;
    if (reading->kind == CH_FORM_ACRONYM)
        return spells(ch_article_part(a, ch_article_tokens_span(a, first, end)),
                      ch_lexicon_text(s->lexicon, reading->exact));
    unsigned word = 0;
    for (uint32_t i = first; i < end; i++) {
        if (s->words[i] == CH_WORD_HYPHEN) continue;
        if ((reading->capitals >> word & 1u) && !(a->tokens[i].flags & CH_TOKEN_CAPITAL)) return false;
        word++;
    }
    return true;
}

static uint32_t
worth(const ch_segment *c)
{
    static const uint8_t bonus[] = {
        [CH_SEGMENT_RUN] = 1,   [CH_SEGMENT_HEAD] = 4,   [CH_SEGMENT_PERSON] = 6,   [CH_SEGMENT_TITLE] = 7,
        [CH_SEGMENT_ROLE] = 8,  [CH_SEGMENT_SHAPE] = 10, [CH_SEGMENT_LEXICON] = 12, [CH_SEGMENT_VALUE] = 14,
    };
    const uint32_t len = c->end - c->first;
    if (c->source == CH_SEGMENT_RUN) return 5 * len - 1; /* one long rather than two short */
    /*
     * A name that stands in the gazetteer beats the same words made from a template of
     * organs; a weak one comes behind a person's name and, of several words, before what
     * only its head word tells.
     * Of "US | Treasury Secretary" and "US Treasury | Secretary" the longer title is meant.
     */
    const uint32_t written = c->source == CH_SEGMENT_LEXICON && c->match.country == CH_NONE;
    const uint32_t longer = c->source == CH_SEGMENT_ROLE ? len - 1 : 0;
    return 16 * len * len + bonus[c->source] + written + longer - (!c->weak ? 0u : len > 1 ? 8u : 12u);
}

/*
 * Weighted interval scheduling from the right: best[i] is the worth of the
 * best choice among the tokens from i on, choice[i] the candidate that begins
 * there in it.  The candidates are sorted by their first token.
 */
static ch_status
choose(const ch_segment *candidates, size_t count, uint32_t first, uint32_t end, ch_arena *scratch,
       ch_segments *out)
{
    const size_t tokens = end - first;
    uint64_t *best = ch_arena_array(scratch, tokens + 1, sizeof *best);
    uint32_t *choice = ch_arena_array(scratch, tokens + 1, sizeof *choice);
    if (!best || !choice) return CH_NO_MEMORY;
    size_t next = count;
    for (size_t i = tokens; i-- > 0;) {
        best[i] = best[i + 1];
        choice[i] = CH_NONE;
        size_t from = next;
        while (from > 0 && candidates[from - 1].first >= first + i) from--;
        for (size_t k = from; k < next; k++) {
            const uint64_t sum = worth(&candidates[k]) + best[candidates[k].end - first];
            if (sum > best[i]) best[i] = sum, choice[i] = (uint32_t)k;
        }
        next = from;
    }
    for (size_t i = 0; i < tokens;) {
        if (choice[i] == CH_NONE) {
            i++;
            continue;
        }
        CH_TRY(ch_vector_push(out, candidates[choice[i]]));
        i = candidates[choice[i]].end - first;
    }
    return CH_OK;
}

static int
by_place(const void *x, const void *y)
{
    const ch_segment *a = x, *b = y;
    if (a->first != b->first) return a->first < b->first ? -1 : 1;
    if (a->end != b->end) return a->end > b->end ? -1 : 1;
    return (a->source < b->source) - (a->source > b->source);
}

/*
 * Where the tokens of a value end: a quantity takes its number alone, so that
 * "six Palestinians" leaves the name inside it a mention.
 */
static uint32_t
value_end(const ch_finder *f, const ch_value *v)
{
    uint32_t end = v->first + 1;
    if (v->kind != CH_VALUE_QUANTITY) return v->end;
    while (end < v->end) {
        const ch_token *t = &f->s->article->tokens[end];
        const bool number = f->s->analysis->nodes[end].upos == CH_UPOS_NUM || t->kind == CH_TOKEN_NUMBER;
        const bool joins = t->kind != CH_TOKEN_WORD && end + 1 < v->end &&
                           f->s->analysis->nodes[end + 1].upos == CH_UPOS_NUM;
        if (!number && !joins) break;
        end++;
    }
    return end;
}

static ch_status
find_values(ch_finder *f)
{
    size_t first = 0, end = f->s->value_count; /* they are sorted by place */
    while (first < end) {
        const size_t middle = first + (end - first) / 2;
        if (f->s->values[middle].first < f->sentence->first) first = middle + 1;
        else end = middle;
    }
    for (size_t i = first; i < f->s->value_count && f->s->values[i].first < f->sentence->end; i++) {
        const ch_value *v = &f->s->values[i];
        if (v->end > f->sentence->end || v->first >= v->end) continue;
        CH_TRY(ch_vector_push(f->out, (ch_segment){.first = v->first,
                                                   .end = value_end(f, v),
                                                   .source = CH_SEGMENT_VALUE,
                                                   .class = CH_NO_CLASS,
                                                   .value = (uint32_t)i,
                                                   .rule = v->rule}));
    }
    return CH_OK;
}

static ch_status
find_all(ch_finder *f)
{
    CH_TRY(find_values(f));
    CH_TRY(ch_find_lexicon(f));
    CH_TRY(ch_find_titles(f));
    CH_TRY(ch_find_people(f));
    CH_TRY(ch_find_heads(f));
    CH_TRY(ch_find_shapes(f));
    return ch_find_runs(f);
}

ch_status
ch_segments_find(const ch_segmenter *s, uint32_t sentence, ch_arena *scratch, ch_segments *out)
{
    ch_segments candidates = {0};
    const ch_sentence *at = &s->article->sentences[sentence];
    ch_finder f = {.s = s,
                   .sentence = at,
                   .marks = s->marks,
                   .shouts = ch_sentence_shouts(s->article, at),
                   .titled = at->kind != CH_SENTENCE_BYLINE && ch_sentence_is_titled(s->article, at),
                   .out = &candidates};
    ch_status status = find_all(&f);
    if (status == CH_OK) {
        if (candidates.len) qsort(candidates.at, candidates.len, sizeof *candidates.at, by_place);
        status = choose(candidates.at, candidates.len, at->first, at->end, scratch, out);
    }
    ch_vector_free(&candidates);
    return status;
}
