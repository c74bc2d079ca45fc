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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parties_and_their_entries),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
