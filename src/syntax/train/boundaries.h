/* Learning where sentences end without a mark: the trainer's side of text/boundaries.h. */
#ifndef CH_TRAIN_BOUNDARIES_H
#define CH_TRAIN_BOUNDARIES_H

#include "base/buffer.h"
#include "syntax/train/corpus.h"
#include "text/read.h"

/*
 * Learn from the treebanks' raw text and append the weights as text, sorted.  `edited` is
 * text whose sentences all end with marks, so that the rules are right about it: news.
 */
ch_status boundaries_learn(const corpus *sentences, ch_slice edited, const ch_abbreviations *words,
                           ch_buffer *out);

#endif
