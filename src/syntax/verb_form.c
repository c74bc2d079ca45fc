/* A form moves only where the word right before it, adverbs left out, leaves no other reading. */
#include "syntax/verb_form.h"

#include "syntax/ancestry.h"

typedef struct {
    const ch_grammar *grammar;
    ch_node *nodes;
    size_t count;
} ch_forming;

static bool
is_noun(const ch_node *node)
{
    return node->upos == CH_UPOS_NOUN || node->upos == CH_UPOS_PROPN;
}

/* The word before `token`, adverbs left out, or CH_ROOT. */
static uint32_t
word_before(const ch_forming *f, uint32_t token)
{
    while (token > 0 && f->nodes[token - 1].upos == CH_UPOS_ADV) token--;
    return token ? token - 1 : CH_ROOT;
}

/* Is the form an adjective of a noun behind it? */
static bool
is_adjective(const ch_forming *f, uint32_t form)
{
    const ch_node *node = &f->nodes[form];
    return node->dep == CH_DEP_AMOD && node->head != CH_ROOT && node->head > form && is_noun(&f->nodes[node->head]);
}

/* Give the form what its noun has to the left of it, and the noun to the form. */
static void
take_over(ch_forming *f, uint32_t form, uint32_t until)
{
    const uint32_t noun = f->nodes[form].head;
    for (uint32_t t = 0; t < f->count; t++) {
        const uint8_t dep = f->nodes[t].dep;
        const bool behind = t > noun && (dep == CH_DEP_OBL || dep == CH_DEP_ADVCL || dep == CH_DEP_PUNCT ||
                                         dep == CH_DEP_CCOMP || dep == CH_DEP_XCOMP);
        if (f->nodes[t].head == noun && t != form && (t <= until || behind)) f->nodes[t].head = form;
    }
    f->nodes[form].head = f->nodes[noun].head;
    f->nodes[form].dep = f->nodes[noun].dep;
    f->nodes[noun].head = form;
    f->nodes[noun].dep = CH_DEP_OBJ;
}

/* "has [blocked] aid" */
static void
read_perfect(ch_forming *f, uint32_t form)
{
    const uint32_t word = word_before(f, form);
    if (word == CH_ROOT || !(f->nodes[form].feats & CH_FEAT_TENSE_PAST)) return;
    const ch_node *have = &f->nodes[word];
    const bool helps = have->upos == CH_UPOS_AUX && have->dep == CH_DEP_AUX && have->head == f->nodes[form].head;
    if (!helps || !ch_slice_equal(have->lemma, CH_S("have"))) return;
    take_over(f, form, word);
    f->nodes[form].feats = CH_FEAT_PARTICIPLE | CH_FEAT_TENSE_PAST;
}

/* Has the verb a subject and no auxiliary of the passive? */
static bool
is_active_clause(const ch_forming *f, uint32_t verb)
{
    return verb != CH_ROOT && f->nodes[verb].upos == CH_UPOS_VERB && !(f->nodes[verb].feats & CH_FEAT_PASSIVE) &&
           ch_child_by(f->nodes, f->count, verb, CH_DEP_NSUBJ) != CH_ROOT;
}

/* "retaliated by [imposing] tariffs" */
static void
read_means(ch_forming *f, uint32_t form)
{
    const uint32_t word = word_before(f, form), noun = f->nodes[form].head;
    const uint32_t ing = CH_FEAT_GERUND | CH_FEAT_PARTICIPLE;
    if (word == CH_ROOT || !(f->nodes[form].feats & ing) || (f->nodes[form].feats & CH_FEAT_TENSE_PAST)) return;
    const ch_node *by = &f->nodes[word];
    const bool under = by->head == noun || by->head == form;
    if (!under || !ch_slice_equal(by->lemma, CH_S("by")) || !is_active_clause(f, f->nodes[noun].head)) return;
    if (f->nodes[noun].dep != CH_DEP_OBL && f->nodes[noun].dep != CH_DEP_OBL_AGENT) return;
    take_over(f, form, word);
    f->nodes[form].dep = CH_DEP_ADVCL;
    f->nodes[form].feats = CH_FEAT_GERUND;
    f->nodes[word].head = form;
    f->nodes[word].dep = CH_DEP_MARK;
}

