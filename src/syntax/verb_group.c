/*
 * The verb group: tense, aspect, voice, modality, polarity; and what governs it
 *
 *     has | been | designated          will | not | be | sent
 *     perfect  passive                 future  negated  passive
 *
 * English builds all of it from a closed set of words around the verb.
 */
#include "syntax/clause.h"

/* ---- governor and mark ---- */

static ch_link
link_of(uint8_t dep)
{
    switch (dep) {
    case CH_DEP_CCOMP: return CH_LINK_COMPLEMENT;
    case CH_DEP_XCOMP: return CH_LINK_CONTROLLED;
    case CH_DEP_ADVCL: return CH_LINK_ADVERBIAL;
    case CH_DEP_ACL:
    case CH_DEP_AMOD: return CH_LINK_ADNOMINAL;
    case CH_DEP_ACL_RELCL:
    case CH_DEP_ADVCL_RELCL: return CH_LINK_RELATIVE;
    case CH_DEP_CONJ: return CH_LINK_CONJUNCT;
    case CH_DEP_CSUBJ:
    case CH_DEP_CSUBJ_PASS:
    case CH_DEP_CSUBJ_OUTER: return CH_LINK_SUBJECT;
    case CH_DEP_PARATAXIS: return CH_LINK_PARATAXIS;
    case CH_DEP_ROOT: return CH_LINK_NONE;
    default: return CH_LINK_ARGUMENT;
    }
}

/* "when", which UD has as an adverb of its clause. */
static uint32_t
adverb_mark(const ch_clause_work *w, uint32_t token)
{
    for (uint32_t i = w->first_child[token]; i < w->first_child[token + 1]; i++) {
        const uint32_t child = w->children[i];
        if (w->nodes[child].dep != CH_DEP_ADVMOD || child > token) continue;
        if (ch_grammar_is(w->grammar, w->nodes[child].lemma, CH_GRAMMAR_CLAUSE_ADVERB)) return child;
    }
    return CH_NONE;
}

/* "for aiding them as well as [for] abetting them", where the parse makes one conjunction of it all. */
static uint32_t
conjunction_mark(const ch_clause_work *w, uint32_t token)
{
    const uint32_t cc = ch_child(w, token, CH_DEP_CC);
    if (cc == CH_NONE || !token || cc + 1 >= token) return CH_NONE;
    const ch_node *last = &w->nodes[token - 1];
    const bool adposition = last->upos == CH_UPOS_ADP || last->upos == CH_UPOS_SCONJ;
    return last->dep == CH_DEP_FIXED && last->head == cc && adposition && !ch_lemma_is(last, "as") ? token - 1 : CH_NONE;
}

ch_status
ch_read_link(ch_clause_work *w, ch_predicate *p)
{
    const ch_node *node = &w->nodes[p->token];
    uint32_t t = node->head;
    size_t steps = 0;
    p->link = (uint8_t)link_of(node->dep);
    while (t < w->count && w->of_token[t] == CH_NONE && steps++ <= w->count) t = w->nodes[t].head;
    p->governor = t < w->count ? w->of_token[t] : CH_NONE;
    /* a conjunct of what is no predicate is part of an argument */
    if (p->link == CH_LINK_CONJUNCT && t != node->head) p->link = CH_LINK_ARGUMENT;
    if (p->governor == CH_NONE) p->link = CH_LINK_NONE;
    CH_TRY(ch_joined(w, p->token, CH_DEP_MARK, &p->mark));
    const uint32_t adverb = p->mark.len ? CH_NONE : adverb_mark(w, p->token);
    if (adverb != CH_NONE && node->dep == CH_DEP_ADVCL) p->mark = w->nodes[adverb].lemma;
    const uint32_t with_and = p->mark.len || node->dep != CH_DEP_ADVCL ? CH_NONE : conjunction_mark(w, p->token);
    if (with_and != CH_NONE) p->mark = w->nodes[with_and].lemma;
    return CH_OK;
}

/* ---- the group ---- */

