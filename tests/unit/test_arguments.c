/* Arguments that hang below their predicate, read off trees that are given. */
#include "tree_text.h"

static void
actives_and_phrasal_verbs(void **state)
{
    static const tree_case cases[] = {
        {"He he PRON _ 2 nsubj;ruled rule VERB Tense=Past|VerbForm=Fin 0 root;"
         "out out ADP _ 2 compound:prt;talks talk NOUN Number=Plur 2 obj;"
         "because because ADP _ 7 case;of of ADP _ 5 fixed;Iran Iran PROPN _ 2 obl",
         "rule out  verb, past\n"
         "    subject  *He  [nsubj]\n"
         "    object  *talks  [obj]\n"
         "    oblique (because of)  *Iran  [obl]\n"},
        {"Peru Peru PROPN _ 2 nsubj;gave give VERB Tense=Past|VerbForm=Fin 0 root;"
         "Chile Chile PROPN _ 2 iobj;time time NOUN _ 2 obj",
         "give  verb, past\n"
         "    subject  *Peru  [nsubj]\n"
         "    indirect  *Chile  [iobj]\n"
         "    object  *time  [obj]\n"},
        {"They they PRON _ 2 nsubj;named name VERB Tense=Past|VerbForm=Fin 0 root;"
         "him he PRON _ 2 obj;minister minister NOUN _ 2 xcomp",
         "name  verb, past\n"
         "    subject  *They  [nsubj]\n"
         "    object  *him  [obj]\n"
         "    complement  *minister  [xcomp]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
passives(void **state)
{
    static const tree_case cases[] = {
        {"The the DET _ 2 det;gang gang NOUN _ 4 nsubj:pass;"
         "was be AUX Tense=Past|VerbForm=Fin 4 aux:pass;"
         "banned ban VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root;by by ADP _ 6 case;"
         "Peru Peru PROPN _ 4 obl:agent;in in ADP _ 8 case;May May PROPN _ 4 obl",
         "ban  verb, past, passive\n"
         "    object  The *gang  [nsubj:pass, passive]\n"
         "    subject (by)  *Peru  [obl:agent, passive]\n"
         "    oblique (in)  *May  [obl]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
nouns(void **state)
{
    static const tree_case cases[] = {
        {"Peru Peru PROPN _ 3 nmod:poss;'s 's PART _ 1 case;ban ban NOUN _ 6 nsubj;"
         "of of ADP _ 5 case;Acme Acme PROPN _ 3 nmod;"
         "hurt hurt VERB Tense=Past|VerbForm=Fin 0 root;it it PRON _ 6 obj",
         "ban  noun; inside hurt\n"
         "    possessor  *Peru  [nmod:poss]\n"
         "    of (of)  *Acme  [nmod]\n"
         "hurt  verb, past\n"
         "    subject  Peru 's *ban of Acme  [nsubj]\n"
         "    object  *it  [obj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
copulas(void **state)
{
    static const tree_case cases[] = {
        {"Doe Doe PROPN _ 4 nsubj;is be AUX Tense=Pres|VerbForm=Fin 4 cop;"
         "the the DET _ 4 det;head head NOUN _ 0 root;of of ADP _ 6 case;"
         "Acme Acme PROPN _ 4 nmod",
         "head  copula, present\n"
         "    subject  *Doe  [nsubj]\n"
         "    of (of)  *Acme  [nmod]\n"
         "    complement  the *head of Acme  [root]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
lists_and_other_names(void **state)
{
    static const tree_case cases[] = {
        {"Peru Peru PROPN _ 4 nsubj;and and CCONJ _ 3 cc;Chile Chile PROPN _ 1 conj;"
         "left leave VERB Tense=Past|VerbForm=Fin 0 root;Lima Lima PROPN _ 4 obj;"
         ", , PUNCT _ 8 punct;the the DET _ 8 det;capital capital NOUN _ 5 appos",
         "leave  verb, past\n"
         "    subject  *Peru  [nsubj]\n"
         "    subject  *Chile  [conj, conjunct]\n"
         "    object  *Lima  [obj]\n"
         "    object  the *capital  [appos, apposition]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
speech_that_interrupts(void **state)
{
    static const tree_case cases[] = {
        {"Talks talk NOUN _ 2 nsubj;failed fail VERB Tense=Past|VerbForm=Fin 0 root;"
         ", , PUNCT _ 2 punct;he he PRON _ 5 nsubj;"
         "said say VERB Tense=Past|VerbForm=Fin 2 parataxis",
         "fail  verb, past\n"
         "    subject  *Talks  [nsubj]\n"
         "say  verb, past; beside fail\n"
         "    subject  *he  [nsubj]\n"
         "    clause  Talks *failed , he said  [root]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(actives_and_phrasal_verbs),
        cmocka_unit_test(passives),
        cmocka_unit_test(nouns),
        cmocka_unit_test(copulas),
        cmocka_unit_test(lists_and_other_names),
        cmocka_unit_test(speech_that_interrupts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
