/* Only a finite verb without a subject, right behind the noun, a condition beside what it is one of, and what "and" joins. */
#include "syntax/subordinate.h"

#include "syntax/ancestry.h"

/* "Germany and Poland", the end of a list whose beginning stands behind the preposition; else CH_ROOT. */
static uint32_t
rest_of_list(const ch_node *nodes, size_t count, uint32_t verb)
{
    const uint32_t rest = ch_child_by(nodes, count, verb, CH_DEP_NSUBJ);
    if (rest == CH_ROOT || rest < 2 || rest > verb || nodes[rest - 1].dep != CH_DEP_PUNCT) return CH_ROOT;
    const uint32_t last = ch_child_by(nodes, count, rest, CH_DEP_CONJ);
    return last != CH_ROOT && ch_child_by(nodes, count, last, CH_DEP_CC) != CH_ROOT ? rest : CH_ROOT;
}

/* A verb that is joined to another, without a word that joins it and without a subject, or with part of one. */
static bool
is_stray(const ch_node *nodes, size_t count, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    const bool acts = node->dep == CH_DEP_ADVCL && node->upos == CH_UPOS_ADJ && ch_child_by(nodes, count, verb, CH_DEP_OBJ) == verb + 1;
    const bool finite = node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_FINITE) && node->dep == CH_DEP_CONJ;
    if ((!finite && !acts) || node->head > verb || ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT) return false;
    if (ch_child_by(nodes, count, verb, CH_DEP_CC) != CH_ROOT || ch_child_by(nodes, count, verb, CH_DEP_NSUBJ_PASS) != CH_ROOT) return false;
    return ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) == CH_ROOT || rest_of_list(nodes, count, verb) != CH_ROOT;
}

/* The noun behind such a preposition whose phrase ends right before the verb, or CH_ROOT. */
static uint32_t
noun_before(const ch_grammar *grammar, const ch_node *nodes, size_t count, uint32_t verb, uint32_t *preposition)
{
    const uint32_t rest = rest_of_list(nodes, count, verb);
    uint32_t t = rest == CH_ROOT ? verb - 1 : rest - 2;
    for (size_t steps = 0; steps <= count && t < verb; steps++, t = nodes[t].head) {
        const uint32_t word = ch_child_by(nodes, count, t, CH_DEP_CASE);
        if (nodes[t].upos == CH_UPOS_VERB || nodes[t].upos == CH_UPOS_PUNCT) return CH_ROOT;
        if (word != CH_ROOT && word < t && ch_grammar_is(grammar, nodes[word].lemma, CH_GRAMMAR_CLAUSE_PREPOSITION) &&
            (nodes[t].dep == CH_DEP_OBL || nodes[t].dep == CH_DEP_NMOD)) {
            *preposition = word;
            return t;
        }
        if (nodes[t].head == CH_ROOT) return CH_ROOT;
    }
    return CH_ROOT;
}

static bool
is_condition(const ch_grammar *grammar, const ch_node *nodes, size_t count, uint32_t verb)
{
    const uint32_t mark = ch_child_by(nodes, count, verb, CH_DEP_MARK);
    return nodes[verb].dep == CH_DEP_CCOMP && mark != CH_ROOT && ch_grammar_is(grammar, nodes[mark].lemma, CH_GRAMMAR_CONDITION);
}

/* "says that [if it does not free them] the truce will end": a condition of the clause behind it, which is what is said. */
static void
hang_condition(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    if (!is_condition(grammar, nodes, count, verb)) return;
    for (uint32_t t = verb + 1; t < count; t++) {
        if (nodes[t].dep != CH_DEP_CCOMP || nodes[t].head != nodes[verb].head) continue;
        if (ch_child_by(nodes, count, t, CH_DEP_NSUBJ) == CH_ROOT || is_condition(grammar, nodes, count, t)) continue;
        nodes[verb].head = t;
        nodes[verb].dep = CH_DEP_ADVCL;
        return;
    }
}

/* "[after he rejects it], she says that …": no complement begins with such a word. */
static void
hang_circumstance(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t mark = nodes[verb].dep == CH_DEP_CCOMP ? ch_child_by(nodes, count, verb, CH_DEP_MARK) : CH_ROOT;
    if (mark != CH_ROOT && ch_grammar_is(grammar, nodes[mark].lemma, CH_GRAMMAR_CLAUSE_PREPOSITION)) nodes[verb].dep = CH_DEP_ADVCL;
}

/* "criticised the move [to impose sanctions]": a noun that is no predicate has no circumstances. */
static void
hang_from_noun(size_t count, ch_node *nodes, uint32_t verb)
{
    const ch_node *node = &nodes[verb];
    if (node->dep != CH_DEP_ADVCL || !(node->feats & CH_FEAT_INFINITIVE) || node->head == CH_ROOT || node->head > verb) return;
    const ch_node *noun = &nodes[node->head];
    const bool part = noun->dep == CH_DEP_OBJ || noun->dep == CH_DEP_NSUBJ || noun->dep == CH_DEP_NSUBJ_PASS || noun->dep == CH_DEP_OBL;
    const uint32_t mark = ch_child_by(nodes, count, verb, CH_DEP_MARK);
    if (noun->upos == CH_UPOS_NOUN && part && mark != CH_ROOT && ch_slice_equal(nodes[mark].lemma, CH_S("to")) &&
        ch_child_by(nodes, count, node->head, CH_DEP_COP) == CH_ROOT)
        nodes[verb].dep = CH_DEP_ACL;
}

