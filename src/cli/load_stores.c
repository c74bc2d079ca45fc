/* chancery load: RDF files into a store, over HTTP */
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/message.h"
#include "rdf/load.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

static const ch_option options[] = {
    {'t', "to", "STORE", "virtuoso, fuseki, oxigraph, graphdb, qlever, or gsp: anything\n"
                         "with a SPARQL 1.1 graph store at URL", CH_OPTION_TEXT,
     offsetof(ch_settings, store_kind), ch_load_store_names},
    {0, "graph", "GRAPH", "for statements without a graph: an IRI, or \"article\": N-Triples\n"
                          "as extract writes them, each article into a graph of its own;\n"
                          "default: the store's default graph", CH_OPTION_TEXT,
     offsetof(ch_settings, graph), NULL},
    {0, "replace", NULL, "empty a graph before the first statement goes to it", CH_OPTION_SWITCH,
     offsetof(ch_settings, replace), NULL},
    {0, "update", NULL, "send SPARQL updates instead of graphs: fewer requests where there\n"
                        "are many small graphs", CH_OPTION_SWITCH, offsetof(ch_settings, update), NULL},
    {0, "whole", NULL, "each file in one request, as it is", CH_OPTION_SWITCH,
     offsetof(ch_settings, whole), NULL},
    {0, "chunk", "N", "statements in a request at most; default: 20000 (updates: 10000,\n"
                      "Virtuoso 1000); halved when the store finds it too large", CH_OPTION_TEXT,
     offsetof(ch_settings, chunk), NULL},
    {0, "resume", "FILE", "keep in FILE what has arrived; the same command goes on there", CH_OPTION_TEXT,
     offsetof(ch_settings, resume), NULL},
    {0, "retries", "N", "try a request again so often; default: 5", CH_OPTION_TEXT,
     offsetof(ch_settings, retries), NULL},
    {0, "delay", "SECONDS", "wait so long before trying again, each time double, 64 times at\n"
                            "most; longer if the store says so; default: 1", CH_OPTION_TEXT,
     offsetof(ch_settings, delay), NULL},
    {0, "timeout", "SECONDS", "give a request up after that long; default: 600", CH_OPTION_TEXT,
     offsetof(ch_settings, timeout), NULL},
    {0, "netrc", "FILE", "logins, in place of ~/.netrc", CH_OPTION_TEXT, offsetof(ch_settings, netrc), NULL},
    {0, "cacert", "FILE", "certificates to trust, in place of the system's", CH_OPTION_TEXT,
     offsetof(ch_settings, cacert), NULL},
    {0, "show", NULL, "send nothing; print the commands that do the same: curl, and the\n"
                      "store's own loader", CH_OPTION_SWITCH, offsetof(ch_settings, show), NULL},
    {0},
};

/* A number from `least` to `most`; without `text` *out stays. */
static bool
read_number(const char *name, const char *text, double least, double most, double *out)
{
    if (!text) return true;
    char *end;
    const double number = strtod(text, &end);
    if (*text && !*end && number >= least && number <= most) {
        *out = number;
        return true;
    }
    ch_say(CH_ERROR, "--%s is \"%s\", but may be %g to %g", name, text, least, most);
    return false;
}

static const char *
from_environment(const char *name)
{
    const char *value = getenv(name);
    return value && *value ? value : NULL;
}

static bool
read_settings(const ch_settings *settings, ch_load_options *how)
{
    double chunk = 0, retries = 5;
    if (!settings->store_kind) {
        ch_say(CH_ERROR, "no kind of store given: name one with --to (see chancery load --help)");
        return false;
    }
    if (settings->operands.len < 2) {
        ch_say(CH_ERROR, "%s (see chancery load --help)", settings->operands.len ? "no data given: name RDF files" : "no address of a store given");
        return false;
    }
    *how = (ch_load_options){
        .to = settings->store_kind, .url = settings->operands.at[0],
        .files = settings->operands.at + 1, .file_count = settings->operands.len - 1,
        .graph = settings->graph, .update = settings->update, .replace = settings->replace,
        .whole = settings->whole, .delay = 1, .journal = settings->resume,
        .http = {.user = from_environment("CHANCERY_USER"), .password = from_environment("CHANCERY_PASSWORD"),
                 .token = from_environment("CHANCERY_TOKEN"), .netrc = settings->netrc,
                 .cacert = settings->cacert, .timeout = 600, .stop = ch_interrupted},
    };
    if (!read_number("chunk", settings->chunk, 1, 1e7, &chunk) || !read_number("retries", settings->retries, 0, 100, &retries) ||
        !read_number("delay", settings->delay, 0, 3600, &how->delay) ||
        !read_number("timeout", settings->timeout, 0.001, 86400, &how->http.timeout)) return false;
    how->chunk = (size_t)chunk, how->retries = (unsigned)retries;
    return true;
}

