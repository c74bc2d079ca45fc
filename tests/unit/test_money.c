/* Sums with their currencies and magnitudes. */
#include "values.h"

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
the_number_and_the_currency_stand_apart(void **state)
{
    split_test *test = *state;
    ch_value *values;
    size_t count;
    assert_int_equal(ch_values_find(rules, split_text(test, "It cost $2.50 and 3 bn euros."), NULL, test->arena, &values, &count), CH_OK);
    assert_int_equal(count, 2);
    for (size_t i = 0; i < 2; i++) assert_int_equal(values[i].kind, CH_VALUE_MONEY);
    assert_slice(values[0].number, "2.5");
    assert_slice(values[0].unit, "USD");
    assert_slice(values[1].number, "3000000000");
    assert_slice(values[1].unit, "EUR");
}

/* "$10 to $15 million" is two sums of millions; what "and" joins may be quite another thing. */
static void
a_magnitude_for_two(void **state)
{
    static const value_case cases[] = {
        {"It costs $10-15 million.", NULL, "$10=10000000 USD"},
        {"It costs between $10 and $15 million.", NULL, "$10=10000000 USD|$15 million=15000000 USD"},
        {"It costs between $10 and 15 million.", NULL, "$10=10000000 USD"},
        {"They paid $500 and 3 million people left.", NULL, "$500=500 USD|3 million people=3000000 people"},
        {"They paid $500 and €3 million.", NULL, "$500=500 USD|€3 million=3000000 EUR"},
        {"They paid $500 and 3 million euros.", NULL, "$500=500 USD|3 million euros=3000000 EUR"},
    };
    CHECK(state, cases);
}

/* A sign, code or word of a currency without a number is no sum, nor is a number too large. */
static void
what_is_no_sum(void **state)
{
    static const value_case cases[] = {
        {"The dollar fell and the euro rose.", NULL, ""},
        {"They pay in $ or in euros.", NULL, ""},
        {"They gave $99999999999999999999999.", NULL, ""},
    };
    CHECK(state, cases);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sums),
        cmocka_unit_test(the_number_and_the_currency_stand_apart),
        cmocka_unit_test(a_magnitude_for_two),
        cmocka_unit_test(what_is_no_sum),
    };
    return cmocka_run_group_tests(tests, open_values, close_values);
}
