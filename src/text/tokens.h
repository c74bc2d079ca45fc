/* Tokens of a stretch of text, without sentences: what both splitters build on. */
#ifndef CH_TEXT_TOKENS_H
#define CH_TEXT_TOKENS_H

#include "base/vector.h"
#include "text/words.h"

typedef CH_VECTOR(ch_token) ch_token_list;

/*
 * Append the tokens of text[range] to `tokens`, their `sentence` left 0.
 * phrase  the text is a name, no sentence: a dot behind a word belongs to it
 */
ch_status ch_tokens_add(const ch_abbreviations *words, ch_slice text, ch_span range, bool phrase,
                        ch_token_list *tokens);

#endif
