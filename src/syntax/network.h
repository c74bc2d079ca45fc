/*
 * The network: rows of the embedding table -> tags, arcs and labels
 *
 *     x0   sum of a word's eight rows                                    width
 *     xl   a layer of simple recurrent units in both directions          2 x hidden
 *              z = tanh(Wz x)   f = s(Wf x + vf c')   r = s(Wr x + vr c')
 *              c = f c' + (1 - f) z        h = r c + (1 - r) (x or tanh(Ws x))
 *     tag  W x of layer `tag_layer`                                      tags
 *     arc  d = relu(Wd x)  g = relu(Wg x)   q = U d + u
 *          score of head i for word j = q_j g_i + (D d_j)[distance of i and j]
 *     label  W relu(Ld x_j + Lh x_i) for the head that was chosen        relations
 *
 * Recurrence after Lei et al. (2018), "Simple Recurrent Units for Highly
 * Parallelizable Recurrence", EMNLP; arcs after Dozat and Manning (2017), "Deep
 * Biaffine Attention for Neural Dependency Parsing", ICLR, with the distance term
 * of Qi et al. (2018), "Universal Dependency Parsing from Scratch", CoNLL.
 *
 * Matrix products are of 8-bit integers (dense.h), the rest is floating point
 * that is never reordered or fused, so that a sentence gets the same tree on
 * every machine.  tanh and the sigmoid are rational functions for that reason:
 * the C library's differ from one to the next.
 */
#ifndef CH_SYNTAX_NETWORK_H
#define CH_SYNTAX_NETWORK_H

#include "syntax/features.h"
#include "syntax/parse.h"

enum {
    CH_MAX_LAYERS = 4,
    CH_DISTANCES = 32, /* buckets of signed distance, and the root */
    CH_LABELS = 64,    /* CH_DEP_COUNT, rounded up to what the kernels like */
    CH_MAX_WIDTH = 512,
};

/* Sizes; all multiples of 32. */
typedef struct {
    uint32_t rows;      /* of the embedding table */
    uint32_t width;     /* of an embedding        */
    uint32_t hidden;    /* units in one direction */
    uint32_t layers;
    uint32_t tag_layer; /* 1 .. layers            */
    uint32_t tags;      /* rounded up             */
    uint32_t arc;       /* units for arcs         */
    uint32_t label;     /* units for labels       */
} ch_network_shape;

/* Activations are kept on 7 bits: -63 .. 63 for what is signed, 0 .. 127 for what is not. */
#define CH_EMBEDDING_LIMIT 2.0f
#define CH_STATE_LIMIT 1.0f
#define CH_UNIT_LIMIT 4.0f

/* Columns of a layer's input product: z, f, r and, in the first layer, the highway. */
static inline uint32_t
ch_layer_gates(uint32_t layer)
{
    return layer ? 3 : 4;
}

static inline uint32_t
ch_layer_inputs(const ch_network_shape *shape, uint32_t layer)
{
    return layer ? 2 * shape->hidden : shape->width;
}

/* tanh by Padé's approximation, exactly -1 and 1 from -3 and 3 on. */
static inline float
ch_tanh(float x)
{
    const float low = x < -3.0f ? -3.0f : x;
    const float y = low > 3.0f ? 3.0f : low;
    const float square = y * y;
    return y * (27.0f + square) / (27.0f + 9.0f * square);
}

static inline float
ch_sigmoid(float x)
{
    return 0.5f + 0.5f * ch_tanh(0.5f * x);
}

/* The bucket of the distance from word `from` to its head `to`: near ones apart, far ones together. */
static inline uint32_t
ch_distance_bucket(size_t from, size_t to)
{
    const bool left = to < from;
    const size_t steps = left ? from - to : to - from;
    const uint32_t bucket = steps <= 8    ? (uint32_t)steps - 1
                            : steps <= 10 ? 8u
                            : steps <= 13 ? 9u
                            : steps <= 17 ? 10u
                            : steps <= 24 ? 11u
                            : steps <= 36 ? 12u
                                          : 13u;
    return left ? bucket : bucket + 14;
}

enum { CH_ROOT_BUCKET = 28 };

/*
 * A part of a sentence on its way through the network: one worker's buffers.
 * Rows of tokens; `room` of them, a multiple of four.
 */
typedef struct {
    size_t room;
    uint32_t kernel; /* ch_kernel */
    uint8_t *x;      /* activations of one layer, 0 .. 127  */
    float *over;     /* the same as numbers, for the highway */
    float *gates, *states, *cells;
    float *tags, *joint, *asked; /* asked: queries, then distances */
    uint8_t *units;
    float *heads;  /* units of heads, transposed: [unit][token] */
    float *scores; /* [token][head .. root], `stride` apart     */
    float *labels;
    size_t stride;
} ch_network;

/* Buffers for parts of up to `most` tokens.  On failure nothing is kept. */
ch_status ch_network_start(ch_network *net, const ch_syntax_model *model, size_t most);
void ch_network_stop(ch_network *net);

/* From rows of the vocabulary to tags, scores of heads, and what labels need. */
void ch_network_run(ch_network *net, const ch_syntax_model *model,
                    const uint32_t (*rows)[CH_KINDS], size_t count, uint16_t *tags);

/* The relations of words to the heads that were chosen. */
void ch_network_label(ch_network *net, const ch_syntax_model *model, const uint32_t *heads,
                      size_t count, uint8_t *deps);

#endif
