/* Names of persons that no list holds: by what stands before them, and by the tables of names. */
#include "extracted.h"

static void
behind_a_rank_or_honorific(void **state)
{
    static const stands_case cases[] = {
        {"General Tavo Renquist spoke.", "Tavo Renquist", "Tavo Renquist"},
        {"Mr. Xolani Zweb left.", "Xolani Zweb", "Xolani Zweb"},
        {"Mr. Karim bin Talad met them.", "Karim bin Talad", "Karim bin Talad"},
        {"Ms. Petra Olsen Jr. came.", "Petra Olsen Jr.", "Petra Olsen Jr."},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
by_the_tables_of_names(void **state)
{
    static const stands_case cases[] = {
        {"Maria Lopez Ortega slept.", "Maria Lopez Ortega", "Person"},
        {"They saw Anna Kowalska there.", "Anna Kowalska", "Person"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

static void
capitals_alone_are_no_person(void **state)
{
    static const stands_case cases[] = {
        {"They crossed the Old Bridge there.", "Old Bridge", ""},
        {"The Renquist Zweb fell.", "Renquist Zweb", "Agent"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(behind_a_rank_or_honorific),
        cmocka_unit_test(by_the_tables_of_names),
        cmocka_unit_test(capitals_alone_are_no_person),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
