/* The class tree: lines of superclasses, circles refused. */
#include "scratch_file.h"

#include "lexicon/ontology.h"

#define PREFIXES                                             \
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n" \
    "@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"       \
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"

static ch_status
load_text(const char *turtle, told *all, ch_ontology **out)
{
    scratch_file file;
    ch_diagnostics sink = keeping(all);
    scratch_write(&file, "o.ttl", turtle);
    const ch_status status = ch_ontology_load(file.path, &sink, out);
    scratch_remove(&file);
    return status;
}

static void
a_class_is_below_each_of_its_superclasses(void **state)
{
    (void)state;
    told all;
    ch_ontology *o;
    assert_int_equal(load_text(PREFIXES
                               "chan:Agent a owl:Class . chan:Place a owl:Class .\n"
                               "chan:Country a owl:Class ; rdfs:subClassOf chan:Place, chan:Agent .\n"
                               "chan:actor a owl:ObjectProperty . chan:date a owl:DatatypeProperty .\n",
                               &all, &o),
                     CH_OK);
    const ch_class country = ch_ontology_class(o, CH_S("Country")), agent = ch_ontology_class(o, CH_S("Agent"));
    const ch_class place = ch_ontology_class(o, CH_S("Place"));
    size_t count;
    const ch_class *line = ch_ontology_line(o, country, &count);
    assert_true(ch_ontology_is(o, country, agent) && ch_ontology_is(o, country, place));
    assert_false(ch_ontology_is(o, agent, country));
    assert_false(ch_ontology_is(o, CH_NO_CLASS, agent));
    assert_int_equal(count, 3);
    assert_int_equal(line[0], country);
    assert_int_equal(line[1], place);
    assert_true(ch_ontology_has_property(o, CH_S("date")));
    assert_false(ch_ontology_has_property(o, CH_S("Country")));
    assert_int_equal(ch_ontology_class(o, CH_S("Nothing")), CH_NO_CLASS);
    ch_ontology_free(o);
}

static void
a_circle_is_refused(void **state)
{
    (void)state;
    told all;
    ch_ontology *o;
    assert_int_equal(load_text(PREFIXES "chan:A a owl:Class ; rdfs:subClassOf chan:B .\n"
                                        "chan:B a owl:Class ; rdfs:subClassOf chan:A .\n",
                               &all, &o),
                     CH_BAD_KNOWLEDGE);
    assert_null(o);
    assert_non_null(strstr(all.text, "is its own superclass"));
}

static void
the_shipped_one_has_the_contract_s_classes(void **state)
{
    (void)state;
    static const struct {
        const char *below, *above;
    } pairs[] = {{"Cartel", "Agent"},    {"Administration", "Government"}, {"Country", "Agent"},
                 {"Country", "Place"},   {"Designation", "Sanction"},      {"Arrest", "Coercion"},
                 {"Designation", "Event"}, {"NewsOrganization", "Organization"}};
    ch_ontology *o;
    assert_int_equal(ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &o), CH_OK);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (!ch_ontology_is(o, ch_ontology_class(o, ch_slice_of(pairs[i].below)),
                            ch_ontology_class(o, ch_slice_of(pairs[i].above))))
            fail_msg("%s is not below %s", pairs[i].below, pairs[i].above);
    ch_ontology_free(o);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_class_is_below_each_of_its_superclasses),
        cmocka_unit_test(a_circle_is_refused),
        cmocka_unit_test(the_shipped_one_has_the_contract_s_classes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
