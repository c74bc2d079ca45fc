/* The lexicon: entries, forms, templates, words; made from Turtle, kept in a cache. */
#include "scratch_file.h"

#include "lexicon/cache.h"
#include "lexicon/gazetteer.h"
#include "lexicon/tables.h"
#include "text/read.h"

#include <sys/stat.h>

static ch_ontology *ontology;

#define PREFIXES                                                          \
    "@prefix : <https://w3id.org/chancery/entity/> .\n"                   \
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n"             \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"            \
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"

static const char world[] = PREFIXES
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

/* The lexicon of `turtle`; messages in `all`. */
static ch_lexicon *
lexicon_of(const char *turtle, told *all)
{
    scratch_file file;
    ch_lexicon *lexicon = NULL;
    ch_diagnostics sink = keeping(all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    assert_non_null(g);
    scratch_write(&file, "a.ttl", turtle);
    assert_int_equal(ch_gazetteer_spellings(g, CH_ONTOLOGY "/english/spelling.tsv", &sink), CH_OK);
    assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_OK);
    assert_int_equal(ch_gazetteer_build(g, &sink, &lexicon), CH_OK);
    scratch_remove(&file);
    ch_gazetteer_free(g);
    return lexicon;
}

enum { MOST = 16 };

/* The longest match at the first word of `text`; its tokens, 0 for none. */
static ch_match
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

static void
assert_names(const ch_lexicon *lexicon, const char *text, const char *name, ch_form_kind kind)
{
    uint32_t words[MOST];
    const ch_match m = match(lexicon, text, words);
    if (!m.count) fail_msg("\"%s\" is not found", text);
    assert_slice(ch_lexicon_name(lexicon, m.readings[0].concept), name);
    assert_int_equal(m.readings[0].kind, kind);
}

static void
names_are_found_however_they_are_written(void **state)
{
    (void)state;
    told all;
    ch_lexicon *l = lexicon_of(world, &all);
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
    ch_lexicon *l = lexicon_of(world, &all);
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
    ch_lexicon *l = lexicon_of(world, &all);
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
    ch_lexicon *l = lexicon_of(world, &all);
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
    ch_lexicon *l = lexicon_of(world, &all);
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
what_is_wrong_with_an_entry_is_told_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *turtle, *message;
    } cases[] = {
        {":x a chan:Nonsense ; skos:prefLabel \"X\" ; dcterms:source \"t\" .", "unknown class"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:nonsense 1 ; dcterms:source \"t\" .", "unknown property chan:nonsense"},
        {":x a chan:Gang ; skos:prefLabel \"X\" .", "has no dcterms:source"},
        {":x a chan:Gang ; dcterms:source \"t\" .", "has no preferred label"},
        {":x a chan:Gang, chan:Cartel ; skos:prefLabel \"X\" ; dcterms:source \"t\" .", "has two classes"},
        {":x a chan:Gang ; skos:prefLabel \"X\", \"Y\" ; dcterms:source \"t\" .", "has two preferred labels"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:weight 12 ; dcterms:source \"t\" .", "a weight is a digit"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:from \"2004017\" ; dcterms:source \"t\" .", "\"2004017\" is no date"},
        {":x a chan:Person ; skos:prefLabel \"X\" ; dcterms:source \"t\" ;\n chan:holding [ chan:from \"2020-02-30\" ; chan:office :x ] .",
         "\"2020-02-30\" is no date"},
        {":x a chan:Gang ; skos:prefLabel \"X\" ; chan:country :nowhere ; dcterms:source \"t\" .", "there is no entry \"nowhere\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char turtle[1000];
        told all;
        snprintf(turtle, sizeof turtle, PREFIXES "%s\n", cases[i].turtle);
        ch_lexicon_free(lexicon_of(turtle, &all));
        if (!strstr(all.text, cases[i].message)) fail_msg("\"%s\" was not told: %s", cases[i].message, all.text);
        assert_non_null(strstr(all.text, "a.ttl:"));
    }
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

static void
a_cache_is_used_only_whole_and_of_its_key(void **state)
{
    (void)state;
    told all;
    scratch_file file;
    uint32_t words[MOST];
    ch_lexicon *made = lexicon_of(world, &all), *mapped;
    scratch_write(&file, "cache", "");
    assert_int_equal(ch_lexicon_save(made, file.path, "key"), CH_OK);
    assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
    assert_non_null(mapped);
    assert_int_equal(match(mapped, "Kingdom of Ruritania", words).tokens, 3);
    assert_int_equal(ch_lexicon_forms(mapped), ch_lexicon_forms(made));
    ch_lexicon_free(mapped);
    assert_int_equal(ch_lexicon_map(file.path, "other", &mapped), CH_OK);
    assert_null(mapped);
    /* one byte changed anywhere, or the file cut short: not used */
    struct stat about;
    assert_int_equal(stat(file.path, &about), 0);
    for (long at = 0; at < about.st_size; at += about.st_size / 37 + 1) {
        FILE *f = fopen(file.path, "r+");
        fseek(f, at, SEEK_SET);
        const int byte = fgetc(f);
        fseek(f, at, SEEK_SET);
        fputc(byte ^ 0x20, f);
        fclose(f);
        assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
        if (mapped) fail_msg("a change of byte %ld went unnoticed", at);
        f = fopen(file.path, "r+");
        fseek(f, at, SEEK_SET);
        fputc(byte, f);
        fclose(f);
    }
    assert_int_equal(truncate(file.path, about.st_size - 8), 0);
    assert_int_equal(ch_lexicon_map(file.path, "key", &mapped), CH_OK);
    assert_null(mapped);
    scratch_remove(&file);
    ch_lexicon_free(made);
}

static void
a_cache_that_cannot_be_written_leaves_nothing(void **state)
{
    (void)state;
    told all;
    ch_lexicon *made = lexicon_of(world, &all);
    assert_int_equal(ch_lexicon_save(made, "/proc/chancery/cache", "key"), CH_CANNOT_WRITE);
    ch_lexicon_free(made);
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
        cmocka_unit_test(what_is_wrong_with_an_entry_is_told_with_its_line),
        cmocka_unit_test(name_tables_weigh_words),
        cmocka_unit_test(a_cache_is_used_only_whole_and_of_its_key),
        cmocka_unit_test(a_cache_that_cannot_be_written_leaves_nothing),
    };
    return cmocka_run_group_tests(tests, load_ontology, free_ontology);
}
