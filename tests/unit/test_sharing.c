/* Arguments from elsewhere in the sentence, read off trees that are given. */
#include "tree_text.h"

static void
relative_clauses(void **state)
{
    static const tree_case cases[] = {
        {"the the DET _ 2 det;gang gang NOUN _ 6 nsubj;"
         "which which PRON PronType=Rel 5 obj;he he PRON _ 5 nsubj;"
         "named name VERB Tense=Past|VerbForm=Fin 2 acl:relcl;"
         "fled flee VERB Tense=Past|VerbForm=Fin 0 root",
         "name  verb, past; relative in flee\n"
         "    object  the *gang  [nsubj, relative]\n"
         "    subject  *he  [nsubj]\n"
         "flee  verb, past\n"
         "    subject  the *gang  [nsubj]\n"},
        {"the the DET _ 2 det;man man NOUN _ 5 nsubj;he he PRON _ 4 nsubj;"
         "freed free VERB Tense=Past|VerbForm=Fin 2 acl:relcl;"
         "fled flee VERB Tense=Past|VerbForm=Fin 0 root",
         "free  verb, past; relative in flee\n"
         "    subject  *he  [nsubj]\n"
         "    object  the *man  [nsubj, relative]\n"
         "flee  verb, past\n"
         "    subject  the *man  [nsubj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
participles(void **state)
{
    static const tree_case cases[] = {
        {"the the DET _ 2 det;men man NOUN _ 6 nsubj;"
         "held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 2 acl;in in ADP _ 5 case;"
         "May May PROPN _ 3 obl;fled flee VERB Tense=Past|VerbForm=Fin 0 root",
         "man  noun; inside flee\n"
         "hold  verb, passive, participle; adnominal in man\n"
         "    oblique (in)  *May  [obl]\n"
         "    object  the *men  [nsubj, participle]\n"
         "flee  verb, past\n"
         "    subject  the *men  [nsubj]\n"},
        {"Citing cite VERB Tense=Pres|VerbForm=Part 5 advcl;"
         "reports report NOUN Number=Plur 1 obj;, , PUNCT _ 1 punct;"
         "Peru Peru PROPN _ 5 nsubj;left leave VERB Tense=Past|VerbForm=Fin 0 root",
         "cite  verb, participle; adverbial of leave\n"
         "    object  *reports  [obj]\n"
         "    subject  *Peru  [nsubj, participle]\n"
         "leave  verb, past\n"
         "    subject  *Peru  [nsubj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
control(void **state)
{
    static const tree_case cases[] = {
        {"Peru Peru PROPN _ 2 nsubj;asked ask VERB Tense=Past|VerbForm=Fin 0 root;"
         "them they PRON _ 2 obj;to to PART _ 5 mark;"
         "leave leave VERB VerbForm=Inf 2 xcomp",
         "ask  verb, past\n"
         "    subject  *Peru  [nsubj]\n"
         "    object  *them  [obj]\n"
         "    clause  to *leave  [xcomp]\n"
         "leave  verb, infinitive; controlled by ask; mark to\n"
         "    subject  *them  [obj, control]\n"},
        {"Peru Peru PROPN _ 2 nsubj;plans plan VERB Tense=Pres|VerbForm=Fin 0 root;"
         "to to PART _ 4 mark;leave leave VERB VerbForm=Inf 2 xcomp",
         "plan  verb, present\n"
         "    subject  *Peru  [nsubj]\n"
         "    clause  to *leave  [xcomp]\n"
         "leave  verb, infinitive; controlled by plan; mark to\n"
         "    subject  *Peru  [nsubj, control]\n"},
        {"They they PRON _ 3 nsubj:pass;were be AUX Tense=Past|VerbForm=Fin 3 aux:pass;"
         "asked ask VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root;to to PART _ 5 mark;"
         "leave leave VERB VerbForm=Inf 3 xcomp",
         "ask  verb, past, passive\n"
         "    object  *They  [nsubj:pass, passive]\n"
         "    clause  to *leave  [xcomp]\n"
         "leave  verb, infinitive; controlled by ask; mark to\n"
         "    subject  *They  [nsubj:pass, control]\n"},
        {"Peru Peru PROPN _ 2 nsubj;"
         "announced announce VERB Tense=Past|VerbForm=Fin 0 root;a a DET _ 4 det;"
         "plan plan NOUN _ 2 obj;to to PART _ 6 mark;leave leave VERB VerbForm=Inf 4 acl",
         "announce  verb, past\n"
         "    subject  *Peru  [nsubj]\n"
         "    object  a *plan  [obj]\n"
         "plan  noun; inside announce\n"
         "    clause  to *leave  [acl]\n"
         "leave  verb, infinitive; adnominal in plan; mark to\n"
         "    subject  *Peru  [nsubj, control]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
prepositions_that_speak_of_the_object(void **state)
{
    static const tree_case cases[] = {
        {"Peru Peru PROPN _ 2 nsubj;accused accuse VERB Tense=Past|VerbForm=Fin 0 root;"
         "Chile Chile PROPN _ 2 obj;of of SCONJ _ 5 mark;"
         "lying lie VERB VerbForm=Ger 2 advcl",
         "accuse  verb, past\n"
         "    subject  *Peru  [nsubj]\n"
         "    object  *Chile  [obj]\n"
         "lie  verb, participle; adverbial of accuse; mark of\n"
         "    subject  *Chile  [obj, control]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
coordination(void **state)
{
    static const tree_case cases[] = {
        {"Police police NOUN _ 2 nsubj;held hold VERB Tense=Past|VerbForm=Fin 0 root;"
         "and and CCONJ _ 4 cc;charged charge VERB Tense=Past|VerbForm=Fin 2 conj;"
         "them they PRON _ 2 obj",
         "hold  verb, past\n"
         "    subject  *Police  [nsubj]\n"
         "    object  *them  [obj]\n"
         "charge  verb, past; conjunct of hold\n"
         "    subject  *Police  [nsubj, conjunct]\n"
         "    object  *them  [obj, conjunct]\n"},
        {"They they PRON _ 3 nsubj:pass;were be AUX Tense=Past|VerbForm=Fin 3 aux:pass;"
         "held hold VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root;"
         "and and CCONJ _ 5 cc;"
         "charged charge VERB Tense=Past|VerbForm=Part|Voice=Pass 3 conj;"
         "by by ADP _ 7 case;police police NOUN _ 3 obl:agent",
         "hold  verb, past, passive\n"
         "    object  *They  [nsubj:pass, passive]\n"
         "    subject (by)  *police  [obl:agent, passive]\n"
         "charge  verb, past, passive; conjunct of hold\n"
         "    object  *They  [nsubj:pass, conjunct]\n"
         "    subject (by)  *police  [obl:agent, passive]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(relative_clauses),
        cmocka_unit_test(participles),
        cmocka_unit_test(control),
        cmocka_unit_test(prepositions_that_speak_of_the_object),
        cmocka_unit_test(coordination),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
