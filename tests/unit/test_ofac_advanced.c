/* OFAC's second list, whose values stand in tables of their own. */
#include "imported.h"

static imported out;

static void
parties_and_their_entries(void **state)
{
    (void)state;
    import_as("ofac-advanced",
              "<Sanctions xmlns=\"http://www.un.org/sanctions/1.0\"><ReferenceValueSets>"
              "<NamePartTypeValues><NamePartType ID=\"1520\">Last Name</NamePartType><NamePartType ID=\"1521\">First Name</NamePartType></NamePartTypeValues>"
              "<PartySubTypeValues><PartySubType ID=\"4\" PartyTypeID=\"1\">Unknown</PartySubType><PartySubType ID=\"1\" PartyTypeID=\"9\">Vessel</PartySubType></PartySubTypeValues>"
              "<PartyTypeValues><PartyType ID=\"1\">Individual</PartyType></PartyTypeValues>"
              "<SanctionsTypeValues><SanctionsType ID=\"1\">Program</SanctionsType><SanctionsType ID=\"2\">Block</SanctionsType></SanctionsTypeValues>"
              "</ReferenceValueSets><DistinctParties>"
              "<DistinctParty FixedRef=\"50\"><Profile ID=\"50\" PartySubTypeID=\"4\"><Identity ID=\"1\" Primary=\"true\">"
              "<Alias Primary=\"true\" LowQuality=\"false\"><DocumentedName>"
              "<DocumentedNamePart><NamePartValue NamePartGroupID=\"8\">HENTZ</NamePartValue></DocumentedNamePart>"
              "<DocumentedNamePart><NamePartValue NamePartGroupID=\"9\">Rupert</NamePartValue></DocumentedNamePart></DocumentedName></Alias>"
              "<Alias Primary=\"false\" LowQuality=\"true\"><DocumentedName>"
              "<DocumentedNamePart><NamePartValue NamePartGroupID=\"8\">THE FOX</NamePartValue></DocumentedNamePart></DocumentedName></Alias>"
              "<NamePartGroups><MasterNamePartGroup><NamePartGroup ID=\"8\" NamePartTypeID=\"1520\"/></MasterNamePartGroup>"
              "<MasterNamePartGroup><NamePartGroup ID=\"9\" NamePartTypeID=\"1521\"/></MasterNamePartGroup></NamePartGroups>"
              "</Identity></Profile></DistinctParty>"
              "<DistinctParty FixedRef=\"51\"><Profile ID=\"51\" PartySubTypeID=\"1\"/></DistinctParty>"
              "</DistinctParties><SanctionsEntries>"
              "<SanctionsEntry ID=\"1\" ProfileID=\"50\"><EntryEvent><Date><Year>2019</Year><Month>3</Month><Day>22</Day></Date></EntryEvent>"
              "<SanctionsMeasure SanctionsTypeID=\"2\"><Comment/></SanctionsMeasure>"
              "<SanctionsMeasure SanctionsTypeID=\"1\"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry>"
              "</SanctionsEntries></Sanctions>",
              &out);
    assert_int_equal(out.counts.written, 1);
    assert_int_equal(out.counts.passed, 1);
    assert_has(&out, ":rupert-hentz a chan:Person ;\n    skos:prefLabel \"Rupert Hentz\"@en ;\n    chan:weakLabel \"The Fox\"");
    assert_has(&out, ":rupert-hentz dcterms:source");
    assert_has(&out, "chan:designationType :terror-list ; chan:authority :office-of-foreign-assets-control ; chan:from \"2019-03-22\"");
    assert_loads(&out);
}

#define PARTY(id, type, name) \
    "<DistinctParty FixedRef=\"" id "\"><Profile ID=\"" id "\" PartySubTypeID=\"" type "\"><Identity ID=\"1\" Primary=\"true\">" \
    "<Alias Primary=\"true\" LowQuality=\"false\"><DocumentedName><DocumentedNamePart><NamePartValue>" name "</NamePartValue>"    \
    "</DocumentedNamePart></DocumentedName></Alias></Identity></Profile></DistinctParty>"
#define SETS                                                                                                                \
    "<ReferenceValueSets><PartySubTypeValues><PartySubType ID=\"3\" PartyTypeID=\"2\">Unknown</PartySubType></PartySubTypeValues>" \
    "<PartyTypeValues><PartyType ID=\"2\">Entity</PartyType></PartyTypeValues>"                                            \
    "<SanctionsTypeValues><SanctionsType ID=\"1\">Program</SanctionsType></SanctionsTypeValues></ReferenceValueSets>"
#define ENTRY(profile, date) \
    "<SanctionsEntry ID=\"1\" ProfileID=\"" profile "\"><EntryEvent><Date>" date "</Date></EntryEvent>" \
    "<SanctionsMeasure SanctionsTypeID=\"1\"><Comment>SDGT</Comment></SanctionsMeasure></SanctionsEntry>"

static void
half_dates_and_strangers(void **state)
{
    (void)state;
    import_as("ofac-advanced",
              "<Sanctions>" SETS PARTY("60", "3", "Northern Dawn Front")
              ENTRY("60", "<Year>2019</Year>") ENTRY("61", "<Year>2020</Year>") "</Sanctions>", &out);
    assert_int_equal(out.counts.written, 1);
    assert_has(&out, ":northern-dawn-front a chan:Organization");
    assert_has(&out, "chan:from \"2019\"");
    assert_null(strstr(out.turtle, "2020")); /* nobody of that number was written */
    assert_loads(&out);
}

/* Without the sets nobody knows what a party is. */
static void
parties_of_no_kind(void **state)
{
    (void)state;
    import_as("ofac-advanced", "<Sanctions>" PARTY("60", "3", "Northern Dawn Front") ENTRY("60", "") "</Sanctions>", &out);
    assert_int_equal(out.counts.written, 0);
    assert_int_equal(out.counts.refused, 1);
    assert_told(&out, ":1:0: refused: it does not say what it is");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parties_and_their_entries),
        cmocka_unit_test(half_dates_and_strangers),
        cmocka_unit_test(parties_of_no_kind),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
