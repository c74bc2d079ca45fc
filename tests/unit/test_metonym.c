/* Places that act stand for their state; places where something happens do not. */
#include "extracted.h"

static void
who_acts(void **state)
{
    static const stands_case cases[] = {
        {"Moscow said no.", "Moscow", "Russia"},
        {"Washington warned Tehran.", "Washington", "United States"},
        {"Washington warned Tehran.", "Tehran", "Iran"},
        {"London and Paris agreed.", "London", "United Kingdom"},
        {"London and Paris agreed.", "Paris", "France"},
        {"Paris was not warned.", "Paris", "France"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
who_only_lies_there(void **state)
{
    static const stands_case cases[] = {
        {"The talks in Minsk ended.", "Minsk", "Minsk"},
        {"Brussels hosted talks.", "Brussels", "Brussels"},
        {"They left Tehran.", "Tehran", "Tehran"},
        {"Geneva lies on a lake.", "Geneva", "Geneva"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_acts),
        cmocka_unit_test(who_only_lies_there),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
