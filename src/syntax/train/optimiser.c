/* Adam with averaged parameters. */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/optimiser.h"

#include <string.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

#if defined(__x86_64__) && defined(__GNUC__)
#define FOR_ANY_MACHINE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define FOR_ANY_MACHINE
#endif

static const float keep_mean = 0.9f, keep_square = 0.98f, keep_average = 0.998f;

static float
square_root(float x)
{
    return __builtin_sqrtf(x);
}

/* In 64 lanes, so that vectors of any width add in the same order. */
static float
length_of(const float *one, const float *two, size_t count, float scale)
{
    float lanes[64] = {0};
    size_t i = 0;
    for (; i + 64 <= count; i += 64) {
        for (size_t lane = 0; lane < 64; lane++) {
            const float g = one[i + lane] + two[i + lane];
            lanes[lane] += g * g;
        }
    }
    double sum = 0;
    for (; i < count; i++) sum += (double)((one[i] + two[i]) * (one[i] + two[i]));
    for (size_t lane = 0; lane < 64; lane++) sum += (double)lanes[lane];
    return square_root((float)sum) * scale;
}

static float
power(float base, size_t exponent)
{
    float result = 1.0f;
    for (; exponent; exponent >>= 1, base *= base) {
        if (exponent & 1) result *= base;
    }
    return result;
}

FOR_ANY_MACHINE static void
move(optimiser *o, const float *restrict one, const float *restrict two, float scale, float rate,
     float keep)
{
    float *restrict parameters = o->parameters, *restrict mean = o->mean;
    float *restrict square = o->square, *restrict average = o->average;
    const float mean_scale = 1.0f / (1.0f - power(keep_mean, o->steps));
    const float square_scale = 1.0f / (1.0f - power(keep_square, o->steps));
    for (size_t i = 0; i < o->count; i++) {
        const float g = (one[i] + two[i]) * scale;
        mean[i] = keep_mean * mean[i] + (1.0f - keep_mean) * g;
        square[i] = keep_square * square[i] + (1.0f - keep_square) * g * g;
        const float step = mean[i] * mean_scale / (__builtin_sqrtf(square[i] * square_scale) + 1e-6f);
        parameters[i] -= rate * step;
        average[i] = keep * average[i] + (1.0f - keep) * parameters[i];
    }
}

void
optimiser_step(optimiser *o, float *one, float *two, float scale, float rate)
{
    const float length = length_of(one, two, o->count, scale);
    const float shortened = length > 5.0f ? scale * 5.0f / length : scale;
    o->steps++;
    /* a young average must not remember the random start */
    const float young = (float)o->steps / (float)(o->steps + 10);
    move(o, one, two, shortened, rate, young < keep_average ? young : keep_average);
    memset(one, 0, o->count * sizeof *one);
    memset(two, 0, o->count * sizeof *two);
}
