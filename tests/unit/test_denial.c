/* Denials of what somebody else says. */
#include "extracted.h"

static void
count(const char *text, unsigned *possible, unsigned *denied)
{
    const ch_document *d = extract(text, "2025-08-08");
    *possible = *denied = 0;
    for (size_t i = 0; i < d->tellings.len; i++) {
        const ch_telling *t = &d->tellings.at[i];
        if (t->is_event || !ch_slice_equal(t->predicate, CH_S("linkedTo"))) continue;
        *possible += t->modality == CH_POSSIBLE;
        *denied += t->modality == CH_DENIED && t->speaker != CH_NONE;
    }
}

/* One says that he has links, the other that he has not. */
static void
who_dismisses_an_accusation_denies_it(void **state)
{
    (void)state;
    unsigned possible, denied;
    count("Claudia Sheinbaum dismissed the US accusation of Nicolás Maduro's links to the Sinaloa Cartel.", &possible, &denied);
    assert_int_equal(possible, 1);
    assert_int_equal(denied, 1);
}

static void
who_repeats_an_accusation_denies_nothing(void **state)
{
    (void)state;
    unsigned possible, denied;
    count("Claudia Sheinbaum repeated the US accusation of Nicolás Maduro's links to the Sinaloa Cartel.", &possible, &denied);
    assert_int_equal(denied, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_dismisses_an_accusation_denies_it),
        cmocka_unit_test(who_repeats_an_accusation_denies_nothing),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
