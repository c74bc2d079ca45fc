/* Short titles: whose they are is known of the person, or was said before. */
#include "extracted.h"

static void
the_person_is_known_to_hold_it(void **state)
{
    (void)state;
    const ch_document *d = extract("Special Envoy Tim Lenderking flew to Aden, and Germany praised it.", "2022-06-02");
    char relations[500];
    list_relations(d, relations, sizeof relations);
    assert_non_null(strstr(relations, "Tim Lenderking holdsOffice United States Special Envoy for Yemen"));
}

static void
not_after_the_term(void **state)
{
    (void)state;
    char relations[500];
    list_relations(extract("Special Envoy Tim Lenderking flew to Aden.", "2019-06-02"), relations, sizeof relations);
    assert_null(strstr(relations, "Special Envoy for Yemen"));
}

static void
the_article_named_it_before(void **state)
{
    (void)state;
    const ch_document *d = extract("Secretary of State Antony Blinken met envoys. The Secretary thanked them.", "2022-06-02");
    const ch_slice full = stands_for(d, "Secretary of State"), brief = stands_for(d, "Secretary");
    assert_true(full.len > 0);
    assert_true(!brief.len || ch_slice_equal(full, brief) || ch_slice_equal(brief, CH_S("Antony Blinken")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_person_is_known_to_hold_it),
        cmocka_unit_test(not_after_the_term),
        cmocka_unit_test(the_article_named_it_before),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
