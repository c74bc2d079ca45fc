/*
 * One layer of simple recurrent units, forwards and back
 *
 * Loops run over the hidden units, which do not know of each other, so that
 * the compiler may use vectors without changing any sum.
 */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3", "no-math-errno")
#endif

#include "syntax/train/recurrence.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { MAX_HIDDEN = 256 };

static size_t
token_at(const recurrence *r, size_t step)
{
    return r->backwards ? r->count - 1 - step : step;
}

static void
step_forward(const recurrence *r, size_t token, const float *before, float *state)
{
    const size_t hidden = r->hidden;
    float *z = r->gates + token * r->stride, *f = z + hidden, *reset = f + hidden;
    float *cell = r->cells + token * 2 * hidden;
    const float *over = r->highway ? r->highway + token * r->highway_stride : NULL;
    const float *through = reset + hidden;
    for (size_t i = 0; i < hidden; i++) {
        f[i] += r->peephole[i] * before[i];
        reset[i] += r->peephole[hidden + i] * before[i];
        const float forget = ch_sigmoid(f[i]);
        cell[i] = forget * before[i] + (1.0f - forget) * ch_tanh(z[i]);
        const float gate = ch_sigmoid(reset[i]);
        const float around = over ? over[i] : ch_tanh(through[i]);
        state[i] = gate * cell[i] + (1.0f - gate) * around;
    }
}

void
recur_forward(const recurrence *r, float *states)
{
    static const float nothing[MAX_HIDDEN];
    const float *before = nothing;
    for (size_t step = 0; step < r->count; step++) {
        const size_t token = token_at(r, step);
        step_forward(r, token, before, states + token * 2 * r->hidden);
        before = r->cells + token * 2 * r->hidden;
    }
}

/* The derivative of ch_tanh. */
static inline float
tanh_slope(float x)
{
    const float square = x * x;
    const float slope = (9.0f - square) / (3.0f * (3.0f + square));
    return square < 9.0f ? slope * slope : 0.0f;
}

static inline float
sigmoid_slope(float x)
{
    return 0.25f * tanh_slope(0.5f * x);
}

/* `carried`: gradient of this token's cell from the next; left as that of the one before. */
static void
step_backward(const recurrence *r, size_t token, const float *before, const float *state_gradient,
              float *carried, float *gate_gradient, float *peephole_gradient, float *highway_gradient)
{
    const size_t hidden = r->hidden;
    const float *z = r->gates + token * r->stride, *f = z + hidden, *reset = f + hidden;
    const float *through = reset + hidden, *cell = r->cells + token * 2 * hidden;
    const float *over = r->highway ? r->highway + token * r->highway_stride : NULL;
    float *dz = gate_gradient + token * r->stride, *df = dz + hidden, *dr = df + hidden;
    float *dt = dr + hidden, *dx = over ? highway_gradient + token * r->highway_stride : NULL;
    for (size_t i = 0; i < hidden; i++) {
        const float forget = ch_sigmoid(f[i]), gate = ch_sigmoid(reset[i]), in = ch_tanh(z[i]);
        const float around = over ? over[i] : ch_tanh(through[i]);
        const float dh = state_gradient[i];
        const float dc = carried[i] + dh * gate;
        dr[i] = dh * (cell[i] - around) * sigmoid_slope(reset[i]);
        df[i] = dc * (before[i] - in) * sigmoid_slope(f[i]);
        dz[i] = dc * (1.0f - forget) * tanh_slope(z[i]);
        if (dx) dx[i] += dh * (1.0f - gate);
        else dt[i] = dh * (1.0f - gate) * tanh_slope(through[i]);
        peephole_gradient[i] += df[i] * before[i];
        peephole_gradient[hidden + i] += dr[i] * before[i];
        carried[i] = dc * forget + df[i] * r->peephole[i] + dr[i] * r->peephole[hidden + i];
    }
}

void
recur_backward(const recurrence *r, const float *state_gradient, float *gate_gradient,
               float *peephole_gradient, float *highway_gradient)
{
    static const float nothing[MAX_HIDDEN];
    float carried[MAX_HIDDEN] = {0};
    for (size_t step = r->count; step-- > 0;) {
        const size_t token = token_at(r, step);
        const float *before = step ? r->cells + token_at(r, step - 1) * 2 * r->hidden : nothing;
        step_backward(r, token, before, state_gradient + token * 2 * r->hidden, carried,
                      gate_gradient, peephole_gradient, highway_gradient);
    }
}
