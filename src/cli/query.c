/* chancery query: a SPARQL question to RDF files or to an embedded store */
#include "base/file.h"
#include "cli/load.h"
#include "cli/message.h"
#include "cli/terminal.h"
#include "rdf/query.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const ch_option options[] = {
    {'d', "data", "FILE", "RDF to ask (Turtle, N-Triples, N-Quads, RDF/XML …, .gz and\n"
                          ".zst too); may be repeated", CH_OPTION_LIST,
     offsetof(ch_settings, data), NULL},
    {0, "store", "DIR", "the store to ask, made by extract --store", CH_OPTION_TEXT,
     offsetof(ch_settings, store), NULL},
    {'e', "query", "TEXT", "the question itself, in place of a file with it", CH_OPTION_TEXT,
     offsetof(ch_settings, query), NULL},
    {'f', "format", "NAME", "table (default), csv, tsv, json or xml; for CONSTRUCT turtle\n"
                            "(default), ntriples …", CH_OPTION_TEXT,
     offsetof(ch_settings, format), NULL},
    {0, "timeout", "SECONDS", "give up after that long", CH_OPTION_TEXT,
     offsetof(ch_settings, timeout), NULL},
    {0},
};

/* The query's text, NUL-terminated in `text`; its file is the first operand unless --query is given. */
static ch_status
read_query(const ch_settings *settings, ch_diagnostics *sink, ch_buffer *text)
{
    if (settings->query) {
        CH_TRY(ch_buffer_add(text, ch_slice_of(settings->query)));
    } else {
        CH_TRY(ch_file_read(settings->operands.at[0], sink, text));
    }
    return ch_buffer_byte(text, '\0');
}

/* The data: of --data, then of the operands that are left. */
static ch_status
list_data(const ch_settings *settings, ch_arena *arena, const char ***files, size_t *count)
{
    const size_t first = settings->query ? 0 : 1;
    const size_t more = settings->operands.len - first;
    *count = settings->data.len + more;
    *files = ch_arena_array(arena, *count + 1, sizeof **files);
    if (!*files) return CH_NO_MEMORY;
    for (size_t i = 0; i < settings->data.len; i++) (*files)[i] = settings->data.at[i];
    for (size_t i = 0; i < more; i++) {
        (*files)[settings->data.len + i] = settings->operands.at[first + i];
    }
    return CH_OK;
}

static ch_status
ask(const ch_settings *settings, double timeout, ch_diagnostics *sink, ch_arena *arena,
    ch_buffer *answer)
{
    ch_query_options how = {
        .name = settings->query ? "query" : settings->operands.at[0],
        .format = settings->format,
        .width = ch_terminal_width(),
        .color = ch_color_on(STDOUT_FILENO),
        .timeout = timeout,
        .store = settings->store,
    };
    const char **files;
    CH_TRY(list_data(settings, arena, &files, &how.file_count));
    how.files = files;
    ch_buffer text = {0};
    ch_status status = read_query(settings, sink, &text);
    ch_query_counts counts = {0};
    how.query = text.at;
    if (status == CH_OK) status = ch_query_run(&how, sink, answer, &counts);
    if (status == CH_OK) ch_say(CH_NOTE, "%zu triples, %zu results", counts.triples, counts.results);
    ch_vector_free(&text);
    return status;
}

static bool
check_settings(const ch_settings *settings, double *timeout)
{
    if (!settings->query && !settings->operands.len) {
        ch_say(CH_ERROR, "no query given: name a file with one, or give --query (see chancery "
                         "query --help)");
        return false;
    }
    if (!settings->store && !settings->data.len && settings->operands.len < (settings->query ? 1u : 2u)) {
        ch_say(CH_ERROR, "no data given: name RDF files with --data, or a --store (see chancery query --help)");
        return false;
    }
    char *end = NULL;
    if (settings->timeout) *timeout = strtod(settings->timeout, &end);
    if (settings->timeout && (*end || !(*timeout > 0))) {
        ch_say(CH_ERROR, "--timeout is \"%s\", but may be a number of seconds", settings->timeout);
        return false;
    }
    return true;
}

static int
run(const ch_settings *settings)
{
    double timeout = 0;
    if (!check_settings(settings, &timeout)) return CH_EXIT_USAGE;
    /* Nothing to clean up: Ctrl-C may end a long question at once. */
    signal(SIGINT, SIG_DFL);
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "query");
    ch_diagnostics sink = ch_message_sink();
    ch_buffer answer = {0};
    const ch_status status = ask(settings, timeout, &sink, arena, &answer);
    if (status == CH_OK) fwrite(answer.at ? answer.at : "", 1, answer.len, stdout);
    if (status != CH_OK && !sink.errors) ch_exit_of(status, "query");
    ch_vector_free(&answer);
    ch_arena_free(arena);
    return status == CH_OK ? CH_EXIT_OK : status == CH_TOO_HARD ? CH_EXIT_SOME_FAILED : CH_EXIT_USAGE;
}

const ch_command ch_command_query = {
    .name = "query",
    .usage = "[OPTION]... --store DIR|--data FILE... QUERY-FILE|-e TEXT",
    .summary = "ask RDF files or a store a SPARQL question",
    .text = "Load RDF files, or open a store, and ask a SPARQL 1.1 question (SELECT, ASK, CONSTRUCT).\n"
            "Of a store only what the question looks at is read.  What the engine, rasqal, cannot do\n"
            "or is known to do wrong is refused by name, with the command that asks a full engine the\n"
            "same.  On a terminal a table fits its width.",
    .examples = "chancery query --data corpus.nt ontology/queries/designations.rq\n"
                "    who designated whom as what\n"
                "chancery query -d a.ttl -d b.ttl -f csv question.rq > answer.csv\n"
                "    two files, an answer for a spreadsheet\n"
                "chancery query --store news.store --timeout 60 question.rq\n"
                "    a store that extract --store made, for a minute at most\n"
                "chancery query -d corpus.nt -e 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }'\n"
                "    the question on the command line\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
