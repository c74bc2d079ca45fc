/* Names that several entries claim, and what decides between them. */
#include "imported.h"

#include "lexicon/collisions.h"

#define HEAD                                                \
    "@prefix : <https://w3id.org/chancery/entity/> .\n"     \
    "@prefix chan: <https://w3id.org/chancery/ontology#> .\n" \
    "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n" \
    "@prefix dcterms: <http://purl.org/dc/terms/> .\n"

static const char world[] = HEAD
    ":a a chan:Country ; skos:prefLabel \"Aland\" ; dcterms:source \"t\" .\n"
    ":b a chan:Country ; skos:prefLabel \"Beland\" ; dcterms:source \"t\" .\n"
    ":one a chan:City ; skos:prefLabel \"Great Springs\" ; chan:weight 5 ; dcterms:source \"t\" .\n"
    ":two a chan:City ; skos:prefLabel \"Great Springs\" ; chan:weight 2 ; dcterms:source \"t\" .\n"
    ":three a chan:City ; skos:prefLabel \"Old Ford\" ; chan:context \"river\" ; dcterms:source \"t\" .\n"
    ":four a chan:City ; skos:prefLabel \"Old Ford\" ; dcterms:source \"t\" .\n"
    ":five a chan:City ; skos:prefLabel \"High Wood\" ; chan:country :a ; dcterms:source \"t\" .\n"
    ":six a chan:City ; skos:prefLabel \"High Wood\" ; chan:country :b ; dcterms:source \"t\" .\n"
    ":seven a chan:City ; skos:prefLabel \"Saint Orm\" ; chan:country :a ; dcterms:source \"t\" .\n"
    ":eight a chan:Company ; skos:prefLabel \"Orm Works\" ; skos:altLabel \"Saint Orm\" ; chan:country :a ; dcterms:source \"t\" .\n"
    ":nine a chan:Company ; skos:prefLabel \"Nine Works\" ; chan:weakLabel \"Orm Works\" ; dcterms:source \"t\" .\n"
    ":ten a chan:Company ; skos:prefLabel \"Ten Works\" ; chan:acronym \"TW\" ; dcterms:source \"t\" .\n"
    ":eleven a chan:Company ; skos:prefLabel \"Tee Works\" ; chan:acronym \"Tw\" ; dcterms:source \"t\" .\n";

typedef struct {
    char text[512];
    size_t len;
} list;

static ch_status
note(void *payload, const ch_collision *c)
{
    static const char *const words[] = {"nothing", "weight", "context", "country"};
    list *l = payload;
    l->len += (size_t)snprintf(l->text + l->len, sizeof l->text - l->len, "%.*s: %s; ", CH_PRINT(c->form), words[c->decision]);
    return CH_OK;
}

static void
test_decisions(void **state)
{
    (void)state;
    scratch_file file;
    told all;
    list found = {.len = 0};
    ch_collision_counts counts;
    ch_lexicon *l = NULL;
    ch_diagnostics sink = keeping(&all);
    ch_gazetteer *g = ch_gazetteer_new(ontology, NULL);
    scratch_write(&file, "a.ttl", world);
    assert_int_equal(ch_gazetteer_read(g, file.path, &sink), CH_OK);
    assert_int_equal(ch_gazetteer_build(g, &sink, &l), CH_OK);
    assert_int_equal(ch_collisions_find(l, note, &found), CH_OK);
    assert_string_equal(found.text, "great springs: weight; old ford: context; high wood: country; saint orm: nothing; ");
    assert_int_equal(ch_collisions_tell(l, &sink, &counts), CH_OK);
    assert_int_equal(counts.shared, 4);
    assert_int_equal(counts.undecided, 1);
    assert_int_equal(sink.errors, 1);
    assert_non_null(strstr(all.text, "a.ttl:"));
    assert_non_null(strstr(all.text, "\"saint orm\" is a name of \"eight\" and of \"seven\""));
    ch_lexicon_free(l);
    ch_gazetteer_free(g);
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_decisions)};
    return cmocka_run_group_tests(tests, load_small_world, free_small_world);
}
