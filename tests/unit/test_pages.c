/* Files through few pages against an array in memory, which cannot lie. */
#include "unit.h"

#include "rdf/pages.h"

#include <string.h>
#include <sys/resource.h>
#include <signal.h>

enum { FEW = 1, BYTES = 1 << 20 };

static uint32_t
drawn(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

/* Pieces of any length at any place of two files; there is room in memory for a fifth of it. */
static void
what_was_written_is_read(void **state)
{
    (void)state;
    ch_pages *pages;
    static char memory[2][BYTES + 64];
    char piece[64];
    uint32_t seed = 7;
    assert_int_equal(ch_pages_new(FEW, NULL, &pages), CH_OK);
    for (int i = 0; i < 60000; i++) {
        const unsigned file = drawn(&seed) % 2;
        const uint32_t at = drawn(&seed) % BYTES, len = drawn(&seed) % sizeof piece;
        for (uint32_t k = 0; k < len; k++) piece[k] = (char)drawn(&seed);
        if (i % 3) {
            memcpy(memory[file] + at, piece, len);
            assert_int_equal(ch_pages_write(pages, file, at, piece, len), CH_OK);
        } else {
            assert_int_equal(ch_pages_read(pages, file, at, piece, len), CH_OK);
            assert_memory_equal(piece, memory[file] + at, len);
        }
    }
    ch_pages_free(pages);
}

static void
what_was_never_written_is_zero(void **state)
{
    (void)state;
    ch_pages *pages;
    char piece[9] = "abcdefgh";
    assert_int_equal(ch_pages_new(FEW, NULL, &pages), CH_OK);
    assert_int_equal(ch_pages_read(pages, 3, (uint64_t)5 << 32, piece, 8), CH_OK);
    assert_memory_equal(piece, "\0\0\0\0\0\0\0\0", 8);
    assert_int_equal(ch_pages_write(pages, 3, (uint64_t)5 << 32, "x", 1), CH_OK);
    for (uint64_t i = 0; i < 100; i++) assert_int_equal(ch_pages_write(pages, 1, i * 20000, "y", 1), CH_OK);
    assert_int_equal(ch_pages_read(pages, 3, ((uint64_t)5 << 32) - 1, piece, 3), CH_OK);
    assert_memory_equal(piece, "\0x\0", 3);
    ch_pages_drop(pages, 3);
    assert_int_equal(ch_pages_read(pages, 3, (uint64_t)5 << 32, piece, 1), CH_OK);
    assert_int_equal(piece[0], 0);
    assert_int_equal(ch_pages_read(pages, 1, 20000, piece, 1), CH_OK);
    assert_int_equal(piece[0], 'y');
    ch_pages_free(pages);
    ch_pages_free(NULL);
}

/* What fits never touches the disk; what does not says so when there is none. */
static void
a_disk_is_wanted_late(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_pages *pages;
    setenv("TMPDIR", "/nowhere/at/all", 1);
    assert_int_equal(ch_pages_new(FEW, &sink, &pages), CH_OK);
    for (uint64_t i = 0; i < 16; i++) assert_int_equal(ch_pages_write(pages, 0, i * 12288, "x", 1), CH_OK);
    assert_int_equal(all.len, 0);
    assert_int_equal(ch_pages_write(pages, 0, 16 * 12288, "x", 1), CH_CANNOT_WRITE);
    assert_string_equal(all.text, "/nowhere/at/all:0:0: cannot make a temporary file: No such file or directory\n");
    ch_pages_free(pages);
    unsetenv("TMPDIR");
}

static void
a_full_disk_is_told(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_pages *pages;
    ch_status status = CH_OK;
    struct rlimit before, small;
    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = 40000;
    signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &small);
    assert_int_equal(ch_pages_new(FEW, &sink, &pages), CH_OK);
    for (uint64_t i = 0; i < 100 && status == CH_OK; i++) status = ch_pages_write(pages, 0, i * 12288, "x", 1);
    setrlimit(RLIMIT_FSIZE, &before);
    assert_int_equal(status, CH_CANNOT_WRITE);
    assert_non_null(strstr(all.text, "cannot write a temporary file: File too large"));
    ch_pages_free(pages);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_was_written_is_read),
        cmocka_unit_test(what_was_never_written_is_zero),
        cmocka_unit_test(a_disk_is_wanted_late),
        cmocka_unit_test(a_full_disk_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
