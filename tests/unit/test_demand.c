/* Demands by modal verb: of somebody else, by somebody known, and as a demand. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: back\n  event: Support\n  verbs: [back]\n  roles: {actor: subject, recipient: object}\n  yes: x\n  no: y\n");
}

/* "Macron said Iran <modal> back Iraq" and what is asked of it: whether a Request is told. */
static bool
is_requested(const char *rows)
{
    toy_read(&world, rows);
    return strstr(toy_tell(&world), "Request ") != NULL;
}

#define SAID "Macron 2:nsubj Person | said 0 VERB " PAST " say | "
#define BACK(head) "back " head " VERB VerbForm=Inf | Iraq 5:obj Country"

static void
must_and_should_ask(void **state)
{
    (void)state;
    assert_true(is_requested(SAID "Iran 5:nsubj Country | must 5:aux AUX | " BACK("2:ccomp")));
    assert_non_null(strstr(toy_tell(&world), "Request actor=Macron recipient=Iran\n"));
    assert_non_null(strstr(toy_tell(&world), "Support actor=Iran recipient=Iraq [Demanded] by Macron\n"));
    assert_true(is_requested(SAID "Iran 5:nsubj Country | should 5:aux AUX | " BACK("2:ccomp")));
    assert_false(is_requested(SAID "Iran 5:nsubj Country | may 5:aux AUX | " BACK("2:ccomp")));
    assert_false(is_requested(SAID "Iran 5:nsubj Country | will 5:aux AUX | " BACK("2:ccomp")));
}

/* A report's own "must" is an opinion. */
static void
somebody_must_say_it(void **state)
{
    (void)state;
    assert_false(is_requested("Iran 3:nsubj Country | must 3:aux AUX | back 0 VERB VerbForm=Inf | Iraq 3:obj Country"));
}

static void
of_oneself_it_is_a_resolve(void **state)
{
    (void)state;
    assert_false(is_requested(SAID "we 5:nsubj PRON Number=Plur Person=1 | must 5:aux AUX | " BACK("2:ccomp")));
    assert_false(is_requested(SAID "Macron 5:nsubj Person | must 5:aux AUX | " BACK("2:ccomp")));
}

static void
what_must_not_be_is_not_asked_for(void **state)
{
    (void)state;
    assert_false(is_requested(SAID "Iran 6:nsubj Country | must 6:aux AUX | not 6:advmod PART Polarity=Neg not | back 2:ccomp VERB VerbForm=Inf | Iraq 6:obj Country"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(must_and_should_ask),        cmocka_unit_test(somebody_must_say_it),
        cmocka_unit_test(of_oneself_it_is_a_resolve), cmocka_unit_test(what_must_not_be_is_not_asked_for),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
