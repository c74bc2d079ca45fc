/* Compared folded, whole words only. */
#include "annotate/head_word.h"

#include "text/utf8.h"

static size_t
fold(ch_slice text, char *room, size_t size)
{
    return text.len * 4 > size ? 0 : ch_utf8_fold(text, room);
}

bool
ch_is_head_word(ch_slice label, ch_slice word)
{
    char a[512], b[512];
    const size_t len = fold(label, a, sizeof a), word_len = fold(word, b, sizeof b);
    if (!len || !word_len || word_len > len) return false;
    for (const char *at = a; (at = memmem(at, len - (size_t)(at - a), b, word_len)); at++) {
        const size_t end = (size_t)(at - a) + word_len;
        const ch_slice before = {a, (size_t)(at - a)}, rest = {a + end, len - end};
        if ((before.len && !ch_slice_ends(before, CH_S(" "))) || (rest.len && !ch_slice_starts(rest, CH_S(" ")))) continue;
        if (!before.len || !rest.len) return true;
        const bool is_first = !memmem(before.at, before.len, " of ", 4) && !memmem(before.at, before.len, " for ", 5);
        if (is_first && (ch_slice_starts(rest, CH_S(" of ")) || ch_slice_starts(rest, CH_S(" for ")))) return true;
    }
    return false;
}
