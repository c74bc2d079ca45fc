/* chancery export: RDF in the formats of spreadsheets, network tools, event data and Aleph */
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/loading.h"
#include "cli/message.h"
#include "rdf/check.h"
#include "rdf/export.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/stat.h>

static const ch_option options[] = {
    {'o', "output", "PATH", "csv: the folder for the tables (made where it is missing);\n"
                            "else the file, .gz and .zst compress; default: standard output",
     CH_OPTION_TEXT, offsetof(ch_settings, output), NULL},
    {'f', "format", "NAME", "of void: turtle (default), ntriples …", CH_OPTION_TEXT,
     offsetof(ch_settings, format), NULL},
    {'b', "base", "IRI", "of void: the data set's IRI; default: one made of what it holds",
     CH_OPTION_TEXT, offsetof(ch_settings, base), NULL},
    {0},
};

/* What an export is written with. */
typedef struct {
    const ch_settings *settings;
    size_t memory;
    ch_reading_knowledge knowledge;
    ch_arena *arena;
    ch_diagnostics *sink;
    ch_loaded *loaded;
} job;

static ch_status
write_graphml(job *j, ch_output *output)
{
    return ch_export_graphml(j->loaded, output);
}

static ch_status
write_dot(job *j, ch_output *output)
{
    return ch_export_dot(j->loaded, output);
}

static ch_status
write_plover(job *j, ch_output *output)
{
    return ch_export_plover(j->loaded, j->knowledge.codes, output);
}

static ch_status
write_ftm(job *j, ch_output *output)
{
    const ch_slice path = ch_arena_print(j->arena, "%s/exports/followthemoney.yaml", j->knowledge.folder);
    return path.at ? ch_export_ftm(j->loaded, j->knowledge.ontology, path.at, j->sink, output) : CH_NO_MEMORY;
}

static const struct {
    const char *name;
    bool wants_names;
    ch_status (*write)(job *j, ch_output *output); /* NULL: csv, void */
} formats[] = {
    {"csv", false, NULL},
    {"graphml", false, write_graphml},
    {"dot", false, write_dot},
    {"void", false, NULL},
    {"plover", true, write_plover},
    {"ftm", true, write_ftm},
};

enum { FORMATS = sizeof formats / sizeof *formats };

/* The file of --output, or NULL for standard output. */
static const char *
path_of(const ch_settings *settings)
{
    return settings->output && strcmp(settings->output, "-") != 0 ? settings->output : NULL;
}

/* Whole or not at all. */
static ch_status
close_output(ch_output *output, ch_status status)
{
    if (status == CH_OK && !ch_interrupted()) return ch_output_close(output);
    ch_output_abandon(output);
    return status;
}

static ch_status
write_file(job *j, ch_status (*write)(job *j, ch_output *output))
{
    ch_output *output;
    const ch_output_options where = {.path = path_of(j->settings)};
    CH_TRY(ch_output_open(&where, j->sink, &output));
    return close_output(output, write(j, output));
}

static ch_status
write_tables(job *j)
{
    const char *folder = j->settings->output;
    if (mkdir(folder, 0777) != 0 && errno != EEXIST) {
        ch_say(CH_ERROR, "%s: cannot make the folder: %s", folder, strerror(errno));
        j->sink->errors++;
        return CH_CANNOT_WRITE;
    }
    for (const char *const *name = ch_export_tables(); *name && !ch_interrupted(); name++) {
        ch_output *output;
        const ch_slice path = ch_arena_print(j->arena, "%s/%s.csv", folder, *name);
        const ch_output_options where = {.path = path.at};
        if (!path.at) return CH_NO_MEMORY;
        CH_TRY(ch_output_open(&where, j->sink, &output));
        CH_TRY(close_output(output, ch_export_table(j->loaded, *name, output)));
    }
    return CH_OK;
}

