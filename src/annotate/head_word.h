/* The head words of the names of bodies: "Department" of "Department of State". */
#ifndef CH_ANNOTATE_HEAD_WORD_H
#define CH_ANNOTATE_HEAD_WORD_H

#include "base/slice.h"

#include <stdbool.h>

/*
 * Whether `word` is the first or last word of the label, or the one before its first
 * "of" or "for"; not the Department of the Office of the Spokesperson of it.
 */
bool ch_is_head_word(ch_slice label, ch_slice word);

#endif
