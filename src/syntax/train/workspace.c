/* Memory, layout and chance for training. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/workspace.h"

#include "syntax/train/matrix.h"

#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

static size_t
take(size_t *total, size_t count)
{
    const size_t begin = *total;
    *total += count;
    return begin;
}

void
layout_parameters(const ch_network_shape *shape, parameter_layout *out)
{
    size_t n = 0;
    const size_t top = 2 * (size_t)shape->hidden, arc = shape->arc;
    out->embeddings = take(&n, (size_t)shape->rows * shape->width);
    for (uint32_t l = 0; l < shape->layers; l++) {
        const size_t columns = 2 * (size_t)ch_layer_gates(l) * shape->hidden;
        out->input[l] = take(&n, ch_layer_inputs(shape, l) * columns);
        out->bias[l] = take(&n, columns);
        out->peephole[l] = take(&n, 4 * (size_t)shape->hidden);
    }
    out->tag = take(&n, top * shape->tags);
    out->tag_bias = take(&n, shape->tags);
    out->joint = take(&n, top * joint_columns(shape));
    out->joint_bias = take(&n, joint_columns(shape));
    out->arc = take(&n, arc * arc);
    out->arc_bias = take(&n, arc);
    out->distance = take(&n, arc * CH_DISTANCES);
    out->distance_bias = take(&n, CH_DISTANCES);
    out->root = take(&n, arc);
    out->label = take(&n, (size_t)shape->label * CH_LABELS);
    out->label_bias = take(&n, CH_LABELS);
    out->root_label = take(&n, shape->label);
    out->total = n;
}

float
next_chance(uint64_t *random)
{
    uint64_t z = (*random += 0x9E3779B97F4A7C15u);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return (float)((z ^ (z >> 31)) >> 40) * 0x1p-24f;
}

/* Uniform in [-width, width]. */
static void
scatter(float *at, size_t count, float width, uint64_t *random)
{
    for (size_t i = 0; i < count; i++) at[i] = width * (2.0f * next_chance(random) - 1.0f);
}

/* sqrt by Newton's method; for the width of random starts. */
static float
root_of(float x)
{
    float y = x > 1.0f ? x : 1.0f;
    for (int i = 0; i < 30; i++) y = 0.5f * (y + x / y);
    return y;
}

void
start_parameters(const ch_network_shape *shape, const parameter_layout *layout, uint64_t seed,
                 float *parameters)
{
    uint64_t random = seed;
    const float top = 2.0f * (float)shape->hidden;
    for (size_t i = 0; i < layout->total; i++) parameters[i] = 0.0f;
    scatter(parameters + layout->embeddings, (size_t)shape->rows * shape->width, 0.1f, &random);
    for (uint32_t l = 0; l < shape->layers; l++) {
        const size_t in = ch_layer_inputs(shape, l);
        const size_t columns = 2 * (size_t)ch_layer_gates(l) * shape->hidden;
        scatter(parameters + layout->input[l], in * columns, 1.7f / root_of((float)in), &random);
        scatter(parameters + layout->peephole[l], 4 * (size_t)shape->hidden, 0.5f, &random);
    }
    scatter(parameters + layout->tag, (size_t)top * shape->tags, 0.5f / root_of(top), &random);
    scatter(parameters + layout->joint, (size_t)top * joint_columns(shape), 1.7f / root_of(top),
            &random);
    const float arc = root_of((float)shape->arc);
    scatter(parameters + layout->arc, (size_t)shape->arc * shape->arc, 1.0f / arc, &random);
    scatter(parameters + layout->root, shape->arc, 0.1f, &random);
    scatter(parameters + layout->label, (size_t)shape->label * CH_LABELS,
            1.7f / root_of((float)shape->label), &random);
}

static void
transpose_block(float *to, const float *parameters, size_t at, size_t rows, size_t columns)
{
    matrix_transpose(to + at, parameters + at, rows, columns);
}

/* The transposed blocks stand at the same offsets, less the embeddings. */
size_t
transposed_size(const ch_network_shape *shape)
{
    parameter_layout layout;
    layout_parameters(shape, &layout);
    return layout.total;
}