/* "the truce will end [and the army will attack]": with "and" before it no second complement. */
static void
join_complement(size_t count, ch_node *nodes, uint32_t verb)
{
    if (nodes[verb].dep != CH_DEP_CCOMP || ch_child_by(nodes, count, verb, CH_DEP_CC) >= verb) return;
    for (uint32_t t = verb; t-- > 0;) {
        if (nodes[t].dep != CH_DEP_CCOMP || nodes[t].head != nodes[verb].head || nodes[verb].head > t) continue;
        nodes[verb].head = t;
        nodes[verb].dep = CH_DEP_CONJ;
        return;
    }
}

/* "accuses Israel of carrying out attacks, [killing] nine" is charged, too; "…, [calling] it a crime" is said by the accuser. */
static void
hang_charge(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t above = nodes[verb].head;
    if (nodes[verb].dep != CH_DEP_ADVCL || !(nodes[verb].feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND)) || above == CH_ROOT ||
        above > verb || ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT)
        return;
    if (ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_SAYING)) {
        const uint32_t charge = nodes[above].dep == CH_DEP_ADVCL ? nodes[above].head : CH_ROOT;
        const bool comma = nodes[verb - 1].dep == CH_DEP_PUNCT;
        if (charge != CH_ROOT && comma && ch_grammar_is(grammar, nodes[charge].lemma, CH_GRAMMAR_CHARGING)) nodes[verb].head = charge;
        return;
    }
    if (!ch_grammar_is(grammar, nodes[above].lemma, CH_GRAMMAR_CHARGING)) return;
    for (uint32_t t = above + 1; t < verb; t++) {
        if (nodes[t].head != above || nodes[t].dep != CH_DEP_ADVCL || ch_child_by(nodes, count, t, CH_DEP_MARK) == CH_ROOT) continue;
        nodes[verb].head = t;
        return;
    }
}

/*
 * "Soto took the money and hid it, [said Mayor Hall]": who says it stands behind the verb; what stands before
 * the first verb is that one's subject, whatever the parse made of the comma.
 */
static void
raise_said(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t first = nodes[verb].head;
    const bool joined = nodes[verb].dep == CH_DEP_CONJ && nodes[verb].upos == CH_UPOS_VERB && nodes[verb - 1].upos == CH_UPOS_PUNCT;
    if (!joined || first == CH_ROOT || first > verb || nodes[first].dep != CH_DEP_ROOT || nodes[first].upos != CH_UPOS_VERB) return;
    if (!ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_SAYING) || ch_child_by(nodes, count, verb, CH_DEP_CC) != CH_ROOT) return;
    const bool acts = ch_child_by(nodes, count, first, CH_DEP_NSUBJ) != CH_ROOT || ch_child_by(nodes, count, first, CH_DEP_NSUBJ_PASS) != CH_ROOT;
    bool behind = false;
    for (uint32_t t = verb + 1; t < count; t++) behind |= nodes[t].head == verb && nodes[t].dep == CH_DEP_NSUBJ;
    if (!behind) return;
    for (uint32_t t = 0; t < first; t++)
        if (nodes[t].head == verb && !acts) nodes[t].head = first;
    nodes[verb].head = CH_ROOT;
    nodes[verb].dep = CH_DEP_ROOT;
    nodes[first].head = verb;
    nodes[first].dep = CH_DEP_CCOMP;
}

void
ch_subordinate(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t verb = 2; verb < count; verb++) {
        uint32_t word;
        hang_condition(grammar, count, nodes, verb);
        hang_circumstance(grammar, count, nodes, verb);
        hang_from_noun(count, nodes, verb);
        join_complement(count, nodes, verb);
        hang_charge(grammar, count, nodes, verb);
        raise_said(grammar, count, nodes, verb);
        if (!is_stray(nodes, count, verb)) continue;
        const uint32_t noun = noun_before(grammar, nodes, count, verb, &word);
        if (noun == CH_ROOT || nodes[noun].head == CH_ROOT || nodes[noun].head == verb) continue;
        const uint32_t rest = rest_of_list(nodes, count, verb);
        if (rest != CH_ROOT) nodes[rest].head = noun, nodes[rest].dep = CH_DEP_CONJ;
        nodes[verb].head = nodes[noun].head;
        nodes[verb].dep = CH_DEP_ADVCL;
        if (nodes[verb].upos == CH_UPOS_ADJ) { /* "after men [open] fire" */
            nodes[verb].upos = CH_UPOS_VERB;
            nodes[verb].feats = CH_FEAT_INDICATIVE | CH_FEAT_TENSE_PRES | CH_FEAT_FINITE;
        }
        nodes[noun].head = verb;
        nodes[noun].dep = CH_DEP_NSUBJ;
        nodes[word].head = verb;
        nodes[word].dep = CH_DEP_MARK;
        nodes[word].upos = CH_UPOS_SCONJ;
    }
}
