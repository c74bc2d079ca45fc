/* The compiled lexicon: used only whole and of its key, written whole or not at all. */
#include "world.h"

#include "lexicon/cache.h"
#include "lexicon/tables.h"

#include <sys/stat.h>

static void
a_cache_is_used_only_whole_and_of_its_key(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    uint32_t words[MOST];
    ch_lexicon *made = lexicon_of(kingdom, &all), *mapped;
    scratch_write(&file, "cache", "");
    assert_int_equal(ch_lexicon_save(made, file.path, "key"), CH_OK);
    assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
    assert_non_null(mapped);
    assert_int_equal(match(mapped, "Kingdom of Ruritania", words).tokens, 3);
    assert_int_equal(ch_lexicon_forms(mapped), ch_lexicon_forms(made));
    ch_lexicon_free(mapped);
    assert_int_equal(ch_lexicon_map(file.path, "other", &mapped), CH_OK);
    assert_null(mapped);
    /* one byte changed anywhere, or the file cut short: not used */
    struct stat about;
    assert_int_equal(stat(file.path, &about), 0);
    for (long at = 0; at < about.st_size; at += about.st_size / 37 + 1) {
        FILE *f = fopen(file.path, "r+");
        fseek(f, at, SEEK_SET);
        const int byte = fgetc(f);
        fseek(f, at, SEEK_SET);
        fputc(byte ^ 0x20, f);
        fclose(f);
        assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
        if (mapped) fail_msg("a change of byte %ld went unnoticed", at);
        f = fopen(file.path, "r+");
        fseek(f, at, SEEK_SET);
        fputc(byte, f);
        fclose(f);
    }
    assert_int_equal(truncate(file.path, about.st_size - 8), 0);
    assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
    assert_null(mapped);
    scratch_remove(&file);
    ch_lexicon_free(made);
}

static void
a_cache_that_cannot_be_written_leaves_nothing(void **state)
{
    (void)state;
    told all;
    ch_lexicon *made = lexicon_of(kingdom, &all);
    assert_int_equal(ch_lexicon_save(made, "/proc/chancery/cache", "key"), CH_CANNOT_WRITE);
    ch_lexicon_free(made);
}

static void
its_place_depends_on_what_it_is_of(void **state)
{
    (void)state;
    ch_arena *arena = ch_arena_new(0);
    const char *cache = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
    char *cache_before = cache ? strdup(cache) : NULL, *home_before = home ? strdup(home) : NULL;
    setenv("XDG_CACHE_HOME", "/cache", 1);
    const ch_slice one = ch_cache_path("/o", CH_S("a"), arena), other = ch_cache_path("/o", CH_S("b"), arena);
    assert_true(ch_slice_starts(one, CH_S("/cache/chancery/lexicon-")));
    assert_false(ch_slice_equal(one, other));
    assert_true(ch_slice_equal(one, ch_cache_path("/o", CH_S("a"), arena)));
    setenv("XDG_CACHE_HOME", "relative", 1); /* is as good as none */
    setenv("HOME", "/home/somebody", 1);
    assert_true(ch_slice_starts(ch_cache_path("/o", CH_S("a"), arena), CH_S("/home/somebody/.cache/chancery/lexicon-")));
    unsetenv("XDG_CACHE_HOME");
    unsetenv("HOME");
    assert_null(ch_cache_path("/o", CH_S("a"), arena).at);
    if (cache_before) setenv("XDG_CACHE_HOME", cache_before, 1);
    if (home_before) setenv("HOME", home_before, 1);
    free(cache_before);
    free(home_before);
    ch_arena_free(arena);
}

/* Every table, byte for byte. */
static void
what_is_mapped_says_what_was_made(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    ch_lexicon *made = lexicon_of(kingdom, &all), *mapped;
    scratch_write(&file, "cache", "");
    assert_int_equal(ch_lexicon_save(made, file.path, "key"), CH_OK);
    assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
    assert_non_null(mapped);
    assert_int_equal(mapped->text_bytes, made->text_bytes);
    assert_memory_equal(mapped->texts, made->texts, made->text_bytes);
    assert_int_equal(mapped->edge_count, made->edge_count);
    assert_memory_equal(mapped->edges, made->edges, made->edge_count * sizeof *made->edges);
    assert_int_equal(mapped->attribute_count, made->attribute_count);
    assert_memory_equal(mapped->attributes, made->attributes, made->attribute_count * sizeof *made->attributes);
    assert_int_equal(mapped->tenure_count, made->tenure_count);
    ch_lexicon_free(mapped);
    ch_lexicon_free(made);
    assert_int_equal(ch_lexicon_map("/no/such/cache", "key", &mapped), CH_OK); /* no error: it is made anew */
    assert_null(mapped);
    assert_int_equal(ch_lexicon_map("/", "key", &mapped), CH_OK);
    assert_null(mapped);
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cache_is_used_only_whole_and_of_its_key),
        cmocka_unit_test(a_cache_that_cannot_be_written_leaves_nothing),
        cmocka_unit_test(its_place_depends_on_what_it_is_of),
        cmocka_unit_test(what_is_mapped_says_what_was_made),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
