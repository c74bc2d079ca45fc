/*
 * The pass over the article: at each token dates first, then money, then
 * quantities, since a year is a number and so is a sum.  What is found covers
 * its tokens; the next value begins behind it.
 */
#include "annotate/value_find.h"

static const ch_value_word nothing = {.number = -1};

bool
ch_value_dash(const ch_value_finder *f, uint32_t i)
{
    return ch_value_mark(f, i, CH_S("-")) || ch_value_mark(f, i, CH_S("–")) ||
           ch_value_mark(f, i, CH_S("—"));
}

const ch_value_word *
ch_value_phrase(const ch_value_finder *f, uint32_t i, uint32_t *end)
{
    char text[CH_VALUE_PHRASE], small[CH_VALUE_PHRASE];
    if (i >= f->end || f->words[i] == &nothing) return NULL;
    const ch_value_word *best = f->words[i];
    *end = i + 1;
    size_t len = 0;
    const ch_value_word *word = best;
    for (uint32_t at = i; at < f->end && at < i + 4; at++) {
        const ch_slice token = ch_value_text(f, at);
        if (len + token.len + 1 > sizeof text) break;
        if (at > i) text[len++] = ' ';
        memcpy(text + len, token.at, token.len);
        len += token.len;
        if (at > i)
            word = ch_value_rules_word(f->rules, ch_value_small((ch_slice){text, len}, small));
        if (!word) break;
        if (at > i && (word->flags || word->currency.len || word->magnitude))
            best = word, *end = at + 1;
        if (!word->longer) break;
    }
    return best;
}

bool
ch_value_approximate(const ch_value_finder *f, uint32_t i)
{
    for (uint32_t back = 1; back <= 3 && i >= f->first + back; back++) {
        uint32_t end;
        const ch_value_word *word = ch_value_phrase(f, i - back, &end);
        if (word && end == i && word->flags & CH_V_ABOUT) return true;
    }
    return false;
}

bool
ch_value_plural(const ch_value_finder *f, uint32_t i)
{
    if (!ch_value_kind_is(f, i, CH_TOKEN_WORD)) return false;
    const ch_slice text = ch_value_text(f, i);
    if (ch_value_is(f, i, CH_V_SINGULAR)) return false;
    if (ch_value_is(f, i, CH_V_PLURAL)) return true;
    return text.len > 2 && text.at[text.len - 1] == 's' && text.at[text.len - 2] != 's' &&
           !ch_value_has(f, i, CH_TOKEN_CLITIC);
}

ch_status
ch_value_add(ch_value_finder *f, uint32_t first, uint32_t end, ch_value value)
{
    value.first = first;
    value.end = end;
    value.span = ch_article_tokens_span(f->article, first, end);
    value.approximate = ch_value_approximate(f, first);
    return ch_vector_push(&f->values, value);
}

/* What each word means, once. */
static ch_status
look_up(ch_value_finder *f)
{
    char small[CH_VALUE_PHRASE];
    const ch_article *a = f->article;
    f->words = malloc((a->token_count + 1) * sizeof(const ch_value_word *));
    if (!f->words) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < a->token_count; i++) {
        const ch_token *token = &a->tokens[i];
        const bool short_enough = token->span.end - token->span.begin <= 32;
        const ch_value_word *word =
            short_enough
                ? ch_value_rules_word(f->rules, ch_value_small(ch_article_token(a, i), small))
                : NULL;
        if (word && word->capital && !(token->flags & CH_TOKEN_CAPITAL) &&
            token->kind == CH_TOKEN_WORD)
            word = NULL;
        f->words[i] = word ? word : &nothing;
    }
    return CH_OK;
}

static ch_status
find_at(ch_value_finder *f, uint32_t i, uint32_t *end)
{
    *end = 0;
    if (f->words[i] == &nothing && !ch_value_kind_is(f, i, CH_TOKEN_NUMBER) &&
        !memchr(ch_value_text(f, i).at, '-', ch_value_text(f, i).len))
        return CH_OK;
    CH_TRY(ch_value_find_date(f, i, end));
    if (!*end) CH_TRY(ch_value_find_money(f, i, end));
    if (!*end) CH_TRY(ch_value_find_quantity(f, i, end));
    return CH_OK;
}

static ch_status
find_all(ch_value_finder *f)
{
    for (size_t s = 0; s < f->article->sentence_count; s++) {
        const ch_sentence *sentence = &f->article->sentences[s];
        f->first = sentence->first;
        f->end = sentence->end;
        for (uint32_t i = f->first, end; i < f->end; i = end ? end : i + 1)
            CH_TRY(find_at(f, i, &end));
    }
    return CH_OK;
}

ch_status
ch_values_find(const ch_value_rules *rules, const ch_article *article, const ch_node *nodes,
               ch_arena *arena, ch_value **out, size_t *count)
{
    ch_value_finder f = {.rules = rules, .article = article, .nodes = nodes, .arena = arena};
    *out = NULL;
    *count = 0;
    ch_status status = look_up(&f);
    if (status == CH_OK) status = find_all(&f);
    if (status == CH_OK && !(*out = ch_arena_array(arena, f.values.len, sizeof **out)))
        status = CH_NO_MEMORY;
    if (status == CH_OK) {
        if (f.values.len) memcpy(*out, f.values.at, f.values.len * sizeof **out);
        *count = f.values.len;
    }
    free(f.words);
    ch_vector_free(&f.values);
    return status;
}

bool
ch_value_dateline(const ch_value_rules *rules, const ch_article *article, ch_date *out)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article head = *article;
    ch_value *values;
    size_t count, sentences = 0;
    bool found = false;
    if (!arena) return false;
    while (sentences < article->sentence_count && sentences < 12) sentences++;
    head.sentence_count = sentences;
    head.token_count = sentences ? article->sentences[sentences - 1].end : 0;
    head.published = (ch_date){0};
    if (ch_values_find(rules, &head, NULL, arena, &values, &count) != CH_OK) count = 0;
    for (size_t i = 0; i < count && !found; i++) {
        const ch_sentence_kind kind =
            article->sentences[article->tokens[values[i].first].sentence].kind;
        if (values[i].kind != CH_VALUE_DATE || !values[i].date.year || !values[i].date.day)
            continue;
        if (kind == CH_SENTENCE_DATELINE || kind == CH_SENTENCE_HEADLINE ||
            kind == CH_SENTENCE_BYLINE)
            *out = values[i].date, found = true;
    }
    ch_arena_free(arena);
    return found;
}
