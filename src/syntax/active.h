/*
 * Active: a past form with an object behind its noun is the verb of a clause
 *
 * "Russian missiles struck Odesa": where the parser takes "struck" for a
 * participle ("missiles struck by lightning"), its object tells otherwise.  Only
 * verbs that keep an object in the passive are left alone: "a man given a prize",
 * "a woman named head of the agency" (Quirk et al. 1985, 16.20, 16.46), unless they
 * have both of their objects.  Of two relative clauses of the ruling noun the second,
 * without a pronoun, is what the noun does: "the men who were held [escaped]".
 */
#ifndef CH_SYNTAX_ACTIVE_H
#define CH_SYNTAX_ACTIVE_H

#include "syntax/parse.h"

/*
 * Let each such form take its noun's place in the tree, with the noun as its
 * subject.  nodes: the `count` tokens of one sentence.
 */
void ch_activate(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
