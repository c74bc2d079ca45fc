/*
 * The tokeniser: one pass from left to right, deciding at each token's first
 * character what it is
 *
 *     address   http://…  www.…  a@b.c          whole
 *     word      letters, with what may stand inside: O'Brien  AT&T  U.S  state.gov
 *               then its dot (U.S. Gen.), then clitics and contractions cut off
 *     number    1,557  2.5  10:30  8/9  +44  50m  9TH  1990s  '90s  2025-08-09
 *     marks     runs of one kind together:  ...  ?!  --  ***;  all else alone
 *
 * A hyphen ends a word unless a prefix stands before it (data: [prefix]).
 * No token is looked at from its beginning more than a fixed number of times,
 * and none is longer than LONGEST bytes, so the time is linear.
 */
#include "text/tokens.h"

#include "text/utf8.h"

enum { LONGEST = 1000, LONGEST_ADDRESS = 300 };

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
} scanner;

/* ---- looking ---- */

/* The code point at `at`, 0 at the end. */
static uint32_t
peek(const scanner *s, size_t at)
{
    return at < s->text.len ? ch_utf8_next(s->text, &at) : 0;
}

static uint32_t
step(const scanner *s, size_t *at)
{
    return ch_utf8_next(s->text, at);
}

static size_t
behind(const scanner *s, size_t at)
{
    if (at < s->text.len) step(s, &at);
    return at;
}

static bool
is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

static bool
is_hyphen(uint32_t c)
{
    return c == '-' || c == 0x2010 || c == 0x2011;
}

/* Format characters: soft hyphen, joiners, direction marks. */
static bool
is_invisible(uint32_t c)
{
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
           (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

static bool
is_word_part(uint32_t c)
{
    if (c < 0x80) return ch_ascii_classes[c] & CH_ASCII_WORD;
    return ch_utf8_is_letter(c) || ch_utf8_is_digit(c) || ch_utf8_is_mark(c) || is_invisible(c);
}

static bool
is_fraction(uint32_t c)
{
    return c >= 0xBC && c <= 0xBE;
}

static bool
digit_at(const scanner *s, size_t at)
{
    return at < s->text.len && s->text.at[at] >= '0' && s->text.at[at] <= '9';
}

static char
small_at(const scanner *s, size_t at)
{
    const char c = at < s->text.len ? s->text.at[at] : '\0';
    return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c;
}

/* ---- writing ---- */

static unsigned
letters_of(ch_slice token)
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
        if (ch_utf8_is_upper(c)) classes |= CH_ASCII_UPPER;
        else if (ch_utf8_is_letter(c)) classes |= CH_ASCII_LOWER;
    }
    const bool all = classes & CH_ASCII_UPPER && !(classes & CH_ASCII_LOWER);
    return (capital ? CH_TOKEN_CAPITAL : 0u) | (all ? CH_TOKEN_ALL_CAPITALS : 0u);
}

static ch_status
put(scanner *s, size_t end, ch_token_kind kind, unsigned flags)
{
    ch_token token = {.span = {(uint32_t)s->at, (uint32_t)end}, .kind = (uint16_t)kind};
    if (kind == CH_TOKEN_WORD || kind == CH_TOKEN_NUMBER)
        flags |= letters_of(ch_span_of(s->text, token.span));
    if (s->space) flags |= CH_TOKEN_SPACE_BEFORE;
    if (s->line) flags |= CH_TOKEN_OPENS_LINE;
    token.flags = (uint16_t)flags;
    s->at = end;
    s->space = s->line = false;
    return ch_vector_push(s->tokens, token);
}

/* ---- addresses ---- */

static bool
starts_with(const scanner *s, size_t at, const char *small)
{
    while (*small && small_at(s, at) == *small) small++, at++;
    return !*small;
}

static size_t
url_end(const scanner *s)
{
    size_t end = s->at, open = 0, closed = 0;
    while (end < s->chunk_end && end - s->at < LONGEST) {
        const uint32_t c = peek(s, end);
        if (c == '<' || c == '>' || c == '"' || c == 0x201C || c == 0x201D || c == 0xBB) break;
        open += c == '(';
        closed += c == ')';
        end = behind(s, end);
    }
    for (; end > s->at && strchr(".,;:!?')]}", s->text.at[end - 1]); end--) {
        if (s->text.at[end - 1] != ')') continue;
        if (closed <= open) break; /* …/Lima_(city) */
        closed--;
    }
    if (end > s->at + 3 && memcmp(s->text.at + end - 3, "\xE2\x80\x99", 3) == 0) end -= 3;
    return end;
}

