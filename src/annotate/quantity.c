/*
 * Quantities and durations
 *
 *     50%   70 percent                                        % of something
 *     30-day   five years   22 years and six months           ISO 8601
 *     100 Rafale fighter jets   five of their bodyguards      a number and what it counts
 *     killing 19   rose to 1,557   at least 30                a number alone, where it must count
 *
 * What is counted is the parse's head of the number, where there is a parse;
 * else the first plural before the noun phrase must have ended.
 */
#include "annotate/value_find.h"

#include "text/utf8.h"

enum { NOUN_REACH = 7, TOTAL_REACH = 12, OLDEST = 120, PHONE = 8 };

static ch_status
add(ch_value_finder *f, uint32_t first, uint32_t end, ch_value_number number, ch_slice unit,
    const char *rule)
{
    const ch_slice text = ch_value_number_text(f, number);
    const ch_slice value =
        ch_arena_print(f->arena, "%.*s%s%.*s", CH_PRINT(text), unit.len ? " " : "", CH_PRINT(unit));
    if (!text.at || !value.at) return CH_NO_MEMORY;
    return ch_value_add(
        f, first, end,
        (ch_value){
            .kind = CH_VALUE_QUANTITY, .rule = rule, .number = text, .unit = unit, .value = value});
}

static bool
is_headline(const ch_value_finder *f, uint32_t i)
{
    return f->article->sentences[f->article->tokens[i].sentence].kind == CH_SENTENCE_HEADLINE;
}

/* ---- durations ---- */

typedef struct {
    ch_buffer date, time; /* "22Y6M", "24H" */
    uint32_t end;
} duration;

static ch_status
add_part(duration *d, const ch_value_finder *f, ch_value_number number, ch_slice unit)
{
    unit = ch_value_unit(unit, &number);
    if (number.decimals == 1 && number.mantissa % 10 == 5 && ch_slice_equal(unit, CH_S("Y")))
        return ch_buffer_print(&d->date, "%lluY6M", (unsigned long long)(number.mantissa / 10));
    const ch_slice text = ch_value_number_text(f, number);
    if (!text.at) return CH_NO_MEMORY;
    const bool time = unit.len == 2;
    return ch_buffer_print(time ? &d->time : &d->date, "%.*s%c", CH_PRINT(text),
                           unit.at[unit.len - 1]);
}

/* Where the unit of time behind a number stands; CH_NONE: there is none. */
static uint32_t
unit_behind(const ch_value_finder *f, uint32_t at)
{
    if (ch_value_mark(f, at, CH_S("-"))) at++;
    return at < f->end && f->words[at]->unit.len && ch_value_kind_is(f, at, CH_TOKEN_WORD)
               ? at
               : CH_NONE;
}

/* Whether `second` is a unit of which `first` holds a few: months behind years, minutes behind
 * hours. */
static bool
goes_on(ch_slice first, ch_slice second)
{
    static const char *const units[] = {"Y", "M", "W", "D", "TH", "TM", "TS"};
    size_t a = 0, b = 0;
    while (a < 7 && !ch_slice_equal(first, ch_slice_of(units[a]))) a++;
    while (b < 7 && !ch_slice_equal(second, ch_slice_of(units[b]))) b++;
    return a < 7 && b < 7 && b > a && b <= a + 2;
}

/* Number and unit, then "and" with a smaller one: "22 years and six months". */
static ch_status
read_duration(const ch_value_finder *f, ch_value_number number, duration *d)
{
    uint32_t unit = unit_behind(f, number.end);
    while (unit != CH_NONE) {
        CH_TRY(add_part(d, f, number, f->words[unit]->unit));
        d->end = unit + 1;
        if (!ch_value_is(f, d->end, CH_V_AND) ||
            !ch_value_read_number(f, d->end + 1, false, &number))
            break;
        unit = unit_behind(f, number.end);
        if (unit != CH_NONE && !goes_on(f->words[d->end - 1]->unit, f->words[unit]->unit)) break;
    }
    return CH_OK;
}

static ch_status
add_duration(ch_value_finder *f, uint32_t first, ch_value_number number, uint32_t *end)
{
    duration d = {.end = 0};
    ch_status status = read_duration(f, number, &d);
    if (status == CH_OK && d.end) {
        const ch_slice text =
            ch_arena_print(f->arena, "P%.*s%s%.*s", CH_PRINT(ch_buffer_slice(&d.date)),
                           d.time.len ? "T" : "", CH_PRINT(ch_buffer_slice(&d.time)));
        *end = d.end;
        status = text.at
                     ? ch_value_add(
                           f, first, d.end,
                           (ch_value){.kind = CH_VALUE_DURATION, .rule = "duration", .value = text})
                     : CH_NO_MEMORY;
    }
    ch_vector_free(&d.date);
    ch_vector_free(&d.time);
    return status;
}

