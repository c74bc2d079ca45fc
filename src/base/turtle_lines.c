/*
 * raptor knows a statement's line only roughly: it hands a block out when its
 * full stop has come.  So the text is walked once before, and the objects are
 * counted:
 *
 *     :s :p 1, 2 ;            handed out:  _:b :r 3     line 2
 *        :q [ :r 3 ] .                     :s :p 1      line 1
 *                                          :s :p 2      line 1
 *                                          :s :q _:b    line 2
 *
 * What stands in square brackets comes when they close, a list when it does, from
 * its end (for each member rdf:first and rdf:rest), everything else when the block
 * ends.
 */
#include "base/turtle_lines.h"

typedef enum { AT_SUBJECT, AT_PREDICATE, AT_OBJECT, BEHIND_OBJECT, IN_LIST } expectation;

/* An open block or bracket: where its objects begin among those that wait. */
typedef struct {
    size_t waiting;
    expectation expect;
    uint32_t line; /* of the bracket */
} level;

typedef struct {
    ch_slice text;
    size_t at;
    uint32_t line;
    CH_VECTOR(level) levels;
    ch_turtle_lines waiting;
    ch_turtle_lines *out;
    bool lost;
} walk;

static char
peek(const walk *w, size_t ahead)
{
    return w->at + ahead < w->text.len ? w->text.at[w->at + ahead] : '\0';
}

static void
skip(walk *w, size_t count)
{
    for (; count && w->at < w->text.len; count--)
        if (w->text.at[w->at++] == '\n') w->line++;
}

static void
skip_space(walk *w)
{
    for (;;) {
        const char c = peek(w, 0);
        if (c == '#')
            while (w->at < w->text.len && peek(w, 0) != '\n') w->at++;
        else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') skip(w, 1);
        else return;
    }
}

/* Between its quotes a string has lines, escapes and, with three quotes, single ones. */
static void
skip_string(walk *w)
{
    const char quote = peek(w, 0);
    const size_t marks = peek(w, 1) == quote && peek(w, 2) == quote ? 3 : 1;
    w->at += marks;
    for (; w->at < w->text.len; w->at++) {
        const char c = w->text.at[w->at];
        if (c == '\n') w->line++;
        if (c == '\\') w->at++;
        if (c != quote) continue;
        if (marks == 3 && (peek(w, 1) != quote || peek(w, 2) != quote)) continue;
        w->at += marks;
        return;
    }
}

/* Bytes that end a name. */
static const bool ends_name[256] = {
    [' '] = true, ['\t'] = true, ['\r'] = true, ['\n'] = true, [';'] = true, [','] = true,
    ['['] = true, [']'] = true,  ['('] = true,  [')'] = true,  ['<'] = true, ['"'] = true,
    ['\''] = true, ['#'] = true, ['\0'] = true,
};

/* A name, a number, a language: up to what cannot be part of one. */
static void
skip_name(walk *w)
{
    for (; w->at < w->text.len; w->at++) {
        const unsigned char c = (unsigned char)w->text.at[w->at];
        if (ends_name[c]) return;
        if (c == '.' && ends_name[(unsigned char)peek(w, 1)]) return;
        if (c == '\\') w->at++;
    }
}

static void
skip_iri(walk *w)
{
    while (w->at < w->text.len && peek(w, 0) != '>') w->at++;
    w->at++;
}

static void
skip_term(walk *w)
{
    const char c = peek(w, 0);
    const size_t before = w->at;
    if (c == '<') skip_iri(w);
    else if (c == '"' || c == '\'') {
        skip_string(w);
        if (peek(w, 0) == '^' && peek(w, 1) == '^') {
            skip(w, 2);
            skip_space(w);
            skip_term(w);
        } else if (peek(w, 0) == '@') {
            skip_name(w);
        }
    } else {
        skip_name(w);
    }
    if (w->at == before) w->lost = true;
}

static level *
top(walk *w)
{
    return &w->levels.at[w->levels.len - 1];
}

static ch_status
open_level(walk *w, expectation expect)
{
    const level opened = {w->waiting.len, expect, w->line};
    return ch_vector_push(&w->levels, opened);
}

