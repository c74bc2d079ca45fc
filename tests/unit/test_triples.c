/* SKOS and Wikidata: statements sorted by what they are about. */
#include "imported.h"

static imported out;

static void
items_and_their_statements(void **state)
{
    (void)state;
    import_as("skos",
              "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2000/01/rdf-schema#label> \"Frente del R\\u00EDo\"@es .\n"
              "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2000/01/rdf-schema#label> \"River Front\"@en .\n"
              "<http://www.wikidata.org/entity/Q7> <http://www.w3.org/2004/02/skos/core#altLabel> \"Front of the River\"@en .\n"
              "<http://www.wikidata.org/entity/Q7> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q7278> .\n"
              "<http://www.wikidata.org/entity/Q7> <http://www.wikidata.org/prop/direct/P17> <http://www.wikidata.org/entity/Q100> .\n"
              "<http://www.wikidata.org/entity/Q7> <http://www.wikidata.org/prop/direct/P571> "
              "\"1999-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .\n"
              "# a comment\n"
              "<http://www.wikidata.org/entity/Q8> <broken\n"
              "<http://www.wikidata.org/entity/Q9> <http://www.w3.org/2004/02/skos/core#prefLabel> \"A Thing\"@en .\n"
              "<http://www.wikidata.org/entity/Q200> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Dark Society\"@en .\n"
              "<http://www.wikidata.org/entity/Q200> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
              "<https://w3id.org/chancery/ontology#ArmedGroup> .\n",
              &out);
    assert_int_equal(out.counts.written, 1);
    assert_int_equal(out.counts.known, 1);
    assert_int_equal(out.counts.refused, 2);
    assert_has(&out, ":river-front a chan:PoliticalParty ;\n    skos:prefLabel \"River Front\"@en");
    assert_has(&out, "\"Front of the River\"");
    assert_has(&out, "chan:country :ruritania ;\n    chan:from \"1999\"");
    assert_has(&out, "skos:exactMatch wd:Q7");
    assert_has(&out, ":black-hand a chan:ArmedGroup ;\n    skos:altLabel \"Dark Society\"");
    assert_told(&out, ":8:0: refused: ");
    assert_told(&out, ":9:0: refused: it does not say what it is");
    assert_loads(&out);
}

static void
items_that_say_too_little(void **state)
{
    (void)state;
    import_as("skos", "<http://www.wikidata.org/entity/Q7> <http://www.wikidata.org/prop/direct/P31> <http://www.wikidata.org/entity/Q7278> .\n", &out);
    assert_int_equal(out.counts.written, 0);
    assert_told(&out, ":1:0: refused: it has no name");
    import_as("skos", "", &out);
    assert_int_equal(out.status, CH_OK);
    assert_int_equal(out.counts.records, 0);
}

/* The class may be ours, and then nothing of imports.yaml is asked. */
static void
classes_of_ours(void **state)
{
    (void)state;
    import_as("skos",
              "<http://x/a> <http://www.w3.org/2004/02/skos/core#prefLabel> \"Red Harbour\" .\n"
              "<http://x/a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <https://w3id.org/chancery/ontology#City> .\n",
              &out);
    assert_int_equal(out.counts.written, 1);
    assert_has(&out, ":red-harbour a chan:City ;\n    skos:prefLabel \"Red Harbour\"@en");
    assert_loads(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(items_and_their_statements),
        cmocka_unit_test(items_that_say_too_little),
        cmocka_unit_test(classes_of_ours),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
