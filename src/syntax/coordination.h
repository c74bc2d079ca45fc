/*
 * Names without "and" are not coordinated
 *
 * "an attack by the group in Mogadishu, Somalia": two names with only a comma
 * between them are, in news, a place and what it lies in, or a name and what
 * explains it.  Where the parser joined the second to a noun farther off, as if
 * the list had an "and", it is hung on the name before the comma instead.  So is
 * what stands behind the end of a list: "Rosneft and Lukoil, the largest firms".
 * The members of a list hang on its first, and an infinitive with "to" on another.
 */
#ifndef CH_SYNTAX_COORDINATION_H
#define CH_SYNTAX_COORDINATION_H

#include "syntax/parse.h"

/* Mend such conjuncts of one sentence of `count` tokens. */
void ch_part_names(const ch_slice *forms, size_t count, ch_node *nodes);

#endif
