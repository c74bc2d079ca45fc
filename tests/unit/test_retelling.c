/* A short telling is of the only fuller event of its article that agrees with it, and of none where two do. */
#include "unit.h"

#include "graph/retelling.h"

static ch_ontology *ontology;
static ch_identities *identities;

static int
load(void **state)
{
    (void)state;
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) != CH_OK) return -1;
    return ch_identities_load(CH_ONTOLOGY "/rules/identity.yaml", ontology, NULL, &identities) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_identities_free(identities);
    ch_ontology_free(ontology);
    return 0;
}

enum { ROME, GAUL, SPAIN, SOMEBODY, ENTITIES, MOST = 6 };

typedef struct {
    ch_article article;
    ch_entity entities[ENTITIES];
    ch_annotations annotations;
    ch_role roles[MOST][3];
    ch_telling tellings[MOST];
    ch_tellings list;
    uint32_t fact_of[MOST];
} retelling_test;

static void
begin(retelling_test *t)
{
    *t = (retelling_test){.article = {.id = CH_S("a1"), .published = {2025, 3, 1}}};
    for (uint32_t i = 0; i < ENTITIES; i++) t->entities[i] = (ch_entity){.country = CH_NONE, .unnamed = i == SOMEBODY};
    t->annotations = (ch_annotations){.entities = t->entities, .entity_count = ENTITIES};
    t->list = (ch_tellings){t->tellings, 0, MOST};
}

/* An event of `class`; CH_NONE: that role is not told. */
static ch_telling *
tell(retelling_test *t, const char *class, uint32_t actor, uint32_t recipient, uint32_t place)
{
    static const char *const NAMES[] = {"actor", "recipient", "place"};
    const uint32_t fillers[] = {actor, recipient, place};
    ch_role *roles = t->roles[t->list.len];
    t->fact_of[t->list.len] = (uint32_t)t->list.len;
    ch_telling *telling = &t->tellings[t->list.len++];
    *telling = (ch_telling){.is_event = true, .class = ch_ontology_class(ontology, ch_slice_of(class)), .roles = roles, .speaker = CH_NONE};
    for (size_t i = 0; i < 3; i++)
        if (fillers[i] != CH_NONE) roles[telling->role_count++] = (ch_role){.property = ch_slice_of(NAMES[i]), .entity = fillers[i], .value = CH_NONE};
    return telling;
}

/* "0 0 2": the fact of each telling. */
static const char *
joined(retelling_test *t)
{
    static char out[64];
    size_t len = 0;
    ch_merge_input input = {&t->article, &t->annotations, ontology, identities, &t->list, CH_S("http://base/"), ch_arena_new(0)};
    assert_int_equal(ch_retellings_join(&input, t->fact_of), CH_OK);
    for (size_t i = 0; i < t->list.len; i++) len += (size_t)snprintf(out + len, sizeof out - len, "%s%u", i ? " " : "", t->fact_of[i]);
    ch_arena_free(input.arena);
    return out;
}

static void
what_leaves_a_role_out_is_the_fuller_one(void **state)
{
    retelling_test t;
    (void)state;
    begin(&t);
    tell(&t, "Conviction", CH_NONE, GAUL, CH_NONE);
    tell(&t, "Conviction", ROME, GAUL, CH_NONE);
    tell(&t, "Conviction", ROME, CH_NONE, CH_NONE);
    assert_string_equal(joined(&t), "1 1 1");
}

static void
of_two_fuller_ones_it_is_neither(void **state)
{
    retelling_test t;
    (void)state;
    begin(&t);
    tell(&t, "Strike", ROME, CH_NONE, CH_NONE);
    tell(&t, "Strike", ROME, GAUL, CH_NONE);
    tell(&t, "Strike", ROME, SPAIN, CH_NONE);
    assert_string_equal(joined(&t), "0 1 2");
}

static void
what_disagrees_is_another(void **state)
{
    retelling_test t;
    (void)state;
    begin(&t);
    tell(&t, "Strike", ROME, GAUL, GAUL)->date = (ch_date){2025, 3, 1};
    tell(&t, "Strike", ROME, CH_NONE, SPAIN);                                   /* another place */
    tell(&t, "Strike", ROME, CH_NONE, CH_NONE)->date = (ch_date){2025, 2, 9};   /* another day */
    tell(&t, "Strike", ROME, CH_NONE, CH_NONE)->modality = CH_PLANNED;          /* not yet done */
    tell(&t, "Arrest", ROME, CH_NONE, CH_NONE);                                 /* of another kind */
    tell(&t, "Strike", SPAIN, CH_NONE, CH_NONE);                                /* by another */
    assert_string_equal(joined(&t), "0 1 2 3 4 5");
}

/* Who supports one thing and then another has done so twice; and nobody known joins nothing. */
static void
a_stance_and_an_unnamed_actor_join_nothing(void **state)
{
    retelling_test t;
    (void)state;
    begin(&t);
    tell(&t, "Support", ROME, GAUL, CH_NONE);
    tell(&t, "Support", ROME, CH_NONE, CH_NONE);
    tell(&t, "Strike", SOMEBODY, GAUL, CH_NONE);
    tell(&t, "Strike", SOMEBODY, CH_NONE, CH_NONE);
    assert_string_equal(joined(&t), "0 1 2 3");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_leaves_a_role_out_is_the_fuller_one),
        cmocka_unit_test(of_two_fuller_ones_it_is_neither),
        cmocka_unit_test(what_disagrees_is_another),
        cmocka_unit_test(a_stance_and_an_unnamed_actor_join_nothing),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
