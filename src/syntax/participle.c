/* A comma is asked for before both: without one a participle describes its noun. */
#include "syntax/participle.h"

#include "syntax/ancestry.h"

static bool
is_noun(const ch_node *node)
{
    return node->upos == CH_UPOS_NOUN || node->upos == CH_UPOS_PROPN || node->upos == CH_UPOS_PRON;
}

/* "saying", and no past participle. */
static bool
is_present(const ch_node *node)
{
    if (node->upos != CH_UPOS_VERB || (node->feats & (CH_FEAT_FINITE | CH_FEAT_PASSIVE))) return false;
    if (node->feats & CH_FEAT_GERUND) return true;
    return (node->feats & CH_FEAT_PARTICIPLE) && (node->feats & CH_FEAT_TENSE_PRES);
}

/* The verb of the clause that `token` stands in, above what only describes a noun; CH_ROOT: none. */
static uint32_t
clause_above(const ch_node *nodes, size_t count, uint32_t token)
{
    for (size_t steps = 0; token != CH_ROOT && steps <= count; steps++, token = nodes[token].head) {
        const ch_node *node = &nodes[token];
        const bool describes = node->dep == CH_DEP_ACL || node->dep == CH_DEP_ACL_RELCL;
        if (node->upos == CH_UPOS_VERB && !describes) return token;
        if (node->head == CH_ROOT) return token;
    }
    return CH_ROOT;
}

/* ---- "…, with the envoy saying" ---- */

/* The present participle that ends the phrase of `noun`, with at most an adverb between; CH_ROOT: none. */
static uint32_t
participle_behind(const ch_node *nodes, size_t count, uint32_t noun)
{
    for (uint32_t t = noun + 1; t < count; t++) {
        const ch_node *node = &nodes[t];
        if (is_present(node)) {
            const bool describes = node->dep == CH_DEP_ACL && node->head == noun;
            const bool beside = node->dep == CH_DEP_ADVCL || node->dep == CH_DEP_CONJ;
            if (nodes[t - 1].upos == CH_UPOS_ADP || nodes[t - 1].upos == CH_UPOS_SCONJ) return CH_ROOT;
            return describes || (beside && !ch_is_under(nodes, count, t, noun)) ? t : CH_ROOT;
        }
        const bool free_adverb = node->upos == CH_UPOS_ADV;
        if (node->upos == CH_UPOS_VERB || node->upos == CH_UPOS_AUX || node->upos == CH_UPOS_PUNCT) return CH_ROOT;
        if (!free_adverb && !ch_is_under(nodes, count, t, noun)) return CH_ROOT;
    }
    return CH_ROOT;
}

static void
give_subject(size_t count, ch_node *nodes, uint32_t with)
{
    const uint32_t noun = nodes[with].head;
    const bool comma = with > 0 && nodes[with - 1].upos == CH_UPOS_PUNCT;
    if (!comma || noun == CH_ROOT || noun < with || noun >= count || !is_noun(&nodes[noun])) return;
    if (nodes[noun].dep != CH_DEP_OBL && nodes[noun].dep != CH_DEP_NMOD) return;
    const uint32_t verb = participle_behind(nodes, count, noun);
    if (verb == CH_ROOT || ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) != CH_ROOT) return;
    const uint32_t main = clause_above(nodes, count, nodes[noun].head);
    if (main == CH_ROOT || main > with || ch_is_under(nodes, count, main, verb)) return;
    nodes[verb].head = main;
    nodes[verb].dep = CH_DEP_ADVCL;
    nodes[noun].head = verb;
    nodes[noun].dep = CH_DEP_NSUBJ;
    nodes[with].head = verb;
    nodes[with].dep = CH_DEP_MARK;
    nodes[with].upos = CH_UPOS_SCONJ;
}

/* ---- "… at Kyiv, Ukraine, killing nine" ---- */

/* A name behind a preposition, or one that stands beside it: "at Kyiv, [Ukraine]". */
static bool
is_in_phrase(const ch_node *nodes, size_t count, uint32_t noun)
{
    const uint8_t dep = nodes[noun].dep;
    if (ch_child_by(nodes, count, noun, CH_DEP_CASE) < noun) return true;
    const uint32_t first = nodes[noun].head;
    const bool beside = dep == CH_DEP_CONJ || dep == CH_DEP_APPOS || dep == CH_DEP_NMOD_UNMARKED || dep == CH_DEP_FLAT;
    return beside && first < noun && ch_child_by(nodes, count, first, CH_DEP_CASE) < first;
}

