/* Only behind a comma, and where nothing stands between the noun's phrase and the participle. */
#include "syntax/absolute.h"

#include "syntax/ancestry.h"

/* A participle below its clause that has neither a subject nor a word that joins it. */
static bool
is_loose(const ch_node *nodes, size_t count, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    return node->upos == CH_UPOS_VERB && node->dep == CH_DEP_ADVCL && (node->feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND)) &&
           (node->feats & CH_FEAT_TENSE_PRES) && ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) == CH_ROOT &&
           ch_child_by(nodes, count, verb, CH_DEP_MARK) == CH_ROOT && ch_child_by(nodes, count, verb, CH_DEP_AUX) == CH_ROOT;
}

/* The noun behind ", with" whose phrase ends right before the verb, or CH_ROOT. */
static uint32_t
noun_before(const ch_node *nodes, size_t count, uint32_t verb, uint32_t *with)
{
    uint32_t t = verb - 1;
    for (size_t steps = 0; steps <= count && t < verb; steps++, t = nodes[t].head) {
        const uint32_t word = ch_child_by(nodes, count, t, CH_DEP_CASE);
        if (nodes[t].upos == CH_UPOS_VERB || nodes[t].upos == CH_UPOS_PUNCT) return CH_ROOT;
        if (word != CH_ROOT && word > 0 && word < t && ch_slice_equal(nodes[word].lemma, CH_S("with")) &&
            (nodes[t].dep == CH_DEP_OBL || nodes[t].dep == CH_DEP_NMOD)) {
            *with = word;
            return nodes[word - 1].upos == CH_UPOS_PUNCT ? t : CH_ROOT;
        }
        if (nodes[t].head == CH_ROOT) return CH_ROOT;
    }
    return CH_ROOT;
}

void
ch_hang_absolutes(size_t count, ch_node *nodes)
{
    for (uint32_t verb = 3; verb < count; verb++) {
        uint32_t with;
        if (!is_loose(nodes, count, verb)) continue;
        const uint32_t noun = noun_before(nodes, count, verb, &with);
        if (noun == CH_ROOT || ch_is_under(nodes, count, verb, noun)) continue;
        nodes[noun].head = verb;
        nodes[noun].dep = CH_DEP_NSUBJ;
        nodes[with].head = verb;
        nodes[with].dep = CH_DEP_MARK;
        nodes[with].upos = CH_UPOS_SCONJ;
    }
}
