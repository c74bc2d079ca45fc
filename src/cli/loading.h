/* What the commands over RDF files share: the class tree they are read by. */
#ifndef CH_CLI_LOADING_H
#define CH_CLI_LOADING_H

#include "cli/command.h"

#include "base/arena.h"
#include "lexicon/ontology.h"

/* The ontology that --ontology names, or the usual one; Owned by the caller.  CH_EXIT_OK, or what the command returns. */
int ch_load_ontology(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink, ch_ontology **out);

#endif
