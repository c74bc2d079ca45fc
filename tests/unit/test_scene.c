/* A sentence as a scene: its mentions and cues, the walks over its tree, and who a phrase stands for. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static int
load(void **state)
{
    (void)state;
    return toy_open_with("- frame: hit\n  event: Assault\n  verbs: [hit]\n  roles: {actor: subject}\n  yes: x\n  no: y\n");
}

static ch_scene
scene_of(const char *rows)
{
    toy_parse(&world, rows);
    return toy_scene(&world, (uint32_t)world.article.sentence_count - 1);
}

/* "France Iran": who was found. */
static const char *
labels_of(const ch_fillers *found)
{
    static char out[256];
    size_t len = 0;
    out[0] = '\0';
    for (uint32_t i = 0; i < found->len; i++)
        len += (size_t)snprintf(out + len, sizeof out - len, "%s%.*s", i ? " " : "", CH_PRINT(world.entities[found->at[i].entity].label));
    return out;
}

static const char *
resolved(const ch_scene *s, uint32_t token, ch_classes classes)
{
    ch_fillers found = {.len = 0};
    ch_scene_resolve(s, token, classes, "test", &found);
    return labels_of(&found);
}

static void
mentions_and_cues(void **state)
{
    (void)state;
    const ch_scene s = scene_of("Rain 2:nsubj | fell 0 VERB " PAST " fall | | Macron 2:nsubj Person | said 0 VERB " PAST " say | so 2:advmod ADV");
    assert_int_equal(s.first, 2); /* tokens count from the sentence's first */
    assert_null(ch_scene_mention(&s, 1));
    const ch_mention *m = ch_scene_mention(&s, 0);
    assert_non_null(m);
    assert_slice(ch_scene_entity(&s, m)->label, "Macron");
    assert_null(ch_scene_entity(&s, NULL));
    const ch_predicate *said = ch_scene_predicate(&s, s.predicates->of_token[1]);
    assert_true(ch_scene_is_source(&s, said));
    assert_non_null(ch_scene_cue(&s, said));
    assert_slice(ch_scene_lemma(&s, 1), "say");
    assert_slice(ch_span_of(world.article.text, ch_scene_span(&s, 0, 2)), "Macron said");
    assert_int_equal(ch_scene_speaker(&s, s.predicates->of_token[1]), m->entity);
}

static void
children_one_after_the_other(void **state)
{
    (void)state;
    const ch_scene s = scene_of("old 3:amod ADJ | red 3:amod ADJ | ships 4:nsubj ship | sank 0 VERB " PAST " sink");
    uint32_t child = ch_scene_child(&s, 2, CH_DEP_AMOD, CH_NONE);
    assert_int_equal(child, 0);
    child = ch_scene_child(&s, 2, CH_DEP_AMOD, child);
    assert_int_equal(child, 1);
    assert_int_equal(ch_scene_child(&s, 2, CH_DEP_AMOD, child), CH_NONE);
    assert_int_equal(ch_scene_child(&s, 2, CH_DEP_CASE, CH_NONE), CH_NONE);
}

static void
who_a_phrase_stands_for(void **state)
{
    (void)state;
    const ch_scene s = scene_of("Polish 2:amod Country | officials 3:nsubj official | met 0 VERB " PAST " meet | President 5:flat | Macron 3:obj Person");
    const ch_classes agents = ch_scene_agents(&s);
    assert_string_equal(resolved(&s, 4, agents), "Macron");
    assert_string_equal(resolved(&s, 1, agents), "Polish"); /* officials act for their country */
    const ch_class city[] = {ch_ontology_class(world.ontology, CH_S("City"))};
    assert_string_equal(resolved(&s, 4, (ch_classes){.at = city, .len = 1}), "");
    assert_string_equal(resolved(&s, 4, (ch_classes){.len = 0}), "Macron"); /* no classes: anything */
    const ch_scene rebels = scene_of("Syrian 2:amod Country | rebels 3:nsubj rebel | met 0 VERB " PAST " meet");
    ch_classes acting = ch_scene_agents(&rebels);
    acting.acting = true;
    assert_string_equal(resolved(&rebels, 1, acting), ""); /* rebels do not act for theirs */
}

static void
what_is_joined_comes_along(void **state)
{
    (void)state;
    const ch_scene s = scene_of("Chad 4:nsubj Country | and 3:cc CCONJ | Mali 1:conj Country | met 0 VERB " PAST " meet | Iran 4:obj Country");
    ch_fillers found = {.len = 0};
    const uint32_t met = s.predicates->of_token[3];
    ch_scene_arguments(&s, met, CH_FUNCTION_SUBJECT, CH_S(""), ch_scene_agents(&s), &found);
    assert_string_equal(labels_of(&found), "Chad Mali");
    found.len = 0;
    ch_scene_arguments(&s, met, CH_FUNCTION_OBLIQUE, CH_S("with"), ch_scene_agents(&s), &found);
    assert_int_equal(found.len, 0);
    ch_classes not_chad = ch_scene_agents(&s);
    not_chad.not_this = world.mentions[0].entity;
    found.len = 0;
    ch_scene_arguments(&s, met, CH_FUNCTION_SUBJECT, CH_S(""), not_chad, &found);
    assert_string_equal(labels_of(&found), "Mali");
}

static void
inside_a_phrase_the_nearest(void **state)
{
    (void)state;
    const ch_scene s = scene_of("It 2:nsubj PRON | hit 0 VERB " PAST " | posts 2:obj post | of 5:case ADP | Hamas 3:nmod ArmedGroup | in 7:case ADP | Gaza 5:nmod Region");
    ch_fillers found = {.len = 0};
    ch_scene_inside(&s, 2, 2, 7, CH_NONE, ch_scene_agents(&s), "inside", &found);
    assert_int_equal(found.len, 1);
    assert_string_equal(labels_of(&found), "Hamas");
    found.len = 0;
    ch_scene_inside(&s, 2, 2, 7, CH_NONE, ch_scene_places(&s), "inside", &found);
    assert_string_equal(labels_of(&found), "Gaza");
    assert_string_equal(found.at[0].path, "inside");
    found.len = 0;
    ch_scene_inside(&s, 2, 2, 3, CH_NONE, ch_scene_agents(&s), "inside", &found);
    assert_int_equal(found.len, 0);
}

static void
functions_have_names(void **state)
{
    (void)state;
    for (uint8_t function = 0; function < CH_FUNCTION_COUNT; function++) assert_true(strlen(ch_found_name(function, CH_FOUND_DIRECT)) > 0);
    assert_string_not_equal(ch_found_name(CH_FUNCTION_OBJECT, CH_FOUND_PASSIVE), ch_found_name(CH_FUNCTION_OBJECT, CH_FOUND_DIRECT));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(mentions_and_cues),          cmocka_unit_test(children_one_after_the_other), cmocka_unit_test(who_a_phrase_stands_for),
        cmocka_unit_test(what_is_joined_comes_along), cmocka_unit_test(inside_a_phrase_the_nearest),  cmocka_unit_test(functions_have_names),
    };
    return cmocka_run_group_tests(tests, load, unload_toy);
}
