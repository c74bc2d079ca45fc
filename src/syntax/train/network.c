/*
 * A training pass over a batch: embeddings, layers and tags
 *
 * Products run over the whole batch at once, what is sequential goes sentence
 * by sentence.  Arcs and labels are in arcs.c.
 */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/network.h"

#include "syntax/train/matrix.h"
#include "syntax/train/recurrence.h"
#include "syntax/train/workspace.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

/* To the nearest of the steps that the parser keeps; `x` is above -`below` / `steps`. */
static float
rounded(float x, float steps, float below)
{
    return ((float)(int)(x * steps + (below + 0.5f)) - below) / steps;
}

/* One mask for a whole sentence (Gal and Ghahramani 2016). */
static void
fill_mask(float *mask, size_t count, float drop, uint64_t *random)
{
    for (size_t i = 0; i < count; i++) {
        mask[i] = drop > 0.0f && next_chance(random) < drop ? 0.0f : 1.0f / (1.0f - drop);
    }
}

/* Clip, round and drop `in` into x[layer]; `pass` says what came through. */
static void
settle(workspace *work, const batch *in, uint32_t layer, const float *from, float limit,
       const dropout *drop)
{
    const size_t width = layer ? 2 * (size_t)work->shape.hidden : work->shape.width;
    float mask[CH_MAX_WIDTH];
    for (size_t s = 0; s < in->sentences; s++) {
        fill_mask(mask, width, drop ? drop->layers : 0.0f, &work->random);
        for (size_t t = in->begins[s]; t < in->begins[s + 1]; t++) {
            const float *raw = from + t * width;
            float *x = work->x[layer] + t * width, *pass = work->pass[layer] + t * width;
            for (size_t i = 0; i < width; i++) {
                const float low = raw[i] < -limit ? -limit : raw[i];
                const float y = low > limit ? limit : low;
                x[i] = rounded(y, 63.0f / limit, 64.0f) * mask[i];
                pass[i] = raw[i] > -limit && raw[i] < limit ? mask[i] : 0.0f;
            }
        }
    }
}

static void
embed(workspace *work, const float *parameters, const batch *in, const dropout *drop)
{
    const size_t width = work->shape.width;
    const float *table = parameters + work->layout.embeddings;
    float *sums = work->dx[0]; /* free until backward */
    for (size_t t = 0; t < in->tokens; t++) {
        for (size_t i = 0; i < width; i++) sums[t * width + i] = 0.0f;
        for (size_t k = 0; k < CH_KINDS; k++) {
            const float *row = table + in->rows[t][k] * width;
            for (size_t i = 0; i < width; i++) sums[t * width + i] += row[i];
        }
    }
    settle(work, in, 0, sums, CH_EMBEDDING_LIMIT, drop);
}

static void
fill_rows(float *at, const float *row, size_t rows, size_t columns)
{
    for (size_t t = 0; t < rows; t++) memcpy(at + t * columns, row, columns * sizeof *at);
}

static recurrence
one_direction(workspace *work, const float *parameters, const batch *in, uint32_t layer,
              size_t sentence, size_t direction)
{
    const size_t hidden = work->shape.hidden, gates = ch_layer_gates(layer);
    const size_t stride = 2 * gates * hidden, begin = in->begins[sentence];
    return (recurrence){
        .count = in->begins[sentence + 1] - begin,
        .hidden = hidden,
        .stride = stride,
        .backwards = direction == 1,
        .gates = work->gates[layer] + begin * stride + direction * gates * hidden,
        .cells = work->cells[layer] + begin * 2 * hidden + direction * hidden,
        .highway = layer ? work->x[layer] + begin * 2 * hidden + direction * hidden : NULL,
        .highway_stride = 2 * hidden,
        .peephole = parameters + work->layout.peephole[layer] + direction * 2 * hidden,
    };
}

static void
layer_forward(workspace *work, const float *parameters, const batch *in, uint32_t layer,
              const dropout *drop)
{
    const size_t hidden = work->shape.hidden, inputs = ch_layer_inputs(&work->shape, layer);
    const size_t columns = 2 * ch_layer_gates(layer) * hidden;
    fill_rows(work->gates[layer], parameters + work->layout.bias[layer], in->tokens, columns);
    matrix_add_product(work->gates[layer], (matrix_view){work->x[layer], inputs, 1},
                       parameters + work->layout.input[layer], in->tokens, inputs, columns);
    for (size_t s = 0; s < in->sentences; s++) {
        for (size_t direction = 0; direction < 2; direction++) {
            const recurrence r = one_direction(work, parameters, in, layer, s, direction);
            recur_forward(&r, work->states + in->begins[s] * 2 * hidden + direction * hidden);
        }
    }
    settle(work, in, layer + 1, work->states, CH_STATE_LIMIT, drop);
}

