/*
 * Forms in -ed and -ing that the words before them make verbs
 *
 * "which has [blocked] aid", "by [imposing] tariffs": the parser may take the form for
 * an adjective of the noun behind it.  Behind "have" stands a participle of the clause
 * (Quirk et al. 1985, 4.18), behind "by", without an article, a gerund with its object
 * (15.12); a clause that is active has no agent.  And a word that marks a clause is a
 * conjunction, one that describes a noun is not finite: tags follow the tree.
 */
#ifndef CH_SYNTAX_VERB_FORM_H
#define CH_SYNTAX_VERB_FORM_H

#include "syntax/parse.h"

/* Mend such forms in one sentence of `count` tokens. */
void ch_read_verb_forms(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
