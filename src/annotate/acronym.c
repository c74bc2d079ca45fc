/* One walk over the name: what an acronym leaves out is skipped, what it has must come in its order. */
#include "annotate/acronym.h"

bool
ch_abbreviates(ch_slice acronym, ch_slice name)
{
    size_t at = 0;
    if (acronym.len < 2 || acronym.len > 10) return false;
    for (size_t i = 0; i < name.len && at < acronym.len; i++) {
        const bool starts = i == 0 || strchr(" -(/’'", name.at[i - 1]) != NULL;
        const char want = acronym.at[at];
        if (want == '.') at++;
        else if (starts && (name.at[i] & ~0x20) == (want & ~0x20)) at++;
        else if (name.at[i] == want && want >= 'A' && want <= 'Z') at++;
    }
    while (at < acronym.len && (acronym.at[at] == 's' || acronym.at[at] == '.')) at++;
    return at == acronym.len;
}
