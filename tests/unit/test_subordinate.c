/* "after France threatened": the noun is the subject of the verb behind it, unless "and" joins that verb. */
#include "mended.h"

#include "syntax/subordinate.h"

#include <string.h>

#define PAST (CH_FEAT_FINITE | CH_FEAT_TENSE_PAST)

#define S(text) {"" text, sizeof(text) - 1} /* CH_S() is no constant */

/* Putin proposed talks after France threatened sanctions */
enum { PUTIN, PROPOSED, TALKS, AFTER, FRANCE, THREATENED, SANCTIONS, COUNT };

static const ch_node threat[COUNT] = {
    [PUTIN] = {PROPOSED, 0, CH_UPOS_PROPN, CH_DEP_NSUBJ, S("Putin")},
    [PROPOSED] = {CH_ROOT, PAST, CH_UPOS_VERB, CH_DEP_ROOT, S("propose")},
    [TALKS] = {PROPOSED, 0, CH_UPOS_NOUN, CH_DEP_OBJ, S("talk")},
    [AFTER] = {FRANCE, 0, CH_UPOS_ADP, CH_DEP_CASE, S("after")},
    [FRANCE] = {PROPOSED, 0, CH_UPOS_PROPN, CH_DEP_OBL, S("France")},
    [THREATENED] = {PROPOSED, PAST, CH_UPOS_VERB, CH_DEP_CONJ, S("threaten")},
    [SANCTIONS] = {THREATENED, 0, CH_UPOS_NOUN, CH_DEP_OBJ, S("sanction")},
};

/* Soto took money, said Hall */
enum { SOTO, TOOK, MONEY, COMMA, SAID, HALL, SAID_COUNT };

static void
who_speaks_stands_behind(void **state)
{
    ch_node n[SAID_COUNT] = {
        [SOTO] = {SAID, 0, CH_UPOS_PROPN, CH_DEP_NSUBJ, S("Soto")},
        [TOOK] = {CH_ROOT, PAST, CH_UPOS_VERB, CH_DEP_ROOT, S("take")},
        [MONEY] = {TOOK, 0, CH_UPOS_NOUN, CH_DEP_OBJ, S("money")},
        [COMMA] = {SAID, 0, CH_UPOS_PUNCT, CH_DEP_PUNCT, S(",")},
        [SAID] = {TOOK, PAST, CH_UPOS_VERB, CH_DEP_CONJ, S("say")},
        [HALL] = {SAID, 0, CH_UPOS_PROPN, CH_DEP_NSUBJ, S("Hall")},
    };
    (void)state;
    ch_subordinate(shipped_grammar(), SAID_COUNT, n);
    assert_int_equal(n[SOTO].head, TOOK);
    assert_int_equal(n[TOOK].head, SAID);
    assert_int_equal(n[TOOK].dep, CH_DEP_CCOMP);
    assert_int_equal(n[SAID].head, CH_ROOT);
    assert_int_equal(n[HALL].head, SAID);
}

static void
the_noun_is_its_subject(void **state)
{
    (void)state;
    ch_node n[COUNT];
    memcpy(n, threat, sizeof threat);
    ch_subordinate(shipped_grammar(), COUNT, n);
    assert_int_equal(n[FRANCE].head, THREATENED);
    assert_int_equal(n[FRANCE].dep, CH_DEP_NSUBJ);
    assert_int_equal(n[THREATENED].dep, CH_DEP_ADVCL);
    assert_int_equal(n[THREATENED].head, PROPOSED);
    assert_int_equal(n[AFTER].head, THREATENED);
    assert_int_equal(n[AFTER].dep, CH_DEP_MARK);
}

static void
other_words_and_other_links_stay(void **state)
{
    (void)state;
    ch_node n[COUNT];
    memcpy(n, threat, sizeof threat);
    n[AFTER].lemma = CH_S("in"); /* no clause begins with it */
    ch_subordinate(shipped_grammar(), COUNT, n);
    assert_int_equal(n[THREATENED].dep, CH_DEP_CONJ);
    memcpy(n, threat, sizeof threat);
    n[SANCTIONS] = (ch_node){THREATENED, 0, CH_UPOS_CCONJ, CH_DEP_CC, CH_S("and")};
    ch_subordinate(shipped_grammar(), COUNT, n);
    assert_int_equal(n[FRANCE].head, PROPOSED);
}

/* "proposes talks after France, Germany and Poland threatened" */
static void
a_list_of_subjects_is_one(void **state)
{
    (void)state;
    mended(ch_subordinate,
           "proposes propose VERB Tense=Pres|VerbForm=Fin 0 root;after after ADP _ 3 case;France France PROPN _ 1 obl;, , PUNCT _ 8 punct;"
           "Germany Germany PROPN _ 8 nsubj;and and CCONJ _ 7 cc;Poland Poland PROPN _ 5 conj;"
           "threatened threaten VERB Tense=Past|VerbForm=Fin 1 conj",
           "threatened advcl proposes;France nsubj threatened;Germany conj France;after mark threatened");
}

/* "accuses Israel of attacking, killing nine" and "…, calling it a crime" */
static void
what_is_charged_goes_on(void **state)
{
    (void)state;
    mended(ch_subordinate,
           "accuses accuse VERB Tense=Pres|VerbForm=Fin 0 root;Israel Israel PROPN _ 1 obj;of of SCONJ _ 4 mark;"
           "attacking attack VERB VerbForm=Ger 1 advcl;killing kill VERB VerbForm=Part 1 advcl;calling call VERB VerbForm=Part 1 advcl",
           "killing advcl attacking;calling advcl accuses");
}

/* "wounded after men open fire" */
static void
an_adjective_with_an_object_is_a_verb(void **state)
{
    (void)state;
    mended(ch_subordinate,
           "wounded wound VERB Tense=Past|VerbForm=Part 0 root;after after ADP _ 3 case;men man NOUN _ 1 obl;open open ADJ _ 1 advcl;"
           "fire fire NOUN _ 4 obj",
           "men nsubj open;open advcl wounded;after mark open");
}

/* "says that if it does not, the truce will end and the army will attack" */
static void
a_condition_is_of_what_is_said(void **state)
{
    (void)state;
    mended(ch_subordinate,
           "says say VERB Tense=Pres|VerbForm=Fin 0 root;if if SCONJ _ 3 mark;fails fail VERB Tense=Pres|VerbForm=Fin 1 ccomp;"
           "truce truce NOUN _ 5 nsubj;end end VERB VerbForm=Inf 1 ccomp;and and CCONJ _ 8 cc;army army NOUN _ 8 nsubj;"
           "attack attack VERB VerbForm=Inf 1 ccomp",
           "fails advcl end;end ccomp says;attack conj end");
    mended(ch_subordinate, /* "asks if it fails" */
           "asks ask VERB Tense=Pres|VerbForm=Fin 0 root;if if SCONJ _ 3 mark;fails fail VERB Tense=Pres|VerbForm=Fin 1 ccomp", "fails ccomp asks");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_speaks_stands_behind),
        cmocka_unit_test(the_noun_is_its_subject),
        cmocka_unit_test(other_words_and_other_links_stay),
        cmocka_unit_test(a_list_of_subjects_is_one),
        cmocka_unit_test(a_condition_is_of_what_is_said),
        cmocka_unit_test(an_adjective_with_an_object_is_a_verb),
        cmocka_unit_test(what_is_charged_goes_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
