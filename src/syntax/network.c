/*
 * The network, run
 *
 * What training does in floating point (train/network.c) is done here with
 * 8-bit products and the same roundings between the layers.  Loops run over
 * units that do not know of each other, so vectors change no result.
 */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-trapping-math")
#endif

#include "syntax/network.h"

#include "syntax/model.h"

#include <stdlib.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(__x86_64__) && defined(__GNUC__)
#define FOR_ANY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_ANY_MACHINE
#endif

enum { ZERO = 64 }; /* what stands for 0 where activations have a sign */

static void *
take(size_t count, size_t size, bool *failed)
{
    const size_t bytes = (count * size + 63) / 64 * 64;
    void *at = aligned_alloc(64, bytes ? bytes : 64);
    if (at) memset(at, 0, bytes);
    else *failed = true;
    return at;
}

ch_status
ch_network_start(ch_network *net, const ch_syntax_model *model, size_t most)
{
    const ch_network_shape *s = &model->shape;
    const size_t top = 2 * (size_t)s->hidden, room = (most + 15) / 16 * 16;
    const size_t widest = top > s->width ? top : s->width;
    bool failed = false;
    *net = (ch_network){.room = room, .kernel = ch_dense_best(), .stride = room + 16};
    net->x = take(room * widest, 1, &failed);
    net->over = take(room * top, sizeof(float), &failed);
    net->gates = take(room * 4 * top, sizeof(float), &failed);
    net->states = take(room * top, sizeof(float), &failed);
    net->cells = take(2 * top, sizeof(float), &failed);
    net->tags = take(room * s->tags, sizeof(float), &failed);
    net->joint = take(room * 2 * (s->arc + s->label), sizeof(float), &failed);
    net->asked = take(room * (s->arc + CH_DISTANCES), sizeof(float), &failed);
    net->units = take(room * (s->arc > s->label ? s->arc : s->label), 1, &failed);
    net->heads = take(room * s->arc, sizeof(float), &failed);
    net->scores = take(room * net->stride, sizeof(float), &failed);
    net->labels = take(room * CH_LABELS, sizeof(float), &failed);
    if (!failed) return CH_OK;
    ch_network_stop(net);
    return CH_NO_MEMORY;
}

void
ch_network_stop(ch_network *net)
{
    free(net->x), free(net->over), free(net->gates), free(net->states), free(net->cells);
    free(net->tags), free(net->joint), free(net->asked), free(net->units), free(net->heads);
    free(net->scores), free(net->labels);
    *net = (ch_network){0};
}

/* `x` in [-limit, limit] as an activation around ZERO; what is no number becomes the lowest. */
static inline int
activation(float x, float limit)
{
    const float low = x > -limit ? x : -limit;
    return (int)((low < limit ? low : limit) * (63.0f / limit) + (ZERO + 0.5f));
}

/* The table does not fit a core's own cache: fetch a word's rows while those before are added. */
static void
fetch(const ch_syntax_model *model, const uint32_t rows[CH_KINDS])
{
    const size_t width = model->shape.width;
    for (size_t k = 0; k < CH_KINDS; k++) {
        const int8_t *row = model->embeddings + rows[k] * width;
        for (size_t i = 0; i < width; i += 64) __builtin_prefetch(row + i);
    }
}

enum { PIECE = 16 }; /* of a row, small enough for a register */

typedef int8_t row_piece __attribute__((vector_size(PIECE)));
typedef int16_t sum_piece __attribute__((vector_size(2 * PIECE)));

/* Eight rows of bytes add up in 16 bits; one scale for the whole table. */
FOR_ANY_MACHINE static void
embed(ch_network *net, const ch_syntax_model *model, const uint32_t (*rows)[CH_KINDS], size_t count)
{
    const size_t width = model->shape.width;
    const float scale = *model->embedding_scale;
    for (size_t t = 0; t < count; t++) {
        if (t + 4 < count) fetch(model, rows[t + 4]);
        for (size_t i = 0; i < width; i += PIECE) {
            sum_piece sum = {0};
            for (size_t k = 0; k < CH_KINDS; k++) {
                row_piece row;
                memcpy(&row, model->embeddings + rows[t][k] * width + i, sizeof row);
                sum += __builtin_convertvector(row, sum_piece);
            }
            uint8_t *restrict x = net->x + t * width + i;
            for (size_t j = 0; j < PIECE; j++) {
                x[j] = (uint8_t)activation((float)sum[j] * scale, CH_EMBEDDING_LIMIT);
            }
        }
    }
}