/* "by [imposing] tariffs", where the tariffs are an agent of the verb above, which is active */
static void
take_agent(ch_forming *f, uint32_t noun)
{
    const uint32_t form = noun - 1, verb = f->nodes[noun].head;
    if (f->nodes[noun].dep != CH_DEP_OBL_AGENT || verb == CH_ROOT || !noun || f->nodes[form].head != verb) return;
    if (f->nodes[form].dep != CH_DEP_ADVCL || f->nodes[form].upos != CH_UPOS_VERB || !is_active_clause(f, verb)) return;
    f->nodes[noun].head = form;
    f->nodes[noun].dep = CH_DEP_OBJ;
}

/* "that [Myanmar had killed 700 people]": a second object, which is none. */
static bool
is_idle_that(const ch_forming *f, uint32_t token)
{
    const ch_node *node = &f->nodes[token];
    const bool that = node->upos == CH_UPOS_PRON || node->upos == CH_UPOS_SCONJ;
    if (node->dep != CH_DEP_OBJ || !that || !ch_slice_equal(node->lemma, CH_S("that"))) return false;
    if (node->head == CH_ROOT || node->head < token) return false;
    const uint8_t clause = f->nodes[node->head].dep;
    if (clause != CH_DEP_CCOMP && clause != CH_DEP_ACL_RELCL) return false;
    for (uint32_t t = node->head + 1; t < f->count; t++)
        if (f->nodes[t].head == node->head && f->nodes[t].dep == CH_DEP_OBJ) return true;
    return false;
}

/* "told the Council [that it had failed]": no noun is described, somebody is told. */
static void
hang_told(ch_forming *f, uint32_t clause)
{
    const uint32_t noun = f->nodes[clause].head;
    if (f->nodes[clause].dep != CH_DEP_ACL_RELCL || noun == CH_ROOT) return;
    const uint32_t verb = f->nodes[noun].head;
    const bool told = f->nodes[noun].dep == CH_DEP_OBJ || f->nodes[noun].dep == CH_DEP_IOBJ;
    if (verb == CH_ROOT || !told || !ch_grammar_is(f->grammar, f->nodes[verb].lemma, CH_GRAMMAR_TELLING)) return;
    f->nodes[clause].head = verb;
    f->nodes[clause].dep = CH_DEP_CCOMP;
}

/* A finite verb without an auxiliary: "escaped" */
static bool
is_active_form(const ch_forming *f, uint32_t verb)
{
    return f->nodes[verb].upos == CH_UPOS_VERB && (f->nodes[verb].feats & CH_FEAT_FINITE) &&
           ch_child_by(f->nodes, f->count, verb, CH_DEP_AUX_PASS) == CH_ROOT;
}

/* "may involve [sending] troops": right behind its verb, which has no other object. */
static bool
is_bare_gerund(const ch_forming *f, uint32_t token)
{
    const ch_node *node = &f->nodes[token];
    const bool gerund = node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_GERUND) && node->dep == CH_DEP_ADVCL;
    return gerund && node->head != CH_ROOT && node->head < token && word_before(f, token) == node->head &&
           ch_child_by(f->nodes, f->count, token, CH_DEP_MARK) == CH_ROOT &&
           ch_child_by(f->nodes, f->count, node->head, CH_DEP_OBJ) == CH_ROOT;
}

/* "toured the Gulf [to seek support]": who goes somewhere goes there for something. */
static bool
is_purpose(const ch_forming *f, uint32_t token)
{
    const ch_node *node = &f->nodes[token];
    return node->dep == CH_DEP_XCOMP && node->head != CH_ROOT && ch_grammar_is(f->grammar, f->nodes[node->head].lemma, CH_GRAMMAR_GOING);
}

