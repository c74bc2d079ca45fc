/* Pairs: the two named together, the former and the latter. */
#include "extracted.h"

static void
both_sides_are_the_two(void **state)
{
    (void)state;
    const ch_document *d = extract("Rwanda and Uganda signed a deal. Both sides left.", "2025-08-08");
    const ch_mention *m = mention_of(d, "sides");
    assert_non_null(m);
    assert_int_equal(d->annotations.entities[m->entity].member_count, 2);
}

static void
of_three_nobody_knows(void **state)
{
    (void)state;
    const ch_document *d = extract("Rwanda, Uganda and Kenya signed a deal. Both countries left.", "2025-08-08");
    const ch_mention *m = mention_of(d, "countries");
    assert_true(!m || m->entity == CH_NONE || d->annotations.entities[m->entity].member_count == 0);
}

static void
the_former_and_the_latter(void **state)
{
    (void)state;
    const ch_document *d = extract("China threatened Taiwan. The former accused the latter of lying.", "2025-08-08");
    assert_slice(stands_for(d, "former"), "China");
    assert_slice(stands_for(d, "latter"), "Taiwan");
    d = extract("China threatened Taiwan. The former president left.", "2025-08-08");
    assert_slice(stands_for(d, "former"), "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_sides_are_the_two),
        cmocka_unit_test(of_three_nobody_knows),
        cmocka_unit_test(the_former_and_the_latter),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
