/* Names of the gazetteer in running text: capitals, possessives, templates with their country. */
#include "extracted.h"

static void
names_and_templates(void **state)
{
    static const stands_case cases[] = {
        {"The Mexican army marched.", "Mexican army", "Mexican Army"},
        {"Bolivia's foreign ministry answered.", "foreign ministry", "Ministry of Foreign Affairs of Bolivia"},
        {"Mexico's president left.", "Mexico", "Mexico"},
        {"MEXICO said no.", "MEXICO", "Mexico"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
capitals_must_be_there(void **state)
{
    static const stands_case cases[] = {
        {"They gave us food.", "us", ""},
        {"He ate turkey and chad.", "turkey", ""},
        {"He who may not march said so.", "may", ""},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
the_longest_name_is_meant(void **state)
{
    static const stands_case cases[] = {
        {"The U.S. Department of State closed.", "U.S. Department of State", "United States Department of State"},
        {"The U.S. Department of State closed.", "U.S.", ""},
    };
    (void)state;
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_and_templates),
        cmocka_unit_test(capitals_must_be_there),
        cmocka_unit_test(the_longest_name_is_meant),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
