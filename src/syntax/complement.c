/* Verbs that describe their subject ("became president") are left alone. */
#include "syntax/complement.h"

#include "syntax/ancestry.h"

/* "Roman Protasevich", whatever the tag of the first word */
static bool
is_name(const ch_node *nodes, size_t count, uint32_t token)
{
    return nodes[token].upos == CH_UPOS_PROPN || ch_child_by(nodes, count, token, CH_DEP_FLAT) != CH_ROOT;
}

/* "foreign minister", without "as" or "to be" */
static bool
is_bare_noun(const ch_node *nodes, size_t count, uint32_t token)
{
    const ch_node *node = &nodes[token];
    return node->dep == CH_DEP_XCOMP && (node->upos == CH_UPOS_NOUN || is_name(nodes, count, token)) &&
           ch_child_by(nodes, count, token, CH_DEP_CASE) == CH_ROOT && ch_child_by(nodes, count, token, CH_DEP_MARK) == CH_ROOT &&
           ch_child_by(nodes, count, token, CH_DEP_COP) == CH_ROOT;
}

static bool
is_active(const ch_node *nodes, size_t count, uint32_t verb)
{
    const bool shares = nodes[verb].dep == CH_DEP_CONJ || nodes[verb].dep == CH_DEP_XCOMP; /* a subject above */
    return !(nodes[verb].feats & CH_FEAT_PASSIVE) && ch_child_by(nodes, count, verb, CH_DEP_AUX_PASS) == CH_ROOT &&
           (shares || ch_child_by(nodes, count, verb, CH_DEP_NSUBJ) != CH_ROOT);
}

/* "aid [worth] $20 million [to Sudan]": what something is worth describes it; the phrase behind is the verb's. */
static void
hang_worth(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t worth)
{
    const uint32_t verb = nodes[worth].head;
    if (nodes[worth].dep != CH_DEP_XCOMP || verb == CH_ROOT || verb > worth) return;
    if (!ch_grammar_is(grammar, nodes[worth].lemma, CH_GRAMMAR_WORTH)) return;
    const uint32_t object = ch_child_by(nodes, count, verb, CH_DEP_OBJ);
    if (object == CH_ROOT || object > worth) return;
    for (uint32_t t = worth + 1; t < count; t++) {
        if (nodes[t].head != worth || ch_child_by(nodes, count, t, CH_DEP_CASE) == CH_ROOT) continue;
        nodes[t].head = verb;
        nodes[t].dep = CH_DEP_OBL;
    }
    nodes[worth].head = object;
    nodes[worth].dep = CH_DEP_AMOD;
}

/* "renders them [ineligible]": an adjective behind the object, which no "and" joins to the verb. */
static void
read_outcome(size_t count, ch_node *nodes, uint32_t adjective)
{
    const uint32_t verb = nodes[adjective].head;
    if (nodes[adjective].dep != CH_DEP_CONJ || nodes[adjective].upos != CH_UPOS_ADJ || verb == CH_ROOT || verb > adjective) return;
    const uint32_t object = nodes[verb].upos == CH_UPOS_VERB ? ch_child_by(nodes, count, verb, CH_DEP_OBJ) : CH_ROOT;
    if (object == CH_ROOT || object < verb || object > adjective) return;
    for (uint32_t t = verb + 1; t < adjective; t++)
        if (nodes[t].dep == CH_DEP_PUNCT || !ch_is_under(nodes, count, t, object)) return;
    nodes[adjective].dep = CH_DEP_XCOMP;
}

/* What a noun that ruled a clause leaves to the verb put above it: all but its own phrase. */
static bool
stays_with_noun(uint8_t dep)
{
    return dep == CH_DEP_NMOD || dep == CH_DEP_AMOD || dep == CH_DEP_COMPOUND || dep == CH_DEP_NMOD_POSS || dep == CH_DEP_FLAT ||
           dep == CH_DEP_APPOS || dep == CH_DEP_ACL || dep == CH_DEP_ACL_RELCL || dep == CH_DEP_NMOD_DESC;
}

