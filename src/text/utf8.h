/* UTF-8: decoding, validation and the letter classes the tokeniser needs. */
#ifndef CH_TEXT_UTF8_H
#define CH_TEXT_UTF8_H

#include "base/slice.h"

/* The code point at *at, moving *at behind it.  `text` is valid UTF-8 and *at < text.len. */
uint32_t ch_utf8_next(ch_slice text, size_t *at);

/* Writes `code_point` as UTF-8 into `out` (4 bytes of room); the number of bytes. */
size_t ch_utf8_put(uint32_t code_point, char *out);

/* The byte offset of the first thing that is not UTF-8, or text.len. */
size_t ch_utf8_valid(ch_slice text);

/* How many code points `text` holds. */
size_t ch_utf8_count(ch_slice text);

bool ch_utf8_is_letter(uint32_t code_point);
bool ch_utf8_is_upper(uint32_t code_point);
bool ch_utf8_is_digit(uint32_t code_point);
bool ch_utf8_is_space(uint32_t code_point); /* the breaks of lines too */
bool ch_utf8_is_mark(uint32_t code_point);  /* combining: part of the letter before it */

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
