/* Tellings become facts: the same thing told twice is one, whoever tells it and in whatever order. */
#include "unit.h"

#include "graph/merge.h"

static ch_ontology *ontology;
static ch_identities *identities;

static int
load(void **state)
{
    (void)state;
    if (ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", NULL, &ontology) != CH_OK) return -1;
    return ch_identities_load(CH_ONTOLOGY "/rules/identity.yaml", ontology, NULL, &identities) == CH_OK ? 0 : -1;
}

static int
unload(void **state)
{
    (void)state;
    ch_identities_free(identities);
    ch_ontology_free(ontology);
    return 0;
}

/* Three entities and an article of 1 March 2025. */
enum { ROME, GAUL, SOMEBODY, ENTITIES };

typedef struct {
    ch_article article;
    ch_entity entities[ENTITIES];
    ch_annotations annotations;
    ch_role roles[8][2];
    ch_telling tellings[8];
    ch_tellings list;
    ch_merge_input input;
    ch_facts facts;
} merge_test;

static void
begin(merge_test *t)
{
    *t = (merge_test){.article = {.id = CH_S("a1"), .text = CH_S("Rome sanctioned Gaul. Rome sanctioned Gaul."), .published = {2025, 3, 1}},
                      .entities = {{.name = CH_S("rome"), .country = CH_NONE}, {.name = CH_S("gaul"), .country = CH_NONE},
                                   {.name = CH_S("somebody"), .unnamed = true, .country = CH_NONE}}};
    t->annotations = (ch_annotations){.entities = t->entities, .entity_count = ENTITIES};
    t->list = (ch_tellings){t->tellings, 0, 8};
    t->input = (ch_merge_input){&t->article, &t->annotations, ontology, identities, &t->list, CH_S("http://base/"), ch_arena_new(0)};
}

/* An event of `class` by `actor` on `recipient`. */
static ch_telling *
tell(merge_test *t, const char *class, uint32_t actor, uint32_t recipient)
{
    ch_role *roles = t->roles[t->list.len];
    ch_telling *telling = &t->tellings[t->list.len++];
    roles[0] = (ch_role){.property = CH_S("actor"), .entity = actor, .value = CH_NONE};
    roles[1] = (ch_role){.property = CH_S("recipient"), .entity = recipient, .value = CH_NONE};
    *telling = (ch_telling){.is_event = true, .class = ch_ontology_class(ontology, ch_slice_of(class)), .roles = roles, .role_count = 2,
                            .speaker = CH_NONE, .subject = CH_NONE, .object = CH_NONE, .object_value = CH_NONE};
    return telling;
}

/* "0,2 1": the tellings of each fact. */
static const char *
merged(merge_test *t)
{
    static char out[256];
    size_t len = 0;
    out[0] = '\0';
    assert_int_equal(ch_merge(&t->input, &t->facts), CH_OK);
    for (size_t f = 0; f < t->facts.len; f++)
        for (size_t i = 0; i < t->facts.at[f].count; i++)
            len += (size_t)snprintf(out + len, sizeof out - len, "%s%u", i ? "," : f ? " " : "", t->facts.at[f].tellings[i]);
    ch_arena_clear(t->input.arena);
    return out;
}

static void
the_same_event_twice_is_one(void **state)
{
    merge_test t;
    (void)state;
    begin(&t);
    assert_string_equal(merged(&t), "");
    tell(&t, "Sanction", ROME, GAUL);
    tell(&t, "Sanction", GAUL, ROME); /* who does it to whom matters */
    tell(&t, "Sanction", ROME, GAUL)->speaker = GAUL; /* who says it does not */
    tell(&t, "Warning", ROME, GAUL);
    tell(&t, "Sanction", ROME, GAUL)->date = (ch_date){2025, 3, 9}; /* the same month */
    tell(&t, "Sanction", ROME, GAUL)->date = (ch_date){2024, 3, 1}; /* another */
    assert_string_equal(merged(&t), "0,2,4 1 3 5");
    ch_arena_free(t.input.arena);
}

static void
the_order_of_roles_does_not_matter(void **state)
{
    merge_test t;
    (void)state;
    begin(&t);
    ch_telling *one = tell(&t, "Sanction", ROME, GAUL), *other = tell(&t, "Sanction", GAUL, ROME);
    one->roles[1].property = other->roles[1].property = CH_S("actor");
    assert_string_equal(merged(&t), "0,1");
    ch_arena_free(t.input.arena);
}

/* Of nobody known nothing is shared: where it is told tells it apart, and the article. */
static void
of_nobody_known_each_telling_is_its_own(void **state)
{
    merge_test t;
    (void)state;
    begin(&t);
    for (uint32_t i = 0; i < 2; i++) {
        ch_telling *telling = tell(&t, "Sanction", CH_NONE, CH_NONE);
        telling->trigger = (ch_span){5 + 22 * i, 15 + 22 * i};
        telling->role_count = 0;
    }
    assert_string_equal(merged(&t), "0 1");
    ch_arena_free(t.input.arena);
}

static void
relations_are_one_by_their_ends(void **state)
{
    merge_test t;
    (void)state;
    begin(&t);
    for (int i = 0; i < 3; i++)
        t.tellings[t.list.len++] = (ch_telling){.predicate = i < 2 ? CH_S("leads") : CH_S("memberOf"), .subject = ROME, .object = GAUL,
                                                .object_value = CH_NONE, .speaker = i == 1 ? GAUL : CH_NONE};
    assert_string_equal(merged(&t), "0,1 2");
    ch_arena_free(t.input.arena);
}

/* The same event has the same IRI in another article: that is what joins them. */
static void
an_iri_is_the_same_in_every_article(void **state)
{
    merge_test t, u;
    ch_facts one, other;
    (void)state;
    begin(&t);
    begin(&u);
    u.article.id = CH_S("another");
    tell(&t, "Sanction", ROME, GAUL);
    tell(&u, "Sanction", ROME, GAUL);
    tell(&t, "Sanction", SOMEBODY, GAUL);
    tell(&u, "Sanction", SOMEBODY, GAUL);
    assert_int_equal(ch_merge(&t.input, &one), CH_OK);
    assert_int_equal(ch_merge(&u.input, &other), CH_OK);
    assert_true(ch_slice_starts(one.at[0].iri, CH_S("https://w3id.org/chancery/event/")));
    assert_true(ch_slice_equal(one.at[0].iri, other.at[0].iri));
    assert_false(ch_slice_equal(one.at[1].iri, other.at[1].iri)); /* the unnamed are an article's own */
    ch_arena_free(t.input.arena);
    ch_arena_free(u.input.arena);
}

static void
iris_of_articles_and_entities(void **state)
{
    merge_test t;
    (void)state;
    begin(&t);
    assert_slice(ch_article_iri(&t.input), "http://base/a1");
    assert_slice(ch_entity_iri(&t.input, ROME), "https://w3id.org/chancery/entity/rome");
    assert_slice(ch_entity_iri(&t.input, SOMEBODY), "http://base/a1/entity/somebody");
    ch_arena_free(t.input.arena);
}

static void
without_memory_it_says_so(void **state)
{
    merge_test t;
    ch_status status = CH_NO_MEMORY;
    (void)state;
    begin(&t);
    tell(&t, "Sanction", ROME, GAUL);
    ch_arena_free(t.input.arena);
    for (size_t limit = 16; status != CH_OK; limit += 16) {
        t.input.arena = ch_arena_new(limit);
        status = ch_merge(&t.input, &t.facts);
        assert_true(status == CH_OK || status == CH_NO_MEMORY);
        ch_arena_free(t.input.arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_event_twice_is_one),      cmocka_unit_test(the_order_of_roles_does_not_matter),
        cmocka_unit_test(of_nobody_known_each_telling_is_its_own), cmocka_unit_test(relations_are_one_by_their_ends),
        cmocka_unit_test(an_iri_is_the_same_in_every_article), cmocka_unit_test(iris_of_articles_and_entities),
        cmocka_unit_test(without_memory_it_says_so),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
