/*
 * Where "<" begins an IRI and where it compares, where ":" is part of a name: only
 * as much of SPARQL's grammar as tells words apart.  What it does not know is a
 * sign of one character, and rasqal will say so.
 */
#include "rdf/sparql_words.h"

#include <strings.h>

static bool
is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           c == '_' || c == ':' || c == '-' || c == '.' || c == '%' || (unsigned char)c >= 0x80;
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static char
at(ch_slice q, size_t i)
{
    return i < q.len ? q.at[i] : '\0';
}

static size_t
string_end(ch_slice q, size_t i)
{
    const char quote = q.at[i];
    const bool triple = at(q, i + 1) == quote && at(q, i + 2) == quote;
    for (i += triple ? 3 : 1; i < q.len; i++) {
        if (q.at[i] == '\\') i++;
        else if (!triple && (q.at[i] == quote || q.at[i] == '\n')) return i + 1;
        else if (q.at[i] == quote && at(q, i + 1) == quote && at(q, i + 2) == quote) return i + 3;
    }
    return q.len;
}

/* The end of "<…>", or the beginning when it is no IRI. */
static size_t
iri_end(ch_slice q, size_t i)
{
    for (size_t j = i + 1; j < q.len; j++) {
        if (q.at[j] == '>') return j + 1;
        if ((unsigned char)q.at[j] <= ' ' || strchr("<\"{}|^`\\", q.at[j])) return i;
    }
    return i;
}

static size_t
name_end(ch_slice q, size_t i)
{
    size_t end = i;
    while (end < q.len && (is_name(q.at[end]) || (q.at[end] == '\\' && end + 1 < q.len)))
        end += q.at[end] == '\\' ? 2 : 1;
    while (end > i + 1 && q.at[end - 1] == '.') end--;
    return end;
}

static size_t
number_end(ch_slice q, size_t i)
{
    while (is_digit(at(q, i)) || (at(q, i) == '.' && is_digit(at(q, i + 1)))) i++;
    if (at(q, i) != 'e' && at(q, i) != 'E') return i;
    size_t exponent = i + 1;
    if (at(q, exponent) == '+' || at(q, exponent) == '-') exponent++;
    while (is_digit(at(q, exponent))) i = ++exponent;
    return i;
}

static size_t
sign_end(ch_slice q, size_t i)
{
    static const char *const pairs[] = {"&&", "||", "<=", ">=", "!=", "^^"};
    for (size_t k = 0; k < sizeof pairs / sizeof *pairs; k++)
        if (at(q, i) == pairs[k][0] && at(q, i + 1) == pairs[k][1]) return i + 2;
    return i + 1;
}

static size_t
word_end(ch_slice q, size_t i, ch_word_kind *kind)
{
    const char c = q.at[i], next = at(q, i + 1);
    size_t end = i;
    if (c == '"' || c == '\'') return *kind = CH_WORD_STRING, string_end(q, i);
    if (c == '<' && (end = iri_end(q, i)) > i) return *kind = CH_WORD_IRI, end;
    if ((c == '?' || c == '$') && (is_name(next) && next != ':' && next != '.' && next != '-')) {
        for (end = i + 1; end < q.len && is_name(q.at[end]) && !strchr(":.-%", q.at[end]);) end++;
        return *kind = CH_WORD_VARIABLE, end;
    }
    if (is_digit(c) || (c == '.' && is_digit(next)))
        return *kind = CH_WORD_NUMBER, number_end(q, i);
    if (c == '@' && is_name(next)) return *kind = CH_WORD_LANGUAGE, name_end(q, i + 1);
    if (is_name(c) && c != '.' && c != '-') return *kind = CH_WORD_NAME, name_end(q, i);
    return *kind = CH_WORD_SIGN, sign_end(q, i);
}

bool
ch_word_is(const ch_word *word, const char *keyword)
{
    return word->kind <= CH_WORD_NAME && word->text.len == strlen(keyword) &&
           strncasecmp(word->text.at, keyword, word->text.len) == 0;
}

static char
sign(const ch_word *word)
{
    return word->kind == CH_WORD_SIGN && word->text.len == 1 ? word->text.at[0] : '\0';
}

/* Whether the bracket at `i` opens an expression: a list or a path stands after other words. */
static bool
opens_expression(const ch_sparql_words *words, size_t i)
{
    const ch_word *w = &words->at[i];
    if (w->inner || w->clause || !w->depth || !i) return true;
    const ch_word *before = &words->at[i - 1];
    return before->kind == CH_WORD_NAME && !memchr(before->text.at, ':', before->text.len) &&
           !ch_word_is(before, "a") && !ch_word_is(before, "VALUES");
}

/* Whether a clause goes on, begins or ends with the word; `open` has a bit for each depth. */
static bool
in_clause(const ch_word *w, unsigned depth, uint64_t *open)
{
    static const char *const starts[] = {"SELECT", "GROUP", "ORDER", "HAVING"};
    const uint64_t bit = depth < 64 ? UINT64_C(1) << depth : 0;
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++)
        if (ch_word_is(w, starts[i])) *open |= bit;
    if (sign(w) == '{' || sign(w) == '}') *open &= ~bit;
    return (*open & bit) != 0;
}

static ch_status
pair_brackets(ch_sparql_words *words)
{
    CH_VECTOR(size_t) open = {0};
    unsigned depth = 0;
    uint64_t clauses = 0;
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < words->len; i++) {
        ch_word *w = &words->at[i];
        const char c = sign(w);
        const ch_word *around = open.len ? &words->at[open.at[open.len - 1]] : NULL;
        w->mate = i;
        w->depth = depth;
        w->clause = in_clause(w, depth, &clauses);
        w->inner = around && sign(around) == '(' && opens_expression(words, open.at[open.len - 1]);
        if (c == '{') depth++;
        if (c == '{' || c == '(') status = ch_vector_push(&open, i);
        if ((c == '}' || c == ')') && open.len) {
            const size_t mate = open.at[--open.len];
            w->mate = mate;
            words->at[mate].mate = i;
            if (c == '}' && depth) w->depth = --depth;
        }
    }
    ch_vector_free(&open);
    return status;
}

ch_status
ch_sparql_cut(ch_slice query, ch_sparql_words *out)
{
    for (size_t i = 0; i < query.len;) {
        if ((unsigned char)query.at[i] <= ' ') {
            i++;
        } else if (query.at[i] == '#') {
            while (i < query.len && query.at[i] != '\n') i++;
        } else {
            ch_word word = {.depth = 0};
            const size_t end = word_end(query, i, &word.kind);
            word.text = ch_slice_part(query, i, end);
            CH_TRY(ch_vector_push(out, word));
            i = end > i ? end : i + 1;
        }
    }
    return pair_brackets(out);
}
