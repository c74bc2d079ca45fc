/*
 * Phrases without a preposition: what they can be
 *
 * An oblique has a preposition or is a time (Universal Dependencies 2: obl,
 * obl:unmarked): "killed [at least 82 people]" has an object, whose number "at least"
 * describes.  A name behind a title is not below it: "Secretary of State [Antony
 * Blinken]" is Blinken, whom the title describes.  And an article stands with the
 * noun behind it, whatever the word before that.
 */
#ifndef CH_SYNTAX_BARE_PHRASE_H
#define CH_SYNTAX_BARE_PHRASE_H

#include "syntax/parse.h"

/* Mend such phrases in one sentence of `count` tokens. */
void ch_read_bare_phrases(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