/* The numerator and denominator of ch_tanh(). */
typedef struct {
    float over, under;
} fraction;

static inline fraction
tanh_fraction(float x)
{
    const float low = x > -3.0f ? x : -3.0f;
    const float y = low < 3.0f ? low : 3.0f;
    return (fraction){y * (27.0f + y * y), 27.0f + 9.0f * (y * y)};
}

/*
 * One step of one direction: z, f, r and the highway -> cell (kept) and state.
 * Division is slow: the three fractions are brought over one denominator.
 */
FOR_ANY_MACHINE static void
step(size_t hidden, const float *restrict gates, const float *restrict peephole,
     const float *restrict over, float *restrict cell, float *restrict state)
{
    const float *z = gates, *f = z + hidden, *r = f + hidden;
    for (size_t i = 0; i < hidden; i++) {
        const float before = cell[i];
        const fraction in = tanh_fraction(z[i]);
        const fraction keep = tanh_fraction(0.5f * (f[i] + peephole[i] * before));
        const fraction out = tanh_fraction(0.5f * (r[i] + peephole[hidden + i] * before));
        const float pair = in.under * keep.under, whole = 1.0f / (pair * out.under);
        const float forget = 0.5f + 0.5f * (keep.over * (in.under * out.under * whole));
        const float reset = 0.5f + 0.5f * (out.over * (pair * whole));
        const float fresh = in.over * (keep.under * out.under * whole);
        const float now = forget * before + (1.0f - forget) * fresh;
        cell[i] = now;
        state[i] = reset * now + (1.0f - reset) * over[i];
    }
}

/* The first layer's highway is a product of its own; it goes where the later ones' is. */
FOR_ANY_MACHINE static void
fill_highway(float *restrict over, const float *restrict gates, size_t hidden, size_t columns,
             size_t count)
{
    for (size_t t = 0; t < count; t++) {
        for (size_t side = 0; side < 2; side++) {
            const float *from = gates + t * columns + side * 4 * hidden + 3 * hidden;
            float *restrict to = over + (2 * t + side) * hidden;
            for (size_t i = 0; i < hidden; i++) to[i] = ch_tanh(from[i]);
        }
    }
}

static void
recur(ch_network *net, const ch_syntax_model *model, uint32_t layer, size_t count)
{
    const size_t hidden = model->shape.hidden, columns = 2 * ch_layer_gates(layer) * hidden;
    const float *peepholes = model->peepholes + layer * 4 * hidden;
    memset(net->cells, 0, 2 * hidden * sizeof *net->cells);
    if (!layer) fill_highway(net->over, net->gates, hidden, columns, count);
    for (size_t i = 0; i < count; i++) {
        for (size_t direction = 0; direction < 2; direction++) {
            const size_t t = direction ? count - 1 - i : i, side = direction * hidden;
            step(hidden, net->gates + t * columns + direction * (columns / 2),
                 peepholes + 2 * side, net->over + t * 2 * hidden + side,
                 net->cells + side, net->states + t * 2 * hidden + side);
        }
    }
}

/* States -> the next layer's activations, and the same as numbers for its highway. */
FOR_ANY_MACHINE static void
settle(const float *restrict states, size_t count, uint8_t *restrict x, float *restrict over)
{
    for (size_t i = 0; i < count; i++) {
        const int k = activation(states[i], CH_STATE_LIMIT);
        x[i] = (uint8_t)k;
        over[i] = (float)(k - ZERO) * (CH_STATE_LIMIT / 63.0f);
    }
}

static uint16_t
best_of(const float *at, size_t count)
{
    size_t best = 0;
    for (size_t i = 1; i < count; i++) best = at[i] > at[best] ? i : best;
    return (uint16_t)best;
}

static size_t
rounded_up(size_t count)
{
    return (count + CH_DENSE_TOKENS - 1) / CH_DENSE_TOKENS * CH_DENSE_TOKENS;
}

static void
run_tags(ch_network *net, const ch_syntax_model *model, size_t count, uint16_t *tags)
{
    const size_t wide = model->shape.tags;
    ch_dense_apply(net->kernel, &model->dense[CH_DENSE_TAG], net->x, rounded_up(count), net->tags);
    for (size_t t = 0; t < count; t++) {
        tags[t] = best_of(net->tags + t * wide, model->tag_count);
    }
}

