/*
 * The tokeniser: one pass from left to right, deciding at each token's first
 * character what it is
 *
 *     address   http://…  www.…  a@b.c          whole
 *     word      letters, with what may stand inside: O'Brien  AT&T  U.S  state.gov
 *               then its dot (U.S. Gen.), then clitics and contractions cut off
 *     number    1,557  2.5  10:30  8/9  +44  50m  9TH  1990s  '90s  2025-08-09
 *     marks     runs of one kind together:  ...  ?!  --  ***  $$$, and faces: :-)
 *               all else alone
 *
 * A hyphen ends a word unless a prefix stands before it (data: [prefix]).
 * No token is looked at from its beginning more than a fixed number of times,
 * and none is longer than CH_TOKEN_LONGEST bytes, so the time is linear.
 */
#include "text/scan.h"

unsigned
ch_letters_of(ch_slice token)
{
    unsigned classes = 0;
    size_t at = 0;
    const bool capital = ch_utf8_is_upper(ch_utf8_next(token, &at));
    for (at = 0; at < token.len;) {
        const uint8_t byte = (uint8_t)token.at[at];
        if (byte < 0x80) {
            classes |= ch_ascii_classes[byte];
            at++;
            continue;
        }
        const uint32_t c = ch_utf8_next(token, &at);
        if (ch_utf8_is_upper(c))
            classes |= CH_ASCII_UPPER;
        else if (ch_utf8_is_letter(c))
            classes |= CH_ASCII_LOWER;
    }
    const bool all = classes & CH_ASCII_UPPER && !(classes & CH_ASCII_LOWER);
    return (capital ? CH_TOKEN_CAPITAL : 0u) | (all ? CH_TOKEN_ALL_CAPITALS : 0u);
}

ch_status
ch_scan_put(ch_scanner *s, size_t end, ch_token_kind kind, unsigned flags)
{
    ch_token token = {.span = {(uint32_t)s->at, (uint32_t)end}, .kind = (uint16_t)kind};
    if (kind == CH_TOKEN_WORD || kind == CH_TOKEN_NUMBER)
        flags |= ch_letters_of(ch_span_of(s->text, token.span));
    if (s->space) flags |= CH_TOKEN_SPACE_BEFORE;
    if (s->line) flags |= CH_TOKEN_OPENS_LINE;
    token.flags = (uint16_t)flags;
    s->at = end;
    s->space = s->line = false;
    return ch_vector_push(s->tokens, token);
}

/* ---- marks ---- */

static bool
is_closing_context(uint32_t c)
{
    return c == 0 || ch_utf8_is_space(c) || (c < 0x80 && strchr(".,;:!?)]}", (int)c)) ||
           c == 0x2019 || c == 0x201D || c == 0x2026;
}

static bool
is_opening_context(const ch_scanner *s)
{
    if (s->space || s->at == s->begin) return true;
    const uint8_t before = (uint8_t)s->text.at[s->at - 1];
    return strchr("([{-/", before) ||
           (s->at >= 3 && memcmp(s->text.at + s->at - 3, "\xE2\x80\x94", 3) == 0);
}

/* A quotation mark that looks the same on both sides. */
static unsigned
straight_quote(const ch_scanner *s, size_t end, bool *open)
{
    const bool left = is_opening_context(s), right = is_closing_context(ch_scan_peek(s, end));
    const bool opens = left != right ? left : !*open;
    *open = opens;
    return opens ? CH_TOKEN_OPENS_QUOTE : CH_TOKEN_CLOSES_QUOTE;
}

static bool
after_s(const ch_scanner *s)
{
    return !s->space && s->tokens->len && s->at > s->begin &&
           s->tokens->at[s->tokens->len - 1].span.end == s->at &&
           s->tokens->at[s->tokens->len - 1].kind == CH_TOKEN_WORD &&
           strchr("sSxXzZ", s->text.at[s->at - 1]);
}

