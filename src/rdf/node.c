/* Lexical forms and language tags are kept as they were given: nothing here changes a term. */
#include "rdf/node.h"

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

ch_status
ch_node_key(const ch_node *node, ch_buffer *out)
{
    ch_vector_clear(out);
    if (node->kind == CH_NODE_NONE) return CH_OK;
    const bool literal = node->kind == CH_NODE_LITERAL;
    const char sign = node->kind == CH_NODE_IRI     ? 'I'
                      : node->kind == CH_NODE_BLANK ? 'B'
                      : node->language.len          ? 'G'
                                                    : 'L';
    CH_TRY(ch_buffer_byte(out, sign));
    CH_TRY(ch_buffer_add(out, node->text));
    if (!literal) return CH_OK;
    CH_TRY(ch_buffer_byte(out, '\0'));
    if (node->language.len) return ch_buffer_add(out, node->language);
    if (ch_slice_equal(node->datatype, CH_S(XSD_STRING))) return CH_OK;
    return ch_buffer_add(out, node->datatype);
}

ch_node
ch_node_of_key(ch_slice key)
{
    ch_node node = {CH_NODE_NONE, {0}, {0}, {0}};
    if (!key.len) return node;
    const ch_slice rest = ch_slice_part(key, 1, key.len);
    node.text = rest;
    node.kind = key.at[0] == 'I' ? CH_NODE_IRI : key.at[0] == 'B' ? CH_NODE_BLANK : CH_NODE_LITERAL;
    if (node.kind != CH_NODE_LITERAL) return node;
    const char *nul = rest.len ? memrchr(rest.at, '\0', rest.len) : NULL;
    const size_t cut = nul ? (size_t)(nul - rest.at) : rest.len;
    node.text = ch_slice_part(rest, 0, cut);
    *(key.at[0] == 'G' ? &node.language : &node.datatype) = ch_slice_part(rest, cut + 1, rest.len);
    return node;
}

int
ch_node_compare(const ch_node *a, const ch_node *b)
{
    if (a->kind != b->kind) return (a->kind > b->kind) - (a->kind < b->kind);
    int order = ch_slice_compare(a->text, b->text);
    if (!order) order = ch_slice_compare(a->datatype, b->datatype);
    return order ? order : ch_slice_compare(a->language, b->language);
}
