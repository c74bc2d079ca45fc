/* From titles to offices: of the country or body beside the title, of the person it stands before. */
#include "extracted.h"

static void
the_country_beside_it(void **state)
{
    static const stands_case cases[] = {
        {"The president of Poland met them.", "president", "President of Poland"},
        {"The Brazilian foreign minister left.", "foreign minister", "Foreign Minister of Brazil"},
        {"Poland's president met them.", "president", "President of Poland"},
        {"The FBI director came.", "director", "Director of the Federal Bureau of Investigation"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
the_person_behind_it(void **state)
{
    static const stands_case cases[] = {
        {"Treasury Secretary Scott Bessent left.", "Treasury Secretary", "Secretary of the Treasury of the United States"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
an_office_named_before(void **state)
{
    static const stands_case cases[] = {
        {"The prime minister of Poland spoke. The prime minister left.", "prime minister", "Prime Minister of Poland"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
several_countries_leave_it_open(void **state)
{
    static const stands_case cases[] = {
        {"Poland met Brazil, France and Spain. A president wept.", "president", "President"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

/* A title beside its country has it; the office belongs to the country. */
static void
an_office_knows_its_country(void **state)
{
    (void)state;
    const ch_document *d = extract("The president of Poland met them.", "2025-08-08");
    const ch_entity *office = &d->annotations.entities[mention_of(d, "president")->entity];
    assert_true(office->country != CH_NONE);
    assert_slice(d->annotations.entities[office->country].label, "Poland");
    assert_slice(ch_ontology_class_name(knowledge->ontology, office->class), "Office");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_country_beside_it),
        cmocka_unit_test(the_person_behind_it),
        cmocka_unit_test(an_office_named_before),
        cmocka_unit_test(several_countries_leave_it_open),
        cmocka_unit_test(an_office_knows_its_country),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
