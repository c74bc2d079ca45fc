/*
 * Variants of a sentence: what newspapers write and treebanks lack
 *
 *     letters      ALL CAPITALS, Title Case, no capitals
 *     present      "Israel attacked Iran" as "Israel attacks Iran"
 *     past         "The Union lifts sanctions" as "The Union lifted sanctions"
 *     telegraphic  "The court dismissed a judge ." as "Court dismissed judge"
 *
 * The tree stays as people made it, less the words that are left out.
 */
#ifndef CH_TRAIN_VARIANTS_H
#define CH_TRAIN_VARIANTS_H

#include "base/arena.h"
#include "syntax/conllu.h"
#include "syntax/features.h"

typedef struct past_forms past_forms;

/* past: how verbs are told in the past, or NULL.  No words are left out then, and none added. */
typedef struct {
    ch_letter_case letters;
    bool present, telegraphic;
    const past_forms *past;
} variant;

/* *out lives in `scratch`; forms that did not change are shared with `in`. */
ch_status variant_make(const ch_conllu_sentence *in, const variant *how, ch_arena *scratch,
                       ch_conllu_sentence *out);

#endif
