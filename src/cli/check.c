/* chancery check: lint the knowledge, run the examples of its rules */
#include "cli/examples.h"
#include "cli/load.h"
#include "cli/message.h"
#include "knowledge.h"
#include "lexicon/collisions.h"

#include <stdio.h>

/* What the check found, as the exit status: problems are 1, whatever kind they are. */
static int
check(const ch_settings *settings, ch_arena *arena)
{
    ch_settings fresh = *settings;
    /* The compiled form of the names has been checked when it was made: check the files. */
    fresh.no_cache = true;
    if (settings->operands.len) fresh.ontology = settings->operands.at[0];
    ch_diagnostics sink = ch_message_sink();
    ch_knowledge *knowledge;
    const int loaded = ch_load_knowledge_telling(&fresh, arena, &sink, &knowledge);
    if (loaded != CH_EXIT_OK) return sink.errors ? CH_EXIT_SOME_FAILED : loaded;
    ch_example_counts counts;
    ch_collision_counts names;
    ch_status status = ch_collisions_tell(knowledge->lexicon, &sink, &names);
    if (status == CH_OK) status = ch_examples_run(knowledge, &sink, &counts);
    int code = ch_exit_of(status, "examples");
    if (code == CH_EXIT_OK) {
        printf("%zu entries, %zu names, %zu rules, %zu frames\n",
               ch_lexicon_entries(knowledge->lexicon), ch_lexicon_forms(knowledge->lexicon),
               ch_rules_count(knowledge->rules), ch_frames_count(knowledge->frames));
        printf("%zu examples, %zu fail; %zu errors, %zu warnings\n", counts.run, counts.failed,
               sink.errors, sink.warnings);
        if (sink.errors || sink.warnings) code = CH_EXIT_SOME_FAILED;
    }
    ch_knowledge_free(knowledge);
    return code;
}

static int
run(const ch_settings *settings)
{
    if (settings->operands.len > 1) {
        ch_say(CH_ERROR, "check takes one ontology folder (see chancery check --help)");
        return CH_EXIT_USAGE;
    }
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "check");
    const int code = check(settings, arena);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_check = {
    .name = "check",
    .usage = "[OPTION]... [ONTOLOGY-FOLDER]",
    .summary = "lint the knowledge and run the examples of its rules",
    .text = "Read every file of the ontology folder (and what --gazetteer and --rules name) and\n"
            "tell each unknown class or property, duplicate or colliding name, malformed date,\n"
            "missing source, bad pattern, and rule without examples, with file and line.  Then run\n"
            "the examples: a rule must speak on each \"yes\" and be silent on each \"no\".  They\n"
            "count as published on 2025-08-08, a Friday.\n\n"
            "The exit status is 0 when there is nothing to tell, else 1.",
    .examples = "chancery check\n"
                "    the ontology that extract would use\n"
                "chancery check ontology/\n"
                "    this one\n"
                "chancery check --gazetteer my-names/ --rules my-rules.yaml\n"
                "    one's own additions, with the built-in knowledge\n",
    .options = {ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
