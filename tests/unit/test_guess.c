/* What a name is that no list knows, by what stands around it. */
#include "extracted.h"

static void
where_places_stand(void **state)
{
    static const stands_case cases[] = {
        {"They met in Zembla.", "Zembla", "Place"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

static void
what_persons_do(void **state)
{
    static const stands_case cases[] = {
        {"Zorvan Quilm denied it.", "Zorvan Quilm", "Person"},
        {"They saw Zorvan Quilm, 43, on Monday.", "Zorvan Quilm", "Person"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(where_places_stand),
        cmocka_unit_test(what_persons_do),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
