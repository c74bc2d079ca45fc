/*
 * Reduced relative clauses: "the courage demonstrated this week"
 *
 * A finite clause has a subject (Quirk et al. 1985, 10.2); a past form without one
 * behind a noun is a participle that describes the noun (acl).  News is full of
 * verbs whose past and participle are one form, and the parser sometimes makes a
 * clause of its own of them, or the main clause ("the leader jailed last year died",
 * the garden path of Bever 1970).
 */
#ifndef CH_SYNTAX_REDUCED_H
#define CH_SYNTAX_REDUCED_H

#include "syntax/parse.h"

/* Hang such clauses of one sentence of `count` tokens on the noun before them. */
void ch_reduce_relatives(size_t count, ch_node *nodes);

#endif
