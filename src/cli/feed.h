/*
 * Articles to read, one after the other: files as they are, files of JSON lines a line each
 *
 * Lines are read as they are wanted, so that memory does not grow with such a file.
 * One thread at a time may ask.
 */
#ifndef CH_CLI_FEED_H
#define CH_CLI_FEED_H

#include "cli/inputs.h"

#include "base/buffer.h"

typedef struct ch_feed ch_feed;

/*
 * One article
 *
 * source  where it is from; Borrowed from the sources
 * line    0: the whole file, still to be read; else the record of that line
 * text    the record; to be freed by the caller when it needs no more items
 */
typedef struct {
    const ch_source *source;
    size_t line;
    ch_buffer text;
} ch_item;

/* *out: Owned by the caller, ch_feed_free(); `sources` are Borrowed until then. */
ch_status ch_feed_new(const ch_sources *sources, ch_feed **out);

/* Takes NULL. */
void ch_feed_free(ch_feed *feed);

/*
 * The next one, over what was in `item`; *more false: there is none.
 * CH_CANNOT_READ after a message: a file of records is missing or damaged from here
 * on; `item` names it, and one may go on to the next.
 */
ch_status ch_feed_next(ch_feed *feed, ch_item *item, ch_diagnostics *sink, bool *more);

#endif
