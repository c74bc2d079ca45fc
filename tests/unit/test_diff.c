/* Two small outputs: what is the same, gone, added, changed, and what only got a new IRI. */
#include "scratch_file.h"

#include "rdf/diff.h"

#define TYPE "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
#define CHAN(name) "<https://w3id.org/chancery/ontology#" name ">"
#define EVENT(name) "<https://w3id.org/chancery/event/" name ">"
#define ENTITY(name) "<https://w3id.org/chancery/entity/" name ">"
#define ARTICLE "https://w3id.org/chancery/article/a"
#define XSD(name) "<http://www.w3.org/2001/XMLSchema#" name ">"

/* A sanction by `actor`, told at characters 5 to 9 by report `number` with a modality. */
#define SANCTION(event, actor, number, modality)                                              \
    EVENT(event) " " TYPE " " CHAN("Sanction") " .\n"                                         \
    EVENT(event) " " TYPE " " CHAN("Event") " .\n"                                            \
    EVENT(event) " " CHAN("actor") " " ENTITY(actor) " .\n"                                   \
    "<" ARTICLE "/report/" number "> " CHAN("reports") " " EVENT(event) " .\n"                \
    "<" ARTICLE "/report/" number "> " CHAN("modality") " " CHAN(modality) " .\n"             \
    "<" ARTICLE "/report/" number "> " CHAN("evidence") " <" ARTICLE "#char=" number ",9> .\n" \
    "<" ARTICLE "#char=" number ",9> <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#beginIndex> \"" number "\"^^" XSD("nonNegativeInteger") " .\n" \
    "<" ARTICLE "/report/" number "> <http://www.w3.org/ns/prov#wasDerivedFrom> <" ARTICLE "> .\n"

static ch_ontology *ontology;

static int
load_ontology(void **state)
{
    (void)state;
    return ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) == CH_OK ? 0 : -1;
}

static int
free_ontology(void **state)
{
    (void)state;
    ch_ontology_free(ontology);
    return 0;
}

static ch_loaded *
load(const char *text)
{
    scratch_file file;
    ch_loaded *loaded;
    scratch_write(&file, "data.nt", text);
    const char *path = file.path;
    const ch_loaded_options options = {.files = &path, .file_count = 1, .ontology = ontology};
    assert_int_equal(ch_loaded_open(&options, NULL, &loaded), CH_OK);
    scratch_remove(&file);
    return loaded;
}

static ch_diff_counts
compare(const char *old_text, const char *new_text, bool json, const char *expected)
{
    ch_diff_counts counts;
    ch_buffer out = {0};
    ch_output *output;
    const ch_output_options where = {.memory = &out};
    ch_loaded *old = load(old_text), *new = load(new_text);
    assert_int_equal(ch_output_open(&where, NULL, &output), CH_OK);
    assert_int_equal(ch_diff_write(old, new, json, output, &counts), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    if (expected) assert_slice(ch_buffer_slice(&out), expected);
    ch_vector_free(&out);
    ch_loaded_free(old);
    ch_loaded_free(new);
    return counts;
}

static void
the_same_in_another_order(void **state)
{
    (void)state;
    const ch_diff_counts c = compare(SANCTION("1", "usa", "5", "Actual") SANCTION("2", "usa", "7", "Denied"),
                                     SANCTION("2", "usa", "7", "Denied") SANCTION("1", "usa", "5", "Actual"), false,
                                     "0 gone, 0 added, 0 changed, 2 the same\n");
    assert_int_equal(c.same, 2);
}

static void
gone_and_added(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual"), SANCTION("2", "eu", "7", "Actual"), false,
            "gone    Sanction: usa  <https://w3id.org/chancery/event/1>\n"
            "added   Sanction: eu  <https://w3id.org/chancery/event/2>\n"
            "1 gone, 1 added, 0 changed, 0 the same\n");
}

static void
a_modality_changed(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual"), SANCTION("1", "usa", "5", "Denied"), false,
            "changed Sanction: usa  <https://w3id.org/chancery/event/1>\n"
            "        report a[5,]: Actual  =>  Denied\n"
            "0 gone, 0 added, 1 changed, 0 the same\n");
}

