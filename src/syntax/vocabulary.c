/*
 * From a word to its rows
 *
 * A probe ends at the first empty slot; the model's reader has made sure that
 * there is one, so no table can make it run for ever.
 */
#include "syntax/vocabulary.h"

uint32_t
ch_vocabulary_row(const ch_vocabulary *vocabulary, ch_feature_kind kind, ch_slice text)
{
    const uint32_t key = ch_feature_key(kind, text);
    for (uint32_t i = key & vocabulary->mask; vocabulary->slots[i].key;
         i = (i + 1) & vocabulary->mask) {
        if (vocabulary->slots[i].key == key) return vocabulary->slots[i].row;
    }
    return vocabulary->unknown[kind];
}

void
ch_list_place(ch_slice folded, uint32_t mask, uint32_t *slot, uint32_t *check)
{
    const uint64_t hash = ch_slice_hash(folded) * 0xD6E8FEB86659FD93u;
    *slot = (uint32_t)(hash >> 40) & mask;
    *check = (uint32_t)(hash >> 16) & 0xFFFF0000u;
}

uint32_t
ch_vocabulary_lists(const ch_vocabulary *vocabulary, ch_slice folded)
{
    uint32_t slot, check;
    ch_list_place(folded, vocabulary->list_mask, &slot, &check);
    for (; vocabulary->lists[slot]; slot = (slot + 1) & vocabulary->list_mask) {
        if ((vocabulary->lists[slot] & 0xFFFF0000u) == check) {
            return vocabulary->lists[slot] & 0xFFFFu;
        }
    }
    return 0;
}

void
ch_vocabulary_rows(const ch_vocabulary *vocabulary, ch_slice form, bool first,
                   ch_letter_case letters, uint32_t rows[CH_KINDS])
{
    ch_folded word;
    ch_fold(form, &word);
    const uint32_t lists = ch_vocabulary_lists(vocabulary, (ch_slice){word.at, word.len});
    const uint8_t list_bytes[2] = {(uint8_t)lists, (uint8_t)(lists >> 8)};
    const uint8_t shape = (uint8_t)ch_shape(form, first, letters);
    ch_fold_digits(&word);
    for (ch_feature_kind kind = CH_KIND_WORD; kind <= CH_KIND_PREFIX_3; kind++) {
        const ch_slice text = ch_affix(&word, kind);
        rows[kind] = text.len ? ch_vocabulary_row(vocabulary, kind, text)
                              : vocabulary->unknown[kind];
    }
    rows[CH_KIND_SHAPE] =
        ch_vocabulary_row(vocabulary, CH_KIND_SHAPE, (ch_slice){(const char *)&shape, 1});
    rows[CH_KIND_LEXICON] =
        ch_vocabulary_row(vocabulary, CH_KIND_LEXICON, (ch_slice){(const char *)list_bytes, 2});
}
