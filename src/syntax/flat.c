/* Only what stands behind the part: what stands before it may be a particle of the name. */
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

void
ch_raise_from_names(size_t count, ch_node *nodes)
{
    for (uint32_t token = 1; token < count; token++) {
        if (!describes_whole(nodes[token].dep)) continue;
        for (uint32_t head = nodes[token].head; head < token && nodes[head].dep == CH_DEP_FLAT; head = nodes[token].head) {
            if (nodes[head].head >= head) break; /* no part of a name stands before its first word */
            nodes[token].head = nodes[head].head;
        }
    }
}
