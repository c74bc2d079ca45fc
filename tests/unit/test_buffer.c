/* Buffers: text appended whole, by the byte, or as printf writes it. */
#include "unit.h"

#include "base/buffer.h"

static void
text_is_appended(void **state)
{
    ch_buffer b = {0};
    (void)state;
    assert_slice(ch_buffer_slice(&b), "");
    assert_int_equal(ch_buffer_add(&b, (ch_slice){NULL, 0}), CH_OK);
    assert_slice(ch_buffer_slice(&b), "");
    assert_int_equal(ch_buffer_add(&b, CH_S("ab")), CH_OK);
    assert_int_equal(ch_buffer_add(&b, (ch_slice){NULL, 0}), CH_OK);
    assert_int_equal(ch_buffer_byte(&b, 'c'), CH_OK);
    assert_int_equal(ch_buffer_print(&b, "%s%04d", "d", 5), CH_OK);
    assert_slice(ch_buffer_slice(&b), "abcd0005");
    ch_vector_free(&b);
}

/* A NUL is a byte like any other; printf's own, at its end, is not counted. */
static void
a_nul_is_a_byte(void **state)
{
    ch_buffer b = {0};
    (void)state;
    assert_int_equal(ch_buffer_add(&b, (ch_slice){"a\0b", 3}), CH_OK);
    assert_int_equal(ch_buffer_byte(&b, '\0'), CH_OK);
    assert_int_equal(ch_buffer_print(&b, "%s", ""), CH_OK);
    assert_int_equal(b.len, 4);
    assert_memory_equal(b.at, "a\0b", 4);
    ch_vector_free(&b);
}

static void
it_grows_as_long_as_it_must(void **state)
{
    ch_buffer b = {0};
    (void)state;
    for (int i = 0; i < 1000; i++) assert_int_equal(ch_buffer_print(&b, "%03d,", i), CH_OK);
    assert_int_equal(b.len, 4000);
    assert_memory_equal(b.at + 4 * 737, "737,", 4);
    assert_int_equal(ch_buffer_print(&b, "%20000s", "x"), CH_OK);
    assert_int_equal(b.len, 24000);
    assert_int_equal(b.at[23999], 'x');
    ch_vector_free(&b);
}

static void
a_refusal_changes_nothing(void **state)
{
    ch_buffer b = {0};
    (void)state;
    assert_int_equal(ch_buffer_add(&b, CH_S("kept")), CH_OK);
    assert_int_equal(ch_buffer_add(&b, (ch_slice){"", SIZE_MAX - 2}), CH_NO_MEMORY);
    assert_slice(ch_buffer_slice(&b), "kept");
    ch_vector_free(&b);
    assert_slice(ch_buffer_slice(&b), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(text_is_appended),
        cmocka_unit_test(a_nul_is_a_byte),
        cmocka_unit_test(it_grows_as_long_as_it_must),
        cmocka_unit_test(a_refusal_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
