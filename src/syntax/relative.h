/*
 * Relative clauses: the pronoun belongs to its clause, and one without a pronoun to its noun
 *
 * "the gang, [which] Washington designated, denied the charge": between a noun and the
 * verb that describes it, a relative pronoun is that verb's subject or object and
 * nobody else's.  "The leader [he criticised] resigned": a clause with a subject of its
 * own between another verb's subject and that verb describes the subject
 * (Quirk et al. 1985, 17.13 on the zero pronoun).  A clause of a noun with a relative
 * pronoun among its arguments is a relative clause, whatever the parser called it.
 */
#ifndef CH_SYNTAX_RELATIVE_H
#define CH_SYNTAX_RELATIVE_H

#include "syntax/parse.h"

/* Mend them in one sentence of `count` tokens. */
void ch_relate_clauses(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
