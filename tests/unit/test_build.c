/* Building the lexicon: entries in the order of their names, posts, tenures, and entries left out. */
#include "world.h"

static const char turtle[] = WORLD_PREFIXES
    WORLD_ENTRY("zenda", "City", "skos:prefLabel \"Zenda\" ; chan:country :ruritania")
    WORLD_ENTRY("ruritania", "Country", "skos:prefLabel \"Ruritania\" ; chan:acronym \"RU\"")
    WORLD_ENTRY("king-of-ruritania", "Office", "skos:prefLabel \"King of Ruritania\" ; chan:officeOf :ruritania ; chan:role \"king\", \"monarch\"")
    WORLD_ENTRY("rudolf", "Person", "skos:prefLabel \"Rudolf V\" ; chan:holding [ chan:office :king-of-ruritania ; chan:from \"1890\" ]")
    WORLD_ENTRY("rudolf-iv", "Person", "skos:prefLabel \"Rudolf IV\" ; chan:holding [ chan:office :king-of-ruritania ; chan:from \"1860\" ; chan:until \"1890\" ]")
    WORLD_ENTRY("organ-guard", "Organ", "chan:key \"guard\" ; chan:organClass chan:MilitaryForce ; chan:labelPattern \"Guard of {country}\" ;"
                                  " chan:formPattern \"{adjective} guard\"")
    WORLD_ENTRY("royal-guard", "MilitaryForce", "skos:prefLabel \"Royal Guard\" ; chan:organ \"guard\" ; chan:country :ruritania");

static void
entries_are_numbered_by_their_names(void **state)
{
    told all;
    (void)state;
    ch_lexicon *l = lexicon_of(turtle, &all);
    assert_string_equal(all.text, "");
    for (ch_concept c = 0; c < ch_lexicon_entries(l); c++) {
        assert_int_equal(ch_lexicon_find(l, ch_lexicon_name(l, c)), c);
        if (c) assert_true(ch_slice_compare(ch_lexicon_name(l, c - 1), ch_lexicon_name(l, c)) < 0);
    }
    assert_int_equal(ch_lexicon_find(l, CH_S("nobody")), CH_NONE);
    const ch_concept zenda = ch_lexicon_find(l, CH_S("zenda"));
    assert_slice(ch_lexicon_label(l, zenda), "Zenda");
    assert_int_equal(ch_lexicon_class(l, zenda), ch_ontology_class(ontology, CH_S("City")));
    assert_int_equal(ch_lexicon_weight(l, zenda), 3); /* unless it says another */
    size_t line;
    assert_true(ch_slice_ends(ch_lexicon_file(l, zenda, &line), CH_S("/a.ttl")));
    assert_int_equal(line, 6);
    ch_lexicon_free(l);
}

static void
references_become_entries(void **state)
{
    told all;
    (void)state;
    ch_lexicon *l = lexicon_of(turtle, &all);
    const ch_concept zenda = ch_lexicon_find(l, CH_S("zenda")), country = ch_lexicon_find(l, CH_S("ruritania"));
    assert_int_equal(ch_lexicon_concept_of(l, zenda, ch_lexicon_property(l, CH_S("country"))), country);
    assert_slice(ch_lexicon_text_of(l, country, ch_lexicon_property(l, CH_S("acronym"))), "RU");
    assert_slice(ch_lexicon_text_of(l, zenda, ch_lexicon_property(l, CH_S("acronym"))), "");
    assert_int_equal(ch_lexicon_property(l, CH_S("unheardOf")), CH_NONE);
    ch_lexicon_free(l);
}

static void
posts_are_found_by_who_has_them(void **state)
{
    told all;
    (void)state;
    ch_lexicon *l = lexicon_of(turtle, &all);
    const ch_concept country = ch_lexicon_find(l, CH_S("ruritania")), king = ch_lexicon_find(l, CH_S("king-of-ruritania"));
    assert_int_equal(ch_lexicon_office(l, CH_S("king"), country), king);
    assert_int_equal(ch_lexicon_office(l, CH_S("monarch"), country), king);
    assert_int_equal(ch_lexicon_office(l, CH_S("king"), king), CH_NONE);
    assert_slice(ch_lexicon_name(l, ch_lexicon_organ(l, CH_S("guard"), country)), "royal-guard");
    assert_int_equal(ch_lexicon_organ(l, CH_S("fleet"), country), CH_NONE);
    ch_lexicon_free(l);
}

static void
tenures_stand_by_their_beginnings(void **state)
{
    told all;
    size_t count;
    (void)state;
    ch_lexicon *l = lexicon_of(turtle, &all);
    const ch_tenure *t = ch_lexicon_tenures(l, ch_lexicon_find(l, CH_S("king-of-ruritania")), &count);
    assert_int_equal(count, 2);
    assert_slice(ch_lexicon_name(l, t[0].holder), "rudolf-iv");
    assert_int_equal(t[0].until.year, 1890);
    assert_slice(ch_lexicon_name(l, t[1].holder), "rudolf");
    assert_false(ch_date_known(t[1].until));
    ch_lexicon_tenures(l, ch_lexicon_find(l, CH_S("zenda")), &count);
    assert_int_equal(count, 0);
    ch_lexicon_free(l);
}

/* What lacks its class, label or source is told and left out; the rest is there. */
static void
half_entries_are_left_out(void **state)
{
    told all;
    (void)state;
    ch_lexicon *l = lexicon_of(WORLD_PREFIXES ":a a chan:City ; skos:prefLabel \"A\" .\n"
                                              ":b skos:prefLabel \"B\" ; dcterms:source \"t\" .\n"
                                              ":c a chan:City ; dcterms:source \"t\" .\n"
                                              ":d a chan:City ; skos:prefLabel \"D\" ; dcterms:source \"t\" .\n", &all);
    assert_int_not_equal(ch_lexicon_find(l, CH_S("d")), CH_NONE);
    assert_int_equal(ch_lexicon_find(l, CH_S("b")), CH_NONE);
    assert_int_equal(ch_lexicon_find(l, CH_S("c")), CH_NONE);
    assert_non_null(strstr(all.text, "has no dcterms:source"));
    assert_non_null(strstr(all.text, "has no preferred label"));
    ch_lexicon_free(l);
}

static void
nothing_is_a_lexicon_too(void **state)
{
    told all;
    uint32_t words[MOST];
    (void)state;
    ch_lexicon *l = lexicon_of("", &all);
    assert_int_equal(ch_lexicon_entries(l), 0);
    assert_int_equal(match(l, "Ruritania", words).tokens, 0);
    assert_int_equal(ch_lexicon_find(l, CH_S("")), CH_NONE);
    ch_lexicon_free(l);
    ch_lexicon_free(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(entries_are_numbered_by_their_names), cmocka_unit_test(references_become_entries),
        cmocka_unit_test(posts_are_found_by_who_has_them),     cmocka_unit_test(tenures_stand_by_their_beginnings),
        cmocka_unit_test(half_entries_are_left_out),           cmocka_unit_test(nothing_is_a_lexicon_too),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
