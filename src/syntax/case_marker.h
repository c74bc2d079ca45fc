/*
 * Prepositions belong to the head of their phrase
 *
 * "with Malian Foreign Minister Abdoulaye Diop": UD hangs "with" on the noun that
 * heads the whole phrase (guidelines, "case").  Where the parser hung it on a title
 * before a name, it is moved up.
 */
#ifndef CH_SYNTAX_CASE_MARKER_H
#define CH_SYNTAX_CASE_MARKER_H

#include "syntax/parse.h"

/* Move such prepositions of one sentence of `count` tokens. */
void ch_raise_case(size_t count, ch_node *nodes);

#endif
