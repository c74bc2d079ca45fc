/* Groups of a number and a state behind "leave": each is what it says. */
#include "mended.h"

#include "syntax/aftermath.h"

static void
the_second_group_is_a_verb(void **state)
{
    (void)state;
    mended(ch_read_aftermath,
           "It it PRON _ 2 nsubj;left leave VERB Tense=Past|VerbForm=Fin 0 root;four four NUM _ 4 nummod;dead dead ADJ _ 2 xcomp;"
           "and and CCONJ _ 6 cc;six six NUM _ 4 conj;wounded wound VERB Tense=Past|VerbForm=Part 2 obj",
           "four obj left;dead xcomp left;wounded conj left;six obj wounded;and cc wounded");
    mended(ch_read_aftermath,
           "leaving leave VERB Tense=Pres|VerbForm=Part 0 root;at at ADP _ 3 case;least least ADJ _ 4 nmod;12 12 NUM _ 5 nummod;"
           "men man NOUN _ 1 obj;dead dead ADJ _ 9 amod;, , PUNCT _ 8 punct;20 20 NUM _ 6 conj;injured injured ADJ _ 1 conj",
           "men obj leaving;12 nummod men;dead xcomp leaving;injured conj leaving;20 obj injured");
}

static void
what_is_no_state_stays(void **state)
{
    (void)state;
    mended(ch_read_aftermath,
           "He he PRON _ 2 nsubj;left leave VERB Tense=Past|VerbForm=Fin 0 root;two two NUM _ 4 nummod;sons son NOUN _ 2 obj;"
           "and and CCONJ _ 7 cc;a a DET _ 7 det;wife wife NOUN _ 4 conj",
           "sons obj left;wife conj sons");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_second_group_is_a_verb), cmocka_unit_test(what_is_no_state_stays)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
