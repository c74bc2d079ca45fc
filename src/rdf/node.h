/*
 * RDF terms as they are read: IRIs, literals, and blank nodes too
 *
 * A node has a key, one piece of text that is the same for the same term and for
 * no other, so that a node can be interned, compared and kept:
 *
 *     I https://…            IRI
 *     B label                blank node
 *     L text NUL datatype    literal; no datatype: a plain string
 *     G text NUL language    literal with a language
 */
#ifndef CH_RDF_NODE_H
#define CH_RDF_NODE_H

#include "base/buffer.h"

typedef enum { CH_NODE_NONE, CH_NODE_BLANK, CH_NODE_IRI, CH_NODE_LITERAL } ch_node_kind;

/* Everything Borrowed from whoever made it. */
typedef struct {
    ch_node_kind kind;
    ch_slice text;     /* IRI, label without "_:", or lexical form        */
    ch_slice datatype; /* whole IRI; empty for a plain string             */
    ch_slice language; /* empty: none                                     */
} ch_node;

/* Write the key into `out`, over what was in it.  xsd:string is a plain string. */
ch_status ch_node_key(const ch_node *node, ch_buffer *out);

/* The node of a key; Borrowed from the key.  An empty key: CH_NODE_NONE. */
ch_node ch_node_of_key(ch_slice key);

/* Nothing, blank nodes, IRIs, literals; each by its text, then datatype, then language. */
int ch_node_compare(const ch_node *a, const ch_node *b);

#endif
