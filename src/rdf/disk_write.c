/*
 * Writing to the embedded store through librdf
 *
 * librdf tells what went wrong only in words that end in SQLite's code, "(13)",
 * and some of its functions return success after them; so its log is listened
 * to, and whatever it calls an error ends the transaction.
 */
#include "rdf/disk_file.h"

#include "rdf/check.h"
#include "rdf/disk_read.h"

#include <stdio.h>

/* Statements after which whole graphs are committed: more is no faster, and costs more when killed. */
enum { BATCH = 10000 };

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

static int
listen(void *payload, librdf_log_message *message)
{
    ch_disk *d = payload;
    if (librdf_log_message_level(message) < LIBRDF_LOG_ERROR) return 1;
    const char *text = librdf_log_message_message(message);
    if (d->failed || !text) return 1;
    const char *code = strrchr(text, '(');
    d->failed = true;
    d->fault = code ? (int)strtol(code + 1, NULL, 10) : 0;
    /* The words between contain the statement in SQL, which nobody wants to read. */
    const char *reason = strstr(text, "failed - ");
    snprintf(d->complaint, sizeof d->complaint, "%s", reason ? reason + 9 : text);
    return 1;
}

/* After a call to librdf: what the store is to be told of it. */
static ch_status
outcome(ch_disk *d, int refused)
{
    if (!refused && !d->failed) return CH_OK;
    const int fault = d->fault;
    d->failed = true;
    return ch_disk_fail(d, fault ? fault : SQLITE_ERROR);
}

ch_status
ch_disk_writer_open(ch_disk *d, const char *path, bool fresh)
{
    d->world = librdf_new_world();
    if (!d->world) return CH_NO_MEMORY;
    librdf_world_set_logger(d->world, d, listen);
    librdf_world_open(d->world);
    d->storage = librdf_new_storage(d->world, "sqlite", path,
                                    fresh ? "new='yes',synchronous='full'" : "synchronous='full'");
    if (!d->storage && !d->fault) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
                "librdf has no storage \"sqlite\": install the package librdf-storage-sqlite");
        return CH_RDF_FAILED;
    }
    d->model = d->storage ? librdf_new_model(d->world, d->storage, NULL) : NULL;
    return outcome(d, !d->model);
}

void
ch_disk_writer_close(ch_disk *d)
{
    if (d->in_transaction) librdf_model_transaction_rollback(d->model);
    if (d->graph) librdf_free_node(d->graph);
    if (d->model) librdf_free_model(d->model);
    if (d->storage) librdf_free_storage(d->storage);
    if (d->world) librdf_free_world(d->world);
    d->in_transaction = false;
    d->graph = NULL;
    d->model = NULL;
    d->storage = NULL;
    d->world = NULL;
}

/* ---- transactions ---- */

static ch_status
begin(ch_disk *d)
{
    if (d->in_transaction) return CH_OK;
    CH_TRY(outcome(d, librdf_model_transaction_start(d->model)));
    d->in_transaction = true;
    return CH_OK;
}

ch_status
ch_disk_commit(ch_disk *d)
{
    if (!d->in_transaction) return CH_OK;
    CH_TRY(outcome(d, librdf_model_transaction_commit(d->model)));
    d->in_transaction = false;
    d->committed += d->graphs;
    d->graphs = d->pending = 0;
    return CH_OK;
}

size_t
ch_disk_committed(const ch_disk *d)
{
    return d->committed;
}

/* ---- terms ---- */

static const unsigned char *
bytes(ch_slice text)
{
    return (const unsigned char *)(text.at ? text.at : "");
}

/* NULL without memory. */
static librdf_node *
make_iri(ch_disk *d, ch_slice iri)
{
    return librdf_new_node_from_counted_uri_string(d->world, bytes(iri), iri.len);
}

/* raptor 2.0.15 copies a language up to its NUL, whatever length it is told. */
static const char *
terminated(ch_disk *d, ch_slice text)
{
    ch_vector_clear(&d->language);
    if (ch_buffer_add(&d->language, text) != CH_OK || ch_buffer_byte(&d->language, '\0') != CH_OK) return NULL;
    return d->language.at;
}

static librdf_node *
make_literal(ch_disk *d, const ch_term *term)
{
    const char *language = term->language.len ? terminated(d, term->language) : NULL;
    librdf_uri *datatype = NULL;
    if (term->language.len && !language) return NULL;
    if (term->datatype.len && !ch_slice_equal(term->datatype, CH_S(XSD_STRING))) {
        datatype = librdf_new_uri2(d->world, bytes(term->datatype), term->datatype.len);
        if (!datatype) return NULL;
    }
    librdf_node *made = librdf_new_node_from_typed_counted_literal(
        d->world, bytes(term->text), term->text.len, language, term->language.len, datatype);
    if (datatype) librdf_free_uri(datatype);
    return made;
}

static librdf_node *
make_node(ch_disk *d, const ch_term *term)
{
    return term->kind == CH_TERM_LITERAL ? make_literal(d, term) : make_iri(d, term->text);
}

/* ---- graphs ---- */

ch_status
ch_disk_graph_more(ch_disk *d, ch_slice iri)
{
    const char *fault = ch_iri_fault(iri);
    if (fault) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "the graph <%.*s>: %s", CH_PRINT(iri), fault);
        return CH_BAD_ARGUMENT;
    }
    CH_TRY(begin(d));
    if (d->graph) librdf_free_node(d->graph);
    d->graph = make_iri(d, iri);
    return d->graph ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_disk_graph(ch_disk *d, ch_slice iri)
{
    CH_TRY(ch_disk_graph_more(d, iri));
    return outcome(d, librdf_model_context_remove_statements(d->model, d->graph));
}

ch_status
ch_disk_add(ch_disk *d, const ch_triple *triple)
{
    bool plain;
    const char *fault = ch_triple_fault(triple, &plain);
    if (fault) {
        ch_tell(d->sink, CH_ERROR, NULL, 0, 0, "a triple about <%.*s> is left out: %s", CH_PRINT(triple->subject.text),
                fault);
        return CH_BAD_ARGUMENT;
    }
    /* Frees the nodes when it fails, those that are NULL too. */
    librdf_statement *statement = librdf_new_statement_from_nodes(
        d->world, make_node(d, &triple->subject), make_node(d, &triple->predicate),
        make_node(d, &triple->object));
    if (!statement) return CH_NO_MEMORY;
    const int refused = librdf_model_context_add_statement(d->model, d->graph, statement);
    librdf_free_statement(statement);
    d->pending++;
    return outcome(d, refused);
}

ch_status
ch_disk_graph_end(ch_disk *d)
{
    d->graphs++;
    return d->pending < BATCH ? CH_OK : ch_disk_commit(d);
}

ch_status
ch_disk_remove(ch_disk *d, ch_slice iri, bool *found)
{
    const ch_node node = {CH_NODE_IRI, iri, {0}, {0}};
    ch_disk_id pattern[4] = {0};
    size_t count = 0;
    CH_TRY(ch_disk_find(d, &node, &pattern[3]));
    if (pattern[3]) CH_TRY(ch_disk_count(d, pattern, 1, &count));
    *found = count > 0;
    if (!count) return CH_OK;
    CH_TRY(ch_disk_graph(d, iri));
    return ch_disk_graph_end(d);
}
