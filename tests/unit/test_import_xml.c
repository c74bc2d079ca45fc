/* Importing sanctions lists in XML: OFAC's two, and the UN's. */
#include "imported.h"

static imported out;

static void
test_ofac(void **state)
{
    (void)state;
    import_as("ofac-sdn",
              "<?xml version=\"1.0\"?>\n<sdnList xmlns=\"http://tempuri.org/sdnList.xsd\">"
              "<sdnEntry><uid>36</uid><firstName>Rupert</firstName><lastName>HENTZ</lastName><sdnType>Individual</sdnType>"
              "<programList><program>SDGT</program><program>CUBA</program></programList>"
              "<akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>THE COUNT</lastName></aka>"
              "<aka><uid>2</uid><type>a.k.a.</type><category>strong</category><firstName>Rupert</firstName>"
              "<lastName>AL-HENTZI</lastName></aka></akaList>"
              "<nationalityList><nationality><country>Ruritania</country></nationality></nationalityList></sdnEntry>"
              "<sdnEntry><uid>37</uid><lastName>BANK OF THE NORTH &amp; SOUTH, S.A. (BNS)</lastName><sdnType>Entity</sdnType></sdnEntry>"
              "<sdnEntry><uid>38</uid><lastName>SEA GHOST</lastName><sdnType>Vessel</sdnType></sdnEntry>"
              "<sdnEntry><uid>39</uid><lastName>BLACK HAND</lastName><sdnType>Entity</sdnType>"
              "<programList><program>SDGT</program></programList></sdnEntry>"
              "<sdnEntry><uid>40</uid><sdnType>Entity</sdnType></sdnEntry></sdnList>\n",
              &out);
    assert_int_equal(out.status, CH_OK);
    assert_int_equal(out.counts.written, 2);
    assert_int_equal(out.counts.known, 1);
    assert_int_equal(out.counts.passed, 1);
    assert_int_equal(out.counts.refused, 1);
    assert_has(&out, "# Licence of the source: public domain");
    assert_has(&out, ":rupert-hentz a chan:Person ;\n    skos:prefLabel \"Rupert Hentz\"@en ;\n"
                     "    skos:altLabel \"Rupert al-Hentzi\" ;\n    chan:weakLabel \"The Count\" ;\n"
                     "    chan:familyName \"Hentz\" ;\n    chan:citizenOf :ruritania");
    assert_has(&out, "chan:designation [ chan:designationType :terror-list ; chan:authority :office-of-foreign-assets-control ;");
    assert_has(&out, "skos:prefLabel \"Bank of the North & South, S.A.\"@en ;\n    skos:hiddenLabel \"Bank of the North & South\" ;\n"
                     "    chan:acronym \"BNS\"");
    assert_has(&out, ":black-hand a chan:ArmedGroup ;\n    chan:designation [ chan:designationType :terror-list");
    assert_told(&out, ":5:0: refused: it has no name");
    assert_loads(&out);
}

static void
test_ofac_advanced(void **state)
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

static void
test_un(void **state)
{
    (void)state;
    import_as("un",
              "<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL><FIRST_NAME>RUPERT</FIRST_NAME><SECOND_NAME>HENTZ</SECOND_NAME><THIRD_NAME/>"
              "<UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE><REFERENCE_NUMBER>QDi.001</REFERENCE_NUMBER><LISTED_ON>2015-04-07-04:00</LISTED_ON>"
              "<GENDER>Male</GENDER><NATIONALITY><VALUE>Ruritania</VALUE></NATIONALITY>"
              "<INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Fox</ALIAS_NAME></INDIVIDUAL_ALIAS>"
              "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Rupert Fox</ALIAS_NAME></INDIVIDUAL_ALIAS></INDIVIDUAL>"
              "<INDIVIDUAL><FIRST_NAME>BAD</FIRST_NAME><SECOND_NAME>DATE</SECOND_NAME><LISTED_ON>7 April</LISTED_ON></INDIVIDUAL></INDIVIDUALS>"
              "<ENTITIES><ENTITY><FIRST_NAME>NORTHERN DAWN (ND)</FIRST_NAME><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>"
              "<REFERENCE_NUMBER>QDe.002</REFERENCE_NUMBER><LISTED_ON>2016-01-02</LISTED_ON>"
              "<ENTITY_ADDRESS><COUNTRY>Ruritania</COUNTRY></ENTITY_ADDRESS></ENTITY></ENTITIES></CONSOLIDATED_LIST>",
              &out);
    assert_int_equal(out.counts.written, 2);
    assert_has(&out, "skos:prefLabel \"Rupert Hentz\"@en ;\n    skos:altLabel \"Rupert Fox\" ;\n    chan:weakLabel \"Abu Fox\" ;\n"
                     "    chan:gender \"male\" ;\n    chan:citizenOf :ruritania");
    assert_has(&out, "chan:designationType :un-1267-sanctions-list ; chan:from \"2015-04-07\"");
    assert_has(&out, "skos:prefLabel \"Northern Dawn\"@en ;\n    chan:acronym \"ND\" ;\n    chan:country :ruritania");
    assert_has(&out, "dcterms:source \"UN Security Council Consolidated List, QDe.002\"");
    assert_told(&out, ":2:0: refused: \"7 April\" is no date");
    assert_loads(&out);
}

static void
test_no_xml(void **state)
{
    (void)state;
    import_as("un", "<CONSOLIDATED_LIST><INDIVIDUALS>\n<INDIVIDUAL></ENTITY>", &out);
    assert_int_equal(out.status, CH_BAD_TEXT);
    assert_told(&out, ":2:0: ");
    import_as("un", "nothing of the kind", &out);
    assert_int_equal(out.status, CH_BAD_TEXT);
    /* a bomb of entities is not set off */
    import_as("un",
              "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
              "<CONSOLIDATED_LIST><ENTITIES><ENTITY><FIRST_NAME>DAWN OF &b;</FIRST_NAME><LISTED_ON>2016-01-02</LISTED_ON></ENTITY>"
              "</ENTITIES></CONSOLIDATED_LIST>",
              &out);
    assert_null(strstr(out.turtle, "aaaa"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_ofac),
        cmocka_unit_test(test_ofac_advanced),
        cmocka_unit_test(test_un),
        cmocka_unit_test(test_no_xml),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
