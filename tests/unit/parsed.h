/* A parser of the model that is shipped; the tests get it as their state. */
#ifndef CH_TESTS_PARSED_H
#define CH_TESTS_PARSED_H

#include "shipped_grammar.h"

#include "syntax/parse.h"

static ch_syntax_model *model;

static inline int
open_model(void **state)
{
    if (ch_syntax_model_open(CH_ONTOLOGY "/english/syntax.model", NULL, &model) != CH_OK) return 1;
    ch_parser *parser;
    if (ch_parser_new(model, shipped_grammar(), &parser) != CH_OK) return 1;
    *state = parser;
    return 0;
}

static inline int
close_model(void **state)
{
    ch_parser_free(*state);
    ch_syntax_model_free(model);
    return 0;
}

#endif
