/* Deeds that are judged or only thought of: whoever judges does not do them, and a mere prospect is none. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define GERUND "VERB VerbForm=Ger"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: bomb\n  event: Assault\n  verbs: [bomb]\n"
                         "  roles: {actor: subject, recipient: object}\n  yes: x\n  no: y\n");
}

static const char *
events_of(const char *rows)
{
    toy_read(&world, rows);
    return toy_tell(&world);
}

static void
whoever_judges_does_it_not(void **state)
{
    (void)state;
    const char *all = events_of("Macron 2:nsubj Person | condemned 0 VERB " PAST " condemn | bombing 2:xcomp " GERUND " bomb | Iran 3:obj Country");
    assert_null(strstr(all, "actor=Macron"));
    assert_non_null(strstr(events_of("Macron 2:nsubj Person | began 0 VERB " PAST " begin | bombing 2:xcomp " GERUND " bomb | Iran 3:obj Country"),
                           "Assault actor=Macron recipient=Iran"));
}

static void
what_is_questioned_is_no_deed(void **state)
{
    (void)state;
    assert_null(strstr(events_of("Macron 2:nsubj Person | doubted 0 VERB " PAST " doubt | wisdom 2:obj NOUN | of 5:mark SCONJ | "
                            "bombing 3:acl " GERUND " bomb | Iran 5:obj Country"),
                       "Assault"));
}

static void
a_prospect_is_no_deed(void **state)
{
    (void)state;
    assert_null(strstr(events_of("prospect 5:nsubj NOUN | of 3:mark SCONJ | bombing 1:acl " GERUND " bomb | Iran 3:obj Country | grew 0 VERB " PAST " grow"),
                       "Assault"));
}

/* "condemned the decision to bomb Iran" */
static void
whoever_condemns_a_decision_did_not_take_it(void **state)
{
    (void)state;
    const char *all = events_of("Macron 2:nsubj Person | condemned 0 VERB " PAST " condemn | decision 2:obj NOUN | to 5:mark PART | "
                                "bomb 3:acl VERB VerbForm=Inf | Iran 5:obj Country");
    assert_null(strstr(all, "actor=Macron"));
    assert_non_null(strstr(all, "Assault recipient=Iran [Planned]"));
}

static void
to_be_able_is_not_to_do(void **state)
{
    (void)state;
    assert_null(strstr(events_of("Macron 3:nsubj Person | can 3:aux AUX VerbForm=Fin can | bomb 0 VERB VerbForm=Inf bomb | Iran 3:obj Country"), "Assault"));
    assert_non_null(strstr(events_of("Macron 3:nsubj Person | may 3:aux AUX VerbForm=Fin may | bomb 0 VERB VerbForm=Inf bomb | Iran 3:obj Country"),
                           "Assault actor=Macron recipient=Iran"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whoever_judges_does_it_not),
        cmocka_unit_test(what_is_questioned_is_no_deed),
        cmocka_unit_test(a_prospect_is_no_deed),
        cmocka_unit_test(whoever_condemns_a_decision_did_not_take_it),
        cmocka_unit_test(to_be_able_is_not_to_do),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
