/* A frame's words besides its first: particles, prepositions, nouns, adjectives, and what must not stand there. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"
#define ROLES "  roles: {actor: subject, recipient: object | on}\n"

static const char frames[] =
    "- frame: ask\n  event: Request\n  verbs: [call on]\n" ROLES EXAMPLES
    "- frame: leave\n  event: Retreat\n  verbs: [pull out]\n  roles: {actor: subject, recipient: \"out of\"}\n" EXAMPLES
    "- frame: kill\n  event: Casualties\n  verbs: [leave dead]\n" ROLES EXAMPLES
    "- frame: drones\n  event: Strike\n  nouns: [drone attack]\n  roles: {actor: modifier, recipient: on}\n" EXAMPLES
    "- frame: hold\n  event: Detention\n  verbs: [hold]\n  unless: {object: [party]}\n" ROLES EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
a_date_is_behind_no_preposition_of_the_verb(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | called 0 VERB " PAST " call | on 4:case ADP | Iran 2:obl Country",
                 "Request actor=France recipient=Iran place=Iran\n");
    assert_tells(&world, "France 2:nsubj Country | called 0 VERB " PAST " call | Iran 2:obj Country | on 5:case ADP | Monday 2:obl TimeExpression", "");
}

static void
an_adjective_behind_the_object(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | left 0 VERB " PAST " leave | Macron 2:obj Person | dead 3:amod ADJ",
                 "Casualties actor=France recipient=Macron\n");
    assert_tells(&world, "France 2:nsubj Country | left 0 VERB " PAST " leave | Macron 2:obj Person | tired 3:amod ADJ", "");
}

static void
what_an_argument_must_not_be(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | held 0 VERB " PAST " hold | Macron 2:obj Person", "Detention actor=France recipient=Macron\n");
    assert_tells(&world, "France 2:nsubj Country | held 0 VERB " PAST " hold | a 4:det DET | party 2:obj", "");
}

static void
a_particle_that_opens_a_preposition(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | pulled 0 VERB " PAST " pull | out 5:case ADP | of 3:fixed ADP | Iran 2:obl Country",
                 "Retreat actor=France recipient=Iran\n");
    assert_tells(&world, "France 2:nsubj Country | pulled 0 VERB " PAST " pull | into 4:case ADP | Iran 2:obl Country", "");
}

static void
a_noun_before_the_noun(void **state)
{
    (void)state;
    assert_tells(&world, "French 3:amod Country | drone 3:compound NOUN | attacks 0 NOUN attack | on 5:case ADP | Iran 3:nmod Country",
                 "Strike actor=French recipient=Iran place=Iran\n");
    assert_tells(&world, "French 2:amod Country | attacks 0 NOUN attack | on 4:case ADP | Iran 2:nmod Country", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_particle_that_opens_a_preposition), cmocka_unit_test(a_date_is_behind_no_preposition_of_the_verb), cmocka_unit_test(an_adjective_behind_the_object),
        cmocka_unit_test(what_an_argument_must_not_be),                cmocka_unit_test(a_noun_before_the_noun)};
    return cmocka_run_group_tests(tests, load, unload_toy);
}
