/* What stands before a part, but behind the name's first word, may be a particle of the name: it stays. */
#include "syntax/flat.h"

static bool
describes_whole(uint8_t dep)
{
    switch (dep) {
    case CH_DEP_CONJ:
    case CH_DEP_APPOS:
    case CH_DEP_ACL:
    case CH_DEP_ACL_RELCL:
    case CH_DEP_NMOD: return true;
    default: return false;
    }
}

/* "[with] President [Mahmoud] Abbas": what stands before the whole name. */
static void
raise_before(ch_node *nodes, uint32_t token)
{
    const uint32_t part = nodes[token].head;
    if (nodes[token].dep == CH_DEP_PUNCT || part == CH_ROOT || part < token || nodes[part].dep != CH_DEP_FLAT) return;
    const uint32_t name = nodes[part].head;
    if (name != CH_ROOT && name > token && name < part) nodes[token].head = name;
}

void
ch_raise_from_names(size_t count, ch_node *nodes)
{
    for (uint32_t token = 0; token < count; token++) {
        if (!describes_whole(nodes[token].dep)) {
            raise_before(nodes, token);
            continue;
        }
        for (uint32_t head = nodes[token].head; head < token && nodes[head].dep == CH_DEP_FLAT; head = nodes[token].head) {
            if (nodes[head].head >= head) break; /* no part of a name stands before its first word */
            nodes[token].head = nodes[head].head;
        }
    }
}
