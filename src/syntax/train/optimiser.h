/* Adam (Kingma and Ba 2015) with averaged parameters (Polyak and Juditsky 1992). */
#ifndef CH_TRAIN_OPTIMISER_H
#define CH_TRAIN_OPTIMISER_H

#include <stddef.h>

typedef struct {
    size_t count, steps;
    float *parameters, *mean, *square, *average;
} optimiser;

/*
 * One step along the sum of two gradients, `scale`d, which are then cleared.
 * A gradient longer than 5 is shortened (Pascanu et al. 2013).
 */
void optimiser_step(optimiser *o, float *one, float *two, float scale, float rate);

#endif
