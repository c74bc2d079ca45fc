/*
 * ASCII is answered from a table of our own; the rest of Unicode by libunistring,
 * which is known only here.
 *
 * Folding one code point never writes more than four times its bytes: the few
 * ligatures that Unicode takes apart into a whole sentence stay as they are.
 */
#include "text/utf8.h"

#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

/* One row is sixteen characters. */
enum {
    L = CH_ASCII_LETTER | CH_ASCII_WORD | CH_ASCII_LOWER,
    U = CH_ASCII_LETTER | CH_ASCII_WORD | CH_ASCII_UPPER,
    D = CH_ASCII_DIGIT | CH_ASCII_WORD,
    S = CH_ASCII_SPACE,
    W = CH_ASCII_WORD,
};

const uint8_t ch_ascii_classes[128] = {
    0, 0, 0, 0, 0, 0, 0, 0, 0, S, S, S, S, S, 0, 0, /* control  */
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* control  */
    S, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, /* space !  */
    D, D, D, D, D, D, D, D, D, D, 0, 0, 0, 0, 0, 0, /* 0 … 9 :  */
    0, U, U, U, U, U, U, U, U, U, U, U, U, U, U, U, /* @ A … O  */
    U, U, U, U, U, U, U, U, U, U, U, 0, 0, 0, 0, W, /* P … Z _ */
    0, L, L, L, L, L, L, L, L, L, L, L, L, L, L, L, /* ` a … o  */
    L, L, L, L, L, L, L, L, L, L, L, 0, 0, 0, 0, 0, /* p … z    */
};

uint32_t
ch_utf8_next_wide(ch_slice text, size_t *at)
{
    const uint8_t *p = (const uint8_t *)text.at + *at;
    if (p[0] < 0xE0) {
        *at += 2;
        return (p[0] & 0x1Fu) << 6 | (p[1] & 0x3Fu);
    }
    if (p[0] < 0xF0) {
        *at += 3;
        return (p[0] & 0x0Fu) << 12 | (p[1] & 0x3Fu) << 6 | (p[2] & 0x3Fu);
    }
    *at += 4;
    return (p[0] & 0x07u) << 18 | (p[1] & 0x3Fu) << 12 | (p[2] & 0x3Fu) << 6 | (p[3] & 0x3Fu);
}

size_t
ch_utf8_put(uint32_t c, char *out)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

/* Bytes of the sequence at p (with `len` left), 0 when it is no UTF-8 (Unicode 15, table 3-7). */
static size_t
sequence(const uint8_t *p, size_t len)
{
    const uint8_t a = p[0];
    if (a < 0x80) return 1;
    if (a < 0xC2 || a > 0xF4) return 0;
    const size_t wanted = a < 0xE0 ? 2 : a < 0xF0 ? 3 : 4;
    if (len < wanted) return 0;
    const uint8_t low = a == 0xE0 ? 0xA0 : a == 0xF0 ? 0x90 : 0x80;
    const uint8_t high = a == 0xED ? 0x9F : a == 0xF4 ? 0x8F : 0xBF;
    if (p[1] < low || p[1] > high) return 0;
    for (size_t i = 2; i < wanted; i++)
        if ((p[i] & 0xC0) != 0x80) return 0;
    return wanted;
}

size_t
ch_utf8_valid(ch_slice text)
{
    const uint8_t *p = (const uint8_t *)text.at;
    size_t at = 0;
    while (at < text.len) {
        uint64_t eight;
        if (text.len - at >= 8 && (memcpy(&eight, p + at, 8), !(eight & 0x8080808080808080u))) {
            at += 8;
            continue;
        }
        const size_t step = sequence(p + at, text.len - at);
        if (!step) return at;
        at += step;
    }
    return at;
}

size_t
ch_utf8_count(ch_slice text)
{
    const uint64_t ones = 0x0101010101010101u;
    size_t behind = 0, at = 0; /* bytes that are not the first of their code point: 10xxxxxx */
    for (; text.len - at >= 8; at += 8) {
        uint64_t eight;
        memcpy(&eight, text.at + at, 8);
        behind += (size_t)(((eight >> 7 & ~eight >> 6 & ones) * ones) >> 56);
    }
    for (; at < text.len; at++) behind += ((uint8_t)text.at[at] & 0xC0) == 0x80;
    return text.len - behind;
}

bool
ch_utf8_is_letter_wide(uint32_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_L);
}

bool
ch_utf8_is_upper_wide(uint32_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

bool
ch_utf8_is_digit_wide(uint32_t c)
{
    return uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Nd);
}

bool
ch_utf8_is_space_wide(uint32_t c)
{
    return c == 0x85 || uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Z);
}

bool
ch_utf8_is_mark(uint32_t c)
{
    return c >= 0x300 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_M);
}

uint32_t
ch_utf8_lower(uint32_t c)
{
    if (c < 0x80) return ch_ascii_classes[c] & CH_ASCII_UPPER ? c + 32 : c;
    return uc_tolower(c);
}

