/*
 * Variants of a sentence: what newspapers write and treebanks lack
 *
 *     letters      ALL CAPITALS, Title Case, no capitals
 *     present      "Israel attacked Iran" as "Israel attacks Iran"
 *     telegraphic  "The court dismissed a judge ." as "Court dismissed judge"
 *
 * The tree stays as people made it, less the words that are left out.
 */
#ifndef CH_TRAIN_VARIANTS_H
#define CH_TRAIN_VARIANTS_H

#include "base/arena.h"
#include "syntax/conllu.h"
#include "syntax/features.h"

typedef struct {
    ch_letter_case letters;
    bool present, telegraphic;
} variant;

/* *out lives in `scratch`; forms that did not change are shared with `in`. */
ch_status variant_make(const ch_conllu_sentence *in, const variant *how, ch_arena *scratch,
                       ch_conllu_sentence *out);

#endif
