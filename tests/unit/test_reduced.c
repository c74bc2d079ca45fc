/* A past form without a subject behind a noun describes it. */
#include "mended.h"

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


/* "the leader jailed last year died" */
static void
the_second_of_two_pasts_rules(void **state)
{
    (void)state;
    mended(ch_reduce_relatives,
           "The the DET _ 2 det;leader leader NOUN _ 3 nsubj;jailed jail VERB Tense=Past|VerbForm=Fin 0 root;"
           "died die VERB Tense=Past|VerbForm=Fin 3 ccomp;. . PUNCT _ 3 punct",
           "jailed acl leader;leader nsubj died;died root -;. punct died");
    mended(ch_reduce_relatives,
           "Officials official NOUN _ 2 nsubj;sanctioned sanction VERB Tense=Past|VerbForm=Fin 0 root;by by ADP _ 4 case;"
           "Oman Oman PROPN _ 2 obl:agent;rejected reject VERB Tense=Past|VerbForm=Fin 2 conj",
           "sanctioned acl Officials;Oman obl:agent sanctioned;rejected root -");
}

static void
two_deeds_with_and_stay_two_deeds(void **state)
{
    (void)state;
    mended(ch_reduce_relatives,
           "Oman Oman PROPN _ 2 nsubj;jailed jail VERB Tense=Past|VerbForm=Fin 0 root;and and CCONJ _ 4 cc;"
           "died die VERB Tense=Past|VerbForm=Fin 2 conj",
           "jailed root -;died conj jailed");
    mended(ch_reduce_relatives, /* with an object it is no participle */
           "Oman Oman PROPN _ 2 nsubj;jailed jail VERB Tense=Past|VerbForm=Fin 0 root;men man NOUN _ 2 obj;"
           "died die VERB Tense=Past|VerbForm=Fin 2 ccomp",
           "jailed root -;Oman nsubj jailed");
}

/* "the drone shot down carried weapons" */
static void
a_verb_is_no_subject(void **state)
{
    (void)state;
    mended(ch_reduce_relatives,
           "The the DET _ 3 det;drone drone NOUN _ 3 compound;shot shoot VERB Tense=Past|VerbForm=Part 5 nsubj;down down ADP _ 3 compound:prt;"
           "carried carry VERB Tense=Past|VerbForm=Fin 0 root",
           "drone nsubj carried;shot acl drone;The det drone;down compound:prt shot");
    mended(ch_reduce_relatives,
           "injured injure VERB Tense=Past|VerbForm=Part 0 root;including include VERB _ 4 case;woman woman NOUN _ 1 obl;"
           "shot shoot VERB Tense=Past|VerbForm=Part 1 obl",
           "shot acl woman;including case woman;woman obl injured");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_participle_behind_a_noun),
        cmocka_unit_test(test_clauses_stay),
        cmocka_unit_test(the_second_of_two_pasts_rules),
        cmocka_unit_test(two_deeds_with_and_stay_two_deeds),
        cmocka_unit_test(a_verb_is_no_subject),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
