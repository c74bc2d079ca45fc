/*
 * Values, as text: each case is a sentence, the article's date, and what is
 * found: "words=value" with a bar between; "~" before what is approximate.
 */
#include "split.h"

#include "annotate/value_rules.h"

#include <unistd.h>

typedef struct {
    const char *text, *published, *found;
} value_case;

static ch_value_rules *rules;

static int
open_values(void **state)
{
    return open_split(state) || ch_value_rules_load(CH_ONTOLOGY "/rules/values.yaml", NULL, &rules);
}

static int
close_values(void **state)
{
    ch_value_rules_free(rules);
    return close_split(state);
}

static const char *
found(split_test *test, const char *text, const char *published)
{
    ch_article *article = split_text(test, text);
    ch_value *values;
    size_t count;
    if (published) assert_true(ch_date_read(ch_slice_of(published), &article->published));
    assert_int_equal(ch_values_find(rules, article, NULL, test->arena, &values, &count), CH_OK);
    ch_vector_clear(&test->rendered);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(ch_buffer_print(&test->rendered, "%s%s%.*s=%.*s", i ? "|" : "",
                                         values[i].approximate ? "~" : "",
                                         CH_PRINT(ch_article_part(article, values[i].span)),
                                         CH_PRINT(values[i].value)),
                         CH_OK);
    assert_int_equal(ch_buffer_byte(&test->rendered, '\0'), CH_OK);
    return test->rendered.at;
}

static void
check(split_test *test, const value_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(found(test, cases[i].text, cases[i].published), cases[i].found);
}

#define CHECK(state, cases) check(*(state), cases, sizeof(cases) / sizeof *(cases))

static void
whole_dates(void **state)
{
    static const value_case cases[] = {
        {"It was signed on 9 August 2025.", NULL, "9 August 2025=2025-08-09"},
        {"It was signed on August 9th, 2025, in Lima.", NULL, "August 9th, 2025=2025-08-09"},
        {"It was signed on the 9th of August 2025.", NULL, "9th of August 2025=2025-08-09"},
        {"It was signed on 2025-08-09.", NULL, "2025-08-09=2025-08-09"},
        {"It was signed on 08/31/2025 or 31/08/2025.", NULL,
         "08/31/2025=2025-08-31|31/08/2025=2025-08-31"},
        {"It was signed on 08/09/2025.", NULL, ""},
        {"It was signed on Thursday, Aug. 7, 2025.", "2025-08-09",
         "Thursday, Aug. 7, 2025=2025-08-07"},
        {"They met on May 16-17, 2022.", NULL, "May 16-17, 2022=2022-05-16"},
        {"They meet on February 30, 2022.", NULL, ""},
        {"It began in August 2020.", NULL, "August 2020=2020-08"},
    };
    CHECK(state, cases);
}

static void
dates_without_a_year(void **state)
{
    static const value_case cases[] = {
        {"They were named on March 6.", "2025-08-09", "March 6=2025-03-06"},
        {"They were named on December 6.", "2025-08-09", "December 6=2024-12-06"},
        {"They will be named on March 6.", "2025-08-09", "March 6=2026-03-06"},
        {"They were named in February.", "2025-08-09", "February=2025-02"},
        {"They were named in August.", "2025-08-09", "August=2025-08"},
        {"They were named in October.", "2025-08-09", "October=2024-10"},
        {"They will vote in February.", "2025-08-09", "February=2026-02"},
        {"The report will be released in April.", "2025-03-01", "April=2025-04"},
        {"They banned him from the November elections.", "2021-08-07", "November=2021-11"},
        {"He says the October election was rigged.", "2025-01-09", "October=2024-10"},
        {"It runs from November to May 2027.", "2025-01-09", "November=2026-11|May 2027=2027-05"},
        {"In March, they were named.", NULL, "March=--03"},
        {"Since the beginning of September, 64 people have died.", NULL,
         "the beginning of September=--09|64 people=64 people"},
        {"It fell in mid-June, early July and late May.", "2025-08-09",
         "mid-June=2025-06|early July=2025-07|late May=2025-05"},
        {"It fell in May of last year.", "2025-03-17", "May of last year=2024-05"},
        {"They may march in the August heat.", "2025-08-09", ""},
        {"April Doe and Theresa May talked.", "2025-08-09", ""},
        {"In May 15 people died.", "2025-08-09", "May=2025-05|15 people=15 people"},
        {"The January 6 attacks were bloody.", "2025-08-09", "January 6=2025-01-06"},
    };
    CHECK(state, cases);
}

