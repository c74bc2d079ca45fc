/* What the article's country calls its own. */
#include "extracted.h"

static void
the_army_of_the_one_country(void **state)
{
    (void)state;
    const ch_document *d = extract("Niger closed its airspace. Niger's parliament met. The army said so.", "2025-08-08");
    assert_slice(stands_for(d, "army"), "Niger Armed Forces");
}

static void
of_two_countries_nobody_knows(void **state)
{
    (void)state;
    const ch_document *d = extract("Niger and Benin closed the border. The army said so.", "2025-08-08");
    assert_slice(stands_for(d, "army"), "army");
}

static void
the_leader_whom_the_article_names(void **state)
{
    (void)state;
    const ch_document *d = extract("Nicolás Maduro met Gustavo Petro. The Venezuelan leader thanked the army.", "2025-08-08");
    assert_slice(stands_for(d, "leader"), "Nicolás Maduro");
    d = extract("The Venezuelan leader thanked the army.", "2025-08-08");
    assert_true(!ch_slice_equal(stands_for(d, "leader"), CH_S("Nicolás Maduro")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_army_of_the_one_country),
        cmocka_unit_test(of_two_countries_nobody_knows),
        cmocka_unit_test(the_leader_whom_the_article_names),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
