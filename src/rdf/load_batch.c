#include "rdf/load_batch.h"

#include "rdf/check.h"
#include "rdf/statement_line.h"

#include <stdlib.h>

static const char *
node_fault(const ch_node *node)
{
    bool plain;
    switch (node->kind) {
    case CH_NODE_NONE: return NULL;
    case CH_NODE_BLANK: return "it has a blank node, which pieces would tear apart: --whole sends the file in one";
    case CH_NODE_IRI: return ch_iri_fault(node->text);
    case CH_NODE_LITERAL: break;
    }
    const char *fault = ch_text_fault(node->text, &plain);
    if (!fault && node->datatype.len) fault = ch_iri_fault(node->datatype);
    if (!fault && node->language.len) fault = ch_language_fault(node->language);
    return fault;
}

const char *
ch_load_fault(const ch_rdf_statement *s)
{
    const char *fault = node_fault(&s->subject);
    if (!fault) fault = node_fault(&s->predicate);
    if (!fault) fault = node_fault(&s->object);
    if (!fault && s->graph.kind == CH_NODE_BLANK) fault = "the graph is a blank node, which is another graph in each request";
    return fault ? fault : node_fault(&s->graph);
}

ch_status
ch_load_batch_add(ch_load_batch *batch, const ch_rdf_statement *s, uint32_t graph, size_t number)
{
    static const size_t stop = 2; /* " ." */
    const size_t at = batch->text.len;
    CH_TRY(ch_vector_reserve(&batch->records, 1));
    CH_TRY(ch_statement_line(s, 0, false, &batch->text));
    batch->text.len -= stop;
    return ch_vector_push(&batch->records, (ch_load_record){graph, at, batch->text.len - at, number, s->line});
}

/* Numbers of graphs count up as they come, and those of statements too. */
static int
compare(const void *a, const void *b)
{
    const ch_load_record *x = a, *y = b;
    if (x->graph != y->graph) return x->graph < y->graph ? -1 : 1;
    return (x->number > y->number) - (x->number < y->number);
}

void
ch_load_batch_sort(ch_load_batch *batch)
{
    if (batch->records.len) qsort(batch->records.at, batch->records.len, sizeof *batch->records.at, compare);
}

void
ch_load_batch_clear(ch_load_batch *batch)
{
    ch_vector_clear(&batch->text);
    ch_vector_clear(&batch->records);
}

void
ch_load_batch_free(ch_load_batch *batch)
{
    ch_vector_free(&batch->text);
    ch_vector_free(&batch->records);
}

static ch_status
add_graph(const ch_intern *graphs, uint32_t graph, const char *before, const char *behind, ch_buffer *out)
{
    CH_TRY(ch_buffer_add(out, ch_slice_of(before)));
    CH_TRY(ch_buffer_add(out, ch_intern_text(graphs, graph)));
    return ch_buffer_add(out, ch_slice_of(behind));
}

static bool
is_default(const ch_intern *graphs, uint32_t graph)
{
    return ch_intern_text(graphs, graph).len == 0;
}

static ch_slice
text_of(const ch_load_batch *batch, const ch_load_record *record)
{
    return ch_slice_part(ch_buffer_slice(&batch->text), record->at, record->at + record->len);
}

ch_status
ch_load_lines(const ch_load_batch *batch, ch_load_range range, const ch_intern *graphs, ch_buffer *out)
{
    for (size_t i = range.begin; i < range.end; i++) {
        const ch_load_record *record = &batch->records.at[i];
        CH_TRY(ch_buffer_add(out, text_of(batch, record)));
        if (graphs && !is_default(graphs, record->graph)) CH_TRY(add_graph(graphs, record->graph, " <", ">", out));
        CH_TRY(ch_buffer_add(out, CH_S(" .\n")));
    }
    return CH_OK;
}

static ch_status
add_drops(const ch_load_batch *batch, ch_load_range range, const ch_intern *graphs, const bool *dropped,
          ch_buffer *out)
{
    for (size_t i = range.begin; i < range.end; i++) {
        const uint32_t graph = batch->records.at[i].graph;
        if (dropped[graph] || (i > range.begin && batch->records.at[i - 1].graph == graph)) continue;
        if (is_default(graphs, graph)) CH_TRY(ch_buffer_add(out, CH_S("DROP SILENT DEFAULT ;\n")));
        else CH_TRY(add_graph(graphs, graph, "DROP SILENT GRAPH <", "> ;\n", out));
    }
    return CH_OK;
}

ch_status
ch_load_update(const ch_load_batch *batch, ch_load_range range, const ch_intern *graphs,
               const bool *dropped, ch_buffer *out)
{
    if (dropped) CH_TRY(add_drops(batch, range, graphs, dropped, out));
    CH_TRY(ch_buffer_add(out, CH_S("INSERT DATA {\n")));
    for (size_t i = range.begin; i < range.end; i++) {
        const ch_load_record *record = &batch->records.at[i];
        const bool named = !is_default(graphs, record->graph);
        const bool first = i == range.begin || record[-1].graph != record->graph;
        const bool last = i + 1 == range.end || record[1].graph != record->graph;
        if (named && first) CH_TRY(add_graph(graphs, record->graph, "GRAPH <", "> {\n", out));
        CH_TRY(ch_buffer_add(out, text_of(batch, record)));
        CH_TRY(ch_buffer_add(out, CH_S(" .\n")));
        if (named && last) CH_TRY(ch_buffer_add(out, CH_S("}\n")));
    }
    return ch_buffer_add(out, CH_S("}\n"));
}
