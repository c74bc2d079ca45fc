/* Tables of others: our own columns, OpenSanctions, GeoNames. */
#include "imported.h"

static imported out;

static void
columns_of_our_own(void **state)
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
faults_of_tables(void **state)
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
opensanctions(void **state)
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
geonames(void **state)
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(columns_of_our_own),
        cmocka_unit_test(faults_of_tables),
        cmocka_unit_test(opensanctions),
        cmocka_unit_test(geonames),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
