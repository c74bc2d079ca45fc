/* Taking in gazetteer files: what is wrong with an entry is told with its line. */
#include "world.h"

static void
what_is_wrong_with_an_entry_is_told_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *turtle, *message;
    } cases[] = {
        {":x a chan:Nonsense ; skos:prefLabel \"X\" ; dcterms:source \"t\" .", "unknown class"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:nonsense 1 ; dcterms:source \"t\" .", "unknown property chan:nonsense"},
        {":x a chan:Gang ; skos:prefLabel \"X\" .", "has no dcterms:source"},
        {":x a chan:Gang ; dcterms:source \"t\" .", "has no preferred label"},
        {":x a chan:Gang, chan:Cartel ; skos:prefLabel \"X\" ; dcterms:source \"t\" .", "has two classes"},
        {":x a chan:Gang ; skos:prefLabel \"X\", \"Y\" ; dcterms:source \"t\" .", "has two preferred labels"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:weight 12 ; dcterms:source \"t\" .", "a weight is a digit"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:from \"2004017\" ; dcterms:source \"t\" .", "\"2004017\" is no date"},
        {":x a chan:Person ; skos:prefLabel \"X\" ; dcterms:source \"t\" ;\n chan:holding [ chan:from \"2020-02-30\" ; chan:office :x ] .",
         "\"2020-02-30\" is no date"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:country :nowhere ; dcterms:source \"t\" .", "there is no entry \"nowhere\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char turtle[1000];
        told all;
        snprintf(turtle, sizeof turtle, WORLD_PREFIXES "%s\n", cases[i].turtle);
        ch_lexicon_free(lexicon_of(turtle, &all));
        if (!strstr(all.text, cases[i].message)) fail_msg("\"%s\" was not told: %s", cases[i].message, all.text);
        assert_non_null(strstr(all.text, "a.ttl:"));
    }
}

static void
a_file_that_is_no_turtle(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&file, "a.ttl", WORLD_PREFIXES ":x a chan:Gang\n:y .\n");
    assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, "a.ttl:7:"));
    assert_int_equal(ch_gazetteer_read(g, "/no/such/file.ttl", &sink), CH_CANNOT_READ);
    scratch_remove(&file);
    ch_gazetteer_free(g);
    ch_gazetteer_free(NULL);
}

/* An entry may be told of in several files; what they say adds up. */
static void
statements_of_many_files_come_together(void **state)
{
    (void)state;
    static const char *const turtles[] = {WORLD_PREFIXES ":x a chan:Gang ; skos:prefLabel \"The Owls\" ; dcterms:source \"t\" .\n",
                                          WORLD_PREFIXES ":x skos:altLabel \"Night Birds\" .\n"};
    told all;
    uint32_t words[MOST];
    ch_lexicon *l;
    ch_diagnostics sink = keeping(&all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    for (size_t i = 0; i < 2; i++) {
        scratch_file file;
        scratch_write(&file, "a.ttl", turtles[i]);
        assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_OK);
        scratch_remove(&file);
    }
    assert_int_equal(ch_gazetteer_build(g, &sink, &l), CH_OK);
    assert_string_equal(all.text, "");
    assert_int_equal(ch_lexicon_entries(l), 1);
    assert_int_equal(match(l, "Night Birds", words).tokens, 2);
    ch_gazetteer_free(g);
    ch_lexicon_free(l);
}

static void
details_come_from_their_blank_node(void **state)
{
    (void)state;
    told all;
    size_t count;
    ch_lexicon *l = lexicon_of(WORLD_PREFIXES
                               ":x a chan:Gang ; skos:prefLabel \"The Owls\" ; dcterms:source \"t\" ;\n"
                               "  chan:designation [ chan:designationType :list ; chan:authority :office ; chan:from \"2020-02\" ] .\n"
                               ":list a chan:DesignationType ; skos:prefLabel \"List\" ; dcterms:source \"t\" .\n"
                               ":office a chan:GovernmentAgency ; skos:prefLabel \"List Office\" ; dcterms:source \"t\" .\n", &all);
    assert_string_equal(all.text, "");
    const ch_attribute *a = ch_lexicon_attributes(l, ch_lexicon_find(l, CH_S("x")), &count);
    assert_int_equal(count, 1);
    assert_int_equal(a->kind, CH_ATTRIBUTE_CONCEPT);
    assert_slice(ch_lexicon_name(l, a->value), "list");
    assert_slice(ch_lexicon_name(l, a->extra), "office");
    assert_int_equal(a->from.month, 2);
    ch_lexicon_free(l);
    ch_lexicon_free(lexicon_of(WORLD_PREFIXES ":x a chan:Gang ; skos:prefLabel \"X\" ; dcterms:source \"t\" ;\n"
                                              "  chan:designation [ chan:from \"2020\" ] .\n", &all));
    assert_non_null(strstr(all.text, "chan:designation without what is held"));
}

static void
strangers_are_passed_over(void **state)
{
    (void)state;
    told all;
    ch_lexicon *l = lexicon_of("<http://x/a> <http://x/b> \"c\" .\n", &all);
    assert_int_equal(ch_lexicon_entries(l), 0);
    assert_non_null(strstr(all.text, "a.ttl:1:0: http://x/a is no entity; passed over\n"));
    ch_lexicon_free(l);
}

static void
tables_are_read_line_by_line(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&file, "table.tsv", "# comment\n\nAda\t9\tf\nBo\t0\nCy\t10\nDee\n");
    assert_int_equal(ch_gazetteer_names(g, file.path, CH_NAMES_SURNAME, &sink), CH_OK);
    assert_null(strstr(all.text, "table.tsv:3:"));
    assert_non_null(strstr(all.text, "table.tsv:4:0: not a line of this table\n"));
    assert_non_null(strstr(all.text, "table.tsv:5:0: "));
    assert_non_null(strstr(all.text, "table.tsv:6:0: "));
    assert_int_equal(ch_gazetteer_spellings(g, file.path, &sink), CH_OK);
    assert_non_null(strstr(all.text, "table.tsv:3:0: ")); /* three fields are no spelling */
    assert_int_equal(ch_gazetteer_spellings(g, "/no/such.tsv", &sink), CH_CANNOT_READ);
    scratch_remove(&file);
    ch_gazetteer_free(g);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_wrong_with_an_entry_is_told_with_its_line),
        cmocka_unit_test(a_file_that_is_no_turtle),
        cmocka_unit_test(statements_of_many_files_come_together),
        cmocka_unit_test(details_come_from_their_blank_node),
        cmocka_unit_test(strangers_are_passed_over),
        cmocka_unit_test(tables_are_read_line_by_line),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
