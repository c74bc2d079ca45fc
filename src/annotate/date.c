/*
 * Dates, from the surest form to the least sure
 *
 *     2025-08-09   08/31/2025           one token
 *     9 August 2025   the 9th of August
 *     August 9th, 2025   May of last year   the beginning of September   mid-June
 *     Thursday   Thursday, Aug. 7   Monday night   next Friday
 *     today   last night   yesterday morning
 *     last year   this month   last week   two days ago
 *     three days later   the same month   (date_relative.c)
 *     2014
 *
 * A preposition before it is no part of it.
 */
#include "annotate/date_parts.h"

typedef struct {
    uint32_t first, end;
    ch_date date, until;
    bool open, relative;
    const char *rule;
} match;

static ch_status
add(ch_value_finder *f, match m, uint32_t *end)
{
    char text[16];
    *end = m.end;
    if (!ch_date_known(m.date)) return CH_OK; /* "two days ago", seen from we know not where */
    ch_date_write(m.date, text);
    const ch_slice value = ch_arena_copy(f->arena, ch_slice_of(text));
    if (!value.at) return CH_NO_MEMORY;
    for (uint32_t back = 1; back <= 2 && m.first >= f->first + back; back++)
        m.open = m.open || ch_value_is(f, m.first - back, CH_V_SINCE);
    return ch_value_add(f, m.first, m.end,
                        (ch_value){.kind = CH_VALUE_DATE,
                                   .rule = m.rule,
                                   .date = m.date,
                                   .until = m.until,
                                   .open = m.open,
                                   .relative = m.relative,
                                   .value = value});
}

/* Fill the match's date from its parts, the year looked for behind it. */
static void
place(const ch_value_finder *f, match *m, unsigned month, unsigned day)
{
    const ch_date published = f->article->published;
    int year = ch_date_year_behind(f, m->end, &m->end);
    if (!year) year = ch_date_year_shared(f, m->end, month);
    if (year)
        m->date = ch_date_whole(year, month, day);
    else
        m->date = ch_value_place_month(published, month, day, ch_date_sight(f, m->first, m->end));
    m->relative = !year && published.year;
}

/* ---- forms ---- */

static bool
part_of(ch_slice text, char separator, size_t *at, int *out)
{
    const size_t begin = *at;
    *out = 0;
    while (*at < text.len && *at - begin < 4 && text.at[*at] >= '0' && text.at[*at] <= '9')
        *out = *out * 10 + (text.at[(*at)++] - '0');
    const bool any = *at > begin;
    if (*at == text.len) return any;
    return any && text.at[(*at)++] == separator;
}

/* 2025-08-09, and 08/31/2025 where only one reading is a date. */
static bool
figures(const ch_value_finder *f, uint32_t i, match *m)
{
    int a, b, c;
    size_t at = 0;
    if (!ch_value_kind_is(f, i, CH_TOKEN_NUMBER)) return false;
    const ch_slice text = ch_value_text(f, i);
    m->rule = "date-figures";
    m->end = i + 1;
    if (ch_date_read(text, &m->date) && m->date.day) return true;
    if (text.len < 8 || text.len > 10) return false;
    const char separator = memchr(text.at, '/', text.len) ? '/' : '.';
    if (!part_of(text, separator, &at, &a) || !part_of(text, separator, &at, &b) ||
        !part_of(text, separator, &at, &c) || at != text.len)
        return false;
    if (c < CH_YEAR_FIRST || c > CH_YEAR_LAST || a < 1 || b < 1) return false;
    const ch_date american = a <= 12 ? ch_date_whole(c, (unsigned)a, (unsigned)b) : (ch_date){0};
    const ch_date european = b <= 12 ? ch_date_whole(c, (unsigned)b, (unsigned)a) : (ch_date){0};
    if (ch_date_known(american) && ch_date_known(european) && a != b) return false;
    m->date = ch_date_known(american) ? american : european;
    return ch_date_known(m->date);
}

/* "9 August 2025", "9th of August". */
static bool
day_first(const ch_value_finder *f, uint32_t i, match *m)
{
    bool ordinal;
    uint32_t at = i + 1;
    const unsigned day = ch_date_day_at(f, i, &ordinal);
    if (!day) return false;
    if (ch_value_is(f, at, CH_V_OF)) at++;
    const unsigned month = ch_date_month_at(f, at);
    bool again;
    if (!month || ch_date_day_at(f, at + 1, &again)) return false; /* "At 5 May 15 …" */
    m->rule = "date-day";
    m->end = at + 1;
    place(f, m, month, day);
    return true;
}

