/* Which of several things of one name an article speaks of. */
#include "extracted.h"

static void
the_country_that_is_spoken_of_decides(void **state)
{
    static const stands_case cases[] = {
        {"Protesters marched in Tbilisi as Georgia froze its talks with the EU.", "Georgia", "Georgia"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
the_state_where_its_cities_are_named(void **state)
{
    (void)state;
    const ch_document *d = extract("A jury in Atlanta, Georgia, heard the case of a man from Savannah.", "2025-08-08");
    const ch_mention *m = mention_of(d, "Georgia");
    assert_non_null(m);
    assert_slice(ch_ontology_class_name(knowledge->ontology, d->annotations.entities[m->entity].class), "Region");
}

/* What is called by a common word or a short form counts only where the article supports it. */
static void
weak_names_need_support(void **state)
{
    (void)state;
    const ch_lexicon *l = knowledge->lexicon;
    size_t weak = 0;
    const ch_document *d = extract("The price of rice rose in May, and a bush burned in the park.", "2025-08-08");
    for (size_t i = 0; i < d->annotations.entity_count; i++)
        weak += d->annotations.entities[i].concept != CH_NONE && !ch_slice_equal(ch_lexicon_label(l, d->annotations.entities[i].concept), CH_S(""));
    assert_int_equal(weak, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_that_is_spoken_of_decides),
        cmocka_unit_test(the_state_where_its_cities_are_named),
        cmocka_unit_test(weak_names_need_support),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
