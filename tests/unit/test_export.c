/* One small graph in every format of export. */
#include "scratch_file.h"

#include "rdf/export.h"

static const char data[] =
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n"
    "@prefix e: <https://w3id.org/chancery/entity/> .\n"
    "@prefix x: <https://w3id.org/chancery/> .\n"
    "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n"
    "@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .\n"
    "@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n"
    "@prefix prov: <http://www.w3.org/ns/prov#> .\n"
    "e:usa a chan:Country, chan:Place, chan:Agent ; rdfs:label \"United States\" .\n"
    "e:gang a chan:Gang, chan:CriminalOrganization, chan:Organization, chan:Agent ; rdfs:label \"=A \\\"B\\\" & <C>\" .\n"
    "e:ann a chan:Person, chan:Agent ; rdfs:label \"Ann\" .\n"
    "x:event1 a chan:Designation, chan:Sanction, chan:Event ; chan:actor e:usa ; chan:recipient e:gang ;\n"
    "    chan:date \"2025-02\" ; chan:amount \"5\" ; chan:currency \"USD\" .\n"
    "x:event2 a chan:Accusation, chan:Event ; chan:actor e:usa ; chan:recipient e:ann .\n"
    "x:relation1 a rdf:Statement ; rdf:subject e:ann ; rdf:predicate chan:leads ; rdf:object e:gang .\n"
    "x:r1 a chan:Report ; chan:reports x:event1 ; chan:modality chan:Actual ; chan:evidence x:w1 ; prov:wasDerivedFrom x:a .\n"
    "x:r2 a chan:Report ; chan:reports x:event2 ; chan:modality chan:Actual ; chan:speaker e:ann .\n"
    "x:r3 a chan:Report ; chan:reports x:relation1 ; chan:modality chan:Actual .\n"
    "x:r4 a chan:Report ; chan:reports x:relation1 ; chan:modality chan:Denied ; chan:speaker e:ann .\n"
    "x:w1 nif:beginIndex \"3\" ; nif:endIndex \"9\" ; nif:anchorOf \"words, \\\"here\\\"\" .\n";

static ch_ontology *ontology;
static ch_loaded *loaded;

static int
load(void **state)
{
    (void)state;
    scratch_file file;
    scratch_write(&file, "data.ttl", data);
    const char *path = file.path;
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) != CH_OK) return -1;
    const ch_loaded_options options = {.files = &path, .file_count = 1, .ontology = ontology};
    const ch_status status = ch_loaded_open(&options, NULL, &loaded);
    scratch_remove(&file);
    return status == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_loaded_free(loaded);
    ch_ontology_free(ontology);
    return 0;
}

static ch_output *
open_memory(ch_buffer *memory)
{
    ch_output *output;
    const ch_output_options where = {.memory = memory};
    assert_int_equal(ch_output_open(&where, NULL, &output), CH_OK);
    return output;
}

static bool
has(const ch_buffer *text, const char *part)
{
    return memmem(text->at, text->len, part, strlen(part)) != NULL;
}

static void
table(const char *name, const char *expected)
{
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_table(loaded, name, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_slice(ch_buffer_slice(&text), expected);
    ch_vector_free(&text);
}

static void
tables(void **state)
{
    (void)state;
    table("entities", "id,label,class,names,country,wikidata,unnamed,mentions\n"
                      "https://w3id.org/chancery/entity/ann,Ann,Person,,,,,0\n"
                      "https://w3id.org/chancery/entity/gang,\"'=A \"\"B\"\" & <C>\",Gang,,,,,0\n"
                      "https://w3id.org/chancery/entity/usa,United States,Country,,,,,0\n");
    table("relations", "id,subject,subject_label,predicate,object,object_label,from,until,stated,reports\n"
                       "https://w3id.org/chancery/relation1,https://w3id.org/chancery/entity/ann,Ann,leads,"
                       "https://w3id.org/chancery/entity/gang,\"'=A \"\"B\"\" & <C>\",,,true,2\n");
    table("mentions", "id,article,begin,end,words,entity,entity_label,class,value,currency\n");
    ch_output *output = open_memory(&(ch_buffer){0});
    assert_int_equal(ch_export_table(loaded, "nothing", output), CH_BAD_ARGUMENT);
    ch_output_abandon(output);
}

/* What only a speaker says is not stated; an amount is one with its currency. */
static void
events(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_table(loaded, "events", output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&text, "event1,Designation,2025-02,"));
    assert_true(has(&text, ",5 USD,,,true,1\n"));
    assert_true(has(&text, "event2,Accusation,,"));
    assert_true(has(&text, ",false,1\n"));
    ch_vector_free(&text);
}

