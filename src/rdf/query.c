/*
 * A question from its text to its answer
 *
 *     query -> what rasqal may be given        rdf/sparql.c
 *     files -> store                           rdf/read.c, rdf/store.c
 *     embedded store -> store, as it is asked  rdf/disk.h, rdf/fetch.c
 *           -> rows                            rdf/asked.c and what engine.h lists
 *           -> bytes                           rdf/results.c, rdf/triple_writer.c
 *
 * The query is read before the data: a slip in it should not cost the minute that
 * a large file takes.
 */
#include "rdf/query.h"

#include "rdf/engine.h"
#include "rdf/read.h"
#include "rdf/results.h"
#include "rdf/triple_writer.h"

typedef struct {
    const ch_query_options *options;
    const char *name;
    ch_diagnostics *sink;
    ch_buffer *out;
    ch_store *store;
    ch_disk *disk;
    ch_engine engine;
    ch_asked asked;
    ch_results results;
    ch_query_counts counts;
    size_t file; /* being loaded: keeps the blank nodes of files apart */
    ch_buffer label;
} asking;

/* ---- loading ---- */

static ch_status
intern(asking *a, const ch_node *node, uint32_t *out)
{
    ch_node apart = *node;
    if (node->kind == CH_NODE_BLANK) {
        ch_vector_clear(&a->label);
        CH_TRY(ch_buffer_print(&a->label, "f%zu%.*s", a->file, CH_PRINT(node->text)));
        apart.text = ch_buffer_slice(&a->label);
    }
    return ch_store_intern(a->store, &apart, out);
}

static ch_status
keep(void *payload, const ch_rdf_statement *statement)
{
    asking *a = payload;
    ch_quad quad = {CH_NONE, CH_NONE, CH_NONE, CH_NONE};
    CH_TRY(ch_engine_tick(&a->engine));
    CH_TRY(intern(a, &statement->subject, &quad.subject));
    CH_TRY(intern(a, &statement->predicate, &quad.predicate));
    CH_TRY(intern(a, &statement->object, &quad.object));
    if (statement->graph.kind != CH_NODE_NONE) CH_TRY(intern(a, &statement->graph, &quad.graph));
    return ch_store_add(a->store, quad);
}

static ch_status
load(asking *a)
{
    for (a->file = 0; a->file < a->options->file_count; a->file++)
        CH_TRY(ch_rdf_read(a->options->files[a->file], keep, a, a->sink));
    CH_TRY(ch_store_sort(a->store));
    return CH_OK;
}

static ch_status
tick(void *payload)
{
    asking *a = payload;
    return ch_engine_tick(&a->engine);
}

static ch_status
open_store(asking *a)
{
    if (!a->options->store) return CH_OK;
    CH_TRY(ch_disk_open(a->options->store, CH_DISK_READ, a->sink, &a->disk));
    return ch_fetcher_new(ch_source_of_disk(a->disk), a->store, tick, a, &a->engine.fetcher);
}

static ch_status
refuse(asking *a, const char *what)
{
    ch_tell(a->sink, CH_ERROR, a->name, 0, 0, "%s", what);
    return CH_BAD_ARGUMENT;
}

/* ---- SELECT ---- */

static ch_status
answer_rows(asking *a, const ch_results_style *style)
{
    const ch_rows *rows = &a->asked.rows;
    CH_TRY(ch_results_new(&a->results, rows->width));
    for (size_t i = 0; i < rows->width; i++) {
        const rasqal_variable *v = a->asked.variables[a->asked.selected[i]];
        CH_TRY(ch_results_name(&a->results, i, ch_slice_of((const char *)v->name)));
    }
    for (size_t i = 0; i < rows->cells.len; i++) {
        const uint32_t number = rows->cells.at[i];
        const ch_node node = number == CH_NONE ? (ch_node){CH_NODE_NONE, {0}, {0}, {0}}
                                               : ch_store_node(a->store, number);
        CH_TRY(ch_results_add(&a->results, &node));
    }
    a->counts.results = rows->rows;
    return ch_results_write(&a->results, style, a->out);
}

/* ---- CONSTRUCT ---- */

/* The template's triple for a row, as three cells; nothing where a variable is unbound. */
static ch_status
construct(asking *a, const rasqal_triple *t, const uint32_t *row)
{
    rasqal_literal *terms[] = {t->subject, t->predicate, t->object};
    ch_node nodes[3];
    for (size_t i = 0; i < 3; i++) {
        const rasqal_variable *v = rasqal_literal_as_variable(terms[i]);
        const uint32_t number = v ? row[ch_asked_column(&a->asked, v)] : CH_NONE;
        if (v && number == CH_NONE) return CH_OK;
        nodes[i] = v ? ch_store_node(a->store, number) : ch_node_of_literal(terms[i]);
    }
    if (nodes[0].kind == CH_NODE_LITERAL || nodes[1].kind != CH_NODE_IRI) return CH_OK;
    if (nodes[0].kind == CH_NODE_BLANK || nodes[2].kind == CH_NODE_BLANK)
        return refuse(a, "CONSTRUCT with blank nodes is not supported: name the nodes by IRIs");
    for (size_t i = 0; i < 3; i++) CH_TRY(ch_results_add(&a->results, &nodes[i]));
    return CH_OK;
}

