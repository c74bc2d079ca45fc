/*
 * Sentences: for each mark that may end one, whether it does
 *
 *     …, said Gen. Smith.            a title: a name follows
 *     … in the U.S. The minister     an abbreviation and a word that begins sentences
 *     … in the U.S. President        an abbreviation and another word: it goes on
 *     … at 5 p.m. Police said        of those that a capital ends
 *     “Why?” Smith asked.            a quoted question with its speaker
 *
 * Which word does what is data (ontology/english/abbreviations.txt).  Where the rules
 * are silent, weights that were learned may end a sentence, if they are sure
 * (boundaries.h).
 */
#include "text/boundaries.h"

#include "text/utf8.h"

enum { LONGEST = 1000, BRACKET = 60, SPEECH = 4, SURE = 50, SURER = 100, UNLIKELY = -150 };

static ch_slice
text_of(const ch_splitter *s, size_t i)
{
    return ch_span_of(s->text, s->tokens.at[i].span);
}

static unsigned
kind_of(const ch_splitter *s, size_t i)
{
    return ch_words_kind(s->words, text_of(s, i));
}

static bool
has(const ch_splitter *s, size_t i, unsigned flag)
{
    return s->tokens.at[i].flags & flag;
}

static bool
is(const ch_splitter *s, size_t i, ch_slice text)
{
    return ch_slice_equal(text_of(s, i), text);
}

/* . ! ? … and runs of them: the first byte says it. */
bool
ch_splitter_stop(const ch_splitter *s, size_t i)
{
    if (s->tokens.at[i].kind != CH_TOKEN_PUNCTUATION) return false;
    const ch_slice t = text_of(s, i);
    return strchr(".!?", t.at[0]) || ch_slice_starts(t, CH_S("…")) ||
           ch_slice_starts(t, CH_S("。"));
}

/* Closing marks that belong to the sentence before them. */
static bool
closes(const ch_splitter *s, size_t i)
{
    if (has(s, i, CH_TOKEN_CLOSES_QUOTE))
        return !has(s, i, CH_TOKEN_SPACE_BEFORE) || text_of(s, i).len > 1;
    if (has(s, i, CH_TOKEN_SPACE_BEFORE)) return false;
    return is(s, i, CH_S(")")) || is(s, i, CH_S("]"));
}

static bool
opens(const ch_splitter *s, size_t i)
{
    return has(s, i, CH_TOKEN_OPENS_QUOTE) || is(s, i, CH_S("(")) || is(s, i, CH_S("["));
}

/* Whether a sentence can begin with token i < end, opening marks before it or not. */
static bool
starts(const ch_splitter *s, size_t i, size_t end)
{
    for (size_t n = 0; n < 2 && i < end && opens(s, i); n++) i++;
    if (i >= end) return false;
    const ch_token *t = &s->tokens.at[i];
    const uint8_t first = (uint8_t)text_of(s, i).at[0];
    if (t->flags & CH_TOKEN_CAPITAL || t->kind == CH_TOKEN_NUMBER) return true;
    if (t->kind == CH_TOKEN_SYMBOL || first == '@' || first == '#') return true;
    if (t->kind == CH_TOKEN_PUNCTUATION) return first == '-' || first == '*' || first >= 0x80;
    return i + 2 < end && kind_of(s, i) & CH_WORD_SMALL &&
           (has(s, i + 1, CH_TOKEN_CAPITAL) || has(s, i + 2, CH_TOKEN_CAPITAL)); /* al-Shabaab */
}

/* A verb of saying before any mark: "Why?" the minister asked. */
static bool
speech_follows(const ch_splitter *s, size_t i, size_t end)
{
    for (size_t n = 0; i < end && n < SPEECH && s->tokens.at[i].kind == CH_TOKEN_WORD; i++, n++)
        if (kind_of(s, i) & CH_WORD_SPEECH) return true;
    return false;
}

static bool
quote_between(const ch_splitter *s, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++)
        if (has(s, i, CH_TOKEN_CLOSES_QUOTE)) return true;
    return false;
}

/* Whether the sentence ends with the abbreviation i, `next` being what follows. */
static bool
abbreviation_ends(const ch_splitter *s, size_t i, size_t next, size_t end)
{
    const ch_slice text = text_of(s, i);
    const unsigned kind = kind_of(s, i);
    size_t letters = 0;
    ch_utf8_next(text, &letters);
    if (kind & (CH_WORD_TITLE | CH_WORD_INSIDE) || letters + 1 == text.len) return false;
    if (!has(s, next, CH_TOKEN_SPACE_BEFORE) && next == i + 1) return false;
    if (has(s, next, CH_TOKEN_OPENS_QUOTE)) return starts(s, next, end);
    if (s->tokens.at[next].kind != CH_TOKEN_WORD || !has(s, next, CH_TOKEN_CAPITAL)) return false;
    const unsigned then = kind_of(s, next);
    if (kind & CH_WORD_CLOSING) return !(then & CH_WORD_AFTER_CLOSING);
    return then & CH_WORD_STARTER && !s->title_case;
}

