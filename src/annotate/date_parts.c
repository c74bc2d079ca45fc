/*
 * Which way a sentence looks is read off the words before a date, up to a
 * dozen or so: the nearest that says something decides.  "will … on Monday"
 * looks ahead, "was … on Monday" back; behind a deadline word ("by noon on
 * Saturday") it looks ahead whatever stands before.
 */
#include "annotate/date_parts.h"

enum { LOOK_BACK = 15, LOOK_AHEAD = 3, DEADLINE = 3 };

static bool
looks_back(const ch_value_finder *f, uint32_t i)
{
    const ch_slice text = ch_value_text(f, i);
    if (ch_value_is(f, i, CH_V_BEHIND)) return true;
    return text.len > 4 && ch_slice_ends(text, CH_S("ed")) && !ch_value_is(f, i, CH_V_AHEAD);
}

/* "will be released", "is due to be completed": the participle is none of the past. */
static bool
promised(const ch_value_finder *f, uint32_t i)
{
    for (uint32_t back = 1; back <= 3; back++)
        if (ch_value_is(f, i - back, CH_V_AHEAD)) return true;
    return false;
}

/* "is to meet", "are to meet": grammar, not knowledge. */
static bool
is_to(const ch_value_finder *f, uint32_t i)
{
    return ch_value_mark(f, i, CH_S("to")) && (ch_value_mark(f, i - 1, CH_S("is")) || ch_value_mark(f, i - 1, CH_S("are")));
}

/* "the November elections": what the date names may lie on either side. */
static bool
noun_behind(const ch_value_finder *f, uint32_t end)
{
    for (uint32_t i = end;
         i < f->end && i < end + LOOK_AHEAD && ch_value_kind_is(f, i, CH_TOKEN_WORD); i++)
        if (ch_value_is(f, i, CH_V_AHEAD_BEHIND)) return true;
    return false;
}

/* "On 23 June they demanded": the first word behind the date that says something. */
static ch_value_sight
sight_behind(const ch_value_finder *f, uint32_t end)
{
    for (uint32_t i = end; i < f->end && i < end + LOOK_BACK; i++) {
        if (ch_value_is(f, i, CH_V_AHEAD)) return CH_VALUE_AFTER;
        if (looks_back(f, i)) return CH_VALUE_BEFORE;
    }
    return CH_VALUE_LIKELY;
}

ch_value_sight
ch_date_sight(const ch_value_finder *f, uint32_t first, uint32_t end)
{
    if (first > f->first && ch_value_is(f, first - 1, CH_V_NEXT)) return CH_VALUE_AFTER;
    if (first > f->first && ch_value_is(f, first - 1, CH_V_LAST | CH_V_THIS | CH_V_SINCE))
        return CH_VALUE_BEFORE;
    for (uint32_t back = 1; back <= DEADLINE; back++) /* "by noon on Saturday" */
        if (ch_value_is(f, first - back, CH_V_DEADLINE)) return CH_VALUE_AFTER;
    const bool near = noun_behind(f, end);
    for (uint32_t i = first, n = 0; i > f->first && n < LOOK_BACK; n++) {
        i--;
        if (ch_value_is(f, i, CH_V_AHEAD) || is_to(f, i)) return CH_VALUE_AFTER;
        if (looks_back(f, i) && !promised(f, i)) return near ? CH_VALUE_NEAREST : CH_VALUE_BEFORE;
    }
    if (near) return CH_VALUE_NEAREST;
    return first <= f->first + 1 ? sight_behind(f, end) : CH_VALUE_LIKELY;
}

unsigned
ch_date_day_at(const ch_value_finder *f, uint32_t i, bool *ordinal)
{
    unsigned day = 0;
    size_t at = 0;
    if (!ch_value_kind_is(f, i, CH_TOKEN_NUMBER)) return 0;
    const ch_slice text = ch_value_text(f, i);
    while (at < text.len && at < 2 && text.at[at] >= '0' && text.at[at] <= '9')
        day = day * 10 + (unsigned)(text.at[at++] - '0');
    *ordinal = at < text.len;
    if (day < 1 || day > 31) return 0;
    if (at == text.len) return day;
    const char a = (char)(text.at[at] | 32),
               b = at + 1 < text.len ? (char)(text.at[at + 1] | 32) : '\0';
    const bool ending = (a == 's' && b == 't') || (a == 'n' && b == 'd') ||
                        (a == 'r' && b == 'd') || (a == 't' && b == 'h');
    return text.len == at + 2 && ending ? day : 0;
}

int
ch_date_year_at(const ch_value_finder *f, uint32_t i)
{
    int year = 0;
    if (!ch_value_kind_is(f, i, CH_TOKEN_NUMBER)) return 0;
    const ch_slice text = ch_value_text(f, i);
    if (text.len != 4) return 0;
    for (size_t k = 0; k < 4; k++) {
        if (text.at[k] < '0' || text.at[k] > '9') return 0;
        year = year * 10 + (text.at[k] - '0');
    }
    return year >= CH_YEAR_FIRST && year <= CH_YEAR_LAST ? year : 0;
}

unsigned
ch_date_month_at(const ch_value_finder *f, uint32_t i)
{
    return i < f->end ? f->words[i]->month : 0;
}

bool
ch_date_step_at(const ch_value_finder *f, uint32_t i, int64_t *step)
{
    *step = ch_value_is(f, i, CH_V_NEXT) ? 1 : ch_value_is(f, i, CH_V_LAST) ? -1 : 0;
    return *step || ch_value_is(f, i, CH_V_THIS);
}

bool
ch_date_unit_is(const ch_value_finder *f, uint32_t i, ch_slice unit)
{
    return i < f->end && ch_slice_equal(f->words[i]->unit, unit);
}

int
ch_date_year_behind(const ch_value_finder *f, uint32_t i, uint32_t *end)
{
    int64_t step;
    uint32_t at = i;
    if (ch_value_mark(f, at, CH_S(",")) || ch_value_is(f, at, CH_V_OF)) at++;
    const int year = ch_date_year_at(f, at);
    if (year) {
        *end = at + 1;
        return year;
    }
    if (!ch_date_step_at(f, at, &step) || !ch_date_unit_is(f, at + 1, CH_S("Y")) ||
        !f->article->published.year)
        return 0;
    *end = at + 2;
    return f->article->published.year + (int)step;
}

int
ch_date_year_shared(const ch_value_finder *f, uint32_t i, unsigned month)
{
    bool ordinal;
    uint32_t end;
    if (!ch_value_is(f, i, CH_V_AND | CH_V_TO) && !ch_value_dash(f, i)) return 0;
    const unsigned second = ch_date_month_at(f, i + 1);
    if (!second) return 0;
    const int year =
        ch_date_year_behind(f, ch_date_day_at(f, i + 2, &ordinal) ? i + 3 : i + 2, &end);
    return year && second < month ? year - 1 : year;
}

ch_date
ch_date_whole(int year, unsigned month, unsigned day)
{
    if (day > ch_date_month_days(year, month)) return (ch_date){0};
    return (ch_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}
