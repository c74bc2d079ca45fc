/* Only where the neighbours leave no doubt. */
#include "syntax/homograph.h"

static bool
is_one_of(ch_slice form, ch_grammar_words words)
{
    for (size_t i = 0; i < words.len; i++)
        if (ch_slice_equal(form, words.at[i])) return true;
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
        if (behind || (i + 1 < count && is_one_of(forms[i + 1], h->before))) return h->as;
    }
    return forms[i];
}
