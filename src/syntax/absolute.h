/*
 * Absolute participles
 *
 *     …, with the envoy for Congo saying that …
 *
 * The noun behind "with" is who does what the participle tells; some parses hang it
 * elsewhere, and the participle then takes the subject of the clause above.
 */
#ifndef CH_SYNTAX_ABSOLUTE_H
#define CH_SYNTAX_ABSOLUTE_H

#include "syntax/parse.h"

/* Give such participles of one sentence of `count` tokens their subjects. */
void ch_hang_absolutes(size_t count, ch_node *nodes);

#endif
