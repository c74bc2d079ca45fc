/* UTF-8: decoding, validation and the letter classes the tokeniser needs. */
#ifndef CH_TEXT_UTF8_H
#define CH_TEXT_UTF8_H

#include "base/slice.h"

/*
 * What an ASCII character is; the classes are bits.  Nearly all text is ASCII, so this is inline.
 */
enum {
    CH_ASCII_LETTER = 1,
    CH_ASCII_UPPER = 2,
    CH_ASCII_LOWER = 4,
    CH_ASCII_DIGIT = 8,
    CH_ASCII_SPACE = 16,
    CH_ASCII_WORD = 32, /* letter, digit or _ */
};
extern const uint8_t ch_ascii_classes[128];

/* Beyond ASCII: what the inline functions below call. */
uint32_t ch_utf8_next_wide(ch_slice text, size_t *at);
bool ch_utf8_is_letter_wide(uint32_t code_point);
bool ch_utf8_is_upper_wide(uint32_t code_point);
bool ch_utf8_is_digit_wide(uint32_t code_point);
bool ch_utf8_is_space_wide(uint32_t code_point);

/* The code point at *at, moving *at behind it.  `text` is valid UTF-8 and *at < text.len. */
static inline uint32_t
ch_utf8_next(ch_slice text, size_t *at)
{
    const uint8_t byte = (uint8_t)text.at[*at];
    if (byte >= 0x80) return ch_utf8_next_wide(text, at);
    *at += 1;
    return byte;
}

/* Writes `code_point` as UTF-8 into `out` (4 bytes of room); the number of bytes. */
size_t ch_utf8_put(uint32_t code_point, char *out);

/* The byte offset of the first thing that is not UTF-8, or text.len. */
size_t ch_utf8_valid(ch_slice text);

/* How many code points `text` holds. */
size_t ch_utf8_count(ch_slice text);

static inline bool
ch_utf8_is_letter(uint32_t c)
{
    return c < 0x80 ? ch_ascii_classes[c] & CH_ASCII_LETTER : ch_utf8_is_letter_wide(c);
}

static inline bool
ch_utf8_is_upper(uint32_t c)
{
    return c < 0x80 ? ch_ascii_classes[c] & CH_ASCII_UPPER : ch_utf8_is_upper_wide(c);
}

static inline bool
ch_utf8_is_digit(uint32_t c)
{
    return c < 0x80 ? ch_ascii_classes[c] & CH_ASCII_DIGIT : ch_utf8_is_digit_wide(c);
}

/* White space, the breaks of lines too. */
static inline bool
ch_utf8_is_space(uint32_t c)
{
    return c < 0x80 ? ch_ascii_classes[c] & CH_ASCII_SPACE : ch_utf8_is_space_wide(c);
}

/* Combining: part of the letter before it. */
bool ch_utf8_is_mark(uint32_t code_point);

uint32_t ch_utf8_lower(uint32_t code_point);

/*
 * Fold for matching: lower case, diacritics off (NFKD without combining
 * marks; ø o, ł l, đ d, ß ss, æ ae …), curly quotes straight, dashes "-",
 * the dots of an abbreviation dropped ("U.S." us, "Gen." gen, but "state.gov"
 * as it is).  Writes to `out`, which has room for 4 * text.len bytes; the
 * number of bytes written.
 */
size_t ch_utf8_fold(ch_slice text, char *out);

#endif
