/*
 * When does a line's end not end anything?
 *
 *     The ministers met in Quito on Tuesday and     <- soft: the next line begins
 *     agreed on a list of groups.  Officials said      small, and its first word
 *     They would publish it.                           would not have fitted here
 *
 * A text is hard-wrapped when a good part of its line ends is followed by a
 * line that begins small.  Then a line end is soft where the next line's first
 * word would not have fitted; elsewhere only where a long line stops without
 * a mark and the next begins small.
 */
#include "text/segments.h"

#include "text/utf8.h"

enum { WIDEST = 120, LONG_LINE = 30 };

/* Where the line that begins at `at` stops, before its break; *next behind the break. */
static size_t
line_end(ch_slice text, size_t at, size_t *next)
{
    for (; at < text.len; at++) {
        const uint8_t byte = (uint8_t)text.at[at];
        if (byte > '\r' && byte != 0xE2) continue;
        if (byte == '\n' || byte == '\f') return *next = at + 1, at;
        if (byte == '\r')
            return *next = at + 1 + (at + 1 < text.len && text.at[at + 1] == '\n'), at;
        if (byte == 0xE2 && (uint8_t)text.at[at + 1] == 0x80 &&
            ((uint8_t)text.at[at + 2] | 1) == 0xA9)
            return *next = at + 3, at; /* U+2028, U+2029 */
    }
    return *next = at, at;
}

static ch_line
read_line(ch_slice text, size_t at)
{
    ch_line l = {.begin = at};
    l.end = line_end(text, at, &l.next);
    for (size_t next; l.begin < l.end; l.begin = next) {
        next = l.begin;
        if (!ch_utf8_is_space(ch_utf8_next(text, &next))) break;
    }
    for (size_t last; l.end > l.begin; l.end = last) {
        last = l.end - 1;
        while (last > l.begin && ((uint8_t)text.at[last] & 0xC0) == 0x80) last--;
        size_t behind = last;
        if (!ch_utf8_is_space(ch_utf8_next(text, &behind))) break;
    }
    l.blank = l.begin == l.end;
    l.width = ch_utf8_count(ch_slice_part(text, at, l.end));
    return l;
}

static uint32_t
first_of(ch_slice text, ch_line l)
{
    size_t at = l.begin;
    return l.blank ? 0 : ch_utf8_next(text, &at);
}

static bool
begins_small(ch_slice text, ch_line l)
{
    const uint32_t c = first_of(text, l);
    return ch_utf8_is_letter(c) && !ch_utf8_is_upper(c);
}

/* Whether the line stops in the middle of something: on a letter, digit or comma. */
static bool
stops_open(ch_slice text, ch_line l)
{
    const uint8_t last = (uint8_t)text.at[l.end - 1];
    return last >= 0x80 || last == ',' || last == '-' || ch_utf8_is_letter(last) ||
           ch_utf8_is_digit(last);
}

/* Bytes of the mark that makes the line a list item, white space included; 0: none. */
static size_t
item_mark(ch_slice text, ch_line l)
{
    static const char *const bullets[] = {"-", "*", "•", "‣", "▪", "◦", "●", "■",
                                          "·", "–", "—", "►", "✓", "➤", "o"};
    const ch_slice rest = ch_slice_part(text, l.begin, l.end);
    size_t len = 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !len; i++)
        if (ch_slice_starts(rest, ch_slice_of(bullets[i]))) len = strlen(bullets[i]);
    if (!len) { /* 1.  2)  (3) */
        const bool bracket = rest.len && rest.at[0] == '(';
        if (bracket) len++;
        const size_t digits = len;
        while (len < rest.len && len < digits + 2 && rest.at[len] >= '0' && rest.at[len] <= '9')
            len++;
        if (len == digits || len >= rest.len || !strchr(bracket ? ")" : ".)", rest.at[len]))
            return 0;
        len++;
    }
    const size_t mark = len;
    while (len < rest.len && strchr(" \t", rest.at[len])) len++;
    return len > mark && len < rest.len ? len : 0;
}

/* A number and a dot at a line's beginning may also be the end of a wrapped sentence. */
static bool
is_bullet(ch_slice text, ch_line l)
{
    return item_mark(text, l) && !ch_utf8_is_digit(first_of(text, l));
}

static size_t
first_word_width(ch_slice text, ch_line l)
{
    size_t at = l.begin, width = 0;
    while (at < l.end && width < WIDEST && !ch_utf8_is_space(ch_utf8_next(text, &at))) width++;
    return width;
}

static bool
soft_in_wrapped(const ch_segmenter *s, ch_line l, ch_line below)
{
    if (is_bullet(s->text, below)) return false;
    if (item_mark(s->text, below) && !stops_open(s->text, l)) return false;
    return l.width <= WIDEST && l.width + 1 + first_word_width(s->text, below) > s->wrap;
}

/* Whether the line `below` goes on where `l` stops. */
static bool
soft(const ch_segmenter *s, ch_line l, ch_line below)
{
    if (below.blank) return false;
    if (s->wrap && soft_in_wrapped(s, l, below)) return true;
    return l.width >= LONG_LINE && begins_small(s->text, below) && stops_open(s->text, l) &&
           !item_mark(s->text, below);
}

ch_segmenter
ch_segments(ch_slice text, size_t from)
{
    ch_segmenter s = {.text = text, .more = from < text.len};
    size_t widths[WIDEST + 1] = {0}, breaks = 0, small = 0;
    if (!s.more) return s;
    s.ahead = read_line(text, from);
    for (ch_line above = s.ahead; above.next < text.len;) {
        const ch_line l = read_line(text, above.next);
        if (!above.blank && !l.blank && above.width >= LONG_LINE && above.width <= WIDEST) {
            breaks++;
            if (begins_small(text, l)) small++, widths[above.width]++;
        }
        above = l;
    }
    if (small < 2 || small * 4 < breaks) return s;
    /* nine in ten of the wrapped lines are as wide as this or narrower */
    for (size_t seen = 0; seen * 10 < small * 9; s.wrap++) seen += widths[s.wrap];
    s.wrap--;
    return s;
}

/* Take the line ahead and read the one behind it. */
static ch_line
take_line(ch_segmenter *s)
{
    const ch_line l = s->ahead;
    s->more = l.next < s->text.len;
    if (s->more) s->ahead = read_line(s->text, l.next);
    return l;
}

bool
ch_segment_next(ch_segmenter *s, ch_segment *out)
{
    while (s->more && s->ahead.blank) take_line(s);
    if (!s->more) return false;
    ch_line l = take_line(s);
    const size_t mark = item_mark(s->text, l);
    *out = (ch_segment){{(uint32_t)(l.begin + mark), (uint32_t)l.end}, mark > 0};
    while (s->more && soft(s, l, s->ahead)) {
        l = take_line(s);
        out->span.end = (uint32_t)l.end;
    }
    return true;
}