static bool
is_local(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c && strchr("._%+-", c));
}

/* The end of the e-mail address that begins here, or 0. */
static size_t
mail_end(const scanner *s)
{
    size_t at = s->at;
    while (is_local(small_at(s, at)) && at - s->at < LONGEST_ADDRESS) at++;
    if (at == s->at || small_at(s, at) != '@') return 0;
    const size_t host = ++at;
    bool dot = false;
    for (char c; (c = small_at(s, at)), is_local(c) && at - host < LONGEST_ADDRESS; at++)
        dot = dot || (c == '.' && at > host);
    while (at > host && strchr(".-%+_", s->text.at[at - 1])) at--;
    return dot && at > host ? at : 0;
}

/* The end of an address that begins here, or 0. */
static size_t
address_end(const scanner *s)
{
    if (starts_with(s, s->at, "http://") || starts_with(s, s->at, "https://") ||
        starts_with(s, s->at, "ftp://") || starts_with(s, s->at, "www."))
        return url_end(s);
    return mail_end(s);
}

/* @name, #topic: the end, or 0. */
static size_t
handle_end(const scanner *s)
{
    size_t end = s->at + 1;
    if (!ch_utf8_is_letter(peek(s, end))) return 0;
    while (end < s->text.len && end - s->at < LONGEST && is_word_part(peek(s, end))) end = behind(s, end);
    return end;
}

/* ---- words ---- */

/* Whether the dot at `dot`, `segment` being where the letters before it begin, stays inside. */
static bool
dot_inside(const scanner *s, size_t segment, size_t dot)
{
    const uint32_t next = peek(s, dot + 1);
    const size_t after = behind(s, dot + 1);
    const bool single = behind(s, segment) == dot;
    if (!ch_utf8_is_letter(next)) return false;
    if (single) return !ch_utf8_is_letter(peek(s, after)); /* U.S, not J.Smith */
    if (!ch_utf8_is_upper(next)) return ch_utf8_is_letter(peek(s, after)); /* state.gov, not "p.m" of "5p.m" */
    return dot - segment == 2 && s->text.len > after && s->text.at[after] == '.'; /* Ph.D. */
}

static bool
joins_hyphen(const scanner *s, size_t begin, size_t hyphen)
{
    const uint32_t next = peek(s, behind(s, hyphen));
    const ch_slice word = ch_slice_part(s->text, begin, hyphen);
    if (word.len > 16 || !(ch_utf8_is_letter(next) || ch_utf8_is_digit(next))) return false;
    if (!(ch_words_kind(s->words, word) & CH_WORD_PREFIX)) return false;
    return word.len > 1 || (ch_utf8_is_letter(next) && !ch_utf8_is_upper(next));
}

