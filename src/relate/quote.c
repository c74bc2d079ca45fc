/*
 * Pairing quotation marks
 *
 * The reader has already said which marks open and which close.  What is left is
 * the custom of the press: a speech that goes on in a new paragraph opens each
 * one with a mark and closes only the last.  A mark that nothing closes ends
 * with its paragraph, so that one slip of the pen cannot swallow an article.
 */
#include "relate/quote.h"

#include "base/status.h"

enum { LABEL = 5 }; /* words of a transcript's label at most */

typedef struct {
    const ch_article *article;
    ch_quotes *out;
    uint32_t open;   /* token of the mark that is open, or CH_NONE */
    bool unclosed;   /* the last quotation ended with its paragraph, unclosed */
    uint32_t depth;  /* marks opened inside it */
} pairing;

static uint32_t
paragraph_of(const ch_article *article, uint32_t token)
{
    return article->sentences[article->tokens[token].sentence].paragraph;
}

static void
finish(pairing *p, uint32_t end, bool continues)
{
    const ch_article *a = p->article;
    const uint32_t first = p->open + 1;
    p->open = CH_NONE;
    p->depth = 0;
    if (first >= end) return;
    const uint32_t sentence = a->tokens[first].sentence;
    const ch_sentence *s = &a->sentences[sentence];
    const uint32_t number = p->out->len++;
    p->out->at[number] = (ch_quote){.first = first, .end = end, .sentence = sentence,
                                    .continues = continues, .scene = CH_NONE, .by = CH_NONE,
                                    .speaker = CH_NONE, .label = CH_NONE, .statement = number};
    p->out->at[number].whole = first <= s->first + 1 || a->tokens[end - 1].sentence != sentence;
    for (uint32_t i = first; i < end; i++) p->out->of_token[i] = number;
}

/*
 * Whether the open quotation ends unclosed at token `end`.  A single mark that
 * nothing closes in its paragraph is a letter: "Muhammad ‘Abd al-Wahhab".
 */
static bool
end_unclosed(pairing *p, uint32_t end, bool continues)
{
    const ch_slice mark = ch_article_token(p->article, p->open);
    if (ch_slice_equal(mark, CH_S("‘")) || ch_slice_equal(mark, CH_S("'"))) {
        p->open = CH_NONE;
        p->depth = 0;
        return false;
    }
    finish(p, end, continues);
    return true;
}

static void
pair(pairing *p)
{
    const ch_article *a = p->article;
    bool continues = false;
    for (uint32_t i = 0; i < a->token_count; i++) {
        const unsigned flags = a->tokens[i].flags;
        const bool new_paragraph = i && paragraph_of(a, i) != paragraph_of(a, i - 1);
        if (new_paragraph && p->open != CH_NONE) {
            p->unclosed = end_unclosed(p, i, continues);
        }
        if (new_paragraph && !(flags & CH_TOKEN_OPENS_QUOTE)) p->unclosed = false;
        if (flags & CH_TOKEN_OPENS_QUOTE) {
            if (p->open != CH_NONE) {
                p->depth++;
                continue;
            }
            p->open = i;
            continues = new_paragraph && p->unclosed;
            p->unclosed = false;
        } else if ((flags & CH_TOKEN_CLOSES_QUOTE) && p->open != CH_NONE) {
            if (p->depth)
                p->depth--;
            else
                finish(p, i, continues);
        }
    }
    if (p->open != CH_NONE) end_unclosed(p, (uint32_t)a->token_count, continues);
}

/* ---- transcripts ---- */

/* The end of a label in capitals that opens a paragraph at `token`: behind its colon; CH_NONE: none. */
static uint32_t
label_end(const ch_article *a, uint32_t token)
{
    if (token && paragraph_of(a, token) == paragraph_of(a, token - 1)) return CH_NONE;
    for (uint32_t i = token; i < a->token_count && i < token + LABEL; i++) {
        if (i > token && ch_slice_equal(ch_article_token(a, i), CH_S(":")))
            return i + 1 < a->token_count ? i + 1 : CH_NONE;
        const unsigned flags = a->tokens[i].flags;
        const bool word = a->tokens[i].kind == CH_TOKEN_WORD;
        if (word ? !(flags & CH_TOKEN_ALL_CAPITALS) : !ch_slice_equal(ch_article_token(a, i), CH_S(".")))
            return CH_NONE;
    }
    return CH_NONE;
}

static uint32_t
count_labels(const ch_article *a)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->token_count; i++) count += label_end(a, i) != CH_NONE;
    return count;
}

/* One quotation a paragraph from the first label on; marks inside it are part of what is said. */
static void
read_transcript(pairing *p)
{
    const ch_article *a = p->article;
    uint32_t label = CH_NONE, behind = 0;
    for (uint32_t i = 0; i < a->token_count;) {
        const uint32_t end_of_label = label_end(a, i);
        if (end_of_label != CH_NONE) label = i, behind = end_of_label;
        uint32_t end = i + 1;
        while (end < a->token_count && paragraph_of(a, end) == paragraph_of(a, i)) end++;
        if (label != CH_NONE) {
            const uint32_t first = end_of_label != CH_NONE ? behind : i;
            const uint32_t number = p->out->len;
            p->open = first - 1; /* as if the token before it were a mark */
            finish(p, end, false);
            if (p->out->len > number) {
                p->out->at[number].label = label;
                p->out->at[number].label_end = behind;
                p->out->at[number].whole = true;
            }
        }
        i = end;
    }
}

ch_status
ch_quotes_find(const ch_article *article, ch_arena *arena, ch_quotes *out)
{
    const uint32_t labels = count_labels(article);
    size_t marks = 0;
    for (size_t i = 0; i < article->token_count; i++)
        marks += (article->tokens[i].flags & CH_TOKEN_OPENS_QUOTE) != 0;
    if (labels > 1) /* a transcript: a quotation a paragraph */
        marks = 1u + article->sentences[article->sentence_count - 1].paragraph;
    *out = (ch_quotes){0};
    out->at = ch_arena_array(arena, marks + 1, sizeof *out->at);
    out->of_token = ch_arena_array(arena, article->token_count + 1, sizeof *out->of_token);
    if (!out->at || !out->of_token) return CH_NO_MEMORY;
    for (size_t i = 0; i < article->token_count; i++) out->of_token[i] = CH_NONE;
    pairing p = {.article = article, .out = out, .open = CH_NONE};
    out->transcript = labels > 1;
    if (labels > 1)
        read_transcript(&p);
    else if (marks)
        pair(&p);
    return CH_OK;
}
