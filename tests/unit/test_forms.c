/* Forms of entries: spellings, plurals, acronyms, and which of several readings comes first. */
#include "world.h"

static const char turtle[] = WORLD_PREFIXES
    WORLD_ENTRY("fleet", "Gang", "skos:prefLabel \"The Grey Fleet\" ; skos:altLabel \"grey company\" ; chan:acronym \"GF\" ; chan:weakLabel \"Fleet\"")
    WORLD_ENTRY("colour-guild", "Gang", "skos:prefLabel \"Colour Guild\" ; skos:hiddenLabel \"Gild of Colour\"")
    WORLD_ENTRY("big-dawn", "City", "skos:prefLabel \"Dawn\" ; chan:weight 8")
    WORLD_ENTRY("small-dawn", "City", "skos:prefLabel \"Dawn\" ; chan:weight 2")
    WORLD_ENTRY("rock-x", "Gang", "skos:prefLabel \"Rock-X 7\"")
    WORLD_ENTRY("nobel", "DesignationType", "skos:prefLabel \"Foreign prize\" ; skos:altLabel \"proscribed body\", \"black box\", \"listed glass\"")
    WORLD_ENTRY("tiny", "Gang", "skos:prefLabel \"one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\"")
    WORLD_ENTRY("longer", "Gang", "skos:prefLabel \"a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen\"");

static ch_lexicon *lexicon;

static int
load(void **state)
{
    told all;
    if (load_ontology(state)) return -1;
    lexicon = lexicon_of(turtle, &all);
    return all.len ? -1 : 0;
}

static int
unload(void **state)
{
    ch_lexicon_free(lexicon);
    return free_ontology(state);
}

static void
assert_nothing(const char *text)
{
    uint32_t words[MOST];
    if (match(lexicon, text, words).count) fail_msg("\"%s\" is found", text);
}

static void
kinds_of_forms(void **state)
{
    (void)state;
    assert_names(lexicon, "Grey Fleet", "fleet", CH_FORM_PREFERRED); /* a first "the" is no part of it */
    assert_names(lexicon, "grey company", "fleet", CH_FORM_ALTERNATIVE);
    assert_names(lexicon, "GF", "fleet", CH_FORM_ACRONYM);
    assert_names(lexicon, "Fleet", "fleet", CH_FORM_WEAK);
    assert_names(lexicon, "Gild of Colour", "colour-guild", CH_FORM_HIDDEN);
    assert_nothing("Company of Grey");
    assert_nothing("Grey");
}

static void
spellings_are_one(void **state)
{
    (void)state;
    assert_names(lexicon, "Gray Fleet", "fleet", CH_FORM_PREFERRED);
    assert_names(lexicon, "Color Guild", "colour-guild", CH_FORM_PREFERRED);
    assert_names(lexicon, "Colour Guild", "colour-guild", CH_FORM_PREFERRED);
    assert_names(lexicon, "COLOR GUILD", "colour-guild", CH_FORM_PREFERRED);
    assert_names(lexicon, "Rock-X 7", "rock-x", CH_FORM_PREFERRED);
    assert_names(lexicon, "Rock X 7", "rock-x", CH_FORM_PREFERRED);
}

/* Only a common noun has a plural: its last word stands in small letters. */
static void
plurals_of_common_nouns(void **state)
{
    (void)state;
    assert_names(lexicon, "grey companies", "fleet", CH_FORM_ALTERNATIVE);
    assert_names(lexicon, "proscribed bodies", "nobel", CH_FORM_ALTERNATIVE);
    assert_names(lexicon, "black boxes", "nobel", CH_FORM_ALTERNATIVE);
    assert_names(lexicon, "listed glasses", "nobel", CH_FORM_ALTERNATIVE);
    assert_names(lexicon, "Foreign prizes", "nobel", CH_FORM_PREFERRED);
    assert_nothing("Grey Fleets");
    assert_nothing("Color Guilds");
}

static void
the_more_prominent_comes_first(void **state)
{
    uint32_t words[MOST];
    (void)state;
    const ch_match m = match(lexicon, "Dawn", words);
    assert_int_equal(m.count, 2);
    assert_slice(ch_lexicon_name(lexicon, m.readings[0].concept), "big-dawn");
    assert_slice(ch_lexicon_name(lexicon, m.readings[1].concept), "small-dawn");
}

static void
capitals_are_remembered_word_by_word(void **state)
{
    uint32_t words[MOST];
    (void)state;
    assert_int_equal(match(lexicon, "grey fleet", words).readings[0].capitals, 3);
    assert_int_equal(match(lexicon, "gild of colour", words).readings[0].capitals, 5);
    assert_int_equal(match(lexicon, "proscribed body", words).readings[0].capitals, 0);
    const ch_match m = match(lexicon, "gf", words);
    assert_slice(ch_lexicon_text(lexicon, m.readings[0].exact), "GF"); /* how it must be spelled */
}

static void
a_form_has_sixteen_words_at_most(void **state)
{
    (void)state;
    assert_names(lexicon, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen", "tiny",
                 CH_FORM_PREFERRED);
    assert_nothing("a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_of_forms),                 cmocka_unit_test(spellings_are_one),
        cmocka_unit_test(plurals_of_common_nouns),        cmocka_unit_test(the_more_prominent_comes_first),
        cmocka_unit_test(capitals_are_remembered_word_by_word), cmocka_unit_test(a_form_has_sixteen_words_at_most),
    };
    return cmocka_run_group_tests(tests, load, unload);
}
