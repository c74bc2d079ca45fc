/* Of two complements the first is the object; a name is none behind a verb that does not say who its subject is. */
#include "mended.h"

#include "syntax/complement.h"

static void
the_first_noun_is_the_object(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "Boric Boric PROPN _ 0 root;named name VERB Tense=Past|VerbForm=Part 1 acl;Clara Clara PROPN _ 2 xcomp;minister minister NOUN _ 2 xcomp",
           "Clara obj named;minister xcomp named");
    mended(ch_find_objects,
           "Tinubu Tinubu PROPN _ 2 nsubj;called call VERB Tense=Past|VerbForm=Fin 0 root;Macky Macky PROPN _ 2 xcomp;Sall Sall PROPN _ 3 flat",
           "Macky obj called");
}

static void
who_becomes_something_has_no_object(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "Sall Sall PROPN _ 2 nsubj;became become VERB Tense=Past|VerbForm=Fin 0 root;Caesar Caesar PROPN _ 2 xcomp",
           "Caesar xcomp became");
    mended(ch_find_objects,
           "Sall Sall PROPN _ 3 nsubj:pass;was be AUX VerbForm=Fin 3 aux:pass;named name VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root;"
           "minister minister NOUN _ 3 xcomp",
           "minister xcomp named");
}

static void
a_passive_of_naming_rules(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "Sall Sall PROPN _ 4 nsubj;is be AUX VerbForm=Fin 4 cop;elected elect VERB Tense=Past|VerbForm=Part|Voice=Pass 4 amod;"
           "leader leader NOUN _ 0 root;. . PUNCT _ 4 punct",
           "elected root -;leader xcomp elected;Sall nsubj:pass elected;. punct elected");
    mended(ch_find_objects,
           "Sall Sall PROPN _ 5 nsubj;is be AUX VerbForm=Fin 5 cop;an a DET _ 5 det;elected elect VERB Tense=Past|VerbForm=Part|Voice=Pass 5 amod;"
           "leader leader NOUN _ 0 root",
           "elected amod leader;leader root -");
}

static void
worth_describes_the_object(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "gave give VERB Tense=Past|VerbForm=Fin 0 root;aid aid NOUN _ 1 obj;worth worth ADJ _ 1 xcomp;$ $ SYM _ 3 obj;"
           "to to ADP _ 6 case;Sudan Sudan PROPN _ 3 obl",
           "worth amod aid;Sudan obl gave;$ obj worth");
}

static void
an_adjective_behind_the_object_is_the_outcome(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "renders render VERB VerbForm=Fin 0 root;Esau Esau PROPN _ 1 obj;ineligible ineligible ADJ _ 1 conj",
           "ineligible xcomp renders");
    mended(ch_find_objects,
           "renders render VERB VerbForm=Fin 0 root;aid aid NOUN _ 1 obj;and and CCONJ _ 4 cc;quick quick ADJ _ 1 conj",
           "quick conj renders");
}

static void
of_two_subjects_the_first_is_who_is_told(void **state)
{
    (void)state;
    mended(ch_find_objects,
           "telling tell VERB VerbForm=Part 0 root;Trump Trump PROPN _ 5 nsubj;the the DET _ 4 det;countries country NOUN _ 5 nsubj;"
           "agreed agree VERB VerbForm=Fin 1 ccomp",
           "Trump obj telling;countries nsubj agreed");
    mended(ch_find_objects,
           "told tell VERB VerbForm=Fin 0 root;Trump Trump PROPN _ 4 compound;the the DET _ 4 det;countries country NOUN _ 5 nsubj;"
           "agreed agree VERB VerbForm=Fin 1 parataxis",
           "Trump obj told;countries nsubj agreed;agreed ccomp told");
    mended(ch_find_objects,
           "told tell VERB VerbForm=Fin 0 root;Trump Trump PROPN _ 3 compound;officials official NOUN _ 4 nsubj;agreed agree VERB VerbForm=Fin 1 ccomp",
           "Trump compound officials");
    mended(ch_find_objects,
           "said say VERB VerbForm=Fin 0 root;Trump Trump PROPN _ 4 nsubj;countries country NOUN _ 4 nsubj;agreed agree VERB VerbForm=Fin 1 ccomp",
           "Trump nsubj agreed"); /* whom one says something "to" */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_noun_is_the_object),
        cmocka_unit_test(who_becomes_something_has_no_object),
        cmocka_unit_test(a_passive_of_naming_rules),
        cmocka_unit_test(worth_describes_the_object),
        cmocka_unit_test(of_two_subjects_the_first_is_who_is_told),
        cmocka_unit_test(an_adjective_behind_the_object_is_the_outcome),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
