/*
 * Products of 8-bit integers
 *
 * Three ways to the same numbers.  The fast ones keep a tile of four tokens by
 * 16 or 64 outputs in registers while the inputs run, so that each weight is
 * loaded once for four tokens.
 */
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("O3")
#endif

#include "syntax/dense.h"

#include <string.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF
#endif

enum { TOKENS = CH_DENSE_TOKENS, BLOCK = 64 };

static void
apply_plain(const ch_dense *layer, const uint8_t *in, size_t tokens, float *out)
{
    const size_t groups = layer->inputs / 4;
    for (size_t t = 0; t < tokens; t++) {
        for (size_t block = 0; block < layer->outputs / 16; block++) {
            const int8_t *weights = layer->weights + block * groups * BLOCK;
            int32_t sums[16] = {0};
            for (size_t g = 0; g < groups; g++) {
                for (size_t o = 0; o < 16; o++) {
                    for (size_t i = 0; i < 4; i++) {
                        sums[o] += in[t * layer->inputs + g * 4 + i] * weights[g * BLOCK + o * 4 + i];
                    }
                }
            }
            for (size_t o = block * 16; o < block * 16 + 16; o++) {
                out[t * layer->outputs + o] =
                    (float)sums[o % 16] * layer->scale[o] + layer->bias[o];
            }
        }
    }
}

#if defined(__x86_64__) && defined(__GNUC__)

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vnni")))

static inline int32_t
four_inputs(const uint8_t *in)
{
    int32_t four;
    memcpy(&four, in, sizeof four);
    return four;
}

AVX2 static inline __m256i
add_products(__m256i sum, __m256i in, __m256i weights)
{
    const __m256i pairs = _mm256_maddubs_epi16(in, weights);
    return _mm256_add_epi32(sum, _mm256_madd_epi16(pairs, _mm256_set1_epi16(1)));
}

AVX2 static inline void
store_8(float *out, __m256i sums, const float *scale, const float *bias)
{
    const __m256 scaled = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), _mm256_loadu_ps(scale));
    _mm256_storeu_ps(out, _mm256_add_ps(scaled, _mm256_loadu_ps(bias)));
}

AVX2 static void
apply_avx2(const ch_dense *layer, const uint8_t *in, size_t tokens, float *out)
{
    const size_t inputs = layer->inputs, outputs = layer->outputs, groups = inputs / 4;
    for (size_t block = 0; block < outputs / 16; block++) {
        const int8_t *weights = layer->weights + block * groups * BLOCK;
        const float *scale = layer->scale + block * 16, *bias = layer->bias + block * 16;
        for (size_t t = 0; t < tokens; t += TOKENS) {
            __m256i low[TOKENS] = {0}, high[TOKENS] = {0};
            for (size_t g = 0; g < groups; g++) {
                const __m256i *w = (const __m256i *)(const void *)(weights + g * BLOCK);
                const __m256i first = _mm256_loadu_si256(w), second = _mm256_loadu_si256(w + 1);
                for (size_t k = 0; k < TOKENS; k++) {
                    const __m256i x = _mm256_set1_epi32(four_inputs(in + (t + k) * inputs + g * 4));
                    low[k] = add_products(low[k], x, first);
                    high[k] = add_products(high[k], x, second);
                }
            }
            for (size_t k = 0; k < TOKENS; k++) {
                float *to = out + (t + k) * outputs + block * 16;
                store_8(to, low[k], scale, bias);
                store_8(to + 8, high[k], scale + 8, bias + 8);
            }
        }
    }
}

/* Two or four blocks of outputs for four tokens. */
AVX512 static inline __attribute__((always_inline)) void
tile_avx512(const ch_dense *layer, const uint8_t *in, size_t block, float *out, size_t blocks)
{
    const size_t inputs = layer->inputs, outputs = layer->outputs, groups = inputs / 4;
    const int8_t *weights = layer->weights + block * groups * BLOCK;
    __m512i sums[TOKENS][4];
    for (size_t k = 0; k < TOKENS; k++) {
        for (size_t b = 0; b < blocks; b++) sums[k][b] = _mm512_setzero_si512();
    }
    for (size_t g = 0; g < groups; g++) {
        __m512i w[4];
        for (size_t b = 0; b < blocks; b++) {
            w[b] = _mm512_loadu_si512(weights + (b * groups + g) * BLOCK);
        }
        for (size_t k = 0; k < TOKENS; k++) {
            const __m512i x = _mm512_set1_epi32(four_inputs(in + k * inputs + g * 4));
            for (size_t b = 0; b < blocks; b++) sums[k][b] = _mm512_dpbusd_epi32(sums[k][b], x, w[b]);
        }
    }
    for (size_t k = 0; k < TOKENS; k++) {
        for (size_t b = 0; b < blocks; b++) {
            const size_t o = (block + b) * 16;
            const __m512 scaled =
                _mm512_mul_ps(_mm512_cvtepi32_ps(sums[k][b]), _mm512_loadu_ps(layer->scale + o));
            _mm512_storeu_ps(out + k * outputs + o,
                             _mm512_add_ps(scaled, _mm512_loadu_ps(layer->bias + o)));
        }
    }
}

AVX512 static void
apply_avx512(const ch_dense *layer, const uint8_t *in, size_t tokens, float *out)
{
    const size_t blocks = layer->outputs / 16;
    size_t block = 0;
    for (; block + 4 <= blocks; block += 4) {
        for (size_t t = 0; t < tokens; t += TOKENS) {
            tile_avx512(layer, in + t * layer->inputs, block, out + t * layer->outputs, 4);
        }
    }
    for (; block < blocks; block += 2) {
        for (size_t t = 0; t < tokens; t += TOKENS) {
            tile_avx512(layer, in + t * layer->inputs, block, out + t * layer->outputs, 2);
        }
    }
}

ch_kernel
ch_dense_best(void)
{
    __builtin_cpu_init();
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
        __builtin_cpu_supports("avx512vnni")) {
        return CH_KERNEL_AVX512;
    }
    return __builtin_cpu_supports("avx2") ? CH_KERNEL_AVX2 : CH_KERNEL_PLAIN;
}

void
ch_dense_apply(ch_kernel kernel, const ch_dense *layer, const uint8_t *in, size_t tokens,
               float *out)
{
    if (kernel == CH_KERNEL_AVX512) apply_avx512(layer, in, tokens, out);
    else if (kernel == CH_KERNEL_AVX2) apply_avx2(layer, in, tokens, out);
    else apply_plain(layer, in, tokens, out);
}

#else

ch_kernel
ch_dense_best(void)
{
    return CH_KERNEL_PLAIN;
}

void
ch_dense_apply(ch_kernel kernel, const ch_dense *layer, const uint8_t *in, size_t tokens,
               float *out)
{
    (void)kernel;
    apply_plain(layer, in, tokens, out);
}

#endif
