/* Filling roles: sources in their order, classes, several fillers, and words that the frame has taken itself. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: hit\n  event: Assault\n  verbs: [hit]\n  nouns: [raid]\n"
    "  roles: {actor: subject | by | possessor | modifier, recipient: object | toward | inside against, place: in}\n" EXAMPLES
    "- frame: meet\n  event: Consultation\n  verbs: [meet]\n  reciprocal: yes\n  roles: {actor: subject | with, recipient: object | with}\n" EXAMPLES
    "- frame: name\n  event: Appointment\n  verbs: [name]\n  roles: {actor: first of subject, recipient: object}\n"
    "  classes: {recipient: [Person]}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
sources_are_asked_in_order(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | hit 0 VERB " PAST " | Iran 2:obj Country", "Assault actor=France recipient=Iran\n");
    assert_tells(&world, "Iran 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | hit 0 VERB VerbForm=Part Tense=Past | by 5:case ADP | France 3:obl:agent Country",
                 "Assault actor=France recipient=Iran\n");
    assert_tells(&world, "A 2:det DET | raid 6:nsubj | by 4:case ADP | France 2:nmod Country | there 2:advmod ADV | failed 0 VERB " PAST " fail", "Assault actor=France\n");
    assert_tells(&world, "France 3:nmod:poss Country | 's 1:case PART | raid 6:nsubj | toward 5:case ADP | Iran 3:nmod Country | failed 0 VERB " PAST " fail",
                 "Assault actor=France recipient=Iran\n");
}

/* Whoever is found first keeps the role: a later source is not asked. */
static void
the_first_source_that_finds_decides(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | hit 0 VERB " PAST " | Iran 2:obj Country | toward 5:case ADP | Mali 2:obl Country",
                 "Assault actor=France recipient=Iran\n");
}

static void
only_fitting_classes_fill(void **state)
{
    (void)state;
    assert_tells(&world, "Chad 2:nsubj Country | named 0 VERB " PAST " name | Rex 2:obj Person", "Appointment actor=Chad recipient=Rex\n");
    assert_tells(&world, "Chad 2:nsubj Country | named 0 VERB " PAST " name | Lima 2:obj City", "Appointment actor=Chad\n");
}

static void
what_is_joined_fills_too(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | hit 0 VERB " PAST " | Iran 2:obj Country | and 5:cc CCONJ | Mali 3:conj Country",
                 "Assault actor=France recipient=Iran\nAssault actor=France recipient=Mali\n");
    /* "first of": of several the first alone */
    assert_tells(&world, "Chad 4:nsubj Country | and 3:cc CCONJ | Mali 1:conj Country | named 0 VERB " PAST " name | Rex 4:obj Person",
                 "Appointment actor=Chad recipient=Rex\n");
}

static void
who_meets_is_met(void **state)
{
    (void)state;
    assert_tells(&world, "Chad 4:nsubj Country | and 3:cc CCONJ | Mali 1:conj Country | met 0 VERB " PAST " meet", "Consultation actor=Chad recipient=Mali\n");
    assert_tells(&world, "Chad 2:nsubj Country | met 0 VERB " PAST " meet | with 4:case ADP | Mali 2:obl Country", "Consultation actor=Chad recipient=Mali\n");
}

/* Anybody below the argument: "against positions of Hamas". */
static void
inside_an_argument(void **state)
{
    (void)state;
    assert_tells(&world, "France 3:nsubj Country | then 3:advmod ADV | hit 0 VERB " PAST " | against 5:case ADP | posts 3:obl post | of 7:case ADP | Hamas 5:nmod ArmedGroup",
                 "Assault actor=France recipient=Hamas\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sources_are_asked_in_order), cmocka_unit_test(the_first_source_that_finds_decides),
        cmocka_unit_test(only_fitting_classes_fill),  cmocka_unit_test(what_is_joined_fills_too),
        cmocka_unit_test(who_meets_is_met),           cmocka_unit_test(inside_an_argument),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
