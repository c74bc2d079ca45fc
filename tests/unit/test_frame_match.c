/* Which frame speaks on a predicate: the most exacting whose words, needs and clauses are there. */
#include "toy.h"

#include "relate/frame_match.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"
#define ROLES "  roles: {actor: subject, recipient: object | against}\n"

static const char frames[] =
    "- frame: seize\n  event: Seizure\n  verbs: [take]\n" ROLES EXAMPLES
    "- frame: sue\n  event: Accusation\n  verbs: [take _ to court]\n" ROLES EXAMPLES
    "- frame: raid\n  event: Assault\n  nouns: [raid]\n" ROLES EXAMPLES
    "- frame: join\n  event: Agreement\n  verbs: [agree]\n  negated: no\n" ROLES EXAMPLES
    "- frame: decline\n  event: Rejection\n  verbs: [agree]\n  negated: yes\n  modality: Actual\n" ROLES EXAMPLES
    "- frame: close-ship\n  event: Seizure\n  verbs: [hold]\n  words: {object: [ship]}\n  roles: {actor: subject}\n" EXAMPLES
    "- frame: prepare-no-hit\n  event: Concession\n  verbs: [prepare]\n  clause: {negated: yes, event: [Assault]}\n  roles: {actor: subject}\n" EXAMPLES
    "- frame: prepare-hit\n  event: Threat\n  verbs: [prepare]\n  clause: {negated: no, event: [Assault]}\n  roles: {actor: subject, recipient: clause object}\n" EXAMPLES
    "- frame: hit\n  event: Assault\n  verbs: [hit]\n" ROLES EXAMPLES
    "- frame: leave\n  event: Expulsion\n  verbs: [expel]\n  needs: [recipient]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES
    "- frame: rule\n  relation: leads\n  verbs: [rule]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
further_words_make_another_frame(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | took 0 VERB " PAST " take | Iran 2:obj Country", "Seizure actor=France recipient=Iran\n");
    assert_tells(&world, "France 2:nsubj Country | took 0 VERB " PAST " take | Iran 2:obj Country | to 5:case ADP | court 2:obl",
                 "Accusation actor=France recipient=Iran\n");
}

static void
a_light_verb_carries_the_noun(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | launched 0 VERB " PAST " launch | a 4:det DET | raid 2:obj | against 6:case ADP | Iran 4:nmod Country",
                 "Assault actor=France recipient=Iran\n");
    toy_parse(&world, "France 2:nsubj Country | launched 0 VERB " PAST " launch | a 4:det DET | raid 2:obj | against 6:case ADP | Iran 4:nmod Country");
    const ch_scene s = toy_scene(&world, 0);
    const uint32_t verb = s.predicates->of_token[1], noun = s.predicates->of_token[3];
    assert_int_equal(ch_frame_carrier(&s, noun), verb);
    assert_int_equal(ch_frame_carrier(&s, verb), verb);
    assert_int_equal(ch_frame_event(&s, noun), ch_ontology_class(world.ontology, CH_S("Assault")));
}

static void
negation_decides(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | agreed 0 VERB " PAST " agree", "Agreement actor=France\n");
    assert_tells(&world, "France 4:nsubj Country | did 4:aux AUX " PAST " do | not 4:advmod PART Polarity=Neg not | agree 0 VERB VerbForm=Inf",
                 "Rejection actor=France\n");
}

static void
words_that_must_stand_there(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | held 0 VERB " PAST " hold | a 4:det DET | ship 2:obj", "Seizure actor=France\n");
    assert_tells(&world, "France 2:nsubj Country | held 0 VERB " PAST " hold | a 4:det DET | vote 2:obj", "");
}

/* What a telling begins with. */
static void
assert_begins(const char *rows, const char *first)
{
    toy_read(&world, rows);
    const char *all = toy_tell(&world);
    if (strncmp(all, first, strlen(first)) != 0) fail_msg("%s\ntells %s", rows, all);
}

static void
clauses_that_must_stand_below(void **state)
{
    (void)state;
    assert_begins("France 2:nsubj Country | prepared 0 VERB " PAST " prepare | to 4:mark PART | hit 2:xcomp VERB VerbForm=Inf | Iran 4:obj Country",
                  "Threat actor=France recipient=Iran\n");
    assert_begins("France 2:nsubj Country | prepared 0 VERB " PAST " prepare | not 5:advmod PART Polarity=Neg not | to 5:mark PART |"
                  "hit 2:xcomp VERB VerbForm=Inf | Iran 5:obj Country",
                  "Concession actor=France\n");
    assert_tells(&world, "France 2:nsubj Country | prepared 0 VERB " PAST " prepare | lunch 2:obj", "");
}

static void
what_is_needed_must_be_filled(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | expelled 0 VERB " PAST " expel | Iran 2:obj Country", "Expulsion actor=France recipient=Iran\n");
    assert_tells(&world, "France 2:nsubj Country | expelled 0 VERB " PAST " expel | air 2:obj", "");
}

/* Frames for relations are asked apart from those for events. */
static void
relations_have_their_own_frames(void **state)
{
    (void)state;
    ch_frame_match m;
    toy_parse(&world, "Macron 2:nsubj Person | rules 0 VERB Tense=Pres VerbForm=Fin rule | France 2:obj Country");
    const ch_scene s = toy_scene(&world, 0);
    assert_false(ch_frame_find(&s, s.predicates->of_token[1], false, &m));
    assert_true(ch_frame_find(&s, s.predicates->of_token[1], true, &m));
    assert_slice(m.frame->relation, "leads");
    assert_slice(world.entities[ch_frame_fillers(&s, &m, CH_S("recipient"))->at[0].entity].label, "France");
    assert_null(ch_frame_fillers(&s, &m, CH_S("place")));
    assert_int_equal(ch_frame_event(&s, s.predicates->of_token[1]), CH_NO_CLASS);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(further_words_make_another_frame), cmocka_unit_test(a_light_verb_carries_the_noun),
        cmocka_unit_test(negation_decides),                 cmocka_unit_test(words_that_must_stand_there),
        cmocka_unit_test(clauses_that_must_stand_below),    cmocka_unit_test(what_is_needed_must_be_filled),
        cmocka_unit_test(relations_have_their_own_frames),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
