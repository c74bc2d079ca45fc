/* A training pass over a batch: which head, and by which relation. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/matrix.h"
#include "syntax/train/workspace.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

static float
dot(const float *a, const float *b, size_t count)
{
    float lanes[16] = {0};
    for (size_t i = 0; i < count; i += 16) {
        for (size_t lane = 0; lane < 16; lane++) lanes[lane] += a[i + lane] * b[i + lane];
    }
    float sum = 0.0f;
    for (size_t lane = 0; lane < 16; lane++) sum += lanes[lane];
    return sum;
}

static void
add_scaled(float *to, const float *from, float factor, size_t count)
{
    for (size_t i = 0; i < count; i++) to[i] += factor * from[i];
}

static void
copy_columns(float *to, size_t columns, const float *from, size_t stride, size_t rows)
{
    for (size_t t = 0; t < rows; t++) {
        memcpy(to + t * columns, from + t * stride, columns * sizeof *to);
    }
}

static void
fill_rows(float *at, const float *row, size_t rows, size_t columns)
{
    for (size_t t = 0; t < rows; t++) memcpy(at + t * columns, row, columns * sizeof *at);
}

/* What the words of a batch ask of their heads. */
static void
ask(workspace *work, const float *parameters, const batch *in)
{
    const size_t arc = work->shape.arc;
    copy_columns(work->part, arc, work->joint, joint_columns(&work->shape), in->tokens);
    fill_rows(work->query, parameters + work->layout.arc_bias, in->tokens, arc);
    matrix_add_product(work->query, (matrix_view){work->part, arc, 1},
                       parameters + work->layout.arc, in->tokens, arc, arc);
    fill_rows(work->distance, parameters + work->layout.distance_bias, in->tokens, CH_DISTANCES);
    matrix_add_product(work->distance, (matrix_view){work->part, arc, 1},
                       parameters + work->layout.distance, in->tokens, arc, CH_DISTANCES);
}

static void
score_heads(const workspace *work, const float *parameters, size_t begin, size_t count,
            size_t word)
{
    const size_t arc = work->shape.arc, columns = joint_columns(&work->shape);
    const float *query = work->query + (begin + word) * arc;
    const float *distance = work->distance + (begin + word) * CH_DISTANCES;
    for (size_t head = 0; head < count; head++) {
        const float *unit = work->joint + (begin + head) * columns + arc;
        work->scores[head] = head == word
                                 ? -1e30f
                                 : dot(query, unit, arc) + distance[ch_distance_bucket(word, head)];
    }
    work->scores[count] =
        dot(query, parameters + work->layout.root, arc) + distance[CH_ROOT_BUCKET];
}

static void
heads_backward(workspace *work, const float *parameters, size_t begin, size_t count, size_t word,
               float *gradient)
{
    const size_t arc = work->shape.arc, columns = joint_columns(&work->shape);
    float *dquery = work->dquery + (begin + word) * arc;
    float *ddistance = work->ddistance + (begin + word) * CH_DISTANCES;
    const float *query = work->query + (begin + word) * arc;
    for (size_t head = 0; head < count; head++) {
        const float slope = work->scores[head];
        if (head == word) continue;
        add_scaled(dquery, work->joint + (begin + head) * columns + arc, slope, arc);
        add_scaled(work->djoint + (begin + head) * columns + arc, query, slope, arc);
        ddistance[ch_distance_bucket(word, head)] += slope;
    }
    add_scaled(dquery, parameters + work->layout.root, work->scores[count], arc);
    add_scaled(gradient + work->layout.root, query, work->scores[count], arc);
    ddistance[CH_ROOT_BUCKET] += work->scores[count];
}

/* One word of a sentence. */
typedef struct {
    size_t sentence, begin, count, word;
} place;

