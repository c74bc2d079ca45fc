/*
 * Above and below in a tree of nodes, for what mends trees: agreement, coordination,
 * reduced relatives, active pasts, subordinate clauses
 */
#ifndef CH_SYNTAX_ANCESTRY_H
#define CH_SYNTAX_ANCESTRY_H

#include "syntax/parse.h"

/* Is `token` the token `above`, or below it?  nodes: the `count` of one sentence, cycles or not. */
static inline bool
ch_is_under(const ch_node *nodes, size_t count, uint32_t token, uint32_t above)
{
    for (size_t steps = 0; token != CH_ROOT && steps <= count; steps++) {
        if (token == above) return true;
        token = nodes[token].head;
    }
    return false;
}

/* The first token that hangs from `head` by that relation, or CH_ROOT. */
static inline uint32_t
ch_child_by(const ch_node *nodes, size_t count, uint32_t head, uint8_t dep)
{
    for (uint32_t t = 0; t < count; t++)
        if (nodes[t].head == head && nodes[t].dep == dep) return t;
    return CH_ROOT;
}

#endif
