/* The parser on what nobody would write: it must give a tree, quickly, and the same one twice. */
#include "parsed.h"

#include "syntax/parse.h"
#include "text/utf8.h"

#include <time.h>

/* One root, heads inside, no cycle. */
static void
assert_tree(const ch_node *nodes, size_t count)
{
    size_t roots = 0;
    for (size_t i = 0; i < count; i++) {
        size_t at = i, steps = 0;
        while (nodes[at].head != CH_ROOT && steps++ <= count) {
            assert_true(nodes[at].head < count);
            at = nodes[at].head;
        }
        assert_int_equal(nodes[at].head, CH_ROOT);
        roots += nodes[i].head == CH_ROOT;
        assert_true((nodes[i].head == CH_ROOT) == (nodes[i].dep == CH_DEP_ROOT));
        assert_true(nodes[i].upos < CH_UPOS_COUNT && nodes[i].dep < CH_DEP_COUNT);
    }
    assert_int_equal(roots, count ? 1 : 0);
}

static void
parse(ch_parser *parser, const ch_slice *forms, size_t count)
{
    ch_arena *arena = ch_arena_new(0);
    ch_node *nodes = calloc(count + 1, sizeof *nodes);
    assert_non_null(nodes);
    assert_int_equal(ch_parser_parse(parser, forms, count, arena, nodes), CH_OK);
    assert_tree(nodes, count);
    for (size_t i = 0; i < count; i++) {
        const bool whole = ch_utf8_valid(forms[i]) == forms[i].len;
        if (whole) assert_int_equal(ch_utf8_valid(nodes[i].lemma), nodes[i].lemma.len);
    }
    free(nodes);
    ch_arena_free(arena);
}

static void
parses_a_clause(void **state)
{
    const ch_slice forms[] = {CH_S("Police"), CH_S("arrested"), CH_S("the"), CH_S("mayor"), CH_S(".")};
    ch_node nodes[5];
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(ch_parser_parse(*state, forms, 5, arena, nodes), CH_OK);
    assert_int_equal(nodes[1].head, CH_ROOT);
    assert_int_equal(nodes[0].head, 1);
    assert_int_equal(nodes[0].dep, CH_DEP_NSUBJ);
    assert_int_equal(nodes[2].head, 3);
    assert_int_equal(nodes[2].dep, CH_DEP_DET);
    assert_int_equal(nodes[3].dep, CH_DEP_OBJ);
    assert_int_equal(nodes[4].dep, CH_DEP_PUNCT);
    ch_arena_free(arena);
}

static void
parses_oddities(void **state)
{
    static const char *const odd[][6] = {
        {".", ",", "!", "?", "\"", "-"},
        {"\xF0\x9F\x98\x80", "\xF0\x9F\x98\x80", "\xE2\x9D\xA4", "!", "\xF0\x9F\x87\xB2", "x"},
        {"\xD0\x9F\xD1\x83\xD1\x82\xD0\xB8\xD0\xBD", "\xE4\xB9\xA0", "\xD8\xB9", "\xCE\xB1", "and", "me"},
        {"\xEF\xBF\xBD", "\xEF\xBF\xBD", "\xC3", "\xE2\x80", "\x80", "\xFF"},
        {"", "", "", "", "", ""},
        {"-", "1", "2", "3", "4", "5"},
        /* the s of a plural would be cut out of the mark behind it */
        {"and", "agriculture\xE2\x80\x8E", "were", "\xC3\xA9\xC3\xA9", "th\xE9\xA3\x9F", "men\xE2\x80\x99"},
    };
    for (size_t i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        ch_slice forms[6];
        for (size_t k = 0; k < 6; k++) forms[k] = ch_slice_of(odd[i][k]);
        for (size_t count = 0; count <= 6; count++) parse(*state, forms, count);
    }
}

static void
parses_a_long_word(void **state)
{
    static char word[100000];
    memset(word, 'A', sizeof word);
    const ch_slice forms[] = {{word, sizeof word}, CH_S("fell"), {word, 50000}, CH_S("s")};
    parse(*state, forms, 4);
}

