/*
 * Products of 8-bit integers: one layer's weights with many tokens' activations
 *
 * Weights lie in blocks of sixteen outputs, within a block in groups of four
 * inputs, so that one instruction multiplies four inputs of sixteen outputs:
 *
 *     block 0: [in 0-3][out 0: 4 weights, out 1: 4 weights, ... out 15]
 *              [in 4-7][...
 *     block 1: ...
 *
 * Activations are 0 .. 127, so that two products never overflow 16 bits and
 * every instruction set computes the same sums.
 */
#ifndef CH_SYNTAX_DENSE_H
#define CH_SYNTAX_DENSE_H

#include <stddef.h>
#include <stdint.h>

enum {
    CH_DENSE_INPUTS = 4,   /* inputs come in groups of so many  */
    CH_DENSE_OUTPUTS = 32, /* outputs come in groups of so many */
    CH_DENSE_TOKENS = 4,   /* tokens come in groups of so many  */
};

/* Read-only weights.  result = sum * scale[o] + bias[o] */
typedef struct {
    const int8_t *weights; /* aligned to 64 */
    const float *scale, *bias;
    uint32_t inputs, outputs;
} ch_dense;

/* Kernels, from the plainest to the fastest; ch_dense_best() knows what this machine has. */
typedef enum { CH_KERNEL_PLAIN, CH_KERNEL_AVX2, CH_KERNEL_AVX512 } ch_kernel;

ch_kernel ch_dense_best(void);

/*
 * out[tokens x outputs] = in[tokens x inputs] through the layer.  `tokens` is a
 * multiple of CH_DENSE_TOKENS.
 */
void ch_dense_apply(ch_kernel kernel, const ch_dense *layer, const uint8_t *in, size_t tokens,
                    float *out);

/* Where the weight of an input and an output lies. */
static inline size_t
ch_dense_index(uint32_t inputs, uint32_t in, uint32_t out)
{
    return ((size_t)(out / 16) * (inputs / 4) + in / 4) * 64 + (out % 16) * 4 + in % 4;
}

#endif