/* "1." or "(a)." at the beginning of a sentence numbers it. */
static bool
numbers_it(const ch_splitter *s, size_t i, size_t begin)
{
    if (i != begin + 1 || !is(s, i, CH_S("."))) return false;
    const ch_slice text = text_of(s, begin);
    return (s->tokens.at[begin].kind == CH_TOKEN_NUMBER && text.len <= 3) || text.len == 1;
}

/* "ok. i know": a sentence may begin small with a word that begins sentences, or where this one
 * did. */
static bool
begins_small(const ch_splitter *s, size_t begin, size_t next, ch_slice stop)
{
    if (s->tokens.at[next].kind != CH_TOKEN_WORD) return false;
    if (stop.len == 1 && strchr(".?", stop.at[0]) && kind_of(s, next) & CH_WORD_STARTER)
        return true;
    return s->tokens.at[begin].kind == CH_TOKEN_WORD && !has(s, begin, CH_TOKEN_CAPITAL) &&
           !(kind_of(s, begin) & CH_WORD_SMALL);
}

/* Whether the sentence that began at `begin` ends with the stop i, `next` being what follows. */
static bool
stop_ends(const ch_splitter *s, size_t begin, size_t i, size_t next, size_t end)
{
    const ch_slice text = text_of(s, i);
    if (numbers_it(s, i, begin)) return false;
    if (strchr("!?", text.at[0]) && quote_between(s, i + 1, next) && speech_follows(s, next, end))
        return false;
    if (has(s, next, CH_TOKEN_SPACE_BEFORE))
        return starts(s, next, end) || (next == i + 1 && begins_small(s, begin, next, text));
    /* the space was forgotten: "the end.The next" */
    return i > begin && text.len == 1 && text_of(s, i - 1).len > 1 &&
           s->tokens.at[i - 1].kind == CH_TOKEN_WORD && has(s, next, CH_TOKEN_CAPITAL) &&
           s->tokens.at[next].kind == CH_TOKEN_WORD && text_of(s, next).len > 1;
}

/* Whether a bracket that is open now is closed soon: sentences do not end inside. */
static bool
bracket_closes(const ch_splitter *s, size_t i, size_t end)
{
    for (size_t n = 0; i < end && n < BRACKET; i++, n++) {
        if (is(s, i, CH_S("("))) return false;
        if (is(s, i, CH_S(")"))) return true;
    }
    return false;
}

/* What the rules say of token i, and in g->next the gap that it is about. */
static void
ask_rules(const ch_splitter *s, size_t i, bool bracket, ch_gap *g)
{
    const bool stop = ch_splitter_stop(s, i);
    g->next = i + 1;
    g->rules = CH_RULES_SILENT;
    if (!stop && !has(s, i, CH_TOKEN_DOTTED)) return;
    while (g->next < g->end && closes(s, g->next)) g->next++;
    g->rules = CH_RULES_GO_ON;
    if (g->next >= g->end || (bracket && g->next == i + 1 && bracket_closes(s, g->next, g->end))) return;
    const bool ends = stop ? stop_ends(s, g->begin, i, g->next, g->end)
                           : abbreviation_ends(s, i, g->next, g->end);
    if (ends) g->rules = CH_RULES_END;
}

/* Where the sentence that begins at token `begin` ends. */
static size_t
sentence_end(const ch_splitter *s, size_t begin, size_t end)
{
    ch_gap g = {.begin = begin, .end = end};
    bool bracket = false;
    for (size_t i = begin; i < end; i = g.next) {
        if (i - begin + 1 >= LONGEST) return i + 1;
        if (is(s, i, CH_S("("))) bracket = i > begin;
        if (is(s, i, CH_S(")"))) bracket = false;
        ask_rules(s, i, bracket, &g);
        if (g.next >= end) return end;
        if (s->judge(s->payload, s, &g)) return g.next;
        for (size_t k = i + 1; k < g.next; k++) bracket = bracket && !is(s, k, CH_S(")"));
    }
    return end;
}

/* The rules, and where they see no end but weights are sure, the weights. */
static bool
judge(void *payload, const ch_splitter *s, const ch_gap *g)
{
    const ch_boundaries *const *weights = payload;
    ch_boundary boundary = {0};
    if (g->rules == CH_RULES_END) return true;
    if (!*weights || !ch_boundary_possible(s, g->next)) return false;
    ch_boundary_glance(s, g, &boundary);
    if (ch_boundaries_score(*weights, &boundary) < UNLIKELY) return false;
    ch_boundary_describe(s, g, &boundary);
    return ch_boundaries_score(*weights, &boundary) > (g->rules == CH_RULES_GO_ON ? SURER : SURE);
}

/* Headlines in title case have no small word of some length. */
static bool
in_title_case(const ch_splitter *s, size_t begin, size_t end)
{
    for (size_t i = begin; i < end; i++) {
        const ch_token *t = &s->tokens.at[i];
        if (t->kind == CH_TOKEN_WORD && !(t->flags & (CH_TOKEN_CAPITAL | CH_TOKEN_CLITIC)) &&
            t->span.end - t->span.begin > 4)
            return false;
    }
    return true;
}

