#include "unit.h"

#include "text/front_matter.h"

typedef struct {
    ch_arena *arena;
    ch_article *article;
    told all;
} fixture;

static fixture *
read(const char *text)
{
    static fixture f;
    ch_diagnostics sink = keeping(&f.all);
    f.arena = ch_arena_new(0);
    assert_int_equal(ch_article_new(ch_slice_of(text), CH_S("i"), CH_S("f.txt"), f.arena, &f.article), CH_OK);
    assert_int_equal(ch_front_matter_read(f.article, f.arena, &sink), CH_OK);
    return &f;
}

static ch_slice
body(const fixture *f)
{
    return ch_slice_part(f->article->text, f->article->body, f->article->text.len);
}

static void
fields_are_read(void **state)
{
    (void)state;
    fixture *f = read("---\r\ntitle: \"Two held\"\nauthor: Ana Pérez\nurl: https://a.example/1\ndate: 2025-08-08T10:00\n"
                      "hostname: a.example\nsitename: Acme News\nlanguage: en\ntags: [a, b]\n---  \nPolice held two.\n");
    assert_slice(f->article->title, "Two held");
    assert_slice(f->article->author, "Ana Pérez");
    assert_slice(f->article->url, "https://a.example/1");
    assert_slice(f->article->publisher, "Acme News");
    assert_slice(f->article->language, "en");
    assert_int_equal(f->article->published.year, 2025);
    assert_int_equal(f->article->published.day, 8);
    assert_slice(body(f), "Police held two.\n");
    assert_int_equal(f->all.len, 0);
    ch_arena_free(f->arena);
}

/* trafilatura quotes nothing. */
static void
colons_in_titles_are_no_yaml(void **state)
{
    (void)state;
    fixture *f = read("---\ntitle: Held: two men\nhostname: a.example\nsitename: None\n\n---\nText.");
    assert_slice(f->article->title, "Held: two men");
    assert_slice(f->article->publisher, "a.example");
    assert_slice(body(f), "Text.");
    assert_int_equal(f->all.len, 0);
    ch_arena_free(f->arena);
}

static void
what_is_no_front_matter_is_text(void **state)
{
    static const char *const texts[] = {
        "Police held two.",
        "---\nPolice held two.",
        "---\n---\nPolice held two.",
        "---\nPolice held two.\n---\nThey left.",
        " ---\ntitle: x\n---\n",
        "",
    };
    (void)state;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        fixture *f = read(texts[i]);
        assert_slice(body(f), texts[i]);
        assert_int_equal(f->article->title.len, 0);
        assert_int_equal(f->all.len, 0);
        ch_arena_free(f->arena);
    }
}

static void
a_bad_date_is_told(void **state)
{
    (void)state;
    fixture *f = read("---\ntitle: x\ndate: last week\n---\nText.");
    assert_string_equal(f->all.text,
                        "f.txt:3:7: \"last week\" is no date as YYYY-MM-DD; it is passed over\n");
    assert_int_equal(f->article->published.year, 0);
    assert_slice(body(f), "Text.");
    ch_arena_free(f->arena);
}

static void
a_broken_block_is_told_and_is_text(void **state)
{
    (void)state;
    fixture *f = read("---\ntitle: [x\nno key here\n---\nText.");
    assert_true(f->all.len > 0);
    assert_int_equal(f->article->body, 0);
    ch_arena_free(f->arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fields_are_read),
        cmocka_unit_test(colons_in_titles_are_no_yaml),
        cmocka_unit_test(what_is_no_front_matter_is_text),
        cmocka_unit_test(a_bad_date_is_told),
        cmocka_unit_test(a_broken_block_is_told_and_is_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