/* The end of the letters that begin at s->at, dots inside included, the last dot not. */
static size_t
word_end(const scanner *s, bool *apostrophe, bool *dotted)
{
    size_t end = s->at, segment = s->at;
    bool hyphen = false;
    while (end < s->text.len && end - s->at < LONGEST) {
        const uint32_t c = peek(s, end);
        if (c < 0x80 && ch_ascii_classes[c] & CH_ASCII_WORD) {
            end++;
            continue;
        }
        const size_t next = behind(s, end);
        const uint32_t then = peek(s, next);
        if (is_word_part(c)) {
            end = next;
        } else if (is_apostrophe(c) && ch_utf8_is_letter(then)) {
            *apostrophe = true;
            end = next;
        } else if (c == '.' && dot_inside(s, segment, end)) {
            *dotted = true;
            end = segment = next;
        } else if (c == '&' && ch_utf8_is_upper(then) && ch_utf8_is_upper(peek(s, segment))) {
            end = next;
        } else if (is_hyphen(c) && !hyphen && joins_hyphen(s, s->at, end)) {
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
next_word(const scanner *s, size_t at)
{
    while (at < s->text.len && (s->text.at[at] == ' ' || s->text.at[at] == '\n' || s->text.at[at] == '\r' || s->text.at[at] == '\t')) at++;
    const size_t begin = at;
    while (at < s->text.len && at - begin < 32 && is_word_part(peek(s, at))) at = behind(s, at);
    return ch_slice_part(s->text, begin, at);
}

/* Whether the dot behind the word [s->at, end) belongs to it. */
static bool
owns_dot(const scanner *s, size_t end, bool dotted)
{
    const ch_slice word = ch_slice_part(s->text, s->at, end);
    if (end >= s->text.len || s->text.at[end] != '.') return false;
    if (s->phrase) return true;
    if (end + 2 < s->text.len && s->text.at[end + 1] == '.' && s->text.at[end + 2] == '.') return false; /* an ellipsis */
    size_t last = end - 1;
    while (last > s->at && s->text.at[last] != '.') last--;
    if (dotted && behind(s, last + 1) == end) return true; /* U.S */
    const ch_slice next = next_word(s, end + 1);
    const uint32_t first = next.len ? peek(s, (size_t)(next.at - s->text.at)) : 0;
    if (behind(s, s->at) == end) { /* J. Smith */
        if (!ch_utf8_is_upper(peek(s, s->at)) || !ch_utf8_is_upper(first)) return false;
        return !(ch_words_kind(s->words, next) & CH_WORD_STARTER);
    }
    const ch_slice whole = {word.at, word.len + 1};
    const unsigned kind = ch_words_kind(s->words, whole);
    if (kind & CH_WORD_NUMBER && ch_utf8_is_digit(first)) return true;
    return kind & (CH_WORD_TITLE | CH_WORD_INSIDE | CH_WORD_CAPITAL | CH_WORD_CLOSING);
}

/* Where the clitic of [begin, end) begins, which has an apostrophe; `end` when it has none. */
static size_t
clitic(const scanner *s, size_t begin, size_t end)
{
    size_t mark = end;
    while (mark > begin) {
        mark--;
        if (s->text.at[mark] == '\'') break;
        if ((uint8_t)s->text.at[mark] == 0xE2 && is_apostrophe(peek(s, mark))) break;
    }
    if (mark == begin) return end;
    const size_t letters = behind(s, mark);
    const size_t count = end - letters;
    const char a = small_at(s, letters), b = small_at(s, letters + 1);
    if (count == 1 && a == 't' && small_at(s, mark - 1) == 'n' && mark - 1 > begin) return mark - 1;
    if (count == 1 && (a == 's' || a == 'm' || a == 'd')) return mark;
    if (count == 2 && ((a == 'r' && b == 'e') || (a == 'v' && b == 'e') || (a == 'l' && b == 'l'))) return mark;
    return end;
}

static ch_status
put_word(scanner *s, size_t end, bool apostrophe, bool dotted)
{
    const unsigned flags = dotted ? CH_TOKEN_DOTTED : 0;
    if (apostrophe && !dotted) {
        const size_t second = clitic(s, s->at, end);
        const size_t first = second < end ? clitic(s, s->at, second) : end;
        if (first < second) CH_TRY(put(s, first, CH_TOKEN_WORD, flags));
        if (second < end) CH_TRY(put(s, second, CH_TOKEN_WORD, first < second ? CH_TOKEN_CLITIC : 0));
        return put(s, end, CH_TOKEN_WORD, second < end ? CH_TOKEN_CLITIC : 0);
    }
    const size_t cut = ch_words_cut(s->words, ch_slice_part(s->text, s->at, end));
    if (cut) {
        CH_TRY(put(s, s->at + cut, CH_TOKEN_WORD, 0));
        return put(s, end, CH_TOKEN_WORD, CH_TOKEN_CLITIC);
    }
    return put(s, end, CH_TOKEN_WORD, flags);
}

static ch_status
word(scanner *s)
{
    bool apostrophe = false, dotted = false;
    size_t end = word_end(s, &apostrophe, &dotted);
    if (owns_dot(s, end, dotted)) return put(s, end + 1, CH_TOKEN_WORD, CH_TOKEN_DOTTED);
    if (end < s->text.len && s->text.at[end] == '$' && end - s->at <= 3 &&
        letters_of(ch_slice_part(s->text, s->at, end)) & CH_TOKEN_ALL_CAPITALS)
        return put(s, end + 1, CH_TOKEN_SYMBOL, 0); /* US$ */
    return put_word(s, end, apostrophe, false);
}

/* ---- numbers ---- */

/* Behind the digits (and commas, points … between them) that begin at `at`. */
static size_t
digits_end(const scanner *s, size_t at)
{
    const size_t begin = at;
    while (at < s->text.len && at - begin < LONGEST) {
        if (digit_at(s, at)) at++;
        else if (at > begin && strchr(".,:/", s->text.at[at]) && digit_at(s, at + 1)) at++;
        else if (is_fraction(peek(s, at))) at = behind(s, at);
        else break;
    }
    return at;
}

/* Telephone numbers and ISO dates keep their hyphens: 555-0100, 202-555-0100, 2025-08-09. */
static size_t
hyphened_end(const scanner *s, size_t first)
{
    size_t at = first, parts = 1, last = first - s->at;
    const size_t head = last;
    while (at < s->text.len && s->text.at[at] == '-' && digit_at(s, at + 1) && at - s->at < 40) {
        size_t end = at + 1;
        while (digit_at(s, end)) end++;
        last = end - at - 1;
        at = end;
        parts++;
    }
    if (at < s->text.len && ch_utf8_is_letter(peek(s, at))) return first;
    return parts > 2 || (parts == 2 && head == 3 && last == 4) ? at : first;
}

static ch_status
number(scanner *s)
{
    size_t end = s->at;
    if (is_apostrophe(peek(s, end)) || strchr("+.", s->text.at[end])) end = behind(s, end);
    end = digits_end(s, end);
    end = hyphened_end(s, end);
    const size_t letters = end;
    while (end < s->text.len && end - s->at < LONGEST && is_word_part(peek(s, end))) end = behind(s, end);
    const char first = small_at(s, letters);
    if ((first == 'a' || first == 'p') &&
        ((end == letters + 2 && small_at(s, letters + 1) == 'm') ||
         (end == letters + 1 && starts_with(s, end, ".m"))))
        end = letters; /* 10am, 5p.m. */
    return put(s, end, CH_TOKEN_NUMBER, 0);
}

/* ---- marks ---- */

static bool
is_closing_context(uint32_t c)
{
    return c == 0 || ch_utf8_is_space(c) || (c < 0x80 && strchr(".,;:!?)]}", (int)c)) || c == 0x2019 ||
           c == 0x201D || c == 0x2026;
}

static bool
is_opening_context(const scanner *s)
{
    if (s->space || s->at == s->begin) return true;
    const uint8_t before = (uint8_t)s->text.at[s->at - 1];
    return strchr("([{-/", before) || (s->at >= 3 && memcmp(s->text.at + s->at - 3, "\xE2\x80\x94", 3) == 0);
}

/* A quotation mark that looks the same on both sides. */
static unsigned
straight_quote(const scanner *s, size_t end, bool *open)
{
    const bool left = is_opening_context(s), right = is_closing_context(peek(s, end));
    const bool opens = left != right ? left : !*open;
    *open = opens;
    return opens ? CH_TOKEN_OPENS_QUOTE : CH_TOKEN_CLOSES_QUOTE;
}

static bool
after_s(const scanner *s)
{
    return !s->space && s->tokens->len && s->at > s->begin && s->tokens->at[s->tokens->len - 1].span.end == s->at &&
           s->tokens->at[s->tokens->len - 1].kind == CH_TOKEN_WORD && strchr("sSxXzZ", s->text.at[s->at - 1]);
}

static ch_status
apostrophe_mark(scanner *s, uint32_t c)
{
    const size_t end = behind(s, s->at);
    if (digit_at(s, end) && !(s->single_open && !s->space)) return number(s); /* '90s */
    if (c == '\'' && end < s->text.len && s->text.at[end] == '\'')
        return put(s, end + 1, CH_TOKEN_PUNCTUATION, straight_quote(s, end + 1, &s->double_open));
    if (!s->single_open && after_s(s)) return put(s, end, CH_TOKEN_WORD, CH_TOKEN_CLITIC); /* officials' */
    if (c == 0x2019) {
        s->single_open = false;
        return put(s, end, CH_TOKEN_PUNCTUATION, CH_TOKEN_CLOSES_QUOTE);
    }
    return put(s, end, CH_TOKEN_PUNCTUATION, straight_quote(s, end, &s->single_open));
}

/* Behind the run of marks of one kind that begins at s->at. */
static size_t
run_end(const scanner *s, uint32_t c)
{
    const bool stop = c == '.' || c == '!' || c == '?' || c == 0x2026;
    size_t end = behind(s, s->at);
    if (!stop && !(c < 0x80 && strchr("-*=_~#+<>|`^", (int)c))) return end;
    while (end < s->text.len && end - s->at < LONGEST) {
        const uint32_t next = peek(s, end);
        if (stop ? next != '.' && next != '!' && next != '?' && next != 0x2026 : next != c) break;
        end = behind(s, end);
    }
    return end;
}

static bool
is_punctuation(uint32_t c)
{
    if (c < 0x80) return !strchr("$%+<=>^`|~#*", (int)c);
    return (c >= 0x2010 && c <= 0x205E && c != 0x2044 && c != 0x2052) || c == 0xA1 || c == 0xAB || c == 0xB7 ||
           c == 0xBB || c == 0xBF || (c >= 0x3001 && c <= 0x3011);
}

static ch_status
mark(scanner *s)
{
    const uint32_t c = peek(s, s->at);
    size_t end = run_end(s, c);
    while (end < s->text.len && end - s->at < LONGEST &&
           (ch_utf8_is_mark(peek(s, end)) || is_invisible(peek(s, end))))
        end = behind(s, end);
    unsigned flags = 0;
    if (c == '"') flags = straight_quote(s, end, &s->double_open);
    else if (c == 0x201C || c == 0xAB || c == 0x201E || c == 0x2018) flags = CH_TOKEN_OPENS_QUOTE;
    else if (c == 0x201D || c == 0xBB) flags = CH_TOKEN_CLOSES_QUOTE;
    if (c == 0x2018) s->single_open = true;
    return put(s, end, is_punctuation(c) ? CH_TOKEN_PUNCTUATION : CH_TOKEN_SYMBOL, flags);
}

/* ---- the loop ---- */

/* Look once through the piece that begins at `at`, up to the next white space. */
static void
open_chunk(scanner *s)
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
        if (c == '.' && end >= s->at + 3 && starts_with(s, end - 3, "www")) s->address = true;
        end++;
    }
    s->chunk_end = end;
}

static void
skip_space(scanner *s)
{
    while (s->at < s->text.len) {
        const uint32_t c = peek(s, s->at);
        const bool control = c < 0x20 || c == 0x7F || is_invisible(c);
        if (!ch_utf8_is_space(c) && !control) return;
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) s->line = true;
        s->space = true;
        s->at = behind(s, s->at);
    }
}

