/* Only where the neighbours leave no doubt. */
#include "syntax/homograph.h"

static bool
is_one_of(ch_slice form, ch_grammar_words words)
{
    for (size_t i = 0; i < words.len; i++)
        if (ch_slice_equal(form, words.at[i])) return true;
    return false;
}

/* One of the words right behind, or one of the pairs of words: "and killed". */
static bool
stands_before(const ch_slice *forms, size_t count, size_t i, ch_grammar_words words)
{
    for (size_t k = 0; k < words.len && i + 1 < count; k++) {
        const ch_slice word = words.at[k];
        const char *blank = memchr(word.at, ' ', word.len);
        const size_t first = blank ? (size_t)(blank - word.at) : word.len;
        if (!ch_slice_equal(forms[i + 1], ch_slice_part(word, 0, first))) continue;
        if (!blank || (i + 2 < count && ch_slice_equal(forms[i + 2], ch_slice_part(word, first + 1, word.len)))) return true;
    }
    return false;
}

/* "in [May] 2020": a date that the network knows. */
static bool
is_before_number(const ch_slice *forms, size_t count, size_t i)
{
    return i + 1 < count && forms[i + 1].len && forms[i + 1].at[0] >= '0' && forms[i + 1].at[0] <= '9';
}

ch_slice
ch_word_to_read(const ch_grammar *grammar, const ch_slice *forms, size_t count, size_t i)
{
    size_t kinds;
    const ch_homograph *h = ch_grammar_homographs(grammar, &kinds);
    for (const ch_homograph *end = h + kinds; h < end; h++) {
        if (!is_one_of(forms[i], h->words) || is_before_number(forms, count, i)) continue;
        const bool behind = i > 0 && is_one_of(forms[i - 1], h->behind);
        if (behind || stands_before(forms, count, i, h->before)) return h->as;
    }
    return forms[i];
}
