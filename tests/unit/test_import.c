/* Importing tables, JSON and triples; what is made of names. */
#include "imported.h"

static imported out;

static void
test_csv(void **state)
{
    (void)state;
    import_as("csv",
              "label,class,alias,country,from,until,source,weight\r\n"
              "\"Ñandú, Front\",ArmedGroup,\"Frente \"\"N\"\";Column\nNine\",RUR,1999,2004-05,Own notes,4\n"
              "Justice,PoliticalParty,,Ruritania,,,,\n"
              "Black Hand,ArmedGroup,The Dark Hand,Ruritania,,,,\n"
              "X,Gadget,,,,,,\n"
              "Y,City,,,2004017,,,\n"
              ",City,,,,,,\n",
              &out);
    assert_int_equal(out.status, CH_OK);
    assert_int_equal(out.counts.records, 6);
    assert_int_equal(out.counts.written, 2);
    assert_int_equal(out.counts.known, 1);
    assert_int_equal(out.counts.refused, 3);
    assert_has(&out, ":nandu-front a chan:ArmedGroup ;\n    skos:prefLabel \"Ñandú, Front\"@en");
    assert_has(&out, "skos:altLabel \"Frente \\\"N\\\"\", \"Column Nine\"");
    assert_has(&out, "chan:country :ruritania ;\n    chan:from \"1999\" ;\n    chan:until \"2004-05\" ;\n    chan:weight 4");
    assert_has(&out, "dcterms:source \"Own notes\"");
    /* a word of the language must not be believed alone */
    assert_has(&out, ":justice a chan:PoliticalParty ;\n    skos:prefLabel \"Justice (Ruritania)\"@en ;\n    chan:weakLabel \"Justice\"");
    /* what is known already keeps its IRI and label */
    assert_has(&out, ":black-hand a chan:ArmedGroup ;\n    skos:altLabel \"The Dark Hand\" ;\n    dcterms:source");
    assert_told(&out, ":6:0: refused: there is no class \"Gadget\"");
    assert_told(&out, ":7:0: refused: \"2004017\" is no date");
    assert_told(&out, ":8:0: refused: it has no name");
    assert_loads(&out);
}

static void
test_csv_faults(void **state)
{
    (void)state;
    import_as("csv", "name,kind\nA,B\n", &out);
    assert_int_equal(out.status, CH_BAD_TEXT);
    assert_told(&out, "the first row has no column \"label\"");
    import_as("csv", "label,class\n\"never closed,City\n", &out);
    assert_int_equal(out.counts.refused, 1);
    assert_told(&out, ":2:0: refused: a quotation mark is not closed");
    import_as("csv", "label,class\nGood Town,City\n\xFF\xFE,City\n", &out);
    assert_int_equal(out.counts.written, 1);
    assert_told(&out, ":3:0: refused: it is not UTF-8");
    import_as("nonsense", "", &out);
    assert_int_equal(out.status, CH_BAD_ARGUMENT);
}

static void
test_same_name_twice(void **state)
{
    (void)state;
    import_as("csv",
              "id,label,class,country\n"
              "1,North River Party,PoliticalParty,\n"
              "2,North River Party,PoliticalParty,\n"
              "3,Strelsau,Company,\n",
              &out);
    assert_has(&out, ":north-river-party a ");
    assert_has(&out, ":north-river-party-2 a ");
    /* the second, and what an entry of another class is called, only count with support */
    assert_has(&out, "skos:prefLabel \"North River Party (PoliticalParty)\"@en ;\n    chan:weakLabel \"North River Party\"");
    assert_has(&out, ":strelsau-3 a chan:Company ;\n    skos:prefLabel \"Strelsau (Company)\"@en ;\n    chan:weakLabel \"Strelsau\"");
    assert_loads(&out);
}

static void
test_opensanctions(void **state)
{
    (void)state;
    import_as("opensanctions",
              "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset\n"
              "NK-1,Person,Rupert Hentz,\"Rupert of Hentz;Hentz\",,ru;mx,,,,,,SDGT;XX,x\n"
              "NK-2,Vessel,Sea Ghost,,,,,,,,,,x\n"
              "NK-3,Gadget,Thing,,,,,,,,,,x\n",
              &out);
    assert_int_equal(out.counts.written, 1);
    assert_int_equal(out.counts.passed, 1);
    assert_int_equal(out.counts.refused, 1);
    assert_has(&out, "# Licence of the source: CC BY-NC 4.0");
    assert_has(&out, ":rupert-hentz a chan:Person");
    assert_has(&out, "skos:altLabel \"Rupert of Hentz\" ;\n    chan:weakLabel \"Hentz\" ;\n    chan:citizenOf :ruritania");
    assert_has(&out, "chan:designation [ chan:designationType :terror-list ; dcterms:source");
    assert_told(&out, "no class is known for \"Gadget\"");
    assert_loads(&out);
}

