/* Interned strings: each text once, numbered by first sight. */
#include "unit.h"

#include "base/intern.h"

static uint32_t
added(ch_intern *strings, ch_slice text)
{
    uint32_t number = CH_NONE;
    assert_int_equal(ch_intern_add(strings, text, &number), CH_OK);
    return number;
}

static void
numbers_count_from_nought(void **state)
{
    ch_intern *strings = ch_intern_new();
    (void)state;
    assert_int_equal(ch_intern_count(strings), 0);
    assert_int_equal(ch_intern_find(strings, CH_S("a")), CH_NONE);
    assert_int_equal(added(strings, CH_S("a")), 0);
    assert_int_equal(added(strings, CH_S("b")), 1);
    assert_int_equal(added(strings, CH_S("a")), 0);
    assert_int_equal(ch_intern_count(strings), 2);
    assert_int_equal(ch_intern_find(strings, CH_S("b")), 1);
    assert_int_equal(ch_intern_find(strings, CH_S("c")), CH_NONE);
    ch_intern_free(strings);
    ch_intern_free(NULL);
}

/* Far beyond the first table, so that it is built anew several times. */
static void
many_stay_apart(void **state)
{
    ch_intern *strings = ch_intern_new();
    char text[16];
    (void)state;
    for (uint32_t i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "%u", i);
        assert_int_equal(added(strings, ch_slice_of(text)), i);
    }
    for (uint32_t i = 0; i < 5000; i++) {
        snprintf(text, sizeof text, "%u", i);
        assert_int_equal(ch_intern_find(strings, ch_slice_of(text)), i);
        assert_slice(ch_intern_text(strings, i), text);
    }
    assert_int_equal(ch_intern_find(strings, CH_S("5000")), CH_NONE);
    assert_int_equal(ch_intern_count(strings), 5000);
    ch_intern_free(strings);
}

static void
the_text_is_copied(void **state)
{
    ch_intern *strings = ch_intern_new();
    char text[] = "north";
    (void)state;
    const uint32_t number = added(strings, ch_slice_of(text));
    text[0] = 'f';
    assert_slice(ch_intern_text(strings, number), "north");
    assert_int_equal(ch_intern_find(strings, ch_slice_of(text)), CH_NONE);
    ch_intern_free(strings);
}

static void
nothing_and_nul_are_texts(void **state)
{
    ch_intern *strings = ch_intern_new();
    (void)state;
    const uint32_t empty = added(strings, CH_S(""));
    assert_int_equal(ch_intern_find(strings, (ch_slice){NULL, 0}), empty);
    const uint32_t one = added(strings, (ch_slice){"a\0x", 3}), other = added(strings, (ch_slice){"a\0y", 3});
    assert_int_not_equal(one, other);
    assert_int_equal(ch_intern_text(strings, other).len, 3);
    ch_intern_free(strings);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_count_from_nought),
        cmocka_unit_test(many_stay_apart),
        cmocka_unit_test(the_text_is_copied),
        cmocka_unit_test(nothing_and_nul_are_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
