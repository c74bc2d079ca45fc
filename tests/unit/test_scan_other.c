#include "scanned.h"

static void
numbers_keep_what_stands_between_digits(void **state)
{
    (void)state;
    assert_string_equal(scanned("1,557.5,", ch_scan_number), "1,557.5");
    assert_string_equal(scanned("10:30 ", ch_scan_number), "10:30");
    assert_string_equal(scanned("8/9.", ch_scan_number), "8/9");
    assert_string_equal(scanned("2025-08-09", ch_scan_number), "2025-08-09");
    assert_string_equal(scanned("555-0100", ch_scan_number), "555-0100");
    assert_string_equal(scanned("10-15", ch_scan_number), "10");
    assert_string_equal(scanned("2½ h", ch_scan_number), "2½");
    assert_string_equal(scanned("+44 20", ch_scan_number), "+44");
    assert_string_equal(scanned(".45 calibre", ch_scan_number), ".45");
    assert_string_equal(scanned("'90s", ch_scan_number), "'90s");
}

static void
numbers_keep_letters_but_hours_do_not(void **state)
{
    (void)state;
    assert_string_equal(scanned("50m", ch_scan_number), "50m");
    assert_string_equal(scanned("9TH", ch_scan_number), "9TH");
    assert_string_equal(scanned("10am", ch_scan_number), "10");
    assert_string_equal(scanned("5p.m.", ch_scan_number), "5");
    assert_string_equal(scanned("5ap", ch_scan_number), "5ap");
    assert_string_equal(scanned("1990's", ch_scan_number), "1990's");
    assert_string_equal(scanned("1990’s", ch_scan_number), "1990’s");
    assert_string_equal(scanned("747's", ch_scan_number), "747");
    assert_string_equal(scanned("1990'sun", ch_scan_number), "1990");
}

/* The address at the beginning of the text, empty for none. */
static ch_slice
address(const char *text)
{
    ch_token_list tokens = {0};
    const ch_scanner s = scanner_of(text, &tokens);
    return ch_slice_part(s.text, 0, ch_scan_address(&s));
}

static void
addresses_are_whole(void **state)
{
    (void)state;
    assert_slice(address("https://a.example/x?y=1. Then"), "https://a.example/x?y=1");
    assert_slice(address("www.a.example/Lima_(city) is"), "www.a.example/Lima_(city)");
    assert_slice(address("www.a.example)"), "www.a.example");
    assert_slice(address("HTTP://A.EXAMPLE\"x"), "HTTP://A.EXAMPLE");
    assert_slice(address("j.doe+x@a.example."), "j.doe+x@a.example");
    assert_slice(address("Jane.Doe@ACME"), "Jane.Doe@ACME");
    assert_slice(address("jane@5"), "");
    assert_slice(address("@jane"), "");
    assert_slice(address("jane@"), "");
    assert_slice(address("example"), "");
}

static void
handles_are_whole(void **state)
{
    ch_token_list tokens = {0};
    ch_scanner s = scanner_of("@jane_doe, #Lima", &tokens);
    (void)state;
    assert_int_equal(ch_scan_handle(&s), 9);
    s.at = 11;
    assert_int_equal(ch_scan_handle(&s), 16);
    s = scanner_of("#1", &tokens);
    assert_int_equal(ch_scan_handle(&s), 0);
    s = scanner_of("@", &tokens);
    assert_int_equal(ch_scan_handle(&s), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_keep_what_stands_between_digits),
        cmocka_unit_test(numbers_keep_letters_but_hours_do_not),
        cmocka_unit_test(addresses_are_whole),
        cmocka_unit_test(handles_are_whole),
    };
    return cmocka_run_group_tests(tests, open_scan, close_scan);
}
