/* CoNLL-U in and out: what is read is written, what is malformed is told with its line. */
#include "unit.h"

#include "syntax/conllu.h"

static const char two_sentences[] =
    "# newpar\n"
    "# text = It can't.\n"
    "1\tIt\tit\tPRON\tPRP\tPerson=3|PronType=Prs\t2\tnsubj\t_\t_\n"
    "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
    "2\tca\tcan\tAUX\tMD\tVerbForm=Fin\t0\troot\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t2\tadvmod\t_\t_\n"
    "3.1\tgo\tgo\tVERB\tVB\t_\t_\t_\t2:conj\t_\n"
    "4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_\n"
    "\n"
    "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n";

static void
reads_sentences(void **state)
{
    (void)state;
    ch_arena *arena = ch_arena_new(0);
    ch_conllu_reader reader = {.rest = ch_slice_of(two_sentences), .file = "t"};
    ch_conllu_sentence s;
    bool more;
    assert_int_equal(ch_conllu_read(&reader, arena, NULL, &s, &more), CH_OK);
    assert_true(more);
    assert_true(s.new_paragraph);
    assert_int_equal(s.count, 4);
    assert_slice(s.forms[2], "n't");
    assert_int_equal(s.nodes[0].head, 1);
    assert_int_equal(s.nodes[1].head, CH_ROOT);
    assert_int_equal(s.nodes[0].dep, CH_DEP_NSUBJ);
    assert_int_equal(s.nodes[0].upos, CH_UPOS_PRON);
    assert_int_equal(s.nodes[0].feats, CH_FEAT_PERSON_3 | CH_FEAT_PRON_PERSONAL);
    assert_slice(s.tokens[1].surface, "can't");
    assert_int_equal(s.tokens[1].words, 2);
    assert_false(s.tokens[1].space_after);
    assert_int_equal(ch_conllu_read(&reader, arena, NULL, &s, &more), CH_OK);
    assert_true(more);
    assert_false(s.new_paragraph);
    assert_slice(s.forms[0], "Yes");
    assert_int_equal(ch_conllu_read(&reader, arena, NULL, &s, &more), CH_OK);
    assert_false(more);
    ch_arena_free(arena);
}

static void
writes_what_it_read(void **state)
{
    (void)state;
    static const char text[] = "1\tShe\tshe\tPRON\t_\tGender=Fem|Number=Sing\t2\tnsubj\t_\t_\n"
                               "2\tleft\tleave\tVERB\t_\tMood=Ind|Tense=Past|VerbForm=Fin\t0\troot\t_\tSpaceAfter=No\n"
                               "3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_\n\n";
    ch_arena *arena = ch_arena_new(0);
    ch_conllu_reader reader = {.rest = ch_slice_of(text), .file = "t"};
    ch_conllu_sentence s;
    bool more;
    assert_int_equal(ch_conllu_read(&reader, arena, NULL, &s, &more), CH_OK);
    const bool glued[] = {false, true, false};
    ch_buffer out = {0};
    assert_int_equal(ch_conllu_write(s.forms, s.nodes, s.count, glued, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), text);
    ch_vector_free(&out);
    ch_arena_free(arena);
}

static void
refuse(const char *text, const char *message)
{
    told messages;
    ch_diagnostics sink = keeping(&messages);
    ch_arena *arena = ch_arena_new(0);
    ch_conllu_reader reader = {.rest = ch_slice_of(text), .file = "t"};
    ch_conllu_sentence s;
    bool more;
    assert_int_equal(ch_conllu_read(&reader, arena, &sink, &s, &more), CH_BAD_TEXT);
    assert_string_equal(messages.text, message);
    /* the next sentence is read all the same */
    assert_int_equal(ch_conllu_read(&reader, arena, &sink, &s, &more), CH_OK);
    assert_true(more);
    assert_slice(s.forms[0], "Yes");
    ch_arena_free(arena);
}

#define YES "\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n"

static void
refuses_malformed_lines(void **state)
{
    (void)state;
    refuse("1\tIt\tit\tPRON\n" YES, "t:1:0: not a line of CoNLL-U\n");
    refuse("1\tIt\tit\tPRON\t_\t_\t7\tnsubj\t_\t_\n" YES, "t:1:0: not a line of CoNLL-U\n");
    refuse("1\tIt\tit\tPRON\t_\t_\t1\tnsubj\t_\t_\n" YES, "t:1:0: not a line of CoNLL-U\n");
    refuse("1\tIt\tit\tPRON\t_\t_\t0\troot\t_\t_\n"
           "3\tIt\tit\tPRON\t_\t_\t1\tdep\t_\t_\n" YES, "t:2:0: not a line of CoNLL-U\n");
    refuse("1-9\tIt's\t_\t_\t_\t_\t_\t_\t_\t_\n"
           "1\tIt\tit\tPRON\t_\t_\t0\troot\t_\t_\n" YES, "t:1:0: not a line of CoNLL-U\n");
}

static void
knows_all_names(void **state)
{
    (void)state;
    for (uint8_t i = 0; i < CH_UPOS_COUNT; i++) {
        assert_int_equal(ch_upos_of(ch_slice_of(ch_upos_name(i))), i);
    }
    for (uint8_t i = 0; i < CH_DEP_COUNT; i++) {
        assert_int_equal(ch_dep_of(ch_slice_of(ch_dep_name(i))), i);
    }
    assert_int_equal(ch_dep_of(CH_S("nmod:tmod")), CH_DEP_NMOD_UNMARKED);
    assert_int_equal(ch_dep_of(CH_S("obl:npmod")), CH_DEP_OBL_UNMARKED);
    assert_int_equal(ch_dep_of(CH_S("nsubj:strange")), CH_DEP_NSUBJ);
    assert_int_equal(ch_dep_of(CH_S("strange")), CH_DEP_DEP);
    assert_string_equal(ch_dep_name(200), "dep");
    assert_int_equal(ch_feats_of(CH_S("PronType=Neg")), CH_FEAT_NEGATIVE);
    assert_int_equal(ch_feats_of(CH_S("_")), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_sentences),
        cmocka_unit_test(writes_what_it_read),
        cmocka_unit_test(refuses_malformed_lines),
        cmocka_unit_test(knows_all_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
