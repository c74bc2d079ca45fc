/* Fillers from beyond a predicate's own arguments: clauses below and above, a heading, the sentence. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject, recipient: object | place, place: in}\n" EXAMPLES
    "- frame: warn\n  event: Threat\n  verbs: [warn]\n  clause: {}\n  roles: {actor: subject, recipient: clause subject}\n" EXAMPLES
    "- frame: vow\n  event: Threat\n  verbs: [vow]\n  clause: {event: [Assault]}\n  roles: {actor: subject, recipient: condition subject | clause object}\n" EXAMPLES
    "- frame: list\n  event: Designation\n  verbs: [list]\n  roles: {actor: subject, recipient: object, designationType: sentence}\n" EXAMPLES
    "- frame: add\n  event: Statement\n  verbs: [add]\n  roles: {actor: governor}\n" EXAMPLES
    "- frame: meet\n  event: Consultation\n  reciprocal: yes\n  nouns: [meeting]\n  roles: {actor: governor}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
whom_a_heading_names(void **state)
{
    (void)state;
    assert_tells(&world, "Macron 0:root Person PROPN | and 3:cc | Merz 1:conj Person PROPN | before 6:case ADP | their 6:nmod:poss PRON | meeting 3:nmod NOUN",
                 "Consultation actor=Macron recipient=Merz\n");
}

static void
the_clause_below(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | warned 0 VERB " PAST " warn | that 5:mark SCONJ | Mali 5:nsubj Country | falls 2:ccomp VERB Tense=Pres VerbForm=Fin fall",
                 "Threat actor=Iran recipient=Mali\n");
}

/* A threat is meant for whoever the if-clause is about. */
static void
the_condition_below_the_clause(void **state)
{
    (void)state;
    toy_read(&world, "Iran 2:nsubj Country | vowed 0 VERB " PAST " vow | to 4:mark PART | hit 2:xcomp VERB VerbForm=Inf | Lima 4:obj City |"
                     "if 8:mark SCONJ | Mali 8:nsubj Country | moves 4:advcl VERB Tense=Pres VerbForm=Fin move");
    assert_true(strncmp(toy_tell(&world), "Threat actor=Iran recipient=Mali\n", 33) == 0);
}

static void
the_nearest_of_the_sentence(void **state)
{
    (void)state;
    assert_tells(&world, "Under 2:case ADP | Blacklist 5:obl DesignationType | , 5:punct PUNCT | Chad 5:nsubj Country | listed 0 VERB " PAST " list | Hamas 5:obj ArmedGroup",
                 "Designation actor=Chad recipient=Hamas designationType=Blacklist\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whom_a_heading_names),
        cmocka_unit_test(the_clause_below),
        cmocka_unit_test(the_condition_below_the_clause),
        cmocka_unit_test(the_nearest_of_the_sentence),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
