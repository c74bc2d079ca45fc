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
                                    .speaker = CH_NONE, .statement = number};
    p->out->at[number].whole = first <= s->first + 1 || a->tokens[end - 1].sentence != sentence;
    for (uint32_t i = first; i < end; i++) p->out->of_token[i] = number;
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
            finish(p, i, continues);
            p->unclosed = true;
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
    if (p->open != CH_NONE) finish(p, (uint32_t)a->token_count, continues);
}

ch_status
ch_quotes_find(const ch_article *article, ch_arena *arena, ch_quotes *out)
{
    size_t marks = 0;
    for (size_t i = 0; i < article->token_count; i++)
        marks += (article->tokens[i].flags & CH_TOKEN_OPENS_QUOTE) != 0;
    *out = (ch_quotes){0};
    out->at = ch_arena_array(arena, marks + 1, sizeof *out->at);
    out->of_token = ch_arena_array(arena, article->token_count + 1, sizeof *out->of_token);
    if (!out->at || !out->of_token) return CH_NO_MEMORY;
    for (size_t i = 0; i < article->token_count; i++) out->of_token[i] = CH_NONE;
    pairing p = {.article = article, .out = out, .open = CH_NONE};
    if (marks) pair(&p);
    return CH_OK;
}
