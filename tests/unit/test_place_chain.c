/* Places told from the narrow to the wide are one; those of a list are several. */
#include "toy.h"

#include "relate/place_chain.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject}\n  yes: x\n  no: y\n");
}

/* Whether the place at token 4 says where that at token 2 lies, which `found` holds. */
static bool
says_where(const char *tree, bool held)
{
    toy_parse(&world, tree);
    const ch_scene s = toy_scene(&world, 0);
    ch_fillers found = {.len = 0};
    if (held) (void)ch_scene_append(&s, ch_scene_mention(&s, 2), ch_scene_places(&s), "itself", &found);
    return ch_place_says_where(&s, ch_scene_mention(&s, 2), ch_scene_mention(&s, 4), &found);
}

static void
the_wide_says_where_the_narrow_lies(void **state)
{
    (void)state;
    assert_true(says_where("Iran 2:nsubj Country | hit 0 VERB " PAST " hit | Lima 2:obj City | , 5:punct PUNCT | Peru 3:conj Country", true));
    assert_false(says_where("Iran 2:nsubj Country | hit 0 VERB " PAST " hit | Lima 2:obj City | , 5:punct PUNCT | Peru 3:conj Country", false));
    assert_false(says_where("Iran 2:nsubj Country | hit 0 VERB " PAST " hit | Chad 2:obj Country | , 5:punct PUNCT | Peru 3:conj Country", true));
    assert_false(says_where("Iran 2:nsubj Country | hit 0 VERB " PAST " hit | Lima 2:obj City | , 5:punct PUNCT | Peru 3:conj Country | "
                            "and 7:cc CCONJ | Chad 3:conj Country", true));
}

static void
the_country_ends_the_chain(void **state)
{
    (void)state;
    toy_parse(&world, "Iran 2:nsubj Country | hit 0 VERB " PAST " hit | Lima 2:obj City | , 5:punct PUNCT | Peru 3:conj Country | . 2:punct PUNCT");
    const ch_scene s = toy_scene(&world, 0);
    const ch_mention *country = ch_place_country_behind(&s, ch_scene_mention(&s, 2)->span);
    assert_non_null(country);
    assert_slice(world.entities[country->entity].label, "Peru");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_wide_says_where_the_narrow_lies), cmocka_unit_test(the_country_ends_the_chain)};
    return cmocka_run_group_tests(tests, load, unload_toy);
}
