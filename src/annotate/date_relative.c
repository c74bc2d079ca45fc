/*
 * Dates seen from another date of the text, not from the article's
 *
 *     on 3 May … Three days later       3 May + 3
 *     in 2019 … The following year      2020
 *     in June … the same month          June
 *     on 3 May … later that day         3 May
 *     on 3 May … the following Monday   the Monday behind 3 May
 *
 * The nearest date before them decides, no further than two sentences back; one
 * that is too coarse ("in May … three days later") leaves them unknown.
 */
#include "annotate/date_parts.h"

enum { BACK = 2 };

/* The date that "later" counts from, as exact as the unit asks. */
static bool
anchor_of(const ch_value_finder *f, uint32_t i, ch_slice unit, ch_date *out)
{
    const uint32_t own = f->article->tokens[i].sentence;
    for (size_t k = f->values.len; k-- > 0;) {
        const ch_value *v = &f->values.at[k];
        if (v->kind != CH_VALUE_DATE) continue;
        if (own - f->article->tokens[v->first].sentence > BACK) return false;
        *out = v->until.year ? v->until : v->date;
        if (!out->year) return false;
        if (ch_slice_equal(unit, CH_S("Y"))) return true;
        return ch_slice_equal(unit, CH_S("M")) ? out->month != 0 : out->day != 0;
    }
    return false;
}

/* "three days later", "a year earlier": the step, and the token behind it. */
static bool
counted(const ch_value_finder *f, uint32_t i, ch_slice *unit, int64_t *step, uint32_t *end)
{
    ch_value_number number;
    uint32_t at = i + 1;
    if (ch_value_read_number(f, i, false, &number)) {
        if (number.decimals || number.mantissa > 1000) return false;
        at = number.end;
    } else if (ch_value_is(f, i, CH_V_ARTICLE)) {
        number = (ch_value_number){.mantissa = 1};
    } else {
        return false;
    }
    if (at + 1 >= f->end || !f->words[at]->unit.len || ch_value_mark(f, at + 2, CH_S("than"))) return false;
    if (!ch_value_is(f, at + 1, CH_V_LATER | CH_V_EARLIER)) return false;
    *unit = ch_value_unit(f->words[at]->unit, &number);
    *step = ch_value_is(f, at + 1, CH_V_LATER) ? (int64_t)number.mantissa : -(int64_t)number.mantissa;
    *end = at + 2;
    return true;
}

/* "that day", "that month". */
static bool
pointed_at(const ch_value_finder *f, uint32_t i, ch_slice *unit, int64_t *step, uint32_t *end)
{
    if (!ch_value_is(f, i, CH_V_THAT) || i + 1 >= f->end || !f->words[i + 1]->unit.len || ch_value_plural(f, i + 1))
        return false;
    *step = 0;
    *unit = f->words[i + 1]->unit;
    *end = i + 2;
    return true;
}

/* "the next day", "the same month", "the previous year". */
static bool
named(const ch_value_finder *f, uint32_t i, ch_slice *unit, int64_t *step, uint32_t *end)
{
    if (pointed_at(f, i, unit, step, end)) return true;
    if (!ch_value_is(f, i, CH_V_THE) || i + 2 >= f->end || !f->words[i + 2]->unit.len) return false;
    if (ch_value_plural(f, i + 2)) return false;
    if (ch_value_is(f, i + 1, CH_V_FOLLOWING))
        *step = 1;
    else if (ch_value_is(f, i + 1, CH_V_PREVIOUS))
        *step = -1;
    else if (ch_value_is(f, i + 1, CH_V_SAME))
        *step = 0;
    else
        return false;
    /* "over the next year" is time to come */
    if (ch_value_is(f, i + 1, CH_V_NEXT) && i > f->first && ch_value_is(f, i - 1, CH_V_BEFORE_TIME | CH_V_IN_DURATION)) return false;
    ch_value_number one = {.mantissa = 1};
    *unit = ch_value_unit(f->words[i + 2]->unit, &one);
    *end = i + 3;
    return one.mantissa == 1;
}

bool
ch_date_relative(const ch_value_finder *f, uint32_t i, uint32_t *end, ch_date *out)
{
    ch_slice unit;
    int64_t step;
    ch_date from;
    if (!counted(f, i, &unit, &step, end) && !named(f, i, &unit, &step, end)) return false;
    if (!anchor_of(f, i, unit, &from)) return false;
    if (!step && ch_slice_equal(unit, CH_S("D")))
        *out = from;
    else
        *out = ch_value_shift(from, unit, step);
    return ch_date_known(*out);
}

ch_date
ch_date_weekday_behind(const ch_value_finder *f, uint32_t i, unsigned weekday)
{
    ch_date from;
    if (!anchor_of(f, i, CH_S("D"), &from)) return (ch_date){0};
    const unsigned ahead = (weekday + 7 - (unsigned)ch_date_weekday(from)) % 7;
    return ch_date_from_days(ch_date_days(from) + (int32_t)(ahead ? ahead : 7));
}

ch_date
ch_date_week(ch_date published, int64_t step)
{
    if (!published.day || step > 1000 || step < -1000) return (ch_date){0};
    const int32_t today = ch_date_days(published);
    const int32_t monday = today - (int32_t)((ch_date_weekday(published) + 6) % 7) + (int32_t)(7 * step);
    ch_date first = ch_date_from_days(monday);
    const ch_date last = ch_date_from_days(monday + 6);
    if (first.year != last.year) return (ch_date){0};
    if (first.month != last.month) first.month = 0;
    first.day = 0;
    return first;
}
