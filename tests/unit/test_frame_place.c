/* Where it happens, and who is hit there. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject, recipient: object | place, place: in}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
the_country_of_the_place(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " | in 4:case ADP | Mali 2:obl Country", "Assault actor=Iran recipient=Mali place=Mali\n");
}

static void
beside_a_country_is_not_in_it(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " | off 4:case ADP | Mali 2:obl Country", "Assault actor=Iran place=Mali\n");
}

/* "fired from Yemen": not at Yemen. */
static void
where_it_comes_from_is_not_where_it_is(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " | from 4:case ADP | Mali 2:obl Country", "Assault actor=Iran\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_of_the_place),
        cmocka_unit_test(beside_a_country_is_not_in_it),
        cmocka_unit_test(where_it_comes_from_is_not_where_it_is),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
