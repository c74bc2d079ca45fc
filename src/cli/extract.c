/*
 * chancery extract: articles in, RDF out
 *
 * One article that cannot be read never stops the others; the output is renamed
 * into place only when it is whole.
 */
#include "cli/articles.h"
#include "cli/interrupt.h"
#include "cli/message.h"
#include "rdf/check.h"

#include <chancery/chancery.h>

#include <signal.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

static const ch_option options[] = {
    {'f', "format", "NAME", "turtle, ntriples, nquads, rdfxml, json, dot; plover (a line of\n"
                            "JSON an event) or csv (a table of events and relations);\n"
                            "default: by the ending of the output, else turtle", CH_OPTION_TEXT,
     offsetof(ch_settings, format), NULL},
    {'o', "output", "FILE", "write to FILE (whole, or not at all); default and \"-\":\n"
                            "standard output", CH_OPTION_TEXT, offsetof(ch_settings, output),
     NULL},
    {'b', "base", "IRI", "articles stand under it; default:\n"
                         "https://w3id.org/chancery/article/", CH_OPTION_TEXT,
     offsetof(ch_settings, base), NULL},
    {0, "with-text", NULL, "write the articles' text too (nif:isString)", CH_OPTION_SWITCH,
     offsetof(ch_settings, with_text), NULL},
    {0, "graph", "WHICH", "with nquads: \"article\" (a named graph each), \"none\", or\n"
                          "the IRI of one graph for all", CH_OPTION_TEXT,
     offsetof(ch_settings, graph), NULL},
    {0, "store", "DIR", "keep the articles in a store in this folder, made if need be,\n"
                        "in place of an output: each as a unit, which an article of\n"
                        "the same id replaces; for query --store", CH_OPTION_TEXT,
     offsetof(ch_settings, store), NULL},
    {'j', "jobs", "N", "threads; default: as many as there are processors. The\n"
                       "output does not depend on it", CH_OPTION_TEXT,
     offsetof(ch_settings, jobs), NULL},
    {0},
};

/* Whether options that no table can check make sense; sets the number of threads. */
static bool
check_settings(const ch_settings *settings, size_t *threads)
{
    if (!ch_articles_check(settings, "extract")) return false;
    if (settings->store && (settings->output || settings->format || settings->graph)) {
        ch_say(CH_ERROR, "--store takes the place of --output, --format and --graph");
        return false;
    }
    const char *fault = settings->base ? ch_iri_fault(ch_slice_of(settings->base)) : NULL;
    if (fault) {
        ch_say(CH_ERROR, "--base is \"%s\": %s", settings->base, fault);
        return false;
    }
    const long processors = sysconf(_SC_NPROCESSORS_ONLN);
    *threads = processors > 0 ? (size_t)processors : 1;
    if (settings->jobs) {
        char *end;
        const unsigned long jobs = strtoul(settings->jobs, &end, 10);
        if (*end || !*settings->jobs || jobs < 1 || jobs > 1024) {
            ch_say(CH_ERROR, "--jobs is \"%s\", but may be 1 to 1024", settings->jobs);
            return false;
        }
        *threads = jobs;
    }
    return true;
}

/*
 * Where documents go
 *
 * marred   articles of which some triple could not be written; told already
 * is_told  the failure that ended the work has been told by the library
 */
typedef struct {
    ch_writer *writer;
    ch_diagnostics *sink;
    size_t marred;
    bool is_told;
} destination;

static ch_status
write_document(void *payload, const ch_source *source, const ch_document *document)
{
    destination *to = payload;
    const size_t before = to->sink->errors;
    ch_say(CH_NOTE, "%s is read as article %s", source->path, source->id);
    const ch_status status = ch_writer_document(to->writer, document);
    to->is_told = to->sink->errors > before;
    to->marred += status == CH_OK && to->is_told;
    return status;
}

/* With -v: what it took.  Messages only: no clock reaches the output. */
static void
tell_effort(const ch_pool_result *result, size_t bad)
{
    struct rusage used;
    if (getrusage(RUSAGE_SELF, &used) != 0) return;
    const double seconds = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) +
                           (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    ch_say(CH_NOTE, "%zu articles are written, %zu failed; %.2f s of processor time, %ld MB at most",
           result->done, bad, seconds, used.ru_maxrss / 1024);
}

