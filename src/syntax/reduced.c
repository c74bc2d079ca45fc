/* Complement clauses only: what is coordinated may share a subject, and orders have none. */
#include "syntax/reduced.h"

#include "syntax/ancestry.h"

static bool
has_left_child(const ch_node *nodes, uint32_t verb)
{
    for (uint32_t t = 0; t < verb; t++) {
        if (nodes[t].head != verb || nodes[t].dep == CH_DEP_PUNCT || nodes[t].dep == CH_DEP_ADVMOD) continue;
        return true; /* a subject, an auxiliary, a mark: it is a clause */
    }
    return false;
}

void
ch_reduce_relatives(size_t count, ch_node *nodes)
{
    for (uint32_t verb = 1; verb < count; verb++) {
        ch_node *node = &nodes[verb];
        const bool past = (node->feats & CH_FEAT_FINITE) && (node->feats & CH_FEAT_TENSE_PAST);
        if (node->dep != CH_DEP_CCOMP || node->upos != CH_UPOS_VERB || !past) continue;
        if (node->head == CH_ROOT || node->head >= verb || has_left_child(nodes, verb)) continue;
        uint32_t noun = verb - 1;
        while (nodes[noun].head != CH_ROOT && nodes[noun].head < verb &&
               (nodes[noun].dep == CH_DEP_FLAT || nodes[noun].dep == CH_DEP_COMPOUND))
            noun = nodes[noun].head;
        const bool nominal = nodes[noun].upos == CH_UPOS_NOUN || nodes[noun].upos == CH_UPOS_PROPN;
        if (!nominal || noun == node->head || ch_is_under(nodes, count, noun, verb)) continue;
        node->head = noun;
        node->dep = CH_DEP_ACL;
        node->feats = (node->feats & ~(uint32_t)(CH_FEAT_FINITE | CH_FEAT_INDICATIVE)) | CH_FEAT_PARTICIPLE;
    }
}
