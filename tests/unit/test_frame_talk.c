/* What is only talk is not told: nobody in particular, what somebody else's order has told. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static void
talk_of_nobody_is_not_told(void **state)
{
    (void)state;
    assert_tells(&world, "rebels 2:nsubj ArmedGroup | invaded 0 VERB " PAST " invade | villages 2:obj village", "");
}

static void
somebody_with_a_name_is_told_of(void **state)
{
    (void)state;
    assert_tells(&world, "rebels 2:nsubj ArmedGroup | invaded 0 VERB " PAST " invade | Mali 2:obj Country", "Assault actor=rebels recipient=Mali\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(talk_of_nobody_is_not_told),
        cmocka_unit_test(somebody_with_a_name_is_told_of),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
