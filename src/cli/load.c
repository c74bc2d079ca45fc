/* Options -> ch_knowledge_options, statuses -> exit codes. */
#include "cli/load.h"

#include "cli/message.h"
#include "cli/ontology_folder.h"

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

int
ch_load_knowledge(const ch_settings *settings, ch_arena *arena, ch_knowledge **out)
{
    ch_diagnostics sink = ch_message_sink();
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
