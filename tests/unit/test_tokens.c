#include "split.h"

#define CHECK(state, cases) check_splits(*(state), cases, sizeof(cases) / sizeof *(cases))

static void
words_and_clitics(void **state)
{
    static const split_case cases[] = {
        {"They don't say it's Ana's.", "P They do n't say it 's Ana 's .\n"},
        {"They don’t say we’ve won; you'll see.", "P They do n’t say we ’ve won ; you 'll see .\n"},
        {"The officials' plan and the witnesses’ words.",
         "P The officials ' plan and the witnesses ’ words .\n"},
        {"O'Brien met L’Estrange of Qa'ida.", "P O'Brien met L’Estrange of Qa'ida .\n"},
        {"They cannot win and are gonna lose.", "P They can not win and are gon na lose .\n"},
        {"He wouldn't've gone.", "P He would n't 've gone .\n"},
        {"AT&T and S&P fell.", "P AT&T and S&P fell .\n"},
        {"México pidió más años.", "P México pidió más años .\n"},
    };
    CHECK(state, cases);
}

static void
hyphens(void **state)
{
    static const split_case cases[] = {
        {"A drug-trafficking ring.", "P A drug - trafficking ring .\n"},
        {"MS-13 and F-16 jets.", "P MS - 13 and F - 16 jets .\n"},
        {"A non-binding, anti-government e-mail by the co-chair.",
         "P A non-binding , anti-government e-mail by the co-chair .\n"},
        {"U.S.-led talks in mid-June.", "P U.S. - led talks in mid-June .\n"},
        {"A 31-year-old man.", "P A 31 - year - old man .\n"},
        {"Call 202-555-0100 or 555-0100 on 2025-08-09.",
         "P Call 202-555-0100 or 555-0100 on 2025-08-09 .\n"},
        {"Seats 10-15 and 1990-1995.", "P Seats 10 - 15 and 1990 - 1995 .\n"},
    };
    CHECK(state, cases);
}

static void
numbers(void **state)
{
    static const split_case cases[] = {
        {"It cost $50m (£31m) or 1,557.5 euros.", "P It cost $ 50m ( £ 31m ) or 1,557.5 euros .\n"},
        {"US$1.8 billion and €300 million.", "P US$ 1.8 billion and € 300 million .\n"},
        {"50% at 10:30, 10am or 5p.m. in the 1990s and '80s.",
         "P 50 % at 10:30 , 10 am or 5 p.m. in the 1990s and '80s .\n"},
        {"On 08/31/2025 the 9TH of .45 calibre.", "P On 08/31/2025 the 9TH of .45 calibre .\n"},
        {"It ended 3-1.", "P It ended 3 - 1 .\n"},
    };
    CHECK(state, cases);
}

static void
abbreviations(void **state)
{
    static const split_case cases[] = {
        {"Gen. Smith and Sen. J. D. Vance of the U.S. left.",
         "P Gen. Smith and Sen. J. D. Vance of the U.S. left .\n"},
        {"J.Smith visited C.S. Lewis, Ph.D.", "P J. Smith visited C.S. Lewis , Ph.D.\n"},
        {"See No. 5 and Art. 6 of art. It is.", "P See No. 5 and Art. 6 of art .\nP It is .\n"},
        {"Acme Inc., e.g. in Aug. 2020, paid.", "P Acme Inc. , e.g. in Aug. 2020 , paid .\n"},
        {"This is from Acme Inc..", "P This is from Acme Inc. .\n"},
    };
    CHECK(state, cases);
}

static void
addresses(void **state)
{
    static const split_case cases[] = {
        {"See https://example.org/a?b=c-d, www.example.org (and http://example.org/x_(y)).",
         "P See https://example.org/a?b=c-d , www.example.org ( and http://example.org/x_(y) ) "
         ".\n"},
        {"Write to press.office@example.gov. Thanks to @writer and #peace on state.gov.",
         "P Write to press.office@example.gov .\nP Thanks to @writer and #peace on state.gov .\n"},
    };
    CHECK(state, cases);
}

static void
marks(void **state)
{
    static const split_case cases[] = {
        {"Wait... what?! “Yes” — no – or--maybe [sic].",
         "P Wait ... what ?!\nP “ Yes ” — no – or -- maybe [ sic ] .\n"},
        {"and/or *** 5°", "H and / or *** 5 °\n"},
        {"one\xE2\x80\x8Btwo co\xC2\xADop \xF0\x9F\x98\x80",
         "H one\xE2\x80\x8Btwo co\xC2\xADop \xF0\x9F\x98\x80\n"},
    };
    CHECK(state, cases);
}

static unsigned
flags_of(split_test *test, const char *text, const char *token)
{
    const ch_article *article = split_text(test, text);
    for (uint32_t i = 0; i < article->token_count; i++)
        if (ch_slice_equal(ch_article_token(article, i), ch_slice_of(token)))
            return article->tokens[i].flags;
    fail_msg("no token %s", token);
    return 0;
}

