/*
 * slice, status, arena, vector, buffer, intern, date, diagnostic: small enough to stand together.
 */
#include "unit.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/date.h"
#include "base/diagnostic.h"
#include "base/intern.h"

static void
slices(void **state)
{
    const ch_slice s = CH_S("  the gang \n");
    (void)state;
    assert_slice(ch_slice_trim(s), "the gang");
    assert_slice(ch_slice_trim(CH_S(" \t")), "");
    assert_slice(ch_slice_part(s, 2, 5), "the");
    assert_slice(ch_slice_part(s, 9, 100), "g \n");
    assert_slice(ch_slice_part(s, 50, 60), "");
    assert_slice(ch_span_of(s, (ch_span){6, 10}), "gang");
    assert_true(ch_slice_starts(s, CH_S("  t")) && ch_slice_ends(s, CH_S("\n")) &&
                !ch_slice_ends(CH_S("a"), s));
    assert_true(ch_slice_compare(CH_S("ab"), CH_S("abc")) < 0 &&
                ch_slice_compare(CH_S("b"), CH_S("abc")) > 0);
    assert_int_equal(ch_slice_compare(CH_S(""), (ch_slice){NULL, 0}), 0);
    assert_true(ch_slice_equal((ch_slice){NULL, 0}, CH_S("")));
    assert_true(ch_span_overlaps((ch_span){1, 3}, (ch_span){2, 4}) &&
                !ch_span_overlaps((ch_span){1, 3}, (ch_span){3, 4}));
    assert_true(ch_slice_hash(CH_S("a")) ==
                UINT64_C(0xaf63dc4c8601ec8c)); /* FNV-1a's own test vector */
    assert_int_equal(ch_slice_of(NULL).len, 0);
}

static void
statuses(void **state)
{
    (void)state;
    for (int status = CH_OK; status <= CH_RDF_FAILED; status++)
        assert_true(strlen(ch_status_text((ch_status)status)) > 0);
    assert_non_null(ch_status_text((ch_status)99));
}

static void
arenas(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    (void)state;
    char *first = ch_arena_alloc(arena, 10);
    assert_int_equal((uintptr_t)first % 16, 0);
    for (size_t i = 0; i < 10; i++) assert_int_equal(first[i], 0);
    memset(first, 1, 10);
    char *large = ch_arena_alloc(arena, 1000000); /* a block of its own */
    assert_non_null(large);
    char *second = ch_arena_alloc(arena, 10);
    assert_true(second > first && second < first + 100); /* and the first goes on */
    assert_slice(ch_arena_copy(arena, CH_S("abc")), "abc");
    assert_slice(ch_arena_print(arena, "%d-%s", 5, "x"), "5-x");
    assert_null(ch_arena_array(arena, SIZE_MAX / 2, 4));
    assert_null(ch_arena_alloc(arena, SIZE_MAX - 3));
    assert_non_null(ch_arena_alloc(arena, 0));
    assert_true(ch_arena_used(arena) > 1000000);
    ch_arena_clear(arena);
    assert_int_equal(ch_arena_used(arena), 0);
    const char *again = ch_arena_alloc(arena, 10);
    for (size_t i = 0; i < 10; i++) assert_int_equal(again[i], 0);
    ch_arena_free(arena);
    ch_arena_free(NULL);
}

static void
an_arena_keeps_its_limit(void **state)
{
    ch_arena *arena = ch_arena_new(64);
    (void)state;
    assert_non_null(ch_arena_alloc(arena, 40));
    assert_null(ch_arena_alloc(arena, 40));
    assert_null(ch_arena_copy(arena, CH_S("01234567890123456789")).at);
    assert_null(ch_arena_print(arena, "%40d", 1).at);
    assert_non_null(ch_arena_alloc(arena, 8)); /* a refusal leaves it as it was */
    ch_arena_free(arena);
}

static void
vectors(void **state)
{
    CH_VECTOR(int) v = {0};
    (void)state;
    for (int i = 0; i < 1000; i++) assert_int_equal(ch_vector_push(&v, i), CH_OK);
    assert_int_equal(v.len, 1000);
    for (int i = 0; i < 1000; i++) assert_int_equal(v.at[i], i);
    assert_int_equal(ch_vector_reserve(&v, SIZE_MAX / 2), CH_NO_MEMORY);
    assert_int_equal(v.len, 1000);
    ch_vector_clear(&v);
    assert_int_equal(v.len, 0);
    ch_vector_free(&v);
    assert_null(v.at);
}

static void
buffers(void **state)
{
    ch_buffer b = {0};
    (void)state;
    assert_int_equal(ch_buffer_add(&b, CH_S("ab")), CH_OK);
    assert_int_equal(ch_buffer_add(&b, (ch_slice){NULL, 0}), CH_OK);
    assert_int_equal(ch_buffer_byte(&b, 'c'), CH_OK);
    assert_int_equal(ch_buffer_print(&b, "%s%04d", "d", 5), CH_OK);
    assert_slice(ch_buffer_slice(&b), "abcd0005");
    ch_vector_free(&b);
}

