/* Options -> ch_knowledge_options, statuses -> exit codes. */
#include "cli/load.h"

#include "cli/message.h"
#include "cli/ontology_folder.h"

#include <string.h>

const ch_option ch_options_knowledge[] = {
    {0, "ontology", "DIR", "the ontology folder to use", CH_OPTION_TEXT,
     offsetof(ch_settings, ontology), NULL},
    {'g', "gazetteer", "DIR", "a further folder (or Turtle file) of names, in addition\n"
                              "to the built-in ones; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, gazetteers), NULL},
    {'r', "rules", "FILE", "a further file of rules; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, rules), NULL},
    {0, "no-cache", NULL, "neither use nor write the compiled form of the names",
     CH_OPTION_SWITCH, offsetof(ch_settings, no_cache), NULL},
    {0},
};

int
ch_exit_of(ch_status status, const char *what)
{
    if (status == CH_OK) return CH_EXIT_OK;
    ch_say(CH_ERROR, "%s: %s", what, ch_status_text(status));
    return status == CH_BAD_KNOWLEDGE ? CH_EXIT_KNOWLEDGE
           : status == CH_BAD_TEXT    ? CH_EXIT_SOME_FAILED
                                      : CH_EXIT_USAGE;
}

/*
 * A warning about the ontology itself is for those who write it (chancery
 * check): who extracts hears it with -v only.  One's own files are another matter.
 */
static void
tell_quietly(void *payload, const ch_diagnostic *diagnostic)
{
    const char *folder = payload;
    ch_diagnostic quiet = *diagnostic;
    if (quiet.severity == CH_WARNING && quiet.file &&
        strncmp(quiet.file, folder, strlen(folder)) == 0) {
        quiet.severity = CH_NOTE;
    }
    ch_message_tell(NULL, &quiet);
}

int
ch_load_knowledge(const ch_settings *settings, ch_arena *arena, ch_knowledge **out)
{
    /* Found again below: the folder is the same. */
    const char *folder = ch_ontology_folder(settings->ontology, arena);
    if (!folder) return ch_exit_of(CH_NO_MEMORY, "ontology");
    ch_diagnostics sink = {.tell = tell_quietly, .payload = (void *)(uintptr_t)folder};
    return ch_load_knowledge_telling(settings, arena, &sink, out);
}

int
ch_load_knowledge_telling(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink,
                          ch_knowledge **out)
{
    const char *folder = ch_ontology_folder(settings->ontology, arena);
    if (!folder) return ch_exit_of(CH_NO_MEMORY, "ontology");
    ch_say(CH_NOTE, "the knowledge is read from %s", folder);
    const ch_knowledge_options options = {
        .directory = folder,
        .gazetteers = settings->gazetteers.at,
        .gazetteer_count = settings->gazetteers.len,
        .rules = settings->rules.at,
        .rule_count = settings->rules.len,
        .no_cache = settings->no_cache,
    };
    const ch_status status = ch_knowledge_load(&options, sink, out);
    if (status != CH_OK) {
        if (!sink->errors) ch_exit_of(status, folder);
        /* A folder of knowledge that cannot be read is wrong knowledge to the user. */
        return status == CH_NO_MEMORY ? CH_EXIT_USAGE : CH_EXIT_KNOWLEDGE;
    }
    ch_say(CH_NOTE, "knowledge %.16s is loaded", ch_knowledge_hash(*out));
    return CH_EXIT_OK;
}
