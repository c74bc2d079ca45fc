/* A small world, and importing a text into it. */
#ifndef CH_TESTS_IMPORTED_H
#define CH_TESTS_IMPORTED_H

#include "world.h"

#include "lexicon/import/import.h"

static ch_lexicon *lexicon;

static const char small_world[] =
    WORLD_PREFIXES
    ":ruritania a chan:Country ; skos:prefLabel \"Ruritania\" ; chan:iso2 \"RU\" ; chan:iso3 \"RUR\" ;\n"
    "  skos:exactMatch wd:Q100 ; dcterms:source \"test\" .\n"
    ":strelsau a chan:City ; skos:prefLabel \"Strelsau\" ; chan:country :ruritania ; dcterms:source \"test\" .\n"
    ":black-hand a chan:ArmedGroup ; skos:prefLabel \"Black Hand\" ; skos:altLabel \"Hand of Night\" ;\n"
    "  chan:country :ruritania ; skos:exactMatch wd:Q200 ; dcterms:source \"test\" .\n"
    ":office-of-foreign-assets-control a chan:GovernmentAgency ; skos:prefLabel \"Office of Foreign Assets Control\" ;\n"
    "  dcterms:source \"test\" .\n"
    ":terror-list a chan:DesignationType ; skos:prefLabel \"Terror List\" ; chan:acronym \"SDGT\" ; dcterms:source \"test\" .\n"
    ":un-1267-sanctions-list a chan:DesignationType ; skos:prefLabel \"1267 list\" ; dcterms:source \"test\" .\n";

static inline int
load_small_world(void **state)
{
    scratch_file file;
    if (load_ontology(state)) return -1;
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&file, "world.ttl", small_world);
    ch_status status = g ? ch_gazetteer_read(g, file.path, NULL) : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_gazetteer_names(g, CH_ONTOLOGY "/names/given.tsv", CH_NAMES_GIVEN, NULL);
    if (status == CH_OK) status = ch_gazetteer_build(g, NULL, &lexicon);
    scratch_remove(&file);
    ch_gazetteer_free(g);
    return status == CH_OK ? 0 : -1;
}

static inline int
free_small_world(void **state)
{
    ch_lexicon_free(lexicon);
    return free_ontology(state);
}

/* What came of importing a text: the Turtle, the messages (without the file's name), the counts. */
typedef struct {
    char turtle[16384];
    size_t len;
    told messages;
    ch_import_counts counts;
    ch_status status;
} imported;

static ch_status
keep_turtle(void *payload, ch_slice turtle)
{
    imported *to = payload;
    if (to->len + turtle.len >= sizeof to->turtle) return CH_CANNOT_WRITE;
    if (turtle.len) memcpy(to->turtle + to->len, turtle.at, turtle.len);
    to->len += turtle.len;
    to->turtle[to->len] = '\0';
    return CH_OK;
}

static bool
is_test_word(const void *payload, ch_slice folded)
{
    (void)payload;
    return ch_slice_equal(folded, CH_S("justice"));
}

static inline void
import_as(const char *format, const char *text, imported *out)
{
    scratch_file file;
    *out = (imported){.len = 0};
    ch_diagnostics sink = keeping(&out->messages);
    scratch_write(&file, "in", text);
    const ch_import_job job = {.format = format,
                               .path = file.path,
                               .rules = CH_ONTOLOGY "/imports.yaml",
                               .ontology = ontology,
                               .lexicon = lexicon,
                               .default_class = CH_NO_CLASS,
                               .is_word = is_test_word,
                               .write = keep_turtle,
                               .write_payload = out};
    out->status = ch_import(&job, &sink, &out->counts);
    scratch_remove(&file);
}

/* The result has these words. */
#define assert_has(out, words) assert_in((out)->turtle, (words), __FILE__, __LINE__)
#define assert_told(out, words) assert_in((out)->messages.text, (words), __FILE__, __LINE__)

static inline void
assert_in(const char *text, const char *words, const char *file, int line)
{
    if (strstr(text, words)) return;
    print_error("no \"%s\" in:\n%s\n", words, text);
    _fail(file, line);
}

/* The result is Turtle that the gazetteer reads without a word, on top of the world. */
static inline void
assert_loads(const imported *out)
{
    scratch_file world, file;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_lexicon *both = NULL;
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&world, "world.ttl", small_world);
    scratch_write(&file, "imported.ttl", out->turtle);
    assert_int_equal(ch_gazetteer_read(g, world.path, &sink), CH_OK);
    assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_OK);
    assert_int_equal(ch_gazetteer_build(g, &sink, &both), CH_OK);
    assert_string_equal(all.text, "");
    ch_lexicon_free(both);
    ch_gazetteer_free(g);
    scratch_remove(&world);
    scratch_remove(&file);
}

#endif