static void
days_seen_from_the_article(void **state)
{
    /* 2025-08-08 was a Friday */
    static const value_case cases[] = {
        {"He said on Thursday it had ended.", "2025-08-08", "Thursday=2025-08-07"},
        {"He said on Friday it had ended.", "2025-08-08", "Friday=2025-08-08"},
        {"He said on Saturday it had ended.", "2025-08-08", "Saturday=2025-08-02"},
        {"They will meet on Monday.", "2025-08-08", "Monday=2025-08-11"},
        {"He said late Tuesday night it had ended.", "2025-08-08", "Tuesday night=2025-08-05"},
        {"The ban won't begin on Wednesday.", "2025-08-08", "Wednesday=2025-08-13"},
        {"They were banned ahead of Sunday's election.", "2025-08-08", "Sunday=2025-08-10"},
        {"He quit after his defeat at Sunday's election.", "2025-08-08", "Sunday=2025-08-03"},
        {"He won the vote following Thursday's rally.", "2025-08-08", "Thursday=2025-08-07"},
        {"They must free all by noon on Saturday.", "2025-08-08", "Saturday=2025-08-09"},
        {"He will not come, he said on Monday.", "2025-08-08", "Monday=2025-08-04"},
        {"They meet next Tuesday.", "2025-08-08", "next Tuesday=2025-08-12"},
        {"It fell today, yesterday and last night.", "2025-08-08",
         "today=2025-08-08|yesterday=2025-08-07|last night=2025-08-07"},
        {"They meet tomorrow.", "2024-12-31", "tomorrow=2025-01-01"},
        {"It fell two days ago and three years ago.", "2025-03-01",
         "two days ago=2025-02-27|three years ago=2022"},
        {"It fell a month ago and a decade ago.", "2025-01-15",
         "a month ago=2024-12|a decade ago=2015"},
        {"It fell last year, this month and not last week.", "2025-01-15",
         "last year=2024|this month=2025-01"},
        {"It fell yesterday, on Monday, two days ago.", NULL, ""},
        {"He told the Sunday Times of Black Friday.", "2025-08-08", ""},
        {"He wrote much over the last year.", "2025-08-08", ""},
    };
    CHECK(state, cases);
}

static void
years(void **state)
{
    static const value_case cases[] = {
        {"It fell in 2020, between 1993 and 1998.", NULL, "2020=2020|1993=1993|1998=1998"},
        {"He won the 2024 election and the 2013 vote.", NULL, "2024=2024|2013=2013"},
        {"It dates to 1300.", NULL, "1300=1300"},
        {"It came under Resolution 1970 and Title 2000.", NULL, ""},
        {"It fell in the 1990s, in fiscal year 2023.", NULL, "2023=2023"},
        {"Some 2000 soldiers died.", NULL, "~2000 soldiers=2000 soldiers"},
    };
    CHECK(state, cases);
}

static void
sums(void **state)
{
    static const value_case cases[] = {
        {"A reward of $50m (£31m) was set.", NULL, "$50m=50000000 USD|£31m=31000000 GBP"},
        {"They gave US$1.8 billion and € 300 million.", NULL,
         "US$1.8 billion=1800000000 USD|€ 300 million=300000000 EUR"},
        {"They gave 50 million dollars, 2.7 bn euros and USD 5 million.", NULL,
         "50 million dollars=50000000 USD|2.7 bn euros=2700000000 EUR|USD 5 million=5000000 USD"},
        {"It cost 3,500 Mexican pesos or 4.5 million Saudi riyals.", NULL,
         "3,500 Mexican pesos=3500 MXN|4.5 million Saudi riyals=4500000 SAR"},
        {"It cost more than half a billion dollars.", NULL,
         "~half a billion dollars=500000000 USD"},
        {"It costs $10 to $15 million.", NULL, "$10=10000000 USD|$15 million=15000000 USD"},
        {"A $5-million loan of $1,234.56.", NULL, "$5-million=5000000 USD|$1,234.56=1234.56 USD"},
        {"A multi-million dollar scheme for dollars.", NULL, ""},
    };
    CHECK(state, cases);
}

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

