/*
 * Words: letters with what may stand inside, then the dot that belongs to
 * them, then the clitics cut off their end
 */
#include "text/scan.h"

/* Whether the dot at `dot`, `segment` being where the letters before it begin, stays inside. */
static bool
dot_inside(const ch_scanner *s, size_t segment, size_t dot)
{
    const uint32_t next = ch_scan_peek(s, dot + 1);
    const size_t after = ch_scan_behind(s, dot + 1);
    const bool single = ch_scan_behind(s, segment) == dot;
    if (!ch_utf8_is_letter(next)) return false;
    if (single) return !ch_utf8_is_letter(ch_scan_peek(s, after)); /* U.S, not J.Smith */
    if (!ch_utf8_is_upper(next))
        return ch_utf8_is_letter(ch_scan_peek(s, after)); /* state.gov, not "p.m" of "5p.m" */
    return dot - segment == 2 && s->text.len > after && s->text.at[after] == '.'; /* Ph.D. */
}

static bool
joins_hyphen(const ch_scanner *s, size_t begin, size_t hyphen)
{
    const uint32_t next = ch_scan_peek(s, ch_scan_behind(s, hyphen));
    const ch_slice word = ch_slice_part(s->text, begin, hyphen);
    if (word.len > 16 || !(ch_utf8_is_letter(next) || ch_utf8_is_digit(next))) return false;
    if (!(ch_words_kind(s->words, word) & CH_WORD_PREFIX)) return false;
    return word.len > 1 || (ch_utf8_is_letter(next) && !ch_utf8_is_upper(next));
}

/* "b/c", "w/": one letter, a stroke, one letter or nothing; the end, or 0. */
static size_t
short_end(const ch_scanner *s)
{
    const size_t stroke = ch_scan_behind(s, s->at), next = stroke + 1;
    if (ch_scan_peek(s, stroke) != '/') return 0;
    const uint32_t then = ch_scan_peek(s, next);
    if (!ch_is_word_part(then) && then != '/' && ch_scan_small(s, s->at) == 'w') return next;
    const size_t end = ch_scan_behind(s, next);
    if (!ch_utf8_is_letter(then) || ch_is_word_part(ch_scan_peek(s, end))) return 0;
    return ch_scan_peek(s, end) == '/' ? 0 : end;
}

/* The end of the letters that begin at s->at, dots inside included, the last dot not. */
static size_t
word_end(const ch_scanner *s, bool *apostrophe, bool *dotted)
{
    size_t end = s->at, segment = s->at;
    bool hyphen = false;
    while (end < s->text.len && end - s->at < CH_TOKEN_LONGEST) {
        const uint32_t c = ch_scan_peek(s, end);
        if (c < 0x80 && ch_ascii_classes[c] & CH_ASCII_WORD) {
            end++;
            continue;
        }
        const size_t next = ch_scan_behind(s, end);
        const uint32_t then = ch_scan_peek(s, next);
        if (ch_is_word_part(c)) {
            end = next;
        } else if (ch_is_apostrophe(c) && ch_utf8_is_letter(then)) {
            *apostrophe = true;
            end = next;
        } else if (c == '.' && dot_inside(s, segment, end)) {
            *dotted = true;
            end = segment = next;
        } else if (c == '&' && ch_utf8_is_upper(then) &&
                   ch_utf8_is_upper(ch_scan_peek(s, segment))) {
            end = next;
        } else if (ch_is_hyphen(c) && !hyphen && joins_hyphen(s, s->at, end)) {
            hyphen = true;
            end = segment = next;
        } else {
            break;
        }
    }
    return end;
}

/* What stands behind `at` and the spaces there, but for the line's end: a word, maybe empty. */
static ch_slice
next_word(const ch_scanner *s, size_t at)
{
    while (at < s->text.len && (s->text.at[at] == ' ' || s->text.at[at] == '\n' ||
                                s->text.at[at] == '\r' || s->text.at[at] == '\t'))
        at++;
    const size_t begin = at;
    while (at < s->text.len && at - begin < 32 && ch_is_word_part(ch_scan_peek(s, at)))
        at = ch_scan_behind(s, at);
    return ch_slice_part(s->text, begin, at);
}