static void
flags(void **state)
{
    const char *text = "In \"the NATO pact\" Gen. Ana's\nÓscar";
    split_test *test = *state;
    assert_int_equal(flags_of(test, text, "In"), CH_TOKEN_CAPITAL | CH_TOKEN_OPENS_LINE);
    assert_int_equal(flags_of(test, text, "the"), 0);
    assert_int_equal(flags_of(test, text, "NATO"),
                     CH_TOKEN_CAPITAL | CH_TOKEN_ALL_CAPITALS | CH_TOKEN_SPACE_BEFORE);
    assert_int_equal(flags_of(test, text, "pact"), CH_TOKEN_SPACE_BEFORE);
    assert_int_equal(flags_of(test, text, "Gen."),
                     CH_TOKEN_CAPITAL | CH_TOKEN_DOTTED | CH_TOKEN_SPACE_BEFORE);
    assert_int_equal(flags_of(test, text, "'s"), CH_TOKEN_CLITIC);
    assert_int_equal(flags_of(test, text, "Óscar"),
                     CH_TOKEN_CAPITAL | CH_TOKEN_SPACE_BEFORE | CH_TOKEN_OPENS_LINE);
    assert_int_equal(flags_of(test, "“a”", "“"), CH_TOKEN_OPENS_QUOTE | CH_TOKEN_OPENS_LINE);
    assert_int_equal(flags_of(test, "“a”", "”"), CH_TOKEN_CLOSES_QUOTE);
    assert_int_equal(flags_of(test, "a 'b' c", "'"), CH_TOKEN_OPENS_QUOTE | CH_TOKEN_SPACE_BEFORE);
    assert_int_equal(flags_of(test, "say \"a", "\""), CH_TOKEN_OPENS_QUOTE | CH_TOKEN_SPACE_BEFORE);
}

/* A phrase has no full stop: its dots are its words'. */
static void
phrases(void **state)
{
    split_test *test = *state;
    ch_token *tokens;
    size_t count;
    const ch_slice text = CH_S("Acme Trading Corp.");
    assert_int_equal(ch_tokenize(text, test->arena, &tokens, &count), CH_OK);
    assert_int_equal(count, 3);
    assert_slice(ch_span_of(text, tokens[2].span), "Corp.");
    const ch_slice league = CH_S("Anti-Corruption League");
    assert_int_equal(ch_tokenize(league, test->arena, &tokens, &count), CH_OK);
    assert_int_equal(count, 4);
    assert_int_equal(ch_tokenize_with(test->words, league, test->arena, &tokens, &count), CH_OK);
    assert_int_equal(count, 2);
    assert_int_equal(ch_tokenize(CH_S(""), test->arena, &tokens, &count), CH_OK);
    assert_int_equal(count, 0);
}

/* A megabyte of one kind of character, which must neither hang nor give one token. */
static void
long_runs_are_cut(void **state)
{
    static const char *const kinds[] = {"a",  "1", "-",       ".", "a.", "a-", "a@", "'",
                                        "\"", "(", "http://", "é", "a'", ",1", "~"};
    split_test *test = *state;
    enum { SIZE = 1000000 };
    char *text = malloc(SIZE + 16);
    assert_non_null(text);
    for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++) {
        const size_t len = strlen(kinds[k]);
        size_t size = 0;
        while (size + len <= SIZE) memcpy(text + size, kinds[k], len), size += len;
        text[size] = '\0';
        const ch_article *article = split_text(test, text);
        assert_true(article->token_count > 500);
        for (size_t i = 0; i < article->token_count; i++)
            assert_true(article->tokens[i].span.end - article->tokens[i].span.begin <= 1004);
        for (size_t i = 0; i < article->sentence_count; i++)
            assert_true(article->sentences[i].end - article->sentences[i].first <= 1000);
        ch_arena_clear(test->arena);
    }
    free(text);
}

static void
survives_a_lack_of_memory(void **state)
{
    split_test *test = *state;
    for (size_t limit = 1;; limit += 64) {
        ch_arena *arena = ch_arena_new(limit);
        ch_article *article;
        ch_status status =
            ch_article_read_text(CH_S("---\ntitle: x\n---\nTwo men died. Police said so."),
                                 CH_S("t"), "t", arena, NULL, &article);
        if (status == CH_OK) status = ch_article_split(article, test->words, arena);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

static void
the_web(void **state)
{
    static const split_case cases[] = {
        {"Fun :) or not ;-) or :-( here:).", "P Fun :) or not ;-) or :-( here :) .\n"},
        {"See (below:) and :Dad =x.", "P See ( below :) and : Dad = x .\n"},
        {"i dont know, it wont work and IM is an acronym.",
         "P i do nt know , it wo nt work and IM is an acronym .\n"},
        {"Its a pity, its people and its not over.", "P It s a pity , its people and it s not over .\n"},
        {"It cost $$$ w/ tax, a b/c rating and either/or.",
         "P It cost $$$ w/ tax , a b/c rating and either / or .\n"},
        {"The 1990's and 747's and Peru 's sun.", "P The 1990's and 747 's and Peru 's sun .\n"},
        {"ask jane.doe@ACME or @jane.", "P ask jane.doe@ACME or @jane .\n"},
        {"so ... ? what.? ---= end.", "P so ... ?\nP what .?\nP ---= end .\n"},
        {"‘’Quoted’’ so.", "P ‘ ’ Quoted ’’ so .\n"},
    };
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_web),
        cmocka_unit_test(words_and_clitics),
        cmocka_unit_test(hyphens),
        cmocka_unit_test(numbers),
        cmocka_unit_test(abbreviations),
        cmocka_unit_test(addresses),
        cmocka_unit_test(marks),
        cmocka_unit_test(flags),
        cmocka_unit_test(phrases),
        cmocka_unit_test(long_runs_are_cut),
        cmocka_unit_test(survives_a_lack_of_memory),
    };
    return cmocka_run_group_tests(tests, open_split, close_split);
}
