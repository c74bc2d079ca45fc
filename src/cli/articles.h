/* For commands that look at articles one by one. */
#ifndef CH_CLI_ARTICLES_H
#define CH_CLI_ARTICLES_H

#include "cli/load.h"
#include "cli/pool.h"

/*
 * Load the knowledge, read each article that the operands name and call `look`
 * with it; what the command returns to the shell.
 */
int ch_for_articles(const ch_settings *settings,
                    ch_status (*look)(void *payload, const ch_source *source,
                                      const ch_document *document),
                    void *payload);

/*
 * Whether the operands and --published make sense, after a message when not.
 * `command` is named in it.
 */
bool ch_articles_check(const ch_settings *settings, const char *command);

#endif
