/* A possessor keeps its clitic, which stands behind it: only what stands before moves. */
#include "syntax/case_marker.h"

/* A title before a name: "Minister" of "Minister Diop". */
static bool
describes(const ch_node *node, uint32_t token)
{
    return node->dep == CH_DEP_NMOD_DESC && node->head != CH_ROOT && node->head > token;
}

void
ch_raise_case(size_t count, ch_node *nodes)
{
    for (uint32_t token = 0; token < count; token++) {
        const bool marker = nodes[token].dep == CH_DEP_CASE && nodes[token].upos == CH_UPOS_ADP;
        if (!marker) continue;
        uint32_t head = nodes[token].head;
        if (head == CH_ROOT || head < token) continue;
        while (describes(&nodes[head], head)) head = nodes[head].head;
        nodes[token].head = head;
    }
}
