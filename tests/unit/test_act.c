/* What kills, wounds and strikes at once is told as one event; what happens after it is another. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"
#define PART "VerbForm=Part Tense=Past"

static void
a_killing_in_an_attack_is_the_attack(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Mali 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | wounded 0 VERB " PART " wound | in 6:case ADP |"
                 "an 6:det DET | ambush 3:obl | by 8:case ADP | Hamas 6:nmod ArmedGroup",
                 "Casualties actor=Hamas recipient=Mali\n");
    /* an airstrike says more than the dead do */
    assert_tells(&world,
                 "Mali 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | killed 0 VERB " PART " kill | in 6:case ADP |"
                 "an 6:det DET | airstrike 3:obl | by 8:case ADP | France 6:nmod Country",
                 "Strike actor=France recipient=Mali\n");
}

static void
what_it_took_is_its_outcome(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Iran 2:nsubj Country | attacked 0 VERB " PAST " attack | Chad 2:obj Country | , 5:punct PUNCT |"
                 "killing 2:advcl VERB VerbForm=Part Tense=Pres kill | Mali 5:obj Country",
                 "Casualties actor=Iran recipient=Mali\n");
}

static void
after_it_is_another(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Mali 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | wounded 0 VERB " PART " wound | after 7:case ADP |"
                 "a 7:det DET | Hamas 7:compound ArmedGroup | ambush 3:obl",
                 "Casualties recipient=Mali\nAssault actor=Hamas\n");
}

static void
two_victims_are_two_events(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Mali 2:nsubj:pass Country | killed 0 VERB " PART " kill | and 5:cc CCONJ | Chad 5:nsubj:pass Country |"
                 "wounded 2:conj VERB " PART " wound | by 7:case ADP | Hamas 5:obl:agent ArmedGroup",
                 "Casualties actor=Hamas recipient=Mali\nCasualties actor=Hamas recipient=Chad\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_killing_in_an_attack_is_the_attack),
        cmocka_unit_test(what_it_took_is_its_outcome),
        cmocka_unit_test(after_it_is_another),
        cmocka_unit_test(two_victims_are_two_events),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