static ch_term
term_of(ch_slice key)
{
    const ch_node node = ch_node_of_key(key);
    const ch_term_kind kind = node.kind == CH_NODE_LITERAL ? CH_TERM_LITERAL : CH_TERM_IRI;
    return (ch_term){kind, node.text, node.datatype, node.language};
}

static ch_status
write_triples(asking *a, ch_triple_writer *writer)
{
    const ch_slice *cells = a->results.cells.at;
    for (size_t i = 0; i < a->results.rows; i++, cells += 3) {
        bool twin = i > 0;
        for (int j = 0; j < 3; j++) twin = twin && ch_slice_equal(cells[j], cells[j - 3]);
        if (twin) continue;
        const ch_triple triple = {term_of(cells[0]), term_of(cells[1]), term_of(cells[2])};
        CH_TRY(ch_triple_writer_add(writer, &triple));
    }
    a->counts.results = ch_triple_writer_count(writer);
    return CH_OK;
}

static ch_status
collect_triples(asking *a, const ch_rows *solutions)
{
    const rasqal_triple *t;
    CH_TRY(ch_results_new(&a->results, 3));
    for (size_t i = 0; i < solutions->rows; i++)
        for (int j = 0; (t = rasqal_query_get_construct_triple(a->asked.query, j)); j++)
            CH_TRY(construct(a, t, ch_rows_at(solutions, i)));
    return ch_results_sort(&a->results);
}

static ch_status
answer_triples(asking *a, const ch_rows *solutions)
{
    const ch_triple_writer_options options = {.format = a->options->format, .buffer = a->out};
    ch_triple_writer *writer;
    CH_TRY(collect_triples(a, solutions));
    CH_TRY(ch_triple_writer_open(&options, a->sink, &writer));
    const ch_status status = write_triples(a, writer);
    if (status == CH_OK) return ch_triple_writer_close(writer);
    ch_triple_writer_abandon(writer);
    return status;
}

/* ---- the whole ---- */

static ch_status
check_format(asking *a, const char *format, bool triples)
{
    if (triples || ch_results_knows(format)) return CH_OK;
    ch_tell(a->sink, CH_ERROR, NULL, 0, 0,
            "there is no format \"%s\" for rows: table, csv, tsv, json or xml", format);
    return CH_BAD_ARGUMENT;
}

static ch_status
answer(asking *a)
{
    ch_rows solutions = {0};
    const rasqal_query_verb verb = rasqal_query_get_verb(a->asked.query);
    const bool triples = verb == RASQAL_QUERY_VERB_CONSTRUCT;
    const ch_results_style style = {a->options->format ? a->options->format : "table",
                                    a->options->width, a->options->color};
    CH_TRY(check_format(a, style.format, triples));
    CH_TRY(load(a));
    CH_TRY(open_store(a));
    ch_status status = ch_asked_answer(&a->asked, &solutions);
    a->counts.triples = ch_store_triples(a->store);
    if (status == CH_OK && verb == RASQAL_QUERY_VERB_ASK) {
        a->counts.results = solutions.rows > 0;
        status = ch_results_write_answer(solutions.rows > 0, &style, a->out);
    } else if (status == CH_OK) {
        status = triples ? answer_triples(a, &solutions) : answer_rows(a, &style);
    }
    ch_rows_free(&solutions);
    return status;
}

static ch_status
ask(asking *a)
{
    CH_TRY(ch_store_new(&a->store));
    CH_TRY(ch_engine_open(&a->engine, a->store, a->options->timeout));
    CH_TRY(ch_asked_open(&a->asked, &a->engine, ch_slice_of(a->options->query), a->name, a->sink));
    return answer(a);
}

ch_status
ch_query_run(const ch_query_options *options, ch_diagnostics *sink, ch_buffer *out,
             ch_query_counts *counts)
{
    asking a = {.options = options, .sink = sink, .out = out};
    a.name = options->name ? options->name : "query";
    const size_t before = out->len;
    const ch_status status = ask(&a);
    if (status != CH_OK) out->len = before;
    if (status == CH_TOO_HARD)
        ch_tell(sink, CH_ERROR, a.name, 0, 0, "no answer after %g seconds", options->timeout);
    if (counts) *counts = a.counts;
    ch_results_free(&a.results);
    ch_asked_close(&a.asked);
    ch_fetcher_free(a.engine.fetcher);
    ch_disk_close(a.disk);
    ch_engine_close(&a.engine);
    ch_store_free(a.store);
    ch_vector_free(&a.label);
    return status;
}
