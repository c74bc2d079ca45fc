/*
 * Segments: the stretches of text in which sentences are looked for
 *
 * A segment is a paragraph, a headline, a list item: whatever a sentence
 * cannot run across.  In most files that is one line; in hard-wrapped ones it
 * is many.
 */
#ifndef CH_TEXT_SEGMENTS_H
#define CH_TEXT_SEGMENTS_H

#include "base/slice.h"

typedef struct {
    ch_span span; /* white space and the mark of a list item cut off */
    bool item;    /* it stood behind "1." or a bullet */
} ch_segment;

/*
 * A line of the file
 *
 * begin, end  without white space at either end
 * next        where the line below begins
 * width       code points up to `end`
 */
typedef struct {
    size_t begin, end, next, width;
    bool blank;
} ch_line;

/* Reads segments one after the other; nothing is allocated. */
typedef struct {
    ch_slice text;
    ch_line ahead; /* the line that comes next                              */
    bool more;     /* there is one                                          */
    unsigned wrap; /* how wide wrapped lines are; 0: lines are not wrapped */
} ch_segmenter;

/* Look through the text once from byte `from` and see how its lines are meant. */
ch_segmenter ch_segments(ch_slice text, size_t from);

/* The next segment; false at the end. */
bool ch_segment_next(ch_segmenter *segmenter, ch_segment *out);

#endif
