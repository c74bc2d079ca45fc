#include "unit.h"

#include "text/words.h"

#include <unistd.h>

/* The words of a file with that content; NULL after a failure, whose messages are in `all`. */
static ch_abbreviations *
load(const char *text, told *all)
{
    char path[] = "/tmp/chancery-words-XXXXXX";
    ch_abbreviations *words;
    ch_diagnostics sink = keeping(all);
    const int file = mkstemp(path);
    assert_true(file >= 0);
    assert_int_equal(write(file, text, strlen(text)), strlen(text));
    close(file);
    const ch_status status = ch_abbreviations_load(path, &sink, &words);
    unlink(path);
    assert_true((status == CH_OK) == (words != NULL));
    return words;
}

static void
capitals_matter_where_given(void **state)
{
    told all;
    ch_abbreviations *words =
        load("# note\n[title]\nGen. Sen. # more\n[inside]\ne.g.\n[starter]\nthe gen.\n", &all);
    (void)state;
    assert_non_null(words);
    assert_int_equal(ch_words_kind(words, CH_S("Gen.")), CH_WORD_TITLE | CH_WORD_STARTER);
    assert_int_equal(ch_words_kind(words, CH_S("SEN.")), CH_WORD_TITLE);
    assert_int_equal(ch_words_kind(words, CH_S("sen.")), 0);
    assert_int_equal(ch_words_kind(words, CH_S("E.g.")), CH_WORD_INSIDE);
    assert_int_equal(ch_words_kind(words, CH_S("The")), CH_WORD_STARTER);
    assert_int_equal(ch_words_kind(words, CH_S("then")), 0);
    assert_int_equal(ch_words_kind(NULL, CH_S("the")), 0);
    assert_int_equal(ch_words_kind(words, CH_S("")), 0);
    ch_abbreviations_free(words);
}

static void
contractions_are_cut(void **state)
{
    told all;
    ch_abbreviations *words = load("[contraction]\ncan|not gon|na\n", &all);
    (void)state;
    assert_int_equal(ch_words_cut(words, CH_S("Cannot")), 3);
    assert_int_equal(ch_words_cut(words, CH_S("gonna")), 3);
    assert_int_equal(ch_words_cut(words, CH_S("cannon")), 0);
    assert_int_equal(ch_words_cut(words, CH_S("can")), 0);
    assert_int_equal(ch_words_cut(NULL, CH_S("cannot")), 0);
    ch_abbreviations_free(words);
}

static void
bad_files_are_told(void **state)
{
    static const char *const cases[][2] = {
        {"[titles]\nGen.\n", ":1:1: unknown section [titles]\n"},
        {"Gen.\n", ":1:1: a word stands before the first section\n"},
        {"[title]\nGen.\nCol. Gen.\n", ":3:0: \"Gen.\" is given twice\n"},
        {"[title]\n\xFF\n", ":0:0: byte 8 is not UTF-8\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        told all;
        assert_null(load(cases[i][0], &all));
        assert_non_null(strstr(all.text, cases[i][1]));
    }
}

static void
a_missing_file_is_told(void **state)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_abbreviations *words;
    (void)state;
    assert_int_equal(ch_abbreviations_load("/nowhere/words.txt", &sink, &words), CH_CANNOT_READ);
    assert_null(words);
    assert_int_equal(sink.errors, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(capitals_matter_where_given),
        cmocka_unit_test(contractions_are_cut),
        cmocka_unit_test(bad_files_are_told),
        cmocka_unit_test(a_missing_file_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
