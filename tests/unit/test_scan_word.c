#include "scanned.h"

static void
words_end_where_letters_do(void **state)
{
    (void)state;
    assert_string_equal(scanned("Lima won", ch_scan_word), "Lima");
    assert_string_equal(scanned("Qa'ida,", ch_scan_word), "Qa'ida");
    assert_string_equal(scanned("AT&T rose", ch_scan_word), "AT&T");
    assert_string_equal(scanned("at&t rose", ch_scan_word), "at");
    assert_string_equal(scanned("état-major", ch_scan_word), "état");
    assert_string_equal(scanned("anti-drug", ch_scan_word), "anti-drug");
    assert_string_equal(scanned("state.gov.", ch_scan_word), "state.gov");
    assert_string_equal(scanned("end.The", ch_scan_word), "end");
}

static void
dots_belong_to_abbreviations(void **state)
{
    (void)state;
    assert_string_equal(scanned("U.S. and", ch_scan_word), "U.S.");
    assert_string_equal(scanned("Gen. Doe", ch_scan_word), "Gen.");
    assert_string_equal(scanned("J. Doe", ch_scan_word), "J.");
    assert_string_equal(scanned("J. The", ch_scan_word), "J");
    assert_string_equal(scanned("No. 5", ch_scan_word), "No.");
    assert_string_equal(scanned("No. He", ch_scan_word), "No");
    assert_string_equal(scanned("Ph.D. in", ch_scan_word), "Ph.D.");
    assert_string_equal(scanned("Gen...", ch_scan_word), "Gen");
    assert_string_equal(scanned("US$5", ch_scan_word), "US$");
}

static void
clitics_are_cut_off(void **state)
{
    (void)state;
    assert_string_equal(scanned("don't", ch_scan_word), "do|n't");
    assert_string_equal(scanned("Ana’s", ch_scan_word), "Ana|’s");
    assert_string_equal(scanned("he'd've", ch_scan_word), "he|'d|'ve");
    assert_string_equal(scanned("cannot", ch_scan_word), "can|not");
    assert_string_equal(scanned("DONT go", ch_scan_word), "DO|NT");
    assert_string_equal(scanned("IM", ch_scan_word), "IM");
    assert_string_equal(scanned("its the", ch_scan_word), "it|s");
    assert_string_equal(scanned("its own", ch_scan_word), "its");
    assert_string_equal(scanned("its", ch_scan_word), "its");
}

static void
strokes_join_single_letters(void **state)
{
    (void)state;
    assert_string_equal(scanned("b/c it", ch_scan_word), "b/c");
    assert_string_equal(scanned("w/ it", ch_scan_word), "w/");
    assert_string_equal(scanned("w/", ch_scan_word), "w/");
    assert_string_equal(scanned("a/bc", ch_scan_word), "a");
    assert_string_equal(scanned("a/b/c", ch_scan_word), "a");
    assert_string_equal(scanned("either/or", ch_scan_word), "either");
    assert_string_equal(scanned("x/", ch_scan_word), "x");
}

static void
long_words_are_cut(void **state)
{
    char text[3 * CH_TOKEN_LONGEST + 1];
    ch_token_list tokens = {0};
    (void)state;
    memset(text, 'a', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    ch_scanner s = scanner_of(text, &tokens);
    assert_int_equal(ch_scan_word(&s), CH_OK);
    assert_int_equal(s.at, CH_TOKEN_LONGEST);
    ch_vector_free(&tokens);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_end_where_letters_do),   cmocka_unit_test(dots_belong_to_abbreviations),
        cmocka_unit_test(clitics_are_cut_off),          cmocka_unit_test(strokes_join_single_letters),
        cmocka_unit_test(long_words_are_cut),
    };
    return cmocka_run_group_tests(tests, open_scan, close_scan);
}
