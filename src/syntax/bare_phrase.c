/* Times stay: "arrested Monday" has no object. */
#include "syntax/bare_phrase.h"

#include "syntax/ancestry.h"

static bool
is_time(const ch_grammar *grammar, ch_slice lemma)
{
    return ch_grammar_is(grammar, lemma, CH_GRAMMAR_WEEKDAY) || ch_grammar_is(grammar, lemma, CH_GRAMMAR_TIME) ||
           ch_grammar_is(grammar, lemma, CH_GRAMMAR_COUNTED_TIME);
}

/* A noun of which something is counted: "at least 82 people" */
static bool
is_counted(const ch_grammar *grammar, const ch_node *nodes, size_t count, uint32_t token)
{
    return nodes[token].upos == CH_UPOS_NOUN && ch_child_by(nodes, count, token, CH_DEP_NUMMOD) != CH_ROOT &&
           !is_time(grammar, nodes[token].lemma);
}

/* "kill [at least 82 people]" */
static void
find_object(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t token)
{
    const uint32_t verb = nodes[token].head;
    if (nodes[token].dep != CH_DEP_OBL || verb == CH_ROOT || verb > token || nodes[verb].upos != CH_UPOS_VERB) return;
    if (!is_counted(grammar, nodes, count, token) || ch_child_by(nodes, count, token, CH_DEP_CASE) != CH_ROOT) return;
    if (ch_child_by(nodes, count, verb, CH_DEP_OBJ) != CH_ROOT || ch_child_by(nodes, count, verb, CH_DEP_AUX_PASS) != CH_ROOT) return;
    for (uint32_t t = verb + 1; t < token; t++)
        if (!ch_is_under(nodes, count, t, token)) return;
    nodes[token].dep = CH_DEP_OBJ;
}

/* "Secretary of State [Antony Blinken] spoke": the name takes its title's place. */
static void
raise_name(size_t count, ch_node *nodes, uint32_t name)
{
    const uint32_t title = nodes[name].head;
    if (nodes[name].dep != CH_DEP_NMOD || nodes[name].upos != CH_UPOS_PROPN || title == CH_ROOT || title > name) return;
    if (nodes[title].upos != CH_UPOS_PROPN && nodes[title].upos != CH_UPOS_NOUN) return;
    if (ch_child_by(nodes, count, name, CH_DEP_CASE) != CH_ROOT || ch_child_by(nodes, count, name, CH_DEP_FLAT) != name + 1) return;
    for (uint32_t t = title + 1; t < name; t++)
        if (!ch_is_under(nodes, count, t, title) || nodes[t].dep == CH_DEP_PUNCT) return;
    for (uint32_t t = name + 1; t < count; t++)
        if (nodes[t].head == title) nodes[t].head = name;
    for (uint32_t t = 0; t < title; t++)
        if (nodes[t].head == title && nodes[t].dep == CH_DEP_CASE) nodes[t].head = name;
    nodes[name].head = nodes[title].head;
    nodes[name].dep = nodes[title].dep;
    nodes[title].head = name;
    nodes[title].dep = CH_DEP_NMOD_DESC;
}

/* "over two weeks [in attacks by rebels]": no time is in attacks, what happened is. */
static void
raise_from_time(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t token)
{
    const uint32_t time = nodes[token].head;
    if (nodes[token].dep != CH_DEP_NMOD || time == CH_ROOT || time > token || !is_time(grammar, nodes[time].lemma)) return;
    const uint32_t word = ch_child_by(nodes, count, token, CH_DEP_CASE), verb = nodes[time].head;
    const bool phrase = nodes[time].dep == CH_DEP_OBL || nodes[time].dep == CH_DEP_OBL_UNMARKED;
    if (word == CH_ROOT || !ch_grammar_is(grammar, nodes[word].lemma, CH_GRAMMAR_HAPPENING) || !phrase || verb == CH_ROOT) return;
    nodes[token].head = verb;
    nodes[token].dep = CH_DEP_OBL;
}

