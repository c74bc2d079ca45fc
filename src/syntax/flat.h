/*
 * Names of several words: what describes or joins the name hangs from its first word
 *
 * Universal Dependencies 2, "flat": the parts of a name have no dependents of their
 * own.  A name that is joined to "Xi Jinping" is joined to "Xi".
 */
#ifndef CH_SYNTAX_FLAT_H
#define CH_SYNTAX_FLAT_H

#include "syntax/parse.h"

/* Hang conjuncts, appositions, clauses and phrases behind a part of a name from the name.  nodes: `count` of one sentence. */
void ch_raise_from_names(size_t count, ch_node *nodes);

#endif