static ch_status
put_sentence(ch_splitter *s, size_t first, size_t end, ch_sentence_kind kind)
{
    const ch_sentence sentence = {
        .span = {s->tokens.at[first].span.begin, s->tokens.at[end - 1].span.end},
        .first = (uint32_t)first,
        .end = (uint32_t)end,
        .paragraph = s->paragraph,
        .kind = kind,
    };
    for (size_t i = first; i < end; i++) s->tokens.at[i].sentence = (uint32_t)s->sentences.len;
    return ch_vector_push(&s->sentences, sentence);
}

/* Make room for what learned boundaries will see of the segment [first, end). */
static ch_status
open_segment(ch_splitter *s, size_t first, size_t end)
{
    s->segment = first;
    s->open = false;
    ch_vector_clear(&s->shapes);
    if (!s->looks) return CH_OK;
    CH_TRY(ch_vector_reserve(&s->shapes, end - first));
    memset(s->shapes.at, 0, end - first);
    s->shapes.len = end - first;
    return CH_OK;
}

static ch_status
split_segment(ch_splitter *s, ch_segment segment)
{
    size_t first = s->tokens.len;
    CH_TRY(ch_tokens_add(s->words, s->text, segment.span, false, &s->tokens));
    const size_t end = s->tokens.len;
    if (first == end) return CH_OK;
    const size_t dateline = ch_dateline_end(s, first, end);
    if (dateline) CH_TRY(put_sentence(s, first, dateline, CH_SENTENCE_DATELINE));
    if (dateline) first = dateline;
    s->title_case = in_title_case(s, first, end);
    CH_TRY(open_segment(s, first, end));
    for (size_t begin = first; begin < end;) {
        const size_t stop = sentence_end(s, begin, end);
        const bool whole = begin == first && stop == end;
        s->open = !ch_splitter_stop(s, stop - 1);
        CH_TRY(put_sentence(s, begin, stop,
                            segment.item ? CH_SENTENCE_ITEM : ch_line_kind(s, begin, stop, whole)));
        begin = stop;
    }
    s->paragraph++;
    return CH_OK;
}

static ch_status
hand_out(const ch_splitter *s, ch_article *article, ch_arena *arena)
{
    article->tokens = ch_arena_array(arena, s->tokens.len, sizeof *article->tokens);
    article->sentences = ch_arena_array(arena, s->sentences.len, sizeof *article->sentences);
    if (!article->tokens || !article->sentences) return CH_NO_MEMORY;
    if (s->tokens.len)
        memcpy(article->tokens, s->tokens.at, s->tokens.len * sizeof *article->tokens);
    if (s->sentences.len)
        memcpy(article->sentences, s->sentences.at, s->sentences.len * sizeof *article->sentences);
    article->token_count = s->tokens.len;
    article->sentence_count = s->sentences.len;
    return CH_OK;
}

static ch_status
split(ch_splitter *s, ch_article *article, ch_arena *arena)
{
    ch_segmenter segments = ch_segments(article->text, article->body);
    ch_segment segment;
    ch_status status = CH_OK;
    while (status == CH_OK && ch_segment_next(&segments, &segment)) status = split_segment(s, segment);
    if (status == CH_OK) status = hand_out(s, article, arena);
    ch_vector_free(&s->tokens);
    ch_vector_free(&s->sentences);
    ch_vector_free(&s->shapes);
    return status;
}

ch_status
ch_article_split(ch_article *article, const ch_abbreviations *words, ch_arena *arena)
{
    const ch_boundaries *weights = ch_words_boundaries(words);
    ch_splitter s = {.words = words, .text = article->text, .judge = judge, .payload = &weights};
    s.looks = weights != NULL;
    return split(&s, article, arena);
}

ch_status
ch_article_split_by(ch_article *article, const ch_abbreviations *words, ch_judge *other, void *payload,
                    ch_arena *arena)
{
    ch_splitter s = {.words = words, .text = article->text, .judge = other, .payload = payload, .looks = true};
    return split(&s, article, arena);
}

ch_status
ch_tokenize_with(const ch_abbreviations *words, ch_slice text, ch_arena *arena, ch_token **out,
                 size_t *count)
{
    ch_token_list tokens = {0};
    *out = NULL;
    *count = 0;
    if (text.len >= CH_NONE) return CH_BAD_ARGUMENT;
    ch_status status = ch_tokens_add(words, text, (ch_span){0, (uint32_t)text.len}, true, &tokens);
    if (status == CH_OK && !(*out = ch_arena_array(arena, tokens.len, sizeof **out)))
        status = CH_NO_MEMORY;
    if (status == CH_OK) {
        if (tokens.len) memcpy(*out, tokens.at, tokens.len * sizeof **out);
        *count = tokens.len;
    }
    ch_vector_free(&tokens);
    return status;
}

ch_status
ch_tokenize(ch_slice text, ch_arena *arena, ch_token **out, size_t *count)
{
    return ch_tokenize_with(NULL, text, arena, out, count);
}
