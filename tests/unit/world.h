/* Small worlds: the ontology, and a lexicon of a few lines of Turtle. */
#ifndef CH_TESTS_WORLD_H
#define CH_TESTS_WORLD_H

#include "scratch_file.h"

#include "lexicon/gazetteer.h"
#include "text/read.h"

static ch_ontology *ontology;

#define WORLD_PREFIXES                                                    \
    "@prefix : <https://w3id.org/chancery/entity/> .\n"                   \
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n"             \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"            \
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"                    \
    "@prefix wd: <http://www.wikidata.org/entity/> .\n"

/* An entry of the class, its source given; `rest` says more of it. */
#define WORLD_ENTRY(name, class, rest) ":" name " a chan:" class " ; dcterms:source \"t\" ; " rest " .\n"

/* A kingdom with its president, its ministry and its gang. */
static const char kingdom[] __attribute__((unused)) = WORLD_PREFIXES
    ":ruritania a chan:Country ; skos:prefLabel \"Ruritania\" ; skos:altLabel \"Kingdom of Ruritánia\" ;\n"
    "  chan:acronym \"RU\" ; chan:adjective \"Ruritanian\" ; dcterms:source \"test\" .\n"
    ":organ-foreign-ministry a chan:Organ ; chan:key \"foreign ministry\" ; chan:organClass chan:GovernmentAgency ;\n"
    "  chan:labelPattern \"Foreign Ministry of {country}\" ;\n"
    "  chan:formPattern \"{adjective} foreign ministry\", \"foreign ministry of {country}\" ; dcterms:source \"test\" .\n"
    ":president-of-ruritania a chan:Office ; skos:prefLabel \"President of Ruritania\" ;\n"
    "  chan:officeOf :ruritania ; chan:role \"president\" ; dcterms:source \"test\" .\n"
    ":anna-weiss a chan:Person ; skos:prefLabel \"Anna Weiss\" ; chan:familyName \"Weiss\" ; chan:weight 7 ;\n"
    "  chan:holding [ chan:office :president-of-ruritania ; chan:from \"2020-03-01\" ; chan:until \"2024\" ] ;\n"
    "  dcterms:source \"test\" .\n"
    ":terror-list a chan:DesignationType ; skos:prefLabel \"Proscribed body\" ;\n"
    "  skos:altLabel \"terror organisation\" ; dcterms:source \"test\" .\n"
    ":ms-13 a chan:Gang ; skos:prefLabel \"MS-13\" ; dcterms:source \"test\" .\n";

static inline int
load_ontology(void **state)
{
    (void)state;
    return ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) == CH_OK ? 0 : -1;
}

static inline int
free_ontology(void **state)
{
    (void)state;
    ch_ontology_free(ontology);
    return 0;
}

/* The lexicon of `turtle`, Owned; messages in `all`. */
static inline ch_lexicon *
lexicon_of(const char *turtle, told *all)
{
    scratch_file file;
    ch_lexicon *made = NULL;
    ch_diagnostics sink = keeping(all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    assert_non_null(g);
    scratch_write(&file, "a.ttl", turtle);
    assert_int_equal(ch_gazetteer_spellings(g, CH_ONTOLOGY "/english/spelling.tsv", &sink), CH_OK);
    assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_OK);
    assert_int_equal(ch_gazetteer_build(g, &sink, &made), CH_OK);
    scratch_remove(&file);
    ch_gazetteer_free(g);
    return made;
}

enum { MOST = 16 };

/* The longest match at the first word of `text`; its tokens, 0 for none. */
static inline ch_match
match(const ch_lexicon *lexicon, const char *text, uint32_t *words)
{
    ch_token *tokens;
    size_t count;
    ch_match found = {.tokens = 0, .country = CH_NONE};
    ch_arena *arena = ch_arena_new(0);
    assert_int_equal(ch_tokenize(ch_slice_of(text), arena, &tokens, &count), CH_OK);
    assert_true(count <= MOST);
    for (size_t i = 0; i < count; i++) words[i] = ch_lexicon_word(lexicon, ch_span_of(ch_slice_of(text), tokens[i].span));
    ch_lexicon_match(lexicon, words, 0, (uint32_t)count, &found, 1);
    ch_arena_free(arena);
    return found;
}

static inline void
assert_names(const ch_lexicon *lexicon, const char *text, const char *name, ch_form_kind kind)
{
    uint32_t words[MOST];
    const ch_match m = match(lexicon, text, words);
    if (!m.count) fail_msg("\"%s\" is not found", text);
    assert_slice(ch_lexicon_name(lexicon, m.readings[0].concept), name);
    assert_int_equal(m.readings[0].kind, kind);
}

#endif