static inline int
unit_of(float x)
{
    const float low = x > 0.0f ? x : 0.0f;
    return (int)((low < CH_UNIT_LIMIT ? low : CH_UNIT_LIMIT) * (127.0f / CH_UNIT_LIMIT) + 0.5f);
}

/* The units of dependents as activations, those of heads as numbers, transposed. */
FOR_ANY_MACHINE static void
split_joint(ch_network *net, const ch_syntax_model *model, size_t count)
{
    const size_t arc = model->shape.arc, columns = 2 * (arc + model->shape.label);
    for (size_t t = 0; t < count; t++) {
        float *restrict joint = net->joint + t * columns;
        uint8_t *restrict units = net->units + t * arc;
        for (size_t i = 0; i < arc; i++) units[i] = (uint8_t)unit_of(joint[i]);
        for (size_t i = arc; i < 2 * arc; i++) {
            joint[i] = (float)unit_of(joint[i]) * (CH_UNIT_LIMIT / 127.0f);
        }
        for (size_t i = 0; i < arc; i++) net->heads[i * net->room + t] = joint[arc + i];
    }
}

enum { HEADS = 16 }; /* scored together: a register of sums */

typedef float head_piece __attribute__((vector_size(HEADS * sizeof(float))));

FOR_ANY_MACHINE static void
score_word(const ch_network *net, const ch_syntax_model *model, size_t word, size_t count)
{
    const size_t arc = model->shape.arc;
    const float *query = net->asked + word * (arc + CH_DISTANCES), *distance = query + arc;
    float *scores = net->scores + word * net->stride, root = 0.0f;
    for (size_t first = 0; first < count; first += HEADS) {
        head_piece sum = {0};
        for (size_t i = 0; i < arc; i++) {
            head_piece units;
            memcpy(&units, net->heads + i * net->room + first, sizeof units);
            sum += query[i] * units;
        }
        memcpy(scores + first, &sum, sizeof sum);
    }
    for (size_t i = 0; i < arc; i++) root += query[i] * model->root_arc[i];
    for (size_t head = 0; head < count; head++) {
        if (head != word) scores[head] += distance[ch_distance_bucket(word, head)];
    }
    scores[count] = root + distance[CH_ROOT_BUCKET];
}

void
ch_network_run(ch_network *net, const ch_syntax_model *model, const uint32_t (*rows)[CH_KINDS],
               size_t count, uint16_t *tags)
{
    const ch_network_shape *s = &model->shape;
    const size_t padded = rounded_up(count);
    embed(net, model, rows, count);
    for (uint32_t layer = 0; layer < s->layers; layer++) {
        ch_dense_apply(net->kernel, &model->dense[layer], net->x, padded, net->gates);
        recur(net, model, layer, count);
        settle(net->states, count * 2 * s->hidden, net->x, net->over);
        if (layer + 1 == s->tag_layer) run_tags(net, model, count, tags);
    }
    ch_dense_apply(net->kernel, &model->dense[CH_DENSE_JOINT], net->x, padded, net->joint);
    split_joint(net, model, count);
    ch_dense_apply(net->kernel, &model->dense[CH_DENSE_ARC], net->units, padded, net->asked);
    for (size_t word = 0; word < count; word++) score_word(net, model, word, count);
}

FOR_ANY_MACHINE static void
join_units(ch_network *net, const ch_syntax_model *model, const uint32_t *heads, size_t count)
{
    const size_t arc = model->shape.arc, label = model->shape.label;
    const size_t columns = 2 * (arc + label);
    for (size_t t = 0; t < count; t++) {
        const float *mine = net->joint + t * columns + 2 * arc;
        const float *its = heads[t] == CH_ROOT ? model->root_label
                                               : net->joint + heads[t] * columns + 2 * arc + label;
        uint8_t *restrict units = net->units + t * label;
        for (size_t i = 0; i < label; i++) units[i] = (uint8_t)unit_of(mine[i] + its[i]);
    }
}

void
ch_network_label(ch_network *net, const ch_syntax_model *model, const uint32_t *heads, size_t count,
                 uint8_t *deps)
{
    join_units(net, model, heads, count);
    ch_dense_apply(net->kernel, &model->dense[CH_DENSE_LABEL], net->units, rounded_up(count),
                   net->labels);
    for (size_t t = 0; t < count; t++) {
        deps[t] = (uint8_t)best_of(net->labels + t * CH_LABELS, CH_DEP_COUNT);
    }
}
