/* Codes of the event-data world: a class has its own, or those of the nearest above it. */
#include "folder.h"

#include "graph/codes.h"

#include <sys/stat.h>

/* Classes of our own: Event > Attack > Raid, Agent > Army. */
static const char classes[] =
    "@prefix chan: <" CH_NAMESPACE "> .\n@prefix owl: <http://www.w3.org/2002/07/owl#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
    "chan:Event a owl:Class .\n"
    "chan:Attack a owl:Class ; rdfs:subClassOf chan:Event ;\n"
    "  skos:notation \"ASSAULT\"^^chan:plover, \"FIGHT\"^^chan:plover, \"18\"^^chan:cameo, \"x\" .\n"
    "chan:Raid a owl:Class ; rdfs:subClassOf chan:Attack ; skos:notation \"195\"^^chan:cameo .\n"
    "chan:Agent a owl:Class .\n"
    "chan:Army a owl:Class ; rdfs:subClassOf chan:Agent .\n";

static ch_status
load(const char *yaml, ch_ontology **ontology, told *all, ch_codes **codes)
{
    ch_diagnostics sink = keeping(all);
    *codes = NULL;
    mkdir("exports", 0700);
    write_file("chancery.ttl", ch_slice_of(classes));
    write_file("exports/plover.yaml", ch_slice_of(yaml));
    assert_int_equal(ch_ontology_load("chancery.ttl", &sink, ontology), CH_OK);
    const ch_status status = ch_codes_load(".", *ontology, &sink, codes);
    unlink("exports/plover.yaml");
    rmdir("exports");
    return status;
}

static void
a_class_has_its_own_or_the_nearest(void **state)
{
    told all;
    ch_codes *codes;
    ch_ontology *o;
    (void)state;
    assert_int_equal(load("sectors:\n  Army: MIL\nactors:\n  Agent: AGT\nmodes:\n  Attack: aerial\ncontexts:\n  Event: news\n"
                          "modalities:\n  Denied: negation\n", &o, &all, &codes), CH_OK);
    assert_string_equal(all.text, "");
    const ch_class raid = ch_ontology_class(o, CH_S("Raid")), event = ch_ontology_class(o, CH_S("Event")),
                   army = ch_ontology_class(o, CH_S("Army"));
    const ch_code_list *plover = ch_codes_plover(codes, raid); /* Attack's, both */
    assert_int_equal(plover->len, 2);
    assert_slice(plover->at[0], "ASSAULT");
    assert_slice(plover->at[1], "FIGHT");
    assert_int_equal(ch_codes_cameo(codes, raid)->len, 1); /* its own */
    assert_slice(ch_codes_cameo(codes, raid)->at[0], "195");
    assert_int_equal(ch_codes_plover(codes, event)->len, 0);
    assert_int_equal(ch_codes_plover(codes, CH_NO_CLASS)->len, 0);
    assert_slice(ch_codes_of(codes, CH_CODE_SECTOR, army), "MIL");
    assert_slice(ch_codes_of(codes, CH_CODE_ACTOR, army), "AGT");
    assert_slice(ch_codes_of(codes, CH_CODE_MODE, raid), "aerial");
    assert_slice(ch_codes_of(codes, CH_CODE_CONTEXT, raid), "news");
    assert_slice(ch_codes_of(codes, CH_CODE_SECTOR, raid), "");
    assert_slice(ch_codes_modality(codes, CH_S("Denied")), "negation");
    assert_slice(ch_codes_modality(codes, CH_S("Actual")), "");
    ch_codes_free(codes);
    ch_ontology_free(o);
    ch_codes_free(NULL);
}

static void
unknown_classes_are_told(void **state)
{
    told all;
    ch_codes *codes;
    ch_ontology *o;
    (void)state;
    assert_int_equal(load("sectors:\n  Navy: MIL\n  Army: [MIL]\n", &o, &all, &codes), CH_BAD_KNOWLEDGE);
    assert_null(codes);
    assert_non_null(strstr(all.text, "./exports/plover.yaml:2:"));
    assert_non_null(strstr(all.text, "\"Navy\" is no class with a code\n"));
    assert_non_null(strstr(all.text, "\"Army\" is no class with a code\n"));
    ch_ontology_free(o);
}

static void
files_that_are_missing(void **state)
{
    ch_codes *codes;
    ch_ontology *o;
    (void)state;
    write_file("chancery.ttl", ch_slice_of(classes));
    assert_int_equal(ch_ontology_load("chancery.ttl", NULL, &o), CH_OK);
    assert_int_equal(ch_codes_load("nowhere", o, NULL, &codes), CH_CANNOT_READ);
    assert_null(codes);
    assert_int_equal(ch_codes_load(".", o, NULL, &codes), CH_CANNOT_READ); /* no exports/plover.yaml */
    assert_null(codes);
    ch_ontology_free(o);
}

int
main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(a_class_has_its_own_or_the_nearest),
        IN_FOLDER(unknown_classes_are_told),
        IN_FOLDER(files_that_are_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
