/* Where the knowledge is, for the command. */
#ifndef CH_CLI_ONTOLOGY_FOLDER_H
#define CH_CLI_ONTOLOGY_FOLDER_H

#include "base/arena.h"

/*
 * The ontology folder: what --ontology says, $CHANCERY_ONTOLOGY, the one
 * installed with the command (found from the command's own place, so that an
 * installed tree can be moved), the source's when run from the build folder,
 * the one of the prefix it was configured for.  Lives in `arena`, Borrowed
 * from `given` or the environment; NULL without memory.
 */
const char *ch_ontology_folder(const char *given, ch_arena *arena);

#endif
