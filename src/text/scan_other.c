/* Addresses and numbers: tokens that are whole whatever stands in them. */
#include "text/scan.h"

enum { LONGEST_ADDRESS = 300 };

/* ---- addresses ---- */

static size_t
url_end(const ch_scanner *s)
{
    size_t end = s->at, open = 0, closed = 0;
    while (end < s->chunk_end && end - s->at < CH_TOKEN_LONGEST) {
        const uint32_t c = ch_scan_peek(s, end);
        if (c == '<' || c == '>' || c == '"' || c == 0x201C || c == 0x201D || c == 0xBB) break;
        open += c == '(';
        closed += c == ')';
        end = ch_scan_behind(s, end);
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

/* The end of the e-mail address that begins here (inside a firm it may have no dot), or 0. */
static size_t
mail_end(const ch_scanner *s)
{
    size_t at = s->at;
    while (is_local(ch_scan_small(s, at)) && at - s->at < LONGEST_ADDRESS) at++;
    if (at == s->at || ch_scan_small(s, at) != '@') return 0;
    const size_t host = ++at;
    while (is_local(ch_scan_small(s, at)) && at - host < LONGEST_ADDRESS) at++;
    while (at > host && strchr(".-%+_", s->text.at[at - 1])) at--;
    return at > host && ch_utf8_is_letter(ch_scan_peek(s, host)) ? at : 0;
}

/* The end of an address that begins here, or 0. */
size_t
ch_scan_address(const ch_scanner *s)
{
    if (ch_scan_starts(s, s->at, "http://") || ch_scan_starts(s, s->at, "https://") ||
        ch_scan_starts(s, s->at, "ftp://") || ch_scan_starts(s, s->at, "www."))
        return url_end(s);
    return mail_end(s);
}

/* @name, #topic: the end, or 0. */
size_t
ch_scan_handle(const ch_scanner *s)
{
    size_t end = s->at + 1;
    if (!ch_utf8_is_letter(ch_scan_peek(s, end))) return 0;
    while (end < s->text.len && end - s->at < CH_TOKEN_LONGEST &&
           ch_is_word_part(ch_scan_peek(s, end)))
        end = ch_scan_behind(s, end);
    return end;
}

/* ---- numbers ---- */

/* Behind the digits (and commas, points … between them) that begin at `at`. */
static size_t
digits_end(const ch_scanner *s, size_t at)
{
    const size_t begin = at;
    while (at < s->text.len && at - begin < CH_TOKEN_LONGEST) {
        if (ch_scan_digit(s, at))
            at++;
        else if (at > begin && strchr(".,:/", s->text.at[at]) && ch_scan_digit(s, at + 1))
            at++;
        else if (ch_is_fraction(ch_scan_peek(s, at)))
            at = ch_scan_behind(s, at);
        else
            break;
    }
    return at;
}

/* Telephone numbers and ISO dates keep their hyphens: 555-0100, 202-555-0100, 2025-08-09. */
static size_t
hyphened_end(const ch_scanner *s, size_t first)
{
    size_t at = first, parts = 1, last = first - s->at;
    const size_t head = last;
    while (at < s->text.len && s->text.at[at] == '-' && ch_scan_digit(s, at + 1) &&
           at - s->at < 40) {
        size_t end = at + 1;
        while (ch_scan_digit(s, end)) end++;
        last = end - at - 1;
        at = end;
        parts++;
    }
    if (at < s->text.len && ch_utf8_is_letter(ch_scan_peek(s, at))) return first;
    return parts > 2 || (parts == 2 && head == 3 && last == 4) ? at : first;
}

ch_status
ch_scan_number(ch_scanner *s)
{
    size_t end = s->at;
    if (ch_is_apostrophe(ch_scan_peek(s, end)) || strchr("+.", s->text.at[end]))
        end = ch_scan_behind(s, end);
    end = digits_end(s, end);
    end = hyphened_end(s, end);
    const size_t letters = end;
    while (end < s->text.len && end - s->at < CH_TOKEN_LONGEST &&
           ch_is_word_part(ch_scan_peek(s, end)))
        end = ch_scan_behind(s, end);
    const char first = ch_scan_small(s, letters);
    if ((first == 'a' || first == 'p') &&
        ((end == letters + 2 && ch_scan_small(s, letters + 1) == 'm') ||
         (end == letters + 1 && ch_scan_starts(s, end, ".m"))))
        end = letters; /* 10am, 5p.m. */
    if (end == letters && end > s->at && s->text.at[end - 1] == '0' && ch_is_apostrophe(ch_scan_peek(s, end))) {
        const size_t s_at = ch_scan_behind(s, end);
        if (ch_scan_small(s, s_at) == 's' && !ch_is_word_part(ch_scan_peek(s, s_at + 1))) end = s_at + 1; /* 1990's */
    }
    return ch_scan_put(s, end, CH_TOKEN_NUMBER, 0);
}
