/* A past form with an object behind its noun rules the clause; what keeps its object in the passive does not. */
#include "mended.h"

#include "syntax/active.h"

#include <string.h>

enum { NOUN = CH_UPOS_NOUN, VERB = CH_UPOS_VERB, PROPN = CH_UPOS_PROPN };

#define PARTICIPLE (CH_FEAT_PARTICIPLE | CH_FEAT_TENSE_PAST)

#define S(text) {"" text, sizeof(text) - 1} /* CH_S() is no constant */

/* missiles struck Odesa . */
static const ch_node strike[] = {
    {CH_ROOT, CH_FEAT_PLURAL, NOUN, CH_DEP_ROOT, S("missile")},
    {0, PARTICIPLE, VERB, CH_DEP_ACL, S("strike")},
    {1, 0, PROPN, CH_DEP_OBJ, S("Odesa")},
    {0, 0, CH_UPOS_PUNCT, CH_DEP_PUNCT, S(".")},
};

static void
the_noun_becomes_its_subject(void **state)
{
    (void)state;
    ch_node n[4];
    memcpy(n, strike, sizeof strike);
    ch_activate(shipped_grammar(), 4, n);
    assert_int_equal(n[1].head, CH_ROOT);
    assert_int_equal(n[1].dep, CH_DEP_ROOT);
    assert_true(n[1].feats & CH_FEAT_FINITE);
    assert_int_equal(n[0].head, 1);
    assert_int_equal(n[0].dep, CH_DEP_NSUBJ);
    assert_int_equal(n[3].head, 1);
}

static void
givers_and_days_change_nothing(void **state)
{
    (void)state;
    ch_node n[4];
    memcpy(n, strike, sizeof strike);
    n[1].lemma = CH_S("award");
    ch_activate(shipped_grammar(), 4, n);
    assert_int_equal(n[0].head, CH_ROOT);
    n[1].lemma = CH_S("arrest");
    n[2].lemma = CH_S("Monday");
    ch_activate(shipped_grammar(), 4, n);
    assert_int_equal(n[0].head, CH_ROOT);
    n[2].dep = CH_DEP_OBL; /* "missiles struck by lightning" */
    n[2].lemma = CH_S("lightning");
    ch_activate(shipped_grammar(), 4, n);
    assert_int_equal(n[0].head, CH_ROOT);
}

/* minister accused rebels ; army fled */
static void
of_two_subjects_the_first_has_its_own_verb(void **state)
{
    (void)state;
    ch_node n[] = {
        {5, 0, NOUN, CH_DEP_NSUBJ, CH_S("minister")}, {0, PARTICIPLE, VERB, CH_DEP_ACL, CH_S("accuse")},
        {1, 0, NOUN, CH_DEP_OBJ, CH_S("rebel")},      {4, 0, CH_UPOS_PUNCT, CH_DEP_PUNCT, CH_S(";")},
        {5, 0, NOUN, CH_DEP_NSUBJ, CH_S("army")},     {CH_ROOT, CH_FEAT_FINITE | CH_FEAT_TENSE_PAST, VERB, CH_DEP_ROOT, CH_S("flee")},
    };
    ch_activate(shipped_grammar(), 6, n);
    assert_int_equal(n[1].head, CH_ROOT);
    assert_int_equal(n[5].head, 1);
    assert_int_equal(n[5].dep, CH_DEP_PARATAXIS);
    assert_int_equal(n[0].head, 1);
    assert_int_equal(n[4].head, 5);
}

static void
two_nouns_behind_it_make_a_naming_active(void **state)
{
    (void)state;
    mended(ch_activate,
           "Boric Boric PROPN _ 0 root;named name VERB Tense=Past|VerbForm=Part 1 acl;Clara Clara PROPN _ 2 obj;minister minister NOUN _ 2 xcomp",
           "named root -;Boric nsubj named");
}

/* "Israel's refusal to lift the blockade angered Egypt" */
static void
a_finite_form_looks_for_the_ruling_noun(void **state)
{
    (void)state;
    mended(ch_activate,
           "refusal refusal NOUN _ 0 root;to to PART _ 3 mark;lift lift VERB VerbForm=Inf 1 acl;blockade blockade NOUN _ 3 obj;"
           "angered anger VERB Tense=Past|VerbForm=Fin 4 acl;Egypt Egypt PROPN _ 5 obj",
           "angered root -;refusal nsubj angered;blockade obj lift");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_noun_becomes_its_subject),
        cmocka_unit_test(givers_and_days_change_nothing),
        cmocka_unit_test(of_two_subjects_the_first_has_its_own_verb),
        cmocka_unit_test(two_nouns_behind_it_make_a_naming_active),
        cmocka_unit_test(a_finite_form_looks_for_the_ruling_noun),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
