/* Which short forms a name can have. */
#include "unit.h"

#include "annotate/acronym.h"

static void
test_first_letters(void **state)
{
    (void)state;
    assert_true(ch_abbreviates(CH_S("KPC"), CH_S("Kampala Peace Committee")));
    assert_true(ch_abbreviates(CH_S("PRM"), CH_S("Bureau of Population, Refugees, and Migration")));
    assert_true(ch_abbreviates(CH_S("U.N."), CH_S("United Nations")));
    assert_true(ch_abbreviates(CH_S("MPs"), CH_S("Members of Parliament")));
}

static void
test_capitals_inside(void **state)
{
    (void)state;
    assert_true(ch_abbreviates(CH_S("TdA"), CH_S("Tren de Aragua")));
    assert_true(ch_abbreviates(CH_S("CJNG"), CH_S("Cártel de Jalisco Nueva Generación")));
    assert_true(ch_abbreviates(CH_S("BSW"), CH_S("BundesSchachWerk")));
}

static void
test_others(void **state)
{
    (void)state;
    assert_false(ch_abbreviates(CH_S("KPC"), CH_S("Peace Committee of Kampala")));
    assert_false(ch_abbreviates(CH_S("KPX"), CH_S("Kampala Peace Committee")));
    assert_false(ch_abbreviates(CH_S("K"), CH_S("Kampala")));
    assert_false(ch_abbreviates(CH_S("ABCDEFGHIJK"), CH_S("A B C D E F G H I J K")));
    assert_false(ch_abbreviates(CH_S("KPC"), CH_S("")));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_first_letters),
        cmocka_unit_test(test_capitals_inside),
        cmocka_unit_test(test_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