/* "Sarkozy, [convicted] of bribery, appealed": what stands beside a noun without a subject is no finite verb. */
static uint32_t
feats_of(const ch_clause_work *w, const ch_predicate *p)
{
    const ch_node *node = &w->nodes[p->token];
    const uint32_t past = CH_FEAT_FINITE | CH_FEAT_TENSE_PAST;
    if (node->dep != CH_DEP_ACL || (node->feats & past) != past || p->mark.len) return node->feats;
    if (ch_child(w, p->token, CH_DEP_NSUBJ) != CH_NONE || ch_child(w, p->token, CH_DEP_AUX) != CH_NONE) return node->feats;
    return (node->feats & ~(uint32_t)CH_FEAT_FINITE) | CH_FEAT_PARTICIPLE;
}

/* What stands around one predicate. */
typedef struct {
    uint32_t first; /* auxiliary or copula, or CH_NONE */
    bool have, be, passive, infinitive_mark, copula;
    ch_slice modal;
} group;

static bool
ends_with_to(ch_slice mark)
{
    return ch_slice_equal(mark, CH_S("to")) || ch_slice_ends(mark, CH_S(" to"));
}

/* "confessed to sending it": no infinitive. */
static bool
is_gerund(const ch_node *node)
{
    const uint32_t ing = CH_FEAT_GERUND | CH_FEAT_PARTICIPLE;
    return node->upos == CH_UPOS_VERB && (node->feats & ing) && !(node->feats & (CH_FEAT_TENSE_PAST | CH_FEAT_INFINITIVE));
}

static group
read_group(const ch_clause_work *w, const ch_predicate *p)
{
    group g = {.first = CH_NONE, .infinitive_mark = ends_with_to(p->mark), .modal = {"", 0}};
    for (uint32_t i = w->first_child[p->token]; i < w->first_child[p->token + 1]; i++) {
        const uint32_t child = w->children[i];
        const ch_node *node = &w->nodes[child];
        const bool auxiliary = node->dep == CH_DEP_AUX || node->dep == CH_DEP_AUX_PASS;
        if (node->dep == CH_DEP_COP) g.copula = true;
        if (!auxiliary && node->dep != CH_DEP_COP) continue;
        if (g.first == CH_NONE) g.first = child;
        if (node->dep == CH_DEP_AUX_PASS) g.passive = true;
        if (!auxiliary) continue;
        if (ch_lemma_is(node, "have")) g.have = true;
        else if (node->dep == CH_DEP_AUX && ch_lemma_is(node, "be")) g.be = true;
        else if (!ch_grammar_is(w->grammar, node->lemma, CH_GRAMMAR_PLAIN_AUXILIARY) && !g.modal.len) g.modal = node->lemma;
    }
    if (g.first == CH_NONE && is_gerund(&w->nodes[p->token])) g.infinitive_mark = false;
    return g;
}

/* "Arizona Man Charged with Arming Rebels": who charges charges somebody, so that without an object he is charged. */
static bool
is_charged(const ch_clause_work *w, const ch_predicate *p, const group *g)
{
    const uint32_t feats = feats_of(w, p), past = CH_FEAT_FINITE | CH_FEAT_TENSE_PAST;
    if (g->first != CH_NONE || (feats & past) != past || !ch_grammar_is(w->grammar, p->lemma, CH_GRAMMAR_CHARGING)) return false;
    if (ch_child(w, p->token, CH_DEP_OBJ) != CH_NONE || ch_child(w, p->token, CH_DEP_CCOMP) != CH_NONE) return false;
    const uint32_t deed = ch_child(w, p->token, CH_DEP_ADVCL), crime = ch_child(w, p->token, CH_DEP_OBL);
    const uint32_t with = deed != CH_NONE ? ch_child(w, deed, CH_DEP_MARK) : crime != CH_NONE ? ch_child(w, crime, CH_DEP_CASE) : CH_NONE;
    return with != CH_NONE && ch_grammar_is(w->grammar, w->nodes[with].lemma, CH_GRAMMAR_OBJECT_PREPOSITION) && with > p->token;
}

