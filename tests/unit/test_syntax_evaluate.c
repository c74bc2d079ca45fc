/* The measure: small readings whose F1 can be counted by hand. */
#include "unit.h"

#include "syntax/evaluate.h"

typedef struct {
    ch_conllu_sentence at[8];
    size_t len;
} reading;

static reading
read(const char *text, ch_arena *arena)
{
    reading r = {.len = 0};
    ch_conllu_reader reader = {.rest = ch_slice_of(text), .file = "t"};
    for (bool more = true; more;) {
        assert_true(r.len < 8);
        assert_int_equal(ch_conllu_read(&reader, arena, NULL, &r.at[r.len], &more), CH_OK);
        r.len += more;
    }
    return r;
}

static ch_scores
compare(const char *gold, const char *system)
{
    ch_scores scores;
    ch_arena *arena = ch_arena_new(0);
    const reading g = read(gold, arena), s = read(system, arena);
    assert_int_equal(ch_evaluate(g.at, g.len, s.at, s.len, arena, &scores), CH_OK);
    ch_arena_free(arena);
    return scores;
}

#define WORD(n, form, upos, head, dep) n "\t" form "\t" form "\t" upos "\t_\t_\t" head "\t" dep "\t_\t_\n"

static const char gold[] = WORD("1", "dogs", "NOUN", "2", "nsubj")
                           WORD("2", "bark", "VERB", "0", "root")
                           WORD("3", "today", "NOUN", "2", "obl:unmarked")
                           WORD("4", ".", "PUNCT", "2", "punct") "\n"
                           WORD("1", "yes", "INTJ", "0", "root");

static void
counts_a_perfect_reading(void **state)
{
    (void)state;
    const ch_scores s = compare(gold, gold);
    assert_int_equal(s.words.correct, 5);
    assert_int_equal(s.las.correct, 5);
    assert_int_equal(s.sentences.correct, 2);
    assert_true(ch_score_f1(s.las) > 0.9999);
}

static void
counts_errors(void **state)
{
    (void)state;
    /* a wrong tag, a wrong head, a wrong relation; the subtype does not count */
    const ch_scores s = compare(gold, WORD("1", "dogs", "PROPN", "2", "nsubj")
                                          WORD("2", "bark", "VERB", "0", "root")
                                          WORD("3", "today", "NOUN", "2", "obl")
                                          WORD("4", ".", "PUNCT", "3", "punct") "\n"
                                          WORD("1", "yes", "INTJ", "0", "dep"));
    assert_int_equal(s.upos.correct, 4);
    assert_int_equal(s.uas.correct, 4);
    assert_int_equal(s.las.correct, 3);
}

static void
aligns_other_words_and_sentences(void **state)
{
    (void)state;
    /* one sentence instead of two, two words glued together */
    const ch_scores s = compare(gold, WORD("1", "dogs", "NOUN", "2", "nsubj")
                                          WORD("2", "bark", "VERB", "0", "root")
                                          WORD("3", "today.", "NOUN", "2", "obl")
                                          WORD("4", "yes", "INTJ", "2", "parataxis"));
    assert_int_equal(s.words.gold, 5);
    assert_int_equal(s.words.system, 4);
    assert_int_equal(s.words.correct, 3);
    assert_int_equal(s.uas.correct, 2);
    assert_int_equal(s.sentences.correct, 0);
    assert_true(ch_score_f1(s.words) > 0.666 && ch_score_f1(s.words) < 0.667);
}

static void
aligns_multiword_tokens(void **state)
{
    (void)state;
    static const char tokens[] = "1-2\tcan't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                 WORD("1", "can", "AUX", "3", "aux")
                                 WORD("2", "not", "PART", "3", "advmod")
                                 WORD("3", "go", "VERB", "0", "root");
    const ch_scores same = compare(tokens, tokens);
    assert_int_equal(same.las.correct, 3);
    /* the system's words are plain ones with other forms: only "can" is in both */
    const ch_scores plain = compare(tokens, WORD("1", "can", "AUX", "3", "aux")
                                                WORD("2", "'t", "PART", "3", "advmod")
                                                WORD("3", "go", "VERB", "0", "root"));
    assert_int_equal(plain.words.correct, 2);
    assert_int_equal(plain.las.correct, 2);
}

static void
refuses_other_text(void **state)
{
    (void)state;
    ch_scores scores;
    ch_arena *arena = ch_arena_new(0);
    const reading g = read(gold, arena), s = read(WORD("1", "no", "INTJ", "0", "root"), arena);
    assert_int_equal(ch_evaluate(g.at, g.len, s.at, s.len, arena, &scores), CH_BAD_TEXT);
    ch_arena_free(arena);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_a_perfect_reading), cmocka_unit_test(counts_errors),
        cmocka_unit_test(aligns_other_words_and_sentences),
        cmocka_unit_test(aligns_multiword_tokens),  cmocka_unit_test(refuses_other_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
