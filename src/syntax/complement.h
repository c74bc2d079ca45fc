/*
 * Complements of the object: "named Clara Soto foreign minister"
 *
 * A verb that calls somebody something has the somebody first (Quirk et al. 1985,
 * 16.46): of two nouns that the parser takes for complements the first is the
 * object, and one alone, behind an active verb of naming, is no complement at all;
 * nor is a name behind any verb that does not say who its subject is.  Whoever is
 * told something is an object, too: "told Trump the countries could agree".  "Is
 * elected leader", without an article, is a passive.
 */
#ifndef CH_SYNTAX_COMPLEMENT_H
#define CH_SYNTAX_COMPLEMENT_H

#include "syntax/parse.h"

/* Mend such objects in one sentence of `count` tokens. */
void ch_find_objects(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
