/*
 * In what state something leaves people
 *
 *     left four dead and six [wounded]      as if: left four dead and wounded six
 *     leaving at least 12 dead, 20 [injured]
 *
 * The parser takes the second group for one more of the first, or its state for a noun.
 */
#ifndef CH_SYNTAX_AFTERMATH_H
#define CH_SYNTAX_AFTERMATH_H

#include "syntax/parse.h"

/* Mend what stands behind such verbs in one sentence of `count` tokens. */
void ch_read_aftermath(const ch_grammar *grammar, size_t count, ch_node *nodes);

#endif
