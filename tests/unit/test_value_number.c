/* Numbers in digits and in words, exact. */
#include "values.h"

/* "1557 x10^-2 until 3": what is read from the first token. */
static void
check_number(split_test *test, const char *text, bool money, const char *expected)
{
    char out[64];
    ch_value_number n;
    const ch_value_finder f = finder_of(test, text);
    if (!ch_value_read_number(&f, 0, money, &n)) snprintf(out, sizeof out, "none");
    else snprintf(out, sizeof out, "%.*s until %u", CH_PRINT(ch_value_number_text(&f, n)), n.end);
    if (strcmp(out, expected) != 0) fail_msg("\"%s\" is %s, not %s", text, out, expected);
    ch_arena_clear(test->arena);
}

static void
digits(void **state)
{
    check_number(*state, "64 men", false, "64 until 1");
    check_number(*state, "1,557 men", false, "1557 until 1");
    check_number(*state, "10,00,000 men", false, "1000000 until 1");
    check_number(*state, "1.557.000 men", false, "1557000 until 1");
    check_number(*state, "2.50 tons", false, "2.5 until 1");
    check_number(*state, "1,5 tons", false, "none");
    check_number(*state, "99999999999999999999 men", false, "none");
    check_number(*state, "2.5 million men", false, "2500000 until 2");
    check_number(*state, "50m men", false, "50000000 until 1");
    check_number(*state, "50 m men", true, "50000000 until 2"); /* of money a letter is enough */
    check_number(*state, "50 m men", false, "50 until 1");
}

static void
words(void **state)
{
    check_number(*state, "six men", false, "6 until 1");
    check_number(*state, "twenty-one men", false, "21 until 3");
    check_number(*state, "two hundred and fifty men", false, "250 until 4");
    check_number(*state, "two hundred and fifty thousand men", false, "250000 until 5");
    check_number(*state, "three million two hundred men", false, "3000200 until 4");
    check_number(*state, "a dozen men", false, "12 until 2");
    check_number(*state, "half a million men", false, "500000 until 3");
    check_number(*state, "four and a half years", false, "4.5 until 4");
    check_number(*state, "four and a half million men", false, "4500000 until 5");
    check_number(*state, "men of six", false, "none");
}

static void
scaling_is_exact_or_refused(void **state)
{
    ch_value_number n = {.mantissa = 25, .decimals = 1};
    (void)state;
    assert_true(ch_value_scale(&n, 1000));
    assert_int_equal(n.mantissa, 2500);
    assert_int_equal(n.decimals, 0);
    n = (ch_value_number){.mantissa = UINT64_C(1000000000000000000)};
    assert_false(ch_value_scale(&n, 1000));
    n = (ch_value_number){.mantissa = 3};
    assert_slice(ch_value_unit(CH_S("Y10"), &n), "Y");
    assert_int_equal(n.mantissa, 30);
    assert_slice(ch_value_unit(CH_S("Y100"), &n), "Y");
    assert_int_equal(n.mantissa, 3000);
    assert_slice(ch_value_unit(CH_S("TH"), &n), "TH");
    assert_int_equal(n.mantissa, 3000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(digits),
        cmocka_unit_test(words),
        cmocka_unit_test(scaling_is_exact_or_refused),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