static void
test_ftm(void **state)
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
test_geonames(void **state)
{
    (void)state;
    import_as("geonames",
              "1\tZénda\tZenda\tZenda Castle,Зенда\t1\t2\tP\tPPLA\tRU\t\t\t\t\t\t1200000\t\t\tX\t2026-01-01\n"
              "2\tElph\tElph\t\t1\t2\tP\tPPL\tRU\t\t\t\t\t\t900\t\t\tX\t2026-01-01\n"
              "3\tHigh Road\tHigh Road\t\t1\t2\tR\tRD\tRU\t\t\t\t\t\t0\t\t\tX\t2026-01-01\n"
              "4\tStrelsau\tStrelsau\tStreslau Town\t1\t2\tP\tPPLC\tRU\t\t\t\t\t\t0\t\t\tX\t2026-01-01\n"
              "broken\tline\n",
              &out);
    assert_int_equal(out.counts.written, 2);
    assert_int_equal(out.counts.passed, 1);
    assert_int_equal(out.counts.known, 1);
    assert_has(&out, ":zenda a chan:City ;\n    skos:prefLabel \"Zénda\"@en ;\n    skos:hiddenLabel \"Zenda Castle\" ;\n"
                     "    chan:country :ruritania ;\n    chan:weight 5");
    assert_has(&out, "skos:prefLabel \"Elph (Ruritania)\"@en ;\n    chan:weakLabel \"Elph\"");
    assert_has(&out, ":strelsau a chan:City ;\n    skos:hiddenLabel \"Streslau Town\"");
    assert_told(&out, ":5:0: refused: 2 columns, but GeoNames has 19");
    assert_loads(&out);
}

static void
test_triples(void **state)
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
test_petrarch(void **state)
{
    (void)state;
    import_as("petrarch",
              "# a dictionary\n"
              "RUPERT_HENTZ_ [RURGOV 19970101-20061231]  # a count\n"
              "+COUNT_HENTZ_\n"
              "\t[ELI]\n"
              "RIVER_COMMITTEE_(RC)_ [RURREB]\n"
              "+COMMITTEE_OF_THE_RIVER\n"
              "RUDOLF_RASSENDYLL_ [RURGOV 2004017-20061201]\n"
              "OLD_KING_ [RURGOV <970101] [---]\n"
              "NAMELESS_ [XYZ]\n",
              &out);
    assert_int_equal(out.counts.written, 3);
    assert_int_equal(out.counts.refused, 2);
    assert_has(&out, ":rupert-hentz a chan:Person ;\n    skos:prefLabel \"Rupert Hentz\"@en ;\n    skos:altLabel \"Count Hentz\"");
    assert_has(&out, "chan:holding [ chan:office :member-of-the-government-of-ruritania ; chan:from \"1997-01-01\" ; "
                     "chan:until \"2006-12-31\" ;");
    assert_has(&out, ":member-of-the-government-of-ruritania a chan:Office");
    assert_has(&out, ":river-committee a chan:ArmedGroup ;\n    skos:prefLabel \"River Committee\"@en ;\n"
                     "    skos:altLabel \"Committee of the River\"");
    assert_has(&out, "chan:until \"1997-01-01\" ;");
    assert_told(&out, ":7:0: refused: \"2004017-20061201\" is no span of days");
    assert_told(&out, ":9:0: refused: no class is known for \"XYZ\"");
    assert_loads(&out);
}

static void
test_slugs(void **state)
{
    (void)state;
    static const struct {
        const char *text, *slug;
    } cases[] = {{"Tren de Aragua", "tren-de-aragua"}, {"Łódź (Poland)", "lodz-poland"}, {"O'Brien & Sons, S.A.", "obrien-sons-sa"},
                 {"--", ""},                           {"Зенда", ""}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        ch_buffer slug = {0};
        assert_int_equal(ch_import_slug(ch_slice_of(cases[i].text), &slug), CH_OK);
        assert_slice(ch_buffer_slice(&slug), cases[i].slug);
        ch_vector_free(&slug);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_csv),    cmocka_unit_test(test_csv_faults), cmocka_unit_test(test_same_name_twice),
        cmocka_unit_test(test_opensanctions), cmocka_unit_test(test_ftm), cmocka_unit_test(test_geonames),
        cmocka_unit_test(test_triples), cmocka_unit_test(test_petrarch),  cmocka_unit_test(test_slugs),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
