/* Decoding: the best tree, found as a search through all trees would find it. */
#include "unit.h"

#include "syntax/parse.h"
#include "syntax/tree.h"

#include <math.h>

enum { MOST = 6, STRIDE = MOST + 1 };

static uint32_t seed = 7;

/* Small whole numbers, so that sums are exact and ties happen. */
static float
some_score(void)
{
    seed = seed * 1664525u + 1013904223u;
    return (float)((seed >> 16) % 23);
}

/* The sum of a tree's scores, or -1 if `heads` is no tree with one root. */
static float
sum_of(const float *scores, size_t count, const uint32_t *heads)
{
    float sum = 0;
    size_t roots = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = i, steps = 0;
        while (heads[at] != CH_ROOT && steps++ <= count) at = heads[at];
        if (heads[at] != CH_ROOT) return -1;
        roots += heads[i] == CH_ROOT;
        sum += scores[i * STRIDE + (heads[i] == CH_ROOT ? count : heads[i])];
    }
    return roots == 1 ? sum : -1;
}

/* The best sum of all (count + 1) ^ count choices of heads. */
static float
search(const float *scores, size_t count)
{
    uint32_t heads[MOST];
    size_t all = 1;
    float best = -1;
    for (size_t i = 0; i < count; i++) all *= count + 1;
    for (size_t choice = 0; choice < all; choice++) {
        size_t rest = choice;
        for (size_t i = 0; i < count; i++, rest /= count + 1) {
            const size_t head = rest % (count + 1);
            heads[i] = head == count ? CH_ROOT : (uint32_t)head;
        }
        const float sum = sum_of(scores, count, heads);
        best = sum > best ? sum : best;
    }
    return best;
}

static void
finds_the_best_tree(void **state)
{
    (void)state;
    ch_tree *tree = ch_tree_new(MOST);
    assert_non_null(tree);
    for (int round = 0; round < 400; round++) {
        const size_t count = 1 + (size_t)round % 5;
        float scores[MOST * STRIDE];
        uint32_t heads[MOST];
        for (size_t i = 0; i < MOST * STRIDE; i++) scores[i] = some_score();
        ch_tree_decode(tree, scores, STRIDE, count, heads);
        assert_true(sum_of(scores, count, heads) == search(scores, count));
    }
    ch_tree_free(tree);
}

/* Scores that know the answer give it back, whatever tree it is, crossing arcs and all. */
static void
finds_every_tree(void **state)
{
    (void)state;
    enum { LONG = 40 };
    ch_tree *tree = ch_tree_new(LONG);
    assert_non_null(tree);
    for (int round = 0; round < 300; round++) {
        float scores[LONG * (LONG + 1)];
        uint32_t gold[LONG], heads[LONG];
        const size_t count = 1 + (size_t)round % LONG, root = (size_t)some_score() % count;
        for (size_t i = 0; i < count; i++) {
            /* steps of one towards the root, or leaps over it, never in a circle */
            const size_t nearer = i < root ? i + 1 : i - 1;
            const size_t leap = i < root ? root : root + (size_t)some_score() % (i - root + 1);
            gold[i] = i == root ? CH_ROOT : (uint32_t)(some_score() < 11.0f || leap == i ? nearer : leap);
        }
        for (size_t i = 0; i < count * (LONG + 1); i++) scores[i] = some_score();
        for (size_t i = 0; i < count; i++) {
            scores[i * (LONG + 1) + (gold[i] == CH_ROOT ? count : gold[i])] = 50.0f;
        }
        ch_tree_decode(tree, scores, LONG + 1, count, heads);
        assert_memory_equal(heads, gold, count * sizeof *heads);
    }
    ch_tree_free(tree);
}

/* Every word would be the root. */
static void
makes_one_root(void **state)
{
    (void)state;
    ch_tree *tree = ch_tree_new(MOST);
    float scores[MOST * STRIDE] = {0};
    uint32_t heads[MOST];
    for (size_t i = 0; i < MOST; i++) scores[i * STRIDE + MOST] = 100.0f + (float)i;
    ch_tree_decode(tree, scores, STRIDE, MOST, heads);
    size_t roots = 0;
    for (size_t i = 0; i < MOST; i++) roots += heads[i] == CH_ROOT;
    assert_int_equal(roots, 1);
    assert_int_equal(heads[MOST - 1], CH_ROOT);
    ch_tree_free(tree);
}

/* What is no number must not make it run for ever. */
static void
survives_nonsense(void **state)
{
    (void)state;
    enum { LONG = 192 };
    ch_tree *tree = ch_tree_new(LONG);
    float *scores = calloc(LONG * (LONG + 1), sizeof *scores);
    uint32_t heads[LONG];
    assert_non_null(scores);
    for (size_t i = 0; i < LONG * (LONG + 1); i++) {
        scores[i] = i % 5 == 0 ? (float)NAN : i % 7 == 0 ? (float)INFINITY : some_score();
    }
    ch_tree_decode(tree, scores, LONG + 1, LONG, heads);
    size_t roots = 0;
    for (size_t i = 0; i < LONG; i++) roots += heads[i] == CH_ROOT;
    assert_int_equal(roots, 1);
    free(scores);
    ch_tree_free(tree);
    ch_tree_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_best_tree),
        cmocka_unit_test(finds_every_tree),
        cmocka_unit_test(makes_one_root),
        cmocka_unit_test(survives_nonsense),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
