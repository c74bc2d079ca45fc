/* Pairing quotation marks over token flags made by hand. */
#include "unit.h"

#include "relate/quote.h"

#include <chancery/status.h>

/*
 * An article from a picture: each letter a token, < an opening mark, ' a single one, > a closing
 * one, . the end of a sentence, / the end of a paragraph.
 */
static void
read_picture(const char *picture, ch_article *a, ch_token *tokens, ch_sentence *sentences)
{
    *a = (ch_article){.tokens = tokens, .sentences = sentences, .text = ch_slice_of(picture)};
    sentences[0] = (ch_sentence){.first = 0};
    uint32_t paragraph = 0;
    for (const char *c = picture; *c; c++) {
        if (*c == '/') {
            sentences[a->sentence_count].paragraph = ++paragraph;
            continue;
        }
        const uint32_t at = (uint32_t)a->token_count++;
        tokens[at] = (ch_token){.span = {at, at + 1}, .sentence = (uint32_t)a->sentence_count};
        if (*c == '<' || *c == '\'') tokens[at].flags = CH_TOKEN_OPENS_QUOTE;
        if (*c == '>') tokens[at].flags = CH_TOKEN_CLOSES_QUOTE;
        sentences[a->sentence_count].end = at + 1;
        if (*c == '.' && c[1] != '>') {
            sentences[++a->sentence_count] = (ch_sentence){.first = at + 1, .paragraph = paragraph};
        } else if (*c == '>' && c > picture && c[-1] == '.') {
            sentences[++a->sentence_count] = (ch_sentence){.first = at + 1, .paragraph = paragraph};
        }
    }
    if (a->token_count && sentences[a->sentence_count].end > sentences[a->sentence_count].first)
        a->sentence_count++;
}

static void
assert_quotes(const char *picture, const char *wanted)
{
    ch_token tokens[64];
    ch_sentence sentences[32] = {{.first = 0}};
    ch_article article;
    ch_quotes quotes;
    ch_arena *arena = ch_arena_new(0);
    char found[128] = "";
    read_picture(picture, &article, tokens, sentences);
    assert_int_equal(ch_quotes_find(&article, arena, &quotes), CH_OK);
    for (uint32_t i = 0; i < quotes.len; i++) {
        const size_t len = strlen(found);
        snprintf(found + len, sizeof found - len, "%u-%u%s%s ", quotes.at[i].first, quotes.at[i].end,
                 quotes.at[i].continues ? "c" : "", quotes.at[i].whole ? "w" : "");
    }
    assert_string_equal(found, wanted);
    ch_arena_free(arena);
}

static void
marks_are_paired(void **state)
{
    (void)state;
    assert_quotes("abc.", "");
    assert_quotes("ab<cd>e.", "3-5 ");
    assert_quotes("<ab>cd<ef>.", "1-3w 7-9 ");
    assert_quotes("ab:<cd.ef.>", "4-10w ");
    assert_quotes("a<>b.", "");
}

static void
paragraphs_continue(void **state)
{
    (void)state;
    assert_quotes("<ab./<cd.>", "1-4w 5-8cw ");
    /* a mark that nothing closes ends with its paragraph */
    assert_quotes("<ab./cd./<ef.>", "1-4w 8-11w ");
    assert_quotes("ab<cd", "3-5 ");
}

/* A single mark that nothing closes is a letter of a name. */
static void
a_single_mark_must_be_closed(void **state)
{
    (void)state;
    assert_quotes("ab'cd>e.", "3-5 ");
    assert_quotes("ab'cd.", "");
    assert_quotes("ab<cd.", "3-6 ");
}

static void
a_quotation_in_a_quotation_is_part_of_it(void **state)
{
    (void)state;
    assert_quotes("<a<b>c>d.", "1-6w ");
}

static void
no_memory_is_told(void **state)
{
    (void)state;
    ch_token tokens[8];
    ch_sentence sentences[4] = {{.first = 0}};
    ch_article article;
    ch_quotes quotes;
    ch_arena *arena = ch_arena_new(16);
    read_picture("a<b>c.", &article, tokens, sentences);
    assert_int_equal(ch_quotes_find(&article, arena, &quotes), CH_NO_MEMORY);
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_are_paired),
        cmocka_unit_test(paragraphs_continue),
        cmocka_unit_test(a_single_mark_must_be_closed),
        cmocka_unit_test(a_quotation_in_a_quotation_is_part_of_it),
        cmocka_unit_test(no_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
