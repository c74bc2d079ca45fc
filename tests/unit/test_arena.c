/* Arenas: zeroed, aligned, refused without harm, forgotten all at once. */
#include "unit.h"

#include "base/arena.h"

#include <stdalign.h>

static bool
is_zero(const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes[i]) return false;
    return true;
}

static void
what_is_handed_out_is_zeroed_and_aligned(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    for (size_t size = 0; size < 70; size++) {
        char *at = ch_arena_alloc(arena, size);
        assert_non_null(at);
        assert_int_equal((uintptr_t)at % alignof(max_align_t), 0);
        assert_true(is_zero(at, size));
        memset(at, 0xff, size); /* must not show in the next one */
    }
    ch_arena_free(arena);
}

static void
a_large_block_stands_apart(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    const char *first = ch_arena_alloc(arena, 10);
    char *large = ch_arena_alloc(arena, 1000000);
    assert_non_null(large);
    memset(large, 1, 1000000);
    const char *second = ch_arena_alloc(arena, 10);
    assert_true(second > first && second < first + 100); /* the small block goes on */
    assert_true(ch_arena_used(arena) > 1000000);
    ch_arena_free(arena);
}

static void
texts_are_copied_and_terminated(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    char source[] = "abcdef";
    (void)state;
    const ch_slice copy = ch_arena_copy(arena, (ch_slice){source, 3});
    source[0] = 'z';
    assert_slice(copy, "abc");
    assert_int_equal(copy.at[3], '\0');
    const ch_slice empty = ch_arena_copy(arena, (ch_slice){NULL, 0});
    assert_non_null(empty.at); /* an empty text is no failure */
    assert_int_equal(empty.len, 0);
    assert_slice(ch_arena_print(arena, "%d-%s", 5, "x"), "5-x");
    assert_slice(ch_arena_print(arena, "%s", ""), "");
    ch_arena_free(arena);
}

static void
arrays_that_overflow_are_refused(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    const size_t before = ch_arena_used(arena);
    assert_null(ch_arena_array(arena, SIZE_MAX / 2, 4));
    assert_null(ch_arena_array(arena, 2, SIZE_MAX / 2 + 2));
    assert_null(ch_arena_alloc(arena, SIZE_MAX - 3));
    assert_int_equal(ch_arena_used(arena), before);
    assert_non_null(ch_arena_array(arena, 0, 8));
    assert_non_null(ch_arena_array(arena, 8, 0));
    ch_arena_free(arena);
}

static void
cleared_it_is_as_new(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < 300; i++) {
            char *at = ch_arena_alloc(arena, 1000); /* several blocks of each kind */
            assert_true(is_zero(at, 1000));
            memset(at, 'x', 1000);
        }
        assert_non_null(ch_arena_alloc(arena, 100000));
        ch_arena_clear(arena);
        assert_int_equal(ch_arena_used(arena), 0);
    }
    ch_arena_free(arena);
    ch_arena_free(NULL);
}

static void
a_limit_is_kept(void **state)
{
    ch_arena *arena = ch_arena_new(64);
    (void)state;
    assert_non_null(ch_arena_alloc(arena, 40));
    assert_null(ch_arena_alloc(arena, 40));
    assert_null(ch_arena_copy(arena, CH_S("01234567890123456789")).at);
    const ch_slice refused = ch_arena_print(arena, "%40d", 1);
    assert_null(refused.at);
    assert_int_equal(refused.len, 0);
    assert_non_null(ch_arena_alloc(arena, 8)); /* a refusal leaves it as it was */
    assert_null(ch_arena_alloc(arena, 8));
    ch_arena_clear(arena);
    assert_non_null(ch_arena_alloc(arena, 64));
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_handed_out_is_zeroed_and_aligned),
        cmocka_unit_test(a_large_block_stands_apart),
        cmocka_unit_test(texts_are_copied_and_terminated),
        cmocka_unit_test(arrays_that_overflow_are_refused),
        cmocka_unit_test(cleared_it_is_as_new),
        cmocka_unit_test(a_limit_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
