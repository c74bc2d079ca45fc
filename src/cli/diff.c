/* chancery diff: what changed between two outputs, by event and relation */
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "rdf/diff.h"

#include <string.h>

static const char *const formats[] = {"text", "json", NULL};

static const ch_option options[] = {
    {'f', "format", "NAME", "text (default) or json", CH_OPTION_TEXT, offsetof(ch_settings, format), formats},
    {0, "ontology", "DIR", "the ontology folder to use", CH_OPTION_TEXT, offsetof(ch_settings, ontology), NULL},
    {0},
};

static ch_status
write_changes(ch_loaded *sides[2], bool json, ch_diagnostics *sink, ch_diff_counts *counts)
{
    ch_output *output;
    const ch_output_options standard_output = {0};
    CH_TRY(ch_output_open(&standard_output, sink, &output));
    const ch_status status = ch_diff_write(sides[0], sides[1], json, output, counts);
    if (status == CH_OK) return ch_output_close(output);
    ch_output_abandon(output);
    return status;
}

static ch_status
compare(const ch_settings *settings, size_t memory, const ch_ontology *ontology, ch_diagnostics *sink,
        ch_diff_counts *counts)
{
    ch_loaded *sides[2] = {NULL, NULL};
    ch_status status = CH_OK;
    for (size_t i = 0; i < 2 && status == CH_OK; i++) {
        const ch_loaded_options what = {.files = &settings->operands.at[i], .file_count = 1, .ontology = ontology,
                                        .memory = memory, .stop = ch_interrupted};
        status = ch_loaded_open(&what, sink, &sides[i]);
    }
    const bool json = settings->format && strcmp(settings->format, "json") == 0;
    if (status == CH_OK) status = write_changes(sides, json, sink, counts);
    for (size_t i = 0; i < 2; i++) ch_loaded_free(sides[i]);
    return status;
}

static int
run(const ch_settings *settings)
{
    if (settings->operands.len != 2) {
        ch_say(CH_ERROR, "diff wants two files, the old and the new (see chancery diff --help)");
        return CH_EXIT_USAGE;
    }
    size_t memory;
    if (!ch_reading_memory(settings, CH_READING_MEMORY, &memory)) return CH_EXIT_USAGE;
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "diff");
    ch_diagnostics sink = ch_message_sink();
    ch_reading_knowledge knowledge;
    ch_diff_counts counts = {0};
    int code = ch_reading_open(settings, false, arena, &sink, &knowledge);
    if (code == CH_EXIT_OK) {
        const ch_status status = compare(settings, memory, knowledge.ontology, &sink, &counts);
        if (status != CH_OK && !sink.errors && !ch_interrupted()) ch_exit_of(status, "diff");
        code = ch_interrupted() ? CH_EXIT_INTERRUPTED
               : status != CH_OK ? CH_EXIT_USAGE
               : counts.gone + counts.added + counts.changed ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
    }
    ch_reading_close(&knowledge);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_diff = {
    .name = "diff",
    .usage = "[OPTION]... OLD NEW",
    .summary = "what changed between two outputs, by event and relation",
    .text = "Compare two outputs of extract, not line by line but by what they say: events and\n"
            "relations that are gone, that were added, and that changed (roles, dates, validity;\n"
            "reports with modality, speaker, rule and confidence).  An event whose IRI changed\n"
            "because its roles did counts as changed when the same words tell it.\n\n"
            "Exit status: 0 they say the same, 1 they differ, 2 one cannot be read.",
    .examples = "chancery diff yesterday.nt.gz today.nt.gz\n"
                "    what a new version of the rules makes of the same articles\n"
                "chancery diff -f json a.ttl b.nq | jq .counts\n"
                "    the same for programs; the syntaxes may differ\n",
    .options = {options, ch_options_memory, ch_options_common, NULL},
    .run = run,
};
