/*
 * Forms that more than one entry claims
 *
 * Such a form is decided, in a text, by what the article says (chan:context,
 * chan:country) and then by chan:weight.  Where two claimants of the same
 * weight have neither, the first in byte order would win: that is no decision.
 */
#ifndef CH_LEXICON_COLLISIONS_H
#define CH_LEXICON_COLLISIONS_H

#include "base/arena.h"
#include "lexicon/lexicon.h"

/* What decides; in this order. */
typedef enum {
    CH_DECIDED_BY_NOTHING,
    CH_DECIDED_BY_WEIGHT,  /* one is more prominent than all others                */
    CH_DECIDED_BY_CONTEXT, /* of the most prominent, all but one have chan:context */
    CH_DECIDED_BY_COUNTRY, /* or they belong to different countries                */
} ch_decision;

/* One form; claimants more prominent first.  Everything lives until the sink returns. */
typedef struct {
    ch_slice form; /* folded words with blanks */
    const ch_concept *claimants;
    size_t count;
    ch_decision decision;
} ch_collision;

typedef ch_status ch_collision_sink(void *payload, const ch_collision *collision);

/* Hand every form that more than one entry claims strongly to `sink`, in the trie's order. */
ch_status ch_collisions_find(const ch_lexicon *lexicon, ch_collision_sink *sink, void *payload);

/* How many there are, and how many nothing decides. */
typedef struct {
    size_t shared, undecided;
} ch_collision_counts;

/* Tell each that nothing decides as an error, at the place of its second claimant. */
ch_status ch_collisions_tell(const ch_lexicon *lexicon, ch_diagnostics *sink, ch_collision_counts *counts);

#endif
