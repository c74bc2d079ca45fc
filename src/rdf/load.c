/*
 * A batch takes statements of any graphs until it is full, so that memory is the
 * same however large the files are; only the names of the graphs are kept.
 */
#include "rdf/load.h"

#include "rdf/check.h"
#include "rdf/load_batch.h"
#include "rdf/load_journal.h"
#include "rdf/load_send.h"
#include "rdf/pack.h"
#include "rdf/unpack.h"

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define ARTICLE "http://schema.org/NewsArticle"

enum { CHUNK = 20000, MOST_BYTES = 8 << 20, WHOLE_PIECE = 1 << 16 };

typedef struct {
    const ch_load_options *how;
    const ch_load_store *store;
    ch_diagnostics *sink;
    ch_load_counts *counts;
    ch_sender sender;
    ch_journal *journal;
    ch_intern *graphs;
    CH_VECTOR(bool) emptied; /* by graph: with --replace, that it is done */
    ch_load_batch batch;
    size_t limit; /* statements in a request */
    ch_buffer url, body;
    /* Of the file that is being read. */
    const char *path;
    size_t number, passed;
    uint32_t article; /* CH_NONE: none so far */
} loading;

static bool
is_stopped(const loading *l)
{
    return l->how->http.stop && l->how->http.stop();
}

/* ---- one request ---- */

static ch_status
make_url(loading *l, bool whole_quads, uint32_t graph)
{
    ch_vector_clear(&l->url);
    if (l->how->update) CH_TRY(ch_load_url(l->store, l->how->url, l->store->update, &l->url));
    else if (whole_quads) CH_TRY(ch_load_url(l->store, l->how->url, l->store->quads, &l->url));
    else CH_TRY(ch_load_graph_url(l->store, l->how->url, ch_intern_text(l->graphs, graph), &l->url));
    return ch_buffer_byte(&l->url, '\0');
}

static bool
sends_quads(const loading *l)
{
    return l->store->quads && !l->how->replace && !l->how->update;
}

static ch_status
send_request(loading *l, ch_load_range range, bool *too_large)
{
    const ch_load_record *first = &l->batch.records.at[range.begin], *last = &l->batch.records.at[range.end - 1];
    const bool quads = sends_quads(l), put = l->how->replace && !l->how->update && !l->emptied.at[first->graph];
    ch_load_place place = {.first = first->number, .last = last->number, .line = first->line};
    for (size_t i = range.begin; i < range.end; i++) {
        if (l->batch.records.at[i].number > place.last) place.last = l->batch.records.at[i].number;
        if (l->batch.records.at[i].number < place.first) place.first = l->batch.records.at[i].number;
    }
    CH_TRY(make_url(l, quads, first->graph));
    ch_vector_clear(&l->body);
    if (l->how->update) CH_TRY(ch_load_update(&l->batch, range, l->graphs, l->how->replace ? l->emptied.at : NULL, &l->body));
    else CH_TRY(ch_load_lines(&l->batch, range, quads ? l->graphs : NULL, &l->body));
    const ch_http_request request = {
        .method = put ? "PUT" : "POST",
        .url = l->url.at,
        .type = l->how->update ? "application/sparql-update" : quads ? "application/n-quads" : "application/n-triples",
        .body = ch_buffer_slice(&l->body),
    };
    CH_TRY(ch_sender_send(&l->sender, &request, &place, too_large));
    if (*too_large) return CH_OK;
    for (size_t i = range.begin; i < range.end; i++) l->emptied.at[l->batch.records.at[i].graph] = true;
    return CH_OK;
}

/* As many requests as it takes: what is too large goes in halves, and so does what follows. */
static ch_status
send_range(loading *l, ch_load_range range)
{
    while (range.begin < range.end) {
        const size_t left = range.end - range.begin;
        const ch_load_range piece = {range.begin, range.begin + (left < l->limit ? left : l->limit)};
        bool too_large;
        if (is_stopped(l)) return CH_CANNOT_WRITE;
        CH_TRY(send_request(l, piece, &too_large));
        if (too_large) {
            l->limit = (piece.end - piece.begin + 1) / 2;
            ch_tell(l->sink, CH_NOTE, l->path, 0, 0, "too large for the store: %zu statements at once from now on", l->limit);
        } else {
            range.begin = piece.end;
        }
    }
    return CH_OK;
}

static ch_status
send_graphs(loading *l)
{
    const size_t len = l->batch.records.len;
    for (size_t begin = 0, end; begin < len; begin = end) {
        for (end = begin + 1; end < len && l->batch.records.at[end].graph == l->batch.records.at[begin].graph;) end++;
        CH_TRY(send_range(l, (ch_load_range){begin, end}));
    }
    return CH_OK;
}

