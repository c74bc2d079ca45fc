/* A dozen prefixes: looking at each costs less than a table would. */
#include "rdf/prefix.h"

#include <stdlib.h>

ch_status
ch_prefixes_set(ch_prefixes *out, const ch_prefix *from, size_t count)
{
    out->at = calloc(count + 1, sizeof *out->at);
    if (!out->at) return CH_NO_MEMORY;
    out->count = count;
    for (size_t i = 0; i < count; i++) {
        out->at[i].name = ch_slice_of(from[i].name);
        out->at[i].iri = ch_slice_of(from[i].iri);
    }
    return CH_OK;
}

void
ch_prefixes_free(ch_prefixes *prefixes)
{
    free(prefixes->at);
    *prefixes = (ch_prefixes){0};
}

static bool
is_local(ch_slice name)
{
    for (size_t i = 0; i < name.len; i++) {
        const char c = name.at[i];
        const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                          (c >= '0' && c <= '9') || c == '_';
        if (!word && !(c == '-' && i > 0)) return false;
    }
    return name.len > 0;
}

bool
ch_prefixes_shorten(const ch_prefixes *prefixes, ch_slice iri, ch_slice *name, ch_slice *local)
{
    for (size_t i = 0; i < prefixes->count; i++) {
        if (!ch_slice_starts(iri, prefixes->at[i].iri)) continue;
        *name = prefixes->at[i].name;
        *local = ch_slice_part(iri, prefixes->at[i].iri.len, iri.len);
        if (is_local(*local)) return true;
    }
    return false;
}
