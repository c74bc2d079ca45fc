#include "cli/loading.h"

#include "cli/load.h"
#include "cli/message.h"
#include "cli/ontology_folder.h"
#include "knowledge.h"

#include <stdlib.h>

/* The classes alone are there in no time. */
static int
open_classes(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink, ch_reading_knowledge *out)
{
    out->folder = ch_ontology_folder(settings->ontology, arena);
    const char *path = out->folder ? ch_arena_print(arena, "%s/chancery.ttl", out->folder).at : NULL;
    if (!path) return ch_exit_of(CH_NO_MEMORY, "ontology");
    const ch_status status = ch_ontology_load(path, sink, &out->own);
    out->ontology = out->own;
    if (status == CH_OK) return CH_EXIT_OK;
    if (!sink->errors) ch_exit_of(status, path);
    return CH_EXIT_KNOWLEDGE;
}

int
ch_reading_open(const ch_settings *settings, bool with_names, ch_arena *arena, ch_diagnostics *sink,
                ch_reading_knowledge *out)
{
    *out = (ch_reading_knowledge){.ontology = NULL};
    if (!with_names) return open_classes(settings, arena, sink, out);
    const int code = ch_load_knowledge_telling(settings, arena, sink, &out->knowledge);
    if (code != CH_EXIT_OK) return code;
    out->ontology = out->knowledge->ontology;
    out->lexicon = out->knowledge->lexicon;
    out->folder = out->knowledge->directory;
    const ch_status status = ch_codes_load(out->folder, out->ontology, sink, &out->codes);
    if (status == CH_OK) return CH_EXIT_OK;
    if (!sink->errors) ch_exit_of(status, out->folder);
    return CH_EXIT_KNOWLEDGE;
}

void
ch_reading_close(ch_reading_knowledge *k)
{
    ch_codes_free(k->codes);
    ch_ontology_free(k->own);
    ch_knowledge_free(k->knowledge);
}

/* ---- memory ---- */

const ch_option ch_options_memory[] = {
    {0, "memory", "MB", "work in so much memory, about; default: 48.  What is more goes\n"
                        "through temporary files in $TMPDIR", CH_OPTION_TEXT,
     offsetof(ch_settings, memory), NULL},
    {0},
};

bool
ch_reading_memory(const ch_settings *settings, size_t usual, size_t *out)
{
    char *end = NULL;
    const unsigned long megabytes = settings->memory ? strtoul(settings->memory, &end, 10) : usual;
    *out = megabytes << 20;
    if (!settings->memory || (!*end && *settings->memory && megabytes >= 1 && megabytes <= 2048)) return true;
    ch_say(CH_ERROR, "--memory is \"%s\", but may be 1 to 2048", settings->memory);
    return false;
}
