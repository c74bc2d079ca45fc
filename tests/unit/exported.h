/* One small graph, loaded, for the tests of what is made of it. */
#ifndef CH_TESTS_EXPORTED_H
#define CH_TESTS_EXPORTED_H

#include "scratch_file.h"

#include "rdf/export.h"

static const char exported_data[] =
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

static inline int
load_exported(void **state)
{
    (void)state;
    scratch_file file;
    scratch_write(&file, "data.ttl", exported_data);
    const char *path = file.path;
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) != CH_OK) return -1;
    const ch_loaded_options options = {.files = &path, .file_count = 1, .ontology = ontology};
    const ch_status status = ch_loaded_open(&options, NULL, &loaded);
    scratch_remove(&file);
    return status == CH_OK ? 0 : -1;
}

static inline int
free_exported(void **state)
{
    (void)state;
    ch_loaded_free(loaded);
    ch_ontology_free(ontology);
    return 0;
}

static inline ch_output *
open_memory(ch_buffer *memory)
{
    ch_output *output;
    const ch_output_options where = {.memory = memory};
    assert_int_equal(ch_output_open(&where, NULL, &output), CH_OK);
    return output;
}

/* Whether `text` holds `part`. */
static inline bool
has(const ch_buffer *text, const char *part)
{
    return memmem(text->at, text->len, part, strlen(part)) != NULL;
}

#endif
