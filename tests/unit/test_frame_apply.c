/* From trees made by hand to tellings: matching, filling, spreading, what is not told. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static void
active_and_passive_are_one(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | invaded 0 VERB " PAST " invade | Syria 2:obj Country | . 2:punct PUNCT",
                 "Assault actor=France recipient=Syria\n");
    assert_tells(&world,
                 "Syria 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | invaded 0 VERB VerbForm=Part Tense=Past invade |"
                 "by 5:case ADP | France 3:obl:agent Country | . 3:punct PUNCT",
                 "Assault actor=France recipient=Syria\n");
    /* nobody is said to have done it */
    assert_tells(&world, "Syria 3:nsubj:pass Country | was 3:aux:pass AUX " PAST " be | invaded 0 VERB VerbForm=Part Tense=Past invade",
                 "Assault recipient=Syria\n");
}

static void
recipients_spread(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Canada 2:nsubj Country | sanctioned 0 VERB " PAST " sanction | Iran 2:obj Country | and 5:cc CCONJ | Mali 3:conj Country",
                 "Sanction actor=Canada recipient=Iran\nSanction actor=Canada recipient=Mali\n");
}

static void
parties_are_paired(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Chile 4:nsubj Country | and 3:cc CCONJ | Peru 1:conj Country | signed 0 VERB " PAST " sign | a 6:det DET |"
                 "treaty 4:obj",
                 "Agreement actor=Chile recipient=Peru\n");
}

static void
a_light_verb_carries_its_noun(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Iran 2:nsubj Country | launched 0 VERB " PAST " launch | an 4:det DET | ambush 2:obj | against 6:case ADP |"
                 "Hamas 4:nmod ArmedGroup",
                 "Assault actor=Iran recipient=Hamas\n");
}

static void
a_noun_is_filled_from_beside(void **state)
{
    (void)state;
    assert_tells(&world,
                 "The 3:det DET | Russian 3:amod Country | invasion 6:nsubj | of 5:case ADP | Ukraine 3:nmod Country |"
                 "failed 0 VERB " PAST " fail",
                 "Assault actor=Russian recipient=Ukraine\n");
}

static void
a_stand_in_stands_for_its_state(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Polish 2:amod Country | officials 3:nsubj official | condemned 0 VERB " PAST " condemn | Belarus 3:obj Country",
                 "Accusation actor=Polish recipient=Belarus\n");
    /* but rebels do not act for their country */
    assert_tells(&world,
                 "Syrian 2:amod Country | rebels 3:nsubj rebel | invaded 0 VERB " PAST " invade | Iraq 3:obj Country",
                 "Assault recipient=Iraq\n");
}

static void
the_proposal_is_whose_it_was(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Egypt 2:nsubj Country | asked 0 VERB " PAST " ask | Israel 2:obj Country | for 5:case ADP | help 2:obl | |"
                 "Israel 2:nsubj Country | rejected 0 VERB " PAST " reject | the 4:det DET Definite=Def | request 2:obj",
                 "Request actor=Egypt recipient=Israel\nRejection actor=Israel recipient=Egypt\n");
}

static void
what_is_demanded_is_for_who_is_asked(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Qatar 2:nsubj Country | urged 0 VERB " PAST " urge | Israel 2:obj Country | to 5:mark PART |"
                 "invade 2:xcomp VERB VerbForm=Inf | Syria 5:obj Country",
                 "Request actor=Qatar recipient=Israel\nAssault actor=Israel recipient=Syria [Demanded] by Qatar\n");
}

static void
no_memory_is_told(void **state)
{
    (void)state;
    toy_read(&world, "France 2:nsubj Country | invaded 0 VERB " PAST " invade | Syria 2:obj Country");
    for (size_t limit = 1; limit < 4096; limit += 64) {
        ch_arena *small = ch_arena_new(limit);
        assert_non_null(small);
        const ch_frames_input input = {.frames = world.frames, .cues = world.cues, .ontology = world.ontology,
                                       .article = &world.article, .annotations = &world.annotations,
                                       .analysis = &world.analysis, .scratch = small, .document = small};
        ch_vector_clear(&world.tellings);
        const ch_status status = ch_frames_apply(&input, &world.tellings);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        if (status == CH_OK) assert_string_equal(toy_tell(&world), "Assault actor=France recipient=Syria\n");
        ch_arena_free(small);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(active_and_passive_are_one),
        cmocka_unit_test(recipients_spread),
        cmocka_unit_test(parties_are_paired),
        cmocka_unit_test(a_light_verb_carries_its_noun),
        cmocka_unit_test(a_noun_is_filled_from_beside),
        cmocka_unit_test(a_stand_in_stands_for_its_state),
        cmocka_unit_test(the_proposal_is_whose_it_was),
        cmocka_unit_test(what_is_demanded_is_for_who_is_asked),
        cmocka_unit_test(no_memory_is_told),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
