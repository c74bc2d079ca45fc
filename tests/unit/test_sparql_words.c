/* SPARQL cut into words: their kinds, their brackets, and where expressions stand. */
#include "unit.h"

#include "rdf/sparql_words.h"

/* "n:SELECT v:?x s:{": a letter for the kind, then the word. */
static void
check(const char *query, const char *expected)
{
    static const char letters[] = "nvi\"#@s";
    char out[1024] = "";
    size_t len = 0;
    ch_sparql_words words = {0};
    assert_int_equal(ch_sparql_cut(ch_slice_of(query), &words), CH_OK);
    for (size_t i = 0; i < words.len; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%c:%.*s", i ? " " : "", letters[words.at[i].kind], CH_PRINT(words.at[i].text));
    ch_vector_free(&words);
    assert_string_equal(out, expected);
}

static void
kinds_of_words(void **state)
{
    (void)state;
    check("", "");
    check(" # only a comment", "");
    check("SELECT ?x $y {?x a :C}", "n:SELECT v:?x v:$y s:{ v:?x n:a n::C s:}");
    check("<http://x/a> wd:Q1 _:b :a.b.", "i:<http://x/a> n:wd:Q1 n:_:b n::a.b s:.");
    check("1 2.5 .5 1e-3 6.", "#:1 #:2.5 #:.5 #:1e-3 #:6 s:.");
    check("'a' \"b \\\" c\" '''d ' e''' \"\"\"f\"\"\"", "\":'a' \":\"b \\\" c\" \":'''d ' e''' \":\"\"\"f\"\"\"");
    check("'a'@en-GB 'b'^^xsd:int", "\":'a' @:@en-GB \":'b' s:^^ n:xsd:int");
    check("?a && ?b || ?c != 1", "v:?a s:&& v:?b s:|| v:?c s:!= #:1");
    check("a # comment } \"\nb", "n:a n:b");
}

/* "<" begins an IRI or compares. */
static void
less_than_is_a_sign(void **state)
{
    (void)state;
    check("?a < ?b", "v:?a s:< v:?b");
    check("?a<3", "v:?a s:< #:3");
    check("?a <= ?b >= ?c > ?d", "v:?a s:<= v:?b s:>= v:?c s:> v:?d");
    check("<a b>", "s:< n:a n:b s:>");
}

static void
what_does_not_end_ends_with_the_text(void **state)
{
    (void)state;
    check("'abc", "\":'abc");
    check("\"\"\"abc\"\"", "\":\"\"\"abc\"\"");
    check("'a\\", "\":'a\\");
    check("?", "s:?");
    check("@", "s:@");
    check("a:b\\", "n:a:b s:\\");
}

static void
brackets_know_their_mates(void **state)
{
    ch_sparql_words words = {0};
    (void)state;
    /*                       0      1  2 3  4 5 6  7      8 9  10 11 12 13 */
    assert_int_equal(ch_sparql_cut(CH_S("SELECT ?x { { ?x a :C } FILTER ( ?x = 1 ) }"), &words), CH_OK);
    assert_int_equal(words.len, 15);
    assert_int_equal(words.at[2].mate, 14);
    assert_int_equal(words.at[14].mate, 2);
    assert_int_equal(words.at[3].mate, 7);
    assert_int_equal(words.at[9].mate, 13);
    assert_int_equal(words.at[4].mate, 4); /* no bracket: its own number */
    assert_int_equal(words.at[0].depth, 0);
    assert_int_equal(words.at[4].depth, 2);
    assert_int_equal(words.at[7].depth, 1); /* a closing brace is as deep as its mate */
    assert_int_equal(words.at[14].depth, 0);
    assert_int_equal(words.at[8].depth, 1);
    assert_true(words.at[10].inner);
    assert_false(words.at[4].inner);
    assert_true(words.at[1].clause);
    assert_false(words.at[4].clause);
    ch_vector_free(&words);
}

static void
brackets_without_a_mate(void **state)
{
    (void)state;
    static const char *const texts[] = {"}", "{", "} {", "( }", "{ ( }", ")))", "((("};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        ch_sparql_words words = {0};
        assert_int_equal(ch_sparql_cut(ch_slice_of(texts[i]), &words), CH_OK);
        for (size_t j = 0; j < words.len; j++) assert_true(words.at[j].mate < words.len);
        ch_vector_free(&words);
    }
}

static void
keywords_in_any_case(void **state)
{
    ch_sparql_words words = {0};
    (void)state;
    assert_int_equal(ch_sparql_cut(CH_S("select ?SELECT 'select' SELECTS"), &words), CH_OK);
    assert_true(ch_word_is(&words.at[0], "SELECT"));
    for (size_t i = 1; i < words.len; i++) assert_false(ch_word_is(&words.at[i], "SELECT"));
    ch_vector_free(&words);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_of_words),            cmocka_unit_test(less_than_is_a_sign),
        cmocka_unit_test(what_does_not_end_ends_with_the_text), cmocka_unit_test(brackets_know_their_mates),
        cmocka_unit_test(brackets_without_a_mate),   cmocka_unit_test(keywords_in_any_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