/* The gradient of a product y = x w + b: of b, of w, and of x (added). */
static void
product_backward(const float *x, const float *dy, size_t n, size_t k, size_t m,
                 const float *transposed, float *dw, float *db, float *dx)
{
    for (size_t t = 0; t < n; t++) {
        for (size_t i = 0; i < m; i++) db[i] += dy[t * m + i];
    }
    matrix_add_product(dw, (matrix_view){x, 1, k}, dy, k, n, m);
    matrix_add_product(dx, (matrix_view){dy, m, 1}, transposed, n, m, k);
}

static void
layer_backward(workspace *work, const float *parameters, const float *transposed,
               const batch *in, uint32_t layer, float *gradient)
{
    const size_t hidden = work->shape.hidden, inputs = ch_layer_inputs(&work->shape, layer);
    const size_t gates = ch_layer_gates(layer), columns = 2 * gates * hidden;
    const size_t above = 2 * hidden * in->tokens;
    const float *pass = work->pass[layer + 1];
    float *dstates = work->dx[layer + 1];
    for (size_t i = 0; i < above; i++) dstates[i] *= pass[i];
    for (size_t s = 0; s < in->sentences; s++) {
        const size_t begin = in->begins[s];
        for (size_t direction = 0; direction < 2; direction++) {
            const recurrence r = one_direction(work, parameters, in, layer, s, direction);
            recur_backward(&r, dstates + begin * 2 * hidden + direction * hidden,
                           work->dgates[layer] + begin * columns + direction * gates * hidden,
                           gradient + work->layout.peephole[layer] + direction * 2 * hidden,
                           work->dx[layer] + begin * 2 * hidden + direction * hidden);
        }
    }
    product_backward(work->x[layer], work->dgates[layer], in->tokens, inputs, columns,
                     transposed + work->layout.input[layer],
                     gradient + work->layout.input[layer], gradient + work->layout.bias[layer],
                     work->dx[layer]);
}

static void
embed_backward(workspace *work, const batch *in, float *gradient)
{
    const size_t width = work->shape.width;
    for (size_t t = 0; t < in->tokens; t++) {
        const float *dx = work->dx[0] + t * width, *pass = work->pass[0] + t * width;
        for (size_t k = 0; k < CH_KINDS; k++) {
            float *row = gradient + work->layout.embeddings + in->rows[t][k] * width;
            for (size_t i = 0; i < width; i++) row[i] += dx[i] * pass[i];
        }
    }
}

static size_t
best_of(const float *at, size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++) best = at[i] > at[best] ? i : best;
    return best;
}

/* Probabilities -> the gradient of the loss, or what a teacher says. */
void
settle_target(float *probabilities, size_t count, size_t gold, float *said, float share,
              float teaching)
{
    if (teaching > 0.0f) {
        for (size_t i = 0; said && i < count; i++) said[i] += teaching * probabilities[i];
        return;
    }
    const float heeded = said ? share : 0.0f;
    for (size_t i = 0; said && i < count; i++) probabilities[i] -= heeded * said[i];
    probabilities[gold] -= 1.0f - heeded;
}

static void
tag_sentence(workspace *work, const batch *in, size_t sentence, bool soft, batch *guess, score *out)
{
    const size_t tags = work->shape.tags, begin = in->begins[sentence];
    soft_targets *said = in->soft ? in->soft[sentence] : NULL;
    for (size_t t = begin; t < in->begins[sentence + 1]; t++) {
        float *logits = work->tag + t * tags;
        const size_t best = best_of(logits, tags);
        if (guess) guess->tags[t] = (uint16_t)best;
        out->right_tags += best == in->tags[t];
        if (!soft) continue;
        soften(logits, tags);
        settle_target(logits, tags, in->tags[t], said ? said->tags + (t - begin) * tags : NULL,
                      said ? said->share : 0.0f, in->teaching);
    }
}

