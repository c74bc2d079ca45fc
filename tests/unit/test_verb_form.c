/* A form that the words before it make a verb is one; the tag follows the tree. */
#include "mended.h"

#include "syntax/verb_form.h"

static void
behind_have_stands_a_participle(void **state)
{
    (void)state;
    mended(ch_read_verb_forms,
           "Hungary Hungary PROPN _ 0 root;which which PRON _ 5 nsubj;has have AUX VerbForm=Fin 5 aux;"
           "blocked block VERB Tense=Past|VerbForm=Part 5 amod;aid aid NOUN _ 1 acl:relcl",
           "blocked acl:relcl Hungary;aid obj blocked;which nsubj blocked;has aux blocked");
    mended(ch_read_verb_forms, /* "have" alone says whose */
           "has have VERB VerbForm=Fin 0 root;blocked block VERB Tense=Past|VerbForm=Part 3 amod;roads road NOUN _ 1 obj",
           "blocked amod roads;roads obj has");
}

static void
by_doing_it_is_no_agent_of_an_active(void **state)
{
    (void)state;
    mended(ch_read_verb_forms,
           "China China PROPN _ 2 nsubj;retaliated retaliate VERB Tense=Past|VerbForm=Fin 0 root;by by ADP _ 5 case;"
           "imposing impose VERB VerbForm=Ger 5 amod;tariffs tariff NOUN _ 2 obl:agent",
           "imposing advcl retaliated;tariffs obj imposing;by mark imposing");
    mended(ch_read_verb_forms,
           "China China PROPN _ 2 nsubj;retaliated retaliate VERB Tense=Past|VerbForm=Fin 0 root;by by SCONJ _ 4 mark;"
           "imposing impose VERB VerbForm=Ger 2 advcl;tariffs tariff NOUN _ 2 obl:agent",
           "tariffs obj imposing");
    mended(ch_read_verb_forms,
           "was be AUX VerbForm=Fin 2 aux:pass;hit hit VERB Tense=Past|VerbForm=Part|Voice=Pass 0 root;by by ADP _ 5 case;"
           "rising rise VERB VerbForm=Ger 5 amod;prices price NOUN _ 2 obl:agent",
           "rising amod prices;prices obl:agent hit");
}

static void
that_is_no_second_object(void **state)
{
    (void)state;
    mended(ch_read_verb_forms,
           "told tell VERB Tense=Past|VerbForm=Fin 0 root;Council Council PROPN _ 1 iobj;that that PRON PronType=Rel 5 obj;"
           "army army NOUN _ 5 nsubj;killed kill VERB Tense=Past|VerbForm=Fin 2 acl:relcl;people people NOUN _ 5 obj",
           "that mark killed;killed ccomp told");
    mended(ch_read_verb_forms,
           "saw see VERB Tense=Past|VerbForm=Fin 0 root;town town NOUN _ 1 obj;that that PRON PronType=Rel 5 obj;"
           "army army NOUN _ 5 nsubj;shelled shell VERB Tense=Past|VerbForm=Fin 2 acl:relcl",
           "that obj shelled;shelled acl:relcl town");
}

static void
gerunds_and_infinitives_find_their_place(void **state)
{
    (void)state;
    mended(ch_read_verb_forms,
           "involve involve VERB VerbForm=Inf 0 root;sending send VERB VerbForm=Ger 1 advcl;troops troops NOUN _ 2 obj",
           "sending xcomp involve");
    mended(ch_read_verb_forms,
           "toured tour VERB Tense=Past|VerbForm=Fin 0 root;Gulf Gulf PROPN _ 1 obj;to to PART _ 4 mark;seek seek VERB VerbForm=Inf 1 xcomp",
           "seek advcl toured");
    mended(ch_read_verb_forms,
           "asked ask VERB Tense=Past|VerbForm=Fin 0 root;Oman Oman PROPN _ 1 obj;to to PART _ 4 mark;seek seek VERB VerbForm=Inf 1 xcomp",
           "seek xcomp asked");
    mended(ch_read_verb_forms,
           "prompted prompt VERB Tense=Past|VerbForm=Fin 0 root;Oman Oman PROPN _ 1 obj;to to PART _ 4 mark;act act VERB VerbForm=Inf 1 advcl",
           "act xcomp prompted");
    mended(ch_read_verb_forms, /* a purpose */
           "used use VERB Tense=Past|VerbForm=Fin 0 root;boats boat NOUN _ 1 obj;to to PART _ 4 mark;act act VERB VerbForm=Inf 1 advcl",
           "act advcl used");
}

static void
tags_follow_the_tree(void **state)
{
    (void)state;
    hand_tree t;
    read_tree(&t, "after after SCONJ _ 3 mark;men man NOUN Number=Plur 3 nsubj;open open ADJ Degree=Pos 0 root;fire fire NOUN _ 3 obj;"
                  "wanted want VERB Tense=Past|VerbForm=Fin 6 amod;man man NOUN _ 4 nmod");
    ch_read_verb_forms(shipped_grammar(), t.count, t.nodes);
    assert_int_equal(t.nodes[2].upos, CH_UPOS_VERB);
    assert_true(t.nodes[4].feats & CH_FEAT_PARTICIPLE);
    assert_false(t.nodes[4].feats & CH_FEAT_FINITE);
    free_tree(&t);
    mended(ch_read_verb_forms, "men man NOUN _ 2 nsubj:pass;escaped escape VERB Tense=Past|VerbForm=Fin 0 root", "men nsubj escaped");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(behind_have_stands_a_participle),
        cmocka_unit_test(by_doing_it_is_no_agent_of_an_active),
        cmocka_unit_test(that_is_no_second_object),
        cmocka_unit_test(gerunds_and_infinitives_find_their_place),
        cmocka_unit_test(tags_follow_the_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
