#include "unit.h"

#include "syntax/parse.h"

static void
names_go_there_and_back(void **state)
{
    (void)state;
    for (uint8_t i = 0; i < CH_UPOS_COUNT; i++) assert_int_equal(ch_upos_of(ch_slice_of(ch_upos_name(i))), i);
    for (uint8_t i = 0; i < CH_DEP_COUNT; i++) assert_int_equal(ch_dep_of(ch_slice_of(ch_dep_name(i))), i);
    assert_string_equal(ch_upos_name(CH_UPOS_PROPN), "PROPN");
    assert_string_equal(ch_dep_name(CH_DEP_NSUBJ_PASS), "nsubj:pass");
}

static void
strange_names_have_a_place(void **state)
{
    (void)state;
    assert_int_equal(ch_upos_of(CH_S("WORD")), CH_UPOS_X);
    assert_int_equal(ch_upos_of(CH_S("")), CH_UPOS_X);
    assert_string_equal(ch_upos_name(200), "X");
    assert_string_equal(ch_dep_name(200), "dep");
    assert_int_equal(ch_dep_of(CH_S("nsubj:xsubj")), CH_DEP_NSUBJ);
    assert_int_equal(ch_dep_of(CH_S("nmod:tmod")), CH_DEP_NMOD_UNMARKED);
    assert_int_equal(ch_dep_of(CH_S("obl:npmod")), CH_DEP_OBL_UNMARKED);
    assert_int_equal(ch_dep_of(CH_S("friend:of")), CH_DEP_DEP);
    assert_int_equal(ch_dep_of(CH_S("friend")), CH_DEP_DEP);
    assert_int_equal(ch_dep_of(CH_S("")), CH_DEP_DEP);
}

static const char *
print(uint32_t feats, uint8_t upos, ch_buffer *out)
{
    ch_vector_clear(out);
    assert_int_equal(ch_feats_print(feats, upos, out), CH_OK);
    assert_int_equal(ch_buffer_byte(out, '\0'), CH_OK);
    return out->at;
}

static void
features_are_printed_in_order(void **state)
{
    ch_buffer out = {0};
    (void)state;
    assert_string_equal(print(0, CH_UPOS_NOUN, &out), "_");
    assert_string_equal(print(CH_FEAT_FINITE | CH_FEAT_TENSE_PAST | CH_FEAT_INDICATIVE, CH_UPOS_VERB, &out),
                        "Mood=Ind|Tense=Past|VerbForm=Fin");
    assert_string_equal(print(CH_FEAT_NEGATIVE, CH_UPOS_PART, &out), "Polarity=Neg");
    assert_string_equal(print(CH_FEAT_NEGATIVE, CH_UPOS_DET, &out), "PronType=Neg");
    ch_vector_free(&out);
}

static void
features_go_there_and_back(void **state)
{
    ch_buffer out = {0};
    (void)state;
    for (uint32_t bit = 1; bit <= CH_FEAT_ACCUSATIVE; bit <<= 1) {
        print(bit, CH_UPOS_DET, &out);
        assert_int_equal(ch_feats_of(ch_slice_of(out.at)), bit);
    }
    assert_int_equal(ch_feats_of(CH_S("Number=Ptan")), CH_FEAT_PLURAL);
    assert_int_equal(ch_feats_of(CH_S("_")), 0);
    assert_int_equal(ch_feats_of(CH_S("||Foo=Bar|Tense=Past|")), CH_FEAT_TENSE_PAST);
    ch_vector_free(&out);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_go_there_and_back),
        cmocka_unit_test(strange_names_have_a_place),
        cmocka_unit_test(features_are_printed_in_order),
        cmocka_unit_test(features_go_there_and_back),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
