/*
 * What has arrived, on disk, so that a load that was broken off can go on
 *
 *     chancery load 1 HASH             of store, address and manner
 *     DONE SIZE TIME PATH              statements of a file that have arrived; again with each request
 *
 * The last line about a file counts; a line that was cut off does not.
 */
#ifndef CH_RDF_LOAD_JOURNAL_H
#define CH_RDF_LOAD_JOURNAL_H

#include "base/diagnostic.h"
#include "base/slice.h"

typedef struct ch_journal ch_journal;

/*
 * Open or begin the journal `path` of a load that `manner` describes.
 * *out: Owned by the caller, ch_journal_close(); NULL after a message:
 * CH_BAD_ARGUMENT it is another load's, or in use; CH_CANNOT_READ, CH_CANNOT_WRITE.
 */
ch_status ch_journal_open(const char *path, ch_slice manner, ch_diagnostics *sink, ch_journal **out);

/* Takes NULL. */
void ch_journal_close(ch_journal *journal);

/* How many statements of the file `path` have arrived; 0 when it is another than it was.  NULL journal: 0. */
size_t ch_journal_done(const ch_journal *journal, const char *path);

/* Note that so many have.  On disk when it returns.  NULL journal: nothing. */
ch_status ch_journal_note(ch_journal *journal, const char *path, size_t done);

#endif
