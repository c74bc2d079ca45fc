/* Where the statements of a Turtle file stand: for base/turtle.c. */
#ifndef CH_BASE_TURTLE_LINES_H
#define CH_BASE_TURTLE_LINES_H

#include "base/slice.h"
#include "base/vector.h"

typedef CH_VECTOR(uint32_t) ch_turtle_lines;

/*
 * The line of each statement's object, in the order in which raptor hands the
 * statements out.  Nothing where the text is no Turtle: then `out` stays empty.
 */
ch_status ch_turtle_lines_find(ch_slice text, ch_turtle_lines *out);

#endif
