/* Lists of sanctions in XML: OFAC's, the UN's. */
#include "imported.h"

static imported out;

static void
ofac(void **state)
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
united_nations(void **state)
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
what_is_no_xml(void **state)
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
        cmocka_unit_test(ofac),
        cmocka_unit_test(united_nations),
        cmocka_unit_test(what_is_no_xml),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