/* ---- what is no quantity ---- */

/* "31-year-old", "54 years old": the end of it; 0: no age. */
static uint32_t
age_end(const ch_value_finder *f, uint32_t at)
{
    const uint32_t unit = unit_behind(f, at);
    if (unit == CH_NONE) return 0;
    at = unit + 1;
    if (ch_value_mark(f, at, CH_S("-"))) at++;
    if (ch_value_is(f, at, CH_V_OLD)) return at + 1;
    return ch_value_is(f, at, CH_V_OF) && ch_value_is(f, at + 1, CH_V_AGE) ? at + 2 : 0;
}

/* "Ana Pérez, 54, said": a number between commas behind a name. */
static bool
age_alone(const ch_value_finder *f, uint32_t i, const ch_value_number *number)
{
    if (ch_value_is(f, i - 1, CH_V_AGE)) return true;
    if (number->mantissa > OLDEST || number->decimals) return false;
    const bool comma = ch_value_mark(f, i - 1, CH_S(",")) || ch_value_mark(f, i - 1, CH_S("("));
    const bool closed = ch_value_mark(f, number->end, CH_S(",")) ||
                        ch_value_mark(f, number->end, CH_S(")")) ||
                        ch_value_mark(f, number->end, CH_S("."));
    return comma && closed && ch_value_kind_is(f, i - 2, CH_TOKEN_WORD);
}

/* Cessna 172, Ariane 6: digits right behind a name. */
static bool
named_before(const ch_value_finder *f, uint32_t i)
{
    if (!ch_value_kind_is(f, i, CH_TOKEN_NUMBER) || is_headline(f, i)) return false;
    if (!ch_value_kind_is(f, i - 1, CH_TOKEN_WORD) || !ch_value_has(f, i - 1, CH_TOKEN_CAPITAL))
        return false;
    if (f->words[i - 1]->month) return false; /* in May 15 people died */
    return i - 1 > f->first || (f->nodes && f->nodes[i - 1].upos == CH_UPOS_PROPN);
}

/* MS-13, Title 50, # 4, 3-1: the number is part of something else. */
static bool
belongs_elsewhere(const ch_value_finder *f, uint32_t i)
{
    if (ch_value_is(f, i - 1, CH_V_LABEL) && !ch_value_approximate(f, i)) return true;
    if (ch_value_kind_is(f, i - 1, CH_TOKEN_SYMBOL)) return true;
    if (ch_value_has(f, i, CH_TOKEN_SPACE_BEFORE)) return false;
    return ch_value_dash(f, i - 1) || ch_value_mark(f, i - 1, CH_S("/")) ||
           ch_value_mark(f, i - 1, CH_S(":"));
}

static bool
joined_behind(const ch_value_finder *f, uint32_t end)
{
    return end < f->end && !ch_value_has(f, end, CH_TOKEN_SPACE_BEFORE) &&
           (ch_value_dash(f, end) || ch_value_mark(f, end, CH_S("/")) ||
            ch_value_mark(f, end, CH_S(":")));
}

/* ---- what is counted ---- */

typedef struct {
    uint32_t first, head; /* tokens of the unit, both in it */
    bool found;
} counted;

static bool
is_small_word(const ch_value_finder *f, uint32_t i)
{
    return ch_value_kind_is(f, i, CH_TOKEN_WORD) &&
           !ch_value_has(f, i, CH_TOKEN_CAPITAL | CH_TOKEN_CLITIC);
}

/* "-al", "-less": an ending that makes a describing word of most words; what is counted keeps only nouns. */
static bool
has_describing_ending(const ch_value_finder *f, ch_slice text)
{
    char ending[CH_VALUE_PHRASE] = "-";
    for (size_t from = text.len < sizeof ending ? 0 : text.len; from < text.len; from++) {
        memcpy(ending + 1, text.at + from, text.len - from);
        const ch_value_word *word = ch_value_rules_word(f->rules, (ch_slice){ending, text.len - from + 1});
        if (word && word->flags & CH_V_ENDING) return true;
    }
    return false;
}

static bool
describes(const ch_value_finder *f, uint32_t i)
{
    const ch_slice text = ch_value_text(f, i);
    return ch_value_is(f, i, CH_V_MODIFIER) || has_describing_ending(f, text) || memchr(text.at, '-', text.len) != NULL;
}

