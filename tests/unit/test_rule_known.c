/* Relations of which the gazetteer knows: only of names of one sentence, only to the nearest. */
#include "extracted.h"

static void
expect(const char *text, const char *wanted)
{
    char relations[500];
    list_relations(extract(text, "2025-08-08"), relations, sizeof relations);
    assert_string_equal(relations, wanted);
}

static void
what_is_known_of_two_names_is_told(void **state)
{
    (void)state;
    expect("The office for Yemen was moved from Sanaa.", "Sanaa locatedIn Yemen\n");
    expect("The office for Oman was moved from Sanaa.", "");
    expect("The office for Yemen was moved. Sanaa was calm.", "");
}

static void
a_place_lies_in_the_nearest_that_is_named(void **state)
{
    (void)state;
    expect("In the Gaza Strip, a Palestinian land, nobody died outside Gaza City.",
           "Gaza Strip locatedIn Palestine\nGaza City locatedIn Gaza Strip\n");
}

static void
what_the_sentence_says_is_not_said_again(void **state)
{
    (void)state;
    expect("A blast in Khan Younis, Palestine, was heard all over the Gaza Strip.",
           "Khan Younis locatedIn Palestine\nGaza Strip locatedIn Palestine\n");
}

static void
what_two_states_claim_lies_in_neither(void **state)
{
    (void)state;
    expect("Troops of Cambodia and Thailand stood near Ta Moan Thom.", "");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_known_of_two_names_is_told),
        cmocka_unit_test(a_place_lies_in_the_nearest_that_is_named),
        cmocka_unit_test(what_the_sentence_says_is_not_said_again),
        cmocka_unit_test(what_two_states_claim_lies_in_neither),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
