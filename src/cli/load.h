/* Loading the knowledge as the options say, for every command that needs it. */
#ifndef CH_CLI_LOAD_H
#define CH_CLI_LOAD_H

#include "base/arena.h"
#include "cli/command.h"

#include <chancery/knowledge.h>

/*
 * CH_EXIT_OK and *out Owned by the caller, ch_knowledge_free(); else what the
 * command returns, after messages.
 */
int ch_load_knowledge(const ch_settings *settings, ch_arena *arena, ch_knowledge **out);

/* The same, messages going to (and counted by) `sink`. */
int ch_load_knowledge_telling(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink,
                              ch_knowledge **out);

/* What the command returns for a status, after a message saying it about `what`. */
int ch_exit_of(ch_status status, const char *what);

#endif
