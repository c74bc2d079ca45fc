/* A country, its people and its government are one side; other countries and strangers are not. */
#include "world.h"

#include "relate/belonging.h"

static const char two_countries[] = WORLD_PREFIXES
    WORLD_ENTRY("ruritania", "Country", "skos:prefLabel \"Ruritania\"")
    WORLD_ENTRY("syldavia", "Country", "skos:prefLabel \"Syldavia\"")
    WORLD_ENTRY("anna-weiss", "Person", "skos:prefLabel \"Anna Weiss\" ; chan:citizenOf :ruritania")
    WORLD_ENTRY("navy", "MilitaryForce", "skos:prefLabel \"Royal Navy\" ; chan:country :ruritania")
    WORLD_ENTRY("first-fleet", "MilitaryForce", "skos:prefLabel \"First Fleet\" ; chan:partOf :navy")
    WORLD_ENTRY("stranger", "Person", "skos:prefLabel \"Stranger\"");

enum { RURITANIA, SYLDAVIA, ANNA, NAVY, FLEET, STRANGER, UNNAMED, COUNT };

static void
sides(void **state)
{
    (void)state;
    told all;
    ch_lexicon *l = lexicon_of(two_countries, &all);
    assert_non_null(l);
    const char *names[] = {"ruritania", "syldavia", "anna-weiss", "navy", "first-fleet", "stranger"};
    ch_entity entities[COUNT];
    for (uint32_t i = 0; i < UNNAMED; i++) {
        const ch_concept c = ch_lexicon_find(l, ch_slice_of(names[i]));
        entities[i] = (ch_entity){.class = ch_lexicon_class(l, c), .concept = c, .country = CH_NONE};
    }
    entities[UNNAMED] = (ch_entity){.class = ch_ontology_class(ontology, CH_S("Government")), .concept = CH_NONE, .country = RURITANIA};
    const ch_annotations a = {.entities = entities, .entity_count = COUNT};
    assert_int_equal(ch_country_of(l, ontology, &a, ANNA), entities[RURITANIA].concept);
    assert_int_equal(ch_country_of(l, ontology, &a, FLEET), entities[RURITANIA].concept);
    assert_int_equal(ch_country_of(l, ontology, &a, UNNAMED), entities[RURITANIA].concept);
    assert_int_equal(ch_country_of(l, ontology, &a, STRANGER), CH_NONE);
    assert_true(ch_is_own_side(l, ontology, &a, RURITANIA, ANNA));
    assert_true(ch_is_own_side(l, ontology, &a, ANNA, UNNAMED));
    assert_false(ch_is_own_side(l, ontology, &a, SYLDAVIA, ANNA));
    assert_false(ch_is_own_side(l, ontology, &a, ANNA, FLEET)); /* two of one country may differ */
    assert_false(ch_is_own_side(l, ontology, &a, RURITANIA, STRANGER));
    ch_lexicon_free(l);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sides)};
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
