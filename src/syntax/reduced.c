/* A conjunction, a comma or a subject of its own leaves a clause as it is: orders have no subject, conjuncts share one. */
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

static void
describe(ch_node *nodes, uint32_t verb, uint32_t noun)
{
    nodes[verb].head = noun;
    nodes[verb].dep = CH_DEP_ACL;
    nodes[verb].feats = (nodes[verb].feats & ~(uint32_t)(CH_FEAT_FINITE | CH_FEAT_INDICATIVE)) | CH_FEAT_PARTICIPLE | CH_FEAT_PASSIVE;
}

static bool
is_past(const ch_node *node)
{
    return node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_TENSE_PAST);
}

static bool
is_noun(const ch_node *node)
{
    return node->upos == CH_UPOS_NOUN || node->upos == CH_UPOS_PROPN;
}

/* Can the finite verb be a participle: has it neither object nor auxiliary nor complement but the one clause? */
static bool
may_describe(const ch_node *nodes, size_t count, uint32_t verb, uint32_t clause)
{
    for (uint32_t t = 0; t < count; t++) {
        if (nodes[t].head != verb || t == clause) continue;
        switch (nodes[t].dep) {
        case CH_DEP_OBJ:
        case CH_DEP_IOBJ:
        case CH_DEP_AUX:
        case CH_DEP_AUX_PASS:
        case CH_DEP_CCOMP:
        case CH_DEP_MARK: return false;
        default: break;
        }
    }
    return true;
}

/* The verb behind `verb` that hangs from it as only what has a subject or a conjunction may, or CH_ROOT. */
static uint32_t
stray_behind(const ch_node *nodes, size_t count, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < count; t++) {
        const uint8_t dep = nodes[t].dep;
        const bool clause = dep == CH_DEP_CCOMP || dep == CH_DEP_CONJ || dep == CH_DEP_ADVCL || dep == CH_DEP_PARATAXIS;
        if (nodes[t].dep == CH_DEP_PUNCT) return CH_ROOT;
        if (nodes[t].head != verb || !clause) continue;
        if (!is_past(&nodes[t])) return CH_ROOT;
        for (uint32_t c = 0; c < t; c++)
            if (nodes[c].head == t && nodes[c].dep != CH_DEP_ADVMOD && nodes[c].dep != CH_DEP_OBL_UNMARKED) return CH_ROOT;
        return t;
    }
    return CH_ROOT;
}

/* "The leader [jailed] last year died": of two pasts with one subject and nothing between, the second rules. */
static void
let_second_rule(size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t noun = ch_child_by(nodes, count, verb, CH_DEP_NSUBJ);
    if (!is_past(&nodes[verb]) || noun == CH_ROOT || noun > verb || !is_noun(&nodes[noun])) return;
    const uint32_t second = stray_behind(nodes, count, verb);
    if (second == CH_ROOT || !may_describe(nodes, count, verb, second)) return;
    for (uint32_t t = noun + 1; t < verb; t++)
        if (!ch_is_under(nodes, count, t, noun)) return;
    nodes[second].head = nodes[verb].head;
    nodes[second].dep = nodes[verb].dep;
    nodes[second].feats = (nodes[second].feats & ~(uint32_t)(CH_FEAT_PARTICIPLE | CH_FEAT_PASSIVE)) | CH_FEAT_FINITE | CH_FEAT_INDICATIVE;
    nodes[noun].head = second;
    for (uint32_t t = 0; t < count; t++)
        if (nodes[t].head == verb && (t > second || t < noun)) nodes[t].head = second;
    describe(nodes, verb, noun);
}

/* "The drone [shot] down over Poland carried no weapons": a verb that is a subject, with the noun for its modifier. */
static void
give_subject_back(size_t count, ch_node *nodes, uint32_t verb)
{
    const bool subject = nodes[verb].dep == CH_DEP_NSUBJ || nodes[verb].dep == CH_DEP_NSUBJ_PASS;
    const uint32_t noun = verb - 1;
    if (!subject || !is_past(&nodes[verb]) || nodes[verb].head == CH_ROOT || nodes[verb].head < verb) return;
    if (nodes[noun].head != verb || nodes[noun].dep != CH_DEP_COMPOUND || !is_noun(&nodes[noun])) return;
    nodes[noun].head = nodes[verb].head;
    nodes[noun].dep = nodes[verb].dep;
    for (uint32_t t = 0; t < noun; t++)
        if (nodes[t].head == verb) nodes[t].head = noun;
    for (uint32_t t = verb + 1; t < count; t++)
        if (nodes[t].head == verb && nodes[t].dep == CH_DEP_NMOD) nodes[t].dep = CH_DEP_OBL;
    describe(nodes, verb, noun);
}

/* "including a woman [shot] by soldiers": a participle beside its noun, as if the preposition were before both. */
static void
hang_on_noun(ch_node *nodes, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    const bool phrase = node->dep == CH_DEP_OBL || node->dep == CH_DEP_NMOD || node->dep == CH_DEP_OBJ;
    uint32_t noun = verb - 1;
    while (noun > 0 && nodes[noun].upos == CH_UPOS_ADV) noun--;
    if (!phrase || !is_past(node) || !is_noun(&nodes[noun]) || nodes[noun].head != node->head || nodes[noun].dep != node->dep) return;
    for (uint32_t t = 0; t < noun; t++)
        if (nodes[t].head == verb) nodes[t].head = noun;
    describe(nodes, verb, noun);
}

void
ch_reduce_relatives(size_t count, ch_node *nodes)
{
    for (uint32_t verb = 1; verb < count; verb++) {
        ch_node *node = &nodes[verb];
        let_second_rule(count, nodes, verb);
        give_subject_back(count, nodes, verb);
        hang_on_noun(nodes, verb);
        const bool past = (node->feats & CH_FEAT_FINITE) && (node->feats & CH_FEAT_TENSE_PAST);
        const bool clause = node->dep == CH_DEP_CCOMP || node->dep == CH_DEP_PARATAXIS;
        if (!clause || node->upos != CH_UPOS_VERB || !past) continue;
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