/* "prompted the government [to declare an emergency]": what the object of such a verb does (Quirk et al. 1985, 16.50). */
static bool
is_task(const ch_forming *f, uint32_t token)
{
    const ch_node *node = &f->nodes[token];
    if (node->dep != CH_DEP_ADVCL || node->head == CH_ROOT || node->head > token) return false;
    if (token < 2 || f->nodes[token - 1].dep != CH_DEP_MARK || !ch_slice_equal(f->nodes[token - 1].lemma, CH_S("to"))) return false;
    const uint32_t object = ch_child_by(f->nodes, f->count, node->head, CH_DEP_OBJ);
    if (object == CH_ROOT || object < node->head || !ch_grammar_is(f->grammar, f->nodes[node->head].lemma, CH_GRAMMAR_MOVING)) return false;
    for (uint32_t t = object + 1; t + 1 < token; t++)
        if (!ch_is_under(f->nodes, f->count, t, object)) return false;
    return object < token;
}

/* "after men [open] fire": an adjective with a subject and an object, and without "is" */
static bool
is_verb_after_all(const ch_forming *f, uint32_t token)
{
    const ch_node *node = &f->nodes[token];
    const bool clause = node->dep == CH_DEP_ADVCL || node->dep == CH_DEP_CCOMP || node->dep == CH_DEP_ROOT || node->dep == CH_DEP_CONJ;
    return node->upos == CH_UPOS_ADJ && clause && ch_child_by(f->nodes, f->count, token, CH_DEP_COP) == CH_ROOT &&
           ch_child_by(f->nodes, f->count, token, CH_DEP_NSUBJ) < token &&
           ch_child_by(f->nodes, f->count, token, CH_DEP_OBJ) == token + 1;
}

static void
follow_tree(ch_forming *f, uint32_t token)
{
    ch_node *node = &f->nodes[token];
    if (is_idle_that(f, token)) {
        node->dep = CH_DEP_MARK;
        hang_told(f, node->head);
    }
    if (node->dep == CH_DEP_MARK && (node->upos == CH_UPOS_ADP || node->upos == CH_UPOS_PRON)) {
        node->upos = CH_UPOS_SCONJ;
        node->feats = 0;
    }
    if (is_verb_after_all(f, token)) {
        node->upos = CH_UPOS_VERB;
        node->feats = CH_FEAT_INDICATIVE | CH_FEAT_TENSE_PRES | CH_FEAT_FINITE;
    }
    const bool infinitive = node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_INFINITIVE);
    if (infinitive && ch_child_by(f->nodes, f->count, token, CH_DEP_MARK) != CH_ROOT &&
        (node->dep == CH_DEP_OBL || is_purpose(f, token)))
        node->dep = CH_DEP_ADVCL;
    if (is_bare_gerund(f, token) || (infinitive && is_task(f, token))) node->dep = CH_DEP_XCOMP;
    const bool subject = node->dep == CH_DEP_NSUBJ_PASS && node->head != CH_ROOT;
    if (subject && is_active_form(f, node->head)) node->dep = CH_DEP_NSUBJ;
    const bool finite = node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_FINITE);
    if (finite && node->dep == CH_DEP_AMOD && (node->feats & CH_FEAT_TENSE_PAST))
        node->feats = CH_FEAT_PARTICIPLE | CH_FEAT_PASSIVE | CH_FEAT_TENSE_PAST;
}

void
ch_read_verb_forms(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    ch_forming f = {grammar, nodes, count};
    for (uint32_t token = 0; token < count; token++) {
        if (nodes[token].upos == CH_UPOS_VERB && is_adjective(&f, token)) {
            read_perfect(&f, token);
            read_means(&f, token);
        }
        if (is_noun(&nodes[token])) take_agent(&f, token);
        follow_tree(&f, token);
    }
}
