/* Who says what a clause says: verbs of saying above it, brackets beside it, sources by preposition. */
#include "toy.h"

#include "relate/attribution.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject, recipient: object}\n  yes: x\n  no: y\n");
}

/* Who says what the predicate at token `token` of the one sentence says: a label, "?" for somebody, "" for the article. */
static const char *
speaker_of(const char *rows, uint32_t token)
{
    static char out[64];
    uint32_t speaker;
    ch_quotes quotes = {0};
    toy_parse(&world, rows);
    const ch_scene s = toy_scene(&world, 0);
    assert_int_not_equal(s.predicates->of_token[token], CH_NONE);
    if (!ch_attribution(&s, &quotes, s.predicates->of_token[token], &speaker)) return "";
    if (speaker == CH_NONE) return "?";
    snprintf(out, sizeof out, "%.*s", CH_PRINT(world.entities[speaker].label));
    return out;
}

static void
the_article_itself_says_it(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Iran 2:nsubj Country | hit 0 VERB " PAST " | Iraq 2:obj Country", 1), "");
}

static void
verbs_of_saying_above(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Macron 2:nsubj Person | said 0 VERB " PAST " say | Iran 4:nsubj Country | hit 2:ccomp VERB " PAST, 3), "Macron");
    /* the innermost */
    assert_string_equal(speaker_of("Macron 2:nsubj Person | said 0 VERB " PAST " say | Rome 4:nsubj Country | believed 2:ccomp VERB " PAST " say |"
                                   "Iran 6:nsubj Country | hit 4:ccomp VERB " PAST, 5), "Rome");
    /* somebody says so, whoever it is */
    assert_string_equal(speaker_of("It 3:nsubj:pass PRON | was 3:aux:pass AUX " PAST " be | said 0 VERB VerbForm=Part Tense=Past say | Iran 5:nsubj Country | hit 3:ccomp VERB " PAST, 4), "?");
}

static void
brackets_beside(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Iran 2:nsubj Country | hit 0 VERB " PAST " | Iraq 2:obj Country | , 6:punct PUNCT | Macron 6:nsubj Person | said 2:parataxis VERB " PAST " say", 1), "Macron");
    assert_string_equal(speaker_of("As 3:mark SCONJ as | Macron 3:nsubj Person | said 6:advcl VERB " PAST " say | , 3:punct PUNCT | Iran 6:nsubj Country | hit 0 VERB " PAST, 5), "Macron");
}

static void
sources_by_preposition(void **state)
{
    (void)state;
    assert_string_equal(speaker_of("Iran 2:nsubj Country | hit 0 VERB " PAST " | Iraq 2:obj Country | according 6:case VERB | to 4:fixed ADP | Macron 2:obl Person", 1), "Macron");
}

static void
which_clauses_are_said(void **state)
{
    (void)state;
    toy_parse(&world, "Macron 2:nsubj Person | said 0 VERB " PAST " say | Iran 4:nsubj Country | hit 2:ccomp VERB " PAST);
    const ch_scene s = toy_scene(&world, 0);
    const uint32_t said = s.predicates->of_token[1], hit = s.predicates->of_token[3];
    assert_int_equal(ch_said_by(&s, hit), said);
    assert_int_equal(ch_said_by(&s, said), CH_NONE);
    assert_int_equal(ch_attribution_source(&s, hit), said);
    assert_int_equal(ch_attribution_source(&s, said), CH_NONE);
}

static void
brackets_are_known(void **state)
{
    (void)state;
    toy_parse(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " | Iraq 2:obj Country | , 6:punct PUNCT | Macron 6:nsubj Person | said 2:parataxis VERB " PAST " say");
    ch_scene s = toy_scene(&world, 0);
    assert_true(ch_is_bracket(&s, s.predicates->of_token[5]));
    toy_parse(&world, "Macron 2:nsubj Person | said 0 VERB " PAST " say | Iran 4:nsubj Country | hit 2:ccomp VERB " PAST);
    s = toy_scene(&world, 0);
    assert_false(ch_is_bracket(&s, s.predicates->of_token[1]));
}

/* A press statement's clauses are its signer's. */
static void
a_signed_statement(void **state)
{
    (void)state;
    uint32_t speaker;
    const ch_quotes quotes = {0};
    toy_parse(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " | Iraq 2:obj Country");
    ch_scene s = toy_scene(&world, 0);
    s.signer = 1;
    assert_true(ch_attribution(&s, &quotes, s.predicates->of_token[1], &speaker));
    assert_int_equal(speaker, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_article_itself_says_it), cmocka_unit_test(verbs_of_saying_above), cmocka_unit_test(brackets_beside),
        cmocka_unit_test(sources_by_preposition),     cmocka_unit_test(which_clauses_are_said), cmocka_unit_test(brackets_are_known),
        cmocka_unit_test(a_signed_statement),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