/* "-7", "to 7" behind a day: the last day of an interval. */
static unsigned
last_day(const ch_value_finder *f, uint32_t at, unsigned day, uint32_t *end)
{
    bool ordinal;
    if (!ch_value_dash(f, at)) return 0;
    const unsigned last = ch_date_day_at(f, at + 1, &ordinal);
    if (last <= day || ch_date_month_at(f, at + 2) || ch_value_dash(f, at + 2)) return 0;
    *end = at + 2;
    return last;
}

/* Whether what stands behind a month is a count of something, no day: "In May 15 people died". */
static bool
counts(const ch_value_finder *f, uint32_t i)
{
    return i + 1 < f->end &&
           (ch_value_plural(f, i + 1) || f->words[i + 1]->magnitude ||
            f->words[i + 1]->flags & CH_V_PERCENT) &&
           !ch_value_has(f, i + 1, CH_TOKEN_CAPITAL);
}

/* Whether a month that stands alone is meant as one. */
static bool
month_alone(const ch_value_finder *f, uint32_t i)
{
    const bool timely =
        i > f->first &&
        ch_value_is(f, i - 1, CH_V_BEFORE_TIME | CH_V_LAST | CH_V_NEXT | CH_V_THIS | CH_V_AND);
    const bool name_before = i > f->first && ch_value_has(f, i - 1, CH_TOKEN_CAPITAL) && !timely &&
                             !ch_date_month_at(f, i - 1);
    const bool name_behind =
        ch_value_has(f, i + 1, CH_TOKEN_CAPITAL) && !ch_date_month_at(f, i + 1);
    if (name_before) return false;
    return !(f->words[i]->flags & CH_V_DOUBTFUL_MONTH) || (timely && !name_behind);
}

/* "August 9th, 2025", "August 2025", "August 5-7", "May". */
static bool
month_first(const ch_value_finder *f, uint32_t i, match *m)
{
    bool ordinal = false;
    const unsigned month = ch_date_month_at(f, i);
    if (!month) return false;
    unsigned day = ch_date_day_at(f, i + 1, &ordinal);
    if (day && !ordinal && ch_value_is(f, i - 1, CH_V_BEFORE_TIME) && counts(f, i + 1)) day = 0;
    m->end = day ? i + 2 : i + 1;
    m->rule = day ? "date-day" : "date-month";
    const unsigned last = day ? last_day(f, m->end, day, &m->end) : 0;
    uint32_t end = m->end;
    const int year = ch_date_year_behind(f, m->end, &end);
    if (!day && !year && !month_alone(f, i)) return false;
    place(f, m, month, day);
    if (last && m->date.year) m->until = ch_date_whole(m->date.year, month, last);
    return true;
}

/* "early September", "mid-June", "the beginning of September". */
static bool
part_of_month(const ch_value_finder *f, uint32_t i, match *m)
{
    uint32_t at = i + 1;
    if (ch_value_is(f, i, CH_V_PART_OF_MONTH)) {
        if (ch_value_mark(f, at, CH_S("-"))) at++;
    } else if (ch_value_is(f, i, CH_V_EDGE_OF_MONTH) && ch_value_is(f, at, CH_V_OF)) {
        at++;
        if (i > f->first && ch_value_is(f, i - 1, CH_V_THE)) m->first = i - 1;
    } else {
        return false;
    }
    const unsigned month = ch_date_month_at(f, at);
    bool ordinal;
    if (!month || ch_date_day_at(f, at + 1, &ordinal)) return false;
    m->rule = "date-part-of-month";
    m->end = at + 1;
    place(f, m, month, 0);
    return true;
}

