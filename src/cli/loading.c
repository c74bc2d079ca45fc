#include "cli/loading.h"

#include "cli/load.h"
#include "cli/ontology_folder.h"

int
ch_load_ontology(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink, ch_ontology **out)
{
    const char *folder = ch_ontology_folder(settings->ontology, arena);
    const char *path = folder ? ch_arena_print(arena, "%s/chancery.ttl", folder).at : NULL;
    if (!path) return ch_exit_of(CH_NO_MEMORY, "ontology");
    const ch_status status = ch_ontology_load(path, sink, out);
    if (status == CH_OK) return CH_EXIT_OK;
    if (!sink->errors) ch_exit_of(status, path);
    return CH_EXIT_KNOWLEDGE;
}
