/* Only a clash moves an arc: what English leaves open stays as the parser chose. */
#include "syntax/agreement.h"

#include "syntax/ancestry.h"

typedef struct {
    const ch_slice *forms;
    ch_node *nodes;
    size_t count;
} ch_agreeing;

static bool
is_verb(const ch_node *node)
{
    return node->upos == CH_UPOS_VERB || node->upos == CH_UPOS_AUX;
}

/* The word that carries tense and number: the verb or its first auxiliary; CH_ROOT for none. */
static uint32_t
finite_of(const ch_agreeing *a, uint32_t verb)
{
    for (uint32_t t = 0; t < verb; t++) {
        const ch_node *node = &a->nodes[t];
        const bool helps = node->dep == CH_DEP_AUX || node->dep == CH_DEP_AUX_PASS;
        if (helps && node->head == verb) return t;
    }
    return a->nodes[verb].feats & CH_FEAT_FINITE ? verb : CH_ROOT;
}

/* "accuses", "has", "was": forms that no plural takes. */
static bool
is_singular_form(const ch_agreeing *a, uint32_t finite)
{
    const ch_slice form = a->forms[finite];
    const ch_node *node = &a->nodes[finite];
    if (!(node->feats & CH_FEAT_FINITE) || form.len < 2 || form.at[form.len - 1] != 's') return false;
    const bool was = node->upos == CH_UPOS_AUX;
    return was || ((node->feats & CH_FEAT_TENSE_PRES) && !ch_slice_equal(form, node->lemma));
}

static bool
is_subject(const ch_node *node, uint32_t verb)
{
    return node->head == verb && (node->dep == CH_DEP_NSUBJ || node->dep == CH_DEP_NSUBJ_PASS ||
                                  node->dep == CH_DEP_CSUBJ || node->dep == CH_DEP_EXPL);
}

static uint32_t
subject_of(const ch_agreeing *a, uint32_t verb)
{
    for (uint32_t t = 0; t < a->count; t++)
        if (is_subject(&a->nodes[t], verb)) return t;
    return CH_ROOT;
}

/* "two activists", "they", "Kenya and Uganda" */
static bool
is_plural(const ch_agreeing *a, uint32_t subject)
{
    const ch_node *node = &a->nodes[subject];
    if (node->upos == CH_UPOS_NOUN || node->upos == CH_UPOS_PRON) {
        if (node->feats & CH_FEAT_PLURAL) return true;
    }
    for (uint32_t t = subject + 1; t < a->count; t++)
        if (a->nodes[t].head == subject && a->nodes[t].dep == CH_DEP_CONJ) return true;
    return false;
}

static bool
is_past(const ch_agreeing *a, uint32_t finite)
{
    return finite != CH_ROOT && (a->nodes[finite].feats & CH_FEAT_TENSE_PAST);
}

/*
 * Does a singular verb, present or not, have to look for another subject than
 * that of `verb`?  In news a present after a past goes on where the present was.
 */
static bool
clashes(const ch_agreeing *a, uint32_t verb, bool present)
{
    const uint32_t subject = subject_of(a, verb);
    if (subject == CH_ROOT) return false;
    return is_plural(a, subject) || (present && is_past(a, finite_of(a, verb)));
}

/* Would an arc from `above` to `verb` cross one that goes over `verb`? */
static bool
crosses(const ch_agreeing *a, uint32_t above, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < a->count; t++) {
        const ch_node *node = &a->nodes[t];
        const bool over = node->head != CH_ROOT && node->head > above && node->head < verb;
        if (over && node->dep != CH_DEP_PUNCT && !ch_is_under(a->nodes, a->count, t, verb)) return true;
    }
    return false;
}

/* The nearest verb above `from` and before `verb` that has a subject for it, or CH_ROOT. */
static uint32_t
host_above(const ch_agreeing *a, uint32_t from, uint32_t verb, bool present)
{
    uint32_t above = a->nodes[from].head;
    for (size_t steps = 0; above != CH_ROOT && steps <= a->count; steps++) {
        const ch_node *node = &a->nodes[above];
        if (is_verb(node) && above < verb && subject_of(a, above) != CH_ROOT) {
            const uint32_t finite = finite_of(a, above);
            const bool fits = finite != CH_ROOT && is_singular_form(a, finite) &&
                              !clashes(a, above, present);
            return fits && !crosses(a, above, verb) ? above : CH_ROOT;
        }
        above = node->head;
    }
    return CH_ROOT;
}

/* "allow", "withdraw": no ending, no auxiliary, no subject, no "to" of its own. */
static bool
is_plain_form(const ch_agreeing *a, uint32_t verb)
{
    const ch_node *node = &a->nodes[verb];
    const bool form = (node->feats & CH_FEAT_INFINITIVE) || ((node->feats & CH_FEAT_FINITE) && (node->feats & CH_FEAT_TENSE_PRES));
    if (node->upos != CH_UPOS_VERB || !form || !ch_slice_equal(a->forms[verb], node->lemma) || subject_of(a, verb) != CH_ROOT) return false;
    for (uint32_t t = 0; t < verb; t++)
        if (a->nodes[t].head == verb && (a->nodes[t].dep == CH_DEP_AUX || a->nodes[t].dep == CH_DEP_MARK)) return false;
    return true;
}