static ch_status
flush(loading *l)
{
    if (!l->batch.records.len) return CH_OK;
    ch_load_batch_sort(&l->batch);
    if (sends_quads(l) || l->how->update) CH_TRY(send_range(l, (ch_load_range){0, l->batch.records.len}));
    else CH_TRY(send_graphs(l));
    l->counts->sent += l->batch.records.len;
    ch_load_batch_clear(&l->batch);
    CH_TRY(ch_journal_note(l->journal, l->path, l->number));
    ch_tell(l->sink, CH_NOTE, l->path, 0, 0, "%zu statements have arrived (%zu requests)", l->number, l->sender.requests);
    return CH_OK;
}

/* ---- statements ---- */

static ch_status
number_graph(loading *l, ch_slice name, uint32_t *out)
{
    CH_TRY(ch_intern_add(l->graphs, name, out));
    return *out < l->emptied.len ? CH_OK : ch_vector_push(&l->emptied, false);
}

static ch_status
fails(loading *l, const ch_rdf_statement *s, const char *what)
{
    ch_tell(l->sink, CH_ERROR, l->path, s->line, 0, "statement %zu: %s", l->number, what);
    return CH_BAD_ARGUMENT;
}

static ch_status
choose_graph(loading *l, const ch_rdf_statement *s, uint32_t *out)
{
    if (s->graph.kind == CH_NODE_IRI) return number_graph(l, s->graph.text, out);
    if (!l->how->graph) {
        if (!l->store->has_default) return fails(l, s, "it has no graph, and this store takes none without: give --graph IRI or --graph article");
        return number_graph(l, CH_S(""), out);
    }
    if (strcmp(l->how->graph, "article") != 0) return number_graph(l, ch_slice_of(l->how->graph), out);
    if (ch_slice_equal(s->predicate.text, CH_S(RDF_TYPE)) && ch_slice_equal(s->object.text, CH_S(ARTICLE)))
        CH_TRY(number_graph(l, s->subject.text, &l->article));
    *out = l->article;
    return l->article != CH_NONE ? CH_OK
           : fails(l, s, "no article stands before it, so that it has no graph: sorted or other data wants --graph IRI, or N-Quads");
}

static ch_status
take_statement(void *payload, const ch_rdf_statement *s)
{
    loading *l = payload;
    uint32_t graph;
    l->number++;
    const char *fault = ch_load_fault(s);
    if (fault) return fails(l, s, fault);
    CH_TRY(choose_graph(l, s, &graph));
    if (l->number <= l->passed) {
        l->emptied.at[graph] = true;
        l->counts->passed++;
        return CH_OK;
    }
    CH_TRY(ch_load_batch_add(&l->batch, s, graph, l->number));
    return l->batch.records.len >= l->limit || l->batch.text.len >= MOST_BYTES ? flush(l) : CH_OK;
}

static ch_status
load_pieces(loading *l)
{
    l->number = 0, l->article = CH_NONE;
    l->passed = ch_journal_done(l->journal, l->path);
    const ch_status status = ch_rdf_read(l->path, take_statement, l, l->sink);
    if (status != CH_OK && status != CH_CANNOT_READ) return status;
    CH_TRY(flush(l));
    return status;
}

/* ---- whole files ---- */

const char *
ch_load_type(const char *path, bool *quads)
{
    static const struct {
        const char *ending, *type;
        bool quads;
    } types[] = {
        {".nt", "application/n-triples", false}, {".ttl", "text/turtle", false},
        {".nq", "application/n-quads", true},    {".trig", "application/trig", true},
        {".rdf", "application/rdf+xml", false},  {".owl", "application/rdf+xml", false},
    };
    const ch_slice bare = ch_pack_bare(ch_slice_of(path));
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (!ch_slice_ends(bare, ch_slice_of(types[i].ending))) continue;
        *quads = types[i].quads;
        return types[i].type;
    }
    return NULL;
}

static ch_status
read_whole(loading *l)
{
    ch_unpack *file;
    size_t got = 1;
    ch_vector_clear(&l->body);
    CH_TRY(ch_unpack_open(l->path, l->sink, &file));
    ch_status status = CH_OK;
    while (status == CH_OK && got) {
        status = ch_vector_reserve(&l->body, WHOLE_PIECE);
        if (status == CH_OK) status = ch_unpack_read(file, l->body.at + l->body.len, WHOLE_PIECE, &got);
        if (status == CH_OK) l->body.len += got;
    }
    ch_unpack_close(file);
    return status;
}

static ch_status
load_whole(loading *l)
{
    bool quads, too_large;
    uint32_t graph;
    const ch_load_place place = {.first = 0};
    if (ch_journal_done(l->journal, l->path)) return CH_OK;
    const char *type = ch_load_type(l->path, &quads);
    CH_TRY(number_graph(l, ch_slice_of(l->how->graph ? l->how->graph : ""), &graph));
    CH_TRY(read_whole(l));
    CH_TRY(make_url(l, quads, graph));
    const ch_http_request request = {
        .method = l->how->replace && !l->emptied.at[graph] ? "PUT" : "POST",
        .url = l->url.at, .type = type, .body = ch_buffer_slice(&l->body)};
    CH_TRY(ch_sender_send(&l->sender, &request, &place, &too_large));
    l->emptied.at[graph] = true;
    ch_tell(l->sink, CH_NOTE, l->path, 0, 0, "the file has arrived");
    return ch_journal_note(l->journal, l->path, 1);
}

