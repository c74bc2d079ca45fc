/* A bare family name is whose the text names in full. */
#include "extracted.h"

static void
somebody_of_the_text(void **state)
{
    static const stands_case cases[] = {
        {"Marek Thiam was charged in Ohio. Thiam denied it.", "Thiam", "Marek Thiam"},
        {"Clara Lincoln sued the church. Lincoln said that she was held.", "Lincoln", "Clara Lincoln"},
        {"The trial of Thiam began. Marek Thiam was charged in Ohio.", "Thiam", "Marek Thiam"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
the_known_one(void **state)
{
    static const stands_case cases[] = {
        {"Emma Paris met him in Lyon. He left in Paris.", "Paris", "Paris"},
        {"Thiam spoke in Abidjan.", "Thiam", "Tidjane Thiam"},
        {"Tidjane Thiam spoke, and Marek Thiam listened. Thiam left.", "Thiam", "Tidjane Thiam"},
        {"Tidjane Omar Thiam spoke. Thiam left.", "Thiam", "Tidjane Thiam"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(somebody_of_the_text),
        cmocka_unit_test(the_known_one),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
