/* British and American spelling of one word. */
#include "unit.h"

#include "lexicon/spelling.h"

static const ch_spelling stems[] = {{{"defens", 6}, {"defenc", 6}}, {{"labor", 5}, {"labour", 6}}};

static void
assert_spelt(const char *word, ch_spelling_direction direction, const char *other)
{
    char out[64];
    assert_slice(ch_spell(stems, 2, ch_slice_of(word), direction, out, sizeof out), other);
}

static void
stems_and_endings_are_turned(void **state)
{
    (void)state;
    assert_spelt("defence", CH_TO_AMERICAN, "defense");
    assert_spelt("organisations", CH_TO_AMERICAN, "organizations");
    assert_spelt("organization", CH_TO_BRITISH, "organisation");
    assert_spelt("labouring", CH_TO_AMERICAN, "laboring");
    assert_spelt("ministry", CH_TO_AMERICAN, "ministry");
    assert_spelt("wise", CH_TO_AMERICAN, "wise"); /* too short to have the ending */
}

static void
a_word_that_does_not_fit_stays(void **state)
{
    (void)state;
    char out[4];
    assert_slice(ch_spell(stems, 2, CH_S("defence"), CH_TO_AMERICAN, out, sizeof out), "defence");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stems_and_endings_are_turned),
        cmocka_unit_test(a_word_that_does_not_fit_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