static void
graphs(void **state)
{
    (void)state;
    ch_buffer xml = {0}, dot = {0};
    ch_output *output = open_memory(&xml);
    assert_int_equal(ch_export_graphml(loaded, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&xml, "<data key=\"label\">=A &quot;B&quot; &amp; &lt;C&gt;</data>"));
    assert_true(has(&xml, "<edge source=\"https://w3id.org/chancery/entity/ann\" target=\"https://w3id.org/chancery/entity/gang\">"
                          "<data key=\"kind\">relation</data>"));
    output = open_memory(&dot);
    assert_int_equal(ch_export_dot(loaded, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&dot, "[label=\"=A \\\"B\\\" & <C>\", class=\"Gang\"];"));
    assert_true(has(&dot, "[label=\"Designation 2025-02\"];"));
    assert_true(has(&dot, "[label=\"Accusation\", style=dashed];"));
    ch_vector_free(&xml);
    ch_vector_free(&dot);
}

/* A claim never becomes a fact. */
static void
follow_the_money(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_output *output = open_memory(&text);
    assert_int_equal(ch_export_ftm(loaded, ontology, CH_ONTOLOGY "/exports/followthemoney.yaml", NULL, output), CH_OK);
    assert_int_equal(ch_output_close(output), CH_OK);
    assert_true(has(&text, "{\"id\":\"entity-ann\",\"schema\":\"Person\",\"properties\":{\"name\":[\"Ann\"]},\"datasets\":[\"chancery\"]}\n"));
    assert_true(has(&text, "\"topics\":[\"crime\"]"));
    assert_true(has(&text, "\"schema\":\"Directorship\",\"properties\":{\"director\":[\"entity-ann\"],\"organization\":[\"entity-gang\"]"));
    assert_true(has(&text, "\"schema\":\"Sanction\",\"properties\":{\"entity\":[\"entity-gang\"],\"authority\":[\"United States\"],\"listingDate\":[\"2025-02\"]}"));
    assert_false(has(&text, "event2"));
    ch_vector_free(&text);
}

static void
a_wrong_rule_is_told(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    ch_buffer text = {0};
    ch_diagnostics sink = keeping(&all);
    ch_output *output = open_memory(&text);
    scratch_write(&file, "ftm.yaml", "schemas:\n  Persn: Person\nrelations:\n  likes: {schema: Family}\n");
    assert_int_equal(ch_export_ftm(loaded, ontology, file.path, &sink, output), CH_BAD_KNOWLEDGE);
    assert_non_null(strstr(all.text, ":2:3: \"Persn\" is no class of the ontology\n"));
    assert_non_null(strstr(all.text, ":4:3: \"likes\" is no property of the ontology\n"));
    scratch_remove(&file);
    ch_output_abandon(output);
    ch_vector_free(&text);
}

static void
description(void **state)
{
    (void)state;
    ch_buffer text = {0};
    ch_triple_writer *writer;
    const ch_triple_writer_options options = {.format = "ntriples", .buffer = &text};
    assert_int_equal(ch_triple_writer_open(&options, NULL, &writer), CH_OK);
    assert_int_equal(ch_export_void(loaded, "https://example.org/set", writer), CH_OK);
    assert_int_equal(ch_triple_writer_close(writer), CH_OK);
    assert_true(has(&text, "<https://example.org/set> <http://rdfs.org/ns/void#classPartition> <https://example.org/set/class/chan-Gang> .\n"));
    assert_true(has(&text, "<https://example.org/set/class/chan-Agent> <http://rdfs.org/ns/void#entities> \"3\""));
    assert_true(has(&text, "<https://example.org/set/property/chan-actor> <http://rdfs.org/ns/void#triples> \"2\""));
    ch_vector_free(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tables),
        cmocka_unit_test(events),
        cmocka_unit_test(graphs),
        cmocka_unit_test(follow_the_money),
        cmocka_unit_test(a_wrong_rule_is_told),
        cmocka_unit_test(description),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
