/* Slugs, Turtle strings, and sets of hashes. */
#include "unit.h"

#include "lexicon/import/hashes.h"
#include "lexicon/import/import.h"

static void
check_slug(ch_slice text, const char *slug)
{
    ch_buffer out = {0};
    assert_int_equal(ch_buffer_add(&out, CH_S("x-")), CH_OK); /* it is appended */
    assert_int_equal(ch_import_slug(text, &out), CH_OK);
    assert_slice(ch_slice_part(ch_buffer_slice(&out), 2, out.len), slug);
    ch_vector_free(&out);
}

static void
slugs(void **state)
{
    char large[6000];
    ch_buffer out = {0};
    (void)state;
    check_slug(CH_S("Tren de Aragua"), "tren-de-aragua");
    check_slug(CH_S("Łódź (Poland)"), "lodz-poland");
    check_slug(CH_S("O'Brien & Sons, S.A."), "obrien-sons-sa");
    check_slug(CH_S("  a -- b  "), "a-b");
    check_slug(CH_S("--"), "");
    check_slug(CH_S("Зенда"), "");
    check_slug((ch_slice){NULL, 0}, "");
    /* a very long text is cut, and not inside a character */
    for (size_t i = 0; i + 1 < sizeof large; i += 2) memcpy(large + i, "\xC3\xA9", 2);
    assert_int_equal(ch_import_slug((ch_slice){large, sizeof large}, &out), CH_OK);
    assert_true(out.len > 100 && out.len < sizeof large);
    for (size_t i = 0; i < out.len; i++) assert_int_equal(out.at[i], 'e');
    ch_vector_free(&out);
}

static void
strings(void **state)
{
    ch_buffer out = {0};
    (void)state;
    assert_int_equal(ch_import_string(CH_S("a \"b\" \\ c\nd\x7F é"), &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "\"a \\\"b\\\" \\\\ c d  é\"");
    ch_vector_clear(&out);
    assert_int_equal(ch_import_string((ch_slice){NULL, 0}, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), "\"\"");
    ch_vector_free(&out);
}

static void
hashes(void **state)
{
    ch_hashes set = {0};
    (void)state;
    assert_false(ch_hashes_has(&set, 7));
    for (uint64_t i = 0; i < 5000; i++) assert_int_equal(ch_hashes_add(&set, i * i + 2), CH_OK);
    assert_int_equal(ch_hashes_add(&set, 2), CH_OK); /* it was there */
    assert_int_equal(set.count, 5000);
    for (uint64_t i = 0; i < 5000; i++) assert_true(ch_hashes_has(&set, i * i + 2));
    assert_false(ch_hashes_has(&set, 4));
    assert_false(ch_hashes_has(&set, 0));
    assert_int_equal(ch_hashes_add(&set, 0), CH_OK); /* nought is a hash too */
    assert_true(ch_hashes_has(&set, 0));
    ch_hashes_free(&set);
    assert_false(ch_hashes_has(&set, 2));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(slugs), cmocka_unit_test(strings), cmocka_unit_test(hashes)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