/* "mid-June" as one word, since "mid" is a prefix. */
static bool
joined_month(const ch_value_finder *f, uint32_t i, match *m)
{
    char small[CH_VALUE_PHRASE];
    const ch_slice text = ch_value_text(f, i);
    const char *hyphen = memchr(text.at, '-', text.len);
    if (!hyphen || text.len > 20 || !ch_value_kind_is(f, i, CH_TOKEN_WORD)) return false;
    const size_t cut = (size_t)(hyphen - text.at);
    const ch_value_word *part =
        ch_value_rules_word(f->rules, ch_value_small(ch_slice_part(text, 0, cut), small));
    if (!part || !(part->flags & CH_V_PART_OF_MONTH)) return false;
    const ch_value_word *month = ch_value_rules_word(
        f->rules, ch_value_small(ch_slice_part(text, cut + 1, text.len), small));
    if (!month || !month->month) return false;
    m->rule = "date-part-of-month";
    m->end = i + 1;
    place(f, m, month->month, 0);
    return true;
}

/* "Thursday", "Monday night", "Thursday, Aug. 7, 2025". */
static bool
weekday(const ch_value_finder *f, uint32_t i, match *m)
{
    const unsigned number = f->words[i]->weekday;
    if (!number) return false;
    if (ch_value_is(f, i + 1, CH_V_WEEKDAY_NAME) ||
        ch_value_is(f, i - 1, CH_V_WEEKDAY_NAME | CH_V_ORDINAL))
        return false;
    m->end = i + 1;
    if (ch_value_is(f, m->end, CH_V_PART_OF_DAY)) m->end++;
    uint32_t at = m->end;
    if (ch_value_mark(f, at, CH_S(",")) || ch_value_mark(f, at, CH_S("("))) at++;
    match named = {.first = at};
    if (at < f->end && (month_first(f, at, &named) || day_first(f, at, &named)) && named.date.day) {
        named.first = m->first;
        *m = named;
        return true;
    }
    /* "the following Thursday"; "following Thursday's rally" is after it */
    if (ch_value_is(f, i - 1, CH_V_FOLLOWING) && ch_value_is(f, i - 2, CH_V_THE) && !ch_value_is(f, i - 1, CH_V_NEXT)) {
        m->rule = "date-from-another";
        m->relative = true;
        m->date = ch_date_weekday_behind(f, i, number - 1);
        return true;
    }
    const ch_value_sight sight = ch_date_sight(f, i, m->end);
    m->rule = "date-weekday";
    m->relative = true;
    m->date = ch_value_place_weekday(f->article->published, number - 1, sight);
    /* "last Thursday", written on a Thursday */
    if (i > f->first && ch_value_is(f, i - 1, CH_V_LAST) && m->date.day &&
        ch_date_days(m->date) == ch_date_days(f->article->published))
        m->date = ch_value_shift(m->date, CH_S("D"), -7);
    return true;
}

/* "today", "last night", "tomorrow morning". */
static bool
day_word(const ch_value_finder *f, uint32_t i, match *m)
{
    const ch_value_word *word = ch_value_phrase(f, i, &m->end);
    int64_t days;
    if (!word) return false;
    if (word->flags & CH_V_DAY_BEFORE)
        days = -1;
    else if (word->flags & CH_V_DAY_BY_PART)
        days = 0;
    else if (word->flags & CH_V_DAY_AFTER)
        days = 1;
    else if (word->is_day)
        days = word->day;
    else
        return false;
    m->rule = "date-day-word";
    m->relative = true;
    m->date = ch_value_shift(f->article->published, CH_S("D"), days);
    return true;
}

/* "last year", "this month", "next Friday", "last May". */
static bool
stepped(const ch_value_finder *f, uint32_t i, match *m)
{
    int64_t step;
    if (!ch_date_step_at(f, i, &step) || i + 1 >= f->end) return false;
    if (ch_value_is(f, i - 1, CH_V_THE)) return false; /* "the past year" lasts */
    const ch_value_word *word = f->words[i + 1];
    m->rule = "date-step";
    m->relative = true;
    m->end = i + 2;
    if (ch_date_unit_is(f, i + 1, CH_S("Y")) || ch_date_unit_is(f, i + 1, CH_S("M"))) {
        if (ch_value_plural(f, i + 1)) return false;
        m->date = ch_value_shift(f->article->published, word->unit, step);
        return true;
    }
    if (ch_date_unit_is(f, i + 1, CH_S("W"))) {
        if (ch_value_plural(f, i + 1)) return false;
        m->date = ch_date_week(f->article->published, step);
        return true;
    }
    m->first = i + 1;
    const bool found = word->weekday ? weekday(f, i + 1, m)
                       : word->month ? month_first(f, i + 1, m)
                                     : false;
    m->first = i;
    return found;
}

