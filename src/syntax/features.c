/*
 * What the network sees of a word
 *
 * Trainer and parser both come here, so that what was learned is what is
 * looked up.  Nothing is allocated: a word is folded into a fixed buffer.
 */
#include "syntax/features.h"

static const struct {
    const char *from;
    char to;
} typography[] = {
    {"\xE2\x80\x98", '\''}, {"\xE2\x80\x99", '\''}, {"\xE2\x80\x9C", '"'}, {"\xE2\x80\x9D", '"'},
    {"\xE2\x80\x93", '-'},  {"\xE2\x80\x94", '-'},  {"\xE2\x80\x90", '-'}, {"\xE2\x80\x91", '-'},
    {"\xE2\x88\x92", '-'},
};

static bool
fold_typography(const char *at, ch_folded *out)
{
    for (size_t i = 0; i < sizeof typography / sizeof typography[0]; i++) {
        if (memcmp(at, typography[i].from, 3) != 0) continue;
        out->at[out->len++] = typography[i].to;
        return true;
    }
    return false;
}

/* The second byte of a lower-case letter U+00C0 to U+017F. */
static unsigned char
lower_latin(unsigned char lead, unsigned char next)
{
    if (lead == 0xC3) return next >= 0x80 && next <= 0x9E && next != 0x97 ? next + 0x20 : next;
    const unsigned point = (lead & 0x1Fu) << 6 | (next & 0x3Fu);
    const bool odd_upper = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    const bool upper = odd_upper ? point & 1 : !(point & 1);
    if (!upper || next == 0xBF || point == 0x130 || point == 0x138 || point == 0x178) return next;
    return (unsigned char)(next + 1);
}

void
ch_fold(ch_slice form, ch_folded *out)
{
    out->len = 0;
    for (size_t i = 0; i < form.len && out->len + 3 < CH_WORD_BYTES;) {
        const unsigned char c = (unsigned char)form.at[i];
        if (c < 0x80) {
            out->at[out->len++] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
            i++;
        } else if (c >= 0xC3 && c <= 0xC5 && i + 1 < form.len) {
            out->at[out->len++] = (char)c;
            out->at[out->len++] = (char)lower_latin(c, (unsigned char)form.at[i + 1]);
            i += 2;
        } else if (c == 0xE2 && i + 2 < form.len && fold_typography(form.at + i, out)) {
            i += 3;
        } else {
            out->at[out->len++] = (char)c;
            i++;
        }
    }
}

void
ch_fold_digits(ch_folded *word)
{
    for (size_t i = 0; i < word->len; i++) {
        if (word->at[i] >= '0' && word->at[i] <= '9') word->at[i] = '0';
    }
}

/* Counts of what a word's bytes are; letters beyond ASCII count as lower, or as other. */
typedef struct {
    size_t upper, lower, digits, marks, others;
    bool first_upper;
} letters;

static letters
count_letters(ch_slice form)
{
    letters n = {0};
    for (size_t i = 0; i < form.len; i++) {
        const unsigned char c = (unsigned char)form.at[i];
        const unsigned char next = i + 1 < form.len ? (unsigned char)form.at[i + 1] : 0;
        const bool latin = c >= 0xC3 && c <= 0xC5 && next;
        const bool big = (c >= 'A' && c <= 'Z') || (latin && lower_latin(c, next) != next);
        if (big && i == 0) n.first_upper = true;
        if (big) n.upper++;
        else if ((c >= 'a' && c <= 'z') || latin) n.lower++;
        else if (c >= '0' && c <= '9') n.digits++;
        else if (c < 0x80) n.marks++;
        else n.others++;
        if (latin) i++;
    }
    return n;
}

ch_letter_case
ch_letter_case_of(const ch_slice *forms, size_t count)
{
    size_t words = 0, upper = 0, capital = 0, lower = 0, longer = 0, longer_capital = 0;
    for (size_t i = 0; i < count && words < 64; i++) {
        const letters n = count_letters(forms[i]);
        if (n.upper + n.lower == 0 || n.digits) continue;
        words++;
        upper += n.lower == 0 && n.upper > 0;
        capital += n.first_upper;
        lower += n.upper == 0;
        if (forms[i].len < 5) continue;
        longer++;
        longer_capital += n.first_upper;
    }
    if (words < 3) return CH_CASE_NORMAL;
    if (upper * 10 >= words * 8) return CH_CASE_UPPER;
    if (longer >= 3 && longer_capital * 10 >= longer * 9 && capital * 10 >= words * 6) {
        return CH_CASE_TITLE;
    }
    return lower == words && words >= 4 ? CH_CASE_LOWER : CH_CASE_NORMAL;
}

uint32_t
ch_shape(ch_slice form, bool first, ch_letter_case letters_of_sentence)
{
    const letters n = count_letters(form);
    const size_t alphabetic = n.upper + n.lower;
    uint32_t kind;
    if (alphabetic && !n.digits && !n.marks && !n.others) {
        if (!n.upper) kind = 0;
        else if (!n.lower) kind = n.upper == 1 ? 1 : 2;
        else kind = n.first_upper && n.upper == 1 ? 3 : 4;
    } else if (alphabetic && !n.digits) {
        kind = !n.upper ? 5 : !n.lower ? 6 : n.first_upper ? 7 : 8;
    } else if (alphabetic) {
        kind = n.upper ? 9 : 10;
    } else if (n.digits) {
        kind = n.marks || n.others ? 11 : n.digits == 4 ? 12 : 13;
    } else {
        kind = n.others ? 14 : 15;
    }
    return kind * 8 + (uint32_t)letters_of_sentence * 2 + first;
}

/* Steps back or forward over `characters` code points. */
static ch_slice
ending(const ch_folded *word, size_t characters)
{
    size_t begin = word->len;
    for (; characters && begin; characters--) {
        do begin--;
        while (begin && ((unsigned char)word->at[begin] & 0xC0) == 0x80);
    }
    return characters ? (ch_slice){word->at, 0}
                      : (ch_slice){word->at + begin, word->len - begin};
}

static ch_slice
beginning(const ch_folded *word, size_t characters)
{
    size_t end = 0;
    for (; characters && end < word->len; characters--) {
        do end++;
        while (end < word->len && ((unsigned char)word->at[end] & 0xC0) == 0x80);
    }
    return (ch_slice){word->at, characters ? 0 : end};
}

ch_slice
ch_affix(const ch_folded *word, ch_feature_kind kind)
{
    switch (kind) {
    case CH_KIND_SUFFIX_2: return ending(word, 2);
    case CH_KIND_SUFFIX_3: return ending(word, 3);
    case CH_KIND_SUFFIX_4: return ending(word, 4);
    case CH_KIND_PREFIX_1: return beginning(word, 1);
    case CH_KIND_PREFIX_3: return beginning(word, 3);
    default: return (ch_slice){word->at, word->len};
    }
}

uint32_t
ch_feature_key(ch_feature_kind kind, ch_slice text)
{
    uint64_t hash = ch_slice_hash(text);
    hash = (hash ^ (uint64_t)kind * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    const uint32_t key = (uint32_t)(hash >> 32);
    return key ? key : 1;
}
