#include "split.h"

#define CHECK(state, cases) check_splits(*(state), cases, sizeof(cases) / sizeof *(cases))

static void
abbreviations_end_a_sentence_or_do_not(void **state)
{
    static const split_case cases[] = {
        {"He is in the U.S. President Doe is not.", "P He is in the U.S. President Doe is not .\n"},
        {"He is in the U.S. The others are not.", "P He is in the U.S.\nP The others are not .\n"},
        {"He said U.S. officials knew. They did.",
         "P He said U.S. officials knew .\nP They did .\n"},
        {"They met at 5 p.m. Police came at 6 p.m. Monday.",
         "P They met at 5 p.m.\nP Police came at 6 p.m. Monday .\n"},
        {"See Gen. The Hague.", "P See Gen. The Hague .\n"},
        {"It was No. 5. Did he win? No. He lost.",
         "P It was No. 5 .\nP Did he win ?\nP No .\nP He lost .\n"},
        {"Vitamin C. The end.", "P Vitamin C .\nP The end .\n"},
        {"Arms, drugs, etc. Police found all.", "P Arms , drugs , etc.\nP Police found all .\n"},
    };
    CHECK(state, cases);
}

static void
stops_and_quotes(void **state)
{
    static const split_case cases[] = {
        {"“We help. There is no plan.” He left.",
         "P “ We help .\nP There is no plan . ”\nP He left .\n"},
        {"\"Why now?\" Doe asked. \"No!\" the crowd cried.",
         "P \" Why now ? \" Doe asked .\nP \" No ! \" the crowd cried .\n"},
        {"He asked “Why?” Nobody knew.", "P He asked “ Why ? ”\nP Nobody knew .\n"},
        {"They have … made money. So… They left.",
         "P They have … made money .\nP So …\nP They left .\n"},
        {"He left.She stayed. (So did Doe.) All slept.",
         "P He left .\nP She stayed .\nP ( So did Doe . )\nP All slept .\n"},
        {"Doe (a judge. Or not) won. al-Shabaab lost.",
         "P Doe ( a judge . Or not ) won .\nP al - Shabaab lost .\n"},
        {"It cost est. 5 euros. eBay paid.", "P It cost est. 5 euros . eBay paid .\n"},
        {"ok. i know. they do too. call max!! he does.",
         "P ok .\nP i know .\nP they do too .\nP call max !!\nP he does .\n"},
    };
    CHECK(state, cases);
}

static void
lines_that_are_no_prose(void **state)
{
    static const split_case cases[] = {
        {"Two Held Over Raid\n\nPolice held two men.",
         "H Two Held Over Raid\nP Police held two men .\n"},
        {"Leave a Reply\nYour name is needed.", "H Leave a Reply\nP Your name is needed .\n"},
        {"By Ana Pérez and John Doe\nPolice held two men.",
         "B By Ana Pérez and John Doe\nP Police held two men .\n"},
        {"By law two men were held", "H By law two men were held\n"},
        {"LIMA, Aug. 8 (Acme News) - Police held two men.",
         "D LIMA , Aug. 8 ( Acme News ) -\nP Police held two men .\n"},
        {"LIMA AUGUST 9TH (ACMENEWS)-Police held two men.",
         "D LIMA AUGUST 9TH ( ACMENEWS ) -\nP Police held two men .\n"},
        {"Lima, 8 Aug (Acme).- Police held two men.",
         "D Lima , 8 Aug ( Acme ) . -\nP Police held two men .\n"},
        {"(Acme)Police held two men.", "D ( Acme )\nP Police held two men .\n"},
        {"(Lima) police held two men.", "P ( Lima ) police held two men .\n"},
        {"(Acme) -Police held two men.", "D ( Acme ) -\nP Police held two men .\n"},
        {"QUITO, Ecuador — Police have held two men.",
         "D QUITO , Ecuador —\nP Police have held two men .\n"},
        {"MS-13 members were held by police in town.",
         "P MS - 13 members were held by police in town .\n"},
        {"All slept. (Reporting by Ana Pérez; Editing by John Doe)",
         "P All slept .\nB ( Reporting by Ana Pérez ; Editing by John Doe )\n"},
        {"The below is by Ned Doe:\n\nWe agree.", "P The below is by Ned Doe :\nP We agree .\n"},
        {"U.S. And Mexico Sign U.S. The Pact", "H U.S. And Mexico Sign U.S. The Pact\n"},
    };
    CHECK(state, cases);
}

static void
lists(void **state)
{
    static const split_case cases[] = {
        {"They want:\n(1) Land,\n(20) bread.\n(300) men came.",
         "P They want :\nI Land ,\nI bread .\nP ( 300 ) men came .\n"},
        {"They want:\n  1. The land. All of it.\n  2. Peace\n• Bread\n- Salt now.",
         "P They want :\nI The land .\nI All of it .\nI Peace\nI Bread\nI Salt now .\n"},
        {"The year\n2020. It was bad.", "H The year\nP 2020 .\nP It was bad .\n"},
    };
    CHECK(state, cases);
}

static void
wrapped_lines(void **state)
{
    static const split_case cases[] = {
        {"Talks On Peace Begin\n\n"
         "The ministers of the two states met in the capital on Tuesday and\n"
         "agreed on a list of groups that both would fight. Officials said\n"
         "Peru would host the next round, and that the armies of both states\n"
         "would talk every week.\n\n"
         "Nobody signed.",
         "H Talks On Peace Begin\n"
         "P The ministers of the two states met in the capital on Tuesday and agreed on a list of "
         "groups that both would "
         "fight .\n"
         "P Officials said Peru would host the next round , and that the armies of both states "
         "would talk every week .\n"
         "P Nobody signed .\n"},
        {"The first headline stands on this line here\nThe second headline stands on this line "
         "too\n",
         "H The first headline stands on this line here\nH The second headline stands on this line "
         "too\n"},
        {"The link broke the sentence into pieces on\nsome pages of the paper.\nThe next came "
         "whole.",
         "P The link broke the sentence into pieces on some pages of the paper .\nP The next came "
         "whole .\n"},
        {"One line.\r\nTwo lines.\rThree.\xE2\x80\xA8"
         "Four.",
         "P One line .\nP Two lines .\nP Three .\nP Four .\n"},
    };
    CHECK(state, cases);
}

static void
paragraphs_are_counted(void **state)
{
    const ch_article *article = split_text(*state, "A b. C d.\n\nE f.\nG h.");
    assert_int_equal(article->sentence_count, 4);
    assert_int_equal(article->sentences[1].paragraph, 0);
    assert_int_equal(article->sentences[2].paragraph, 1);
    assert_int_equal(article->sentences[3].paragraph, 2);
}

static void
nothing_gives_nothing(void **state)
{
    static const split_case cases[] = {
        {"", ""}, {" \n\t\n", ""}, {".", "P .\n"}, {"\xEF\xBB\xBF", ""}, {"-\n", "H -\n"}};
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(abbreviations_end_a_sentence_or_do_not),
        cmocka_unit_test(stops_and_quotes),
        cmocka_unit_test(lines_that_are_no_prose),
        cmocka_unit_test(lists),
        cmocka_unit_test(wrapped_lines),
        cmocka_unit_test(paragraphs_are_counted),
        cmocka_unit_test(nothing_gives_nothing),
    };
    return cmocka_run_group_tests(tests, open_split, close_split);
}