static bool
is_passive(const ch_clause_work *w, const ch_predicate *p, const group *g)
{
    const ch_node *node = &w->nodes[p->token];
    if (p->kind != CH_PREDICATE_VERB) return false;
    if (g->passive) return true;
    if (g->have && !g->be) return false; /* "had spoken by phone": whatever the tree says of "by" */
    if (ch_child(w, p->token, CH_DEP_NSUBJ_PASS) != CH_NONE || is_charged(w, p, g)) return true;
    const uint32_t feats = feats_of(w, p);
    /* "stood by them", "will stand by them": no passive without "be", whatever the tree says of "by" */
    const bool stands = (feats & CH_FEAT_FINITE) && (feats & CH_FEAT_INDICATIVE) && g->first == CH_NONE;
    const bool active = (g->modal.len && !g->be) || stands;
    const bool subject = ch_child(w, p->token, CH_DEP_NSUBJ) != CH_NONE;
    if (ch_child(w, p->token, CH_DEP_OBL_AGENT) != CH_NONE) return !(active && subject);
    if (g->have || g->be || (feats & CH_FEAT_FINITE)) return false;
    const bool past = (feats & CH_FEAT_PARTICIPLE) && (feats & CH_FEAT_TENSE_PAST);
    const bool alone = node->dep == CH_DEP_ACL || node->dep == CH_DEP_AMOD ||
                       node->dep == CH_DEP_ADVCL || node->dep == CH_DEP_XCOMP;
    if (!past || !alone || ch_child(w, p->token, CH_DEP_NSUBJ) != CH_NONE) return false;
    return ch_child(w, p->token, CH_DEP_OBJ) == CH_NONE || node->dep == CH_DEP_ACL;
}

/*
 * "The bloc and Peru sign a treaty", "as the rebels besiege the town": the plain form of a
 * present, which has a subject and is the main verb, a relative clause's, or has such a mark.
 */
static bool
is_plain_present(const ch_clause_work *w, const ch_predicate *p, const group *g)
{
    const uint8_t dep = w->nodes[p->token].dep;
    const bool main = !p->mark.len && (dep == CH_DEP_ROOT || dep == CH_DEP_ACL_RELCL || dep == CH_DEP_CONJ);
    const uint32_t subject = ch_child(w, p->token, CH_DEP_NSUBJ);
    return p->kind == CH_PREDICATE_VERB && g->first == CH_NONE && !g->infinitive_mark &&
           (feats_of(w, p) & CH_FEAT_INFINITIVE) && (main || ch_grammar_is(w->grammar, p->mark, CH_GRAMMAR_FINITE_MARK)) &&
           subject != CH_NONE && subject < p->token;
}

static void
read_tense(const ch_clause_work *w, ch_predicate *p, const group *g)
{
    const uint32_t feats = g->first != CH_NONE ? w->nodes[g->first].feats : feats_of(w, p);
    if (g->modal.len) {
        const bool future = ch_grammar_is(w->grammar, g->modal, CH_GRAMMAR_FUTURE_AUXILIARY);
        p->tense = future ? CH_TENSE_FUTURE : g->have ? CH_TENSE_PAST : CH_TENSE_PRESENT;
    } else if (g->infinitive_mark && !g->copula) {
        p->tense = CH_TENSE_NONE;
    } else if (is_plain_present(w, p, g)) {
        p->tense = CH_TENSE_PRESENT;
    } else if (g->first == CH_NONE && !(feats & CH_FEAT_FINITE)) {
        p->tense = CH_TENSE_NONE;
    } else if (feats & CH_FEAT_TENSE_PAST) {
        p->tense = CH_TENSE_PAST;
    } else if (feats & CH_FEAT_TENSE_PRES) {
        p->tense = CH_TENSE_PRESENT;
    }
}

static void
read_forms(const ch_clause_work *w, ch_predicate *p, const group *g)
{
    const uint32_t feats = feats_of(w, p);
    const bool verb = p->kind == CH_PREDICATE_VERB;
    if (is_passive(w, p, g)) p->flags |= CH_PREDICATE_PASSIVE;
    if (g->have) p->flags |= CH_PREDICATE_PERFECT;
    if (verb && g->be && (feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND)) && !(feats & CH_FEAT_TENSE_PAST)) {
        p->flags |= CH_PREDICATE_PROGRESSIVE;
    }
    const bool plain = verb && g->first == CH_NONE && (feats & CH_FEAT_INFINITIVE);
    if (g->infinitive_mark || (plain && !is_plain_present(w, p, g))) {
        p->flags |= CH_PREDICATE_INFINITIVE;
    }
    if (verb && g->first == CH_NONE && (feats & (CH_FEAT_PARTICIPLE | CH_FEAT_GERUND))) {
        p->flags |= CH_PREDICATE_PARTICIPLE;
        if (w->nodes[p->token].dep == CH_DEP_AMOD) p->flags |= CH_PREDICATE_ATTRIBUTIVE;
    }
    if (verb && g->first == CH_NONE && (feats & CH_FEAT_IMPERATIVE)) p->flags |= CH_PREDICATE_IMPERATIVE;
    if (p->link == CH_LINK_ADVERBIAL && (p->flags & CH_PREDICATE_INFINITIVE)) {
        p->flags |= CH_PREDICATE_PURPOSE;
    }
}

