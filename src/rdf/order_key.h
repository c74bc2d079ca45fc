/*
 * A term as one piece of text whose byte order is that of ch_node_compare()
 *
 *     1 label NUL                         blank node
 *     2 https://… NUL                     IRI
 *     3 text NUL datatype NUL language NUL    literal
 *
 * No key is the beginning of another.  A NUL in the text is written as 1 1, a 1 as 1 2.
 */
#ifndef CH_RDF_ORDER_KEY_H
#define CH_RDF_ORDER_KEY_H

#include "base/arena.h"
#include "rdf/node.h"

/* Append the key.  xsd:string is a plain string. */
ch_status ch_order_key(const ch_node *node, ch_buffer *out);

/* The node of a key; Borrowed from the key, or from `arena` where something was escaped. */
ch_status ch_order_key_node(ch_slice key, ch_arena *arena, ch_node *out);

#endif
