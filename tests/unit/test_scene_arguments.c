/* A predicate's participants by function, and who speaks. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject}\n  yes: x\n  no: y\n");
}

static void
participants_by_function(void **state)
{
    (void)state;
    toy_parse(&world, "France 2:nsubj Country | warned 0 VERB " PAST " warn | Iran 2:obj Country | with 5:case ADP | Chad 2:obl Country");
    const ch_scene s = toy_scene(&world, 0);
    const uint32_t warn = s.predicates->of_token[1];
    ch_fillers found = {.len = 0};
    ch_scene_arguments(&s, warn, CH_FUNCTION_OBJECT, (ch_slice){0}, ch_scene_agents(&s), &found);
    assert_int_equal(found.len, 1);
    assert_slice(world.entities[found.at[0].entity].label, "Iran");
    found.len = 0;
    ch_scene_arguments(&s, warn, CH_FUNCTION_OBLIQUE, CH_S("against"), ch_scene_agents(&s), &found);
    assert_int_equal(found.len, 0);
    ch_scene_arguments(&s, warn, CH_FUNCTION_OBLIQUE, CH_S("with"), ch_scene_agents(&s), &found);
    assert_int_equal(found.len, 1);
    assert_int_equal(ch_scene_speaker(&s, warn), ch_scene_mention(&s, 0)->entity);
}

static void
how_it_was_found_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(ch_found_name(CH_FUNCTION_SUBJECT, CH_FOUND_DIRECT), "subject");
    assert_string_equal(ch_found_name(CH_FUNCTION_SUBJECT, CH_FOUND_PASSIVE), "by-phrase of the passive");
    assert_string_equal(ch_found_name(CH_FUNCTION_OF, CH_FOUND_CONTROL), "of-phrase");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(participants_by_function), cmocka_unit_test(how_it_was_found_has_a_name)};
    return cmocka_run_group_tests(tests, load, unload_toy);
}