static void
dates_in_datelines(void **state)
{
    static const struct {
        const char *text, *date;
    } cases[] = {
        {"LIMA, Aug. 8, 2025 (Acme) - Police held two men.", "2025-08-08"},
        {"Two Held\nAugust 8, 2025\nPolice held two men.", "2025-08-08"},
        {"LIMA, Aug. 8 (Acme) - Police held two men.", NULL},
        {"Police held two men on August 8, 2025.", NULL},
    };
    split_test *test = *state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char text[16];
        ch_date date;
        const bool any = ch_value_dateline(rules, split_text(test, cases[i].text), &date);
        assert_int_equal(any, cases[i].date != NULL);
        if (!any) continue;
        ch_date_write(date, text);
        assert_string_equal(text, cases[i].date);
    }
}

static void
details(void **state)
{
    split_test *test = *state;
    ch_article *article = split_text(test, "Since March 6, up to 30 men left by May 16-17, 2026.");
    ch_value *values;
    size_t count;
    article->published = (ch_date){2025, 8, 9};
    assert_int_equal(ch_values_find(rules, article, NULL, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 3);
    assert_true(values[0].open && values[0].relative);
    assert_true(values[1].approximate);
    assert_slice(values[1].number, "30");
    assert_slice(values[1].unit, "men");
    assert_false(values[2].open || values[2].relative);
    assert_int_equal(values[2].until.day, 17);
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

static void
survives_a_lack_of_memory(void **state)
{
    split_test *test = *state;
    const ch_article *article =
        split_text(test, "On 9 August 2025 two men paid $5 for 30 days and 50% of it.");
    for (size_t limit = 1;; limit += 16) {
        ch_arena *arena = ch_arena_new(limit);
        ch_value *values;
        size_t count;
        const ch_status status = ch_values_find(rules, article, NULL, arena, &values, &count);
        assert_true(status == CH_OK ? count == 5 : count == 0);
        ch_arena_free(arena);
        if (status == CH_OK) break;
        assert_int_equal(status, CH_NO_MEMORY);
    }
}

static void
bad_rules_are_told(void **state)
{
    static const char *const cases[][2] = {
        {"months:\n  13: [May]\n", ":2:3: \"13\" cannot stand under \"months\"\n"},
        {"moths:\n  1: [May]\n", ":2:3: this section is not known, or no mapping\n"},
        {"words:\n  of: of\n", ":2:7: a list of words must stand here\n"},
        {"words:\n  of: [[of]]\n", ":2:8: a word must stand here\n"},
        {"currencies:\n  Usd: [x]\n", ":2:3: \"Usd\" cannot stand under \"currencies\"\n"},
        {"units:\n  X: [x]\n", ":2:3: \"X\" cannot stand under \"units\"\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char path[] = "/tmp/chancery-values-XXXXXX";
        ch_value_rules *none;
        told all;
        ch_diagnostics sink = keeping(&all);
        const int file = mkstemp(path);
        assert_true(file >= 0);
        assert_int_equal(write(file, cases[i][0], strlen(cases[i][0])), strlen(cases[i][0]));
        close(file);
        assert_int_equal(ch_value_rules_load(path, &sink, &none), CH_BAD_KNOWLEDGE);
        unlink(path);
        assert_null(none);
        assert_non_null(strstr(all.text, cases[i][1]));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(whole_dates),
        cmocka_unit_test(dates_without_a_year),
        cmocka_unit_test(days_seen_from_the_article),
        cmocka_unit_test(years),
        cmocka_unit_test(sums),
        cmocka_unit_test(quantities),
        cmocka_unit_test(durations),
        cmocka_unit_test(what_is_no_value),
        cmocka_unit_test(dates_in_datelines),
        cmocka_unit_test(details),
        cmocka_unit_test(the_parse_says_what_is_counted),
        cmocka_unit_test(survives_a_lack_of_memory),
        cmocka_unit_test(bad_rules_are_told),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
