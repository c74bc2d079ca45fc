/*
 * A document's facts -> triples -> the writer of the syntax that was asked for;
 * or, for formats that are no RDF, -> records; or -> the graph of the article
 * in an embedded store.
 */
#include "document.h"
#include "graph/describe.h"
#include "knowledge.h"
#include "rdf/disk.h"
#include "rdf/triple_writer.h"
#include "record_writer.h"

#include <chancery/write.h>

#define DEFAULT_BASE "https://w3id.org/chancery/article/"

struct ch_writer {
    const ch_knowledge *knowledge;
    ch_triple_writer *triples;
    ch_record_writer *records; /* in place of triples */
    ch_disk *disk;             /* in place of both    */
    ch_arena *arena;
    ch_slice base, graph;
    bool with_text, graph_of_article;
};

static ch_status
set_graph(ch_writer *w, const char *graph, ch_diagnostics *sink)
{
    if (!graph || strcmp(graph, "article") == 0) {
        w->graph_of_article = true;
        return CH_OK;
    }
    if (strcmp(graph, "none") == 0) return CH_OK;
    if (!strstr(graph, ":")) {
        ch_tell(sink, CH_ERROR, NULL, 0, 0, "--graph is \"article\", \"none\" or an IRI, not \"%s\"", graph);
        return CH_BAD_ARGUMENT;
    }
    w->graph = ch_arena_copy(w->arena, ch_slice_of(graph));
    return w->graph.at ? CH_OK : CH_NO_MEMORY;
}

static ch_status
prepare(ch_writer *w, const ch_write_options *o, ch_diagnostics *sink)
{
    w->base = ch_arena_copy(w->arena, ch_slice_of(o->base ? o->base : DEFAULT_BASE));
    w->with_text = o->with_text;
    if (!w->base.at) return CH_NO_MEMORY;
    w->graph_of_article = o->store != NULL;
    if (o->store) return ch_disk_open(o->store, CH_DISK_WRITE, sink, &w->disk);
    CH_TRY(set_graph(w, o->graph, sink));
    const char *record_format = ch_record_format(o->format, o->path);
    if (record_format) return ch_record_writer_open(record_format, o->path, w->knowledge, sink, &w->records);
    const ch_triple_writer_options options = {.format = o->format, .path = o->path};
    return ch_triple_writer_open(&options, sink, &w->triples);
}

ch_status
ch_writer_open(const ch_write_options *options, const ch_knowledge *knowledge, ch_diagnostics *sink, ch_writer **out)
{
    const ch_write_options none = {0};
    *out = NULL;
    ch_writer *w = calloc(1, sizeof *w);
    if (!w) return CH_NO_MEMORY;
    w->knowledge = knowledge;
    w->arena = ch_arena_new(0);
    const ch_status status = w->arena ? prepare(w, options ? options : &none, sink) : CH_NO_MEMORY;
    if (status == CH_OK) *out = w;
    else ch_writer_abandon(w);
    return status;
}

static ch_status
store(void *payload, const ch_triple *triple)
{
    ch_writer *w = payload;
    const ch_status status = ch_disk_add(w->disk, triple);
    return status == CH_BAD_ARGUMENT ? CH_OK : status;
}

/* The article's graph, in place of the one that was there. */
static ch_status
store_document(ch_writer *w, const ch_describe_input *input, ch_slice graph)
{
    CH_TRY(ch_disk_graph(w->disk, graph));
    CH_TRY(ch_describe(input, store, w));
    return ch_disk_graph_end(w->disk);
}

static ch_status
add(void *payload, const ch_triple *triple)
{
    ch_writer *w = payload;
    const ch_status status = ch_triple_writer_add(w->triples, triple);
    return status == CH_BAD_ARGUMENT ? CH_OK : status; /* told; the rest of the article is still good */
}

ch_status
ch_writer_document(ch_writer *writer, const ch_document *d)
{
    const ch_knowledge *k = writer->knowledge;
    if (writer->records) return ch_record_writer_add(writer->records, d, writer->base);
    const ch_describe_input input = {.article = d->article,
                                     .annotations = &d->annotations,
                                     .tellings = &d->tellings,
                                     .ontology = k->ontology,
                                     .lexicon = k->lexicon,
                                     .identities = k->identities,
                                     .knowledge_hash = k->hash,
                                     .version = CH_VERSION,
                                     .base = writer->base,
                                     .with_text = writer->with_text,
                                     .arena = ch_arena_new(0)};
    if (!input.arena) return CH_NO_MEMORY;
    ch_slice graph = writer->graph;
    if (writer->graph_of_article)
        graph = ch_arena_print(input.arena, "%.*s%.*s", CH_PRINT(writer->base), CH_PRINT(d->article->id));
    ch_status status = writer->disk ? store_document(writer, &input, graph)
                                    : ch_triple_writer_graph(writer->triples, graph);
    if (status == CH_OK && !writer->disk) status = ch_describe(&input, add, writer);
    if (status == CH_OK && !writer->disk) status = ch_triple_writer_gap(writer->triples);
    ch_arena_free(input.arena);
    return status;
}

const char *
ch_writer_temporary(const ch_writer *writer)
{
    if (writer->disk) return NULL;
    return writer->records ? ch_record_writer_temporary(writer->records) : ch_triple_writer_temporary(writer->triples);
}

size_t
ch_writer_stored(const ch_writer *writer)
{
    return writer->disk ? ch_disk_committed(writer->disk) : 0;
}

static void
free_writer(ch_writer *writer)
{
    ch_disk_close(writer->disk);
    ch_arena_free(writer->arena);
    free(writer);
}

ch_status
ch_writer_close(ch_writer *writer)
{
    const ch_status status = writer->disk      ? ch_disk_commit(writer->disk)
                             : writer->records ? ch_record_writer_close(writer->records)
                                               : ch_triple_writer_close(writer->triples);
    free_writer(writer);
    return status;
}

void
ch_writer_abandon(ch_writer *writer)
{
    if (!writer) return;
    ch_triple_writer_abandon(writer->triples);
    ch_record_writer_abandon(writer->records);
    free_writer(writer);
}

const char *const *
ch_writer_formats(void)
{
    static const char *const names[] = {"turtle",       "ntriples", "nquads", "rdfxml", "rdfxml-abbrev", "json",
                                        "json-triples", "dot",      "html",   "plover", "csv",           NULL};
    return names;
}