/* Tags: forward, loss, and their gradient into dx[tag_layer]. */
static void
run_tags(workspace *work, const float *parameters, const float *transposed, const batch *in,
         float *gradient, batch *guess, score *out)
{
    const size_t tags = work->shape.tags, top = 2 * (size_t)work->shape.hidden;
    const float *x = work->x[work->shape.tag_layer];
    fill_rows(work->tag, parameters + work->layout.tag_bias, in->tokens, tags);
    matrix_add_product(work->tag, (matrix_view){x, top, 1}, parameters + work->layout.tag,
                       in->tokens, top, tags);
    for (size_t s = 0; s < in->sentences; s++) {
        tag_sentence(work, in, s, gradient || in->teaching > 0.0f, guess, out);
    }
    if (!gradient) return;
    product_backward(x, work->tag, in->tokens, top, tags, transposed + work->layout.tag,
                     gradient + work->layout.tag, gradient + work->layout.tag_bias,
                     work->dx[work->shape.tag_layer]);
}

/* Units for arcs are rectified; those for labels only once two are added. */
static void
run_joint(workspace *work, const float *parameters, const batch *in, const dropout *drop)
{
    const size_t columns = joint_columns(&work->shape), top = 2 * (size_t)work->shape.hidden;
    const size_t rectified = 2 * (size_t)work->shape.arc;
    float mask[CH_MAX_WIDTH];
    fill_rows(work->joint, parameters + work->layout.joint_bias, in->tokens, columns);
    matrix_add_product(work->joint, (matrix_view){work->x[work->shape.layers], top, 1},
                       parameters + work->layout.joint, in->tokens, top, columns);
    for (size_t s = 0; s < in->sentences; s++) {
        fill_mask(mask, rectified, drop ? drop->joint : 0.0f, &work->random);
        for (size_t t = in->begins[s]; t < in->begins[s + 1]; t++) {
            float *y = work->joint + t * columns, *pass = work->joint_pass + t * columns;
            for (size_t i = 0; i < rectified; i++) {
                const bool open = y[i] > 0.0f && y[i] < CH_UNIT_LIMIT;
                const float low = y[i] < 0.0f ? 0.0f : y[i];
                const float clipped = low > CH_UNIT_LIMIT ? CH_UNIT_LIMIT : low;
                y[i] = rounded(clipped, 127.0f / CH_UNIT_LIMIT, 0.0f) * mask[i];
                pass[i] = open ? mask[i] : 0.0f;
            }
            for (size_t i = rectified; i < columns; i++) pass[i] = 1.0f;
        }
    }
}

static void
joint_backward(workspace *work, const float *transposed, const batch *in, float *gradient)
{
    const size_t columns = joint_columns(&work->shape), top = 2 * (size_t)work->shape.hidden;
    for (size_t i = 0; i < in->tokens * columns; i++) work->djoint[i] *= work->joint_pass[i];
    product_backward(work->x[work->shape.layers], work->djoint, in->tokens, top, columns,
                     transposed + work->layout.joint, gradient + work->layout.joint,
                     gradient + work->layout.joint_bias, work->dx[work->shape.layers]);
}

static void
clear_gradients(workspace *work, size_t tokens)
{
    for (uint32_t l = 0; l <= work->shape.layers; l++) {
        const size_t width = l ? 2 * (size_t)work->shape.hidden : work->shape.width;
        memset(work->dx[l], 0, tokens * width * sizeof(float));
    }
    memset(work->djoint, 0, tokens * joint_columns(&work->shape) * sizeof(float));
}

void
run_batch(workspace *work, const float *parameters, const float *transposed, const batch *in,
          const dropout *drop, float *gradient, batch *guess, score *out)
{
    work->random = drop ? drop->seed : 0;
    embed(work, parameters, in, drop);
    for (uint32_t l = 0; l < work->shape.layers; l++) {
        layer_forward(work, parameters, in, l, drop);
    }
    if (gradient) clear_gradients(work, in->tokens);
    out->tokens += in->tokens;
    run_tags(work, parameters, transposed, in, gradient, guess, out);
    run_joint(work, parameters, in, drop);
    run_arcs(work, parameters, transposed, in, gradient, guess, out);
    run_labels(work, parameters, transposed, in, gradient, guess, out);
    if (!gradient) return;
    joint_backward(work, transposed, in, gradient);
    for (uint32_t l = work->shape.layers; l-- > 0;) {
        layer_backward(work, parameters, transposed, in, l, gradient);
    }
    embed_backward(work, in, gradient);
}
