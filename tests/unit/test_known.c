/* What is known already: countries by any name, items, programmes, and who claims a name. */
#include "imported.h"

#include "lexicon/import/known.h"

static ch_known *known;

static int
load(void **state)
{
    if (load_small_world(state)) return -1;
    return ch_known_new(lexicon, ontology, &known) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    ch_known_free(known);
    ch_known_free(NULL);
    return free_small_world(state);
}

static void
assert_entry(ch_concept concept, const char *name)
{
    assert_int_equal(concept, name ? ch_lexicon_find(lexicon, ch_slice_of(name)) : CH_NONE);
}

static void
countries_by_names_and_codes(void **state)
{
    (void)state;
    static const char *const names[] = {"Ruritania", " ruritania ", "the Ruritania", "RU", "rur", "Q100"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) assert_entry(ch_known_country(known, ch_slice_of(names[i])), "ruritania");
    assert_entry(ch_known_country(known, CH_S("Strelsau")), NULL); /* a city */
    assert_entry(ch_known_country(known, CH_S("")), NULL);
    assert_entry(ch_known_country(known, CH_S("Q200")), NULL);
}

static void
items_and_programmes(void **state)
{
    (void)state;
    assert_entry(ch_known_item(known, CH_S("http://www.wikidata.org/entity/Q200")), "black-hand");
    assert_entry(ch_known_item(known, CH_S("Q200")), "black-hand");
    assert_entry(ch_known_item(known, CH_S("Q1")), NULL);
    assert_entry(ch_known_programme(known, CH_S("SDGT")), "terror-list");
    assert_entry(ch_known_programme(known, CH_S("Terror List")), "terror-list");
    assert_entry(ch_known_programme(known, CH_S("Ruritania")), NULL);
}

static ch_claim
claim(const char *name, const char *class, const char *country)
{
    ch_claim out;
    ch_arena *scratch = ch_arena_new(0);
    const ch_concept where = country ? ch_lexicon_find(lexicon, ch_slice_of(country)) : CH_NONE;
    assert_int_equal(ch_known_claim(known, ch_slice_of(name), ch_ontology_class(ontology, ch_slice_of(class)), where, scratch, &out), CH_OK);
    ch_arena_free(scratch);
    return out;
}

static void
claims_need_class_and_country(void **state)
{
    (void)state;
    assert_entry(claim("Black Hand", "ArmedGroup", "ruritania").fits, "black-hand");
    assert_entry(claim("The Black Hand", "Organization", NULL).fits, "black-hand");
    assert_entry(claim("HAND OF NIGHT", "ArmedGroup", NULL).fits, "black-hand");
    const ch_claim person = claim("Black Hand", "Person", NULL); /* it claims the name, but is another kind of thing */
    assert_entry(person.fits, NULL);
    assert_true(person.others);
    const ch_claim nobody = claim("White Hand", "ArmedGroup", NULL);
    assert_entry(nobody.fits, NULL);
    assert_false(nobody.others);
    assert_int_equal(nobody.words, 2);
    assert_int_equal(claim("", "ArmedGroup", NULL).words, 0);
    assert_entry(claim("Black Hand Society", "ArmedGroup", NULL).fits, NULL); /* only the whole name */
}

static void
entries_belong_to_countries(void **state)
{
    (void)state;
    assert_entry(ch_known_country_of(known, ch_lexicon_find(lexicon, CH_S("strelsau"))), "ruritania");
    assert_entry(ch_known_country_of(known, ch_lexicon_find(lexicon, CH_S("ruritania"))), "ruritania");
    assert_entry(ch_known_country_of(known, ch_lexicon_find(lexicon, CH_S("terror-list"))), NULL);
    assert_entry(ch_known_country_of(known, CH_NONE), NULL);
    assert_false(ch_known_designated(known, ch_lexicon_find(lexicon, CH_S("black-hand")), ch_lexicon_find(lexicon, CH_S("terror-list"))));
}

static void
designations_are_seen(void **state)
{
    (void)state;
    told all;
    ch_known *own;
    ch_lexicon *l = lexicon_of(WORLD_PREFIXES
                               ":a a chan:Gang ; skos:prefLabel \"A\" ; dcterms:source \"t\" ; chan:designation [ chan:designationType :l ] .\n"
                               ":l a chan:DesignationType ; skos:prefLabel \"L\" ; dcterms:source \"t\" .\n"
                               ":m a chan:DesignationType ; skos:prefLabel \"M\" ; dcterms:source \"t\" .\n", &all);
    assert_int_equal(ch_known_new(l, ontology, &own), CH_OK);
    assert_true(ch_known_designated(own, ch_lexicon_find(l, CH_S("a")), ch_lexicon_find(l, CH_S("l"))));
    assert_false(ch_known_designated(own, ch_lexicon_find(l, CH_S("a")), ch_lexicon_find(l, CH_S("m"))));
    ch_known_free(own);
    ch_lexicon_free(l);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(countries_by_names_and_codes), cmocka_unit_test(items_and_programmes),
        cmocka_unit_test(claims_need_class_and_country), cmocka_unit_test(entries_belong_to_countries),
        cmocka_unit_test(designations_are_seen),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
