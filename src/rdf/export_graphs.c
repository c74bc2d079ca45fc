/*
 * Graphs for network tools: GraphML (Gephi, Cytoscape, igraph, networkx) and DOT
 *
 *     node   an entity that has an edge
 *     edge   a relation, from subject to object; an event, from each actor to each
 *            recipient, or where it has none, to what it is about, to whom it is
 *            said, or where it happens
 *
 * Relations to texts and events with one side only have no edge.
 */
#include "graph/escape.h"
#include "rdf/export.h"

typedef struct {
    ch_export *export;
    bool dot;
    ch_sorter *ends; /* the first time round: nodes that have edges, by their numbers */
} graph;

/* --- edges -------------------------------------------------------------------------- */

static ch_status
data(ch_buffer *out, const char *key, ch_slice text)
{
    if (!text.len) return CH_OK;
    CH_TRY(ch_buffer_print(out, "<data key=\"%s\">", key));
    CH_TRY(ch_xml_text(out, text));
    return ch_buffer_add(out, CH_S("</data>"));
}

/* The modality of the report that is told first. */
static ch_slice
modality_of(const ch_record *r)
{
    return ch_export_is_stated(r) ? CH_S("Actual") : r->account_count ? r->accounts[0].modality : CH_S("");
}

static ch_status
graphml_edge(ch_buffer *out, const ch_record *r, const ch_party *from, const ch_party *to)
{
    CH_TRY(ch_buffer_add(out, CH_S("<edge source=\"")));
    CH_TRY(ch_xml_text(out, from->iri));
    CH_TRY(ch_buffer_add(out, CH_S("\" target=\"")));
    CH_TRY(ch_xml_text(out, to->iri));
    CH_TRY(ch_buffer_add(out, CH_S("\">")));
    CH_TRY(data(out, "kind", r->is_event ? CH_S("event") : CH_S("relation")));
    CH_TRY(data(out, "iri", r->iri));
    CH_TRY(data(out, "type", r->type));
    CH_TRY(data(out, "date", r->is_event ? r->date : r->from));
    CH_TRY(data(out, "modality", modality_of(r)));
    CH_TRY(data(out, "stated", ch_export_is_stated(r) ? CH_S("true") : CH_S("false")));
    CH_TRY(ch_buffer_print(out, "<data key=\"reports\">%zu</data></edge>\n", r->account_count));
    return CH_OK;
}

/* What is not stated plainly is dashed. */
static ch_status
dot_edge(ch_buffer *out, const ch_record *r, const ch_party *from, const ch_party *to)
{
    CH_TRY(ch_dot_text(out, from->iri));
    CH_TRY(ch_buffer_add(out, CH_S(" -> ")));
    CH_TRY(ch_dot_text(out, to->iri));
    CH_TRY(ch_buffer_add(out, CH_S(" [label=")));
    CH_TRY(ch_dot_text(out, r->type));
    if (r->date.len) {
        out->len--; /* the closing quote */
        CH_TRY(ch_buffer_print(out, " %.*s\"", CH_PRINT(r->date)));
    }
    if (!ch_export_is_stated(r)) CH_TRY(ch_buffer_add(out, CH_S(", style=dashed")));
    return ch_buffer_add(out, CH_S("];\n"));
}

static ch_status
add_end(graph *g, ch_slice iri)
{
    const uint32_t number = ch_loaded_find(g->export->loaded, iri);
    return number == CH_NONE ? CH_OK : ch_sorter_add_numbers(g->ends, &number, 1);
}

static ch_status
edge(graph *g, const ch_record *r, const ch_party *from, const ch_party *to)
{
    ch_buffer *out = &g->export->text;
    if (!from->iri.len || !to->iri.len) return CH_OK;
    if (!g->ends) return g->dot ? dot_edge(out, r, from, to) : graphml_edge(out, r, from, to);
    CH_TRY(add_end(g, from->iri));
    return add_end(g, to->iri);
}

static bool
has_role(const ch_record *r, ch_slice role)
{
    for (size_t i = 0; i < r->filler_count; i++)
        if (ch_slice_equal(r->fillers[i].role, role) && r->fillers[i].party.iri.len) return true;
    return false;
}

static ch_status
edges_of(void *payload, ch_export *e, const ch_record *r)
{
    (void)e;
    static const char *const ends[] = {"recipient", "about", "addressee", "place"};
    const ch_slice from = r->is_event ? CH_S("actor") : CH_S("subject");
    ch_slice to = CH_S("object");
    for (size_t i = sizeof ends / sizeof *ends; r->is_event && i--;)
        if (has_role(r, ch_slice_of(ends[i]))) to = ch_slice_of(ends[i]);
    for (size_t i = 0; i < r->filler_count; i++) {
        if (!ch_slice_equal(r->fillers[i].role, from)) continue;
        for (size_t k = 0; k < r->filler_count; k++)
            if (ch_slice_equal(r->fillers[k].role, to)) CH_TRY(edge(payload, r, &r->fillers[i].party, &r->fillers[k].party));
    }
    return CH_OK;
}