/* The exit code; the writer is closed or abandoned. */
static int
finish(const ch_settings *settings, const ch_pool_result *result, size_t failed, destination *to)
{
    const char *name = settings->store ? settings->store : settings->output ? settings->output : "standard output";
    if (ch_interrupted()) {
        /* Whole articles are worth keeping in a store; half a file is not. */
        if (settings->store && result->status == CH_OK) ch_writer_close(to->writer);
        else ch_writer_abandon(to->writer);
        return CH_EXIT_INTERRUPTED;
    }
    if (result->status != CH_OK) {
        if (settings->store)
            ch_say(CH_ERROR, "%s: of this run %zu articles are in the store", name, ch_writer_stored(to->writer));
        ch_writer_abandon(to->writer);
        if (result->status != CH_NO_MEMORY && !to->is_told) ch_exit_of(result->status, name);
        return CH_EXIT_USAGE;
    }
    if (!result->done) {
        ch_writer_abandon(to->writer);
        return result->refused ? CH_EXIT_SOME_FAILED : CH_EXIT_USAGE;
    }
    const size_t before = to->sink->errors;
    const ch_status closed = ch_writer_close(to->writer);
    if (closed != CH_OK) {
        if (to->sink->errors == before) ch_exit_of(closed, name);
        return CH_EXIT_USAGE;
    }
    const size_t bad = failed + result->unread + result->refused;
    tell_effort(result, bad);
    return bad + to->marred ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

static int
extract_sources(const ch_settings *settings, const ch_knowledge *knowledge,
                const ch_sources *sources, size_t threads)
{
    const bool to_file = settings->output && strcmp(settings->output, "-") != 0;
    const ch_write_options how = {
        .format = settings->format,
        .path = to_file ? settings->output : NULL,
        .base = settings->base,
        .with_text = settings->with_text,
        .graph = settings->graph,
        .store = settings->store,
    };
    /* A full disk is a message, not the end of us. */
    if (settings->store) signal(SIGXFSZ, SIG_IGN);
    /* A reader of our messages that goes away must not leave a temporary file behind. */
    if (to_file) signal(SIGPIPE, SIG_IGN);
    ch_diagnostics sink = ch_message_sink();
    destination to = {.sink = &sink};
    const ch_status opened = ch_writer_open(&how, knowledge, &sink, &to.writer);
    if (opened != CH_OK) {
        if (!sink.errors) ch_exit_of(opened, settings->store ? settings->store : to_file ? settings->output : "standard output");
        return CH_EXIT_USAGE;
    }
    const ch_pool_work work = {
        .knowledge = knowledge,
        .sources = sources,
        .published = settings->published,
        .threads = threads,
        .sink = &sink,
        .take = write_document,
        .payload = &to,
    };
    ch_interrupt_unlink(ch_writer_temporary(to.writer));
    const ch_pool_result result = ch_pool_run(&work);
    ch_interrupt_unlink(NULL);
    return finish(settings, &result, sources->failed, &to);
}

static int
run(const ch_settings *settings)
{
    size_t threads;
    if (!check_settings(settings, &threads)) return CH_EXIT_USAGE;
    ch_arena *arena = ch_arena_new(0);
    if (!arena) return ch_exit_of(CH_NO_MEMORY, "extract");
    ch_diagnostics sink = ch_message_sink();
    ch_sources sources;
    ch_knowledge *knowledge = NULL;
    int code = ch_exit_of(ch_sources_list(&settings->operands, ch_input_kind_of(settings->input), arena, &sink,
                                          &sources), "extract");
    if (code == CH_EXIT_OK && !sources.len) code = CH_EXIT_USAGE;
    if (code == CH_EXIT_OK) code = ch_load_knowledge(settings, arena, &knowledge);
    if (code == CH_EXIT_OK) code = extract_sources(settings, knowledge, &sources, threads);
    ch_knowledge_free(knowledge);
    ch_arena_free(arena);
    return code;
}

const ch_command ch_command_extract = {
    .name = "extract",
    .usage = "[OPTION]... FILE|FOLDER|-...",
    .summary = "articles in, RDF out",
    .text =
        "Read articles (UTF-8 text, optional YAML front matter) and write down who did what\n"
        "to whom, who holds which office, who has been designated as what, and who says so.\n"
        "Of a folder all *.txt, *.md and *.jsonl files below it are read.  An article's id is\n"
        "its file's name without the ending, with the path below the folder given; that of a\n"
        "record (a line of *.jsonl or *.ndjson, .gz and .zst too) its own \"id\", else a hash of\n"
        "its \"url\", else of its text.\n\n"
        "An article that cannot be read is told and passed over: the others are written, and\n"
        "the exit status is 1.  When nothing at all could be read it is 2, and no output is\n"
        "touched.",
    .examples =
        "chancery extract --published 2025-08-08 article.txt\n"
        "    Turtle on standard output\n"
        "chancery extract -f ntriples -o corpus.nt news/\n"
        "    a folder of articles into one file of N-Triples\n"
        "chancery extract --graph article -o corpus.nq news/*.txt\n"
        "    N-Quads: what each article says in a graph of its own\n"
        "chancery extract -f plover -o events.jsonl news/\n"
        "    events as PLOVER, one a line\n"
        "chancery extract -o facts.csv news/\n"
        "    events and relations, a row for each report, for a spreadsheet\n"
        "chancery extract --store news.store news/\n"
        "    into a store on disk, to be asked with chancery query --store news.store\n"
        "chancery extract -f nquads -o corpus.nq.zst -j 8 corpus.jsonl.gz\n"
        "    JSON lines with text, date, url\n"
        "curl -s https://example.org/a.txt | chancery extract -p 2025-08-08 -\n"
        "    from standard input\n"
        "chancery extract --gazetteer my-names/ --rules my-rules.yaml article.txt\n"
        "    with names and rules of one's own\n",
    .options = {options, ch_options_article, ch_options_knowledge, ch_options_common, NULL},
    .run = run,
};
