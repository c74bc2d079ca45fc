/*
 * Participles that say what happens beside the main clause
 *
 * "…, with the envoy [saying] that …": an absolute clause, whose subject is the
 * noun between the two (Quirk et al. 1985, 14.9).  "… at Kyiv, Ukraine, [killing]
 * nine": behind a comma the participle speaks of the clause, not of the place that
 * the preposition names, nor a past one: "a man in Lima, Peru, [accused] of theft"; nor of what a relative clause told before it, where only
 * somebody does it: "broke up a ring that moved drugs, [arresting] six".
 */
#ifndef CH_SYNTAX_PARTICIPLE_H
#define CH_SYNTAX_PARTICIPLE_H

#include "syntax/grammar.h"
#include "syntax/parse.h"

/* Hang such participles of one sentence of `count` tokens where they belong. */
void ch_hang_participles(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
