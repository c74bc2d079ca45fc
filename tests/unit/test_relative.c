/* A relative pronoun is its clause's; a clause between a subject and its verb describes the subject. */
#include "mended.h"

#include "syntax/relative.h"

static void
the_pronoun_belongs_to_its_clause(void **state)
{
    (void)state;
    mended(ch_relate_clauses,
           "gang gang NOUN _ 6 nsubj;, , PUNCT _ 5 punct;which which PRON PronType=Rel 6 obj;Washington Washington PROPN _ 5 nsubj;"
           "designated designate VERB Tense=Past|VerbForm=Fin 1 acl:relcl;denied deny VERB Tense=Past|VerbForm=Fin 0 root",
           "which obj designated");
    mended(ch_relate_clauses, /* a question's pronoun has no clause behind a noun */
           "which which PRON PronType=Int 3 obj;Washington Washington PROPN _ 3 nsubj;designated designate VERB VerbForm=Fin 0 root",
           "which obj designated");
}

static void
a_clause_without_a_pronoun_describes_the_subject(void **state)
{
    (void)state;
    mended(ch_relate_clauses,
           "leader leader NOUN _ 4 nsubj;he he PRON _ 3 nsubj;criticised criticise VERB Tense=Past|VerbForm=Fin 4 ccomp;"
           "resigned resign VERB Tense=Past|VerbForm=Fin 0 root",
           "criticised acl:relcl leader;leader nsubj resigned");
    mended(ch_relate_clauses, /* the parser lets the clause rule */
           "leader leader NOUN _ 4 nsubj;he he PRON _ 3 nsubj;criticised criticise VERB Tense=Past|VerbForm=Fin 0 root;"
           "resigned resign VERB Tense=Past|VerbForm=Fin 3 ccomp;. . PUNCT _ 3 punct",
           "criticised acl:relcl leader;resigned root -;. punct resigned");
    mended(ch_relate_clauses, /* both subjects are the first verb's */
           "leader leader NOUN _ 3 nsubj;he he PRON _ 3 nsubj;criticised criticise VERB Tense=Past|VerbForm=Fin 0 root;"
           "resigned resign VERB Tense=Past|VerbForm=Fin 3 ccomp",
           "criticised acl:relcl leader;leader nsubj resigned;he nsubj criticised");
}

static void
a_clause_with_a_pronoun_is_relative(void **state)
{
    (void)state;
    mended(ch_relate_clauses,
           "aid aid NOUN _ 0 root;that that PRON PronType=Rel 4 obj;Oslo Oslo PROPN _ 4 nsubj;sends send VERB Tense=Pres|VerbForm=Fin 1 acl",
           "sends acl:relcl aid");
    mended(ch_relate_clauses, /* "the plan to send aid" has none */
           "plan plan NOUN _ 0 root;to to PART _ 3 mark;send send VERB VerbForm=Inf 1 acl;aid aid NOUN _ 3 obj", "send acl plan");
}

static void
what_somebody_says_stays(void **state)
{
    (void)state;
    mended(ch_relate_clauses,
           "he he PRON _ 2 nsubj;said say VERB Tense=Past|VerbForm=Fin 0 root;leader leader NOUN _ 4 nsubj;"
           "resigned resign VERB Tense=Past|VerbForm=Fin 2 ccomp",
           "resigned ccomp said;leader nsubj resigned");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_pronoun_belongs_to_its_clause),
        cmocka_unit_test(a_clause_without_a_pronoun_describes_the_subject),
        cmocka_unit_test(a_clause_with_a_pronoun_is_relative),
        cmocka_unit_test(what_somebody_says_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
