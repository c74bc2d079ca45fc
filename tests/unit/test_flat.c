/* What is joined to a part of a name is joined to the name; a particle before a part stays. */
#include "mended.h"

#include "syntax/flat.h"

static void
a_conjunct_of_a_part_is_the_names(void **state)
{
    (void)state;
    mended(ch_raise_from_names,
           "met meet VERB Tense=Past|VerbForm=Fin 0 root;Xi Xi PROPN _ 1 obj;Jinping Jinping PROPN _ 2 flat;"
           "and and CCONJ _ 5 cc;Biden Biden PROPN _ 3 conj",
           "Biden conj Xi;Jinping flat Xi;Xi obj met");
}

static void
what_is_no_description_stays(void **state)
{
    (void)state;
    mended(ch_raise_from_names,
           "Ursula Ursula PROPN _ 0 root;von von PROPN _ 3 flat;Leyen Leyen PROPN _ 1 flat;here here ADV _ 3 advmod",
           "von flat Leyen;here advmod Leyen");
    mended(ch_raise_from_names,
           "spoke speak VERB VerbForm=Fin 0 root;with with ADP _ 4 case;Mahmoud Mahmoud PROPN _ 1 obl;Abbas Abbas PROPN _ 3 flat",
           "with case Mahmoud;Abbas flat Mahmoud");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_conjunct_of_a_part_is_the_names),
        cmocka_unit_test(what_is_no_description_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