static ch_status
all_edges(graph *g)
{
    CH_TRY(ch_export_records(g->export, false, edges_of, g));
    return ch_export_records(g->export, true, edges_of, g);
}

/* --- nodes --------------------------------------------------------------------------- */

static ch_status
node(graph *g, uint32_t number)
{
    ch_buffer *out = &g->export->text;
    ch_party party;
    CH_TRY(ch_loaded_party(g->export->loaded, number, &party));
    const ch_class class = ch_loaded_class(g->export->loaded, number);
    const ch_slice name = class == CH_NO_CLASS ? CH_S("") : ch_loaded_class_name(g->export->loaded, class);
    if (g->dot) {
        CH_TRY(ch_dot_text(out, party.iri));
        CH_TRY(ch_buffer_add(out, CH_S(" [label=")));
        CH_TRY(ch_dot_text(out, party.label));
        CH_TRY(ch_buffer_add(out, CH_S(", class=")));
        CH_TRY(ch_dot_text(out, name));
        return ch_buffer_add(out, CH_S("];\n"));
    }
    CH_TRY(ch_buffer_add(out, CH_S("<node id=\"")));
    CH_TRY(ch_xml_text(out, party.iri));
    CH_TRY(ch_buffer_add(out, CH_S("\">")));
    CH_TRY(data(out, "label", party.label));
    CH_TRY(data(out, "class", name));
    CH_TRY(data(out, "wikidata", party.wikidata));
    return ch_buffer_add(out, CH_S("</node>\n"));
}

static ch_status
take_node(void *payload, ch_slice text)
{
    graph *g = payload;
    CH_TRY(node(g, ch_sorter_number(text, 0)));
    return ch_export_flush(g->export);
}

static ch_slice
head(bool dot)
{
    if (dot) return CH_S("digraph chancery {\nnode [shape=box];\n");
    return CH_S("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"
                "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>\n"
                "<key id=\"class\" for=\"node\" attr.name=\"class\" attr.type=\"string\"/>\n"
                "<key id=\"wikidata\" for=\"node\" attr.name=\"wikidata\" attr.type=\"string\"/>\n"
                "<key id=\"kind\" for=\"edge\" attr.name=\"kind\" attr.type=\"string\"/>\n"
                "<key id=\"iri\" for=\"edge\" attr.name=\"iri\" attr.type=\"string\"/>\n"
                "<key id=\"type\" for=\"edge\" attr.name=\"type\" attr.type=\"string\"/>\n"
                "<key id=\"date\" for=\"edge\" attr.name=\"date\" attr.type=\"string\"/>\n"
                "<key id=\"modality\" for=\"edge\" attr.name=\"modality\" attr.type=\"string\"/>\n"
                "<key id=\"stated\" for=\"edge\" attr.name=\"stated\" attr.type=\"boolean\"/>\n"
                "<key id=\"reports\" for=\"edge\" attr.name=\"reports\" attr.type=\"int\"/>\n"
                "<graph id=\"chancery\" edgedefault=\"directed\">\n");
}

static ch_status
write_graph(graph *g)
{
    ch_sorter *ends;
    CH_TRY(ch_loaded_sorter(g->export->loaded, &ends));
    g->ends = ends;
    ch_status status = all_edges(g);
    g->ends = NULL;
    if (status == CH_OK) status = ch_buffer_add(&g->export->text, head(g->dot));
    if (status == CH_OK) status = ch_sorter_each(ends, take_node, g);
    ch_sorter_free(ends);
    CH_TRY(status);
    CH_TRY(all_edges(g));
    CH_TRY(ch_buffer_add(&g->export->text, g->dot ? CH_S("}\n") : CH_S("</graph>\n</graphml>\n")));
    return ch_export_flush(g->export);
}

static ch_status
export_graph(ch_loaded *loaded, bool dot, ch_output *output)
{
    ch_export e;
    ch_status status = ch_export_begin(&e, loaded, output);
    graph g = {.export = &e, .dot = dot};
    if (status == CH_OK) status = write_graph(&g);
    ch_export_end(&e);
    return status;
}

ch_status
ch_export_graphml(ch_loaded *loaded, ch_output *output)
{
    return export_graph(loaded, false, output);
}

ch_status
ch_export_dot(ch_loaded *loaded, ch_output *output)
{
    return export_graph(loaded, true, output);
}
