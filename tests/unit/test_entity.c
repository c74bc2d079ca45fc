/* Entities: slugs, one for each thing, the unnamed apart, organs made from their template. */
#include "extracted.h"

#include "annotate/work.h"

static void
slugs_are_last_parts_of_iris(void **state)
{
    (void)state;
    static const char *const cases[][2] = {{"Claudia Sheinbaum", "claudia-sheinbaum"}, {"O'Brien & Sons, S.A.", "obrien-sons-sa"},
                                           {"  --Łódź-- ", "lodz"}, {"", ""}, {"U.S. Army", "us-army"}};
    ch_arena *arena = ch_arena_new(0), *small = ch_arena_new(16);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_slice(ch_slug(arena, ch_slice_of(cases[i][0])), cases[i][1]);
    assert_null(ch_slug(small, CH_S("too long for so small an arena")).at);
    ch_arena_free(arena);
    ch_arena_free(small);
}

/* No two entities of an article have one name, and each that is counted has a mention. */
static void
each_thing_is_there_once(void **state)
{
    (void)state;
    const ch_document *d = extract("Mexico met the Zenda Gang. The Mexican army and Mexico's foreign ministry fought the gang. "
                                   "An official spoke. Another official left. MEXICO won.", "2025-08-08");
    const ch_annotations *a = &d->annotations;
    for (size_t i = 0; i < a->entity_count; i++) {
        size_t mentions = 0;
        assert_true(a->entities[i].name.len > 0);
        for (size_t k = 0; k < i; k++) assert_false(ch_slice_equal(a->entities[i].name, a->entities[k].name));
        for (size_t k = 0; k < a->mention_count; k++) mentions += a->mentions[k].entity == i;
        assert_int_equal(a->entities[i].mentions, mentions);
    }
}

static void
gazetteer_and_strangers(void **state)
{
    (void)state;
    const ch_document *d = extract("Mexico met the Tampico Cartel.", "2025-08-08");
    const ch_entity *known = &d->annotations.entities[mention_of(d, "Mexico")->entity],
                    *stranger = &d->annotations.entities[mention_of(d, "Tampico Cartel")->entity];
    assert_slice(known->name, "mexico");
    assert_int_equal(known->concept, ch_lexicon_find(knowledge->lexicon, CH_S("mexico")));
    assert_slice(stranger->name, "tampico-cartel");
    assert_int_equal(stranger->concept, CH_NONE);
    assert_false(stranger->unnamed);
}

/* "Bolivia's foreign ministry" is in no list: its template and its country make it. */
static void
an_organ_belongs_to_its_country(void **state)
{
    (void)state;
    const ch_document *d = extract("Bolivia's foreign ministry answered.", "2025-08-08");
    const ch_entity *organ = &d->annotations.entities[mention_of(d, "foreign ministry")->entity];
    assert_slice(organ->label, "Ministry of Foreign Affairs of Bolivia");
    assert_slice(organ->name, "ministry-of-foreign-affairs-of-bolivia");
    assert_slice(ch_ontology_class_name(knowledge->ontology, organ->class), "GovernmentAgency");
    if (organ->concept == CH_NONE) assert_slice(d->annotations.entities[organ->country].label, "Bolivia");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slugs_are_last_parts_of_iris),
        cmocka_unit_test(each_thing_is_there_once),
        cmocka_unit_test(gazetteer_and_strangers),
        cmocka_unit_test(an_organ_belongs_to_its_country),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
