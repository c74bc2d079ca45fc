/* Tense, aspect, voice, modality, mood of verbs, read off trees that are given. */
#include "tree_text.h"

static void
tense_aspect_and_voice(void **state)
{
    static const tree_case cases[] = {
        {"It it PRON _ 5 nsubj;has have AUX Tense=Pres|VerbForm=Fin 5 aux;"
         "not not PART Polarity=Neg 5 advmod;"
         "been be AUX Tense=Past|VerbForm=Part 5 aux:pass;"
         "banned ban VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root",
         "ban  verb, present, passive, perfect, negated\n"
         "    object  *It  [nsubj, passive]\n"},
        {"They they PRON _ 4 nsubj;will will AUX VerbForm=Fin 4 aux;"
         "be be AUX VerbForm=Inf 4 aux;meeting meet VERB Tense=Pres|VerbForm=Part 0 root",
         "meet  verb, future, progressive, will\n"
         "    subject  *They  [nsubj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
infinitives_and_plans(void **state)
{
    static const tree_case cases[] = {
        {"They they PRON _ 2 nsubj;want want VERB Tense=Pres|VerbForm=Fin 0 root;"
         "to to PART _ 4 mark;leave leave VERB VerbForm=Inf 2 xcomp",
         "want  verb, present\n"
         "    subject  *They  [nsubj]\n"
         "    clause  to *leave  [xcomp]\n"
         "leave  verb, infinitive; controlled by want; mark to\n"
         "    subject  *They  [nsubj, control]\n"},
        {"They they PRON _ 3 nsubj;are be AUX Tense=Pres|VerbForm=Fin 3 aux;"
         "going go VERB Tense=Pres|VerbForm=Part 0 root;to to PART _ 5 mark;"
         "leave leave VERB VerbForm=Inf 3 xcomp",
         "go  verb, present, progressive\n"
         "    subject  *They  [nsubj]\n"
         "    clause  to *leave  [xcomp]\n"
         "leave  verb, future, infinitive, be going to; controlled by go; mark to\n"
         "    subject  *They  [nsubj, control]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
conditions(void **state)
{
    static const tree_case cases[] = {
        {"If if SCONJ _ 3 mark;they they PRON _ 3 nsubj;"
         "attack attack VERB Tense=Pres|VerbForm=Fin 6 advcl;we we PRON _ 6 nsubj;"
         "would would AUX VerbForm=Fin 6 aux;answer answer VERB VerbForm=Inf 0 root",
         "attack  verb, present, condition; adverbial of answer; mark if\n"
         "    subject  *they  [nsubj]\n"
         "answer  verb, present, conditional, would\n"
         "    subject  *we  [nsubj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

static void
orders_and_questions(void **state)
{
    static const tree_case cases[] = {
        {"Leave leave VERB Mood=Imp|VerbForm=Fin 0 root;the the DET _ 3 det;"
         "city city NOUN _ 1 obj",
         "leave  verb, imperative\n"
         "    object  the *city  [obj]\n"},
        {"Did do AUX Tense=Past|VerbForm=Fin 3 aux;they they PRON _ 3 nsubj;"
         "leave leave VERB VerbForm=Inf 0 root;? ? PUNCT _ 3 punct",
         "leave  verb, past, question\n"
         "    subject  *they  [nsubj]\n"},
    };
    (void)state;
    CHECK_TREES(cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tense_aspect_and_voice),
        cmocka_unit_test(infinitives_and_plans),
        cmocka_unit_test(conditions),
        cmocka_unit_test(orders_and_questions),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
