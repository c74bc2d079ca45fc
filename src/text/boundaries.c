/*
 * Features of a gap, and their weights
 *
 * A token's shape is one letter, so that two or four of them make a short text:
 *
 *     A capital   S capital, of those that begin sentences   C capitals   I one letter
 *     a small     f small, of those that begin sentences     s clitic     D abbreviation
 *     n number    d with strokes   t with colons             x with letters
 *     u address   m mail           other marks: themselves   ^ $ outside the segment
 */
#include "text/boundaries.h"

#include "base/file.h"

#include <stdlib.h>

enum { TEXT = 14, FAR = 40 };

/* A fingerprint of the feature, small so that the table stays in the cache. */
typedef struct {
    uint32_t key;
    int32_t weight;
} slot;

struct ch_boundaries {
    slot *slots;
    size_t mask, count;
};

/* ---- shapes ---- */

static ch_slice
text_of(const ch_splitter *s, size_t i)
{
    return ch_span_of(s->text, s->tokens.at[i].span);
}

static char
shape_of_word(const ch_splitter *s, const ch_token *t, ch_slice text)
{
    if (t->flags & CH_TOKEN_CLITIC) return 's';
    if (memchr(text.at, '@', text.len)) return 'm';
    if (memchr(text.at, '/', text.len)) return 'u';
    if (t->flags & CH_TOKEN_DOTTED) return 'D';
    if (text.len > 4 && ch_slice_starts(text, CH_S("www."))) return 'u';
    const bool starter = ch_words_kind(s->words, text) & CH_WORD_STARTER;
    if (!(t->flags & CH_TOKEN_CAPITAL)) return starter ? 'f' : 'a';
    if (starter) return 'S';
    return t->flags & CH_TOKEN_ALL_CAPITALS ? (text.len == 1 ? 'I' : 'C') : 'A';
}

static char
shape_of_number(ch_slice text)
{
    char shape = 'n';
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];
        if (c == '/') return 'd';
        if (c == ':') return 't';
        if ((c | 32) >= 'a' && (c | 32) <= 'z') shape = 'x';
    }
    return shape;
}

static char
look(const ch_splitter *s, size_t i)
{
    const ch_token *t = &s->tokens.at[i];
    const ch_slice text = text_of(s, i);
    if (t->kind == CH_TOKEN_WORD) return shape_of_word(s, t, text);
    if (t->kind == CH_TOKEN_NUMBER) return shape_of_number(text);
    if (t->flags & CH_TOKEN_OPENS_QUOTE) return '`';
    if (t->flags & CH_TOKEN_CLOSES_QUOTE) return '\'';
    return (uint8_t)text.at[0] < 0x80 ? text.at[0] : 'y';
}

/* Most tokens are far from any gap in question, so they are looked at when asked for. */
static char
shape_of(const ch_splitter *s, size_t i)
{
    char *shape = &s->shapes.at[i - s->segment];
    if (!*shape) *shape = look(s, i);
    return *shape;
}

static bool
is_capital_shape(char shape)
{
    return shape && strchr("ACISD", shape);
}

/* ---- features ---- */

typedef struct {
    ch_boundary *out;
    uint64_t hash;
    size_t len;
} writer;

static inline void
put(writer *w, char c)
{
    w->hash = (w->hash ^ (uint8_t)c) * 1099511628211u;
    if (w->out->texts && w->len + 1 < CH_BOUNDARY_LONGEST) w->out->texts[w->out->count][w->len++] = c;
}

/* A token's text in small letters, digits as 0, cut. */
static void
put_text(writer *w, const ch_splitter *s, size_t i)
{
    const char shape = shape_of(s, i);
    const ch_slice text = text_of(s, i);
    if (shape == 'u' || shape == 'm') {
        put(w, shape);
        return;
    }
    for (size_t k = 0; k < text.len && k < TEXT; k++) {
        const char c = text.at[k];
        put(w, c >= 'A' && c <= 'Z' ? (char)(c + 32) : c >= '0' && c <= '9' ? '0' : c);
    }
}

static writer
begin_feature(ch_boundary *out, char template)
{
    writer w = {out, 14695981039346656037u, 0};
    put(&w, template);
    put(&w, ' ');
    return w;
}

static void
end_feature(writer *w)
{
    if (w->out->texts) w->out->texts[w->out->count][w->len] = '\0';
    w->out->hashes[w->out->count++] = w->hash;
}

static char
shape_at(const ch_splitter *s, const ch_gap *g, size_t next, long offset)
{
    const long at = (long)next + offset;
    if (at < (long)g->begin) return '^';
    return at >= (long)g->end ? '$' : shape_of(s, (size_t)at);
}

