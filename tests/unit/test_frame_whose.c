/* Whose act a noun is: who stands beside it, else who did it before. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: offer\n  event: Aid\n  verbs: [offer]\n  nouns: [offer]\n  roles: {actor: subject | modifier, recipient: object | to}\n" EXAMPLES
    "- frame: rebuff\n  event: Rejection\n  verbs: [rebuff]\n  roles: {actor: subject, recipient: actor of object}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
whose_act_the_argument_is(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | rebuffed 0 VERB " PAST " rebuff | the 5:det DET Definite=Def | French 5:amod Country | offer 2:obj",
                 "Rejection actor=Iran recipient=French\nAid actor=French\n");
    /* a bare "the offer": whoever made it earlier */
    toy_read(&world, "Chad 2:nsubj Country | offered 0 VERB " PAST " offer | Mali 2:obj Country | help 2:obj | |"
                     "Mali 2:nsubj Country | rebuffed 0 VERB " PAST " rebuff | the 4:det DET Definite=Def | offer 2:obj");
    assert_non_null(strstr(toy_tell(&world), "Rejection actor=Mali recipient=Chad\n"));
}

/* People are no organ of their state: what settlers do their country does not. */
static void
people_act_for_themselves(void **state)
{
    (void)state;
    assert_tells(&world, "Iran 2:nsubj Country | rebuffed 0 VERB " PAST " rebuff | the 5:det DET Definite=Def | official 5:compound NOUN | offer 2:obj",
                 "Rejection actor=Iran\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whose_act_the_argument_is),
        cmocka_unit_test(people_act_for_themselves),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
