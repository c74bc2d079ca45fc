/* What a name is that no list knows; for link.c only. */
#ifndef CH_ANNOTATE_GUESS_H
#define CH_ANNOTATE_GUESS_H

#include "annotate/work.h"

/* The class of segment `i`, by what stands around it; *rule, static, says by what.  Agent, when nothing tells. */
ch_class ch_class_guessed(const ch_work *w, size_t i, const char **rule);

/* The last word of a person's name, suffixes ("Jr.") left out, as a token. */
uint32_t ch_last_of_name(const ch_work *w, const ch_segment *s);

#endif
