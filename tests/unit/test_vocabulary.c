#include "unit.h"

#include "syntax/vocabulary.h"

enum { SLOTS = 16 };

static ch_vocabulary_slot slots[SLOTS];
static uint32_t lists[SLOTS];

static void
put_bytes(ch_feature_kind kind, ch_slice text, uint32_t row)
{
    const uint32_t key = ch_feature_key(kind, text);
    uint32_t i = key & (SLOTS - 1);
    while (slots[i].key) i = (i + 1) & (SLOTS - 1);
    slots[i] = (ch_vocabulary_slot){key, row};
}

static void
put(ch_feature_kind kind, const char *text, uint32_t row)
{
    put_bytes(kind, ch_slice_of(text), row);
}

static void
put_list(const char *folded, uint32_t bits)
{
    uint32_t slot, check;
    ch_list_place(ch_slice_of(folded), SLOTS - 1, &slot, &check);
    while (lists[slot]) slot = (slot + 1) & (SLOTS - 1);
    lists[slot] = check | bits;
}

static ch_vocabulary
vocabulary(void)
{
    ch_vocabulary v = {.slots = slots, .mask = SLOTS - 1, .lists = lists, .list_mask = SLOTS - 1};
    memset(slots, 0, sizeof slots);
    memset(lists, 0, sizeof lists);
    for (uint32_t kind = 0; kind < CH_KINDS; kind++) v.unknown[kind] = 100 + kind;
    return v;
}

static void
rows_are_found(void **state)
{
    const ch_vocabulary v = vocabulary();
    (void)state;
    assert_int_equal(ch_vocabulary_row(&v, CH_KIND_WORD, CH_S("gang")), 100);
    put(CH_KIND_WORD, "gang", 7);
    put(CH_KIND_SUFFIX_2, "ng", 8);
    assert_int_equal(ch_vocabulary_row(&v, CH_KIND_WORD, CH_S("gang")), 7);
    assert_int_equal(ch_vocabulary_row(&v, CH_KIND_SUFFIX_2, CH_S("ng")), 8);
    assert_int_equal(ch_vocabulary_row(&v, CH_KIND_SUFFIX_2, CH_S("gang")), 101);
}

/* Slots that are taken send the search on, round the end of the table too. */
static void
full_places_are_passed(void **state)
{
    static const char *const words[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n"};
    const ch_vocabulary v = vocabulary();
    (void)state;
    for (uint32_t i = 0; i < 14; i++) put(CH_KIND_WORD, words[i], i), put_list(words[i], i + 1);
    for (uint32_t i = 0; i < 14; i++) {
        assert_int_equal(ch_vocabulary_row(&v, CH_KIND_WORD, ch_slice_of(words[i])), i);
        assert_int_equal(ch_vocabulary_lists(&v, ch_slice_of(words[i])), i + 1);
    }
    assert_int_equal(ch_vocabulary_row(&v, CH_KIND_WORD, CH_S("o")), 100);
    assert_int_equal(ch_vocabulary_lists(&v, CH_S("o")), 0);
}

static void
a_word_has_all_its_rows(void **state)
{
    const ch_vocabulary v = vocabulary();
    const uint8_t shape = (uint8_t)ch_shape(CH_S("X1"), true, CH_CASE_NORMAL);
    const uint8_t verb[2] = {CH_LIST_VERB, 0};
    uint32_t rows[CH_KINDS];
    (void)state;
    put(CH_KIND_WORD, "x0", 1);
    put(CH_KIND_PREFIX_1, "x", 2);
    put_bytes(CH_KIND_SHAPE, (ch_slice){(const char *)&shape, 1}, 3);
    put_bytes(CH_KIND_LEXICON, (ch_slice){(const char *)verb, 2}, 4);
    put_list("x1", CH_LIST_VERB);
    ch_vocabulary_rows(&v, CH_S("X1"), true, CH_CASE_NORMAL, rows);
    assert_int_equal(rows[CH_KIND_WORD], 1);
    assert_int_equal(rows[CH_KIND_PREFIX_1], 2);
    assert_int_equal(rows[CH_KIND_SHAPE], 3);
    assert_int_equal(rows[CH_KIND_LEXICON], 4);
    assert_int_equal(rows[CH_KIND_SUFFIX_3], 102); /* too short */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_are_found),
        cmocka_unit_test(full_places_are_passed),
        cmocka_unit_test(a_word_has_all_its_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
