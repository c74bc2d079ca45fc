/*
 * From a word to its rows: the model's vocabulary and word lists
 *
 * Both are open hash tables of fingerprints; no text is kept.  A strange word
 * meets a known one's fingerprint once in some ten thousand look-ups, and then
 * gets a wrong row, never a wrong address.
 */
#ifndef CH_SYNTAX_VOCABULARY_H
#define CH_SYNTAX_VOCABULARY_H

#include "syntax/features.h"

/* One slot: the key of ch_feature_key() (0: empty) and the row. */
typedef struct {
    uint32_t key, row;
} ch_vocabulary_slot;

/*
 * slots     2 to the power of something, `mask` one less; at least one is empty
 * lists     the same, each the fingerprint's upper half and CH_LIST_ bits (0: empty)
 * unknown   the row of a kind when nothing better is known
 */
typedef struct {
    const ch_vocabulary_slot *slots;
    uint32_t mask;
    const uint32_t *lists;
    uint32_t list_mask;
    uint32_t unknown[CH_KINDS];
} ch_vocabulary;

/* The row of a text of a kind, or the kind's unknown row. */
uint32_t ch_vocabulary_row(const ch_vocabulary *vocabulary, ch_feature_kind kind, ch_slice text);

/* What word lists say of a folded form: CH_LIST_ bits. */
uint32_t ch_vocabulary_lists(const ch_vocabulary *vocabulary, ch_slice folded);

/* All rows of a form. */
void ch_vocabulary_rows(const ch_vocabulary *vocabulary, ch_slice form, bool first,
                        ch_letter_case letters, uint32_t rows[CH_KINDS]);

/* Where a word's fingerprint begins to look in a table of lists, and what it looks for. */
void ch_list_place(ch_slice folded, uint32_t mask, uint32_t *slot, uint32_t *check);

#endif
