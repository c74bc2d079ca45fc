/* Who and what is named beside a title: whose office it is, and who holds it. */
#include "extracted.h"

static void
the_body_behind_it(void **state)
{
    static const stands_case cases[] = {
        {"The foreign minister of Brazil left.", "foreign minister", "Foreign Minister of Brazil"},
        {"The director of the FBI came.", "director", "Director of the Federal Bureau of Investigation"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
the_body_before_it(void **state)
{
    static const stands_case cases[] = {
        {"Poland's former president met them.", "president", "President of Poland"},
        {"The former FBI director came.", "director", "Director of the Federal Bureau of Investigation"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

/* The full stop of a city ends the sentence too: it has no secretary. */
static void
a_city_that_ends_a_sentence_has_no_offices(void **state)
{
    (void)state;
    const ch_document *d = extract("They met in Washington, D.C. Treasury Secretary Scott Bessent left.", "2025-08-08");
    const ch_mention *title = mention_of(d, "Treasury Secretary");
    assert_non_null(title);
    assert_slice(d->annotations.entities[title->entity].label, "Secretary of the Treasury of the United States");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_body_behind_it),
        cmocka_unit_test(the_body_before_it),
        cmocka_unit_test(a_city_that_ends_a_sentence_has_no_offices),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