/* "two days ago", "a year ago". */
static bool
ago(const ch_value_finder *f, uint32_t i, match *m)
{
    ch_value_number number;
    uint32_t at = i + 1;
    if (ch_value_read_number(f, i, false, &number)) {
        if (number.decimals || number.mantissa > 1000) return false;
        at = number.end;
    } else if (ch_value_is(f, i, CH_V_ARTICLE)) {
        number.mantissa = 1;
    } else {
        return false;
    }
    if (at + 1 >= f->end || !f->words[at]->unit.len || !ch_value_is(f, at + 1, CH_V_AGO))
        return false;
    m->rule = "date-ago";
    m->relative = true;
    m->end = at + 2;
    const ch_slice unit = ch_value_unit(f->words[at]->unit, &number);
    m->date = ch_value_shift(f->article->published, unit, -(int64_t)number.mantissa);
    /* "three years ago today" */
    const bool to_the_day = m->end < f->end && f->words[m->end]->is_day && !f->words[m->end]->day;
    if (to_the_day && ch_slice_equal(unit, CH_S("Y")) && m->date.year) {
        m->end++;
        m->date = ch_date_whole(m->date.year, f->article->published.month, f->article->published.day);
    }
    return true;
}

/* "three days later", "the same month". */
static bool
counted_on(const ch_value_finder *f, uint32_t i, match *m)
{
    m->rule = "date-from-another";
    m->relative = true;
    return ch_date_relative(f, i, &m->end, &m->date);
}

/* Whether four digits are meant as a year where they stand. */
static bool
year_meant(const ch_value_finder *f, uint32_t i, int year)
{
    const bool timely = ch_value_is(f, i - 1, CH_V_BEFORE_TIME | CH_V_YEAR_LABEL);
    if (i > f->first) {
        if (ch_value_is(f, i - 1, CH_V_LABEL)) return false;
        if (ch_value_kind_is(f, i - 1, CH_TOKEN_SYMBOL)) return false;
        if (ch_value_dash(f, i - 1) && !ch_date_year_at(f, i - 2) &&
            !ch_value_has(f, i, CH_TOKEN_SPACE_BEFORE))
            return false;
        if (!timely && ch_value_kind_is(f, i - 1, CH_TOKEN_WORD) &&
            ch_value_has(f, i - 1, CH_TOKEN_CAPITAL) && i - 1 > f->first)
            return false;
    }
    if (i + 1 < f->end) {
        const ch_value_word *next = f->words[i + 1];
        if (next->magnitude || next->flags & CH_V_PERCENT || next->unit.len || next->currency.len)
            return false;
        if (ch_value_mark(f, i + 1, CH_S("-")) && !ch_value_has(f, i + 1, CH_TOKEN_SPACE_BEFORE) &&
            !ch_date_year_at(f, i + 2) && i + 2 < f->end && f->words[i + 2]->unit.len)
            return false; /* a 2000-year history */
        if (counts(f, i) && !ch_value_is(f, i - 1, CH_V_THE | CH_V_OF) &&
            !(ch_value_is(f, i - 1, CH_V_BEFORE_TIME) && year > 1980 && year < 2050))
            return false;
    }
    return timely || (year >= 1900 && year < 2050);
}

static bool
year_alone(const ch_value_finder *f, uint32_t i, match *m)
{
    const int year = ch_date_year_at(f, i);
    if (!year || !year_meant(f, i, year)) return false;
    m->rule = "date-year";
    m->end = i + 1;
    m->date = (ch_date){(int16_t)year, 0, 0};
    return true;
}

ch_status
ch_value_find_date(ch_value_finder *f, uint32_t i, uint32_t *end)
{
    static bool (*const forms[])(const ch_value_finder *, uint32_t, match *) = {
        figures, day_first, month_first, part_of_month, joined_month,
        weekday, day_word,  stepped,     ago,           counted_on,
        year_alone,
    };
    *end = 0;
    for (size_t k = 0; k < sizeof forms / sizeof *forms; k++) {
        match m = {.first = i};
        if (forms[k](f, i, &m)) return add(f, m, end);
    }
    return CH_OK;
}