static void
run_word(workspace *work, const float *parameters, const batch *in, place at, float *gradient,
         batch *guess, score *out)
{
    const uint32_t right = in->heads[at.begin + at.word];
    const size_t gold = right == CH_ROOT ? at.count : right;
    const bool learning = gradient || in->teaching > 0.0f;
    soft_targets *said = in->soft ? in->soft[at.sentence] : NULL;
    score_heads(work, parameters, at.begin, at.count, at.word);
    size_t best = 0;
    for (size_t i = 1; i <= at.count; i++) {
        if (work->scores[i] > work->scores[best]) best = i;
    }
    out->right_heads += best == gold;
    const size_t used = learning ? gold : best;
    work->chosen[at.begin + at.word] = used == at.count ? CH_ROOT : (uint32_t)(at.begin + used);
    if (guess) guess->heads[at.begin + at.word] = best == at.count ? CH_ROOT : (uint32_t)best;
    if (!learning) return;
    soften(work->scores, at.count + 1);
    settle_target(work->scores, at.count + 1, gold,
                  said ? said->heads + at.word * (at.count + 1) : NULL, said ? said->share : 0.0f,
                  in->teaching);
    if (gradient) heads_backward(work, parameters, at.begin, at.count, at.word, gradient);
}

static void
column_sums(float *sums, const float *rows, size_t count, size_t columns)
{
    for (size_t t = 0; t < count; t++) add_scaled(sums, rows + t * columns, 1.0f, columns);
}

/* From the gradients of queries and distances to those of dependents and weights. */
static void
ask_backward(workspace *work, const float *transposed, const batch *in, float *gradient)
{
    const size_t arc = work->shape.arc, columns = joint_columns(&work->shape), n = in->tokens;
    const matrix_view dependents = {work->part, 1, arc};
    column_sums(gradient + work->layout.arc_bias, work->dquery, n, arc);
    column_sums(gradient + work->layout.distance_bias, work->ddistance, n, CH_DISTANCES);
    matrix_add_product(gradient + work->layout.arc, dependents, work->dquery, arc, n, arc);
    matrix_add_product(gradient + work->layout.distance, dependents, work->ddistance, arc, n,
                       CH_DISTANCES);
    memset(work->part, 0, n * arc * sizeof *work->part);
    matrix_add_product(work->part, (matrix_view){work->dquery, arc, 1},
                       transposed + work->layout.arc, n, arc, arc);
    matrix_add_product(work->part, (matrix_view){work->ddistance, CH_DISTANCES, 1},
                       transposed + work->layout.distance, n, CH_DISTANCES, arc);
    for (size_t t = 0; t < n; t++) {
        add_scaled(work->djoint + t * columns, work->part + t * arc, 1.0f, arc);
    }
}

void
run_arcs(workspace *work, const float *parameters, const float *transposed, const batch *in,
         float *gradient, batch *guess, score *out)
{
    ask(work, parameters, in);
    if (gradient) {
        memset(work->dquery, 0, in->tokens * work->shape.arc * sizeof(float));
        memset(work->ddistance, 0, in->tokens * CH_DISTANCES * sizeof(float));
    }
    for (size_t s = 0; s < in->sentences; s++) {
        const size_t begin = in->begins[s], count = in->begins[s + 1] - begin;
        for (size_t word = 0; word < count; word++) {
            run_word(work, parameters, in, (place){s, begin, count, word}, gradient, guess, out);
        }
    }
    if (gradient) ask_backward(work, transposed, in, gradient);
}

/* The columns of joint from which a word's head speaks for its label, or the root's own. */
static const float *
head_units(const workspace *work, const float *parameters, size_t token)
{
    const size_t skip = 2 * (size_t)work->shape.arc + work->shape.label;
    const uint32_t head = work->chosen[token];
    return head == CH_ROOT ? parameters + work->layout.root_label
                           : work->joint + head * joint_columns(&work->shape) + skip;
}

