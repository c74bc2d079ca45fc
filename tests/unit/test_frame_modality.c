/* What kind of deed it is corrects what its clause says. */
#include "toy.h"

#include "relate/frame_modality.h"

#define PAST "Tense=Past VerbForm=Fin"
#define EXAMPLES "  yes: x\n  no: y\n"

static const char frames[] =
    "- frame: aid\n  event: Aid\n  verbs: [pledge, send]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES
    "- frame: ban\n  event: Designation\n  verbs: [ban]\n  roles: {actor: subject, recipient: object}\n" EXAMPLES;

static int
load(void **state)
{
    (void)state;
    return toy_open_with(frames);
}

static void
what_is_promised_is_to_come(void **state)
{
    (void)state;
    assert_tells(&world, "France 2:nsubj Country | pledged 0 VERB " PAST " pledge | Mali 2:obj Country", "Aid actor=France recipient=Mali [Planned]\n");
    assert_tells(&world, "France 2:nsubj Country | sent 0 VERB " PAST " send | Mali 2:obj Country", "Aid actor=France recipient=Mali\n");
}

static void
kinds_of_deeds_are_data(void **state)
{
    (void)state;
    const ch_scene scene = {.in = &(ch_frames_input){.cues = world.cues, .ontology = world.ontology}};
    const ch_frame ban = {.event = ch_ontology_class(world.ontology, CH_S("Designation"))}, none = {.event = CH_NO_CLASS};
    assert_true(ch_frame_is_deed(&scene, &ban, CH_CUE_MADE_KNOWN));
    assert_false(ch_frame_is_deed(&scene, &ban, CH_CUE_SPEECH_ACT));
    assert_false(ch_frame_is_deed(&scene, &none, CH_CUE_MADE_KNOWN));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_promised_is_to_come),
        cmocka_unit_test(kinds_of_deeds_are_data),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
