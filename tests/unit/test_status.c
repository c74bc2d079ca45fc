/* Statuses: each has words of its own, and CH_TRY hands the first failure up. */
#include "unit.h"

#include "base/status.h"

static void
each_has_its_own_words(void **state)
{
    (void)state;
    for (int a = CH_OK; a <= CH_RDF_FAILED; a++) {
        assert_true(strlen(ch_status_text((ch_status)a)) > 0);
        for (int b = CH_OK; b < a; b++)
            assert_string_not_equal(ch_status_text((ch_status)a), ch_status_text((ch_status)b));
    }
}

static void
a_stranger_has_words_too(void **state)
{
    (void)state;
    assert_non_null(ch_status_text((ch_status)99));
    assert_true(strlen(ch_status_text((ch_status)99)) > 0);
}

static ch_status
count_then(int *calls, ch_status status)
{
    ++*calls;
    return status;
}

static ch_status
tries(int *calls, ch_status second)
{
    CH_TRY(count_then(calls, CH_OK));
    CH_TRY(count_then(calls, second)); /* evaluated once, whatever comes */
    return count_then(calls, CH_OK);
}

static void
trying_stops_at_the_first_failure(void **state)
{
    int calls = 0;
    (void)state;
    assert_int_equal(tries(&calls, CH_OK), CH_OK);
    assert_int_equal(calls, 3);
    calls = 0;
    assert_int_equal(tries(&calls, CH_TOO_HARD), CH_TOO_HARD);
    assert_int_equal(calls, 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_has_its_own_words),
        cmocka_unit_test(a_stranger_has_words_too),
        cmocka_unit_test(trying_stops_at_the_first_failure),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
