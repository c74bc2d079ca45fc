/*
 * Participles behind a comma that tell what came of the clause before them
 *
 *     fired missiles at Kyiv, Ukraine, [striking] two blocks, killing nine people
 *     raided a village in Niger, [burning] houses and abducting women
 *
 * Whoever fired struck, not Ukraine; and what burns is what they burned, no second village.
 */
#ifndef CH_SYNTAX_OUTCOME_H
#define CH_SYNTAX_OUTCOME_H

#include "syntax/parse.h"

/* Mend such participles of one sentence of `count` tokens. */
void ch_hang_outcomes(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
