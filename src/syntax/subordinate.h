/*
 * Prepositions that begin clauses
 *
 * "… talks after France and Poland threatened sanctions": "after" stands before a
 * noun or a clause.  Where the parser read a noun and joined the verb behind it,
 * without "and", to an earlier verb, the noun is that verb's subject.
 */
#ifndef CH_SYNTAX_SUBORDINATE_H
#define CH_SYNTAX_SUBORDINATE_H

#include "syntax/parse.h"

/* Mend such clauses of one sentence of `count` tokens. */
void ch_subordinate(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
