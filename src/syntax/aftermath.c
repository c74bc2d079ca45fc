/* Only groups of a number, perhaps a noun, and a state: "at least 12 people dead". */
#include "syntax/aftermath.h"

#include "syntax/ancestry.h"

/* number, noun (or CH_ROOT), state: "12 people dead"; end: behind the state */
typedef struct {
    uint32_t number, noun, state, end;
} group;

static bool
is_number(const ch_grammar *grammar, const ch_node *node)
{
    return node->upos == CH_UPOS_NUM || ch_grammar_is(grammar, node->lemma, CH_GRAMMAR_NUMEROUS);
}

/* The group that begins at `t`. */
static bool
read_group(const ch_grammar *grammar, const ch_node *nodes, size_t count, uint32_t t, group *out)
{
    enum { MODIFIERS = 3 };
    for (uint32_t i = 0; i < MODIFIERS && t < count && !is_number(grammar, &nodes[t]); i++) {
        const uint8_t upos = nodes[t].upos; /* "at least", "more than", "nearly" */
        if (upos != CH_UPOS_ADP && upos != CH_UPOS_ADJ && upos != CH_UPOS_ADV && upos != CH_UPOS_DET) return false;
        t++;
    }
    if (t + 1 >= count || !is_number(grammar, &nodes[t])) return false;
    *out = (group){.number = t++, .noun = CH_ROOT};
    for (uint32_t i = 0; i < MODIFIERS && t < count && !ch_grammar_is(grammar, nodes[t].lemma, CH_GRAMMAR_STATE); i++, t++) {
        if (nodes[t].upos != CH_UPOS_NOUN && nodes[t].upos != CH_UPOS_ADJ) return false;
        if (nodes[t].upos == CH_UPOS_NOUN) out->noun = t;
    }
    if (t >= count || !ch_grammar_is(grammar, nodes[t].lemma, CH_GRAMMAR_STATE)) return false;
    if (nodes[t - 1].upos == CH_UPOS_ADJ && out->noun == CH_ROOT && out->number != t - 1) return false;
    out->state = t;
    out->end = t + 1;
    return true;
}

/* The verb whose passive the state is: "wounded" of "wound"; nothing for "dead". */
static ch_slice
verb_of(const ch_grammar *grammar, ch_slice state)
{
    for (size_t cut = 0; cut <= 2 && state.len > cut; cut++) {
        const ch_slice verb = ch_slice_part(state, 0, state.len - cut);
        if (ch_grammar_is(grammar, verb, CH_GRAMMAR_HARMING)) return verb;
    }
    return (ch_slice){0};
}

/* Whom it leaves so hangs from `verb`, with the number. */
static void
hang_people(ch_node *nodes, const group *g, uint32_t verb)
{
    const uint32_t people = g->noun == CH_ROOT ? g->number : g->noun;
    if (people != g->number) {
        nodes[g->number].head = people;
        nodes[g->number].dep = CH_DEP_NUMMOD;
    }
    nodes[people].head = verb;
    nodes[people].dep = CH_DEP_OBJ;
}

static void
read_first(ch_node *nodes, const group *g, uint32_t verb)
{
    nodes[g->state].head = verb;
    nodes[g->state].dep = CH_DEP_XCOMP;
    nodes[g->state].upos = CH_UPOS_ADJ;
    hang_people(nodes, g, verb);
}

static void
read_second(ch_node *nodes, const group *g, uint32_t verb, uint32_t joined, ch_slice lemma)
{
    ch_node *state = &nodes[g->state];
    *state = nodes[verb];
    state->lemma = lemma;
    state->head = verb;
    state->dep = CH_DEP_CONJ;
    for (uint32_t t = joined; t < g->number; t++)
        if (nodes[t].dep == CH_DEP_CC || nodes[t].dep == CH_DEP_PUNCT) nodes[t].head = g->state;
    hang_people(nodes, g, g->state);
}

void
ch_read_aftermath(const ch_grammar *grammar, size_t count, ch_node *nodes)
{
    for (uint32_t verb = 0; verb + 2 < count; verb++) {
        group g;
        if (nodes[verb].upos != CH_UPOS_VERB || !ch_grammar_is(grammar, nodes[verb].lemma, CH_GRAMMAR_LEAVING)) continue;
        if (!read_group(grammar, nodes, count, verb + 1, &g)) continue;
        const ch_slice only = verb_of(grammar, nodes[g.state].lemma);
        if (!only.len) read_first(nodes, &g, verb);
        for (uint32_t t = g.end; t < count; t = g.end) {
            const uint32_t joined = t;
            while (t < count && (nodes[t].upos == CH_UPOS_PUNCT || nodes[t].upos == CH_UPOS_CCONJ)) t++;
            if (t == joined || !read_group(grammar, nodes, count, t, &g)) break;
            const ch_slice lemma = verb_of(grammar, nodes[g.state].lemma);
            if (lemma.len && lemma.at != only.at) read_second(nodes, &g, verb, joined, lemma);
        }
    }
}
