/* FollowTheMoney: an object a line. */
#include "imported.h"

static imported out;

static void
objects_become_entries(void **state)
{
    (void)state;
    import_as("ftm",
              "{\"id\":\"a\",\"schema\":\"Company\",\"caption\":\"Elphberg Steel Ltd.\",\"properties\":{\"name\":[\"Elphberg Steel\"],"
              "\"abbreviation\":[\"ELS\"],\"weakAlias\":[\"The Red Works\"],\"jurisdiction\":[\"ru\"],\"incorporationDate\":[\"1894-01-02\"]}}\n"
              "\n"
              "{\"id\":\"s\",\"schema\":\"Sanction\",\"properties\":{}}\n"
              "{\"id\":\"b\",\"schema\":\"Organization\",\"caption\":\"Black Hand\",\"properties\":{\"wikidataId\":[\"Q200\"],\"alias\":[\"Night Hand\"]}}\n"
              "{broken\n"
              "[1]\n",
              &out);
    assert_int_equal(out.counts.records, 5);
    assert_int_equal(out.counts.passed, 1);
    assert_int_equal(out.counts.refused, 2);
    assert_has(&out, "skos:prefLabel \"Elphberg Steel Ltd.\"@en");
    assert_has(&out, "chan:acronym \"ELS\" ;\n    chan:weakLabel \"The Red Works\"");
    assert_has(&out, "chan:from \"1894-01-02\"");
    assert_has(&out, ":black-hand a chan:ArmedGroup ;\n    skos:altLabel \"Night Hand\"");
    assert_told(&out, ":5:0: refused: ");
    assert_told(&out, ":6:0: refused: it is no JSON object");
    assert_loads(&out);
}

static void
several_values_and_none(void **state)
{
    (void)state;
    import_as("ftm",
              "{\"id\":\"a\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Red Harbour Union\",\"Union of the Red Harbour\"],\"country\":[]}}\n"
              "{\"id\":\"b\",\"schema\":\"Organization\",\"properties\":{}}\n"
              "{\"id\":\"c\",\"properties\":{\"name\":[\"Nobody Knows\"]}}\n"
              "{\"id\":\"d\",\"schema\":\"Organization\",\"properties\":{\"name\":\"no list\"}}\n",
              &out);
    assert_int_equal(out.counts.records, 4);
    assert_has(&out, ":red-harbour-union a chan:Organization ;\n    skos:prefLabel \"Red Harbour Union\"@en ;\n    skos:altLabel \"Union of the Red Harbour\"");
    assert_told(&out, ":2:0: refused: it has no name");
    assert_told(&out, ":3:0: refused: it does not say what it is");
    assert_loads(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(objects_become_entries),
        cmocka_unit_test(several_values_and_none),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