/* Shapes from offset `from` up to `to`, with a bar at the gap. */
static void
put_shapes(writer *w, const ch_splitter *s, const ch_gap *g, long from, long to)
{
    for (long i = from; i < to; i++) {
        if (i == 0) put(w, '|');
        put(w, shape_at(s, g, g->next, i));
    }
}

static void
shapes_feature(ch_boundary *out, char template, const ch_splitter *s, const ch_gap *g, long from, long to)
{
    writer w = begin_feature(out, template);
    put_shapes(&w, s, g, from, to);
    end_feature(&w);
}

/* A number as one of few letters, then the shapes at the gap. */
static void
bucket_feature(ch_boundary *out, char template, const ch_splitter *s, const ch_gap *g, size_t one, size_t two)
{
    static const char letters[] = "0123445556666777777778";
    writer w = begin_feature(out, template);
    put(&w, letters[one < sizeof letters - 2 ? one : sizeof letters - 2]);
    put(&w, letters[two < sizeof letters - 2 ? two : sizeof letters - 2]);
    put_shapes(&w, s, g, -1, 1);
    end_feature(&w);
}

/* A text, another, or a shape: 0 stands for none. */
static void
text_feature(ch_boundary *out, char template, const ch_splitter *s, const ch_gap *g, long one, long two)
{
    writer w = begin_feature(out, template);
    const long offsets[] = {one, two};
    for (size_t i = 0; i < 2; i++) {
        const long at = (long)g->next + offsets[i];
        if (at < (long)g->begin || at >= (long)g->end) put(&w, '^');
        else put_text(&w, s, (size_t)at);
        if (i == 0) put(&w, ' ');
    }
    end_feature(&w);
}

static void
mixed_feature(ch_boundary *out, char template, const ch_splitter *s, const ch_gap *g, long text, long shape)
{
    writer w = begin_feature(out, template);
    put(&w, shape_at(s, g, g->next, shape));
    put(&w, ' ');
    put_text(&w, s, (size_t)((long)g->next + text));
    end_feature(&w);
}

static size_t
run_of_capitals(const ch_splitter *s, const ch_gap *g, long step)
{
    size_t count = 0;
    for (long i = step < 0 ? -1 : 0; count < 6 && is_capital_shape(shape_at(s, g, g->next, i)); i += step) count++;
    return count;
}

static bool
is_small_word(const ch_splitter *s, size_t i)
{
    const ch_token *t = &s->tokens.at[i];
    return t->kind == CH_TOKEN_WORD && !(t->flags & (CH_TOKEN_CAPITAL | CH_TOKEN_CLITIC | CH_TOKEN_DOTTED)) &&
           (uint8_t)s->text.at[t->span.begin] >= 'a';
}

static size_t
small_words(const ch_splitter *s, const ch_gap *g, size_t from, size_t to)
{
    size_t count = 0;
    for (size_t i = from < g->begin ? g->begin : from; i < to && i < g->end; i++) count += is_small_word(s, i);
    return count;
}

/* How far it is to the next mark that may end a sentence. */
static size_t
to_stop(const ch_splitter *s, const ch_gap *g)
{
    size_t i = g->next;
    while (i < g->end && i - g->next < FAR && !ch_splitter_stop(s, i)) i++;
    return i >= g->end || i - g->next >= FAR ? FAR : i - g->next;
}

/* Whether the sentence began as what follows the gap does: items of a list. */
static size_t
repeats(const ch_splitter *s, const ch_gap *g)
{
    size_t same = 0;
    while (same < 2 && g->begin + same < g->next && g->next + same < g->end &&
           ch_slice_equal(text_of(s, g->begin + same), text_of(s, g->next + same)))
        same++;
    return same;
}

void
ch_boundary_glance(const ch_splitter *s, const ch_gap *g, ch_boundary *out)
{
    out->count = 0;
    shapes_feature(out, 'a', s, g, -1, 1);
    shapes_feature(out, 'b', s, g, -2, 2);
    mixed_feature(out, 'e', s, g, -1, 0);
    mixed_feature(out, 'f', s, g, 0, -1);
    bucket_feature(out, 'j', s, g, g->next - g->begin, (size_t)g->rules);
    bucket_feature(out, 'm', s, g, run_of_capitals(s, g, -1), run_of_capitals(s, g, 1));
}

