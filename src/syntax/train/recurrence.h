/* One layer of simple recurrent units, forwards and back; see ../network.h. */
#ifndef CH_TRAIN_RECURRENCE_H
#define CH_TRAIN_RECURRENCE_H

#include "syntax/train/network.h"

/*
 * One direction of one sentence.  Arrays are of `count` tokens; a token's gates
 * stand `stride` floats after the one before, its states 2 * hidden.
 *
 * gates     in: products and bias; after forward: what the activations were given
 * cells     c of each token
 * highway   x for a later layer; NULL in the first, whose fourth gate is it
 * peephole  vf and vr
 */
typedef struct {
    size_t count, hidden, stride;
    bool backwards;
    float *gates, *cells;
    const float *highway;
    size_t highway_stride;
    const float *peephole;
} recurrence;

/* h of each token into `states`. */
void recur_forward(const recurrence *r, float *states);

/*
 * The gradient of `states` to that of the gates (written over `gate_gradient`,
 * same stride), of the peepholes and of the highway (added).
 */
void recur_backward(const recurrence *r, const float *state_gradient, float *gate_gradient,
                    float *peephole_gradient, float *highway_gradient);

#endif
