/* A past form without a subject behind a noun describes it. */
#include "unit.h"

#include "syntax/reduced.h"

#include <string.h>

/* praise the courage demonstrated today */
enum { PRAISE, THE, COURAGE, DEMONSTRATED, TODAY, COUNT };

#define PAST (CH_FEAT_FINITE | CH_FEAT_TENSE_PAST | CH_FEAT_INDICATIVE)

static void
make(ch_node *n)
{
    memset(n, 0, COUNT * sizeof *n);
    n[PRAISE] = (ch_node){.head = CH_ROOT, .upos = CH_UPOS_VERB, .dep = CH_DEP_ROOT};
    n[THE] = (ch_node){.head = COURAGE, .upos = CH_UPOS_DET, .dep = CH_DEP_DET};
    n[COURAGE] = (ch_node){.head = PRAISE, .upos = CH_UPOS_NOUN, .dep = CH_DEP_OBJ};
    n[DEMONSTRATED] = (ch_node){.head = PRAISE, .feats = PAST, .upos = CH_UPOS_VERB, .dep = CH_DEP_CCOMP};
    n[TODAY] = (ch_node){.head = DEMONSTRATED, .upos = CH_UPOS_NOUN, .dep = CH_DEP_OBL_UNMARKED};
}

static void
test_participle_behind_a_noun(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    ch_reduce_relatives(COUNT, n);
    assert_int_equal(n[DEMONSTRATED].head, COURAGE);
    assert_int_equal(n[DEMONSTRATED].dep, CH_DEP_ACL);
    assert_true(n[DEMONSTRATED].feats & CH_FEAT_PARTICIPLE);
    assert_false(n[DEMONSTRATED].feats & CH_FEAT_FINITE);
}

static void
test_clauses_stay(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[COURAGE].head = DEMONSTRATED;
    n[COURAGE].dep = CH_DEP_NSUBJ;
    ch_reduce_relatives(COUNT, n);
    assert_int_equal(n[DEMONSTRATED].dep, CH_DEP_CCOMP);
    make(n);
    n[DEMONSTRATED].feats = CH_FEAT_FINITE | CH_FEAT_TENSE_PRES;
    ch_reduce_relatives(COUNT, n);
    assert_int_equal(n[DEMONSTRATED].dep, CH_DEP_CCOMP);
    make(n);
    n[COURAGE].upos = CH_UPOS_ADV;
    ch_reduce_relatives(COUNT, n);
    assert_int_equal(n[DEMONSTRATED].dep, CH_DEP_CCOMP);
    ch_reduce_relatives(0, NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_participle_behind_a_noun),
        cmocka_unit_test(test_clauses_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