static void
leave_place(size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t noun = nodes[verb].head;
    const bool comma = nodes[verb - 1].upos == CH_UPOS_PUNCT;
    if (!comma || nodes[verb].dep != CH_DEP_ACL || noun == CH_ROOT || noun > verb) return;
    if (nodes[noun].upos != CH_UPOS_PROPN || !is_in_phrase(nodes, count, noun)) return;
    if (ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT) return;
    const uint32_t main = clause_above(nodes, count, noun);
    if (main == CH_ROOT || main > noun || nodes[main].upos != CH_UPOS_VERB) return;
    nodes[verb].head = main;
    nodes[verb].dep = CH_DEP_ADVCL;
}

/* "a teenager in Olsztyn, Poland, [accused] of theft": of the noun that the places describe. */
static void
leave_places_of_noun(size_t count, ch_node *nodes, uint32_t verb)
{
    uint32_t noun = nodes[verb].head;
    const bool past = nodes[verb].upos == CH_UPOS_VERB && !(nodes[verb].feats & CH_FEAT_FINITE) && !is_present(&nodes[verb]);
    if (!past || nodes[verb - 1].upos != CH_UPOS_PUNCT || nodes[verb].dep != CH_DEP_ACL || noun == CH_ROOT || noun > verb) return;
    if (nodes[noun].upos != CH_UPOS_PROPN || !is_in_phrase(nodes, count, noun)) return;
    for (size_t steps = 0; steps <= count && nodes[noun].upos == CH_UPOS_PROPN; steps++) {
        const uint8_t dep = nodes[noun].dep;
        const bool describes = dep == CH_DEP_NMOD || dep == CH_DEP_APPOS || dep == CH_DEP_NMOD_UNMARKED || dep == CH_DEP_FLAT;
        if (!describes || nodes[noun].head == CH_ROOT || nodes[noun].head > noun) return;
        noun = nodes[noun].head;
    }
    if (nodes[noun].upos == CH_UPOS_NOUN) nodes[verb].head = noun;
}

/* ---- "broke up a ring that moved drugs, arresting six" ---- */

/* The relative clause that `verb` hangs from, itself or by other clauses, and that no comma opens; CH_ROOT: none. */
static uint32_t
relative_above(const ch_node *nodes, size_t count, uint32_t verb)
{
    uint32_t t = verb;
    for (size_t steps = 0; steps <= count && nodes[t].dep != CH_DEP_ACL_RELCL; steps++) {
        const uint8_t dep = nodes[t].dep;
        if (dep != CH_DEP_ADVCL && dep != CH_DEP_XCOMP && dep != CH_DEP_CONJ) return CH_ROOT;
        t = nodes[t].head;
        if (t == CH_ROOT || t > verb) return CH_ROOT;
    }
    const uint32_t noun = nodes[t].dep == CH_DEP_ACL_RELCL ? nodes[t].head : CH_ROOT;
    if (noun == CH_ROOT || noun > t) return CH_ROOT;
    for (uint32_t i = noun + 1; i < t; i++)
        if (nodes[i].upos == CH_UPOS_PUNCT) return CH_ROOT;
    return t;
}

static void
leave_relative(size_t count, ch_node *nodes, uint32_t verb)
{
    if (nodes[verb - 1].upos != CH_UPOS_PUNCT || nodes[verb].dep != CH_DEP_ADVCL) return;
    if (ch_child_by(nodes, count, verb, CH_DEP_MARK) != CH_ROOT || ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) != CH_ROOT) return;
    const uint32_t relative = relative_above(nodes, count, verb);
    if (relative == CH_ROOT) return;
    const uint32_t main = clause_above(nodes, count, nodes[relative].head);
    if (main != CH_ROOT && main < relative && nodes[main].upos == CH_UPOS_VERB) nodes[verb].head = main;
}

void
ch_hang_participles(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t token = 1; token < count; token++) {
        const bool joins = nodes[token].dep == CH_DEP_CASE || nodes[token].dep == CH_DEP_MARK;
        if (joins && ch_slice_equal(nodes[token].lemma, CH_S("with"))) give_subject(count, nodes, token);
        leave_places_of_noun(count, nodes, token);
        if (!is_present(&nodes[token])) continue;
        leave_place(count, nodes, token);
        if (ch_grammar_is(grammar, nodes[token].lemma, CH_GRAMMAR_DEED)) leave_relative(count, nodes, token);
    }
}
