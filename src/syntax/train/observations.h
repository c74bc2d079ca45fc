/* Counting which value each of many things has most often. */
#ifndef CH_TRAIN_OBSERVATIONS_H
#define CH_TRAIN_OBSERVATIONS_H

#include "base/vector.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct {
    uint32_t what, value, count;
} observation;

typedef CH_VECTOR(observation) observations;

static inline ch_status
observe(observations *all, uint32_t what, uint32_t value, uint32_t count)
{
    return ch_vector_push(all, (observation){what, value, count});
}

static inline void
observations_clear(observations *all)
{
    ch_vector_clear(all);
}

/* Add equal ones up; sorted by thing, then the most frequent first, then by value. */
void observations_sum(observations *all);

/* Is number `i` the most frequent of its thing?  Only after observations_sum(). */
static inline bool
observations_is_best(const observations *all, size_t i)
{
    return i == 0 || all->at[i - 1].what != all->at[i].what;
}

#endif
