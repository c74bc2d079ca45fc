/* Articles split and rendered as text, for the tests of the text layer. */
#ifndef CH_TESTS_SPLIT_H
#define CH_TESTS_SPLIT_H

#include "unit.h"

#include "base/buffer.h"
#include "text/read.h"

typedef struct {
    ch_arena *arena;
    ch_abbreviations *words;
    ch_buffer rendered;
} split_test;

static inline int
open_split(void **state)
{
    static split_test test;
    test = (split_test){.arena = ch_arena_new(0)};
    *state = &test;
    return ch_abbreviations_load(CH_ONTOLOGY "/english/abbreviations.txt", NULL, &test.words) == CH_OK
               ? 0
               : -1;
}

static inline int
close_split(void **state)
{
    split_test *test = *state;
    ch_arena_free(test->arena);
    ch_abbreviations_free(test->words);
    ch_vector_free(&test->rendered);
    return 0;
}

static inline ch_article *
split_text(split_test *test, const char *text)
{
    ch_article *article;
    assert_int_equal(
        ch_article_read_text(ch_slice_of(text), CH_S("t"), "t.txt", test->arena, NULL, &article),
        CH_OK);
    assert_int_equal(ch_article_split(article, test->words, test->arena), CH_OK);
    return article;
}

/* One line a sentence: a letter for its kind, then its tokens: "P Two men died ." */
static inline const char *
render_split(split_test *test, const char *text)
{
    const ch_article *article = split_text(test, text);
    ch_vector_clear(&test->rendered);
    for (size_t i = 0; i < article->sentence_count; i++) {
        const ch_sentence *s = &article->sentences[i];
        assert_true(s->first < s->end);
        assert_int_equal(ch_buffer_byte(&test->rendered, "PHDBI"[s->kind]), CH_OK);
        for (uint32_t t = s->first; t < s->end; t++) {
            assert_int_equal(article->tokens[t].sentence, i);
            assert_int_equal(
                ch_buffer_print(&test->rendered, " %.*s", CH_PRINT(ch_article_token(article, t))),
                CH_OK);
        }
        assert_int_equal(ch_buffer_byte(&test->rendered, '\n'), CH_OK);
    }
    assert_int_equal(ch_buffer_byte(&test->rendered, '\0'), CH_OK);
    return test->rendered.at;
}

typedef struct {
    const char *text, *split;
} split_case;

static inline void
check_splits(split_test *test, const split_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(render_split(test, cases[i].text), cases[i].split);
}

#endif
