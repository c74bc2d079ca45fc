/* Descriptions and pronouns: what they stand for, and where it is left open. */
#include "extracted.h"

static void
pronouns_with_one_antecedent(void **state)
{
    static const stands_case cases[] = {
        {"Claudia Sheinbaum met Marco Rubio in Mexico. She thanked the minister.", "She", "Claudia Sheinbaum"},
        {"Emmanuel Macron met Giorgia Meloni. She thanked him.", "him", "Emmanuel Macron"},
        {"The Tampico Cartel attacked. It fled.", "It", "Tampico Cartel"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
pronouns_of_nobody(void **state)
{
    static const stands_case cases[] = {
        {"It rained.", "It", ""},
        {"They left.", "They", ""},
    };
    (void)state;
    CHECK_STANDS(cases);
}

static void
descriptions_of_what_was_named(void **state)
{
    static const stands_case cases[] = {
        {"The Zenda Gang attacked. The gang killed two men.", "gang", "Zenda Gang"},
        {"Mexican President Claudia Sheinbaum spoke. Her administration has sent troops north.", "administration", "Government of Mexico"},
    };
    (void)state;
    CHECK_STANDS(cases);
}

/* "A Colombian official" is somebody of this article alone; two of them are two. */
static void
the_unnamed_are_the_article_s_own(void **state)
{
    (void)state;
    const ch_document *d = extract("A Colombian official spoke. A Polish official left.", "2025-08-08");
    uint32_t found[2], count = 0;
    for (size_t i = 0; i < d->annotations.mention_count; i++)
        if (ch_slice_equal(ch_article_part(d->article, d->annotations.mentions[i].span), CH_S("official")) && count < 2)
            found[count++] = d->annotations.mentions[i].entity;
    assert_int_equal(count, 2);
    assert_int_not_equal(found[0], found[1]);
    for (int i = 0; i < 2; i++) assert_true(d->annotations.entities[found[i]].unnamed);
    assert_slice(d->annotations.entities[d->annotations.entities[found[0]].country].label, "Colombia");
}

static void
both_are_the_two_named_together(void **state)
{
    (void)state;
    const ch_document *d = extract("India and Nepal met. Both countries agreed.", "2025-08-08");
    const ch_entity *both = &d->annotations.entities[mention_of(d, "countries")->entity];
    assert_int_equal(both->member_count, 2);
    assert_true(both->plural);
    assert_slice(d->annotations.entities[both->members[0]].label, "India");
    assert_slice(d->annotations.entities[both->members[1]].label, "Nepal");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pronouns_with_one_antecedent),
        cmocka_unit_test(pronouns_of_nobody),
        cmocka_unit_test(descriptions_of_what_was_named),
        cmocka_unit_test(the_unnamed_are_the_article_s_own),
        cmocka_unit_test(both_are_the_two_named_together),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