void
ch_boundary_describe(const ch_splitter *s, const ch_gap *g, ch_boundary *out)
{
    const size_t length = g->next - g->begin, left = g->end - g->next;
    const bool space = s->tokens.at[g->next].flags & CH_TOKEN_SPACE_BEFORE;
    const size_t eight = g->next < 8 ? 0 : g->next - 8;
    shapes_feature(out, 'c', s, g, -1, 3);
    shapes_feature(out, 'd', s, g, -3, 1);
    text_feature(out, 'g', s, g, -1, 0);
    text_feature(out, 'h', s, g, 0, 1);
    text_feature(out, 'i', s, g, -2, -1);
    bucket_feature(out, 'k', s, g, left, space);
    bucket_feature(out, 'l', s, g, to_stop(s, g), s->title_case);
    bucket_feature(out, 'n', s, g, repeats(s, g), s->open);
    bucket_feature(out, 'o', s, g, small_words(s, g, eight, g->next), small_words(s, g, g->next, g->next + 6));
    bucket_feature(out, 'p', s, g, s->open + 2u * (g->begin > s->segment), length < 4);
    shapes_feature(out, 'q', s, g, 0, 4);
    writer w = begin_feature(out, 'r');
    put(&w, (char)('0' + (int)g->rules));
    put(&w, shape_at(s, g, g->begin, 0));
    put_shapes(&w, s, g, -1, 1);
    end_feature(&w);
}

bool
ch_boundary_possible(const ch_splitter *s, size_t next)
{
    if (is_small_word(s, next - 1) && is_small_word(s, next)) return false;
    if (!(s->tokens.at[next].flags & CH_TOKEN_SPACE_BEFORE) && !ch_splitter_stop(s, next - 1)) return false;
    const char before = shape_of(s, next - 1), after = shape_of(s, next);
    return !strchr("s',.;:!?)]}%", after) && !strchr("(`[{$#", before);
}

/* ---- weights ---- */

static uint32_t
fingerprint(uint64_t hash)
{
    return (uint32_t)(hash >> 32) | 1u; /* 0 is a free slot */
}

static slot *
find(const ch_boundaries *weights, uint64_t hash)
{
    const uint32_t key = fingerprint(hash);
    size_t i = (size_t)(hash ^ (hash >> 29)) & weights->mask;
    while (weights->slots[i].key && weights->slots[i].key != key) i = (i + 1) & weights->mask;
    return &weights->slots[i];
}

int32_t
ch_boundaries_score(const ch_boundaries *weights, const ch_boundary *boundary)
{
    int32_t sum = 0;
    for (size_t i = 0; i < boundary->count; i++) sum += find(weights, boundary->hashes[i])->weight;
    return sum;
}

static ch_status
bad_line(ch_diagnostics *sink, const char *file, size_t line, const char *what)
{
    ch_tell(sink, CH_ERROR, file, line, 0, "%s", what);
    return CH_BAD_KNOWLEDGE;
}

/* "57<TAB>B a it" */
static ch_status
read_line(ch_boundaries *weights, ch_slice line, const char *file, size_t number, ch_diagnostics *sink)
{
    size_t at = 0;
    int32_t weight = 0;
    const bool negative = line.len && line.at[0] == '-';
    if (!line.len || line.at[0] == '#') return CH_OK;
    for (at = negative; at < line.len && at < 6 && line.at[at] >= '0' && line.at[at] <= '9'; at++)
        weight = weight * 10 + (line.at[at] - '0');
    if (at == negative || at + 1 >= line.len || line.at[at] != '\t')
        return bad_line(sink, file, number, "a weight, a tab and a feature are expected");
    const uint64_t hash = ch_slice_hash(ch_slice_part(line, at + 1, line.len));
    slot *found = find(weights, hash);
    if (found->key) return bad_line(sink, file, number, "this feature is given twice");
    *found = (slot){fingerprint(hash), negative ? -weight : weight};
    weights->count++;
    return CH_OK;
}

static ch_status
read_lines(ch_boundaries *weights, ch_slice text, const char *file, ch_diagnostics *sink)
{
    size_t lines = 1, slots = 64, number = 0;
    for (size_t i = 0; i < text.len; i++) lines += text.at[i] == '\n';
    while (slots < lines + lines / 2) slots *= 2;
    weights->slots = calloc(slots, sizeof *weights->slots);
    if (!weights->slots) return CH_NO_MEMORY;
    weights->mask = slots - 1;
    for (size_t at = 0; at < text.len;) {
        size_t end = at;
        while (end < text.len && text.at[end] != '\n') end++;
        CH_TRY(read_line(weights, ch_slice_part(text, at, end), file, ++number, sink));
        at = end + 1;
    }
    return CH_OK;
}

ch_status
ch_boundaries_load(const char *path, ch_diagnostics *sink, ch_boundaries **out)
{
    ch_buffer bytes = {0};
    *out = NULL;
    ch_boundaries *weights = calloc(1, sizeof *weights);
    if (!weights) return CH_NO_MEMORY;
    ch_status status = ch_file_read(path, sink, &bytes);
    if (status == CH_OK) status = read_lines(weights, ch_buffer_slice(&bytes), path, sink);
    ch_vector_free(&bytes);
    if (status == CH_OK) *out = weights;
    else ch_boundaries_free(weights);
    return status;
}

void
ch_boundaries_free(ch_boundaries *weights)
{
    if (!weights) return;
    free(weights->slots);
    free(weights);
}
