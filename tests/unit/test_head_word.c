/* Which words stand for a body whose name they begin, end or head. */
#include "unit.h"

#include "annotate/head_word.h"

static void
the_head_stands_before_the_first_of(void **state)
{
    (void)state;
    assert_true(ch_is_head_word(CH_S("United States Department of State"), CH_S("Department")));
    assert_true(ch_is_head_word(CH_S("African Union Commission"), CH_S("commission")));
    assert_true(ch_is_head_word(CH_S("Ministry for Europe"), CH_S("Ministry")));
    assert_false(ch_is_head_word(CH_S("Office of the Spokesperson of the United States Department of State"), CH_S("Department")));
    assert_true(ch_is_head_word(CH_S("Office of the Spokesperson of the United States Department of State"), CH_S("Office")));
}

static void
parts_of_words_are_no_words(void **state)
{
    (void)state;
    assert_false(ch_is_head_word(CH_S("Interparliamentary Union"), CH_S("Parliament")));
    assert_false(ch_is_head_word(CH_S("Department"), CH_S("Departments")));
    assert_false(ch_is_head_word(CH_S(""), CH_S("Department")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_head_stands_before_the_first_of),
        cmocka_unit_test(parts_of_words_are_no_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