/* Behind the clitic 's that begins at s->at, a number or a space before it; 0: there is none. */
static size_t
lone_clitic(const ch_scanner *s, size_t letters)
{
    if (s->single_open || ch_scan_small(s, letters) != 's' || !s->tokens->len) return 0;
    return ch_is_word_part(ch_scan_peek(s, letters + 1)) ? 0 : letters + 1;
}

static ch_status
apostrophe_mark(ch_scanner *s, uint32_t c)
{
    const size_t end = ch_scan_behind(s, s->at), clitic = lone_clitic(s, end);
    if (ch_scan_digit(s, end) && !(s->single_open && !s->space))
        return ch_scan_number(s); /* '90s */
    if (clitic) return ch_scan_put(s, clitic, CH_TOKEN_WORD, CH_TOKEN_CLITIC); /* Peru 's */
    if (c == '\'' && end < s->text.len && s->text.at[end] == '\'')
        return ch_scan_put(s, end + 1, CH_TOKEN_PUNCTUATION,
                           straight_quote(s, end + 1, &s->double_open));
    if (c == 0x2019 && ch_scan_peek(s, end) == c)
        return ch_scan_put(s, ch_scan_behind(s, end), CH_TOKEN_PUNCTUATION, CH_TOKEN_CLOSES_QUOTE);
    if (!s->single_open && after_s(s))
        return ch_scan_put(s, end, CH_TOKEN_WORD, CH_TOKEN_CLITIC); /* officials' */
    if (c == 0x2019) {
        s->single_open = false;
        return ch_scan_put(s, end, CH_TOKEN_PUNCTUATION, CH_TOKEN_CLOSES_QUOTE);
    }
    return ch_scan_put(s, end, CH_TOKEN_PUNCTUATION, straight_quote(s, end, &s->single_open));
}

/* Whether `next` goes on with a run of marks that began with `c`. */
static bool
same_run(uint32_t c, uint32_t next)
{
    if (c == '.' || c == 0x2026) return next == '.' || next == 0x2026;
    if (c == '!' || c == '?') return next == '!' || next == '?' || next == '.';
    if (c == '-' || c == '=') return next == '-' || next == '=';
    return next == c;
}

/* Behind the run of marks of one kind that begins at s->at. */
static size_t
run_end(const ch_scanner *s, uint32_t c)
{
    size_t end = ch_scan_behind(s, s->at);
    if (c != 0x2026 && !(c < 0x80 && strchr(".!?-*=_~#+<>|`^$", (int)c))) return end;
    if (c == '.' && same_run('!', ch_scan_peek(s, end)) && ch_scan_peek(s, end) != '.') c = '!'; /* .? */
    while (end < s->text.len && end - s->at < CH_TOKEN_LONGEST && same_run(c, ch_scan_peek(s, end)))
        end = ch_scan_behind(s, end);
    return end;
}

/* :)  ;-)  :-(  :D behind a space or with a nose, and nothing glued to it; the end, or 0. */
static size_t
face_end(const ch_scanner *s)
{
    size_t at = s->at + 1;
    if (at >= s->text.len || !strchr(":;=", s->text.at[s->at])) return 0;
    const bool nose = s->text.at[at] == '-';
    at += nose;
    if (at >= s->text.len || !s->text.at[at] || !strchr(")(DPp", s->text.at[at])) return 0;
    if (!nose && !s->space && s->at > s->begin && s->text.at[at] != ')') return 0;
    return ch_is_word_part(ch_scan_peek(s, at + 1)) ? 0 : at + 1;
}

static bool
is_punctuation(uint32_t c)
{
    if (c < 0x80) return !strchr("$%+<=>^`|~#*", (int)c);
    return (c >= 0x2010 && c <= 0x205E && c != 0x2044 && c != 0x2052) || c == 0xA1 || c == 0xAB ||
           c == 0xB7 || c == 0xBB || c == 0xBF || (c >= 0x3001 && c <= 0x3011);
}

