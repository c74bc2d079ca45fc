/* The three kernels compute the same bits. */
#include "unit.h"

#include "syntax/dense.h"

static void
same_on_every_kernel(void **state)
{
    (void)state;
    enum { INPUTS = 96, OUTPUTS = 160, TOKENS = 8 };
    int8_t *weights = aligned_alloc(64, INPUTS * OUTPUTS);
    float scale[OUTPUTS], bias[OUTPUTS], out[3][TOKENS * OUTPUTS];
    uint8_t in[TOKENS * INPUTS];
    uint32_t seed = 1;
    assert_non_null(weights);
    for (size_t i = 0; i < INPUTS * OUTPUTS; i++) {
        seed = seed * 1664525u + 1013904223u;
        weights[i] = (int8_t)((int)((seed >> 16) % 255) - 127);
    }
    for (size_t i = 0; i < TOKENS * INPUTS; i++) in[i] = i < INPUTS ? 127 : (uint8_t)(i * 31 % 128);
    for (size_t i = 0; i < OUTPUTS; i++) {
        scale[i] = 0.001f * (float)(i + 1);
        bias[i] = 0.37f * (float)i - 20.0f;
    }
    const ch_dense layer = {weights, scale, bias, INPUTS, OUTPUTS};
    for (int kernel = CH_KERNEL_PLAIN; kernel <= (int)ch_dense_best(); kernel++) {
        ch_dense_apply((ch_kernel)kernel, &layer, in, TOKENS, out[kernel]);
        assert_memory_equal(out[kernel], out[0], sizeof out[0]);
    }
    /* and the right ones */
    int32_t sum = 0;
    for (uint32_t i = 0; i < INPUTS; i++) sum += in[INPUTS + i] * weights[ch_dense_index(INPUTS, i, 37)];
    assert_true(out[0][OUTPUTS + 37] == (float)sum * scale[37] + bias[37]);
    free(weights);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(same_on_every_kernel)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
