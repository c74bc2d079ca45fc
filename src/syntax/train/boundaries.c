/*
 * Logistic regression with AdaGrad over the features of every gap at which a sentence
 * might end (Duchi, Hazan and Singer 2011, "Adaptive Subgradient Methods for Online
 * Learning and Stochastic Optimization", with their composite step for L1)
 *
 * The treebank's text is split as any text is, but what people said stands in for the
 * judge, who writes down what he is asked.  Of edited news the rules are right; it is
 * shown so that they stay so.  Features that treebanks hardly have are left out.
 */
#include "syntax/train/boundaries.h"

#include "base/intern.h"
#include "syntax/train/workspace.h"
#include "text/boundaries.h"

#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { EPOCHS = 12, SEEN = 5 };
static const float rate = 0.15f, pull = 0.001f, least = 0.05f;

typedef struct {
    uint32_t features[CH_BOUNDARY_FEATURES];
    uint32_t count;
    bool ends;
} example;

typedef struct {
    float weight, square;
    uint32_t seen;
} parameter;

typedef struct {
    const size_t *begins; /* of the sentences, as people divided them; NULL: the rules are right */
    size_t count, at;
    ch_intern *names;
    CH_VECTOR(example) examples;
    CH_VECTOR(parameter) parameters;
    ch_status status;
} student;

/* Whether people let a sentence begin at the gap's token or in the space before it. */
static bool
begins_there(student *st, const ch_splitter *s, const ch_gap *gap)
{
    if (!st->begins) return gap->rules == CH_RULES_END;
    const size_t from = s->tokens.at[gap->next - 1].span.begin, to = s->tokens.at[gap->next].span.begin;
    while (st->at < st->count && st->begins[st->at] <= from) st->at++;
    return st->at < st->count && st->begins[st->at] <= to;
}

static ch_status
note(student *st, const ch_boundary *boundary, bool ends)
{
    example e = {.count = (uint32_t)boundary->count, .ends = ends};
    for (size_t i = 0; i < boundary->count; i++) {
        CH_TRY(ch_intern_add(st->names, ch_slice_of(boundary->texts[i]), &e.features[i]));
        if (e.features[i] == st->parameters.len) CH_TRY(ch_vector_push(&st->parameters, (parameter){0}));
        st->parameters.at[e.features[i]].seen += st->begins != NULL;
    }
    return ch_vector_push(&st->examples, e);
}

/* The judge: says what people said, and keeps what could have told him. */
static bool
recall(void *payload, const ch_splitter *s, const ch_gap *gap)
{
    student *st = payload;
    char texts[CH_BOUNDARY_FEATURES][CH_BOUNDARY_LONGEST];
    ch_boundary boundary = {.texts = texts};
    const bool ends = begins_there(st, s, gap);
    if (!ch_boundary_possible(s, gap->next)) return ends;
    ch_boundary_glance(s, gap, &boundary);
    ch_boundary_describe(s, gap, &boundary);
    const ch_status status = note(st, &boundary, ends);
    if (st->status == CH_OK) st->status = status;
    return ends;
}

static float
chance_of(const student *st, const example *e)
{
    float sum = 0.0f;
    for (uint32_t i = 0; i < e->count; i++) sum += st->parameters.at[e->features[i]].weight;
    const float small = exponential(sum > 0.0f ? -sum : sum);
    return sum > 0.0f ? 1.0f / (1.0f + small) : small / (1.0f + small);
}

static void
learn_example(student *st, const example *e)
{
    const float gradient = (e->ends ? 1.0f : 0.0f) - chance_of(st, e);
    for (uint32_t i = 0; i < e->count; i++) {
        parameter *p = &st->parameters.at[e->features[i]];
        if (p->seen < SEEN) continue;
        p->square += gradient * gradient;
        const float step = rate / (__builtin_sqrtf(p->square) + 1e-4f);
        const float moved = p->weight + step * gradient;
        /* pulled to nothing by a fixed amount, so that few weights are left */
        const float low = moved - step * pull, high = moved + step * pull;
        p->weight = low > 0.0f ? low : high < 0.0f ? high : 0.0f;
    }
}

static void
learn(student *st)
{
    uint64_t random = 7;
    const size_t count = st->examples.len;
    for (size_t epoch = 0; epoch < EPOCHS; epoch++) {
        for (size_t i = count; i > 1; i--) {
            const size_t j = (size_t)(next_chance(&random) * (float)i) % i;
            const example kept = st->examples.at[i - 1];
            st->examples.at[i - 1] = st->examples.at[j];
            st->examples.at[j] = kept;
        }
        for (size_t i = 0; i < count; i++) learn_example(st, &st->examples.at[i]);
    }
}

/* ---- writing ---- */

static int
by_text(const void *left, const void *right)
{
    return ch_slice_compare(*(const ch_slice *)left, *(const ch_slice *)right);
}

static ch_status
write(const student *st, ch_buffer *out)
{
    const size_t count = st->parameters.len;
    CH_VECTOR(ch_slice) kept = {0};
    ch_status status = CH_OK;
    for (uint32_t i = 0; i < count && status == CH_OK; i++) {
        const parameter *p = &st->parameters.at[i];
        const bool heavy = p->weight >= least || p->weight <= -least;
        if (heavy && p->seen >= SEEN) status = ch_vector_push(&kept, ch_intern_text(st->names, i));
    }
    if (kept.len) qsort(kept.at, kept.len, sizeof *kept.at, by_text);
    for (size_t i = 0; i < kept.len && status == CH_OK; i++) {
        const float weight = st->parameters.at[ch_intern_find(st->names, kept.at[i])].weight;
        const int hundredths = (int)(weight * 100.0f + (weight < 0.0f ? -0.5f : 0.5f));
        status = ch_buffer_print(out, "%d\t%.*s\n", hundredths, CH_PRINT(kept.at[i]));
    }
    ch_vector_free(&kept);
    return status;
}

static ch_status
read_text(student *st, ch_slice text, const ch_abbreviations *words, ch_arena *arena)
{
    ch_article *article;
    CH_TRY(ch_article_new(text, CH_S("text"), CH_S("text"), arena, &article));
    CH_TRY(ch_article_split_by(article, words, recall, st, arena));
    return st->status;
}

static ch_status
read_treebanks(student *st, const corpus *sentences, const ch_abbreviations *words, ch_buffer *text, ch_arena *arena)
{
    size_t *begins = ch_arena_array(arena, sentences->len + 1, sizeof *begins);
    if (!begins) return CH_NO_MEMORY;
    CH_TRY(ch_conllu_text(sentences->at, sentences->len, text, begins));
    st->begins = begins;
    st->count = sentences->len;
    CH_TRY(read_text(st, ch_buffer_slice(text), words, arena));
    st->begins = NULL;
    return CH_OK;
}

ch_status
boundaries_learn(const corpus *sentences, ch_slice edited, const ch_abbreviations *words, ch_buffer *out)
{
    student st = {.names = ch_intern_new()};
    ch_buffer text = {0};
    ch_arena *arena = ch_arena_new(0);
    ch_status status = st.names && arena ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = read_treebanks(&st, sentences, words, &text, arena);
    if (status == CH_OK) status = read_text(&st, edited, words, arena);
    if (status == CH_OK) learn(&st);
    if (status == CH_OK) status = write(&st, out);
    ch_vector_free(&text);
    ch_vector_free(&st.examples);
    ch_vector_free(&st.parameters);
    ch_intern_free(st.names);
    ch_arena_free(arena);
    return status;
}
