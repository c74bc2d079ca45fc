#include "rdf/statement_line.h"

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

static ch_status
add_escape(ch_buffer *out, unsigned char c)
{
    static const char shorts[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";
    const char *found = c ? strchr(shorts, c) : NULL;
    return found ? ch_buffer_print(out, "\\%c", letters[found - shorts]) : ch_buffer_print(out, "\\u%04X", c);
}

static ch_status
add_text(ch_buffer *out, ch_slice text)
{
    size_t from = 0;
    CH_TRY(ch_buffer_byte(out, '"'));
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
        CH_TRY(ch_buffer_add(out, ch_slice_part(text, from, i)));
        CH_TRY(add_escape(out, c));
        from = i + 1;
    }
    CH_TRY(ch_buffer_add(out, ch_slice_part(text, from, text.len)));
    return ch_buffer_byte(out, '"');
}

static ch_status
add_iri(ch_buffer *out, ch_slice iri)
{
    CH_TRY(ch_buffer_byte(out, '<'));
    CH_TRY(ch_buffer_add(out, iri));
    return ch_buffer_byte(out, '>');
}

static ch_status
add_node(ch_buffer *out, const ch_node *node, size_t file)
{
    if (node->kind == CH_NODE_IRI) return add_iri(out, node->text);
    if (node->kind == CH_NODE_BLANK) return ch_buffer_print(out, "_:f%zu%.*s", file, CH_PRINT(node->text));
    CH_TRY(add_text(out, node->text));
    if (node->language.len) return ch_buffer_print(out, "@%.*s", CH_PRINT(node->language));
    if (!node->datatype.len || ch_slice_equal(node->datatype, CH_S(XSD_STRING))) return CH_OK;
    CH_TRY(ch_buffer_add(out, CH_S("^^")));
    return add_iri(out, node->datatype);
}

ch_status
ch_statement_line(const ch_rdf_statement *s, size_t file, bool quads, ch_buffer *out)
{
    CH_TRY(add_node(out, &s->subject, file));
    CH_TRY(ch_buffer_byte(out, ' '));
    CH_TRY(add_node(out, &s->predicate, file));
    CH_TRY(ch_buffer_byte(out, ' '));
    CH_TRY(add_node(out, &s->object, file));
    if (quads && s->graph.kind != CH_NODE_NONE) {
        CH_TRY(ch_buffer_byte(out, ' '));
        CH_TRY(add_node(out, &s->graph, file));
    }
    return ch_buffer_add(out, CH_S(" ."));
}