static ch_status
token(scanner *s)
{
    const uint32_t c = peek(s, s->at);
    size_t end = 0;
    if (s->at >= s->chunk_end) open_chunk(s);
    if (s->address && (end = address_end(s)) > s->at) return put(s, end, CH_TOKEN_WORD, 0);
    if (ch_utf8_is_letter(c)) return word(s);
    if (ch_utf8_is_digit(c) || is_fraction(c)) return number(s);
    if (is_apostrophe(c)) return apostrophe_mark(s, c);
    if ((c == '.' || c == '+') && digit_at(s, s->at + 1) && (s->space || s->at == s->begin)) return number(s);
    if ((c == '@' || c == '#') && (end = handle_end(s)) != 0) return put(s, end, CH_TOKEN_WORD, 0);
    return mark(s);
}

ch_status
ch_tokens_add(const ch_abbreviations *words, ch_slice text, ch_span range, bool phrase,
              ch_token_list *tokens)
{
    scanner s = {.words = words, .text = ch_slice_part(text, 0, range.end), .begin = range.begin,
                 .at = range.begin, .space = range.begin > 0, .phrase = phrase, .tokens = tokens, .line = true};
    for (skip_space(&s); s.at < s.text.len; skip_space(&s)) CH_TRY(token(&s));
    return CH_OK;
}
