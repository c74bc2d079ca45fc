/* Learning scripts, rules and listed forms: the trainer's side of ../lemma.h. */
#ifndef CH_TRAIN_LEMMA_RULES_H
#define CH_TRAIN_LEMMA_RULES_H

#include "syntax/lemma.h"
#include "syntax/train/dictionary.h"
#include "syntax/train/tags.h"

/*
 * Everything is Borrowed from `arena`.  WordNet's lists of irregular forms are
 * read too if `sources` names its folder.
 */
ch_status lemma_rules_learn(const corpus *sentences, const tag_set *tags, const dictionary *words,
                            const list_sources *sources, ch_arena *arena, ch_diagnostics *sink,
                            ch_lemmas *out);

#endif