/* "not", "never", "no gang was …", "nobody" */
static bool
is_negated(const ch_clause_work *w, uint32_t token)
{
    for (uint32_t i = w->first_child[token]; i < w->first_child[token + 1]; i++) {
        const uint32_t child = w->children[i];
        const ch_node *node = &w->nodes[child];
        const bool negative = node->feats & CH_FEAT_NEGATIVE;
        switch (node->dep) {
        case CH_DEP_ADVMOD:
        case CH_DEP_CC:
        case CH_DEP_CC_PRECONJ:
        case CH_DEP_AUX:
        case CH_DEP_MARK:
            if (negative || ch_grammar_is(w->grammar, node->lemma, CH_GRAMMAR_NEGATION)) return true;
            break;
        case CH_DEP_NSUBJ:
        case CH_DEP_NSUBJ_PASS:
        case CH_DEP_OBJ: {
            const uint32_t det = ch_child(w, child, CH_DEP_DET);
            const bool no = det != CH_NONE && ch_grammar_is(w->grammar, w->nodes[det].lemma, CH_GRAMMAR_NEGATIVE_DETERMINER);
            const uint32_t both = ch_child(w, child, CH_DEP_CC_PRECONJ); /* "neither Serbia nor Kosovo signed" */
            if (both != CH_NONE && ch_lemma_is(&w->nodes[both], "neither")) return true;
            if (no || (negative && node->upos == CH_UPOS_PRON)) return true;
            break;
        }
        default: break;
        }
    }
    return false;
}

/* "is to visit", "is going to visit", "has to visit" */
static void
read_phrasal_modal(const ch_clause_work *w, ch_predicate *p, const group *g)
{
    const ch_predicate *governor = p->governor == CH_NONE ? NULL : &w->at[p->governor];
    if (p->kind == CH_PREDICATE_VERB && g->copula && g->infinitive_mark) {
        p->auxiliary = CH_S("be to");
        p->tense = CH_TENSE_FUTURE;
        p->flags &= ~(uint32_t)CH_PREDICATE_INFINITIVE;
    }
    if (!governor || p->link != CH_LINK_CONTROLLED || !g->infinitive_mark) return;
    if (ch_slice_equal(governor->lemma, CH_S("go")) && (governor->flags & CH_PREDICATE_PROGRESSIVE)) {
        p->auxiliary = CH_S("be going to");
        p->tense = CH_TENSE_FUTURE;
    } else if (ch_slice_equal(governor->lemma, CH_S("have"))) {
        p->auxiliary = CH_S("have to");
    }
}

/* "Had he known", "Should the talks fail" */
static bool
is_inverted(const ch_clause_work *w, const ch_predicate *p, const group *g)
{
    const uint32_t subject = ch_child(w, p->token, CH_DEP_NSUBJ);
    if (p->link != CH_LINK_ADVERBIAL || p->mark.len || g->first == CH_NONE) return false;
    return subject != CH_NONE && g->first < subject && g->first == w->begins[p->token];
}

static bool
is_condition(const ch_clause_work *w, ch_slice mark)
{
    return ch_grammar_is(w->grammar, mark, CH_GRAMMAR_CONDITION) || ch_grammar_is(w->grammar, mark, CH_GRAMMAR_CONDITION_MARK);
}

static void
read_stance(ch_clause_work *w, ch_predicate *p, const group *g)
{
    const bool asked = ch_grammar_is(w->grammar, p->mark, CH_GRAMMAR_QUESTION_MARK);
    const bool last_asks = w->count && ch_slice_equal(w->forms[w->count - 1], CH_S("?"));
    if (p->link == CH_LINK_COMPLEMENT || p->link == CH_LINK_SUBJECT || p->link == CH_LINK_CONTROLLED ||
        p->link == CH_LINK_ADNOMINAL) {
        if (asked) p->flags |= CH_PREDICATE_QUESTION;
    } else if (is_condition(w, p->mark) || is_inverted(w, p, g)) {
        p->flags |= CH_PREDICATE_CONDITION;
        if (p->governor != CH_NONE) w->at[p->governor].flags |= CH_PREDICATE_CONDITIONAL;
    }
    if (p->link == CH_LINK_NONE && last_asks) p->flags |= CH_PREDICATE_QUESTION;
}

