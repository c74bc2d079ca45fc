/* Lists behind a colon. */
#include "extracted.h"

/* Of how many events with that text the name is the recipient. */
static unsigned
recipients(const char *text, const char *name)
{
    const ch_document *d = extract(text, "2025-08-08");
    unsigned count = 0;
    for (size_t i = 0; i < d->tellings.len; i++) {
        const ch_telling *t = &d->tellings.at[i];
        for (size_t k = 0; t->is_event && k < t->role_count; k++)
            count += ch_slice_equal(t->roles[k].property, CH_S("recipient")) && t->roles[k].entity != CH_NONE &&
                     ch_slice_equal(d->annotations.entities[t->roles[k].entity].label, ch_slice_of(name));
    }
    return count;
}

static void
each_item_is_meant(void **state)
{
    (void)state;
    const char *text = "The Treasury sanctioned two companies: Orion Shipping of Minsk; and Vega Bank.";
    assert_int_equal(recipients(text, "Orion Shipping"), 1);
    assert_int_equal(recipients(text, "Vega Bank"), 1);
    assert_int_equal(recipients(text, "Minsk"), 0);
}

static void
kin_of_the_family_not_its_head(void **state)
{
    (void)state;
    const char *text = "The State Department designated the following members of Pavel Orlov's family: his wife, Irina Orlova, "
                       "and his son, Boris Orlov.";
    assert_int_equal(recipients(text, "Irina Orlova"), 1);
    assert_int_equal(recipients(text, "Boris Orlov"), 1);
    assert_int_equal(recipients(text, "Pavel Orlov"), 0);
}

static void
what_nothing_announces_is_no_list(void **state)
{
    (void)state;
    const char *text = "The Treasury sanctioned Orion Shipping: Vega Bank was spared.";
    assert_int_equal(recipients(text, "Orion Shipping"), 1);
    assert_int_equal(recipients(text, "Vega Bank"), 0);
}

static void
some_of_them_are_named(void **state)
{
    (void)state;
    const char *text = "The police of Uganda arrested five people, including opposition leader Kizza Besigye and Anna Weiss, in Kampala.";
    assert_int_equal(recipients(text, "Kizza Besigye"), 1);
    assert_int_equal(recipients(text, "Anna Weiss"), 1);
    assert_int_equal(recipients("A blast killed eleven people, including a Hamas police chief.", "Hamas"), 0);
    assert_int_equal(recipients("Rebels killed twelve people, including a priest of the Red Cross.", "Red Cross"), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_item_is_meant),
        cmocka_unit_test(kin_of_the_family_not_its_head),
        cmocka_unit_test(what_nothing_announces_is_no_list),
        cmocka_unit_test(some_of_them_are_named),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
