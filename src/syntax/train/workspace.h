/* The buffers of one training thread: what forward leaves for backward.  Inside train/ only. */
#ifndef CH_TRAIN_WORKSPACE_H
#define CH_TRAIN_WORKSPACE_H

#include "syntax/train/network.h"

/*
 * Arrays hold a row a token.  `pass` is what a unit's gradient is multiplied by:
 * 0 where it was dropped or clipped, else 1 over the chance of being kept.
 */
struct workspace {
    ch_network_shape shape;
    parameter_layout layout;
    size_t tokens, longest;
    float *x[CH_MAX_LAYERS + 1], *pass[CH_MAX_LAYERS + 1], *dx[CH_MAX_LAYERS + 1];
    float *gates[CH_MAX_LAYERS], *dgates[CH_MAX_LAYERS], *cells[CH_MAX_LAYERS];
    float *states; /* of one layer */
    float *tag, *joint, *joint_pass, *djoint, *query, *dquery, *distance, *ddistance;
    float *part; /* a dense copy of some columns of joint or of its gradient */
    float *hidden, *hidden_pass, *dhidden, *label;
    float *scores; /* longest + 1: a word's heads, the root last */
    uint32_t *chosen; /* heads for labels, as tokens of the batch or CH_ROOT */
    uint64_t random;
};

/* Columns of `joint`. */
static inline size_t
joint_columns(const ch_network_shape *shape)
{
    return 2 * (size_t)shape->arc + 2 * (size_t)shape->label;
}

/* Arcs and labels: workspace_arcs.c. */
void run_arcs(workspace *work, const float *parameters, const float *transposed, const batch *in,
              float *gradient, batch *guess, score *out);
void run_labels(workspace *work, const float *parameters, const float *transposed,
                const batch *in, float *gradient, batch *guess, score *out);

/*
 * Probabilities -> the gradient of the loss against `gold` and, for `share` of it, against
 * what teachers said; or, `teaching`, added to what is said.  `said` may be NULL.
 */
void settle_target(float *probabilities, size_t count, size_t gold, float *said, float share,
                   float teaching);

/* logits -> probabilities in place */
void soften(float *logits, size_t count);

/* A number in [0, 1), the same sequence for the same seed (Vigna's splitmix64). */
float next_chance(uint64_t *random);

/* e^x for x <= 0, the same on every machine. */
float exponential(float x);

#endif