/* Letters and marks that decomposition leaves as they are, and what they fold to. */
static const char *
replacement(uint32_t c)
{
    static const struct {
        uint16_t code_point;
        char text[4];
    } table[] = {
        {0x00AD, ""},   {0x00AB, "\""}, {0x00BB, "\""}, {0x00DF, "ss"}, {0x00E6, "ae"},
        {0x00F0, "d"},  {0x00F8, "o"},  {0x00FE, "th"}, {0x0111, "d"},  {0x0127, "h"},
        {0x0131, "i"},  {0x0142, "l"},  {0x014B, "n"},  {0x0153, "oe"}, {0x0167, "t"},
        {0x02BB, "'"},  {0x02BC, "'"},  {0x02BD, "'"},  {0x02BE, "'"},  {0x02BF, "'"},
        {0x2010, "-"},  {0x2011, "-"},  {0x2012, "-"},  {0x2013, "-"},  {0x2014, "-"},
        {0x2015, "-"},  {0x2018, "'"},  {0x2019, "'"},  {0x201A, "'"},  {0x201B, "'"},
        {0x201C, "\""}, {0x201D, "\""}, {0x201E, "\""}, {0x201F, "\""}, {0x2032, "'"},
        {0x2033, "\""}, {0x2212, "-"},
    };
    size_t low = 0, high = sizeof table / sizeof *table;
    while (low < high) {
        const size_t middle = (low + high) / 2;
        if (table[middle].code_point == c) return table[middle].text;
        if (table[middle].code_point < c)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

/* The last step for one decomposed code point: marks off, lower case, letters replaced. */
static size_t
put_simple(uint32_t c, char *out, size_t room)
{
    char bytes[4];
    if (ch_utf8_is_mark(c)) return 0;
    if (c >= 0x80 && uc_is_general_category_withtable(c, UC_CATEGORY_MASK_Cf)) return 0;
    if (ch_utf8_is_space(c)) c = ' ';
    c = ch_utf8_lower(c);
    const char *text = c < 0x80 ? NULL : replacement(c);
    if (!text) {
        const size_t len = ch_utf8_put(c, bytes);
        if (len <= room) memcpy(out, bytes, len);
        return len;
    }
    const size_t len = strlen(text);
    if (len <= room) memcpy(out, text, len);
    return len;
}

/*
 * One code point beyond ASCII, decomposed as far as it goes: a small stack in
 * place of recursion.  False when it does not fit into `room` bytes.
 */
static bool
put_decomposed(uint32_t c, char *out, size_t room, size_t *len)
{
    ucs4_t stack[3 * UC_DECOMPOSITION_MAX_LENGTH];
    size_t depth = 1;
    stack[0] = c;
    *len = 0;
    while (depth) {
        int tag;
        ucs4_t parts[UC_DECOMPOSITION_MAX_LENGTH];
        const ucs4_t top = stack[--depth];
        const int count = top < 0x80 ? -1 : uc_decomposition(top, &tag, parts);
        if (count > 0 && depth + (size_t)count <= sizeof stack / sizeof *stack) {
            for (int i = count; i > 0; i--) stack[depth++] = parts[i - 1];
            continue;
        }
        *len += put_simple(top, out + *len, room - *len);
        if (*len > room) return false;
    }
    return true;
}

/*
 * A dot inside or at the end of an abbreviation: behind a letter, and nothing
 * or a single letter with its own end behind it.  "U.S." yes; "amazon.com" no.
 */
static bool
abbreviation_dot(ch_slice text, size_t at, bool after_letter)
{
    if (!after_letter) return false;
    size_t next = at + 1;
    if (next >= text.len || !ch_utf8_is_letter(ch_utf8_next(text, &next)))
        return at + 1 >= text.len;
    if (next >= text.len || text.at[next] == '.') return true;
    const uint32_t behind = ch_utf8_next(text, &next);
    return !ch_utf8_is_letter(behind) && !ch_utf8_is_digit(behind);
}

size_t
ch_utf8_fold(ch_slice text, char *out)
{
    size_t written = 0;
    bool after_letter = false;
    for (size_t at = 0; at < text.len;) {
        const uint8_t byte = (uint8_t)text.at[at];
        if (byte < 0x80) {
            if (byte != '.' || !abbreviation_dot(text, at, after_letter))
                out[written++] = (char)(byte >= 'A' && byte <= 'Z' ? byte + 32
                                        : byte == '`'              ? '\''
                                                                   : byte);
            after_letter = ch_ascii_classes[byte] & CH_ASCII_LETTER;
            at++;
            continue;
        }
        const size_t begin = at;
        const uint32_t c = ch_utf8_next(text, &at);
        size_t len;
        if (!put_decomposed(c, out + written, 4 * (at - begin), &len))
            len = ch_utf8_put(c, out + written);
        written += len;
        after_letter = ch_utf8_is_letter(c) || ch_utf8_is_mark(c);
    }
    return written;
}
