/* Names inside a phrase: the nearest, and not where it only happens. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject}\n  yes: x\n  no: y\n");
}

static void
the_nearest_name_answers(void **state)
{
    (void)state;
    toy_parse(&world, "France 2:nsubj Country | hit 0 VERB " PAST " hit | ports 2:obj | of 5:case ADP | Iran 3:nmod Country | "
                      "with 7:case ADP | Chad 2:obl Country");
    const ch_scene s = toy_scene(&world, 0);
    ch_fillers found = {.len = 0};
    ch_scene_inside(&s, 2, 2, 7, CH_NONE, ch_scene_agents(&s), "inside", &found);
    assert_int_equal(found.len, 1);
    assert_slice(world.entities[found.at[0].entity].label, "Iran");
    found.len = 0;
    ch_scene_inside(&s, 2, 2, 4, CH_NONE, ch_scene_agents(&s), "inside", &found);
    assert_int_equal(found.len, 0);
}

static void
what_fits_is_appended_once(void **state)
{
    (void)state;
    toy_parse(&world, "France 2:nsubj Country | hit 0 VERB " PAST " hit | Iran 2:obj Country");
    const ch_scene s = toy_scene(&world, 0);
    ch_fillers found = {.len = 0};
    assert_true(ch_scene_append(&s, ch_scene_mention(&s, 2), ch_scene_agents(&s), "itself", &found));
    (void)ch_scene_append(&s, ch_scene_mention(&s, 2), ch_scene_agents(&s), "itself", &found);
    assert_int_equal(found.len, 1);
    assert_true(ch_scene_fits(&s, world.entities[found.at[0].entity].class, ch_scene_agents(&s)));
    assert_false(ch_scene_fits(&s, CH_NO_CLASS, ch_scene_agents(&s)));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_nearest_name_answers), cmocka_unit_test(what_fits_is_appended_once)};
    return cmocka_run_group_tests(tests, load, unload_toy);
}
