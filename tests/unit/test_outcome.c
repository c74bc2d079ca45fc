/* Who harms behind a comma is whoever the clause is about, and what stands behind it is harmed. */
#include "mended.h"

#include "syntax/outcome.h"

static void
not_the_place_before_the_comma(void **state)
{
    (void)state;
    mended(ch_hang_outcomes,
           "Iran Iran PROPN _ 2 nsubj;hit hit VERB Tense=Past|VerbForm=Fin 0 root;Eilat Eilat PROPN _ 2 obj;, , PUNCT _ 5 punct;"
           "striking strike VERB Tense=Pres|VerbForm=Part 3 acl;houses house NOUN _ 5 obj",
           "striking advcl hit;houses obj striking");
    mended(ch_hang_outcomes,
           "Iran Iran PROPN _ 2 nsubj;hit hit VERB Tense=Past|VerbForm=Fin 0 root;Eilat Eilat PROPN _ 2 obj;, , PUNCT _ 5 punct;"
           "praising praise VERB Tense=Pres|VerbForm=Part 3 acl;God God PROPN _ 5 obj",
           "praising acl Eilat");
}

static void
not_one_more_of_a_list(void **state)
{
    (void)state;
    mended(ch_hang_outcomes,
           "Iran Iran PROPN _ 2 nsubj;raided raid VERB Tense=Past|VerbForm=Fin 0 root;Eilat Eilat PROPN _ 2 obj;, , PUNCT _ 6 punct;"
           "burning burn VERB VerbForm=Ger 6 amod;houses house NOUN _ 3 conj;and and CCONJ _ 8 cc;cars car NOUN _ 3 conj",
           "burning advcl raided;houses obj burning;cars conj houses;, punct burning");
}

static void
a_second_harm_is_joined_to_the_first(void **state)
{
    (void)state;
    mended(ch_hang_outcomes,
           "Iran Iran PROPN _ 2 nsubj;hit hit VERB Tense=Past|VerbForm=Fin 0 root;, , PUNCT _ 4 punct;"
           "damaging damage VERB Tense=Pres|VerbForm=Part 2 advcl;homes home NOUN _ 4 obj;and and CCONJ _ 7 cc;"
           "wounding wound VERB Tense=Pres|VerbForm=Part 5 conj;six six NUM _ 7 obj",
           "wounding conj damaging;homes obj damaging");
}

static void
who_accuses_has_not_harmed(void **state)
{
    (void)state;
    mended(ch_hang_outcomes,
           "Chad Chad PROPN _ 2 nsubj;accuses accuse VERB Tense=Pres|VerbForm=Fin 0 root;Iran Iran PROPN _ 2 obj;of of ADP _ 5 case;"
           "attacks attack NOUN _ 2 obl;, , PUNCT _ 7 punct;killing kill VERB Tense=Pres|VerbForm=Part 2 advcl;nine nine NUM _ 7 obj",
           "killing acl attacks");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(not_the_place_before_the_comma),
        cmocka_unit_test(not_one_more_of_a_list),
        cmocka_unit_test(a_second_harm_is_joined_to_the_first),
        cmocka_unit_test(who_accuses_has_not_harmed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