/* "an attack carried out [by the group] hits": behind a participle "by" tells who did it, and its noun is the subject. */
static void
find_agent(size_t count, ch_node *nodes, uint32_t token)
{
    const uint32_t verb = nodes[token].head, by = ch_child_by(nodes, count, token, CH_DEP_CASE);
    if (nodes[token].dep != CH_DEP_NSUBJ || verb == CH_ROOT || verb < token || by == CH_ROOT || by == 0 || by > token) return;
    uint32_t form = by - 1;
    while (form > 0 && (nodes[form].upos == CH_UPOS_ADP || nodes[form].upos == CH_UPOS_ADV)) form--;
    const bool participle = nodes[form].upos == CH_UPOS_VERB && nodes[form].dep == CH_DEP_ACL && nodes[form].head < form;
    if (!participle || !ch_slice_equal(nodes[by].lemma, CH_S("by"))) return;
    const uint32_t noun = nodes[form].head;
    const uint32_t mark = ch_child_by(nodes, count, noun, CH_DEP_CASE);
    nodes[token].head = form;
    nodes[token].dep = CH_DEP_OBL_AGENT;
    if (ch_is_under(nodes, count, verb, noun)) return;
    nodes[noun].head = verb;
    nodes[noun].dep = CH_DEP_NSUBJ;
    if (mark == CH_ROOT || mark > noun) return;
    nodes[mark].head = verb;
    nodes[mark].dep = CH_DEP_MARK;
    nodes[mark].upos = CH_UPOS_SCONJ;
}

/* "…, and [last week] was sentenced": time does nothing, whoever the first verb is about does. */
static void
lower_time(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t token)
{
    const uint32_t verb = nodes[token].head;
    const bool subject = nodes[token].dep == CH_DEP_NSUBJ_PASS || nodes[token].dep == CH_DEP_NSUBJ;
    if (!subject || verb == CH_ROOT || verb < token || nodes[verb].dep != CH_DEP_CONJ || !is_time(grammar, nodes[token].lemma)) return;
    const bool last = ch_child_by(nodes, count, token, CH_DEP_AMOD) != CH_ROOT && ch_child_by(nodes, count, token, CH_DEP_DET) == CH_ROOT;
    const bool named = ch_grammar_is(grammar, nodes[token].lemma, CH_GRAMMAR_WEEKDAY);
    const uint32_t first = nodes[verb].head;
    if ((!last && !named) || nodes[verb].upos != CH_UPOS_VERB || first == CH_ROOT) return;
    if (ch_child_by(nodes, count, first, CH_DEP_NSUBJ) == CH_ROOT && ch_child_by(nodes, count, first, CH_DEP_NSUBJ_PASS) == CH_ROOT) return;
    nodes[token].dep = CH_DEP_OBL_UNMARKED;
}

/* "[In March] Ana Soto was charged": no subject has a preposition; the month before it has. */
static void
free_month(size_t count, ch_node *nodes, uint32_t name)
{
    const uint32_t verb = nodes[name].head;
    const bool subject = nodes[name].dep == CH_DEP_NSUBJ_PASS || nodes[name].dep == CH_DEP_NSUBJ;
    if (!subject || verb == CH_ROOT || verb < name || nodes[name].upos != CH_UPOS_PROPN) return;
    const uint32_t in = ch_child_by(nodes, count, name, CH_DEP_CASE);
    if (in == CH_ROOT || in + 2 != name || !ch_slice_equal(nodes[in].lemma, CH_S("in"))) return;
    const uint32_t month = in + 1;
    if (nodes[month].head != name || nodes[month].dep != CH_DEP_NMOD_DESC || nodes[month].upos != CH_UPOS_PROPN) return;
    nodes[month].head = verb;
    nodes[month].dep = CH_DEP_OBL;
    nodes[in].head = month;
}

/* "[The] U.S. launches": no verb has an article, the noun between them has. */
static void
hang_article(size_t count, ch_node *nodes, uint32_t article)
{
    const uint32_t verb = nodes[article].head;
    if (nodes[article].dep != CH_DEP_DET || verb == CH_ROOT || verb < article || nodes[verb].upos != CH_UPOS_VERB) return;
    for (uint32_t t = article + 1; t < verb && t < count; t++) {
        if (nodes[t].head != verb || (nodes[t].dep != CH_DEP_NSUBJ && nodes[t].dep != CH_DEP_NSUBJ_PASS)) continue;
        nodes[article].head = t;
        return;
    }
}

void
ch_read_bare_phrases(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t token = 0; token < count; token++) {
        hang_article(count, nodes, token);
        find_object(grammar, count, nodes, token);
        raise_name(count, nodes, token);
        raise_from_time(grammar, count, nodes, token);
        find_agent(count, nodes, token);
        lower_time(grammar, count, nodes, token);
        free_month(count, nodes, token);
    }
}
