/* Records become Turtle: IRIs, additions to what is known, and a writer that fails. */
#include "imported.h"

static imported out;

static void
the_same_name_twice(void **state)
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

/* An entry that is known keeps its IRI and label; what it says already is not said again. */
static void
what_is_known_is_added_to(void **state)
{
    (void)state;
    import_as("csv", "label,class,alias,country\nBlack Hand,ArmedGroup,Dark Order;Hand of Night,RU\n", &out);
    assert_int_equal(out.counts.known, 1);
    assert_has(&out, ":black-hand a chan:ArmedGroup ;\n    skos:altLabel \"Dark Order\" ;\n    dcterms:source");
    assert_null(strstr(out.turtle, "Hand of Night"));
    import_as("csv", "label,class\nBlack Hand,ArmedGroup\n", &out); /* nothing new: nothing is written */
    assert_int_equal(out.counts.known, 1);
    assert_null(strstr(out.turtle, ":black-hand"));
    assert_loads(&out);
}

static void
labels_that_have_no_slug(void **state)
{
    (void)state;
    import_as("csv", "id,label,class,country\n7,Зенда Север,City,RU\n8,Зенда Юг,City,\n9,??,City,\n", &out);
    assert_has(&out, "\n:city a chan:City ;\n    skos:prefLabel \"Зенда Север\"@en");
    assert_has(&out, "\n:city-8 a chan:City");
    assert_told(&out, ":4:0: refused: its name has no word in it");
    assert_int_equal(out.counts.written, 2);
    assert_loads(&out);
}

static void
texts_are_escaped(void **state)
{
    (void)state;
    import_as("csv", "label,class,source\n\"The \"\"Old\"\" \\ Guard\",ArmedGroup,\"two\nlines\"\n", &out);
    assert_has(&out, "skos:prefLabel \"The \\\"Old\\\" \\\\ Guard\"@en");
    assert_has(&out, "dcterms:source \"two lines\"");
    assert_loads(&out);
}

static void
the_head_says_where_it_comes_from(void **state)
{
    (void)state;
    import_as("ofac-sdn", "<sdnList/>", &out);
    assert_true(ch_slice_starts(ch_slice_of(out.turtle), CH_S("# Made by: chancery lexicon import ofac-sdn in\n#\n# Source: ")));
    assert_has(&out, "@prefix :        <https://w3id.org/chancery/entity/> .\n");
    assert_int_equal(out.counts.records, 0);
    assert_loads(&out);
}

static ch_status
refuse(void *payload, ch_slice turtle)
{
    (void)turtle;
    return --*(int *)payload < 0 ? CH_CANNOT_WRITE : CH_OK;
}

static void
a_writer_that_fails_ends_it(void **state)
{
    (void)state;
    scratch_file file;
    scratch_write(&file, "in.csv", "label,class\nNorth Party,PoliticalParty\nSouth Party,PoliticalParty\n");
    for (int writes = 0; writes < 3; writes++) {
        int left = writes;
        ch_import_counts counts;
        const ch_import_job job = {.format = "csv", .path = file.path, .rules = CH_ONTOLOGY "/imports.yaml", .ontology = ontology,
                                   .lexicon = lexicon, .default_class = CH_NO_CLASS, .write = refuse, .write_payload = &left};
        assert_int_equal(ch_import(&job, NULL, &counts), CH_CANNOT_WRITE);
    }
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_name_twice),  cmocka_unit_test(what_is_known_is_added_to), cmocka_unit_test(labels_that_have_no_slug),
        cmocka_unit_test(texts_are_escaped),    cmocka_unit_test(the_head_says_where_it_comes_from),
        cmocka_unit_test(a_writer_that_fails_ends_it),
    };
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