/* ---- all of it ---- */

/* What of the options does not go together, before anything is sent. */
static ch_status
check_whole(const loading *l, const char *path)
{
    bool quads = false;
    const char *type = ch_load_type(path, &quads), *fault = NULL;
    if (!type) fault = "--whole knows no media type for this ending";
    else if (quads && !l->store->quads) fault = "this store takes no file with graphs whole: leave --whole out";
    else if (quads && l->how->replace) fault = "--replace and --whole would replace all graphs of the store: leave --whole out";
    else if (!quads && !l->how->graph && !l->store->has_default) fault = "it has no graph, and this store takes none without: give --graph IRI";
    if (!fault) return CH_OK;
    ch_tell(l->sink, CH_ERROR, path, 0, 0, "%s", fault);
    return CH_BAD_ARGUMENT;
}

static ch_status
check_options(loading *l)
{
    const ch_load_options *how = l->how;
    const char *fault = NULL;
    CH_TRY(ch_load_url_check(how->url, l->sink));
    const bool named = how->graph && strcmp(how->graph, "article") != 0;
    const char *iri_fault = named ? ch_iri_fault(ch_slice_of(how->graph)) : NULL;
    if (iri_fault) ch_tell(l->sink, CH_ERROR, how->graph, 0, 0, "--graph: %s", iri_fault);
    if (iri_fault) return CH_BAD_ARGUMENT;
    if (how->whole && how->update) fault = "--whole sends files by the Graph Store Protocol, not by updates";
    else if (how->whole && how->graph && !named) fault = "--whole cannot take a file apart by article";
    if (fault) ch_tell(l->sink, CH_ERROR, NULL, 0, 0, "%s", fault);
    if (fault) return CH_BAD_ARGUMENT;
    for (size_t i = 0; i < how->file_count; i++) {
        if (how->whole) CH_TRY(check_whole(l, how->files[i]));
        if (!how->journal || strcmp(how->files[i], "-") != 0) continue;
        ch_tell(l->sink, CH_ERROR, "-", 0, 0, "standard input cannot be gone on with: a journal is of files");
        return CH_BAD_ARGUMENT;
    }
    return CH_OK;
}

static ch_status
open_journal(loading *l)
{
    const ch_load_options *how = l->how;
    if (!how->journal) return CH_OK;
    ch_buffer manner = {0};
    ch_status status = ch_buffer_print(&manner, "%s\n%s\n%s\n%d%d", how->to, how->url, how->graph ? how->graph : "",
                                       how->replace, how->whole);
    if (status == CH_OK) status = ch_journal_open(how->journal, ch_buffer_slice(&manner), l->sink, &l->journal);
    ch_vector_free(&manner);
    return status;
}

static ch_status
prepare(loading *l)
{
    const ch_load_options *how = l->how;
    CH_TRY(check_options(l));
    l->limit = how->chunk ? how->chunk : how->update ? l->store->most_updated : CHUNK;
    l->graphs = ch_intern_new();
    if (!l->graphs) return CH_NO_MEMORY;
    CH_TRY(ch_http_open(&how->http, &l->sender.http));
    return open_journal(l);
}

static ch_status
load_files(loading *l)
{
    ch_status unread = CH_OK;
    for (size_t i = 0; i < l->how->file_count; i++) {
        l->path = l->sender.file = l->how->files[i];
        const ch_status status = l->how->whole ? load_whole(l) : load_pieces(l);
        if (status == CH_CANNOT_READ && !is_stopped(l)) unread = status;
        else CH_TRY(status);
    }
    return unread;
}

ch_status
ch_load_run(const ch_load_options *options, ch_diagnostics *sink, ch_load_counts *counts)
{
    *counts = (ch_load_counts){0};
    loading l = {.how = options, .store = ch_load_store_find(options->to), .sink = sink, .counts = counts};
    l.sender = (ch_sender){.sink = sink, .stop = options->http.stop, .retries = options->retries, .delay = options->delay};
    ch_status status = l.store ? prepare(&l) : CH_BAD_ARGUMENT;
    if (status == CH_OK) status = load_files(&l);
    if (l.graphs) counts->graphs = ch_intern_count(l.graphs);
    counts->requests = l.sender.requests, counts->repeats = l.sender.repeats;
    ch_journal_close(l.journal);
    ch_http_close(l.sender.http);
    ch_intern_free(l.graphs);
    ch_vector_free(&l.emptied);
    ch_load_batch_free(&l.batch);
    ch_vector_free(&l.url);
    ch_vector_free(&l.body);
    return status;
}
