/* Quantities and durations: what is counted, and what only looks like a number. */
#include "values.h"

static void
quantities(void **state)
{
    static const value_case cases[] = {
        {"Some 64 individuals died.", NULL, "~64 individuals=64 individuals"},
        {"Police shot five of their bodyguards.", NULL, "five of their bodyguards=5 bodyguards"},
        {"They held 29 alleged cartel members.", NULL,
         "29 alleged cartel members=29 cartel members"},
        {"They bought 100 Acme fighter jets.", NULL, "100 Acme fighter jets=100 fighter jets"},
        {"Fifty-seven people and two hundred and six cows died.", NULL,
         "Fifty-seven people=57 people|two hundred and six cows=206 cows"},
        {"At least three people died and five more were hurt.", NULL,
         "~three people=3 people|five more=5"},
        {"It fell, killing 19 and injuring 37.", NULL, "19=19|37=37"},
        {"More than 5.5 in fell.", NULL, ""},
        {"Destroying 100 percent, already 2.4 metric tons.", NULL,
         "100 percent=100 %|2.4 metric tons=2.4 tons"},
        {"The toll rose to 1,557.", NULL, "1,557=1557"},
        {"Fifteen police officers fell.", NULL, "Fifteen police officers=15 police officers"},
        {"They killed 43 Palestinians.", NULL, "43 Palestinians=43 Palestinians"},
        {"Some 4.8 million Afghans and a dozen others fled.", NULL,
         "~4.8 million Afghans=4800000 Afghans|a dozen others=12 others"},
        {"It rose by 50% or 70 per cent.", NULL, "50%=50 %|70 per cent=70 %"},
        {"They gave four and a half million doses.", NULL,
         "four and a half million doses=4500000 doses"},
        {"Six Held As Two Soldiers Die", NULL, "Two Soldiers=2 soldiers"},
        {"They seized 300 kilograms of cocaine.", NULL, "300 kilograms=300 kilograms"},
        {"Two militants, 3 aides and 15 dead.", NULL,
         "Two militants=2 militants|3 aides=3 aides|15=15"},
    };
    CHECK(state, cases);
}

static void
durations(void **state)
{
    static const value_case cases[] = {
        {"A 30-day truce, a three-year plan, a 24-hour strike.", NULL,
         "30-day=P30D|three-year=P3Y|24-hour=PT24H"},
        {"He got 22 years and six months.", NULL, "22 years and six months=P22Y6M"},
        {"He got four and a half years.", NULL, "four and a half years=P4Y6M"},
        {"He left a month after that.", NULL, "a month=P1M"},
        {"It took two weeks, forty decades and two hours.", NULL,
         "two weeks=P2W|forty decades=P400Y|two hours=PT2H"},
        {"It pays $50 a month.", NULL, "$50=50 USD"},
    };
    CHECK(state, cases);
}

static void
what_is_no_value(void **state)
{
    static const value_case cases[] = {
        {"A 31-year-old man, a 16-year-old and Ana Pérez, 54, came.", NULL, ""},
        {"Doe (54) is aged 54 and 54 years old.", NULL, ""},
        {"They fought MS-13, Barrio 18 and B-2 crews under Title 50.", NULL, ""},
        {"It is 10:30, or 5 p.m., or 11 a.m. now.", NULL, ""},
        {"Call 202-555-0100 or +1-202-555-0100 or 20255501000.", NULL, ""},
        {"They won 3-1 in the 9th round.", NULL, ""},
        {"The two countries and our two nations agree.", NULL, ""},
        {"The Cessna 208B with ten is no Cessna 172 of old and an Ariane 6 rocket launches French "
         "sites.",
         NULL, ""},
        {"A magnitude 5.9 earthquake hits the town.", NULL, ""},
        {"One of them said that one must go.", NULL, ""},
        {"The Five Eyes and a two-state plan.", NULL, ""},
        {"Hundreds of people and dozens more fled.", NULL, ""},
        {"See Article 5, chapter 3 and Resolution 1701.", NULL, ""},
    };
    CHECK(state, cases);
}

/* The parse knows what is a compound of the head and what only describes it. */
static void
the_parse_says_what_is_counted(void **state)
{
    split_test *test = *state;
    const ch_article *article = split_text(test, "Ten elite commando crew members left.");
    ch_node nodes[7] = {0};
    ch_value *values;
    size_t count;
    assert_int_equal(article->token_count, 7);
    nodes[0] = (ch_node){.head = 4, .upos = CH_UPOS_NUM, .dep = CH_DEP_NUMMOD};
    nodes[1] = (ch_node){.head = 4, .upos = CH_UPOS_ADJ, .dep = CH_DEP_AMOD};
    nodes[2] = (ch_node){.head = 4, .upos = CH_UPOS_NOUN, .dep = CH_DEP_COMPOUND};
    nodes[3] = (ch_node){.head = 4, .upos = CH_UPOS_NOUN, .dep = CH_DEP_COMPOUND};
    nodes[4] = (ch_node){.head = 5, .upos = CH_UPOS_NOUN, .dep = CH_DEP_NSUBJ};
    nodes[5] = (ch_node){.head = CH_ROOT, .upos = CH_UPOS_VERB, .dep = CH_DEP_ROOT};
    nodes[6] = (ch_node){.head = 5, .upos = CH_UPOS_PUNCT, .dep = CH_DEP_PUNCT};
    assert_int_equal(ch_values_find(rules, article, nodes, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 1);
    assert_slice(values[0].value, "10 commando crew members");
    nodes[0].dep = CH_DEP_DEP; /* where the parse does not say, the words do */
    assert_int_equal(ch_values_find(rules, article, nodes, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 1);
    assert_slice(values[0].number, "10");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(quantities),
        cmocka_unit_test(durations),
        cmocka_unit_test(what_is_no_value),
        cmocka_unit_test(the_parse_says_what_is_counted),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
