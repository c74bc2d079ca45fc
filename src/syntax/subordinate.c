/* Only a finite verb without a subject, right behind the noun: everything else stays. */
#include "syntax/subordinate.h"

#include "syntax/ancestry.h"
#include "syntax/clause.h"

static const char *const both[] = {"after", "before", "since", "until", "till", "as", NULL};

/* A verb that is joined to another, without a word that joins it and without a subject. */
static bool
is_stray(const ch_node *nodes, size_t count, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    return node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_FINITE) && node->dep == CH_DEP_CONJ &&
           node->head < verb && ch_child_by(nodes, count, verb, CH_DEP_CC) == CH_ROOT &&
           ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) == CH_ROOT && ch_child_by(nodes, count, verb, CH_DEP_NSUBJ_PASS) == CH_ROOT;
}

/* The noun behind such a preposition whose phrase ends right before the verb, or CH_ROOT. */
static uint32_t
noun_before(const ch_node *nodes, size_t count, uint32_t verb, uint32_t *preposition)
{
    uint32_t t = verb - 1;
    for (size_t steps = 0; steps <= count && t < verb; steps++, t = nodes[t].head) {
        const uint32_t word = ch_child_by(nodes, count, t, CH_DEP_CASE);
        if (nodes[t].upos == CH_UPOS_VERB || nodes[t].upos == CH_UPOS_PUNCT) return CH_ROOT;
        if (word != CH_ROOT && word < t && ch_is_one_of(nodes[word].lemma, both) &&
            (nodes[t].dep == CH_DEP_OBL || nodes[t].dep == CH_DEP_NMOD)) {
            *preposition = word;
            return t;
        }
        if (nodes[t].head == CH_ROOT) return CH_ROOT;
    }
    return CH_ROOT;
}

void
ch_subordinate(size_t count, ch_node *nodes)
{
    for (uint32_t verb = 2; verb < count; verb++) {
        uint32_t word;
        if (!is_stray(nodes, count, verb)) continue;
        const uint32_t noun = noun_before(nodes, count, verb, &word);
        if (noun == CH_ROOT || nodes[noun].head == CH_ROOT || nodes[noun].head == verb) continue;
        nodes[verb].head = nodes[noun].head;
        nodes[verb].dep = CH_DEP_ADVCL;
        nodes[noun].head = verb;
        nodes[noun].dep = CH_DEP_NSUBJ;
        nodes[word].head = verb;
        nodes[word].dep = CH_DEP_MARK;
        nodes[word].upos = CH_UPOS_SCONJ;
    }
}