/* "is [elected] leader": before a noun without an article a passive of naming rules, and is not what the leader is like. */
static void
read_named(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t verb)
{
    const uint32_t noun = nodes[verb].head;
    if (nodes[verb].dep != CH_DEP_AMOD || noun == CH_ROOT || noun < verb || !(nodes[verb].feats & CH_FEAT_PASSIVE)) return;
    const uint32_t be = ch_child_by(nodes, count, noun, CH_DEP_COP);
    if (!ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_NAMING) || be == CH_ROOT || be > verb) return;
    if (ch_child_by(nodes, count, noun, CH_DEP_DET) != CH_ROOT || ch_child_by(nodes, count, noun, CH_DEP_NMOD_POSS) != CH_ROOT) return;
    for (uint32_t t = 0; t < count; t++) {
        if (nodes[t].head != noun || t == verb || (stays_with_noun(nodes[t].dep) && t > be)) continue;
        nodes[t].head = verb;
        if (nodes[t].dep == CH_DEP_NSUBJ) nodes[t].dep = CH_DEP_NSUBJ_PASS;
    }
    nodes[be].dep = CH_DEP_AUX_PASS;
    nodes[verb].head = nodes[noun].head;
    nodes[verb].dep = nodes[noun].dep;
    nodes[noun].head = verb;
    nodes[noun].dep = CH_DEP_XCOMP;
}

/* Whether the phrase of `token` stands right behind a verb of telling that has no object yet. */
static bool
is_told(const ch_grammar *grammar, size_t count, const ch_node *nodes, uint32_t verb, uint32_t token)
{
    if (!ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_TELLING) || ch_child_by(nodes, count, verb, CH_DEP_OBJ) != CH_ROOT) return false;
    for (uint32_t t = verb + 1; t < token; t++)
        if (!ch_is_under(nodes, count, t, token)) return false;
    return true;
}

static void
address(ch_node *nodes, uint32_t verb, uint32_t addressee, uint32_t clause)
{
    nodes[addressee].head = verb;
    nodes[addressee].dep = CH_DEP_OBJ;
    nodes[clause].head = verb;
    nodes[clause].dep = CH_DEP_CCOMP;
}

/* "told [Trump] the countries could agree": of two subjects before a clause that is told, the first is who is told. */
static void
read_addressee(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t clause)
{
    const uint32_t verb = nodes[clause].head;
    if (nodes[clause].dep != CH_DEP_CCOMP || verb == CH_ROOT || verb > clause) return;
    uint32_t subjects[2], found = 0;
    for (uint32_t t = verb + 1; t < clause; t++)
        if (nodes[t].head == clause && (nodes[t].dep == CH_DEP_NSUBJ || nodes[t].dep == CH_DEP_NSUBJ_PASS)) {
            if (found == 2) return;
            subjects[found++] = t;
        }
    if (found == 2 && is_told(grammar, count, nodes, verb, subjects[0])) address(nodes, verb, subjects[0], clause);
}

/* The same where the parse joins the two: no article stands inside a compound. */
static void
read_joined_addressee(const ch_grammar *grammar, size_t count, ch_node *nodes, uint32_t name)
{
    const uint32_t noun = nodes[name].head;
    if (nodes[name].dep != CH_DEP_COMPOUND || noun == CH_ROOT || noun < name || nodes[noun].dep != CH_DEP_NSUBJ) return;
    const uint32_t clause = nodes[noun].head, article = ch_child_by(nodes, count, noun, CH_DEP_DET);
    if (article == CH_ROOT || article < name || clause < noun) return;
    uint32_t verb = name;
    while (verb && ch_is_under(nodes, count, verb, name)) verb--;
    if (!ch_is_under(nodes, count, verb, clause) && is_told(grammar, count, nodes, verb, name)) address(nodes, verb, name, clause);
}

void
ch_find_objects(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t verb = 0; verb < count; verb++) {
        uint32_t first = CH_ROOT;
        size_t complements = 0;
        hang_worth(grammar, count, nodes, verb);
        read_outcome(count, nodes, verb);
        read_addressee(grammar, count, nodes, verb);
        read_joined_addressee(grammar, count, nodes, verb);
        read_named(grammar, count, nodes, verb);
        if (nodes[verb].upos != CH_UPOS_VERB || ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_BEING)) continue;
        if (ch_child_by(nodes, count, verb, CH_DEP_OBJ) != CH_ROOT) continue;
        for (uint32_t t = verb + 1; t < count; t++) {
            if (nodes[t].head != verb || !is_bare_noun(nodes, count, t)) continue;
            if (!complements++) first = t;
        }
        const bool names = ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_NAMING);
        if (!complements || (!names && !is_name(nodes, count, first))) continue;
        if ((complements == 1 || !names) && !is_active(nodes, count, verb)) continue;
        nodes[first].dep = CH_DEP_OBJ;
        if (is_name(nodes, count, first)) nodes[first].upos = CH_UPOS_PROPN;
    }
}
