/* Participles behind a comma: with a subject of their own, or of the clause and not of its last place. */
#include "mended.h"

#include "syntax/participle.h"

/* "Talks failed, with envoys saying so" */
static void
the_noun_behind_with_is_the_subject(void **state)
{
    (void)state;
    mended(ch_hang_participles,
           "Talks talk NOUN _ 2 nsubj;failed fail VERB Tense=Past|VerbForm=Fin 0 root;, , PUNCT _ 5 punct;with with ADP _ 5 case;"
           "envoys envoy NOUN _ 2 obl;saying say VERB Tense=Pres|VerbForm=Part 5 acl;so so ADV _ 6 advmod",
           "saying advcl failed;envoys nsubj saying;with mark saying");
    mended(ch_hang_participles, /* hung from the verb, and the envoys from a name before them */
           "Rebels rebel NOUN _ 2 nsubj;met meet VERB Tense=Past|VerbForm=Fin 0 root;allies ally NOUN _ 2 obj;, , PUNCT _ 6 punct;"
           "with with ADP _ 6 case;envoys envoy NOUN _ 3 nmod;saying say VERB VerbForm=Ger 2 advcl",
           "saying advcl met;envoys nsubj saying");
}

static void
without_a_comma_or_with_a_preposition_it_stays(void **state)
{
    (void)state;
    mended(ch_hang_participles,
           "met meet VERB Tense=Past|VerbForm=Fin 0 root;with with ADP _ 3 case;men man NOUN _ 1 obl;carrying carry VERB Tense=Pres|VerbForm=Part 3 acl",
           "carrying acl men;men obl met");
    mended(ch_hang_participles, /* "met with the envoy, saying" */
           "met meet VERB Tense=Past|VerbForm=Fin 0 root;with with ADP _ 3 case;envoy envoy NOUN _ 1 obl;, , PUNCT _ 5 punct;"
           "saying say VERB Tense=Pres|VerbForm=Part 1 advcl",
           "envoy obl met;with case envoy");
    mended(ch_hang_participles,
           "met meet VERB Tense=Past|VerbForm=Fin 0 root;, , PUNCT _ 4 punct;with with ADP _ 4 case;focus focus NOUN _ 1 obl;on on SCONJ _ 6 mark;"
           "ending end VERB VerbForm=Ger 4 acl",
           "ending acl focus;focus obl met");
}

/* "fire at Kyiv, Ukraine, killing nine" */
static void
a_place_does_nothing(void **state)
{
    (void)state;
    mended(ch_hang_participles,
           "fire fire VERB Tense=Pres|VerbForm=Fin 0 root;at at ADP _ 3 case;Kyiv Kyiv PROPN _ 1 obl;, , PUNCT _ 5 punct;Ukraine Ukraine PROPN _ 3 conj;"
           ", , PUNCT _ 7 punct;killing kill VERB Tense=Pres|VerbForm=Part 5 acl",
           "killing advcl fire;Ukraine conj Kyiv");
    mended(ch_hang_participles, /* "Rubio, speaking in Rome, denied" */
           "Rubio Rubio PROPN _ 4 nsubj;, , PUNCT _ 3 punct;speaking speak VERB Tense=Pres|VerbForm=Part 1 acl;denied deny VERB Tense=Past|VerbForm=Fin 0 root",
           "speaking acl Rubio");
}

/* "broke up a ring that moved drugs, arresting six": the ring arrests nobody; "…, killing six" may be what it did */
static void
a_place_is_not_accused(void **state)
{
    (void)state;
    mended(ch_hang_participles,
           "man man NOUN _ 0 root;in in ADP _ 3 case;Lima Lima PROPN _ 1 nmod;, , PUNCT _ 5 punct;Peru Peru PROPN _ 3 appos;, , PUNCT _ 7 punct;"
           "accused accuse VERB Tense=Past|VerbForm=Part|Voice=Pass 5 acl",
           "accused acl man");
    mended(ch_hang_participles, /* without a comma it may be the place */
           "man man NOUN _ 0 root;from from ADP _ 3 case;Mosul Mosul PROPN _ 1 nmod;destroyed destroy VERB Tense=Past|VerbForm=Part|Voice=Pass 3 acl",
           "destroyed acl Mosul");
}

static void
a_deed_of_authorities_leaves_the_relative_clause(void **state)
{
    (void)state;
    mended(ch_hang_participles,
           "broke break VERB Tense=Past|VerbForm=Fin 0 root;ring ring NOUN _ 1 obj;that that PRON PronType=Rel 4 nsubj;"
           "moved move VERB Tense=Past|VerbForm=Fin 2 acl:relcl;, , PUNCT _ 6 punct;arresting arrest VERB Tense=Pres|VerbForm=Part 4 advcl",
           "arresting advcl broke");
    mended(ch_hang_participles,
           "found find VERB Tense=Past|VerbForm=Fin 0 root;bomb bomb NOUN _ 1 obj;that that PRON PronType=Rel 4 nsubj;"
           "exploded explode VERB Tense=Past|VerbForm=Fin 2 acl:relcl;, , PUNCT _ 6 punct;killing kill VERB Tense=Pres|VerbForm=Part 4 advcl",
           "killing advcl exploded");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_noun_behind_with_is_the_subject),
        cmocka_unit_test(without_a_comma_or_with_a_preposition_it_stays),
        cmocka_unit_test(a_place_does_nothing),
        cmocka_unit_test(a_place_is_not_accused),
        cmocka_unit_test(a_deed_of_authorities_leaves_the_relative_clause),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