/* Hand out what waits since the level was opened. */
static ch_status
flush(walk *w)
{
    const size_t from = top(w)->waiting, count = w->waiting.len - from;
    const bool list = top(w)->expect == IN_LIST;
    for (size_t i = 0; i < count; i++) {
        const uint32_t line = w->waiting.at[list ? from + count - 1 - i : from + i];
        CH_TRY(ch_vector_push(w->out, line));
        if (list) CH_TRY(ch_vector_push(w->out, line));
    }
    w->waiting.len = from;
    return CH_OK;
}

/* A term has been read, or a bracket closed: what it was, and what comes next. */
static ch_status
count_term(walk *w, uint32_t line)
{
    level *l = top(w);
    if (l->expect == BEHIND_OBJECT) w->lost = true;
    const bool object = l->expect == AT_OBJECT || l->expect == IN_LIST;
    if (l->expect != IN_LIST) l->expect++;
    return object ? ch_vector_push(&w->waiting, line) : CH_OK;
}

static ch_status
close_level(walk *w, bool list)
{
    const level closed = *top(w);
    CH_TRY(flush(w));
    if (w->levels.len < 2 || list != (closed.expect == IN_LIST)) {
        w->lost = true;
        return CH_OK;
    }
    w->levels.len--;
    return count_term(w, closed.line);
}

static bool
starts_with(const walk *w, const char *word)
{
    size_t i = 0;
    while (word[i] && (peek(w, i) | 0x20) == word[i]) i++;
    return !word[i];
}

/* @prefix p: <iri> . and PREFIX p: <iri>, @base <iri> . and BASE <iri> */
static bool
skip_directive(walk *w)
{
    const bool at = peek(w, 0) == '@';
    w->at += at;
    const bool prefix = starts_with(w, "prefix") && strchr(" \t\r\n", peek(w, 6));
    const bool base = starts_with(w, "base") && strchr(" \t\r\n<", peek(w, 4));
    w->at -= at;
    if (!prefix && !base) return false;
    skip_name(w);
    skip_space(w);
    if (prefix) skip_name(w);
    skip_space(w);
    skip_term(w);
    skip_space(w);
    if (at) skip(w, 1);
    return true;
}

static ch_status
sign(walk *w, char c)
{
    level *l = top(w);
    switch (c) {
    case '[': CH_TRY(open_level(w, AT_PREDICATE)); break;
    case '(': CH_TRY(open_level(w, IN_LIST)); break;
    case ']': CH_TRY(close_level(w, false)); break;
    case ')': CH_TRY(close_level(w, true)); break;
    case ',': l->expect = AT_OBJECT; break;
    case ';': l->expect = AT_PREDICATE; break;
    default:
        w->lost = w->lost || w->levels.len != 1;
        l->expect = AT_SUBJECT;
        CH_TRY(flush(w));
    }
    skip(w, 1);
    return CH_OK;
}

static ch_status
word(walk *w)
{
    const uint32_t line = w->line;
    if (top(w)->expect == AT_SUBJECT && w->levels.len == 1 && skip_directive(w)) return CH_OK;
    skip_term(w);
    return count_term(w, line);
}

static ch_status
walk_text(walk *w)
{
    CH_TRY(open_level(w, AT_SUBJECT));
    for (skip_space(w); w->at < w->text.len && !w->lost; skip_space(w)) {
        const char c = peek(w, 0);
        const bool is_stop = c == '.' && !(peek(w, 1) >= '0' && peek(w, 1) <= '9');
        CH_TRY(is_stop || (c && strchr("[]();,", c)) ? sign(w, c) : word(w));
    }
    return CH_OK;
}

ch_status
ch_turtle_lines_find(ch_slice text, ch_turtle_lines *out)
{
    walk w = {.text = text, .line = 1, .out = out};
    const ch_status status = walk_text(&w);
    if (w.lost) ch_vector_clear(out);
    ch_vector_free(&w.levels);
    ch_vector_free(&w.waiting);
    return status;
}
