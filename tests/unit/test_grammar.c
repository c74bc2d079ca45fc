/* Classes of words: those that are shipped, and files that are wrong. */
#include "scratch_file.h"
#include "shipped_grammar.h"

#include <string.h>

static ch_status
read_grammar(const char *yaml, told *all, ch_grammar **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "grammar.yaml", yaml);
    const ch_status status = ch_grammar_load(file.path, &sink, out);
    scratch_remove(&file);
    return status;
}

static void
words_are_in_their_classes(void **state)
{
    const ch_grammar *g = shipped_grammar();
    (void)state;
    assert_true(ch_grammar_is(g, CH_S("call"), CH_GRAMMAR_NAMING));
    assert_true(ch_grammar_is(g, CH_S("call"), CH_GRAMMAR_SAYING)); /* in as many as one likes */
    assert_true(ch_grammar_is(g, CH_S("as long as"), CH_GRAMMAR_CONDITION_MARK));
    assert_true(ch_grammar_is(g, CH_S("no"), CH_GRAMMAR_NEGATIVE_DETERMINER));
    assert_true(ch_grammar_is(g, CH_S("Monday"), CH_GRAMMAR_WEEKDAY));
    assert_true(ch_grammar_is(g, CH_S("resides"), CH_GRAMMAR_VERB_SINGULAR_STAYING)); /* the last */
    assert_false(ch_grammar_is(g, CH_S("monday"), CH_GRAMMAR_WEEKDAY));
    assert_false(ch_grammar_is(g, CH_S("call"), CH_GRAMMAR_BEING));
    assert_false(ch_grammar_is(g, CH_S("bridge"), CH_GRAMMAR_NAMING));
    assert_false(ch_grammar_is(g, CH_S(""), CH_GRAMMAR_NAMING));
    assert_slice(ch_grammar_first(g, CH_GRAMMAR_VERB_PAST), "made");
}

static void
homographs_are_kept_in_order(void **state)
{
    size_t count;
    const ch_homograph *all = ch_grammar_homographs(shipped_grammar(), &count);
    (void)state;
    assert_true(count > 1);
    assert_int_equal(all[0].words.len, 2);
    assert_slice(all[0].words.at[1], "March");
    assert_slice(all[0].behind.at[0], "in");
    assert_slice(all[0].as, "June");
    assert_int_equal(all[0].before.len, 0);
    assert_slice(all[1].before.at[0], "gas");
}

/* Each text is an error, and among its messages is this one. */
static const struct {
    const char *yaml, *message;
} wrong[] = {
    {"", ":1:1: classes of words are expected under \"words\"\n"},
    {"- naming\n", ":1:1: classes of words are expected under \"words\"\n"},
    {"words: [call]\n", ":1:1: classes of words are expected under \"words\"\n"},
    {"words:\n  naming: [call]\n", ":1:1: there is no class of words \"being\"\n"},
    {"words:\n  calling: [call]\n  names: [call]\n", ":3:3: unknown class of words \"names\"\n"},
    {"words:\n  naming: call\n", ":2:3: a list of words is expected for \"naming\"\n"},
    {"words:\n  naming: []\n", ":2:3: a list of words is expected for \"naming\"\n"},
    {"words:\n  naming: [call, [name]]\n", ":2:3: a list of words is expected for \"naming\"\n"},
    {"words:\n  naming: [call, \"\"]\n", ":2:3: a list of words is expected for \"naming\"\n"},
    {"words:\n  naming: [call, name, call]\n", ":2:24: a class has twice the word \"call\"\n"},
    {"words:\n  naming: [call]\nverbs: []\n", ":3:1: unknown key \"verbs\"\n"},
    {"words:\n  naming: [call]\nhomographs:\n  - words: [May]\n    as: June\n", ":4:5: a homograph needs \"behind\" or \"before\"\n"},
    {"words:\n  naming: [call]\nhomographs:\n  - behind: [in]\n    as: June\n", ":4:5: a homograph needs \"words\"\n"},
    {"words:\n  naming: [call]\nhomographs:\n  - words: [May]\n    behind: [in]\n", ":4:5: a homograph needs \"as\"\n"},
    {"words:\n  naming: [call]\nhomographs:\n  - under: [in]\n", ":4:5: unknown key \"under\"\n"},
    {"words:\n  naming: [call]\nhomographs: [May]\n", ":3:14: a homograph needs \"words\"\n"},
    {"words: [", "grammar.yaml:"},
};

static void
bad_files_are_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        told all;
        ch_grammar *g;
        assert_int_equal(read_grammar(wrong[i].yaml, &all, &g), CH_BAD_KNOWLEDGE);
        if (!strstr(all.text, wrong[i].message)) fail_msg("not told: %sbut: %s", wrong[i].message, all.text);
        assert_null(g);
    }
}

static void
no_file_is_told(void **state)
{
    told all;
    ch_grammar *g;
    ch_diagnostics sink = keeping(&all);
    (void)state;
    assert_int_equal(ch_grammar_load("/nowhere/grammar.yaml", &sink, &g), CH_CANNOT_READ);
    assert_null(g);
    assert_int_equal(sink.errors, 1);
    ch_grammar_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_in_their_classes),
        cmocka_unit_test(homographs_are_kept_in_order),
        cmocka_unit_test(bad_files_are_told),
        cmocka_unit_test(no_file_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
