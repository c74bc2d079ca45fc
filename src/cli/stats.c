/* chancery stats: how much of what there is in a store or in RDF files */
#include "base/arena.h"
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/ontology_folder.h"
#include "graph/escape.h"
#include "rdf/stats.h"

#include <stdio.h>

static const char *const formats[] = {"table", "csv", "json", NULL};

static const ch_option options[] = {
    {'d', "data", "FILE", "RDF to count, as an operand is; may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, data), NULL},
    {0, "store", "DIR", "the store to count, made by extract --store", CH_OPTION_TEXT,
     offsetof(ch_settings, store), NULL},
    {'f', "format", "NAME", "table (default), csv or json", CH_OPTION_TEXT, offsetof(ch_settings, format), formats},
    {0, "ontology", "DIR", "the ontology folder, whose classes are used", CH_OPTION_TEXT,
     offsetof(ch_settings, ontology), NULL},
    {0},
};

static const char *const headings[CH_STATS_PARTS] = {
    "in all", "events by class", "entities by class", "relations by property", "reports by modality", "articles by source",
};
static const char *const part_names[CH_STATS_PARTS] = {"total", "event", "entity", "relation", "modality", "source"};

static void
print_table(const ch_stats *stats)
{
    const bool color = ch_color_on(1);
    for (size_t i = 0; i < stats->len; i++) {
        const ch_stats_row *row = &stats->rows[i];
        const bool first = i == 0 || row[-1].part != row->part;
        if (first) printf("%s%s%s%s\n", i ? "\n" : "", color ? "\033[1m" : "", headings[row->part], color ? "\033[0m" : "");
        printf("%12zu  %*s%.*s\n", row->count, (int)(2 * row->depth), "", CH_PRINT(row->name));
    }
    if (stats->first.len)
        printf("\narticles from %.*s to %.*s\n", CH_PRINT(stats->first), CH_PRINT(stats->last));
}

static ch_status
csv_row(ch_buffer *out, const char *part, ch_slice name, ch_slice count)
{
    CH_TRY(ch_csv_cell(out, ch_slice_of(part)));
    CH_TRY(ch_csv_cell(out, name));
    CH_TRY(ch_csv_cell(out, count));
    return ch_csv_end(out);
}

static ch_status
print_csv(const ch_stats *stats, ch_buffer *out)
{
    CH_TRY(csv_row(out, "part", CH_S("name"), CH_S("count")));
    for (size_t i = 0; i < stats->len; i++) {
        const ch_stats_row *row = &stats->rows[i];
        char count[24];
        snprintf(count, sizeof count, "%zu", row->count);
        CH_TRY(csv_row(out, part_names[row->part], row->name, ch_slice_of(count)));
    }
    if (!stats->first.len) return CH_OK;
    CH_TRY(csv_row(out, "date", CH_S("first"), stats->first));
    return csv_row(out, "date", CH_S("last"), stats->last);
}

static ch_status
print_json(const ch_stats *stats, ch_buffer *out)
{
    CH_TRY(ch_buffer_byte(out, '{'));
    for (size_t i = 0; i < stats->len; i++) {
        const ch_stats_row *row = &stats->rows[i];
        const bool first = i == 0 || row[-1].part != row->part;
        CH_TRY(first ? ch_buffer_print(out, "%s\n  \"%s\": {", i ? "}," : "", part_names[row->part])
                     : ch_buffer_byte(out, ','));
        CH_TRY(ch_buffer_add(out, CH_S("\n    ")));
        CH_TRY(ch_json_text(out, row->name));
        CH_TRY(ch_buffer_print(out, ": %zu", row->count));
    }
    CH_TRY(ch_buffer_add(out, stats->len ? CH_S("},\n  \"dates\": {\"first\": ") : CH_S("\n  \"dates\": {\"first\": ")));
    CH_TRY(ch_json_text(out, stats->first));
    CH_TRY(ch_buffer_add(out, CH_S(", \"last\": ")));
    CH_TRY(ch_json_text(out, stats->last));
    return ch_buffer_add(out, CH_S("}\n}\n"));
}

static ch_status
print_stats(const ch_settings *settings, const ch_stats *stats)
{
    ch_buffer out = {0};
    ch_status status = CH_OK;
    if (!settings->format || strcmp(settings->format, "table") == 0) print_table(stats);
    else status = settings->format[0] == 'c' ? print_csv(stats, &out) : print_json(stats, &out);
    if (status == CH_OK) fwrite(out.at ? out.at : "", 1, out.len, stdout);
    ch_vector_free(&out);
    return status;
}

static ch_status
count(const ch_settings *settings, ch_arena *arena, ch_diagnostics *sink)
{
    const char *folder = ch_ontology_folder(settings->ontology, arena);
    const ch_slice path = folder ? ch_arena_print(arena, "%s/chancery.ttl", folder) : (ch_slice){0};
    const char **files = ch_arena_array(arena, settings->data.len + settings->operands.len + 1, sizeof *files);
    ch_ontology *ontology = NULL;
    ch_stats stats;
    if (!path.at || !files) return CH_NO_MEMORY;
    CH_TRY(ch_ontology_load(path.at, sink, &ontology));
    ch_stats_options how = {.files = files, .store = settings->store, .ontology = ontology, .stop = ch_interrupted};
    for (size_t i = 0; i < settings->data.len; i++) files[how.file_count++] = settings->data.at[i];
    for (size_t i = 0; i < settings->operands.len; i++) files[how.file_count++] = settings->operands.at[i];
    ch_status status = ch_stats_count(&how, sink, arena, &stats);
    if (status == CH_OK) status = print_stats(settings, &stats);
    ch_ontology_free(ontology);
    return status;
}

static int
run(const ch_settings *settings)
{
    if (!settings->store && !settings->data.len && !settings->operands.len) {
        ch_say(CH_ERROR, "nothing to count: name RDF files, or a --store (see chancery stats --help)");
        return CH_EXIT_USAGE;
    }
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "stats");
    ch_diagnostics sink = ch_message_sink();
    const ch_status status = count(settings, arena, &sink);
    ch_arena_free(arena);
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status != CH_OK && !sink.errors) ch_exit_of(status, "stats");
    return status == CH_OK ? CH_EXIT_OK : status == CH_BAD_KNOWLEDGE ? CH_EXIT_KNOWLEDGE : CH_EXIT_USAGE;
}

const ch_command ch_command_stats = {
    .name = "stats",
    .usage = "[OPTION]... --store DIR | DATA...",
    .summary = "what there is in a store or in RDF files",
    .text = "Count what extract has written: articles and the days they are from, events and entities by\n"
            "class (a class counts those below it too), relations by property, reports by modality,\n"
            "articles by publisher.  What several articles tell is counted once; only \"statements\" counts\n"
            "a triple for each graph that has it.  Memory does not grow with the data.",
    .examples = "chancery stats --store news.store\n"
                "    a table\n"
                "chancery stats -f json corpus.nq.gz | jq .event.Designation\n"
                "    how many designations\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
