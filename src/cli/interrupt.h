/*
 * Ctrl-C: the first asks the command to stop cleanly, so that no half file is
 * left; a second ends it at once, for the article that takes too long.
 */
#ifndef CH_CLI_INTERRUPT_H
#define CH_CLI_INTERRUPT_H

#include <stdbool.h>

/* Catch SIGINT and SIGTERM from now on. */
void ch_interrupt_setup(void);

/*
 * The temporary file that a second signal has to unlink; NULL: none.  Borrowed
 * until the next call.
 */
void ch_interrupt_unlink(const char *path);

/* Whether one of them has come. */
bool ch_interrupted(void);

#endif
