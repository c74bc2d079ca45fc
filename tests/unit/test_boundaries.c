#include "split.h"

#include "scratch_file.h"
#include "text/boundaries.h"

/* What the judge is asked, a line a gap: the tokens around it, what the rules say, the features. */
typedef struct {
    ch_buffer lines;
    bool cut;
} watch;

static bool
write_down(void *payload, const ch_splitter *s, const ch_gap *g)
{
    watch *w = payload;
    char texts[CH_BOUNDARY_FEATURES][CH_BOUNDARY_LONGEST];
    ch_boundary all = {.texts = texts}, bare = {0};
    if (!ch_boundary_possible(s, g->next)) return false;
    ch_boundary_glance(s, g, &all);
    ch_boundary_describe(s, g, &all);
    ch_boundary_glance(s, g, &bare);
    ch_boundary_describe(s, g, &bare);
    assert_int_equal(all.count, bare.count);
    assert_true(all.count <= CH_BOUNDARY_FEATURES);
    for (size_t i = 0; i < all.count; i++) {
        /* the hash is that of the text, so that a file of texts can be looked up */
        assert_true(all.hashes[i] == bare.hashes[i]);
        assert_true(all.hashes[i] == ch_slice_hash(ch_slice_of(texts[i])));
    }
    assert_int_equal(ch_buffer_print(&w->lines, "%.*s/%d %s;",
                                     CH_PRINT(ch_span_of(s->text, s->tokens.at[g->next].span)), (int)g->rules,
                                     texts[0]),
                     CH_OK);
    return w->cut;
}

static void
gaps_are_described(void **state)
{
    split_test *test = *state;
    watch w = {.cut = false};
    ch_article *article;
    const ch_slice text = CH_S("thanks Jane (see it) 5 June. It rained (so).");
    assert_int_equal(ch_article_new(text, CH_S("t"), CH_S("t"), test->arena, &article), CH_OK);
    assert_int_equal(ch_article_split_by(article, test->words, write_down, &w, test->arena), CH_OK);
    assert_int_equal(ch_buffer_byte(&w.lines, '\0'), CH_OK);
    assert_string_equal(w.lines.at, "Jane/0 a a|A;(/0 a A|(;5/0 a )|n;June/0 a n|A;It/2 a .|S;rained/0 a S|a;(/0 a a|(;");
    assert_int_equal(article->sentence_count, 1);
    ch_vector_free(&w.lines);
}

static void
the_judge_decides(void **state)
{
    split_test *test = *state;
    watch w = {.cut = true};
    ch_article *article;
    assert_int_equal(
        ch_article_new(CH_S("thanks Jane 5 to go"), CH_S("t"), CH_S("t"), test->arena, &article), CH_OK);
    assert_int_equal(ch_article_split_by(article, test->words, write_down, &w, test->arena), CH_OK);
    assert_int_equal(article->sentence_count, 4);
    ch_vector_free(&w.lines);
}

static void
the_web_leaves_marks_out(void **state)
{
    static const split_case cases[] = {
        {"Is it far? thanks I walked there last week.",
         "P Is it far ?\nP thanks I walked there last week .\n"},
        {"Here it is. Best regards, Jane Doe 555-0100 http://www.example.org/ The prices are in it.",
         "P Here it is .\nP Best regards ,\nP Jane Doe 555-0100 http://www.example.org/\nP The prices are in it .\n"},
        {"Jane Doe 03/04/2001 09:15 AM Could you send it?",
         "P Jane Doe\nP 03/04/2001 09:15 AM\nP Could you send it ?\n"},
        {"We met the chief of the National Police in Lima in May.",
         "P We met the chief of the National Police in Lima in May .\n"},
        {"Quito, Ecuador", "H Quito , Ecuador\n"},
        {"US Sanctions Two Banks In Third Round Of Measures", "H US Sanctions Two Banks In Third Round Of Measures\n"},
    };
    split_test *test = *state;
    assert_int_equal(ch_abbreviations_learned(test->words, CH_ONTOLOGY "/english/boundaries.tsv", NULL), CH_OK);
    check_splits(test, cases, sizeof cases / sizeof *cases);
}

static ch_status
load(const char *text)
{
    ch_boundaries *weights;
    scratch_file file;
    scratch_write(&file, "boundaries.tsv", text);
    const ch_status status = ch_boundaries_load(file.path, NULL, &weights);
    assert_true((weights != NULL) == (status == CH_OK));
    ch_boundaries_free(weights);
    scratch_remove(&file);
    return status;
}

static void
bad_weights_are_refused(void **state)
{
    (void)state;
    assert_int_equal(load("# none\n"), CH_OK);
    assert_int_equal(load("12\ta a|A\n-3\ta a|S\n"), CH_OK);
    assert_int_equal(load("12\ta a|A\n3\ta a|A\n"), CH_BAD_KNOWLEDGE);
    assert_int_equal(load("a a|A\n"), CH_BAD_KNOWLEDGE);
    assert_int_equal(load("-\ta a|A\n"), CH_BAD_KNOWLEDGE);
    assert_int_equal(load("12\n"), CH_BAD_KNOWLEDGE);
    assert_int_equal(load("9999999\ta a|A\n"), CH_BAD_KNOWLEDGE);
    ch_boundaries *weights;
    assert_int_equal(ch_boundaries_load("/nowhere/boundaries.tsv", NULL, &weights), CH_CANNOT_READ);
    assert_null(weights);
    ch_boundaries_free(NULL);
}

static void
weights_are_summed(void **state)
{
    (void)state;
    ch_boundaries *weights;
    scratch_file file;
    scratch_write(&file, "boundaries.tsv", "12\ta a|A\n-30\te A hi\n");
    assert_int_equal(ch_boundaries_load(file.path, NULL, &weights), CH_OK);
    const ch_boundary two = {.hashes = {ch_slice_hash(CH_S("a a|A")), ch_slice_hash(CH_S("e A hi"))}, .count = 2};
    const ch_boundary other = {.hashes = {ch_slice_hash(CH_S("a a|S"))}, .count = 1};
    assert_int_equal(ch_boundaries_score(weights, &two), -18);
    assert_int_equal(ch_boundaries_score(weights, &other), 0);
    ch_boundaries_free(weights);
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(gaps_are_described, open_split, close_split),
        cmocka_unit_test_setup_teardown(the_judge_decides, open_split, close_split),
        cmocka_unit_test_setup_teardown(the_web_leaves_marks_out, open_split, close_split),
        cmocka_unit_test(bad_weights_are_refused),
        cmocka_unit_test(weights_are_summed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
