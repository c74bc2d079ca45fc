/* Slices and spans: text in somebody else's memory, cut without copying. */
#include "unit.h"

static void
parts_are_cut_to_what_there_is(void **state)
{
    const ch_slice s = CH_S("  the gang \n");
    (void)state;
    assert_slice(ch_slice_part(s, 2, 5), "the");
    assert_slice(ch_slice_part(s, 9, 100), "g \n");
    assert_slice(ch_slice_part(s, 50, 60), "");
    assert_slice(ch_slice_part(s, 5, 2), "");
    assert_slice(ch_span_of(s, (ch_span){6, 10}), "gang");
    assert_null(ch_slice_part((ch_slice){NULL, 0}, 1, 2).at);
}

static void
white_space_is_trimmed(void **state)
{
    (void)state;
    assert_slice(ch_slice_trim(CH_S("  the gang \n")), "the gang");
    assert_slice(ch_slice_trim(CH_S(" \t\r\n")), "");
    assert_slice(ch_slice_trim(CH_S("")), "");
    assert_slice(ch_slice_trim((ch_slice){NULL, 0}), "");
}

static void
slices_compare_by_bytes(void **state)
{
    (void)state;
    assert_true(ch_slice_compare(CH_S("ab"), CH_S("abc")) < 0);
    assert_true(ch_slice_compare(CH_S("b"), CH_S("abc")) > 0);
    assert_true(ch_slice_compare(CH_S("z"), CH_S("\xc3\xa9")) < 0); /* as code points do */
    assert_int_equal(ch_slice_compare(CH_S(""), (ch_slice){NULL, 0}), 0);
    assert_true(ch_slice_equal((ch_slice){NULL, 0}, CH_S("")));
    assert_false(ch_slice_equal(CH_S("ab"), CH_S("ac")));
    assert_false(ch_slice_equal(CH_S("ab"), CH_S("a")));
}

static void
starts_and_ends(void **state)
{
    const ch_slice s = CH_S("the gang");
    (void)state;
    assert_true(ch_slice_starts(s, CH_S("the")) && ch_slice_starts(s, CH_S("")));
    assert_true(ch_slice_ends(s, CH_S("gang")) && ch_slice_ends(s, CH_S("")));
    assert_false(ch_slice_starts(s, CH_S("gang")) || ch_slice_ends(s, CH_S("the")));
    assert_false(ch_slice_ends(CH_S("a"), s) || ch_slice_starts(CH_S("t"), s));
}

static void
spans_overlap_only_inside(void **state)
{
    (void)state;
    assert_true(ch_span_overlaps((ch_span){1, 3}, (ch_span){2, 4}));
    assert_true(ch_span_overlaps((ch_span){1, 9}, (ch_span){2, 4}));
    assert_false(ch_span_overlaps((ch_span){1, 3}, (ch_span){3, 4})); /* they only touch */
}

static void
from_c_strings_and_to_hashes(void **state)
{
    (void)state;
    assert_int_equal(ch_slice_of(NULL).len, 0);
    assert_slice(ch_slice_of("abc"), "abc");
    assert_true(ch_slice_hash(CH_S("a")) == UINT64_C(0xaf63dc4c8601ec8c)); /* FNV-1a's own test vector */
    assert_true(ch_slice_hash(CH_S("ab")) != ch_slice_hash(CH_S("ba")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_cut_to_what_there_is), cmocka_unit_test(white_space_is_trimmed),
        cmocka_unit_test(slices_compare_by_bytes),        cmocka_unit_test(starts_and_ends),
        cmocka_unit_test(spans_overlap_only_inside),      cmocka_unit_test(from_c_strings_and_to_hashes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
