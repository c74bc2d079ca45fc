/* "…, with the envoy saying": the noun behind "with" says it, where a comma parts the two. */
#include "mended.h"

#include "syntax/absolute.h"

static void
the_noun_behind_with_does_it(void **state)
{
    (void)state;
    mended(ch_hang_absolutes,
           "meets meet VERB Tense=Pres|VerbForm=Fin 0 root;rebels rebel NOUN _ 1 obj;, , PUNCT _ 5 punct;with with ADP _ 5 case;"
           "envoy envoy NOUN _ 2 nmod;saying say VERB Tense=Pres|VerbForm=Part 1 advcl",
           "envoy nsubj saying;with mark saying;saying advcl meets");
}

static void
other_phrases_stay(void **state)
{
    (void)state;
    mended(ch_hang_absolutes, /* "met with the envoy, saying" */
           "met meet VERB Tense=Past|VerbForm=Fin 0 root;with with ADP _ 3 case;envoy envoy NOUN _ 1 obl;, , PUNCT _ 5 punct;"
           "saying say VERB Tense=Pres|VerbForm=Part 1 advcl",
           "envoy obl met;with case envoy");
    mended(ch_hang_absolutes, /* "ended the war with the rebels saying": no comma */
           "ended end VERB Tense=Past|VerbForm=Fin 0 root;war war NOUN _ 1 obj;with with ADP _ 4 case;rebels rebel NOUN _ 2 nmod;"
           "saying say VERB Tense=Pres|VerbForm=Part 1 advcl",
           "rebels nmod war");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_noun_behind_with_does_it),
        cmocka_unit_test(other_phrases_stay),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
