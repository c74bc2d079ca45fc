/*
 * The scanner: what the tokeniser's parts share
 *
 *     tokens.c       the loop, and marks
 *     scan_word.c    words, their dots, clitics and contractions
 *     scan_other.c   numbers and addresses
 */
#ifndef CH_TEXT_SCAN_H
#define CH_TEXT_SCAN_H

#include "text/tokens.h"
#include "text/utf8.h"

/* No token has more bytes than this (a letter and its marks may pass it). */
enum { CH_TOKEN_LONGEST = 1000 };

typedef struct {
    const ch_abbreviations *words;
    ch_slice text; /* cut at the end of the range, so that nothing behind it is seen */
    size_t begin, at;
    size_t chunk_end; /* where the white-space delimited piece around `at` ends */
    bool address;     /* that piece has an @, a :// or www. in it */
    bool phrase;
    bool space, line; /* what stands before the next token */
    bool double_open, single_open;
    ch_token_list *tokens;
} ch_scanner;

/* The code point at `at`, 0 at the end. */
static inline uint32_t
ch_scan_peek(const ch_scanner *s, size_t at)
{
    return at < s->text.len ? ch_utf8_next(s->text, &at) : 0;
}

static inline size_t
ch_scan_behind(const ch_scanner *s, size_t at)
{
    if (at < s->text.len) ch_utf8_next(s->text, &at);
    return at;
}

static inline bool
ch_is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

static inline bool
ch_is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Format characters: soft hyphen, joiners, direction marks. */
static inline bool
ch_is_invisible(uint32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

static inline bool
ch_is_word_part(uint32_t c)
{
    if (c < 0x80) return ch_ascii_classes[c] & CH_ASCII_WORD;
    return ch_utf8_is_letter(c) || ch_utf8_is_digit(c) || ch_utf8_is_mark(c) || ch_is_invisible(c);
}

static inline bool
ch_is_fraction(uint32_t c)
{
    return c >= 0xBC && c <= 0xBE;
}

static inline bool
ch_scan_digit(const ch_scanner *s, size_t at)
{
    return at < s->text.len && s->text.at[at] >= '0' && s->text.at[at] <= '9';
}

static inline char
ch_scan_small(const ch_scanner *s, size_t at)
{
    const char c = at < s->text.len ? s->text.at[at] : '\0';
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

static inline bool
ch_scan_starts(const ch_scanner *s, size_t at, const char *small)
{
    while (*small && ch_scan_small(s, at) == *small) small++, at++;
    return !*small;
}

/* CH_TOKEN_CAPITAL and CH_TOKEN_ALL_CAPITALS, as they hold for `token`. */
unsigned ch_letters_of(ch_slice token);

/* Add the token [s->at, end) and go behind it. */
ch_status ch_scan_put(ch_scanner *s, size_t end, ch_token_kind kind, unsigned flags);

/* The word or the number that begins at s->at; a word may be several tokens. */
ch_status ch_scan_word(ch_scanner *s);
ch_status ch_scan_number(ch_scanner *s);

/* The end of the address, or of the @name or #topic, that begins at s->at; 0: none does. */
size_t ch_scan_address(const ch_scanner *s);
size_t ch_scan_handle(const ch_scanner *s);

#endif
