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

typedef struct {
    size_t begin, end; /* without white space at either end */
    size_t next;       /* where the line below begins      */
    size_t width;      /* code points                      */
    bool blank;
} line;

static line
read_line(ch_slice text, size_t at)
{
    line l = {.begin = at, .end = at};
    bool ink = false;
    size_t width = 0;
    while (at < text.len) {
        const size_t before = at;
        const uint32_t c = ch_utf8_next(text, &at);
        if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x0C) {
            if (c == '\r' && at < text.len && text.at[at] == '\n') at++;
            break;
        }
        width++;
        if (ch_utf8_is_space(c)) continue;
        if (!ink) l.begin = before;
        ink = true;
        l.end = at;
        l.width = width;
    }
    l.next = at;
    l.blank = !ink;
    if (!ink) l.end = l.begin;
    return l;
}

static uint32_t
first_of(ch_slice text, line l)
{
    size_t at = l.begin;
    return l.blank ? 0 : ch_utf8_next(text, &at);
}

static bool
begins_small(ch_slice text, line l)
{
    const uint32_t c = first_of(text, l);
    return ch_utf8_is_letter(c) && !ch_utf8_is_upper(c);
}

/* Whether the line stops in the middle of something: on a letter, digit or comma. */
static bool
stops_open(ch_slice text, line l)
{
    const uint8_t last = (uint8_t)text.at[l.end - 1];
    return last >= 0x80 || last == ',' || last == '-' || ch_utf8_is_letter(last) || ch_utf8_is_digit(last);
}

/* Bytes of the mark that makes the line a list item, white space included; 0: none. */
static size_t
item_mark(ch_slice text, line l)
{
    static const char *const bullets[] = {"-", "*", "•", "‣", "▪", "◦", "●", "■", "·", "–", "—", "►", "✓", "➤", "o"};
    const ch_slice rest = ch_slice_part(text, l.begin, l.end);
    size_t len = 0;
    for (size_t i = 0; i < sizeof bullets / sizeof *bullets && !len; i++)
        if (ch_slice_starts(rest, ch_slice_of(bullets[i]))) len = strlen(bullets[i]);
    if (!len) {
        while (len < rest.len && len < 3 && rest.at[len] >= '0' && rest.at[len] <= '9') len++;
        if (!len || len >= rest.len || !strchr(".)", rest.at[len])) return 0;
        len++;
    }
    const size_t mark = len;
    while (len < rest.len && strchr(" \t", rest.at[len])) len++;
    return len > mark && len < rest.len ? len : 0;
}

/* A number and a dot at a line's beginning may also be the end of a wrapped sentence. */
static bool
is_bullet(ch_slice text, line l)
{
    return item_mark(text, l) && !ch_utf8_is_digit(first_of(text, l));
}

static size_t
first_word_width(ch_slice text, line l)
{
    size_t at = l.begin, width = 0;
    while (at < l.end && width < WIDEST && !ch_utf8_is_space(ch_utf8_next(text, &at))) width++;
    return width;
}

static bool
soft_in_wrapped(const ch_segmenter *s, line l, line below)
{
    if (is_bullet(s->text, below)) return false;
    if (item_mark(s->text, below) && !stops_open(s->text, l)) return false;
    return l.width <= WIDEST && l.width + 1 + first_word_width(s->text, below) > s->wrap;
}

/* Whether the line `below` goes on where `l` stops. */
static bool
soft(const ch_segmenter *s, line l, line below)
{
    if (below.blank) return false;
    if (s->wrap && soft_in_wrapped(s, l, below)) return true;
    return l.width >= LONG_LINE && begins_small(s->text, below) && stops_open(s->text, l) &&
           !item_mark(s->text, below);
}

ch_segmenter
ch_segments(ch_slice text, size_t from)
{
    ch_segmenter s = {text, from, 0};
    size_t widths[WIDEST + 1] = {0}, breaks = 0, small = 0;
    if (from >= text.len) return s;
    line above = read_line(text, from);
    while (above.next < text.len) {
        const line l = read_line(text, above.next);
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

bool
ch_segment_next(ch_segmenter *s, ch_segment *out)
{
    line l = {.blank = true};
    while (l.blank) {
        if (s->at >= s->text.len) return false;
        l = read_line(s->text, s->at);
        s->at = l.next;
    }
    const size_t mark = item_mark(s->text, l);
    *out = (ch_segment){{(uint32_t)(l.begin + mark), (uint32_t)l.end}, mark > 0};
    while (l.next < s->text.len) {
        const line below = read_line(s->text, l.next);
        if (!soft(s, l, below)) break;
        l = below;
        out->span.end = (uint32_t)l.end;
        s->at = l.next;
    }
    return true;
}
