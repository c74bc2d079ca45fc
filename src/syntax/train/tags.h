/* Tags: the part of speech with those features that the place of a word decides. */
#ifndef CH_TRAIN_TAGS_H
#define CH_TRAIN_TAGS_H

#include "syntax/train/corpus.h"

enum { MOST_TAGS = 256 };

typedef struct {
    uint32_t feats[MOST_TAGS];
    uint8_t upos[MOST_TAGS];
    uint32_t counts[MOST_TAGS];
    size_t len;
} tag_set;

/* The features of a tag: those that the word alone does not tell. */
uint32_t tag_feats(uint8_t upos, uint32_t feats);

/* All tags seen five times or more, in the order of first sight. */
void tags_learn(const corpus *sentences, tag_set *out);

/* The tag of a node; a rare one falls to the commonest of its part of speech. */
uint16_t tag_of(const tag_set *tags, const ch_node *node);

#endif
