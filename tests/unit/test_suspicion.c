/* "suspected": of a group's people it leaves open whose they are; of nobody's it says nothing. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject, recipient: object}\n  yes: x\n  no: y\n");
}

static bool
is_doubted(const char *rows)
{
    toy_read(&world, rows);
    return strstr(toy_tell(&world), "[Possible]") != NULL;
}

static void
suspects_of_a_group(void **state)
{
    (void)state;
    assert_true(is_doubted("suspected 3:amod VERB VerbForm=Part suspect | Iranian 3:amod Country | drone 4:nsubj NOUN | hit 0 VERB " PAST " hit | Iraq 4:obj Country"));
    assert_false(is_doubted("armed 3:amod VERB VerbForm=Part arm | Iranian 3:amod Country | drone 4:nsubj NOUN | hit 0 VERB " PAST " hit | Iraq 4:obj Country"));
}

static void
a_suspected_victim_is_hit(void **state)
{
    (void)state;
    assert_false(is_doubted("Iran 2:nsubj Country | hit 0 VERB " PAST " hit | suspected 5:amod VERB VerbForm=Part suspect | Iraqi 5:amod Country | base 2:obj NOUN"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(suspects_of_a_group),
        cmocka_unit_test(a_suspected_victim_is_hit),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