/* Whether the dot behind the word [s->at, end) belongs to it. */
static bool
owns_dot(const ch_scanner *s, size_t end, bool dotted)
{
    const ch_slice word = ch_slice_part(s->text, s->at, end);
    if (end >= s->text.len || s->text.at[end] != '.') return false;
    if (s->phrase) return true;
    if (end + 2 < s->text.len && s->text.at[end + 1] == '.' && s->text.at[end + 2] == '.')
        return false; /* an ellipsis */
    size_t last = end - 1;
    while (last > s->at && s->text.at[last] != '.') last--;
    if (dotted && ch_scan_behind(s, last + 1) == end) return true; /* U.S */
    const ch_slice next = next_word(s, end + 1);
    const uint32_t first = next.len ? ch_scan_peek(s, (size_t)(next.at - s->text.at)) : 0;
    if (ch_scan_behind(s, s->at) == end) { /* J. Smith */
        if (!ch_utf8_is_upper(ch_scan_peek(s, s->at)) || !ch_utf8_is_upper(first)) return false;
        return !(ch_words_kind(s->words, next) & CH_WORD_STARTER);
    }
    const ch_slice whole = {word.at, word.len + 1};
    const unsigned kind = ch_words_kind(s->words, whole);
    if (kind & CH_WORD_NUMBER && ch_utf8_is_digit(first)) return true;
    return kind & (CH_WORD_TITLE | CH_WORD_INSIDE | CH_WORD_CAPITAL | CH_WORD_CLOSING);
}

/* Where the clitic of [begin, end) begins, which has an apostrophe; `end` when it has none. */
static size_t
clitic(const ch_scanner *s, size_t begin, size_t end)
{
    size_t mark = end;
    while (mark > begin) {
        mark--;
        if (s->text.at[mark] == '\'') break;
        if ((uint8_t)s->text.at[mark] == 0xE2 && ch_is_apostrophe(ch_scan_peek(s, mark))) break;
    }
    if (mark == begin) return end;
    const size_t letters = ch_scan_behind(s, mark);
    const size_t count = end - letters;
    const char a = ch_scan_small(s, letters), b = ch_scan_small(s, letters + 1);
    if (count == 1 && a == 't' && ch_scan_small(s, mark - 1) == 'n' && mark - 1 > begin)
        return mark - 1;
    if (count == 1 && (a == 's' || a == 'm' || a == 'd')) return mark;
    if (count == 2 && ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l')))
        return mark;
    return end;
}

/* Where the word up to `end` is cut in two: "cannot", "dont", "its" in "its a pity"; 0: nowhere. */
static size_t
cut_of(const ch_scanner *s, size_t end)
{
    const ch_slice word = ch_slice_part(s->text, s->at, end);
    const size_t cut = ch_words_cut(s->words, word);
    if (!cut) return 0;
    if (word.len <= 3 && ch_letters_of(word) & CH_TOKEN_ALL_CAPITALS) return 0; /* IM */
    if (!(ch_words_kind(s->words, word) & CH_WORD_LOOSE)) return cut;
    return ch_words_kind(s->words, next_word(s, end)) & CH_WORD_AFTER_LOOSE ? cut : 0;
}

static ch_status
put_word(ch_scanner *s, size_t end, bool apostrophe, bool dotted)
{
    const unsigned flags = dotted ? CH_TOKEN_DOTTED : 0;
    if (apostrophe && !dotted) {
        const size_t second = clitic(s, s->at, end);
        const size_t first = second < end ? clitic(s, s->at, second) : end;
        if (first < second) CH_TRY(ch_scan_put(s, first, CH_TOKEN_WORD, flags));
        if (second < end)
            CH_TRY(ch_scan_put(s, second, CH_TOKEN_WORD, first < second ? CH_TOKEN_CLITIC : 0));
        return ch_scan_put(s, end, CH_TOKEN_WORD, second < end ? CH_TOKEN_CLITIC : 0);
    }
    const size_t cut = cut_of(s, end);
    if (cut) {
        CH_TRY(ch_scan_put(s, s->at + cut, CH_TOKEN_WORD, 0));
        return ch_scan_put(s, end, CH_TOKEN_WORD, CH_TOKEN_CLITIC);
    }
    return ch_scan_put(s, end, CH_TOKEN_WORD, flags);
}

ch_status
ch_scan_word(ch_scanner *s)
{
    bool apostrophe = false, dotted = false;
    const size_t whole = short_end(s);
    if (whole) return ch_scan_put(s, whole, CH_TOKEN_WORD, 0);
    size_t end = word_end(s, &apostrophe, &dotted);
    if (owns_dot(s, end, dotted)) return ch_scan_put(s, end + 1, CH_TOKEN_WORD, CH_TOKEN_DOTTED);
    if (end < s->text.len && s->text.at[end] == '$' && end - s->at <= 3 &&
        ch_letters_of(ch_slice_part(s->text, s->at, end)) & CH_TOKEN_ALL_CAPITALS)
        return ch_scan_put(s, end + 1, CH_TOKEN_SYMBOL, 0); /* US$ */
    return put_word(s, end, apostrophe, false);
}
