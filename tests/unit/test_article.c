#include "unit.h"

#include "text/article.h"

static void
offsets_become_code_points(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    char text[2000];
    size_t len = 0;
    (void)state;
    while (len + 5 < sizeof text) memcpy(text + len, "aé習", 6), len += 6; /* three code points in six bytes */
    assert_int_equal(ch_article_new((ch_slice){text, len}, CH_S("i"), CH_S("f"), arena, &article), CH_OK);
    for (uint32_t at = 0; at + 6 <= len; at += 6) {
        assert_int_equal(ch_article_code_point(article, at), at / 2);
        assert_int_equal(ch_article_code_point(article, at + 1), at / 2 + 1);
        assert_int_equal(ch_article_code_point(article, at + 3), at / 2 + 2);
    }
    assert_int_equal(ch_article_code_point(article, (uint32_t)len), len / 2);
    ch_arena_free(arena);
}

static void
an_empty_text_is_an_article(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    (void)state;
    assert_int_equal(ch_article_new((ch_slice){NULL, 0}, CH_S("i"), CH_S("f"), arena, &article), CH_OK);
    assert_int_equal(ch_article_code_point(article, 0), 0);
    assert_int_equal(article->sentence_count + article->token_count, 0);
    ch_arena_free(arena);
}

static void
too_much_is_refused(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    (void)state;
    assert_int_equal(ch_article_new((ch_slice){"x", (size_t)CH_NONE}, CH_S("i"), CH_S("f"), arena, &article),
                     CH_BAD_ARGUMENT);
    assert_null(article);
    ch_arena_free(arena);
    arena = ch_arena_new(16);
    assert_int_equal(ch_article_new(CH_S("x"), CH_S("i"), CH_S("f"), arena, &article), CH_NO_MEMORY);
    assert_null(article);
    ch_arena_free(arena);
}

static void
parts_are_cut(void **state)
{
    ch_arena *arena = ch_arena_new(0);
    ch_article *article;
    ch_token tokens[] = {{.span = {0, 4}}, {.span = {5, 8}}};
    (void)state;
    assert_int_equal(ch_article_new(CH_S("Lima won."), CH_S("i"), CH_S("f"), arena, &article), CH_OK);
    article->tokens = tokens;
    article->token_count = 2;
    assert_slice(ch_article_token(article, 1), "won");
    assert_slice(ch_article_part(article, ch_article_tokens_span(article, 0, 2)), "Lima won");
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(offsets_become_code_points),
        cmocka_unit_test(an_empty_text_is_an_article),
        cmocka_unit_test(too_much_is_refused),
        cmocka_unit_test(parts_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
