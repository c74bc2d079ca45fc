/* Names to entities, titles to offices, descriptions and pronouns to what they stand for. */
#include "extracted.h"

static void
short_forms_stand_for_the_full_name(void **state)
{
    (void)state;
    const ch_document *d = extract("Rafał Nowakowski met the International Stabilization Force (ISF) in Kraków. "
                                   "Nowakowski said the ISF would stay.", "2025-08-08");
    assert_slice(stands_for(d, "Nowakowski"), "Rafał Nowakowski");
    assert_slice(stands_for(d, "ISF"), "International Stabilization Force");
}

static void
a_family_name_alone_is_nobody(void **state)
{
    (void)state;
    const ch_document *d = extract("The price of rice rose in May, and a bush burned.", "2025-08-08");
    assert_slice(stands_for(d, "May"), "");
    assert_slice(stands_for(d, "rice"), "");
    assert_slice(stands_for(d, "bush"), "");
}

static void
the_article_decides_which_georgia(void **state)
{
    (void)state;
    const ch_document *d = extract("Protesters marched in Tbilisi as Georgia froze its talks with the EU.", "2024-12-01");
    assert_slice(stands_for(d, "Georgia"), "Georgia");
    d = extract("A jury in Atlanta, Georgia, heard the case against the U.S. senator.", "2024-12-01");
    assert_true(stands_for(d, "Georgia").len > strlen("Georgia") ||
                !ch_slice_equal(ch_lexicon_name(knowledge->lexicon, ch_lexicon_find(knowledge->lexicon, CH_S("georgia"))),
                                d->annotations.entities[0].name));
}

static void
an_office_is_the_one_of_the_country_beside_it(void **state)
{
    (void)state;
    const ch_document *d = extract("The Mexican president met the foreign minister of Poland and the FBI director.", "2025-08-08");
    assert_slice(stands_for(d, "president"), "President of Mexico");
    assert_slice(stands_for(d, "foreign minister"), "Foreign Minister of Poland");
    assert_slice(stands_for(d, "director"), "Director of the Federal Bureau of Investigation");
    assert_slice(stands_for(d, "FBI"), "Federal Bureau of Investigation");
}

static void
a_title_is_no_part_of_the_name(void **state)
{
    (void)state;
    const ch_document *d = extract("Pope Leo XIV received President Donald Trump.", "2025-08-08");
    assert_true(stands_for(d, "Leo XIV").len > 0);
    assert_slice(stands_for(d, "Donald Trump"), "Donald Trump");
    assert_slice(stands_for(d, "President Donald Trump"), "");
}

static void
a_capital_that_acts_is_its_state(void **state)
{
    (void)state;
    const ch_document *d = extract("Moscow said the talks would be held in Minsk.", "2025-08-08");
    assert_slice(stands_for(d, "Moscow"), "Russia");
    assert_slice(stands_for(d, "Minsk"), "Minsk");
}

static void
a_possessive_leaves_the_country_a_mention(void **state)
{
    (void)state;
    const ch_document *d = extract("Somalia's federal government called for calm.", "2025-08-08");
    assert_slice(stands_for(d, "Somalia"), "Somalia");
    assert_true(stands_for(d, "federal government").len > 0);
}

static void
a_pronoun_takes_the_only_one_that_fits(void **state)
{
    (void)state;
    const ch_document *d = extract("Claudia Sheinbaum met Marco Rubio in Mexico. She thanked the minister.", "2025-08-08");
    assert_slice(stands_for(d, "She"), "Claudia Sheinbaum");
    d = extract("Marco Rubio met Emmanuel Macron while it rained. The guests left, and he stayed.", "2025-08-08");
    assert_slice(stands_for(d, "he"), "Marco Rubio");
}

static void
her_administration_is_the_government_of_her_country(void **state)
{
    (void)state;
    const ch_document *d = extract("Mexican President Claudia Sheinbaum spoke. Her administration has sent troops north.", "2025-08-08");
    assert_slice(stands_for(d, "administration"), "Government of Mexico");
}

static void
both_are_the_two_named_together(void **state)
{
    (void)state;
    const ch_document *d = extract("India and Pakistan exchanged fire. The two countries blamed each other.", "2025-05-08");
    const ch_entity *pair = NULL;
    for (size_t i = 0; i < d->annotations.entity_count; i++)
        if (d->annotations.entities[i].member_count == 2) pair = &d->annotations.entities[i];
    assert_non_null(pair);
    assert_slice(d->annotations.entities[pair->members[0]].label, "India");
    assert_slice(d->annotations.entities[pair->members[1]].label, "Pakistan");
    d = extract("India, Nepal and Pakistan met. The two countries blamed each other.", "2025-05-08");
    for (size_t i = 0; i < d->annotations.entity_count; i++) assert_int_equal(d->annotations.entities[i].member_count, 0);
}

static void
private_use_characters_cannot_forge_a_mention(void **state)
{
    (void)state;
    char relations[500];
    const ch_document *d = extract("\xEE\x80\x80\xF3\xB0\x80\x80 , the \xEE\x80\x81\xF3\xB0\x80\x81 of Mexico, spoke.", "2025-08-08");
    list_relations(d, relations, sizeof relations);
    assert_string_equal(relations, "");
}

static void
mentions_do_not_overlap(void **state)
{
    (void)state;
    const ch_document *d = extract("The U.S. Department of State's Bureau of International Narcotics and Law Enforcement Affairs "
                                   "and six Palestinian officials met Bank of England governor Andrew Bailey in London, Ohio, on 3 May.",
                                   "2025-08-08");
    for (size_t i = 1; i < d->annotations.mention_count; i++)
        assert_true(d->annotations.mentions[i - 1].end <= d->annotations.mentions[i].first);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(short_forms_stand_for_the_full_name),
        cmocka_unit_test(a_family_name_alone_is_nobody),
        cmocka_unit_test(the_article_decides_which_georgia),
        cmocka_unit_test(an_office_is_the_one_of_the_country_beside_it),
        cmocka_unit_test(a_title_is_no_part_of_the_name),
        cmocka_unit_test(a_capital_that_acts_is_its_state),
        cmocka_unit_test(a_possessive_leaves_the_country_a_mention),
        cmocka_unit_test(a_pronoun_takes_the_only_one_that_fits),
        cmocka_unit_test(her_administration_is_the_government_of_her_country),
        cmocka_unit_test(both_are_the_two_named_together),
        cmocka_unit_test(private_use_characters_cannot_forge_a_mention),
        cmocka_unit_test(mentions_do_not_overlap),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
