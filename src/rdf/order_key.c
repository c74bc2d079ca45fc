#include "rdf/order_key.h"

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

/* Above every kind of node, below every letter. */
#define SIGN '0'

static bool
needs_escape(ch_slice text)
{
    return text.len && (memchr(text.at, '\0', text.len) || memchr(text.at, '\1', text.len));
}

static ch_status
add_part(ch_buffer *out, ch_slice text)
{
    if (!needs_escape(text)) CH_TRY(ch_buffer_add(out, text));
    else
        for (size_t i = 0; i < text.len; i++) {
            const bool escaped = (unsigned char)text.at[i] < 2;
            if (escaped) CH_TRY(ch_buffer_byte(out, '\1'));
            CH_TRY(ch_buffer_byte(out, escaped ? (char)(text.at[i] + 1) : text.at[i]));
        }
    return ch_buffer_byte(out, '\0');
}

ch_status
ch_order_key(const ch_node *node, ch_buffer *out)
{
    const bool plain = ch_slice_equal(node->datatype, CH_S(XSD_STRING));
    CH_TRY(ch_buffer_byte(out, (char)(SIGN + (int)node->kind)));
    CH_TRY(add_part(out, node->text));
    if (node->kind != CH_NODE_LITERAL) return CH_OK;
    /* As ch_node_key(): of a text in a language the datatype says nothing. */
    CH_TRY(add_part(out, plain || node->language.len ? CH_S("") : node->datatype));
    return add_part(out, node->language);
}

static ch_status
take_part(ch_slice *rest, ch_arena *arena, ch_slice *out)
{
    const char *end = rest->len ? memchr(rest->at, '\0', rest->len) : NULL;
    const size_t len = end ? (size_t)(end - rest->at) : rest->len;
    *out = ch_slice_part(*rest, 0, len);
    *rest = ch_slice_part(*rest, len + 1, rest->len);
    if (!needs_escape(*out)) return CH_OK;
    char *text = ch_arena_alloc(arena, len);
    size_t kept = 0;
    if (!text) return CH_NO_MEMORY;
    for (size_t i = 0; i < len; i++) text[kept++] = out->at[i] == '\1' && i + 1 < len ? (char)(out->at[++i] - 1) : out->at[i];
    *out = (ch_slice){text, kept};
    return CH_OK;
}

ch_status
ch_order_key_node(ch_slice key, ch_arena *arena, ch_node *out)
{
    ch_slice rest = ch_slice_part(key, 1, key.len);
    *out = (ch_node){key.len ? (ch_node_kind)(key.at[0] - SIGN) : CH_NODE_NONE, {0}, {0}, {0}};
    CH_TRY(take_part(&rest, arena, &out->text));
    if (out->kind != CH_NODE_LITERAL) return CH_OK;
    CH_TRY(take_part(&rest, arena, &out->datatype));
    return take_part(&rest, arena, &out->language);
}