/* The head's own compounds before it: "fighter jets", "police officers". */
static uint32_t
unit_first(const ch_value_finder *f, uint32_t from, uint32_t head)
{
    uint32_t first = head;
    while (first > from && is_small_word(f, first - 1) && !describes(f, first - 1)) first--;
    return first;
}

/* Whether the parse takes the word for a verb: "an aircraft crashes". */
static bool
is_verb(const ch_value_finder *f, uint32_t i)
{
    return f->nodes && f->nodes[i].upos == CH_UPOS_VERB;
}

/* By the words: the first small plural and those right behind it; else a capital one at the end. */
static counted
count_by_words(const ch_value_finder *f, uint32_t from)
{
    counted capital = {.found = false};
    for (uint32_t i = from; i < f->end && i < from + NOUN_REACH; i++) {
        const bool hyphen =
            ch_value_mark(f, i, CH_S("-")) && !ch_value_has(f, i, CH_TOKEN_SPACE_BEFORE);
        const bool clitic = ch_value_has(f, i, CH_TOKEN_CLITIC);
        if (hyphen || clitic) continue;
        if (!ch_value_kind_is(f, i, CH_TOKEN_WORD) || ch_value_is(f, i, CH_V_STOP) ||
            f->words[i]->number > 1)
            break;
        if (ch_value_has(f, i + 1, CH_TOKEN_CLITIC)) continue; /* "the country's" is not counted */
        if (!ch_value_plural(f, i) || ch_value_is(f, i, CH_V_MODIFIER) || is_verb(f, i)) continue;
        if (!is_small_word(f, i)) {
            if (is_headline(f, i)) return (counted){i, i, true};
            capital = (counted){i, i, !ch_value_has(f, i + 1, CH_TOKEN_CAPITAL)};
            continue;
        }
        while (is_small_word(f, i + 1) && ch_value_plural(f, i + 1) &&
               !ch_value_is(f, i + 1, CH_V_STOP) && !is_verb(f, i + 1))
            i++;
        return (counted){unit_first(f, from, i), i, true};
    }
    return capital;
}

/* By the parse: the noun that the number modifies. */
static counted
count_by_parse(const ch_value_finder *f, uint32_t last, uint32_t from)
{
    const ch_node *node = &f->nodes[last];
    if (node->dep != CH_DEP_NUMMOD || node->head == CH_ROOT) return (counted){.found = false};
    const uint32_t head = f->first + node->head;
    const uint8_t upos = f->nodes[head].upos;
    if (head < from || head >= f->end || head > from + NOUN_REACH ||
        (upos != CH_UPOS_NOUN && upos != CH_UPOS_PROPN))
        return (counted){.found = false};
    uint32_t first = head;
    while (first > from && is_small_word(f, first - 1) &&
           f->nodes[first - 1].dep == CH_DEP_COMPOUND)
        first--;
    return (counted){first, head, true};
}

static counted
count_of(const ch_value_finder *f, uint32_t last, uint32_t from)
{
    if (f->nodes) {
        const counted parsed = count_by_parse(f, last, from);
        if (parsed.found && ch_value_plural(f, parsed.head)) return parsed;
    }
    return count_by_words(f, from);
}

/* The unit as text: small letters in a headline, where capitals say nothing. */
static ch_slice
unit_text(const ch_value_finder *f, counted c)
{
    char small[CH_VALUE_PHRASE];
    const ch_slice text =
        ch_article_part(f->article, ch_article_tokens_span(f->article, c.first, c.head + 1));
    if (!is_headline(f, c.head)) return text;
    const ch_slice lowered = ch_value_small(text, small);
    return lowered.len ? ch_arena_copy(f->arena, lowered) : text;
}

/* ---- numbers alone ---- */

static bool
ends_here(const ch_value_finder *f, uint32_t i)
{
    return i >= f->end || ch_value_kind_is(f, i, CH_TOKEN_PUNCTUATION) ||
           ch_value_is(f, i, CH_V_STOP | CH_V_COUNTED | CH_V_STATE);
}

/* "rose to 1,557": a word of totals before "to". */
static bool
total_before(const ch_value_finder *f, uint32_t i)
{
    if (!ch_value_mark(f, i - 1, CH_S("to"))) return false;
    for (uint32_t k = i - 1, n = 0; k > f->first && n < TOTAL_REACH; n++)
        if (ch_value_is(f, --k, CH_V_TOTAL)) return true;
    return false;
}