/* The last infinitive with its "to" below `host` and before `verb`, or CH_ROOT. */
static uint32_t
infinitive_below(const ch_agreeing *a, uint32_t host, uint32_t verb)
{
    for (uint32_t t = verb; t-- > host + 1;) {
        const bool infinitive = a->nodes[t].upos == CH_UPOS_VERB && (a->nodes[t].feats & CH_FEAT_INFINITIVE);
        if (infinitive && a->nodes[t - 1].dep == CH_DEP_MARK && a->nodes[t - 1].head == t && ch_is_under(a->nodes, a->count, t, host) &&
            !crosses(a, t, verb))
            return t;
    }
    return CH_ROOT;
}

/* "discussed the need to cease fire, [allow] aid and [withdraw]": no past is joined by a plain form, an infinitive is. */
static void
join_infinitive(const ch_agreeing *a, uint32_t verb)
{
    const uint32_t host = a->nodes[verb].head;
    if (!is_verb(&a->nodes[host]) || !is_plain_form(a, verb)) return;
    if (a->nodes[host].feats & CH_FEAT_INFINITIVE) {
        a->nodes[verb].feats = CH_FEAT_INFINITIVE;
        return;
    }
    const uint32_t finite = finite_of(a, host);
    if (finite != host || !(is_past(a, finite) || is_singular_form(a, finite))) return;
    const uint32_t infinitive = infinitive_below(a, host, verb);
    if (infinitive == CH_ROOT) return;
    a->nodes[verb].head = infinitive;
    a->nodes[verb].feats = CH_FEAT_INFINITIVE;
}

/*
 * "said that France would recognise it and [urged] Germany to follow": no finite form stands
 * below an auxiliary, so what has the tense of the verb above the clause goes on with that verb.
 */
static void
join_above(const ch_agreeing *a, uint32_t verb)
{
    const uint32_t first = a->nodes[verb].head, above = a->nodes[first].head;
    if (a->nodes[first].dep != CH_DEP_CCOMP || above == CH_ROOT || above > first || !is_verb(&a->nodes[above])) return;
    const uint32_t helper = finite_of(a, first), finite = finite_of(a, above);
    if (helper == first || helper == CH_ROOT || !(a->nodes[first].feats & CH_FEAT_INFINITIVE)) return;
    if (finite != above || finite_of(a, verb) != verb || subject_of(a, verb) != CH_ROOT || subject_of(a, above) == CH_ROOT) return;
    const unsigned tense = CH_FEAT_TENSE_PAST | CH_FEAT_TENSE_PRES;
    if ((a->nodes[verb].feats & tense) != (a->nodes[above].feats & tense)) return;
    if (!is_past(a, verb) && !(is_singular_form(a, verb) && is_singular_form(a, above))) return;
    if (!crosses(a, above, verb)) a->nodes[verb].head = above;
}

/* "Secretary Blinken, [thank] you": a plain form has no subject in the singular, and whom one calls has no article. */
static void
call_upon(const ch_agreeing *a, uint32_t verb)
{
    const uint32_t subject = subject_of(a, verb);
    if (verb < 2 || a->nodes[verb].upos != CH_UPOS_VERB || subject == CH_ROOT || subject > verb || a->nodes[subject].upos != CH_UPOS_PROPN) return;
    /* "Minister Holm, my friend, …": no list without an "and" */
    bool list = false;
    for (uint32_t t = subject; t < verb; t++) list |= a->nodes[t].upos == CH_UPOS_CCONJ;
    const bool several = is_plural(a, subject) && list;
    if (!ch_slice_equal(a->forms[verb - 1], CH_S(",")) || several || (a->nodes[subject].feats & CH_FEAT_PLURAL)) return;
    const bool plain = ch_slice_equal(a->forms[verb], a->nodes[verb].lemma) && !(a->nodes[verb].feats & CH_FEAT_TENSE_PAST);
    const bool helped = ch_child_by(a->nodes, a->count, verb, CH_DEP_AUX) != CH_ROOT || ch_child_by(a->nodes, a->count, verb, CH_DEP_MARK) != CH_ROOT;
    if (plain && !helped && ch_child_by(a->nodes, a->count, subject, CH_DEP_DET) == CH_ROOT) a->nodes[subject].dep = CH_DEP_VOCATIVE;
}

void
ch_agree(const ch_slice *forms, size_t count, ch_node *nodes)
{
    const ch_agreeing a = {forms, nodes, count};
    for (uint32_t verb = 0; verb < count; verb++) {
        const ch_node *node = &nodes[verb];
        call_upon(&a, verb);
        if (node->dep != CH_DEP_CONJ || node->head == CH_ROOT || node->head > verb) continue;
        join_infinitive(&a, verb);
        join_above(&a, verb);
        const uint32_t finite = finite_of(&a, verb);
        if (finite == CH_ROOT || !is_singular_form(&a, finite)) continue;
        const bool present = !is_past(&a, finite);
        if (!is_verb(node) || !is_verb(&nodes[node->head])) continue;
        if (!clashes(&a, node->head, present) || subject_of(&a, verb) != CH_ROOT) continue;
        const uint32_t host = host_above(&a, node->head, verb, present);
        if (host != CH_ROOT) nodes[verb].head = host;
    }
}
