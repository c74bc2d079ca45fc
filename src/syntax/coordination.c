/* A list is left alone as soon as one conjunction stands anywhere in it. */
#include "syntax/coordination.h"

#include "syntax/ancestry.h"

/* Has the coordination that `first` begins an "and", "or" or "&"? */
static bool
has_conjunction(const ch_node *nodes, size_t count, uint32_t first)
{
    for (uint32_t t = 0; t < count; t++) {
        if (nodes[t].dep != CH_DEP_CC && nodes[t].dep != CH_DEP_CC_PRECONJ) continue;
        const uint32_t of = nodes[t].head;
        if (of == first) return true;
        if (of != CH_ROOT && nodes[of].dep == CH_DEP_CONJ && nodes[of].head == first) return true;
    }
    return false;
}

/* The first word of the phrase that `head` heads, before it. */
static uint32_t
begin_of(const ch_node *nodes, size_t count, uint32_t head)
{
    uint32_t first = head;
    while (first && ch_is_under(nodes, count, first - 1, head)) first--;
    return first;
}

/* ", Egypt, France": one more name behind a comma; then it is a list after all. */
static bool
goes_on(const ch_slice *forms, size_t count, const ch_node *nodes, uint32_t token)
{
    uint32_t end = token + 1;
    while (end < count && ch_is_under(nodes, count, end, token) && nodes[end].upos == CH_UPOS_PROPN) end++;
    return end + 1 < count && ch_slice_equal(forms[end], CH_S(",")) &&
           (nodes[end + 1].upos == CH_UPOS_PROPN || nodes[end + 1].upos == CH_UPOS_DET ||
            nodes[end + 1].dep == CH_DEP_CC);
}

/* The conjunct with the "and" that ends the list before `token`; CH_ROOT: none, or the list goes on. */
static uint32_t
end_of_list(const ch_node *nodes, size_t count, uint32_t token)
{
    uint32_t last = CH_ROOT;
    if (ch_child_by(nodes, count, token, CH_DEP_CC) != CH_ROOT) return CH_ROOT;
    for (uint32_t t = 0; t < count; t++) {
        if (t == token || nodes[t].dep != CH_DEP_CONJ || nodes[t].head != nodes[token].head) continue;
        if (t > token) return CH_ROOT;
        last = ch_child_by(nodes, count, t, CH_DEP_CC) != CH_ROOT ? t : CH_ROOT;
    }
    return last;
}

/* "Rosneft and Lukoil, the largest firms" */
static void
explain_lists(const ch_slice *forms, size_t count, ch_node *nodes)
{
    for (uint32_t t = 2; t < count; t++) {
        ch_node *node = &nodes[t];
        const bool noun = node->upos == CH_UPOS_NOUN || node->upos == CH_UPOS_PROPN;
        if (node->dep != CH_DEP_CONJ || !noun || node->head == CH_ROOT || node->head > t) continue;
        const uint32_t last = end_of_list(nodes, count, t);
        uint32_t begin = begin_of(nodes, count, t);
        if (begin < t && nodes[begin].dep == CH_DEP_PUNCT) begin++;
        if (last == CH_ROOT || begin < 1 || !ch_slice_equal(forms[begin - 1], CH_S(","))) continue;
        const uint8_t other = nodes[last].upos;
        if (other != CH_UPOS_NOUN && other != CH_UPOS_PROPN) continue;
        node->head = last;
        node->dep = CH_DEP_APPOS;
    }
}

/* "the group in Mogadishu, Somalia" */
static void
part_chains(const ch_slice *forms, size_t count, ch_node *nodes)
{
    for (uint32_t t = 2; t < count; t++) {
        const ch_node *node = &nodes[t];
        if (node->dep != CH_DEP_CONJ || node->upos != CH_UPOS_PROPN || node->head == CH_ROOT || node->head > t) continue;
        const uint32_t first = node->head;
        if (nodes[first].upos != CH_UPOS_NOUN && nodes[first].upos != CH_UPOS_PROPN) continue;
        uint32_t begin = begin_of(nodes, count, t);
        if (begin < t && nodes[begin].dep == CH_DEP_PUNCT) begin++;
        if (begin < 2 || !ch_slice_equal(forms[begin - 1], CH_S(","))) continue;
        /* the name before the comma, up to the word that stands for it in the tree */
        uint32_t name = begin - 2;
        while (nodes[name].head != CH_ROOT && nodes[name].head < begin && nodes[name].dep == CH_DEP_FLAT) name = nodes[name].head;
        if (name == first || nodes[name].upos != CH_UPOS_PROPN || !ch_is_under(nodes, count, name, first)) continue;
        if (nodes[name].dep == CH_DEP_FLAT || nodes[name].dep == CH_DEP_CONJ || has_conjunction(nodes, count, first)) continue;
        if (goes_on(forms, count, nodes, t)) continue;
        nodes[t].head = name;
        nodes[t].dep = CH_DEP_APPOS;
    }
}

static bool
is_nominal(uint8_t upos)
{
    return upos == CH_UPOS_NOUN || upos == CH_UPOS_PROPN || upos == CH_UPOS_PRON;
}

/* "Armenia, Azerbaijan and Georgia": all members hang on the first (UD 2, coordination), none on another member. */
static void
flatten_lists(size_t count, ch_node *nodes)
{
    for (uint32_t t = 2; t < count; t++) {
        const uint32_t head = nodes[t].head;
        if (nodes[t].dep != CH_DEP_CONJ || head == CH_ROOT || head > t || nodes[head].dep != CH_DEP_CONJ) continue;
        const uint32_t first = nodes[head].head;
        if (first == CH_ROOT || first > head) continue;
        if (is_nominal(nodes[t].upos) && is_nominal(nodes[head].upos) && is_nominal(nodes[first].upos)) nodes[t].head = first;
    }
}

static bool
is_to_infinitive(const ch_node *nodes, size_t count, uint32_t token)
{
    const uint32_t mark = ch_child_by(nodes, count, token, CH_DEP_MARK);
    return nodes[token].upos == CH_UPOS_VERB && mark != CH_ROOT && mark < token && nodes[mark].upos == CH_UPOS_PART;
}

/* "to target what they use and [to strike] them": what has "to" is joined to what has it, too, over a clause between. */
static void
join_infinitives(size_t count, ch_node *nodes)
{
    for (uint32_t t = 2; t < count; t++) {
        uint32_t above = nodes[t].head;
        if (nodes[t].dep != CH_DEP_CONJ || above == CH_ROOT || above > t || !is_to_infinitive(nodes, count, t)) continue;
        if (nodes[above].dep != CH_DEP_ACL_RELCL || is_to_infinitive(nodes, count, above)) continue;
        for (size_t steps = 0; above != CH_ROOT && above < t && steps < count; steps++, above = nodes[above].head) {
            if (!is_to_infinitive(nodes, count, above)) continue;
            nodes[t].head = above;
            break;
        }
    }
}

void
ch_part_names(const ch_slice *forms, size_t count, ch_node *nodes)
{
    explain_lists(forms, count, nodes);
    part_chains(forms, count, nodes);
    flatten_lists(count, nodes);
    join_infinitives(count, nodes);
}
