/*
 * Many articles, several threads, one order
 *
 *     threads   take the next article, read it, extract it into a slot
 *     slots     twice as many as threads: a quick one need not wait for a slow one
 *     output    whoever completes the oldest article hands it and all that wait
 *               behind it to `take`, one after the other
 *
 * So messages and facts come in the order of the articles, whatever the threads do.
 */
#ifndef CH_CLI_POOL_H
#define CH_CLI_POOL_H

#include "cli/inputs.h"

#include <chancery/extract.h>

/*
 * What to do
 *
 * published  date given for all articles, or NULL
 * threads    how many; at least 1
 * sink       hears all messages, one article after the other
 * take       called with each article that was read, in order, never by two
 *            threads at once; anything but CH_OK ends the work
 */
typedef struct {
    const ch_knowledge *knowledge;
    const ch_sources *sources;
    const char *published;
    size_t threads;
    ch_diagnostics *sink;
    ch_status (*take)(void *payload, const ch_source *source, const ch_document *document);
    void *payload;
} ch_pool_work;

/*
 * What came of it
 *
 * done       articles handed to `take`
 * unread     articles whose file could not be read
 * refused    articles that are no text we read, or too hard
 * status     CH_OK, or what ended the work early: CH_NO_MEMORY, or what `take` returned
 */
typedef struct {
    size_t done, unread, refused;
    ch_status status;
} ch_pool_result;

/* Do it.  Ends early, with CH_OK, when the user interrupts. */
ch_pool_result ch_pool_run(const ch_pool_work *work);

#endif
