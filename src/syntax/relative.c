/* Both stay as they are where a comma, a quotation or another verb could tell otherwise. */
#include "syntax/relative.h"

#include "syntax/ancestry.h"

static bool
is_pronoun(const ch_grammar *grammar, const ch_node *node)
{
    return node->upos == CH_UPOS_PRON && ch_grammar_is(grammar, node->lemma, CH_GRAMMAR_RELATIVE_PRONOUN);
}

static bool
is_argument(const ch_node *node)
{
    return node->dep == CH_DEP_OBJ || node->dep == CH_DEP_NSUBJ || node->dep == CH_DEP_NSUBJ_PASS;
}

static bool
has_subject(const ch_node *nodes, size_t count, uint32_t verb)
{
    return ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) != CH_ROOT ||
           ch_child_by(nodes, count, verb, CH_DEP_NSUBJ_PASS) != CH_ROOT;
}

/* The verb behind the pronoun that describes a noun before it, or CH_ROOT. */
static uint32_t
clause_behind(const ch_node *nodes, size_t count, uint32_t pronoun)
{
    for (uint32_t t = pronoun + 1; t < count; t++) {
        const ch_node *node = &nodes[t];
        if (node->dep == CH_DEP_ACL_RELCL && node->head < pronoun) return t;
        if (node->dep == CH_DEP_PUNCT && node->head < pronoun) return CH_ROOT;
    }
    return CH_ROOT;
}

static void
give_pronoun(size_t count, ch_node *nodes, uint32_t pronoun)
{
    const uint32_t verb = clause_behind(nodes, count, pronoun);
    if (verb == CH_ROOT || nodes[pronoun].head < verb || nodes[pronoun].head == CH_ROOT) return;
    if (ch_is_under(nodes, count, nodes[pronoun].head, verb)) return;
    const bool passive = nodes[verb].feats & CH_FEAT_PASSIVE;
    const uint8_t as = !has_subject(nodes, count, verb) ? passive ? CH_DEP_NSUBJ_PASS : CH_DEP_NSUBJ : CH_DEP_OBJ;
    if (as == CH_DEP_OBJ && ch_child_by(nodes, count, verb, CH_DEP_OBJ) != CH_ROOT) return;
    nodes[pronoun].head = verb;
    nodes[pronoun].dep = as;
}

/* "the leader [he] criticised": the subject stands between its verb and the noun, with nothing else. */
static bool
touches(const ch_node *nodes, size_t count, uint32_t noun, uint32_t subject)
{
    for (uint32_t t = noun + 1; t < subject; t++)
        if (nodes[t].dep == CH_DEP_PUNCT || !ch_is_under(nodes, count, t, subject)) return false;
    return noun < subject;
}

static void
hang_zero_relative(size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t host = nodes[verb].head;
    if (host == CH_ROOT || host < verb || nodes[verb].upos != CH_UPOS_VERB || !(nodes[verb].feats & CH_FEAT_FINITE)) return;
    const uint32_t noun = ch_child_by(nodes, count, host, CH_DEP_NSUBJ);
    const uint32_t subject = ch_child_by(nodes, count, verb, CH_DEP_NSUBJ);
    if (noun == CH_ROOT || subject == CH_ROOT || nodes[noun].upos != CH_UPOS_NOUN) return;
    if (!touches(nodes, count, noun, subject) || ch_child_by(nodes, count, verb, CH_DEP_OBJ) != CH_ROOT) return;
    for (uint32_t t = verb + 1; t < host; t++)
        if (nodes[t].dep == CH_DEP_PUNCT) return;
    nodes[verb].head = noun;
    nodes[verb].dep = CH_DEP_ACL_RELCL;
}

/* The same where the parser made the clause rule: "the leader he criticised [resigned]", a complement with its subject in front. */
static void
swap_zero_relative(size_t count, ch_node *nodes, uint32_t main)
{
    const uint32_t verb = nodes[main].head;
    if (verb == CH_ROOT || verb > main || nodes[main].upos != CH_UPOS_VERB) return;
    uint32_t noun = ch_child_by(nodes, count, main, CH_DEP_NSUBJ), subject = ch_child_by(nodes, count, verb, CH_DEP_NSUBJ);
    if (noun == CH_ROOT && subject != CH_ROOT) { /* both subjects are the first verb's */
        noun = subject;
        for (subject = noun + 1; subject < verb; subject++)
            if (nodes[subject].head == verb && nodes[subject].dep == CH_DEP_NSUBJ) break;
    }
    if (noun == CH_ROOT || noun > verb || nodes[noun].upos != CH_UPOS_NOUN) return;
    if (subject == CH_ROOT || subject >= verb || !touches(nodes, count, noun, subject)) return;
    nodes[noun].head = main;
    nodes[main].head = nodes[verb].head;
    nodes[main].dep = nodes[verb].dep;
    nodes[verb].head = noun;
    nodes[verb].dep = CH_DEP_ACL_RELCL;
    for (uint32_t t = main + 1; t < count; t++)
        if (nodes[t].head == verb) nodes[t].head = main;
}

/* "the support [that] Poland has been providing": a clause that opens with a relative pronoun of its own is a relative one. */
static void
name_relative(ch_node *nodes, uint32_t verb)
{
    const uint32_t noun = nodes[verb].head;
    if (noun == CH_ROOT || noun > verb) return;
    for (uint32_t t = noun + 1; t < verb; t++)
        if (nodes[t].head == verb && nodes[t].upos == CH_UPOS_PRON && (nodes[t].feats & CH_FEAT_PRON_RELATIVE) && is_argument(&nodes[t]))
            nodes[verb].dep = CH_DEP_ACL_RELCL;
}

void
ch_relate_clauses(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t token = 1; token < count; token++) {
        if (is_pronoun(grammar, &nodes[token]) && is_argument(&nodes[token])) give_pronoun(count, nodes, token);
        if (nodes[token].dep == CH_DEP_ACL) name_relative(nodes, token);
        if (nodes[token].dep != CH_DEP_CCOMP) continue;
        hang_zero_relative(count, nodes, token);
        swap_zero_relative(count, nodes, token);
    }
}
