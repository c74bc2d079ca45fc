/*
 * Numbers in digits and words, exact: a whole number over a power of ten
 *
 *     1,557     2.5 billion     50m     two hundred and fifty     twenty-one
 *     a dozen   half a million  four and a half
 */
#include "annotate/value_find.h"

#include "text/utf8.h"

static const uint64_t LARGEST = UINT64_C(1000000000000000000);

bool
ch_value_scale(ch_value_number *n, uint64_t by)
{
    while (n->decimals && by % 10 == 0) n->decimals--, by /= 10;
    if (by && n->mantissa > LARGEST / by) return false;
    n->mantissa *= by;
    return true;
}

ch_slice
ch_value_unit(ch_slice unit, ch_value_number *number)
{
    if (unit.len < 3) return unit;
    ch_value_scale(number, unit.len == 3 ? 10 : 100);
    return ch_slice_part(unit, 0, 1);
}

ch_slice
ch_value_number_text(const ch_value_finder *f, ch_value_number n)
{
    while (n.decimals && n.mantissa % 10 == 0) n.mantissa /= 10, n.decimals--;
    uint64_t power = 1;
    for (uint32_t i = 0; i < n.decimals; i++) power *= 10;
    if (!n.decimals) return ch_arena_print(f->arena, "%llu", (unsigned long long)n.mantissa);
    return ch_arena_print(f->arena, "%llu.%0*llu", (unsigned long long)(n.mantissa / power),
                          (int)n.decimals, (unsigned long long)(n.mantissa % power));
}

/*
 * Commas and points: "1,557" "10,00,000" "2.5" "1.557.000"; the bytes read, 0 when it is no number.
 */
static size_t
read_digits(ch_slice text, ch_value_number *out)
{
    size_t at = 0, points = 0, group = 0;
    bool comma = false;
    for (size_t i = 0; i < text.len; i++) points += text.at[i] == '.';
    for (; at < text.len; at++) {
        const char c = text.at[at];
        if (c >= '0' && c <= '9') {
            if (out->mantissa > LARGEST / 10) return 0;
            out->mantissa = out->mantissa * 10 + (uint64_t)(c - '0');
            group++;
            if (points == 1 && out->decimals) out->decimals++;
        } else if (c == ',' && !out->decimals && group && (!comma || group == 2 || group == 3)) {
            comma = true;
            group = 0;
        } else if (c == '.' && group && points > 1 && group <= 3) {
            comma = true;
            group = 0;
        } else if (c == '.' && points == 1 && !out->decimals && (!comma || group == 3)) {
            out->decimals = 1; /* one too many, for now: zero says "no point yet" */
            group = 0;
        } else {
            break;
        }
    }
    if (out->decimals) out->decimals--;
    if (comma && !points && group != 3) return 0;
    if (points > 1 && group != 3) return 0;
    out->plain = !comma && !points;
    return out->decimals > 9 ? 0 : at;
}

static bool
read_token(const ch_value_finder *f, uint32_t i, ch_value_number *out)
{
    const ch_slice text = ch_value_text(f, i);
    char small[CH_VALUE_PHRASE];
    const size_t digits = read_digits(text, out);
    if (!digits) return false;
    out->end = i + 1;
    if (digits == text.len) return true;
    out->plain = false;
    const ch_slice rest = ch_value_small(ch_slice_part(text, digits, text.len), small);
    const ch_value_word *word = ch_value_rules_word(f->rules, rest);
    out->scaled = true;
    return word && word->magnitude && ch_value_scale(out, word->magnitude);
}

/* hundred, million … behind the number, one after the other; a single letter for money only. */
static bool
read_magnitudes(const ch_value_finder *f, bool money, ch_value_number *out)
{
    for (;;) {
        uint32_t at = out->end;
        if (ch_value_mark(f, at, CH_S("-"))) at++;
        if (at >= f->end || !f->words[at]->magnitude) return true;
        if (!money && ch_value_text(f, at).len < 2) return true;
        if (!ch_value_scale(out, f->words[at]->magnitude)) return false;
        out->end = at + 1;
        out->plain = false;
        out->scaled = true;
    }
}

/* "and a half" behind a number. */
static void
read_half(const ch_value_finder *f, ch_value_number *out)
{
    const uint32_t at = out->end;
    if (!ch_value_is(f, at, CH_V_AND) || !ch_value_is(f, at + 1, CH_V_ARTICLE) ||
        !ch_value_is(f, at + 2, CH_V_HALF) || out->decimals || out->mantissa > 1000000)
        return;
    out->mantissa = out->mantissa * 10 + 5;
    out->decimals = 1;
    out->end = at + 3;
    out->plain = false;
}

/* One group below a thousand in words: "two hundred and fifty", "twenty-one"; 0: none. */
static uint64_t
read_group(const ch_value_finder *f, uint32_t *at)
{
    uint64_t value = 0;
    bool any = false;
    for (uint32_t i = *at; i < f->end;) {
        uint32_t next = i;
        if (any && (ch_value_mark(f, next, CH_S("-")) ||
                    (value % 100 == 0 && ch_value_is(f, next, CH_V_AND))))
            next++;
        if (next >= f->end) break;
        const ch_value_word *word = f->words[next];
        const bool fits =
            word->number > 0 && (!any || value % 100 == 0 ||
                                 (value % 10 == 0 && value % 100 >= 20 && word->number < 10));
        if (fits)
            value += (uint64_t)word->number;
        else if (any && value && value < 100 && word->magnitude && word->magnitude <= 100)
            value *= word->magnitude;
        else
            break;
        any = true;
        i = *at = next + 1;
    }
    return any ? value : 0;
}

static bool
read_words(const ch_value_finder *f, uint32_t i, ch_value_number *out)
{
    uint64_t total = 0;
    uint32_t at = i;
    for (bool first = true;; first = false) {
        uint32_t end = at;
        if (!first && ch_value_is(f, end, CH_V_AND)) end++;
        ch_value_number group = {.mantissa = read_group(f, &end)};
        if (!group.mantissa) break;
        group.end = end;
        if (!read_magnitudes(f, false, &group)) return false;
        total += group.mantissa;
        at = group.end;
        if (!group.scaled || total > LARGEST / 10) break;
        out->scaled = true;
    }
    out->mantissa = total;
    out->end = at;
    out->words = true;
    return total > 0;
}

/* "a dozen", "a million", "half a million". */
static bool
read_article(const ch_value_finder *f, uint32_t i, ch_value_number *out)
{
    const bool half = ch_value_is(f, i, CH_V_HALF);
    const uint32_t at = half ? i + 1 : i;
    if (!ch_value_is(f, at, CH_V_ARTICLE) || at + 1 >= f->end || !f->words[at + 1]->magnitude ||
        ch_value_text(f, at + 1).len < 2)
        return false;
    *out =
        (ch_value_number){.mantissa = half ? 5 : 1, .decimals = half, .end = at + 1, .words = true};
    return read_magnitudes(f, false, out);
}

bool
ch_value_read_number(const ch_value_finder *f, uint32_t i, bool money, ch_value_number *out)
{
    *out = (ch_value_number){0};
    if (ch_value_kind_is(f, i, CH_TOKEN_NUMBER)) {
        if (!read_token(f, i, out) || !read_magnitudes(f, money, out)) return false;
    } else if (i < f->end && f->words[i]->number > 0) {
        if (!read_words(f, i, out)) return false;
    } else {
        return i < f->end && read_article(f, i, out);
    }
    read_half(f, out);
    return read_magnitudes(f, money, out); /* four and a half million */
}
