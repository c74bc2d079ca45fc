/* A verb that cannot share its neighbour's subject looks further up. */
#include "mended.h"

#include "syntax/agreement.h"

#include <string.h>

enum { NOUN = CH_UPOS_NOUN, VERB = CH_UPOS_VERB, AUX = CH_UPOS_AUX };

#define PRESENT (CH_FEAT_FINITE | CH_FEAT_TENSE_PRES)
#define PAST (CH_FEAT_FINITE | CH_FEAT_TENSE_PAST)

/* minister confirms : activists were detained accuses them */
enum { MINISTER, CONFIRMS, ACTIVISTS, WERE, DETAINED, ACCUSES, THEM, TODAY, COUNT };

static void
agree(ch_node *n)
{
    const ch_slice forms[COUNT] = {CH_S("minister"), CH_S("confirms"), CH_S("activists"), CH_S("were"),
                                   CH_S("detained"), CH_S("accuses"),  CH_S("them"),      CH_S("today")};
    ch_agree(forms, COUNT, n);
}

static void
make(ch_node *n)
{
    const ch_node nodes[COUNT] = {
        [MINISTER] = {CONFIRMS, CH_FEAT_SINGULAR, NOUN, CH_DEP_NSUBJ, CH_S("minister")},
        [CONFIRMS] = {CH_ROOT, PRESENT, VERB, CH_DEP_ROOT, CH_S("confirm")},
        [ACTIVISTS] = {DETAINED, CH_FEAT_PLURAL, NOUN, CH_DEP_NSUBJ_PASS, CH_S("activist")},
        [WERE] = {DETAINED, PAST, AUX, CH_DEP_AUX_PASS, CH_S("be")},
        [DETAINED] = {CONFIRMS, CH_FEAT_PARTICIPLE, VERB, CH_DEP_CCOMP, CH_S("detain")},
        [ACCUSES] = {DETAINED, PRESENT, VERB, CH_DEP_CONJ, CH_S("accuse")},
        [THEM] = {ACCUSES, CH_FEAT_PLURAL, CH_UPOS_PRON, CH_DEP_OBJ, CH_S("they")},
        [TODAY] = {ACCUSES, 0, NOUN, CH_DEP_OBL_UNMARKED, CH_S("today")},
    };
    memcpy(n, nodes, sizeof nodes);
}

static void
test_plural_subject_sends_a_singular_verb_up(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    agree(n);
    assert_int_equal(n[ACCUSES].head, CONFIRMS);
    assert_int_equal(n[ACCUSES].dep, CH_DEP_CONJ);
    assert_int_equal(n[DETAINED].head, CONFIRMS);
}

static void
test_present_after_past_goes_up(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[ACTIVISTS].feats = CH_FEAT_SINGULAR;
    agree(n);
    assert_int_equal(n[ACCUSES].head, CONFIRMS);
}

static void
test_what_fits_stays(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[ACTIVISTS].feats = CH_FEAT_SINGULAR;
    n[WERE].feats = PRESENT;
    agree(n);
    assert_int_equal(n[ACCUSES].head, DETAINED);
}

static void
test_own_subject_stays(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[THEM].dep = CH_DEP_NSUBJ;
    agree(n);
    assert_int_equal(n[ACCUSES].head, DETAINED);
}

static void
test_no_fit_above_stays(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[MINISTER].feats = CH_FEAT_PLURAL;
    agree(n);
    assert_int_equal(n[ACCUSES].head, DETAINED);
}

static void
test_no_arc_is_crossed(void **state)
{
    (void)state;
    ch_node n[COUNT];
    make(n);
    n[TODAY].head = DETAINED;
    agree(n);
    assert_int_equal(n[ACCUSES].head, DETAINED);
    ch_agree(NULL, 0, n);
}

static void
agree_rows(size_t count, ch_node *nodes)
{
    ch_slice forms[TREE_TOKENS];
    for (size_t i = 0; i < count; i++) forms[i] = nodes[i].lemma;
    ch_agree(forms, count, nodes);
}

/* "discussed the need to cease, allow and withdraw" */
static void
test_plain_forms_join_the_infinitive(void **state)
{
    (void)state;
    mended(agree_rows,
           "discuss discuss VERB Tense=Past|VerbForm=Fin 0 root;need need NOUN _ 1 obj;to to PART _ 4 mark;cease cease VERB VerbForm=Inf 2 acl;"
           "allow allow VERB VerbForm=Inf 1 conj;and and CCONJ _ 7 cc;withdraw withdraw VERB Tense=Pres|VerbForm=Fin 5 conj",
           "allow conj cease;withdraw conj allow");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plural_subject_sends_a_singular_verb_up),
        cmocka_unit_test(test_present_after_past_goes_up),
        cmocka_unit_test(test_what_fits_stays),
        cmocka_unit_test(test_own_subject_stays),
        cmocka_unit_test(test_no_fit_above_stays),
        cmocka_unit_test(test_no_arc_is_crossed),
        cmocka_unit_test(test_plain_forms_join_the_infinitive),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
