/*
 * Values, as text: each case is a sentence, the article's date, and what is
 * found: "words=value" with a bar between; "~" before what is approximate.
 */
#ifndef CH_TESTS_VALUES_H
#define CH_TESTS_VALUES_H

#include "split.h"

#include "annotate/value_find.h"

typedef struct {
    const char *text, *published, *found;
} value_case;

static ch_value_rules *rules;

static inline int
open_values(void **state)
{
    return open_split(state) || ch_value_rules_load(CH_ONTOLOGY "/rules/values.yaml", NULL, &rules);
}

static inline int
close_values(void **state)
{
    ch_value_rules_free(rules);
    return close_split(state);
}

static inline const char *
found(split_test *test, const char *text, const char *published)
{
    ch_article *article = split_text(test, text);
    ch_value *values;
    size_t count;
    if (published) assert_true(ch_date_read(ch_slice_of(published), &article->published));
    assert_int_equal(ch_values_find(rules, article, NULL, test->arena, &values, &count), CH_OK);
    ch_vector_clear(&test->rendered);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(ch_buffer_print(&test->rendered, "%s%s%.*s=%.*s", i ? "|" : "",
                                         values[i].approximate ? "~" : "",
                                         CH_PRINT(ch_article_part(article, values[i].span)),
                                         CH_PRINT(values[i].value)),
                         CH_OK);
    assert_int_equal(ch_buffer_byte(&test->rendered, '\0'), CH_OK);
    return test->rendered.at;
}

static inline void
check_values(split_test *test, const value_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(found(test, cases[i].text, cases[i].published), cases[i].found);
}

#define CHECK(state, cases) check_values(*(state), cases, sizeof(cases) / sizeof *(cases))

/* A finder over the one sentence of `text`, whose article is of 8 August 2025. */
static inline ch_value_finder
finder_of(split_test *test, const char *text)
{
    static const ch_value_word nothing = {.number = -1};
    char small[CH_VALUE_PHRASE];
    ch_article *article = split_text(test, text);
    assert_int_equal(article->sentence_count, 1);
    article->published = (ch_date){2025, 8, 8};
    const ch_value_word **words = ch_arena_array(test->arena, article->token_count + 1, sizeof(const ch_value_word *));
    assert_non_null(words);
    for (uint32_t i = 0; i < article->token_count; i++) {
        words[i] = ch_value_rules_word(rules, ch_value_small(ch_article_token(article, i), small));
        if (!words[i]) words[i] = &nothing;
    }
    return (ch_value_finder){.rules = rules, .article = article, .arena = test->arena, .words = words,
                             .end = (uint32_t)article->token_count};
}

#endif