static bool
counts_alone(const ch_value_finder *f, uint32_t i, uint32_t end, const ch_value_number *number)
{
    if (number->decimals || !ends_here(f, end)) return false;
    if (total_before(f, i)) return true;
    if (ch_value_approximate(f, i) || ch_value_is(f, end, CH_V_STATE)) return true;
    return ch_value_is(f, i - 1, CH_V_COUNTED);
}

/* ---- the finder ---- */

/* Behind "of their", "of the" … behind a number, where what is counted begins. */
static uint32_t
behind_of(const ch_value_finder *f, uint32_t at)
{
    if (!ch_value_is(f, at, CH_V_OF)) return at;
    at++;
    return at < f->end && ch_value_is(f, at, CH_V_STOP) ? at + 1 : CH_NONE;
}

static ch_status
find_count(ch_value_finder *f, uint32_t i, ch_value_number number, uint32_t *end)
{
    const bool more = ch_value_is(f, number.end, CH_V_MORE);
    const uint32_t from = behind_of(f, number.end);
    if (number.plain && ch_value_text(f, i).len >= PHONE) return CH_OK;
    if (number.mantissa == 1 && !number.decimals) return CH_OK;
    if (number.end == i + 1 && named_before(f, i)) return CH_OK;
    if (number.words && number.mantissa == 2 && ch_value_is(f, i - 1, CH_V_DEFINITE)) return CH_OK;
    if (number.plain && ch_value_text(f, i).len == 4 && ch_value_has(f, i - 1, CH_TOKEN_CAPITAL) &&
        i - 1 > f->first)
        return CH_OK; /* a year in a name */
    const counted c =
        from == CH_NONE ? (counted){.found = false} : count_of(f, number.end - 1, from);
    if (number.decimals && !number.scaled && c.found && c.head > from &&
        !ch_value_is(f, c.head, CH_V_MEASURE))
        return CH_OK; /* a 7.8 earthquake … */
    const bool name = c.found && number.words && i > f->first &&
                      ch_value_has(f, i, CH_TOKEN_CAPITAL) &&
                      ch_value_has(f, c.head, CH_TOKEN_CAPITAL) && !is_headline(f, i);
    if (name) return CH_OK; /* the Five Eyes */
    if (c.found) {
        const ch_slice unit = unit_text(f, c);
        if (!unit.at) return CH_NO_MEMORY;
        *end = c.head + 1;
        return add(f, i, *end, number, unit, "quantity");
    }
    if (age_alone(f, i, &number)) return CH_OK;
    const uint32_t behind = number.end + more;
    if (!(more && ends_here(f, behind)) && !counts_alone(f, i, behind, &number)) return CH_OK;
    *end = behind;
    return add(f, i, behind, number, CH_S(""), "quantity-alone");
}

/* "a month after": one of a unit, where it lasts. */
static ch_status
find_article_duration(ch_value_finder *f, uint32_t i, uint32_t *end)
{
    if (!ch_value_is(f, i, CH_V_ARTICLE) || i + 1 >= f->end || !f->words[i + 1]->unit.len ||
        !ch_value_kind_is(f, i + 1, CH_TOKEN_WORD))
        return CH_OK;
    if (ch_value_is(f, i + 1, CH_V_ORDINAL)) return CH_OK; /* a second */
    if (!ch_value_is(f, i - 1, CH_V_IN_DURATION) && !ch_value_is(f, i + 2, CH_V_BEHIND_DURATION))
        return CH_OK;
    return add_duration(f, i, (ch_value_number){.mantissa = 1, .end = i + 1, .words = true}, end);
}

ch_status
ch_value_find_quantity(ch_value_finder *f, uint32_t i, uint32_t *end)
{
    ch_value_number number;
    uint32_t behind;
    *end = 0;
    if (!ch_value_read_number(f, i, false, &number)) return find_article_duration(f, i, end);
    if (belongs_elsewhere(f, i)) return CH_OK;
    const ch_value_word *word = ch_value_phrase(f, number.end, &behind);
    if (word && word->flags & CH_V_TIME_OF_DAY) {
        *end = behind;
        return CH_OK;
    }
    if (word && word->flags & CH_V_PERCENT) {
        *end = behind;
        return add(f, i, behind, number, CH_S("%"), "percent");
    }
    *end = age_end(f, number.end);
    if (*end) return CH_OK;
    if (unit_behind(f, number.end) != CH_NONE) return add_duration(f, i, number, end);
    if (joined_behind(f, number.end)) return CH_OK; /* two-state, 3-1 */
    return find_count(f, i, number, end);
}