static void
interned_strings(void **state)
{
    ch_intern *strings = ch_intern_new();
    char text[16];
    uint32_t number;
    (void)state;
    assert_int_equal(ch_intern_find(strings, CH_S("0")), CH_NONE);
    for (uint32_t i = 0; i < 2000; i++) {
        snprintf(text, sizeof text, "%u", i);
        assert_int_equal(ch_intern_add(strings, ch_slice_of(text), &number), CH_OK);
        assert_int_equal(number, i);
    }
    assert_int_equal(ch_intern_add(strings, CH_S("77"), &number), CH_OK);
    assert_int_equal(number, 77);
    assert_int_equal(ch_intern_count(strings), 2000);
    assert_int_equal(ch_intern_find(strings, CH_S("1999")), 1999);
    assert_int_equal(ch_intern_find(strings, CH_S("2000")), CH_NONE);
    assert_slice(ch_intern_text(strings, 5), "5");
    assert_int_equal(ch_intern_add(strings, CH_S(""), &number), CH_OK);
    assert_int_equal(ch_intern_find(strings, (ch_slice){NULL, 0}), number);
    ch_intern_free(strings);
    ch_intern_free(NULL);
}

static void
dates_are_read_and_written(void **state)
{
    static const struct {
        const char *text, *type;
    } good[] = {{"2025-08-07", "date"},
                {"2025-02", "gYearMonth"},
                {"2025", "gYear"},
                {"--03", "gMonth"},
                {"2024-02-29", "date"}};
    static const char *const bad[] = {"2025-13", "2025-00",  "2025-02-29", "2025-2-1",
                                      "25",      "20250807", "--13",       "2025-08-",
                                      "0000",    "",         "2025/08/07"};
    char out[16];
    ch_date date;
    (void)state;
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        assert_true(ch_date_read(ch_slice_of(good[i].text), &date));
        ch_date_write(date, out);
        assert_string_equal(out, good[i].text);
        assert_string_equal(ch_date_type(date), good[i].type);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(ch_date_read(ch_slice_of(bad[i]), &date));
}

static void
dates_are_counted(void **state)
{
    (void)state;
    assert_int_equal(ch_date_days((ch_date){1970, 1, 1}), 0);
    assert_int_equal(ch_date_days((ch_date){2000, 3, 1}), 11017);
    for (int32_t day = -200000; day < 100000; day += 13)
        assert_int_equal(ch_date_days(ch_date_from_days(day)), day);
    assert_int_equal(ch_date_weekday((ch_date){1970, 1, 1}), 4);
    assert_int_equal(ch_date_weekday((ch_date){2025, 8, 8}), 5);
    assert_int_equal(ch_date_weekday((ch_date){1969, 12, 28}), 0);
    assert_int_equal(ch_date_month_days(1900, 2), 28);
    assert_int_equal(ch_date_month_days(2000, 2), 29);
    assert_int_equal(ch_date_month_days(2000, 13), 0);
}

static void
dates_compare_by_what_is_known(void **state)
{
    const ch_date year = {2025, 0, 0}, month = {2025, 8, 0}, day = {2025, 8, 7},
                  later = {2025, 9, 1}, none = {0};
    (void)state;
    assert_int_equal(ch_date_compare(year, day), 0);
    assert_int_equal(ch_date_compare(month, day), 0);
    assert_true(ch_date_compare(day, later) < 0 && ch_date_compare(later, month) > 0);
    assert_true(ch_date_within(day, year, none) && ch_date_within(day, none, month) &&
                ch_date_within(day, none, none));
    assert_false(ch_date_within(later, none, month));
    assert_false(ch_date_known(none));
}

static void
diagnostics_are_counted(void **state)
{
    told all;
    ch_diagnostics sink = keeping(&all), silent = {0};
    char long_text[3000];
    (void)state;
    ch_tell(&sink, CH_ERROR, "f", 3, 4, "bad %s", "thing");
    ch_tell(&sink, CH_WARNING, NULL, 0, 0, "odd");
    ch_tell(&sink, CH_NOTE, "f", 1, 0, "by the way");
    assert_string_equal(all.text, "f:3:4: bad thing\n-:0:0: odd\nf:1:0: by the way\n");
    assert_int_equal(sink.errors, 1);
    assert_int_equal(sink.warnings, 1);
    memset(long_text, 'x', sizeof long_text - 1);
    long_text[sizeof long_text - 1] = '\0';
    ch_tell(&sink, CH_ERROR, NULL, 0, 0, "%s", long_text);
    assert_true(all.len < 1200);
    ch_tell(&silent, CH_ERROR, NULL, 0, 0, "unheard");
    assert_int_equal(silent.errors, 1);
    ch_tell(NULL, CH_ERROR, NULL, 0, 0, "unheard");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slices),
        cmocka_unit_test(statuses),
        cmocka_unit_test(arenas),
        cmocka_unit_test(an_arena_keeps_its_limit),
        cmocka_unit_test(vectors),
        cmocka_unit_test(buffers),
        cmocka_unit_test(interned_strings),
        cmocka_unit_test(dates_are_read_and_written),
        cmocka_unit_test(dates_are_counted),
        cmocka_unit_test(dates_compare_by_what_is_known),
        cmocka_unit_test(diagnostics_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
