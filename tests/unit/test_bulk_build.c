/* Building in little memory, over many batches and runs, gives what building at once gives. */
#include "scratch_file.h"

#include "rdf/bulk.h"

#include "base/buffer.h"

#include <string.h>

enum { STATEMENTS = 30000 };

/* Statements drawn by a generator of our own; many terms come again, some statements too. */
static void
write_data(scratch_file *file)
{
    ch_buffer text = {0};
    uint32_t seed = 3;
    for (int i = 0; i < STATEMENTS; i++) {
        seed = seed * 1664525u + 1013904223u;
        const unsigned s = (seed >> 8) % 4000, p = (seed >> 4) % 12, o = (seed >> 16) % 5000;
        if (s % 3) assert_int_equal(ch_buffer_print(&text, "<x:subject/%u> <x:p%u> \"value %u\" .\n", s, p, o), CH_OK);
        else assert_int_equal(ch_buffer_print(&text, "_:n%u <x:p%u> <x:object/%u> .\n", s, p, o), CH_OK);
    }
    assert_int_equal(ch_buffer_byte(&text, '\0'), CH_OK);
    scratch_write(file, "data.nt", text.at);
    ch_vector_free(&text);
}

/* All triples in one order of the graph, as numbers; and all terms. */
static void
dump(const char *path, size_t memory, ch_buffer *out)
{
    ch_bulk *bulk;
    ch_arena *arena = ch_arena_new(0);
    const ch_bulk_options what = {.files = &path, .file_count = 1, .memory = memory};
    assert_int_equal(ch_bulk_open(&what, NULL, &bulk), CH_OK);
    for (uint32_t i = 0; i < ch_bulk_terms(bulk); i++) {
        ch_node node;
        assert_int_equal(ch_bulk_node(bulk, i, arena, &node), CH_OK);
        assert_int_equal(ch_buffer_print(out, "%d%.*s\n", (int)node.kind, CH_PRINT(node.text)), CH_OK);
    }
    for (uint32_t p = 0; p <= ch_bulk_terms(bulk); p++) { /* every one as a predicate; then all */
        ch_bulk_search search;
        ch_quad q;
        bool found = true;
        const ch_quad pattern = {CH_NONE, p < ch_bulk_terms(bulk) ? p : CH_NONE, CH_NONE, CH_NONE};
        assert_int_equal(ch_bulk_search_begin(bulk, pattern, &search), CH_OK);
        while (found) {
            assert_int_equal(ch_bulk_search_next(&search, &q, &found), CH_OK);
            if (found) assert_int_equal(ch_buffer_print(out, "%u %u %u\n", q.subject, q.predicate, q.object), CH_OK);
        }
    }
    ch_bulk_free(bulk);
    ch_arena_free(arena);
}

static void
little_memory_gives_the_same(void **state)
{
    (void)state;
    scratch_file file;
    ch_buffer at_once = {0}, in_little = {0};
    write_data(&file);
    dump(file.path, 0, &at_once);
    dump(file.path, 60000, &in_little);
    assert_true(at_once.len > 1000000);
    assert_true(ch_slice_equal(ch_buffer_slice(&at_once), ch_buffer_slice(&in_little)));
    ch_vector_free(&at_once);
    ch_vector_free(&in_little);
    scratch_remove(&file);
}

static void
every_broken_file_is_told(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    ch_diagnostics sink = keeping(&all);
    scratch_write(&file, "broken.nt", "<x:a> <x:b> .\n");
    const char *paths[] = {"/no/such/file.nt", file.path};
    ch_bulk *bulk = (ch_bulk *)&all;
    const ch_bulk_options what = {.files = paths, .file_count = 2};
    assert_int_equal(ch_bulk_open(&what, &sink, &bulk), CH_CANNOT_READ);
    assert_null(bulk);
    assert_non_null(strstr(all.text, "/no/such/file.nt:0:0: cannot be read"));
    assert_non_null(strstr(all.text, "broken.nt:1:13: there is no term here"));
    scratch_remove(&file);
}

static void
no_room_is_told(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    ch_diagnostics sink = keeping(&all);
    write_data(&file);
    const char *path = file.path;
    ch_bulk *bulk;
    const ch_bulk_options what = {.files = &path, .file_count = 1, .memory = 60000};
    setenv("TMPDIR", "/nowhere/at/all", 1);
    assert_int_equal(ch_bulk_open(&what, &sink, &bulk), CH_CANNOT_WRITE);
    assert_non_null(strstr(all.text, "cannot make a temporary file: No such file or directory"));
    unsetenv("TMPDIR");
    scratch_remove(&file);
}

static bool
at_once(void)
{
    return true;
}

static void
it_ends_when_told(void **state)
{
    (void)state;
    scratch_file file;
    write_data(&file);
    const char *path = file.path;
    ch_bulk *bulk;
    const ch_bulk_options what = {.files = &path, .file_count = 1, .stop = at_once};
    assert_int_equal(ch_bulk_open(&what, NULL, &bulk), CH_CANNOT_READ);
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(little_memory_gives_the_same), cmocka_unit_test(every_broken_file_is_told),
        cmocka_unit_test(no_room_is_told),              cmocka_unit_test(it_ends_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
