#include "lexicon/spelling.h"

/* Endings in both spellings; the first that fits is taken. */
static const ch_spelling endings[] = {
    {{"izations", 8}, {"isations", 8}}, {{"ization", 7}, {"isation", 7}}, {{"izing", 5}, {"ising", 5}},
    {{"ized", 4}, {"ised", 4}},         {{"izer", 4}, {"iser", 4}},       {{"izers", 5}, {"isers", 5}},
    {{"izes", 4}, {"ises", 4}},         {{"ize", 3}, {"ise", 3}},         {{"yzed", 4}, {"ysed", 4}},
    {{"yze", 3}, {"yse", 3}},           {{"yzing", 5}, {"ysing", 5}},
};

/* `word` with `to` for `from` at byte `at`. */
static ch_slice
replace(ch_slice word, size_t at, ch_slice from, ch_slice to, char *out, size_t size)
{
    const size_t len = word.len - from.len + to.len;
    if (len > size) return word;
    memmove(out + at + to.len, word.at + at + from.len, word.len - at - from.len);
    if (out != word.at) memmove(out, word.at, at);
    memcpy(out + at, to.at, to.len);
    return (ch_slice){out, len};
}

ch_slice
ch_spell(const ch_spelling *table, size_t count, ch_slice word, ch_spelling_direction direction, char *out, size_t size)
{
    for (size_t i = 0; i < count; i++) {
        const ch_slice from = direction == CH_TO_AMERICAN ? table[i].british : table[i].american;
        const ch_slice to = direction == CH_TO_AMERICAN ? table[i].american : table[i].british;
        if (!ch_slice_starts(word, from)) continue;
        word = replace(word, 0, from, to, out, size);
        break;
    }
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        const ch_slice from = direction == CH_TO_AMERICAN ? endings[i].british : endings[i].american;
        const ch_slice to = direction == CH_TO_AMERICAN ? endings[i].american : endings[i].british;
        if (word.len > from.len + 2 && ch_slice_ends(word, from))
            return replace(word, word.len - from.len, from, to, out, size);
    }
    return word;
}
