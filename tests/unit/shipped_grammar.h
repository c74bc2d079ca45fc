/* The classes of words that are shipped: read when first asked for, gone at the program's end. */
#ifndef CH_TESTS_SHIPPED_GRAMMAR_H
#define CH_TESTS_SHIPPED_GRAMMAR_H

#include "unit.h"

#include "syntax/grammar.h"

static ch_grammar *grammar_read;

static inline void
free_grammar(void)
{
    ch_grammar_free(grammar_read);
}

static inline const ch_grammar *
shipped_grammar(void)
{
    if (grammar_read) return grammar_read;
    if (ch_grammar_load(CH_ONTOLOGY "/english/grammar.yaml", NULL, &grammar_read) != CH_OK) fail_msg("no grammar");
    atexit(free_grammar);
    return grammar_read;
}

#endif
