/* Pronouns: who alone fits; two where one is done to. */
#include "extracted.h"

static void
him_is_not_the_subject(void **state)
{
    (void)state;
    const ch_document *d = extract("Joe Biden called Benjamin Netanyahu. He told him to stop.", "2025-08-08");
    assert_slice(stands_for(d, "He"), "Joe Biden");
    assert_slice(stands_for(d, "him"), "Benjamin Netanyahu");
}

static void
his_release_is_another_s(void **state)
{
    (void)state;
    const ch_document *d = extract("Marco Rubio spoke with Viktor Orbán and demanded his release.", "2025-08-08");
    assert_slice(stands_for(d, "his"), "Viktor Orbán");
    d = extract("Marco Rubio spoke with Viktor Orbán and praised his book.", "2025-08-08");
    assert_true(!ch_slice_equal(stands_for(d, "his"), CH_S("Viktor Orbán")));
}

static void
they_are_the_two_who_did_it(void **state)
{
    (void)state;
    const ch_document *d = extract("Emmanuel Macron and Friedrich Merz met. They agreed.", "2025-08-08");
    const ch_mention *m = mention_of(d, "They");
    assert_non_null(m);
    assert_int_equal(d->annotations.entities[m->entity].member_count, 2);
    d = extract("Emmanuel Macron spoke. They agreed.", "2025-08-08");
    assert_null(mention_of(d, "They"));
}

static void
she_is_who_holds_the_office(void **state)
{
    (void)state;
    const ch_document *d = extract("The Mexican president spoke. She left.", "2025-08-08");
    assert_slice(stands_for(d, "She"), "Claudia Sheinbaum");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(him_is_not_the_subject),
        cmocka_unit_test(his_release_is_another_s),
        cmocka_unit_test(they_are_the_two_who_did_it),
        cmocka_unit_test(she_is_who_holds_the_office),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
