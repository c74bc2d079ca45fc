/* Who says what: indirect and direct speech, parentheses, press statements, transcripts, demands. */
#include "toy.h"

#define PAST "Tense=Past VerbForm=Fin"

static void
what_is_said_has_its_speaker(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Macron 2:nsubj Person | said 0 VERB " PAST " say | Iran 4:nsubj Country | invaded 2:ccomp VERB " PAST " invade |"
                 "Iraq 4:obj Country",
                 "Statement actor=Macron quotation=Iran invaded Iraq\nAssault actor=Iran recipient=Iraq by Macron\n");
}

static void
what_is_claimed_is_possible(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Macron 2:nsubj Person | suggested 0 VERB " PAST " suggest | that 5:mark SCONJ | Iran 5:nsubj Country |"
                 "visited 2:ccomp VERB " PAST " back | Iraq 5:obj Country",
                 "Statement actor=Macron quotation=Iran visited Iraq\nSupport actor=Iran recipient=Iraq [Possible] by Macron\n");
}

static void
a_parenthesis_says_what_it_stands_in(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Iran 2:nsubj Country | invaded 0 VERB " PAST " invade | Iraq 2:obj Country | , 6:punct PUNCT |"
                 "Macron 6:nsubj Person | said 2:parataxis VERB " PAST " say | . 2:punct PUNCT",
                 "Assault actor=Iran recipient=Iraq by Macron\nStatement actor=Macron quotation=Iran invaded Iraq\n");
}

static void
quotations_are_joined_around_the_verb(void **state)
{
    (void)state;
    assert_tells(&world,
                 "“ 3:punct PUNCT | The 3:det DET | talks 10:nsubj talk | , 3:punct PUNCT | ” 3:punct PUNCT | Macron 7:nsubj Person |"
                 "said 10:parataxis VERB " PAST " say | “ 10:punct PUNCT | have 10:aux AUX Tense=Pres VerbForm=Fin | failed 0 VERB fail |"
                 "here 10:advmod ADV | now 10:advmod ADV | ” 10:punct PUNCT",
                 "Statement actor=Macron quotation=The talks have failed here now\n");
}

static void
a_quotation_without_a_speaker_follows_the_last(void **state)
{
    (void)state;
    assert_tells(&world,
                 "“ 3:punct PUNCT | We 3:nsubj PRON | won 7:ccomp VERB " PAST " win | today 3:advmod ADV | ” 3:punct PUNCT |"
                 "Macron 7:nsubj Person | said 0 VERB " PAST " say | ¶ |"
                 "“ 3:punct PUNCT | We 3:nsubj PRON | lost 0 VERB " PAST " lose | a 5:det DET | lot 3:obj | ” 3:punct PUNCT",
                 "Statement actor=Macron quotation=We won today\nStatement actor=Macron quotation=We lost a lot\n");
}

static void
scare_quotes_are_nobodys_words(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Spain 2:nsubj Country | invaded 0 VERB " PAST " invade | the 5:det DET | “ 5:punct PUNCT | republic 2:obj |"
                 "” 5:punct PUNCT",
                 "Assault actor=Spain\n");
}

static void
who_must_is_asked(void **state)
{
    (void)state;
    assert_tells(&world,
                 "Macron 2:nsubj Person | said 0 VERB " PAST " say | Iran 5:nsubj Country | must 5:aux AUX | back 2:ccomp VERB VerbForm=Inf |"
                 "Iraq 5:obj Country",
                 "Statement actor=Macron quotation=Iran must back Iraq\n"
                 "Support actor=Iran recipient=Iraq [Demanded] by Macron\nRequest actor=Macron recipient=Iran\n");
}

static void
a_press_statement_is_its_signers(void **state)
{
    (void)state;
    assert_tells(&world,
                 "A 2:det DET | title 0 | ¶ | Price 0 Person | Spokesman 1:appos Office | ¶ |"
                 "We 2:nsubj PRON Number=Plur Person=1 we | condemn 0 VERB Tense=Pres VerbForm=Fin | Iran 2:obj Country",
                 "Statement actor=Price quotation=We condemn Iran\nAccusation actor=Price recipient=Iran by Price\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_has_its_speaker),
        cmocka_unit_test(what_is_claimed_is_possible),
        cmocka_unit_test(a_parenthesis_says_what_it_stands_in),
        cmocka_unit_test(quotations_are_joined_around_the_verb),
        cmocka_unit_test(a_quotation_without_a_speaker_follows_the_last),
        cmocka_unit_test(scare_quotes_are_nobodys_words),
        cmocka_unit_test(who_must_is_asked),
        cmocka_unit_test(a_press_statement_is_its_signers),
    };
    return cmocka_run_group_tests(tests, load_toy, unload_toy);
}
