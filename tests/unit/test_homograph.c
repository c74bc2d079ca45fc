/* A month behind a preposition and tear gas are read as what they are; May the person and tears are not. */
#include "shipped_grammar.h"

#include "syntax/homograph.h"

static void
neighbours_decide(void **state)
{
    (void)state;
    const ch_slice refused[] = {CH_S("said"), CH_S("in"), CH_S("May"), CH_S("she"), CH_S("refused")};
    assert_slice(ch_word_to_read(shipped_grammar(), refused, 5, 2), "June");
    assert_slice(ch_word_to_read(shipped_grammar(), refused, 5, 1), "in");
    const ch_slice year[] = {CH_S("in"), CH_S("May"), CH_S("2020")};
    assert_slice(ch_word_to_read(shipped_grammar(), year, 3, 1), "May"); /* a number makes it plain */
    const ch_slice gas[] = {CH_S("fire"), CH_S("tear"), CH_S("gas")};
    assert_slice(ch_word_to_read(shipped_grammar(), gas, 3, 1), "chlorine");
    const ch_slice shot[] = {CH_S("soldiers"), CH_S("shot"), CH_S("and"), CH_S("killed")};
    assert_slice(ch_word_to_read(shipped_grammar(), shot, 4, 1), "wounded");
    const ch_slice mass[] = {CH_S("a"), CH_S("mass"), CH_S("shooting")};
    assert_slice(ch_word_to_read(shipped_grammar(), mass, 3, 2), "attack");
}

static void
others_stay(void **state)
{
    (void)state;
    const ch_slice person[] = {CH_S("Theresa"), CH_S("May"), CH_S("resigned")};
    assert_slice(ch_word_to_read(shipped_grammar(), person, 3, 1), "May");
    const ch_slice tear[] = {CH_S("they"), CH_S("tear"), CH_S("it"), CH_S("up")};
    assert_slice(ch_word_to_read(shipped_grammar(), tear, 4, 1), "tear");
    const ch_slice man[] = {CH_S("a"), CH_S("man"), CH_S("shooting")};
    assert_slice(ch_word_to_read(shipped_grammar(), man, 3, 2), "shooting");
    const ch_slice fled[] = {CH_S("a"), CH_S("shot"), CH_S("and"), CH_S("fled")};
    assert_slice(ch_word_to_read(shipped_grammar(), fled, 4, 1), "shot");
    const ch_slice may[] = {CH_S("May")};
    assert_slice(ch_word_to_read(shipped_grammar(), may, 1, 0), "May");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(neighbours_decide), cmocka_unit_test(others_stay)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
