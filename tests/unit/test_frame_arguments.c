/* A predicate's own arguments, and what the parse is known to mistake for another. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: free\n  event: Release\n  verbs: [free]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
an_only_indirect_object_is_the_object(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | freed 0 VERB " PAST " free | Rex 2:iobj Person", "Release actor=France recipient=Rex\n");
}

/* "freed [a pilot] [Rex]": the one describes the other. */
static void
a_description_is_no_second_object(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | freed 0 VERB " PAST " free | pilot 2:obj Person | Rex 2:obj Person", "Release actor=France recipient=Rex\n");
}

/* "Chad freed him", where the parse hangs nobody from the verb. */
static void
names_before_the_verb_are_its_subject(void **state)
{
    (void)state;
    assert_tells(&world, "Chad 2:dep Country PROPN | freed 0 VERB " PAST " free | Rex 2:obj Person PROPN", "Release actor=Chad recipient=Rex\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_only_indirect_object_is_the_object),
        cmocka_unit_test(a_description_is_no_second_object),
        cmocka_unit_test(names_before_the_verb_are_its_subject),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
