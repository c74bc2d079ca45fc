/* chancery store: what is in an embedded store; adding, removing, checking */
#include "base/intern.h"
#include "cli/interrupt.h"
#include "cli/load.h"
#include "cli/message.h"
#include "rdf/check.h"
#include "rdf/disk.h"
#include "rdf/read.h"

#include <signal.h>
#include <stdio.h>

#define DEFAULT_BASE "https://w3id.org/chancery/article/"

static const ch_option options[] = {
    {0, "graph", "IRI", "add: the graph of triples that stand in none", CH_OPTION_TEXT,
     offsetof(ch_settings, graph), NULL},
    {'b', "base", "IRI", "remove: articles stand under it; default:\n"
                         "https://w3id.org/chancery/article/", CH_OPTION_TEXT,
     offsetof(ch_settings, base), NULL},
    {0},
};

typedef struct {
    const ch_settings *settings;
    ch_disk *disk;
    ch_diagnostics *sink;
    size_t missing; /* articles to remove that were not there */
} job;

/* ---- list, check, compact ---- */

static ch_status
print_graph(void *payload, ch_slice iri, size_t statements)
{
    (void)payload;
    printf("%.*s\t%zu\n", CH_PRINT(iri), statements);
    return ch_interrupted() ? CH_TOO_HARD : CH_OK;
}

static ch_status
list(job *j)
{
    return ch_disk_graphs(j->disk, print_graph, NULL);
}

static ch_status
check(job *j)
{
    CH_TRY(ch_disk_check(j->disk));
    ch_say(CH_NOTE, "the store is whole");
    return CH_OK;
}

static ch_status
compact(job *j)
{
    return ch_disk_compact(j->disk);
}

/* ---- remove ---- */

static ch_status
remove_articles(job *j)
{
    const ch_words *words = &j->settings->operands;
    const char *base = j->settings->base ? j->settings->base : DEFAULT_BASE;
    ch_buffer iri = {0};
    ch_status status = CH_OK;
    for (size_t i = 2; status == CH_OK && i < words->len; i++) {
        bool found = false;
        ch_vector_clear(&iri);
        status = ch_buffer_print(&iri, "%s%s", strstr(words->at[i], "://") ? "" : base, words->at[i]);
        if (status == CH_OK) status = ch_disk_remove(j->disk, ch_buffer_slice(&iri), &found);
        if (status != CH_OK || found) continue;
        j->missing++;
        ch_say(CH_ERROR, "%s: the store has no article \"%.*s\"", words->at[1], CH_PRINT(ch_buffer_slice(&iri)));
    }
    ch_vector_free(&iri);
    return status == CH_OK ? ch_disk_commit(j->disk) : status;
}

/* ---- add ---- */

/* The graph that statements go to at the moment, and those that were begun anew in this run. */
typedef struct {
    job *j;
    ch_intern *seen;
    ch_buffer current;
    bool is_open;
} adding;

static ch_status
enter_graph(adding *a, ch_slice graph)
{
    uint32_t number;
    if (a->is_open && ch_slice_equal(graph, ch_buffer_slice(&a->current))) return CH_OK;
    if (a->is_open) CH_TRY(ch_disk_graph_end(a->j->disk));
    a->is_open = false;
    const size_t before = ch_intern_count(a->seen);
    CH_TRY(ch_intern_add(a->seen, graph, &number));
    CH_TRY(ch_intern_count(a->seen) > before ? ch_disk_graph(a->j->disk, graph)
                                             : ch_disk_graph_more(a->j->disk, graph));
    ch_vector_clear(&a->current);
    CH_TRY(ch_buffer_add(&a->current, graph));
    a->is_open = true;
    return CH_OK;
}

static ch_term
term_of(const ch_node *node)
{
    return (ch_term){node->kind == CH_NODE_LITERAL ? CH_TERM_LITERAL : CH_TERM_IRI, node->text, node->datatype,
                     node->language};
}

static ch_status
add_statement(void *payload, const ch_rdf_statement *s)
{
    adding *a = payload;
    const char *given = a->j->settings->graph;
    if (ch_interrupted()) return CH_TOO_HARD;
    if (s->graph.kind != CH_NODE_IRI && !given) {
        ch_say(CH_ERROR, "there are triples in no graph: say with --graph to which they shall go");
        a->j->sink->errors++;
        return CH_BAD_ARGUMENT;
    }
    CH_TRY(enter_graph(a, s->graph.kind == CH_NODE_IRI ? s->graph.text : ch_slice_of(given)));
    if (s->subject.kind == CH_NODE_BLANK || s->object.kind == CH_NODE_BLANK) {
        ch_tell(a->j->sink, CH_ERROR, NULL, s->line, 0, "blank nodes cannot be stored: this triple is left out");
        return CH_OK;
    }
    const ch_triple triple = {term_of(&s->subject), term_of(&s->predicate), term_of(&s->object)};
    const ch_status status = ch_disk_add(a->j->disk, &triple);
    return status == CH_BAD_ARGUMENT ? CH_OK : status;
}

