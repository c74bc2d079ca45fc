/* chancery validate: output checked against the shapes of the ontology */
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "cli/ontology_folder.h"
#include "rdf/validate.h"

enum { MOST_TOLD = 100 };

static const ch_option options[] = {
    {'d', "data", "FILE", "RDF to check, as an operand is; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, data), NULL},
    {0, "store", "DIR", "the store to check, made by extract --store", CH_OPTION_TEXT,
     offsetof(ch_settings, store), NULL},
    {0, "ontology", "DIR", "the ontology folder whose shapes.ttl to use", CH_OPTION_TEXT,
     offsetof(ch_settings, ontology), NULL},
    {0},
};

static ch_status
check(const ch_settings *settings, size_t memory, ch_arena *arena, ch_diagnostics *sink, ch_validate_counts *counts)
{
    const char *folder = ch_ontology_folder(settings->ontology, arena);
    const ch_slice shapes = folder ? ch_arena_print(arena, "%s/shapes.ttl", folder) : (ch_slice){0};
    const char **files = ch_arena_array(arena, settings->data.len + settings->operands.len + 1, sizeof *files);
    if (!shapes.at || !files) return CH_NO_MEMORY;
    ch_validate_options how = {.files = files, .shapes = shapes.at, .most = MOST_TOLD, .stop = ch_interrupted,
                               .store = settings->store, .memory = memory};
    for (size_t i = 0; i < settings->data.len; i++) files[how.file_count++] = settings->data.at[i];
    for (size_t i = 0; i < settings->operands.len; i++) files[how.file_count++] = settings->operands.at[i];
    return ch_validate(&how, sink, counts);
}

static int
run(const ch_settings *settings)
{
    if (settings->store && (settings->data.len || settings->operands.len)) {
        ch_say(CH_ERROR, "--store is checked alone: name no files beside it");
        return CH_EXIT_USAGE;
    }
    if (!settings->store && !settings->data.len && !settings->operands.len) {
        ch_say(CH_ERROR, "nothing to check: name RDF files, or a --store (see chancery validate --help)");
        return CH_EXIT_USAGE;
    }
    size_t memory;
    if (!ch_reading_memory(settings, CH_READING_MEMORY, &memory)) return CH_EXIT_USAGE;
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "validate");
    ch_diagnostics sink = ch_message_sink();
    ch_validate_counts counts = {0};
    const ch_status status = check(settings, memory, arena, &sink, &counts);
    ch_arena_free(arena);
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status == CH_BAD_KNOWLEDGE) return CH_EXIT_KNOWLEDGE;
    if (status != CH_OK) return sink.errors ? CH_EXIT_USAGE : ch_exit_of(status, "validate");
    if (counts.violations > MOST_TOLD)
        ch_say(CH_ERROR, "%zu violations in all; the first %d were told", counts.violations, (int)MOST_TOLD);
    ch_say(CH_NOTE, "%zu triples, %zu nodes checked, %zu violations", counts.triples, counts.checked,
           counts.violations);
    return counts.violations ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

const ch_command ch_command_validate = {
    .name = "validate",
    .usage = "[OPTION]... FILE... | --store DIR",
    .summary = "check output against the shapes of the ontology",
    .text = "Check RDF that extract has written (or that was changed since) against the SHACL\n"
            "shapes in ontology/shapes.ttl: types, cardinalities, datatypes, offsets inside the\n"
            "article, reports with modality and evidence, bare relations with a report.  All the\n"
            "files are checked as one graph, of any size; of a store each triple counts once for each\n"
            "article that has it.\n\n"
            "Exit status: 0 all is well, 1 there are violations, 2 a file cannot be read.",
    .examples = "chancery validate corpus.nt.gz\n"
                "    every violation with its node, property and shape\n"
                "chancery validate --store news.store\n"
                "    what extract --store has kept\n"
                "chancery validate -v part-*.nq\n"
                "    shards as one graph, and how much was checked\n",
    .options = {options, ch_options_memory, ch_options_common, NULL},
    .run = run,
};