/* The IRI is a hash of the roles: when they change it does, but the words that tell it stay. */
static void
a_role_changed_and_with_it_the_iri(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual"), SANCTION("2", "eu", "5", "Actual"), true,
            "{\"gone\":[],\"added\":[],\"changed\":[{\"kind\":\"event\",\"id\":\"https://w3id.org/chancery/event/1\","
            "\"type\":\"Sanction\",\"text\":\"Sanction: usa\",\"new_id\":\"https://w3id.org/chancery/event/2\","
            "\"changes\":[{\"field\":\"actor\",\"old\":[\"usa\"],\"new\":[\"eu\"]}]}],"
            "\"counts\":{\"gone\":0,\"added\":0,\"changed\":1,\"same\":0}}\n");
}

static void
one_more_actor(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual"),
            SANCTION("1", "usa", "5", "Actual") EVENT("1") " " CHAN("actor") " " ENTITY("eu") " .\n", false,
            "changed Sanction: usa  <https://w3id.org/chancery/event/1>\n"
            "        actor: -  =>  eu\n"
            "0 gone, 0 added, 1 changed, 0 the same\n");
}

static void
a_report_more(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual"), SANCTION("1", "usa", "5", "Actual") SANCTION("1", "usa", "7", "Denied"),
            false,
            "changed Sanction: usa  <https://w3id.org/chancery/event/1>\n"
            "        report a[7,]: -  =>  Denied\n"
            "0 gone, 0 added, 1 changed, 0 the same\n");
}

/* Two that are gone and two that were added, told pairwise in the same words: each finds its own. */
static void
several_iris_changed(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual") SANCTION("2", "usa", "7", "Actual"),
            SANCTION("3", "eu", "7", "Actual") SANCTION("4", "eu", "5", "Actual"), false,
            "changed Sanction: usa  <https://w3id.org/chancery/event/1>\n"
            "        now <https://w3id.org/chancery/event/4>\n"
            "        actor: usa  =>  eu\n"
            "changed Sanction: usa  <https://w3id.org/chancery/event/2>\n"
            "        now <https://w3id.org/chancery/event/3>\n"
            "        actor: usa  =>  eu\n"
            "0 gone, 0 added, 2 changed, 0 the same\n");
}

/* A list in JSON is handed on piece by piece: its commas must not get lost. */
static void
many_in_json(void **state)
{
    (void)state;
    compare(SANCTION("1", "usa", "5", "Actual") SANCTION("2", "usa", "7", "Actual"), SANCTION("2", "usa", "7", "Actual"), true,
            "{\"gone\":[{\"kind\":\"event\",\"id\":\"https://w3id.org/chancery/event/1\",\"type\":\"Sanction\","
            "\"text\":\"Sanction: usa\"}],\"added\":[],\"changed\":[],"
            "\"counts\":{\"gone\":1,\"added\":0,\"changed\":0,\"same\":1}}\n");
    compare(SANCTION("1", "usa", "5", "Actual") SANCTION("2", "usa", "7", "Actual"), "", true,
            "{\"gone\":[{\"kind\":\"event\",\"id\":\"https://w3id.org/chancery/event/1\",\"type\":\"Sanction\","
            "\"text\":\"Sanction: usa\"},{\"kind\":\"event\",\"id\":\"https://w3id.org/chancery/event/2\","
            "\"type\":\"Sanction\",\"text\":\"Sanction: usa\"}],\"added\":[],\"changed\":[],"
            "\"counts\":{\"gone\":2,\"added\":0,\"changed\":0,\"same\":0}}\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_in_another_order),
        cmocka_unit_test(gone_and_added),
        cmocka_unit_test(a_modality_changed),
        cmocka_unit_test(a_role_changed_and_with_it_the_iri),
        cmocka_unit_test(one_more_actor),
        cmocka_unit_test(a_report_more),
        cmocka_unit_test(several_iris_changed),
        cmocka_unit_test(many_in_json),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