ch_status
ch_read_verb_group(ch_clause_work *w, ch_predicate *p)
{
    if (p->kind == CH_PREDICATE_NOUN) {
        const uint32_t det = ch_child(w, p->token, CH_DEP_DET);
        if (det != CH_NONE && ch_lemma_is(&w->nodes[det], "no")) p->flags |= CH_PREDICATE_NEGATED;
        return CH_OK;
    }
    const group g = read_group(w, p);
    p->auxiliary = g.modal;
    read_tense(w, p, &g);
    read_forms(w, p, &g);
    if (is_negated(w, p->token)) p->flags |= CH_PREDICATE_NEGATED;
    read_phrasal_modal(w, p, &g);
    read_stance(w, p, &g);
    return ch_joined(w, p->token, CH_DEP_COMPOUND_PRT, &p->particle);
}

static bool
has_subject(const ch_clause_work *w, uint32_t token)
{
    return ch_child(w, token, CH_DEP_NSUBJ) != CH_NONE ||
           ch_child(w, token, CH_DEP_NSUBJ_PASS) != CH_NONE ||
           ch_child(w, token, CH_DEP_NSUBJ_OUTER) != CH_NONE;
}

/* "was detained and released", where the tagger takes the second form for a past of its own. */
static bool
is_suffered(const ch_clause_work *w, const ch_predicate *p, const ch_predicate *first)
{
    return (first->flags & CH_PREDICATE_PASSIVE) && p->tense == CH_TENSE_PAST && ch_child(w, p->token, CH_DEP_OBJ) == CH_NONE &&
           ch_grammar_is(w->grammar, p->lemma, CH_GRAMMAR_SUFFERED);
}

/* "was arrested and charged", "will not sign or ratify": the auxiliaries reach both. */
static void
share_auxiliaries(const ch_clause_work *w, ch_predicate *p, const ch_predicate *first)
{
    const uint32_t inherited = CH_PREDICATE_PASSIVE | CH_PREDICATE_PERFECT |
                               CH_PREDICATE_PROGRESSIVE | CH_PREDICATE_NEGATED;
    const uint32_t feats = w->nodes[p->token].feats;
    const bool bare = ch_child(w, p->token, CH_DEP_AUX) == CH_NONE &&
                      ch_child(w, p->token, CH_DEP_AUX_PASS) == CH_NONE &&
                      ch_child(w, p->token, CH_DEP_COP) == CH_NONE;
    if (!bare || has_subject(w, p->token) || ((feats & CH_FEAT_FINITE) && !is_suffered(w, p, first))) return;
    if (first->auxiliary.len && !p->auxiliary.len) p->auxiliary = first->auxiliary;
    if (p->tense == CH_TENSE_NONE) p->tense = first->tense;
    if (feats & CH_FEAT_INFINITIVE) {
        p->flags |= first->flags & CH_PREDICATE_NEGATED;
        if (!(first->flags & CH_PREDICATE_INFINITIVE)) p->flags &= ~(uint32_t)CH_PREDICATE_INFINITIVE;
    } else {
        p->flags |= first->flags & inherited;
        if (!(first->flags & CH_PREDICATE_PARTICIPLE)) p->flags &= ~(uint32_t)CH_PREDICATE_PARTICIPLE;
    }
    p->flags |= first->flags & CH_PREDICATE_PURPOSE;
}

void
ch_share_verb_group(ch_clause_work *w, ch_predicate *p)
{
    const ch_predicate *governor = p->governor == CH_NONE ? NULL : &w->at[p->governor];
    if (!governor) return;
    const bool verbs = p->kind == CH_PREDICATE_VERB && governor->kind == CH_PREDICATE_VERB;
    if (p->link == CH_LINK_CONJUNCT && verbs) share_auxiliaries(w, p, governor);
    if (p->link == CH_LINK_CONJUNCT && (governor->flags & CH_PREDICATE_QUESTION)) {
        p->flags |= CH_PREDICATE_QUESTION;
    }
    /* whatever hangs below an if-clause is as hypothetical as that */
    if (governor->flags & CH_PREDICATE_CONDITION) p->flags |= CH_PREDICATE_CONDITION;
}
