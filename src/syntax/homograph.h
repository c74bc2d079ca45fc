/*
 * Homographs: words whose neighbours say which of two they are
 *
 * "in May she had refused", "police fire tear gas": the network sometimes takes the
 * month for a modal and the gas's kind for a verb.  Such a word is shown to it as one
 * of the same kind that is nothing else, which the grammar names; what is written about
 * the word stays its own.
 */
#ifndef CH_SYNTAX_HOMOGRAPH_H
#define CH_SYNTAX_HOMOGRAPH_H

#include "syntax/grammar.h"

/* The form that the network is to read for form `i` of `count`: nearly always that form itself. */
ch_slice ch_word_to_read(const ch_grammar *grammar, const ch_slice *forms, size_t count, size_t i);

#endif
