/*
 * Lines that are no prose: datelines, bylines, headlines
 *
 *     WASHINGTON, Aug. 8 (Reuters) -      capitals and numbers, a bracket, a dash
 *     (Reuters) -                         the same without a place
 *     CARACAS, Aug. 8 —                   a place in capitals, a dash, prose behind it
 *     By Ana Pérez and John Doe           [byline], then capitals to the end
 *     (Reporting by …; editing by …)      [credit], then a word of [byline]
 *     Leave a Reply                       one sentence without a stop
 */
#include "text/sentences.h"

enum { PLACE = 12, AGENCY = 6, BYLINE = 20, HEADLINE = 40, PROSE = 5 };

static ch_slice
text_of(const ch_splitter *s, size_t i)
{
    return ch_span_of(s->text, s->tokens.at[i].span);
}

static bool
is(const ch_splitter *s, size_t i, ch_slice text)
{
    return ch_slice_equal(text_of(s, i), text);
}

static bool
is_dash(const ch_splitter *s, size_t i)
{
    return is(s, i, CH_S("-")) || is(s, i, CH_S("--")) || is(s, i, CH_S("–")) ||
           is(s, i, CH_S("—"));
}

static bool
is_capital(const ch_splitter *s, size_t i)
{
    return s->tokens.at[i].flags & CH_TOKEN_CAPITAL;
}

/* Capitals, numbers, commas: what place and date of a dateline are made of. */
static bool
of_place(const ch_splitter *s, size_t i)
{
    const ch_token *t = &s->tokens.at[i];
    if (t->kind == CH_TOKEN_WORD)
        return t->flags & CH_TOKEN_CAPITAL ||
               ch_words_kind(s->words, text_of(s, i)) & CH_WORD_SMALL;
    return t->kind == CH_TOKEN_NUMBER || is(s, i, CH_S(",")) || is(s, i, CH_S(".")) ||
           is(s, i, CH_S("/"));
}

/* A dash with space around it, or a long one. */
static bool
stands_apart(const ch_splitter *s, size_t i, size_t end)
{
    if (text_of(s, i).len > 1 && !is(s, i, CH_S("–"))) return true;
    return i + 1 < end && s->tokens.at[i].flags & CH_TOKEN_SPACE_BEFORE &&
           s->tokens.at[i + 1].flags & CH_TOKEN_SPACE_BEFORE;
}

/* "(Reuters) -" from token i: the index behind the dash, or 0.  open: nothing stands before the
 * bracket. */
static size_t
agency_end(const ch_splitter *s, size_t i, size_t end, bool open)
{
    const size_t first = i + 1;
    if (first >= end || !is_capital(s, first)) return 0;
    for (i = first; i < end && i - first < AGENCY && !is(s, i, CH_S(")")); i++)
        if (ch_splitter_stop(s, i)) return 0;
    if (i + 2 >= end || !is(s, i, CH_S(")"))) return 0;
    const uint32_t next = s->tokens.at[i + 1].flags;
    if (open && next & CH_TOKEN_CAPITAL && !(next & CH_TOKEN_SPACE_BEFORE))
        return i + 1;                 /* "(Acme)The" */
    if (is(s, i + 1, CH_S("."))) i++; /* "(Acme).- The" */
    return i + 2 < end && is_dash(s, i + 1) ? i + 2 : 0;
}

/* A place in capitals before a dash, and prose behind it. */
static bool
bare_dateline(const ch_splitter *s, size_t first, size_t dash, size_t end)
{
    const ch_token *place = &s->tokens.at[first];
    return dash > first && dash + PROSE < end && place->flags & CH_TOKEN_ALL_CAPITALS &&
           place->span.end - place->span.begin > 2 && stands_apart(s, dash, end) &&
           is_capital(s, dash + 1) && ch_splitter_stop(s, end - 1);
}

size_t
ch_dateline_end(const ch_splitter *s, size_t first, size_t end)
{
    for (size_t i = first; i < end && i - first < PLACE; i++) {
        if (is(s, i, CH_S("("))) return agency_end(s, i, end, i == first);
        if (is_dash(s, i)) {
            if (bare_dateline(s, first, i, end)) return i + 1;
            if (stands_apart(s, i, end)) return 0;
            if (i + 2 < end && is_dash(s, i + 2) && !stands_apart(s, i + 2, end)) i++; /* Port-au-Prince */
            continue;
        }
        if (!of_place(s, i)) return 0;
    }
    return 0;
}

static bool
is_credit(const ch_splitter *s, size_t first, size_t end)
{
    size_t i = first;
    while (i < end && i - first < 2 && ch_words_kind(s->words, text_of(s, i)) & CH_WORD_CREDIT) i++;
    return i > first && i + 1 < end && ch_words_kind(s->words, text_of(s, i)) & CH_WORD_BYLINE &&
           is_capital(s, i + 1);
}

static bool
is_byline(const ch_splitter *s, size_t first, size_t end)
{
    if (end - first < 2 || end - first > BYLINE || ch_splitter_stop(s, end - 1)) return false;
    if (!(ch_words_kind(s->words, text_of(s, first)) & CH_WORD_BYLINE)) return false;
    for (size_t i = first + 1; i < end; i++) {
        const ch_token *t = &s->tokens.at[i];
        const bool small = t->kind == CH_TOKEN_WORD && !(t->flags & CH_TOKEN_CAPITAL);
        if (small && t->span.end - t->span.begin > 4) return false;
    }
    return is_capital(s, first + 1);
}

/* Whether the sentence stops with a mark, closing quotes aside. */
static bool
stops(const ch_splitter *s, size_t first, size_t end)
{
    while (end > first + 1 && (s->tokens.at[end - 1].flags & CH_TOKEN_CLOSES_QUOTE ||
                               is(s, end - 1, CH_S(")")) || is(s, end - 1, CH_S("]"))))
        end--;
    const ch_slice last = text_of(s, end - 1);
    if (s->tokens.at[end - 1].flags & CH_TOKEN_DOTTED) return !s->title_case; /* "… in the U.S." */
    return ch_splitter_stop(s, end - 1) || (last.len == 1 && strchr(":;,", last.at[0]));
}

ch_sentence_kind
ch_line_kind(const ch_splitter *s, size_t first, size_t end, bool whole)
{
    const size_t bare =
        first + 1 < end && (is(s, first, CH_S("(")) || is(s, first, CH_S("["))) ? first + 1 : first;
    if (is_credit(s, bare, end) || (whole && is_byline(s, bare, end))) return CH_SENTENCE_BYLINE;
    if (whole && end - first <= HEADLINE && !stops(s, first, end)) return CH_SENTENCE_HEADLINE;
    return CH_SENTENCE_PROSE;
}
