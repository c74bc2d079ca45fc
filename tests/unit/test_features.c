#include "unit.h"

#include "syntax/features.h"

static ch_slice
fold(const char *form, ch_folded *out)
{
    ch_fold(ch_slice_of(form), out);
    return (ch_slice){out->at, out->len};
}

static void
words_are_folded(void **state)
{
    ch_folded word;
    char mill[300];
    (void)state;
    assert_slice(fold("Mexico", &word), "mexico");
    assert_slice(fold("ÉLAN", &word), "élan");
    assert_slice(fold("Łódź", &word), "łódź");
    assert_slice(fold("×÷", &word), "×÷");
    assert_slice(fold("O’Brien–Díaz", &word), "o'brien-díaz");
    assert_slice(fold("“IT”", &word), "\"it\"");
    assert_slice(fold("Путин", &word), "Путин");
    memset(mill, 'A', sizeof mill - 1);
    mill[sizeof mill - 1] = '\0';
    assert_true(fold(mill, &word).len < CH_WORD_BYTES);
    assert_int_equal(fold("\xC3", &word).len, 1); /* broken off */
    fold("MS-13 2025", &word);
    ch_fold_digits(&word);
    assert_slice(((ch_slice){word.at, word.len}), "ms-00 0000");
}

static void
affixes_count_characters(void **state)
{
    ch_folded word;
    (void)state;
    fold("façade", &word);
    assert_slice(ch_affix(&word, CH_KIND_WORD), "façade");
    assert_slice(ch_affix(&word, CH_KIND_SUFFIX_2), "de");
    assert_slice(ch_affix(&word, CH_KIND_SUFFIX_4), "çade");
    assert_slice(ch_affix(&word, CH_KIND_PREFIX_1), "f");
    assert_slice(ch_affix(&word, CH_KIND_PREFIX_3), "faç");
    fold("é", &word);
    assert_slice(ch_affix(&word, CH_KIND_SUFFIX_2), "");
    assert_slice(ch_affix(&word, CH_KIND_PREFIX_1), "é");
    assert_slice(ch_affix(&word, CH_KIND_PREFIX_3), "");
}

static ch_letter_case
letter_case(const char *text)
{
    ch_slice forms[16];
    size_t count = 0;
    for (const char *at = text; *at;) {
        const size_t len = strcspn(at, " ");
        forms[count++] = (ch_slice){at, len};
        at += len + (at[len] == ' ');
    }
    return ch_letter_case_of(forms, count);
}

static void
sentences_have_a_case(void **state)
{
    (void)state;
    assert_int_equal(letter_case("The court freed two men ."), CH_CASE_NORMAL);
    assert_int_equal(letter_case("COURT FREES TWO MEN"), CH_CASE_UPPER);
    assert_int_equal(letter_case("U.S. COURT FREES 2 MEN OF MS-13"), CH_CASE_UPPER);
    assert_int_equal(letter_case("Court Frees Seven Suspects in Lima"), CH_CASE_TITLE);
    assert_int_equal(letter_case("court frees two men"), CH_CASE_LOWER);
    assert_int_equal(letter_case("court frees"), CH_CASE_NORMAL);
    assert_int_equal(letter_case("1 2 3 4 5"), CH_CASE_NORMAL);
    assert_int_equal(letter_case(""), CH_CASE_NORMAL);
}

static void
shapes_tell_letters_and_places(void **state)
{
    static const char *const forms[] = {"word", "I", "USA", "Word", "McDonald", "e-mail", "U.S.", "Co-op",
                                        "iPod-x", "F16", "4th", "3,5", "2025", "12", "习", "--"};
    (void)state;
    for (uint32_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        const uint32_t shape = ch_shape(ch_slice_of(forms[i]), false, CH_CASE_NORMAL);
        assert_int_equal(shape, i * 8);
        assert_true(ch_shape(ch_slice_of(forms[i]), true, CH_CASE_LOWER) < CH_SHAPES);
        assert_int_not_equal(ch_shape(ch_slice_of(forms[i]), true, CH_CASE_NORMAL), shape);
        assert_int_not_equal(ch_shape(ch_slice_of(forms[i]), false, CH_CASE_UPPER), shape);
    }
}

static void
keys_differ_by_kind(void **state)
{
    (void)state;
    assert_int_equal(ch_feature_key(CH_KIND_WORD, CH_S("ed")), ch_feature_key(CH_KIND_WORD, CH_S("ed")));
    assert_int_not_equal(ch_feature_key(CH_KIND_WORD, CH_S("ed")), ch_feature_key(CH_KIND_SUFFIX_2, CH_S("ed")));
    assert_int_not_equal(ch_feature_key(CH_KIND_WORD, CH_S("")), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_folded),      cmocka_unit_test(affixes_count_characters),
        cmocka_unit_test(sentences_have_a_case), cmocka_unit_test(shapes_tell_letters_and_places),
        cmocka_unit_test(keys_differ_by_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
