/* Only where the neighbours leave no doubt. */
#include "syntax/homograph.h"

#include <stddef.h>

/* "in [May]", "since [March]": a month, by what stands before it. */
static bool
is_month(const ch_slice *forms, size_t count, size_t i)
{
    static const char *const before[] = {"in", "since", "until", "till", "by", "of", "last", "this", "next", "early", "late", "mid",
                                         "from", "between", "through", "during", "In", "Since", "Last", "By", "Until", NULL};
    if (!ch_slice_equal(forms[i], CH_S("May")) && !ch_slice_equal(forms[i], CH_S("March"))) return false;
    if (i + 1 < count && forms[i + 1].at[0] >= '0' && forms[i + 1].at[0] <= '9') return false; /* a date that the network knows */
    for (size_t k = 0; i && before[k]; k++)
        if (ch_slice_equal(forms[i - 1], ch_slice_of(before[k]))) return true;
    return false;
}

/* "fire [tear] gas", "in [May]": a word that is a noun in this company is read as one that seldom is another. */
ch_slice
ch_word_to_read(const ch_slice *forms, size_t count, size_t i)
{
    const bool gas = i + 1 < count && (ch_slice_equal(forms[i + 1], CH_S("gas")) || ch_slice_equal(forms[i + 1], CH_S("Gas")));
    if (gas && ch_slice_equal(forms[i], CH_S("tear"))) return CH_S("chlorine");
    if (gas && ch_slice_equal(forms[i], CH_S("Tear"))) return CH_S("Chlorine");
    return is_month(forms, count, i) ? CH_S("June") : forms[i];
}
