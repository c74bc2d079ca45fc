/* Sorting through temporary files against sorting in memory, which cannot lie. */
#include "unit.h"

#include "rdf/sorter.h"

#include "base/buffer.h"

#include <unistd.h>

static ch_status
gather(void *payload, ch_slice text)
{
    ch_buffer *all = payload;
    CH_TRY(ch_buffer_add(all, text));
    return ch_buffer_byte(all, '\n');
}

/* The sorted texts, a line each; draws them from a generator of our own. */
static size_t
sort_drawn(size_t memory, unsigned texts, ch_buffer *out)
{
    ch_sorter *sorter;
    uint32_t state = 1;
    assert_int_equal(ch_sorter_new(memory, NULL, &sorter), CH_OK);
    for (unsigned i = 0; i < texts; i++) {
        char text[64];
        state = state * 1664525u + 1013904223u;
        const int len = snprintf(text, sizeof text, "%u%.*s", (state >> 16) % 3000, (int)(state >> 28), "abcdefghijklmnop");
        assert_int_equal(ch_sorter_add(sorter, (ch_slice){text, (size_t)len}), CH_OK);
    }
    assert_int_equal(ch_sorter_each(sorter, gather, out), CH_OK);
    assert_int_equal(ch_sorter_added(sorter), texts);
    const size_t runs = ch_sorter_runs(sorter);
    ch_sorter_free(sorter);
    return runs;
}

static void
files_give_what_memory_gives(void **state)
{
    (void)state;
    ch_buffer in_memory = {0}, in_files = {0}, in_many = {0};
    assert_int_equal(sort_drawn(0, 20000, &in_memory), 0);
    assert_true(sort_drawn(40000, 20000, &in_files) > 2);
    assert_true(sort_drawn(2000, 20000, &in_many) > 64); /* merged into one on the way */
    assert_true(ch_slice_equal(ch_buffer_slice(&in_memory), ch_buffer_slice(&in_files)));
    assert_true(ch_slice_equal(ch_buffer_slice(&in_memory), ch_buffer_slice(&in_many)));
    ch_vector_free(&in_memory);
    ch_vector_free(&in_files);
    ch_vector_free(&in_many);
}

static void
each_text_comes_once(void **state)
{
    (void)state;
    static const char *const texts[] = {"b", "", "a", "b", "a\nb", "", "ab"};
    for (size_t memory = 0; memory < 3; memory++) {
        ch_sorter *sorter;
        ch_buffer out = {0};
        assert_int_equal(ch_sorter_new(memory, NULL, &sorter), CH_OK);
        for (size_t i = 0; i < 7; i++) assert_int_equal(ch_sorter_add(sorter, ch_slice_of(texts[i])), CH_OK);
        assert_int_equal(ch_sorter_each(sorter, gather, &out), CH_OK);
        assert_slice(ch_buffer_slice(&out), "\na\na\nb\nab\nb\n");
        ch_vector_free(&out);
        ch_sorter_free(sorter);
    }
}

static void
nothing_is_sorted(void **state)
{
    (void)state;
    ch_sorter *sorter;
    ch_buffer out = {0};
    assert_int_equal(ch_sorter_new(0, NULL, &sorter), CH_OK);
    assert_int_equal(ch_sorter_each(sorter, gather, &out), CH_OK);
    assert_int_equal(out.len, 0);
    ch_sorter_free(sorter);
}

static void
without_a_folder_it_says_so(void **state)
{
    (void)state;
    ch_sorter *sorter;
    told all;
    ch_diagnostics sink = keeping(&all);
    setenv("TMPDIR", "/nowhere/at/all", 1);
    assert_int_equal(ch_sorter_new(1, &sink, &sorter), CH_OK);
    assert_int_equal(ch_sorter_add(sorter, CH_S("one")), CH_OK);
    assert_int_equal(ch_sorter_add(sorter, CH_S("two")), CH_CANNOT_WRITE);
    assert_string_equal(all.text, "/nowhere/at/all:0:0: cannot make a temporary file: No such file or directory\n");
    ch_sorter_free(sorter);
    unsetenv("TMPDIR");
}

/* Not even while it works. */
static void
no_file_is_seen(void **state)
{
    (void)state;
    char folder[] = "/tmp/chancery-test-XXXXXX";
    ch_sorter *sorter;
    assert_non_null(mkdtemp(folder));
    setenv("TMPDIR", folder, 1);
    assert_int_equal(ch_sorter_new(1, NULL, &sorter), CH_OK);
    for (int i = 0; i < 9; i++) assert_int_equal(ch_sorter_add(sorter, CH_S("a text")), CH_OK);
    assert_true(ch_sorter_runs(sorter) > 0);
    assert_int_equal(rmdir(folder), 0); /* only an empty one can be removed */
    ch_sorter_free(sorter);
    unsetenv("TMPDIR");
}

static ch_status
take_number(void *payload, ch_slice text)
{
    uint32_t *last = payload;
    const uint32_t number = ch_sorter_number(text, 0);
    assert_int_equal(text.len, 8);
    assert_true(number > *last);
    assert_int_equal(ch_sorter_number(text, 1), ~number);
    *last = number;
    return CH_OK;
}

/* Also where their bytes are signs, or zeroes. */
static void
numbers_stand_in_their_order(void **state)
{
    (void)state;
    ch_sorter *sorter;
    uint32_t last = 0;
    assert_int_equal(ch_sorter_new(64, NULL, &sorter), CH_OK);
    for (uint32_t i = 31; i--;) {
        const uint32_t numbers[] = {(1u << i) + i, ~((1u << i) + i)};
        assert_int_equal(ch_sorter_add_numbers(sorter, numbers, 2), CH_OK);
    }
    assert_int_equal(ch_sorter_each(sorter, take_number, &last), CH_OK);
    assert_int_equal(last, (1u << 30) + 30);
    ch_sorter_free(sorter);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_give_what_memory_gives),
        cmocka_unit_test(each_text_comes_once),
        cmocka_unit_test(nothing_is_sorted),
        cmocka_unit_test(without_a_folder_it_says_so),
        cmocka_unit_test(no_file_is_seen),
        cmocka_unit_test(numbers_stand_in_their_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