static ch_status
mark(ch_scanner *s)
{
    const uint32_t c = ch_scan_peek(s, s->at);
    const size_t face = face_end(s);
    if (face) return ch_scan_put(s, face, CH_TOKEN_SYMBOL, 0);
    size_t end = run_end(s, c);
    while (end < s->text.len && end - s->at < CH_TOKEN_LONGEST &&
           (ch_utf8_is_mark(ch_scan_peek(s, end)) || ch_is_invisible(ch_scan_peek(s, end))))
        end = ch_scan_behind(s, end);
    unsigned flags = 0;
    if (c == '"')
        flags = straight_quote(s, end, &s->double_open);
    else if (c == 0x201C || c == 0xAB || c == 0x201E || c == 0x2018)
        flags = CH_TOKEN_OPENS_QUOTE;
    else if (c == 0x201D || c == 0xBB)
        flags = CH_TOKEN_CLOSES_QUOTE;
    if (c == 0x2018) s->single_open = true;
    return ch_scan_put(s, end, is_punctuation(c) ? CH_TOKEN_PUNCTUATION : CH_TOKEN_SYMBOL, flags);
}

/* ---- the loop ---- */

/* Look once through the piece that begins at `at`, up to the next white space. */
static void
open_chunk(ch_scanner *s)
{
    size_t end = s->at;
    s->address = false;
    while (end < s->text.len) {
        const char c = s->text.at[end];
        if (c == ' ' || (c >= '\t' && c <= '\r')) break;
        if (c > '@') {
            end++; /* most letters */
            continue;
        }
        if (c == '@' || (c == '/' && end > s->at && s->text.at[end - 1] == ':')) s->address = true;
        if (c == '.' && end >= s->at + 3 && ch_scan_starts(s, end - 3, "www")) s->address = true;
        end++;
    }
    s->chunk_end = end;
}

static void
skip_space(ch_scanner *s)
{
    while (s->at < s->text.len) {
        const uint32_t c = ch_scan_peek(s, s->at);
        const bool control = c < 0x20 || c == 0x7F || ch_is_invisible(c);
        if (!ch_utf8_is_space(c) && !control) return;
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) s->line = true;
        s->space = true;
        s->at = ch_scan_behind(s, s->at);
    }
}

static ch_status
token(ch_scanner *s)
{
    const uint32_t c = ch_scan_peek(s, s->at);
    size_t end = 0;
    if (s->at >= s->chunk_end) open_chunk(s);
    if (s->address && (end = ch_scan_address(s)) > s->at)
        return ch_scan_put(s, end, CH_TOKEN_WORD, 0);
    if (ch_utf8_is_letter(c)) return ch_scan_word(s);
    if (ch_utf8_is_digit(c) || ch_is_fraction(c)) return ch_scan_number(s);
    if (ch_is_apostrophe(c)) return apostrophe_mark(s, c);
    if ((c == '.' || c == '+') && ch_scan_digit(s, s->at + 1) && (s->space || s->at == s->begin))
        return ch_scan_number(s);
    if ((c == '@' || c == '#') && (end = ch_scan_handle(s)) != 0)
        return ch_scan_put(s, end, CH_TOKEN_WORD, 0);
    return mark(s);
}

ch_status
ch_tokens_add(const ch_abbreviations *words, ch_slice text, ch_span range, bool phrase,
              ch_token_list *tokens)
{
    ch_scanner s = {.words = words,
                    .text = ch_slice_part(text, 0, range.end),
                    .begin = range.begin,
                    .at = range.begin,
                    .space = range.begin > 0,
                    .phrase = phrase,
                    .tokens = tokens,
                    .line = true};
    for (skip_space(&s); s.at < s.text.len; skip_space(&s)) CH_TRY(token(&s));
    return CH_OK;
}
