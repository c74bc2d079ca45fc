#include "unit.h"

#include "text/read.h"

static ch_status
read(ch_slice bytes, ch_arena *arena, told *all, ch_article **out)
{
    ch_diagnostics sink = keeping(all);
    return ch_article_read_text(bytes, CH_S("id"), "f.txt", arena, &sink, out);
}

static void
keeps_the_text_as_it_is(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    told all;
    (void)state;
    assert_int_equal(read(CH_S("\xEF\xBB\xBFOne\r\ntwo\x01\n"), arena, &all, &article), CH_OK);
    assert_slice(article->text, "One\r\ntwo\x01\n");
    assert_slice(article->id, "id");
    assert_slice(article->file, "f.txt");
    assert_int_equal(article->body, 0);
    assert_int_equal(all.len, 0);
    assert_int_equal(read((ch_slice){NULL, 0}, arena, &all, &article), CH_OK);
    assert_int_equal(article->text.len, 0);
    ch_arena_free(arena);
}

static void
refuses_with_a_place(void **state)
{
    static const struct {
        ch_slice bytes;
        const char *message;
    } cases[] = {
        {{"ab\nc\xC3\xA9\xE9x", 7},
         "f.txt:2:3: byte 0xE9 is not UTF-8 (if the text is Latin-1 or Windows-1252, "
         "iconv -f WINDOWS-1252 -t UTF-8 converts it)\n"},
        {{"\xFF\xFEH\0i\0", 6},
         "f.txt:1:1: the text is UTF-16, not UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)\n"},
        {{"\xFE\xFF\0H\0i", 6},
         "f.txt:1:1: the text is UTF-16, not UTF-8 (iconv -f UTF-16 -t UTF-8 converts it)\n"},
        {{"H\0i\0", 4},
         "f.txt:1:2: a NUL byte: this is no plain text, or it is UTF-16 (iconv -f UTF-16 -t UTF-8 "
         "converts it)\n"},
        {{"Hello\n\0", 7}, "f.txt:2:1: a NUL byte: this is no plain text\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ch_arena *arena = ch_arena_new(0);
        ch_article *article;
        told all;
        assert_int_equal(read(cases[i].bytes, arena, &all, &article), CH_BAD_TEXT);
        assert_null(article);
        assert_string_equal(all.text, cases[i].message);
        ch_arena_free(arena);
    }
}

static void
refuses_the_enormous(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    told all;
    (void)state;
    char *bytes = malloc(CH_ARTICLE_LIMIT + 1);
    assert_non_null(bytes);
    memset(bytes, 'a', CH_ARTICLE_LIMIT + 1);
    assert_int_equal(read((ch_slice){bytes, CH_ARTICLE_LIMIT + 1}, arena, &all, &article),
                     CH_BAD_TEXT);
    assert_string_equal(
        all.text, "f.txt:0:0: the text has 33554433 bytes; an article may have 33554432 at most\n");
    free(bytes);
    ch_arena_free(arena);
}

static void
reads_front_matter(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    told all;
    (void)state;
    const ch_slice text = CH_S(
        "---\ntitle: \"Two held\"\nauthor: Ana Pérez\ndate: 2025-08-08T10:00\nurl: "
        "https://example.org/1\n"
        "hostname: example.org\nsitename: The Example\nlanguage: en\ntags: [a, b]\n---\nBody.\n");
    assert_int_equal(read(text, arena, &all, &article), CH_OK);
    assert_slice(article->title, "Two held");
    assert_slice(article->author, "Ana Pérez");
    assert_slice(article->publisher, "The Example");
    assert_slice(article->url, "https://example.org/1");
    assert_slice(article->language, "en");
    assert_int_equal(article->published.year, 2025);
    assert_int_equal(article->published.day, 8);
    assert_slice(ch_slice_part(article->text, article->body, article->text.len), "Body.\n");
    assert_int_equal(all.len, 0);
    ch_arena_free(arena);
}

/* trafilatura quotes nothing: a title with a colon is no YAML and is read all the same. */
static void
reads_front_matter_that_is_no_yaml(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    told all;
    (void)state;
    const ch_slice text = CH_S("---\r\ntitle: Two held: police\r\nauthor: None\r\nhostname: "
                               "example.org\r\ndate: 8 August\r\n---\r\nBody.");
    assert_int_equal(read(text, arena, &all, &article), CH_OK);
    assert_slice(article->title, "Two held: police");
    assert_slice(article->publisher, "example.org");
    assert_int_equal(article->author.len, 0);
    assert_int_equal(article->published.year, 0);
    assert_string_equal(all.text,
                        "f.txt:5:7: \"8 August\" is no date as YYYY-MM-DD; it is passed over\n");
    assert_slice(ch_slice_part(article->text, article->body, article->text.len), "Body.");
    ch_arena_free(arena);
}

static void
warns_of_bad_front_matter(void **state)
{
    static const char *const bad[] = {"---\ntitle: \"x\nno key here: [\n---\nBody.",
                                      "---\na: 1\na: 2\nA b\n---\nBody."};
    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ch_arena *arena = ch_arena_new(0);
        ch_article *article;
        told all;
        assert_int_equal(read(ch_slice_of(bad[i]), arena, &all, &article), CH_OK);
        assert_int_equal(article->body, 0);
        assert_int_equal(article->title.len, 0);
        assert_true(all.len > 0);
        ch_arena_free(arena);
    }
}

/* A rule of dashes is no front matter, and nothing to warn of. */
static void
leaves_other_dashes_alone(void **state)
{
    static const char *const texts[] = {"---\nBody.", "---\nA line of text.\n---\nBody.",
                                        "---\n---\nBody.", "----\ntitle: x\n----\n"};
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ch_arena *arena = ch_arena_new(0);
        ch_article *article;
        told all;
        assert_int_equal(read(ch_slice_of(texts[i]), arena, &all, &article), CH_OK);
        assert_int_equal(article->body, 0);
        assert_int_equal(all.len, 0);
        ch_arena_free(arena);
    }
}

static void
counts_code_points(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    char text[3001];
    told all;
    (void)state;
    for (size_t i = 0; i < 1000; i++) memcpy(text + 3 * i, "a\xC3\xA9", 3);
    assert_int_equal(read((ch_slice){text, 3000}, arena, &all, &article), CH_OK);
    assert_int_equal(ch_article_code_point(article, 0), 0);
    for (uint32_t i = 0; i <= 1000; i++)
        assert_int_equal(ch_article_code_point(article, 3 * i), 2 * i);
    assert_int_equal(ch_article_code_point(article, 1), 1);
    assert_int_equal(ch_article_code_point(article, 3000), 2000);
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_the_text_as_it_is),
        cmocka_unit_test(refuses_with_a_place),
        cmocka_unit_test(refuses_the_enormous),
        cmocka_unit_test(reads_front_matter),
        cmocka_unit_test(reads_front_matter_that_is_no_yaml),
        cmocka_unit_test(warns_of_bad_front_matter),
        cmocka_unit_test(leaves_other_dashes_alone),
        cmocka_unit_test(counts_code_points),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
