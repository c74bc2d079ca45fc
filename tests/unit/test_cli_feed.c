/* Files whole, JSON lines one by one: long lines, empty ones, no end at the end, packed, missing. */
#include "scratch_file.h"

#include "cli/feed.h"

static told all;

/* What comes: "path line text;" for each, "!" for what could not be read. */
static void
expect(ch_source *sources, size_t count, const char *wanted)
{
    char got[2000] = "";
    const ch_sources list = {sources, count, 0};
    ch_diagnostics sink = keeping(&all);
    ch_feed *feed;
    ch_item item = {0};
    assert_int_equal(ch_feed_new(&list, &feed), CH_OK);
    for (;;) {
        bool more;
        const ch_status status = ch_feed_next(feed, &item, &sink, &more);
        if (status == CH_OK && !more) break;
        const size_t used = strlen(got);
        if (status != CH_OK) snprintf(got + used, sizeof got - used, "!%s;", item.source->id);
        else snprintf(got + used, sizeof got - used, "%s %zu %.*s;", item.source->id, item.line,
                      CH_PRINT(ch_buffer_slice(&item.text)));
    }
    assert_string_equal(got, wanted);
    ch_vector_free(&item.text);
    ch_feed_free(feed);
}

static void
lines_are_articles(void **state)
{
    (void)state;
    scratch_file f, g;
    scratch_write(&f, "a.jsonl", "\xEF\xBB\xBF{1}\n\n  \n{2}\r\n{3}");
    scratch_write(&g, "empty.jsonl", "");
    ch_source sources[] = {{"x.txt", "x", false}, {f.path, "a", true}, {g.path, "e", true}, {"y.txt", "y", false}};
    expect(sources, 4, "x 0 ;a 1 {1};a 4 {2}\r;a 5 {3};y 0 ;");
    assert_string_equal(all.text, "");
    scratch_remove(&f);
    scratch_remove(&g);
}

static void
long_lines_are_whole(void **state)
{
    (void)state;
    enum { LONG = 300000 };
    char *text = malloc(LONG + 3);
    assert_non_null(text);
    memset(text, 'a', LONG);
    memcpy(text + LONG, "\nb", 3);
    scratch_file f;
    scratch_write(&f, "a.jsonl", text);
    ch_source source = {f.path, "a", true};
    const ch_sources list = {&source, 1, 0};
    ch_diagnostics sink = keeping(&all);
    ch_feed *feed;
    ch_item item = {0};
    bool more;
    assert_int_equal(ch_feed_new(&list, &feed), CH_OK);
    assert_int_equal(ch_feed_next(feed, &item, &sink, &more), CH_OK);
    assert_int_equal(item.text.len, LONG);
    assert_int_equal(ch_feed_next(feed, &item, &sink, &more), CH_OK);
    assert_slice(ch_buffer_slice(&item.text), "b");
    assert_int_equal(ch_feed_next(feed, &item, &sink, &more), CH_OK);
    assert_false(more);
    ch_vector_free(&item.text);
    ch_feed_free(feed);
    ch_feed_free(NULL);
    scratch_remove(&f);
    free(text);
}

static void
a_missing_file_is_told_and_passed(void **state)
{
    (void)state;
    ch_source sources[] = {{"/nowhere/a.jsonl", "a", true}, {"y.txt", "y", false}};
    expect(sources, 2, "!a;y 0 ;");
    assert_non_null(strstr(all.text, "/nowhere/a.jsonl"));
}

/* gzip's head and nothing behind it: told, and the next file is read all the same. */
static void
packed_data_cut_off_is_told(void **state)
{
    (void)state;
    scratch_file f;
    scratch_write(&f, "a.jsonl.gz", "\x1f\x8b\x08\x08\x01\x01\x01\x01\x02\x03");
    ch_source sources[] = {{f.path, "a", true}, {"y.txt", "y", false}};
    expect(sources, 2, "!a;y 0 ;");
    assert_non_null(strstr(all.text, "a.jsonl.gz"));
    scratch_remove(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_articles),
        cmocka_unit_test(long_lines_are_whole),
        cmocka_unit_test(a_missing_file_is_told_and_passed),
        cmocka_unit_test(packed_data_cut_off_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
