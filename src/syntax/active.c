/* Only where the noun rules the sentence, or is one subject too many of the verb that does. */
#include "syntax/active.h"

typedef struct {
    const ch_grammar *grammar;
    ch_node *nodes;
    size_t count;
} ch_activating;

static uint32_t
child(const ch_activating *a, uint32_t head, uint8_t dep)
{
    for (uint32_t t = 0; t < a->count; t++)
        if (a->nodes[t].head == head && a->nodes[t].dep == dep) return t;
    return CH_NONE;
}

/* What stands beside a verb as if it were its object: "arrested Monday". */
static bool
is_time(const ch_activating *a, uint32_t noun)
{
    const ch_slice lemma = a->nodes[noun].lemma;
    return ch_grammar_is(a->grammar, lemma, CH_GRAMMAR_WEEKDAY) || ch_grammar_is(a->grammar, lemma, CH_GRAMMAR_TIME);
}

static bool
has_real_object(const ch_activating *a, uint32_t verb)
{
    const uint32_t object = child(a, verb, CH_DEP_OBJ);
    return object != CH_NONE && object > verb && !is_time(a, object);
}

/* The noun right before the verb, or CH_NONE. */
static uint32_t
noun_before(const ch_activating *a, uint32_t verb)
{
    const uint32_t noun = a->nodes[verb].head;
    if (noun == CH_ROOT || noun >= verb) return CH_NONE;
    for (uint32_t t = verb - 1; t != noun; t = a->nodes[t].head)
        if (t == CH_ROOT || t < noun || a->nodes[t].dep == CH_DEP_PUNCT || a->nodes[t].dep == CH_DEP_APPOS) return CH_NONE;
    return noun;
}

/* "named Clara Soto foreign minister": a passive keeps one of the two. */
static bool
has_both_objects(const ch_activating *a, uint32_t verb)
{
    const uint32_t other = child(a, verb, CH_DEP_XCOMP), object = child(a, verb, CH_DEP_OBJ);
    const bool noun = other != CH_NONE && (a->nodes[other].upos == CH_UPOS_NOUN || a->nodes[other].upos == CH_UPOS_PROPN);
    if (other != CH_NONE && ch_grammar_is(a->grammar, a->nodes[other].lemma, CH_GRAMMAR_STATE)) return true; /* "left nine people dead" */
    return noun && other > object && a->nodes[object].upos == CH_UPOS_PROPN;
}

static bool
is_active(const ch_activating *a, uint32_t verb)
{
    const ch_node *node = &a->nodes[verb];
    return node->upos == CH_UPOS_VERB && node->dep == CH_DEP_ACL && (node->feats & CH_FEAT_TENSE_PAST) &&
           has_real_object(a, verb) &&
           (!ch_grammar_is(a->grammar, node->lemma, CH_GRAMMAR_TWO_OBJECTS) || has_both_objects(a, verb)) &&
           child(a, verb, CH_DEP_MARK) == CH_NONE && child(a, verb, CH_DEP_AUX) == CH_NONE &&
           child(a, verb, CH_DEP_AUX_PASS) == CH_NONE && child(a, verb, CH_DEP_OBL_AGENT) == CH_NONE;
}

/* "Israel's refusal to lift the blockade [angered] Egypt": the noun that rules what stands before a finite verb. */
static uint32_t
ruler_above(const ch_activating *a, uint32_t verb, uint32_t noun)
{
    if (!(a->nodes[verb].feats & CH_FEAT_FINITE)) return noun;
    uint32_t above = noun;
    for (size_t steps = 0; a->nodes[above].head != CH_ROOT; steps++, above = a->nodes[above].head)
        if (steps > a->count || a->nodes[above].head > verb) return noun;
    const uint8_t upos = a->nodes[above].upos;
    const bool nominal = upos == CH_UPOS_NOUN || upos == CH_UPOS_PROPN;
    return nominal && child(a, above, CH_DEP_COP) == CH_NONE && child(a, above, CH_DEP_NSUBJ) == CH_NONE ? above : noun;
}

/* "The men who were held [escaped]": a second clause of the ruling noun, without a pronoun, is what it does. */
static bool
is_deed_of_ruler(const ch_activating *a, uint32_t verb)
{
    const ch_node *node = &a->nodes[verb];
    const bool finite = node->upos == CH_UPOS_VERB && node->dep == CH_DEP_ACL_RELCL && (node->feats & (CH_FEAT_FINITE | CH_FEAT_TENSE_PAST));
    if (!finite || node->head == CH_ROOT || node->head > verb || a->nodes[node->head].head != CH_ROOT) return false;
    bool another = false;
    for (uint32_t t = 0; t < verb; t++) {
        if (a->nodes[t].head == verb && a->nodes[t].dep != CH_DEP_ADVMOD && a->nodes[t].dep != CH_DEP_PUNCT) return false;
        another |= a->nodes[t].head == node->head && t > node->head && a->nodes[t].dep == CH_DEP_ACL_RELCL;
    }
    return another;
}

/* Whether the noun is a subject beside another one. */
static bool
is_second_subject(const ch_activating *a, uint32_t noun)
{
    const ch_node *node = &a->nodes[noun];
    if (node->dep != CH_DEP_NSUBJ || node->head == CH_ROOT || a->nodes[node->head].head != CH_ROOT) return false;
    for (uint32_t t = noun + 1; t < node->head; t++)
        if (a->nodes[t].head == node->head && a->nodes[t].dep == CH_DEP_NSUBJ) return true;
    return false;
}

static void
rule(ch_activating *a, uint32_t verb, uint32_t noun)
{
    ch_node *node = &a->nodes[verb];
    const uint32_t ruler = a->nodes[noun].head;
    if (ruler != CH_ROOT) {
        a->nodes[ruler].head = verb;
        a->nodes[ruler].dep = CH_DEP_PARATAXIS;
    }
    for (uint32_t t = verb + 1; ruler == CH_ROOT && t < a->count; t++) {
        if (a->nodes[t].head != noun) continue;
        a->nodes[t].head = verb;
        if (a->nodes[t].dep == CH_DEP_NMOD) a->nodes[t].dep = CH_DEP_OBL;
    }
    node->head = CH_ROOT;
    node->dep = CH_DEP_ROOT;
    node->feats = (node->feats & ~(uint32_t)CH_FEAT_PARTICIPLE) | CH_FEAT_FINITE | CH_FEAT_INDICATIVE;
    a->nodes[noun].head = verb;
    a->nodes[noun].dep = CH_DEP_NSUBJ;
}

void
ch_activate(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    ch_activating a = {grammar, nodes, count};
    for (uint32_t verb = 1; verb < count; verb++) {
        if (is_deed_of_ruler(&a, verb)) {
            rule(&a, verb, nodes[verb].head);
            return;
        }
        if (!is_active(&a, verb)) continue;
        uint32_t noun = noun_before(&a, verb);
        if (noun == CH_NONE) continue;
        noun = ruler_above(&a, verb, noun);
        if (nodes[noun].head != CH_ROOT && !is_second_subject(&a, noun)) continue;
        rule(&a, verb, noun);
        return; /* there is one ruler */
    }
}