static void
fill_hidden(workspace *work, const float *parameters, const batch *in)
{
    const size_t units = work->shape.label, columns = joint_columns(&work->shape);
    const float steps = 127.0f / CH_UNIT_LIMIT;
    for (size_t t = 0; t < in->tokens; t++) {
        const float *mine = work->joint + t * columns + 2 * (size_t)work->shape.arc;
        const float *its = head_units(work, parameters, t);
        float *hidden = work->hidden + t * units, *pass = work->hidden_pass + t * units;
        for (size_t i = 0; i < units; i++) {
            const float sum = mine[i] + its[i];
            const float low = sum < 0.0f ? 0.0f : sum;
            const float clipped = low > CH_UNIT_LIMIT ? CH_UNIT_LIMIT : low;
            hidden[i] = (float)(int)(clipped * steps + 0.5f) / steps;
            pass[i] = sum > 0.0f && sum < CH_UNIT_LIMIT ? 1.0f : 0.0f;
        }
    }
}

static void
labels_backward(workspace *work, const float *transposed, const batch *in, float *gradient)
{
    const size_t units = work->shape.label, columns = joint_columns(&work->shape);
    const size_t skip = 2 * (size_t)work->shape.arc;
    column_sums(gradient + work->layout.label_bias, work->label, in->tokens, CH_LABELS);
    matrix_add_product(gradient + work->layout.label, (matrix_view){work->hidden, 1, units},
                       work->label, units, in->tokens, CH_LABELS);
    memset(work->dhidden, 0, in->tokens * units * sizeof(float));
    matrix_add_product(work->dhidden, (matrix_view){work->label, CH_LABELS, 1},
                       transposed + work->layout.label, in->tokens, CH_LABELS, units);
    for (size_t t = 0; t < in->tokens; t++) {
        const uint32_t head = work->chosen[t];
        float *mine = work->djoint + t * columns + skip;
        float *its = head == CH_ROOT ? gradient + work->layout.root_label
                                     : work->djoint + head * columns + skip + units;
        for (size_t i = 0; i < units; i++) {
            const float slope = work->dhidden[t * units + i] * work->hidden_pass[t * units + i];
            mine[i] += slope;
            its[i] += slope;
        }
    }
}

static void
label_sentence(workspace *work, const batch *in, size_t sentence, bool learning, batch *guess,
               score *out)
{
    const size_t begin = in->begins[sentence];
    soft_targets *said = in->soft ? in->soft[sentence] : NULL;
    for (size_t t = begin; t < in->begins[sentence + 1]; t++) {
        float *logits = work->label + t * CH_LABELS;
        size_t best = 0;
        for (size_t i = 1; i < CH_DEP_COUNT; i++) best = logits[i] > logits[best] ? i : best;
        const uint32_t gold = in->heads[t] == CH_ROOT ? CH_ROOT : (uint32_t)begin + in->heads[t];
        out->right_labels += best == in->deps[t] && work->chosen[t] == gold;
        if (guess) guess->deps[t] = (uint8_t)best;
        if (!learning) continue;
        soften(logits, CH_DEP_COUNT);
        memset(logits + CH_DEP_COUNT, 0, (CH_LABELS - CH_DEP_COUNT) * sizeof *logits);
        settle_target(logits, CH_DEP_COUNT, in->deps[t],
                      said ? said->labels + (t - begin) * CH_LABELS : NULL,
                      said ? said->share : 0.0f, in->teaching);
    }
}

void
run_labels(workspace *work, const float *parameters, const float *transposed, const batch *in,
           float *gradient, batch *guess, score *out)
{
    const size_t units = work->shape.label;
    fill_hidden(work, parameters, in);
    fill_rows(work->label, parameters + work->layout.label_bias, in->tokens, CH_LABELS);
    matrix_add_product(work->label, (matrix_view){work->hidden, units, 1},
                       parameters + work->layout.label, in->tokens, units, CH_LABELS);
    for (size_t s = 0; s < in->sentences; s++) {
        label_sentence(work, in, s, gradient || in->teaching > 0.0f, guess, out);
    }
    if (gradient) labels_backward(work, transposed, in, gradient);
}
