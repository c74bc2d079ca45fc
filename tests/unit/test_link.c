/* From segments to entities: full names first, then what is short for them. */
#include "extracted.h"

static void
short_forms_of_full_names(void **state)
{
    static const stands_case cases[] = {
        {"Rafał Nowakowski came. Nowakowski spoke.", "Nowakowski", "Rafał Nowakowski"},
        {"The International Peace Board (IPB) met. The IPB left.", "IPB", "International Peace Board"},
        {"Antony J. Blinken came. Antony Blinken spoke.", "Antony Blinken", "Antony Blinken"},
        {"Elphberg Petroleum Holdings closed. Elphberg paid.", "Elphberg", "Elphberg Petroleum Holdings"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
a_family_name_alone_is_nobody(void **state)
{
    static const stands_case cases[] = {
        {"The price of rice rose in May.", "May", ""},
        {"The price of rice rose in May.", "rice", ""},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
places_by_what_stands_around_them(void **state)
{
    static const stands_case cases[] = {
        {"They met in Zembla.", "Zembla", "Place"},
    };
    (void)state;
    CHECK_CLASSES(cases);
}

/* The same person however named is one entity, and all the mentions count. */
static void
one_thing_is_one_entity(void **state)
{
    (void)state;
    const ch_document *d = extract("Rafał Nowakowski came. Rafal Nowakowski sat. Nowakowski spoke.", "2025-08-08");
    const ch_mention *m = mention_of(d, "Rafał Nowakowski");
    assert_non_null(m);
    assert_int_equal(m->entity, mention_of(d, "Rafal Nowakowski")->entity);
    assert_int_equal(m->entity, mention_of(d, "Nowakowski")->entity);
    assert_int_equal(d->annotations.entities[m->entity].mentions, 3);
}

static void
values_are_mentions_without_entities(void **state)
{
    (void)state;
    const ch_document *d = extract("They paid $5 million on 3 May 2025.", "2025-08-08");
    const ch_mention *sum = mention_of(d, "$5 million"), *day = mention_of(d, "3 May 2025");
    assert_non_null(sum);
    assert_non_null(day);
    assert_int_equal(sum->entity, CH_NONE);
    assert_int_equal(d->annotations.values[sum->value].kind, CH_VALUE_MONEY);
    assert_int_equal(d->annotations.values[day->value].kind, CH_VALUE_DATE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_forms_of_full_names),
        cmocka_unit_test(a_family_name_alone_is_nobody),
        cmocka_unit_test(places_by_what_stands_around_them),
        cmocka_unit_test(one_thing_is_one_entity),
        cmocka_unit_test(values_are_mentions_without_entities),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
