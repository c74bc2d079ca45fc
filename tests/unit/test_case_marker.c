/* A preposition goes to the head of the name behind a title. */
#include "unit.h"

#include "syntax/case_marker.h"

/* with Minister Diop 's */
enum { WITH, MINISTER, DIOP, CLITIC, COUNT };

static void
make(ch_node *n, uint8_t relation)
{
    n[WITH] = (ch_node){.head = MINISTER, .upos = CH_UPOS_ADP, .dep = CH_DEP_CASE};
    n[MINISTER] = (ch_node){.head = DIOP, .upos = CH_UPOS_NOUN, .dep = relation};
    n[DIOP] = (ch_node){.head = CH_ROOT, .upos = CH_UPOS_PROPN, .dep = CH_DEP_ROOT};
    n[CLITIC] = (ch_node){.head = DIOP, .upos = CH_UPOS_PART, .dep = CH_DEP_CASE};
}

static void
test_title_gives_its_preposition_up(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n, CH_DEP_NMOD_DESC);
    ch_raise_case(COUNT, n);
    assert_int_equal(n[WITH].head, DIOP);
    assert_int_equal(n[CLITIC].head, DIOP);
}

static void
test_other_relations_stay(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n, CH_DEP_NMOD);
    ch_raise_case(COUNT, n);
    assert_int_equal(n[WITH].head, MINISTER);
    make(n, CH_DEP_NMOD_DESC);
    n[MINISTER].head = CH_ROOT;
    ch_raise_case(COUNT, n);
    assert_int_equal(n[WITH].head, MINISTER);
    ch_raise_case(0, n);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_title_gives_its_preposition_up),
        cmocka_unit_test(test_other_relations_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
