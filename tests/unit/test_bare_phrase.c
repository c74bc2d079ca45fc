/* A counted noun without a preposition is an object, a name takes its title's place, an article stands with a noun. */
#include "mended.h"

#include "syntax/bare_phrase.h"

static void
at_least_so_many_are_an_object(void **state)
{
    (void)state;
    mended(ch_read_bare_phrases,
           "kill kill VERB VerbForm=Fin 0 root;at at ADP _ 3 case;least least ADJ _ 4 nmod;82 82 NUM _ 5 nummod;people people NOUN Number=Plur 1 obl",
           "people obj kill");
    mended(ch_read_bare_phrases, /* a time */
           "kill kill VERB VerbForm=Fin 0 root;two 2 NUM _ 3 nummod;days day NOUN Number=Plur 1 obl", "days obl kill");
    mended(ch_read_bare_phrases, /* with a preposition */
           "fell fall VERB VerbForm=Fin 0 root;on on ADP _ 4 case;82 82 NUM _ 4 nummod;people people NOUN Number=Plur 1 obl", "people obl fell");
}

static void
the_name_is_who_acts(void **state)
{
    (void)state;
    mended(ch_read_bare_phrases,
           "Secretary secretary PROPN _ 6 nsubj;of of ADP _ 3 case;State state PROPN _ 1 nmod;Antony Antony PROPN _ 1 nmod;"
           "Blinken Blinken PROPN _ 4 flat;spoke speak VERB Tense=Past|VerbForm=Fin 0 root",
           "Antony nsubj spoke;Secretary nmod:desc Antony;State nmod Secretary");
    mended(ch_read_bare_phrases, /* "the forces of Abu Hassan" */
           "forces force NOUN _ 5 nsubj;of of ADP _ 3 case;Abu Abu PROPN _ 1 nmod;Hassan Hassan PROPN _ 3 flat;"
           "spoke speak VERB Tense=Past|VerbForm=Fin 0 root",
           "Abu nmod forces;forces nsubj spoke");
}

static void
no_verb_has_an_article(void **state)
{
    (void)state;
    mended(ch_read_bare_phrases, "The the DET _ 3 det;U.S. U.S. PROPN _ 3 nsubj;launches launch VERB VerbForm=Fin 0 root", "The det U.S.");
}

static void
times_and_subjects_have_no_such_phrases(void **state)
{
    (void)state;
    mended(ch_read_bare_phrases,
           "killed kill VERB Tense=Past|VerbForm=Part 0 root;over over ADP _ 3 case;weeks week NOUN Number=Plur 1 obl;in in ADP _ 5 case;"
           "attacks attack NOUN Number=Plur 3 nmod",
           "attacks obl killed;weeks obl killed");
    mended(ch_read_bare_phrases,
           "injured injure VERB Tense=Past|VerbForm=Part 0 root;after after ADP _ 3 case;attack attack NOUN _ 1 obl;"
           "perpetrated perpetrate VERB Tense=Past|VerbForm=Part 3 acl;by by ADP _ 6 case;RSF RSF PROPN _ 7 nsubj;hits hit VERB VerbForm=Fin 1 advcl",
           "RSF obl:agent perpetrated;attack nsubj hits;after mark hits;hits advcl injured");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(at_least_so_many_are_an_object),
        cmocka_unit_test(the_name_is_who_acts),
        cmocka_unit_test(no_verb_has_an_article),
        cmocka_unit_test(times_and_subjects_have_no_such_phrases),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
