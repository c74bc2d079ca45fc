/* Whose government a description means. */
#include "extracted.h"

static void
of_a_persons_country(void **state)
{
    static const stands_case cases[] = {
        {"Mexican President Claudia Sheinbaum spoke. Her administration has sent troops north.", "administration", "Government of Mexico"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
of_nobody_known(void **state)
{
    static const stands_case cases[] = {
        {"Zorvan Quilm spoke. His administration fell.", "administration", "administration"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(of_a_persons_country),
        cmocka_unit_test(of_nobody_known),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