void
transpose_parameters(const ch_network_shape *shape, const parameter_layout *layout,
                     const float *parameters, float *transposed)
{
    const size_t top = 2 * (size_t)shape->hidden;
    for (uint32_t l = 0; l < shape->layers; l++) {
        transpose_block(transposed, parameters, layout->input[l], ch_layer_inputs(shape, l),
                        2 * (size_t)ch_layer_gates(l) * shape->hidden);
    }
    transpose_block(transposed, parameters, layout->tag, top, shape->tags);
    transpose_block(transposed, parameters, layout->joint, top, joint_columns(shape));
    transpose_block(transposed, parameters, layout->arc, shape->arc, shape->arc);
    transpose_block(transposed, parameters, layout->distance, shape->arc, CH_DISTANCES);
    transpose_block(transposed, parameters, layout->label, shape->label, CH_LABELS);
}

float
exponential(float x)
{
    if (x < -80.0f) return 0.0f;
    /* (e^(x/1024))^1024; the first by its series */
    const float y = x * 0x1p-10f;
    float power = 1.0f + y * (1.0f + y * (0.5f + y * (1.0f / 6.0f)));
    for (int i = 0; i < 10; i++) power *= power;
    return power;
}

void
soften(float *logits, size_t count)
{
    float most = logits[0];
    for (size_t i = 1; i < count; i++) most = logits[i] > most ? logits[i] : most;
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        logits[i] = exponential(logits[i] - most);
        sum += (double)logits[i];
    }
    const float scale = (float)(1.0 / sum);
    for (size_t i = 0; i < count; i++) logits[i] *= scale;
}

static float *
floats(bool *failed, size_t count)
{
    float *at = calloc(count, sizeof *at);
    if (!at) *failed = true;
    return at;
}

static bool
take_layers(workspace *work)
{
    const ch_network_shape *shape = &work->shape;
    bool failed = false;
    for (uint32_t l = 0; l <= shape->layers; l++) {
        const size_t width = l ? 2 * (size_t)shape->hidden : shape->width;
        work->x[l] = floats(&failed, work->tokens * width);
        work->pass[l] = floats(&failed, work->tokens * width);
        work->dx[l] = floats(&failed, work->tokens * width);
        if (l == shape->layers) break;
        const size_t gates = 2 * (size_t)ch_layer_gates(l) * shape->hidden;
        work->gates[l] = floats(&failed, work->tokens * gates);
        work->dgates[l] = floats(&failed, work->tokens * gates);
        work->cells[l] = floats(&failed, work->tokens * 2 * shape->hidden);
    }
    return !failed;
}

static bool
take_heads(workspace *work)
{
    const ch_network_shape *shape = &work->shape;
    const size_t n = work->tokens;
    bool failed = false;
    work->states = floats(&failed, n * 2 * shape->hidden);
    work->tag = floats(&failed, n * shape->tags);
    work->joint = floats(&failed, n * joint_columns(shape));
    work->joint_pass = floats(&failed, n * joint_columns(shape));
    work->djoint = floats(&failed, n * joint_columns(shape));
    work->part = floats(&failed, n * shape->arc);
    work->query = floats(&failed, n * shape->arc);
    work->dquery = floats(&failed, n * shape->arc);
    work->distance = floats(&failed, n * CH_DISTANCES);
    work->ddistance = floats(&failed, n * CH_DISTANCES);
    work->hidden = floats(&failed, n * shape->label);
    work->hidden_pass = floats(&failed, n * shape->label);
    work->dhidden = floats(&failed, n * shape->label);
    work->label = floats(&failed, n * CH_LABELS);
    work->scores = floats(&failed, work->longest + 1);
    work->chosen = calloc(n, sizeof *work->chosen);
    return !failed && work->chosen;
}

workspace *
workspace_new(const ch_network_shape *shape, size_t tokens, size_t longest)
{
    workspace *work = calloc(1, sizeof *work);
    if (!work) return NULL;
    work->shape = *shape;
    work->tokens = tokens;
    work->longest = longest;
    layout_parameters(shape, &work->layout);
    const bool layers = take_layers(work), heads = take_heads(work);
    if (layers && heads) return work;
    workspace_free(work);
    return NULL;
}

void
workspace_free(workspace *work)
{
    if (!work) return;
    for (size_t l = 0; l <= CH_MAX_LAYERS; l++) {
        free(work->x[l]), free(work->pass[l]), free(work->dx[l]);
        if (l == CH_MAX_LAYERS) break;
        free(work->gates[l]), free(work->dgates[l]), free(work->cells[l]);
    }
    free(work->states), free(work->tag), free(work->joint), free(work->joint_pass);
    free(work->djoint), free(work->part), free(work->query), free(work->dquery);
    free(work->distance), free(work->ddistance), free(work->hidden), free(work->hidden_pass);
    free(work->dhidden), free(work->label), free(work->scores), free(work->chosen);
    free(work);
}
