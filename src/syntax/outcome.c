/* Only verbs that harm, right behind a comma, or behind "and" where one before it was mended. */
#include "syntax/outcome.h"

#include "syntax/ancestry.h"

/* The finite verb of the clause that `token` stands in and follows, or CH_ROOT. */
static uint32_t
clause_above(const ch_node *nodes, size_t count, uint32_t token, uint32_t before)
{
    for (size_t steps = 0; token != CH_ROOT && steps <= count; steps++, token = nodes[token].head)
        if (token < before && nodes[token].upos == CH_UPOS_VERB && (nodes[token].feats & CH_FEAT_FINITE)) return token;
    return CH_ROOT;
}

static bool
is_harm(const ch_grammar *grammar, const ch_node *node)
{
    return node->upos == CH_UPOS_VERB && (node->feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND)) && !(node->feats & CH_FEAT_TENSE_PAST) &&
           ch_grammar_is(grammar, node->lemma, CH_GRAMMAR_HARMING);
}

/* "…, [burning houses] and others": the noun is its object; what was joined to the village behind it, to the noun. */
static void
take_object(ch_node *nodes, size_t count, uint32_t verb, uint32_t noun)
{
    const uint32_t first = nodes[noun].head;
    for (uint32_t t = noun + 1; t < count; t++)
        if (nodes[t].head == first && nodes[t].dep == CH_DEP_CONJ && !(nodes[t].feats & CH_FEAT_FINITE)) nodes[t].head = noun;
    for (uint32_t t = 0; t < verb; t++) /* the comma, and "and" */
        if (nodes[t].head == noun && (nodes[t].dep == CH_DEP_PUNCT || nodes[t].dep == CH_DEP_CC)) nodes[t].head = verb;
    nodes[noun].head = verb;
    nodes[noun].dep = CH_DEP_OBJ;
}

/* The noun that the participle hangs from as if that did it, and is its object or stands before the comma; or CH_ROOT. */
static uint32_t
mistaken_for_doer(const ch_node *nodes, size_t count, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    const uint32_t above = node->head;
    if (above == CH_ROOT || ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT) return CH_ROOT;
    if (node->dep == CH_DEP_ACL && above < verb && nodes[verb - 1].dep == CH_DEP_PUNCT) return above;
    const bool joined = nodes[above].dep == CH_DEP_CONJ || nodes[above].dep == CH_DEP_APPOS;
    return (node->dep == CH_DEP_AMOD || node->dep == CH_DEP_COMPOUND) && above > verb && joined && nodes[above].head < verb ? above : CH_ROOT;
}

/* "men accused of planting bombs, [burning] cars": one more of what is behind "of". */
static uint32_t
marked_before(const ch_node *nodes, size_t count, uint32_t clause, uint32_t verb)
{
    for (uint32_t t = verb; t-- > clause + 1;)
        if (nodes[t].upos == CH_UPOS_VERB && (nodes[t].feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND)) &&
            ch_child_by(nodes, count, t, CH_DEP_MARK) < t)
            return t;
    return CH_ROOT;
}

/* "accuses Russia of [attacks] on Kherson, killing nine": the attacks did, if anybody. */
static void
hang_charge(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t above = nodes[verb].head;
    if (nodes[verb].dep != CH_DEP_ADVCL || above == CH_ROOT || above > verb || ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT ||
        !ch_grammar_is(grammar, nodes[above].lemma, CH_GRAMMAR_CHARGING))
        return;
    for (uint32_t t = above + 1; t < verb; t++) {
        const uint32_t of = ch_child_by(nodes, count, t, CH_DEP_CASE);
        const bool phrase = nodes[t].dep == CH_DEP_OBL || nodes[t].dep == CH_DEP_NMOD;
        if (!phrase || of > t || !ch_is_under(nodes, count, t, above) || !ch_slice_equal(nodes[of].lemma, CH_S("of"))) continue;
        nodes[verb].head = t;
        nodes[verb].dep = CH_DEP_ACL;
        return;
    }
}

/* "damaging homes and [wounding] six": joined to the participle, not to the homes. */
static void
join_participle(ch_node *nodes, uint32_t verb)
{
    const uint32_t noun = nodes[verb].head;
    const uint32_t above = noun == CH_ROOT ? CH_ROOT : nodes[noun].head;
    if (nodes[verb].dep != CH_DEP_CONJ || above == CH_ROOT || above > noun || noun > verb || nodes[noun].upos == CH_UPOS_VERB) return;
    if (nodes[above].upos == CH_UPOS_VERB && (nodes[above].feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND))) nodes[verb].head = above;
}

void
ch_hang_outcomes(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    uint32_t last = CH_ROOT;
    for (uint32_t verb = 2; verb < count; verb++) {
        if (!is_harm(grammar, &nodes[verb])) continue;
        hang_charge(grammar, count, nodes, verb);
        join_participle(nodes, verb);
        if (nodes[verb].dep == CH_DEP_ADVCL && nodes[verb].head < verb && last == CH_ROOT) last = verb;
        const uint32_t noun = mistaken_for_doer(nodes, count, verb);
        const bool comma = nodes[verb - 1].dep == CH_DEP_PUNCT, and = nodes[verb - 1].dep == CH_DEP_CC && last != CH_ROOT;
        if (noun == CH_ROOT || (!comma && !and)) continue;
        const uint32_t first = noun < verb ? noun : nodes[noun].head;
        uint32_t clause = last != CH_ROOT && first > last ? last : clause_above(nodes, count, first, verb);
        const uint32_t marked = clause == CH_ROOT || clause == last ? CH_ROOT : marked_before(nodes, count, clause, verb);
        if (marked != CH_ROOT) clause = last = marked;
        if (clause == CH_ROOT || ch_grammar_is(grammar, nodes[clause].lemma, CH_GRAMMAR_CHARGING)) continue;
        if (noun > verb) take_object(nodes, count, verb, noun);
        nodes[verb].head = clause;
        nodes[verb].dep = clause == last ? CH_DEP_CONJ : CH_DEP_ADVCL;
        if (last == CH_ROOT) last = verb;
    }
}