/* Ten times the tokens, about ten times the time. */
static double
seconds_for(ch_parser *parser, size_t count)
{
    static const char *const words[] = {"the", "army", "and", "police", "that", "fled", ",", "of"};
    ch_slice *forms = calloc(count, sizeof *forms);
    assert_non_null(forms);
    for (size_t i = 0; i < count; i++) forms[i] = ch_slice_of(words[(i * 7 + i / 5) % 8]);
    const clock_t start = clock();
    parse(parser, forms, count);
    free(forms);
    return (double)(clock() - start) / CLOCKS_PER_SEC;
}

static void
parses_ten_thousand_tokens(void **state)
{
    const double thousand = seconds_for(*state, 2000), many = seconds_for(*state, 10000);
    assert_true(many < 60 * thousand + 1.0);
}

static void
gives_the_same_twice(void **state)
{
    const ch_slice forms[] = {CH_S("Rebels"), CH_S("who"), CH_S("fled"), CH_S("were"), CH_S("seized")};
    ch_node first[5], second[5];
    ch_parser *other;
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(ch_parser_new(model, shipped_grammar(), &other), CH_OK);
    assert_int_equal(ch_parser_parse(*state, forms, 5, arena, first), CH_OK);
    assert_int_equal(ch_parser_parse(other, forms, 5, arena, second), CH_OK);
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(first[i].head, second[i].head);
        assert_int_equal(first[i].dep, second[i].dep);
        assert_true(ch_slice_equal(first[i].lemma, second[i].lemma));
    }
    ch_parser_free(other);
    ch_parser_free(NULL);
    ch_arena_free(arena);
}

static void
runs_out_of_memory(void **state)
{
    const ch_slice forms[] = {CH_S("WOLVES"), CH_S("DESIGNATED"), CH_S("CITIES"), CH_S("Stolen")};
    ch_node nodes[4];
    for (size_t limit = 1;; limit += 8) {
        ch_arena *arena = ch_arena_new(limit);
        const ch_status status = ch_parser_parse(*state, forms, 4, arena, nodes);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

/* News told in the past: "lifted" is what the sentence says, no participle beside its noun. */
static void
plain_pasts_rule_their_sentence(void **state)
{
    static const struct {
        const char *text;
        size_t subject, verb;
    } cases[] = {
        {"Police arrested and charged two men .", 0, 1},
        {"The ministry banned three parties ahead of the vote .", 1, 2},
        {"Gunmen attacked a convoy near the border and killed six soldiers .", 0, 1},
        {"Fighters loyal to the general captured the airport .", 0, 5},
        {"Workers blocked roads across the country .", 0, 1},
        {"The bloc froze the assets of four judges .", 1, 2},
        {"Rebels seized the town of Kalemie after a week of fighting .", 0, 1},
        {"Prosecutors indicted the mayor for bribery .", 0, 1},
        {"Denmark expelled three diplomats .", 0, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ch_slice forms[16];
        ch_node nodes[16];
        size_t count = 0;
        for (const char *at = cases[i].text; *at;) {
            const size_t len = strcspn(at, " ");
            forms[count++] = (ch_slice){at, len};
            at += len + (at[len] == ' ');
        }
        ch_arena *arena = ch_arena_new(0);
        assert_int_equal(ch_parser_parse(*state, forms, count, arena, nodes), CH_OK);
        const ch_node *verb = &nodes[cases[i].verb], *subject = &nodes[cases[i].subject];
        const uint32_t past = CH_FEAT_TENSE_PAST | CH_FEAT_FINITE;
        if ((verb->feats & past) != past || subject->head != cases[i].verb) print_error("%s\n", cases[i].text);
        assert_int_equal(verb->feats & past, past);
        assert_int_equal(verb->head, CH_ROOT);
        assert_int_equal(subject->head, cases[i].verb);
        assert_int_equal(subject->dep, CH_DEP_NSUBJ);
        ch_arena_free(arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_pasts_rule_their_sentence),
        cmocka_unit_test(parses_a_clause),      cmocka_unit_test(parses_oddities),
        cmocka_unit_test(parses_a_long_word),   cmocka_unit_test(parses_ten_thousand_tokens),
        cmocka_unit_test(gives_the_same_twice), cmocka_unit_test(runs_out_of_memory),
    };
    return cmocka_run_group_tests(tests, open_model, close_model);
}
