/* The lexicon asked: forms in running text, offices, organs, attributes, words of the name tables. */
#include "world.h"

static void
names_are_found_however_they_are_written(void **state)
{
    (void)state;
    told all;
    ch_lexicon *l = lexicon_of(kingdom, &all);
    assert_string_equal(all.text, "");
    assert_names(l, "Ruritania", "ruritania", CH_FORM_PREFERRED);
    assert_names(l, "Kingdom of Ruritania", "ruritania", CH_FORM_ALTERNATIVE);
    assert_names(l, "Ruritanian", "ruritania", CH_FORM_ADJECTIVE);
    assert_names(l, "R.U.", "ruritania", CH_FORM_ACRONYM);
    assert_names(l, "MS-13", "ms-13", CH_FORM_PREFERRED);
    assert_names(l, "MS 13", "ms-13", CH_FORM_PREFERRED);
    assert_names(l, "terror organizations", "terror-list", CH_FORM_ALTERNATIVE);
    ch_lexicon_free(l);
}

static void
capitals_are_asked_of_each_word(void **state)
{
    (void)state;
    told all;
    uint32_t words[MOST];
    ch_lexicon *l = lexicon_of(kingdom, &all);
    assert_int_equal(match(l, "Kingdom of Ruritania", words).readings[0].capitals, 5);
    assert_int_equal(match(l, "terror organisation", words).readings[0].capitals, 0);
    ch_lexicon_free(l);
}

static void
a_template_is_found_with_its_country(void **state)
{
    (void)state;
    told all;
    uint32_t words[MOST];
    ch_lexicon *l = lexicon_of(kingdom, &all);
    const char *forms[] = {"Ruritanian foreign ministry", "foreign ministry of Ruritania"};
    for (size_t i = 0; i < 2; i++) {
        const ch_match m = match(l, forms[i], words);
        assert_int_equal(m.tokens, i ? 4 : 3);
        assert_int_equal(m.readings[0].kind, CH_FORM_ORGAN);
        assert_slice(ch_lexicon_name(l, m.country), "ruritania");
    }
    assert_int_equal(match(l, "foreign ministry of Anna Weiss", words).tokens, 0);
    ch_lexicon_free(l);
}

static void
an_office_is_named_by_its_role_alone(void **state)
{
    (void)state;
    told all;
    uint32_t words[MOST];
    ch_lexicon *l = lexicon_of(kingdom, &all);
    const ch_concept country = ch_lexicon_find(l, CH_S("ruritania"));
    assert_names(l, "president", "president-of-ruritania", CH_FORM_ROLE);
    assert_int_equal(match(l, "President of Ruritania", words).tokens, 1);
    assert_slice(ch_lexicon_name(l, ch_lexicon_office(l, CH_S("president"), country)), "president-of-ruritania");
    assert_int_equal(ch_lexicon_office(l, CH_S("king"), country), CH_NONE);
    ch_lexicon_free(l);
}

static void
a_term_of_office_keeps_its_dates(void **state)
{
    (void)state;
    told all;
    size_t count;
    ch_lexicon *l = lexicon_of(kingdom, &all);
    const uint32_t holding = ch_lexicon_property(l, CH_S("holding"));
    const ch_attribute *a = ch_lexicon_attributes(l, ch_lexicon_find(l, CH_S("anna-weiss")), &count);
    while (count && a->property != holding) a++, count--;
    assert_true(count > 0);
    assert_slice(ch_lexicon_name(l, a->value), "president-of-ruritania");
    assert_int_equal(a->from.year, 2020);
    assert_int_equal(a->from.day, 1);
    assert_int_equal(a->until.year, 2024);
    assert_int_equal(a->until.month, 0);
    ch_lexicon_free(l);
}

static void
name_tables_weigh_words(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_lexicon *l;
    ch_diagnostics sink = keeping(&all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&file, "given.tsv", "# names\nAnna\t8\tf\nMay\t1\tu\nbad line\n");
    assert_int_equal(ch_gazetteer_names(g, file.path, CH_NAMES_GIVEN, &sink), CH_OK);
    assert_non_null(strstr(all.text, "given.tsv:4:0: not a line of this table"));
    assert_int_equal(ch_gazetteer_build(g, &sink, &l), CH_OK);
    assert_int_equal(ch_lexicon_given(l, ch_lexicon_word(l, CH_S("ANNA"))), 8);
    assert_int_equal(ch_lexicon_gender(l, ch_lexicon_word(l, CH_S("Anna"))), 'f');
    assert_int_equal(ch_lexicon_surname(l, ch_lexicon_word(l, CH_S("Anna"))), 0);
    assert_int_equal(ch_lexicon_given(l, ch_lexicon_word(l, CH_S("Otto"))), 0);
    scratch_remove(&file);
    ch_gazetteer_free(g);
    ch_lexicon_free(l);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_are_found_however_they_are_written),
        cmocka_unit_test(capitals_are_asked_of_each_word),
        cmocka_unit_test(a_template_is_found_with_its_country),
        cmocka_unit_test(an_office_is_named_by_its_role_alone),
        cmocka_unit_test(a_term_of_office_keeps_its_dates),
        cmocka_unit_test(name_tables_weigh_words),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
