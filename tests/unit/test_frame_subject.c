/* Subjects that the tree shares but that do nothing, and verbs that lack one by their form. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: bomb\n  event: Strike\n  verbs: [bomb]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES
    "- frame: lead\n  event: Support\n  verbs: [lead]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
a_purpose_has_the_subject_above(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | came 0 VERB " PAST " come | to 4:mark PART | bomb 2:advcl VERB VerbForm=Inf | Iran 4:obj Country",
                 "Strike actor=France recipient=Iran [Planned]\n");
}

static void
who_speaks_of_a_deed_has_not_done_it(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | helped 0 VERB " PAST " help | bombing 2:xcomp VERB VerbForm=Ger bomb | Iran 3:obj Country",
                 "Strike actor=France recipient=Iran\n");
    toy_read(&world, "Macron 2:nsubj Person | said 0 VERB " PAST " say | bombing 2:xcomp VERB VerbForm=Ger bomb | Iran 3:obj Country");
    assert_null(strstr(toy_tell(&world), "Strike actor"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_purpose_has_the_subject_above),
                                       cmocka_unit_test(who_speaks_of_a_deed_has_not_done_it)};
    return cmocka_run_group_tests(tests, load, unload_toy);
}
