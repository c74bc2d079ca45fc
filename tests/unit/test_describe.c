/* Merging and describing: what is one node, what is written bare, what no article can break. */
#include "extracted.h"

#include "graph/describe.h"

/* Triples as lines, kept. */
typedef struct {
    char *text;
    size_t len, room;
} triples;

static ch_status
keep(void *payload, const ch_triple *t)
{
    triples *all = payload;
    const size_t wanted = t->subject.text.len + t->predicate.text.len + t->object.text.len + 8;
    if (all->len + wanted > all->room) {
        all->room = (all->len + wanted) * 2;
        all->text = realloc(all->text, all->room);
        assert_non_null(all->text);
    }
    all->len += (size_t)sprintf(all->text + all->len, "%.*s %.*s %.*s\n", CH_PRINT(t->subject.text), CH_PRINT(t->predicate.text),
                                CH_PRINT(t->object.text));
    return CH_OK;
}

static triples
describe(const char *text, const char *published)
{
    const ch_document *d = extract(text, published);
    triples all = {NULL, 0, 0};
    const ch_describe_input input = {.article = d->article,
                                     .annotations = &d->annotations,
                                     .tellings = &d->tellings,
                                     .ontology = knowledge->ontology,
                                     .lexicon = knowledge->lexicon,
                                     .identities = knowledge->identities,
                                     .knowledge_hash = "0123456789abcdef0123456789abcdef",
                                     .version = "0",
                                     .base = CH_S("http://example.org/"),
                                     .arena = ch_arena_new(0)};
    assert_int_equal(ch_describe(&input, keep, &all), CH_OK);
    ch_arena_free(input.arena);
    assert_non_null(all.text);
    return all;
}

static size_t
count(const char *text, const char *piece)
{
    size_t found = 0;
    for (const char *at = text; (at = strstr(at, piece)); at++) found++;
    return found;
}

#define ENTITY "https://w3id.org/chancery/entity/"
#define CHAN "https://w3id.org/chancery/ontology#"

static void
a_relation_is_bare_only_when_the_article_itself_says_it(void **state)
{
    (void)state;
    triples all = describe("The State Department designated Tren de Aragua as a foreign terrorist organization.", "2025-02-21");
    assert_int_equal(count(all.text, ENTITY "tren-de-aragua " CHAN "designatedAs " ENTITY "foreign-terrorist-organization\n"), 1);
    free(all.text);
    all = describe("Marco Rubio said the State Department designated Tren de Aragua as a foreign terrorist organization.", "2025-02-21");
    assert_int_equal(count(all.text, ENTITY "tren-de-aragua " CHAN "designatedAs "), 0);
    assert_true(count(all.text, CHAN "speaker " ENTITY "marco-rubio") > 0);
    free(all.text);
}

static void
the_same_event_told_twice_is_one_node(void **state)
{
    (void)state;
    triples all = describe("The State Department designated Tren de Aragua as a foreign terrorist organization. "
                           "The gang was one of several. The State Department designated Tren de Aragua as a foreign "
                           "terrorist organization in February.", "2025-02-21");
    assert_int_equal(count(all.text, "#type " CHAN "Designation\n"), 1);
    assert_true(count(all.text, CHAN "reports https://w3id.org/chancery/event/") >= 2);
    free(all.text);
}

static void
classes_are_materialised(void **state)
{
    (void)state;
    triples all = describe("Mexico mourned.", "2025-02-21");
    assert_int_equal(count(all.text, ENTITY "mexico http://www.w3.org/1999/02/22-rdf-syntax-ns#type " CHAN "Country\n"), 1);
    assert_int_equal(count(all.text, ENTITY "mexico http://www.w3.org/1999/02/22-rdf-syntax-ns#type " CHAN "Agent\n"), 1);
    assert_int_equal(count(all.text, ENTITY "mexico http://www.w3.org/1999/02/22-rdf-syntax-ns#type " CHAN "Place\n"), 1);
    free(all.text);
}

static void
an_office_s_term_comes_from_the_gazetteer(void **state)
{
    (void)state;
    triples all = describe("Mexican President Claudia Sheinbaum spoke.", "2025-02-21");
    assert_int_equal(count(all.text, CHAN "from 2024-10-01\n"), 1);
    free(all.text);
}

static void
no_article_gives_two_runs_two_outputs(void **state)
{
    (void)state;
    const char *text = "Israel struck Beirut, killing six people, after Hezbollah fired rockets, Lebanese officials said.";
    triples one = describe(text, "2024-10-01"), two = describe(text, "2024-10-01");
    assert_int_equal(one.len, two.len);
    assert_memory_equal(one.text, two.text, one.len);
    free(one.text);
    free(two.text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_relation_is_bare_only_when_the_article_itself_says_it),
        cmocka_unit_test(the_same_event_told_twice_is_one_node),
        cmocka_unit_test(classes_are_materialised),
        cmocka_unit_test(an_office_s_term_comes_from_the_gazetteer),
        cmocka_unit_test(no_article_gives_two_runs_two_outputs),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
