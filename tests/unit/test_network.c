/* The network: the same bits on every kernel, and no word sees the padding behind the last. */
#include "unit.h"

#include "syntax/model.h"

enum { MOST = 24, WORDS = 7 };

static ch_syntax_model *model;

static void
find_rows(uint32_t rows[][CH_KINDS])
{
    static const char *const words[WORDS] = {"The", "rebels", "seized", "two", "towns", "yesterday", "."};
    for (size_t i = 0; i < WORDS; i++) {
        ch_vocabulary_rows(&model->vocabulary, ch_slice_of(words[i]), i == 0, CH_CASE_NORMAL, rows[i]);
    }
}

static void
same_on_every_kernel(void **state)
{
    (void)state;
    uint32_t rows[WORDS][CH_KINDS];
    ch_network plain, best;
    uint16_t plain_tags[WORDS], best_tags[WORDS];
    assert_int_equal(ch_network_start(&plain, model, MOST), CH_OK);
    assert_int_equal(ch_network_start(&best, model, MOST), CH_OK);
    find_rows(rows);
    for (int kernel = CH_KERNEL_PLAIN; kernel <= (int)ch_dense_best(); kernel++) {
        plain.kernel = CH_KERNEL_PLAIN;
        best.kernel = (uint32_t)kernel;
        ch_network_run(&plain, model, (const uint32_t(*)[CH_KINDS])rows, WORDS, plain_tags);
        ch_network_run(&best, model, (const uint32_t(*)[CH_KINDS])rows, WORDS, best_tags);
        assert_memory_equal(plain_tags, best_tags, sizeof plain_tags);
        for (size_t i = 0; i < WORDS; i++) {
            assert_memory_equal(plain.scores + i * plain.stride, best.scores + i * best.stride,
                                (WORDS + 1) * sizeof(float));
        }
    }
    ch_network_stop(&plain);
    ch_network_stop(&best);
}

/* What another, longer sentence left in the buffers must not matter. */
static void
forgets_the_last_sentence(void **state)
{
    (void)state;
    uint32_t rows[WORDS][CH_KINDS], long_rows[MOST][CH_KINDS];
    ch_network fresh, used;
    uint16_t tags[MOST];
    assert_int_equal(ch_network_start(&fresh, model, MOST), CH_OK);
    assert_int_equal(ch_network_start(&used, model, MOST), CH_OK);
    find_rows(rows);
    for (size_t i = 0; i < MOST; i++) memcpy(long_rows[i], rows[i * 5 % WORDS], sizeof rows[0]);
    ch_network_run(&used, model, (const uint32_t(*)[CH_KINDS])long_rows, MOST, tags);
    ch_network_run(&used, model, (const uint32_t(*)[CH_KINDS])rows, WORDS, tags);
    ch_network_run(&fresh, model, (const uint32_t(*)[CH_KINDS])rows, WORDS, tags);
    for (size_t i = 0; i < WORDS; i++) {
        assert_memory_equal(fresh.scores + i * fresh.stride, used.scores + i * used.stride,
                            (WORDS + 1) * sizeof(float));
    }
    ch_network_stop(&fresh);
    ch_network_stop(&used);
}

static void
rounds_as_a_tanh(void **state)
{
    (void)state;
    assert_true(ch_tanh(0.0f) == 0.0f);
    assert_true(ch_tanh(3.0f) == 1.0f && ch_tanh(50.0f) == 1.0f);
    assert_true(ch_tanh(-50.0f) == -1.0f);
    assert_true(ch_tanh(0.5f) > 0.46f && ch_tanh(0.5f) < 0.47f);
    assert_true(ch_sigmoid(0.0f) == 0.5f);
}

static void
buckets_distances(void **state)
{
    (void)state;
    assert_int_equal(ch_distance_bucket(5, 4), 0);
    assert_int_equal(ch_distance_bucket(5, 6), 14);
    assert_int_equal(ch_distance_bucket(100, 0), 13);
    for (size_t to = 0; to < 400; to++) {
        if (to != 200) assert_true(ch_distance_bucket(200, to) < CH_ROOT_BUCKET);
    }
}

static int
open_model(void **state)
{
    (void)state;
    return ch_syntax_model_open(CH_ONTOLOGY "/english/syntax.model", NULL, &model) != CH_OK;
}

static int
close_model(void **state)
{
    (void)state;
    ch_syntax_model_free(model);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(same_on_every_kernel),
        cmocka_unit_test(forgets_the_last_sentence),
        cmocka_unit_test(rounds_as_a_tanh),
        cmocka_unit_test(buckets_distances),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
