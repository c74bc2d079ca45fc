#include "unit.h"

#include "base/file.h"
#include "base/hash.h"

#include <sys/stat.h>
#include <unistd.h>

/* A folder of our own: a/z.txt  b.txt  .hidden  link -> a  */
static char root[] = "/tmp/chancery-test-XXXXXX";

static void
put(const char *name, const char *text)
{
    char path[256];
    snprintf(path, sizeof path, "%s/%s", root, name);
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    fputs(text, file);
    fclose(file);
}

static int
make_folder(void **state)
{
    char path[256], target[256];
    (void)state;
    if (!mkdtemp(root)) return -1;
    snprintf(path, sizeof path, "%s/a", root);
    if (mkdir(path, 0700) < 0) return -1;
    put("a/z.txt", "deep");
    put("b.txt", "hello");
    put("B.txt", "");
    put(".hidden", "x");
    snprintf(target, sizeof target, "%s/link", root);
    return symlink(path, target);
}

static int
remove_folder(void **state)
{
    static const char *const names[] = {"a/z.txt", "a", "b.txt", "B.txt", ".hidden", "link"};
    char path[256];
    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        snprintf(path, sizeof path, "%s/%s", root, names[i]);
        if (remove(path) < 0) return -1;
    }
    return rmdir(root);
}

static void
reads_whole_files(void **state)
{
    ch_buffer bytes = {0};
    char path[256];
    (void)state;
    snprintf(path, sizeof path, "%s/b.txt", root);
    assert_int_equal(ch_file_read(path, NULL, &bytes), CH_OK);
    assert_int_equal(ch_file_read(path, NULL, &bytes), CH_OK);
    assert_slice(ch_buffer_slice(&bytes), "hellohello");
    ch_vector_clear(&bytes);
    snprintf(path, sizeof path, "%s/B.txt", root);
    assert_int_equal(ch_file_read(path, NULL, &bytes), CH_OK);
    assert_int_equal(bytes.len, 0);
    ch_vector_free(&bytes);
}

static void
tells_what_it_cannot_read(void **state)
{
    ch_buffer bytes = {0};
    told all;
    ch_diagnostics sink = keeping(&all);
    (void)state;
    assert_int_equal(ch_file_read(root, &sink, &bytes), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "it is a folder"));
    assert_int_equal(ch_file_read("/nowhere", &sink, &bytes), CH_CANNOT_READ);
    assert_int_equal(sink.errors, 2);
    assert_int_equal(bytes.len, 0);
    ch_vector_free(&bytes);
}

static void
lists_in_byte_order(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_slice *paths;
    size_t count;
    (void)state;
    assert_int_equal(ch_files_list(root, arena, NULL, &paths, &count), CH_OK);
    assert_int_equal(count, 3);
    assert_slice(ch_slice_part(paths[0], strlen(root), paths[0].len), "/B.txt");
    assert_slice(ch_slice_part(paths[1], strlen(root), paths[1].len), "/a/z.txt");
    assert_slice(ch_slice_part(paths[2], strlen(root), paths[2].len), "/b.txt");
    assert_true(ch_file_is_folder(root));
    assert_false(ch_file_is_folder(paths[0].at));
    assert_int_equal(ch_files_list(paths[2].at, arena, NULL, &paths, &count), CH_OK);
    assert_int_equal(count, 1);
    assert_int_equal(ch_files_list("/nowhere", arena, NULL, &paths, &count), CH_CANNOT_READ);
    assert_int_equal(count, 0);
    ch_arena_free(arena);
}

static void
listing_survives_a_lack_of_memory(void **state)
{
    (void)state;
    for (size_t limit = 1;; limit += 16) {
        ch_arena *arena = ch_arena_new(limit);
        ch_slice *paths;
        size_t count;
        const ch_status status = ch_files_list(root, arena, NULL, &paths, &count);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

/* The examples of FIPS 180-4. */
static void
hashes_as_the_standard_says(void **state)
{
    char hash[CH_SHA256_TEXT], again[CH_SHA256_TEXT];
    ch_hash *running;
    (void)state;
    ch_sha256(CH_S("abc"), hash);
    assert_string_equal(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_int_equal(ch_hash_new(&running), CH_OK);
    ch_hash_add(running, CH_S("a"));
    ch_hash_add(running, CH_S(""));
    ch_hash_add(running, CH_S("bc"));
    ch_hash_end(running, again);
    assert_string_equal(again, hash);
    ch_hash_end(running, again);
    assert_string_equal(again, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    ch_hash_free(running);
    ch_hash_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_whole_files),
        cmocka_unit_test(tells_what_it_cannot_read),
        cmocka_unit_test(lists_in_byte_order),
        cmocka_unit_test(listing_survives_a_lack_of_memory),
        cmocka_unit_test(hashes_as_the_standard_says),
    };
    return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