static ch_status
add(job *j)
{
    adding a = {.j = j, .seen = ch_intern_new()};
    const ch_words *words = &j->settings->operands;
    const char *fault = j->settings->graph ? ch_iri_fault(ch_slice_of(j->settings->graph)) : NULL;
    if (fault) {
        ch_say(CH_ERROR, "--graph is \"%s\": %s", j->settings->graph, fault);
        j->sink->errors++;
    }
    ch_status status = fault ? CH_BAD_ARGUMENT : a.seen ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 2; status == CH_OK && i < words->len; i++)
        status = ch_rdf_read(words->at[i], add_statement, &a, j->sink);
    if (status == CH_OK && a.is_open) status = ch_disk_graph_end(j->disk);
    if (status == CH_OK) status = ch_disk_commit(j->disk);
    ch_say(CH_NOTE, "%zu graphs are stored", ch_disk_committed(j->disk));
    ch_intern_free(a.seen);
    ch_vector_free(&a.current);
    return status;
}

/* ---- the command ---- */

static const struct {
    const char *name;
    size_t least; /* words behind the folder */
    ch_disk_mode mode;
    ch_status (*run)(job *j);
} verbs[] = {
    {"list", 0, CH_DISK_READ, list},
    {"add", 1, CH_DISK_WRITE, add},
    {"remove", 1, CH_DISK_CHANGE, remove_articles},
    {"check", 0, CH_DISK_READ, check},
    {"compact", 0, CH_DISK_CHANGE, compact},
};

enum { VERBS = sizeof verbs / sizeof *verbs };

static int
run(const ch_settings *settings)
{
    const ch_words *words = &settings->operands;
    size_t verb = 0;
    while (verb < VERBS && (!words->len || strcmp(verbs[verb].name, words->at[0]) != 0)) verb++;
    if (verb == VERBS || words->len < verbs[verb].least + 2) {
        ch_say(CH_ERROR, "say \"list\", \"add\", \"remove\", \"check\" or \"compact\", the store's folder, and what to "
                         "add or remove (see chancery store --help)");
        return CH_EXIT_USAGE;
    }
    ch_diagnostics sink = ch_message_sink();
    job j = {.settings = settings, .sink = &sink};
    signal(SIGXFSZ, SIG_IGN);
    ch_status status = ch_disk_open(words->at[1], verbs[verb].mode, &sink, &j.disk);
    if (status == CH_OK) status = verbs[verb].run(&j);
    ch_disk_close(j.disk);
    if (ch_interrupted()) return CH_EXIT_INTERRUPTED;
    if (status != CH_OK && !sink.errors) ch_exit_of(status, words->at[1]);
    if (status != CH_OK) return CH_EXIT_USAGE;
    return sink.errors || j.missing ? CH_EXIT_SOME_FAILED : CH_EXIT_OK;
}

const ch_command ch_command_store = {
    .name = "store",
    .usage = "list DIR | add DIR DATA... | remove DIR ARTICLE... | check DIR | compact DIR",
    .summary = "look after a store that extract --store made",
    .text = "list     the graphs, one for each article, and how many statements each has\n"
            "add      RDF files: each graph in them takes the place of the graph of that name\n"
            "remove   articles, by id or IRI, with all that they said\n"
            "check    read every page; exit status 2 and messages where one is damaged\n"
            "compact  give the room of what was removed back to the disk\n\n"
            "A store is a folder with an SQLite file that librdf reads too.  One program may write to\n"
            "it at a time, others may ask it meanwhile.  What has been written is on the disk some\n"
            "thousand statements at a time, each article whole or not at all: a program that is killed,\n"
            "or a disk that is full, costs the articles since then and nothing else.",
    .examples = "chancery store list news.store\n"
                "    articles and their sizes\n"
                "chancery store add news.store part-*.nq.gz\n"
                "    what was extracted elsewhere, with --graph article\n"
                "chancery store remove news.store 2025/strike\n"
                "    one article\n",
    .options = {options, ch_options_common, NULL},
    .run = run,
};