static int
show(const ch_load_options *how, ch_diagnostics *sink)
{
    ch_buffer text = {0};
    const ch_status status = ch_load_show(how, sink, &text);
    if (status == CH_OK) fwrite(text.at ? text.at : "", 1, text.len, stdout);
    else if (!sink->errors) ch_exit_of(status, "load");
    ch_vector_free(&text);
    return status == CH_OK ? CH_EXIT_OK : CH_EXIT_USAGE;
}

static int
run(const ch_settings *settings)
{
    ch_load_options how;
    if (!read_settings(settings, &how)) return CH_EXIT_USAGE;
    ch_diagnostics sink = ch_message_sink();
    if (settings->show) return show(&how, &sink);
    signal(SIGPIPE, SIG_IGN); /* of a connection that the server cuts off */
    ch_load_counts counts;
    const ch_status status = ch_load_run(&how, &sink, &counts);
    ch_say(CH_NOTE, "%zu statements were sent, %zu had been; %zu graphs, %zu requests, %zu of them again", counts.sent,
           counts.passed, counts.graphs, counts.requests, counts.repeats);
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status != CH_OK && !sink.errors) ch_exit_of(status, "load");
    if (status != CH_OK && how.journal) ch_say(CH_NOTE, "the same command goes on where it stopped");
    return status == CH_OK ? CH_EXIT_OK
           : status == CH_CANNOT_WRITE || counts.sent ? CH_EXIT_SOME_FAILED : CH_EXIT_USAGE;
}

const ch_command ch_command_load = {
    .name = "load",
    .usage = "--to STORE [OPTION]... URL FILE...",
    .summary = "RDF files into a store, over HTTP",
    .text = "Send RDF files (N-Quads, N-Triples, Turtle …, .gz and .zst too) to a store by the\n"
            "SPARQL 1.1 Graph Store Protocol or by updates, in pieces, each graph to its own name.\n"
            "What fails in passing (no answer, 408, 429, 500 to 504) is tried again; what is too\n"
            "large (413) goes in halves.  -v tells how far it is.\n\n"
            "URL: virtuoso http://HOST:8890   fuseki http://HOST:3030/DATASET   oxigraph\n"
            "http://HOST:7878   graphdb http://HOST:7200/repositories/NAME   qlever\n"
            "http://HOST:7001   gsp: the address of the graph store itself.\n\n"
            "Logins: CHANCERY_USER and CHANCERY_PASSWORD, or CHANCERY_TOKEN (sent as a bearer\n"
            "token), or ~/.netrc.  Basic, digest: what the store asks for.  Certificates are\n"
            "always verified; redirections are not followed.\n\n"
            "Exit status: 0 the store has everything; 1 it did not take all, or some of the data\n"
            "could not be read; 2 wrong usage, or nothing was sent; 130 interrupted.",
    .examples = "chancery load --to virtuoso http://localhost:8890 corpus.nq.gz\n"
                "    one graph an article\n"
                "chancery load --to fuseki http://localhost:3030/news --graph article --replace corpus.nt\n"
                "    the same from N-Triples; what an article said before goes\n"
                "chancery load --to oxigraph http://localhost:7878 --resume corpus.journal part-*.nq.gz\n"
                "    broken off, the same command goes on\n"
                "chancery load --to virtuoso --show http://localhost:8890 /data/corpus.nq.gz\n"
                "    how its own loader would be called\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