static ch_status
write_void(job *j)
{
    ch_triple_writer *writer;
    static const ch_prefix prefixes[] = {{"void", "http://rdfs.org/ns/void#"},
                                         {"chan", "https://w3id.org/chancery/ontology#"},
                                         {"prov", "http://www.w3.org/ns/prov#"},
                                         {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
                                         {"xsd", "http://www.w3.org/2001/XMLSchema#"}};
    const ch_triple_writer_options how = {.format = j->settings->format, .path = path_of(j->settings),
                                          .prefixes = prefixes, .prefix_count = sizeof prefixes / sizeof *prefixes};
    CH_TRY(ch_triple_writer_open(&how, j->sink, &writer));
    const ch_status status = ch_export_void(j->loaded, j->settings->base, writer);
    if (status == CH_OK && !ch_interrupted()) return ch_triple_writer_close(writer);
    ch_triple_writer_abandon(writer);
    return status;
}

static ch_status
export_as(job *j, size_t format)
{
    const ch_loaded_options what = {
        .files = j->settings->operands.at + 1,
        .file_count = j->settings->operands.len - 1,
        .ontology = j->knowledge.ontology,
        .lexicon = j->knowledge.lexicon,
        .codes = j->knowledge.codes,
        .memory = j->memory,
        .stop = ch_interrupted,
    };
    CH_TRY(ch_loaded_open(&what, j->sink, &j->loaded));
    ch_say(CH_NOTE, "%zu triples were read", ch_bulk_triples(ch_loaded_bulk(j->loaded)));
    if (formats[format].write) return write_file(j, formats[format].write);
    return strcmp(formats[format].name, "csv") == 0 ? write_tables(j) : write_void(j);
}

/* The number of the format that the first operand names, or FORMATS after a message. */
static size_t
check_settings(const ch_settings *settings)
{
    const char *name = settings->operands.len ? settings->operands.at[0] : NULL;
    size_t format = 0;
    while (name && format < FORMATS && strcmp(name, formats[format].name) != 0) format++;
    if (!name || format == FORMATS) {
        ch_say(CH_ERROR, "%s%s%s first say what to export to: csv, graphml, dot, void, plover or ftm (see chancery "
                         "export --help)", name ? "\"" : "", name ? name : "", name ? "\" is no format;" : "");
        return FORMATS;
    }
    if (settings->operands.len < 2) {
        ch_say(CH_ERROR, "no data given: name RDF files (see chancery export --help)");
        return FORMATS;
    }
    if (format == 0 && !path_of(settings)) {
        ch_say(CH_ERROR, "csv is several tables: name a folder for them with --output");
        return FORMATS;
    }
    const char *fault = settings->base ? ch_iri_fault(ch_slice_of(settings->base)) : NULL;
    if (fault) ch_say(CH_ERROR, "--base is \"%s\": %s", settings->base, fault);
    return fault ? FORMATS : format;
}

static int
finish(ch_status status, const ch_diagnostics *sink)
{
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status != CH_OK && !sink->errors) ch_exit_of(status, "export");
    return status == CH_OK ? CH_EXIT_OK : status == CH_BAD_KNOWLEDGE ? CH_EXIT_KNOWLEDGE : CH_EXIT_USAGE;
}

static int
run(const ch_settings *settings)
{
    const size_t format = check_settings(settings);
    if (format == FORMATS) return CH_EXIT_USAGE;
    ch_diagnostics sink = ch_message_sink();
    job j = {.settings = settings, .sink = &sink};
    if (!ch_reading_memory(settings, CH_READING_MEMORY, &j.memory)) return CH_EXIT_USAGE;
    j.arena = ch_arena_new(0);
    if (!j.arena) return ch_exit_of(CH_NO_MEMORY, "export");
    if (path_of(settings)) signal(SIGPIPE, SIG_IGN);
    int code = ch_reading_open(settings, formats[format].wants_names, j.arena, &sink, &j.knowledge);
    if (code == CH_EXIT_OK) code = finish(export_as(&j, format), &sink);
    ch_loaded_free(j.loaded);
    ch_reading_close(&j.knowledge);
    ch_arena_free(j.arena);
    return code;
}

const ch_command ch_command_export = {
    .name = "export",
    .usage = "csv|graphml|dot|void|plover|ftm [OPTION]... DATA...",
    .summary = "RDF files as tables, graphs, PLOVER, FollowTheMoney",
    .text = "Write what extract made in the formats of others:\n\n"
            "  csv      tables for spreadsheets: entities, relations, events, reports, mentions\n"
            "  graphml  a network of entities (Gephi, Cytoscape, igraph, networkx): relations and\n"
            "           events are edges with type, date, modality; \"stated\" is false for what\n"
            "           nobody but a quoted source says, or what is planned or denied\n"
            "  dot      the same for Graphviz; what is not stated is dashed\n"
            "  void     a description of the data: sizes, vocabularies, classes, properties\n"
            "  plover   events after the PLOVER manual, a line of JSON each\n"
            "  ftm      FollowTheMoney entities (Aleph, OpenSanctions), a line of JSON each; only\n"
            "           what is stated, since that model does not know who says so\n\n"
            "In tables a cell that begins with = + - @ or a tab gets an apostrophe in front, so that no\n"
            "spreadsheet runs it.  All output is in the order of IRIs.",
    .examples = "chancery export csv -o tables/ corpus.nt.gz\n"
                "    tables/entities.csv, relations.csv, events.csv, reports.csv, mentions.csv\n"
                "chancery export graphml -o network.graphml part-*.nq.gz\n"
                "    a network for Gephi\n"
                "chancery export plover corpus.nt | jq -c 'select(.event == [\"SANCTION\"])'\n"
                "    all sanctions\n",
    .options = {options, ch_options_memory, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
