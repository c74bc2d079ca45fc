/*
 * Sums of money: a currency before the number or behind it
 *
 *     $50m   US$1.8 billion   € 300 million   50 million dollars   2.7 bn euros   USD 5 million
 *     $10 to $15 million      two sums, the magnitude is both's
 */
#include "annotate/value_find.h"

/* A currency that may stand before a number: a sign, or a word in capitals. */
static bool
leads(const ch_value_finder *f, uint32_t i)
{
    if (!f->words[i]->currency.len) return false;
    return ch_value_kind_is(f, i, CH_TOKEN_SYMBOL) || ch_value_has(f, i, CH_TOKEN_CAPITAL);
}

/*
 * "to $15 million", "-15 million" behind the bare sum that begins at token i: its magnitude; 1: none.
 * "$500 and 3 million people" shares nothing: "and" joins where a sign of the same currency follows
 * it, or "between" stands before.
 */
static uint64_t
shared_magnitude(const ch_value_finder *f, uint32_t i, const ch_value_number *number)
{
    ch_value_number second;
    uint32_t at = number->end;
    if (number->scaled || at >= f->end) return 1;
    const bool joined = ch_value_is(f, at, CH_V_AND);
    if (!joined && !ch_value_dash(f, at) && !ch_value_mark(f, at, CH_S("to"))) return 1;
    at++;
    const bool led = at < f->end && leads(f, at);
    if (led && !ch_slice_equal(f->words[at]->currency, f->words[i]->currency)) return 1;
    if (joined && !led && !ch_value_mark(f, i - 1, CH_S("between"))) return 1;
    if (led) at++;
    if (!ch_value_kind_is(f, at, CH_TOKEN_NUMBER) || !ch_value_read_number(f, at, true, &second))
        return 1;
    const uint32_t last = second.end - 1;
    return second.scaled && last > at ? f->words[last]->magnitude : 1;
}

static ch_status
add(ch_value_finder *f, uint32_t first, uint32_t end, ch_value_number number, ch_slice currency)
{
    const ch_slice text = ch_value_number_text(f, number);
    const ch_slice value =
        ch_arena_print(f->arena, "%.*s %.*s", CH_PRINT(text), CH_PRINT(currency));
    if (!text.at || !value.at) return CH_NO_MEMORY;
    return ch_value_add(f, first, end,
                        (ch_value){.kind = CH_VALUE_MONEY,
                                   .rule = "money",
                                   .number = text,
                                   .unit = currency,
                                   .value = value});
}

ch_status
ch_value_find_money(ch_value_finder *f, uint32_t i, uint32_t *end)
{
    ch_value_number number;
    *end = 0;
    if (leads(f, i) && i + 1 < f->end && ch_value_kind_is(f, i + 1, CH_TOKEN_NUMBER)) {
        if (!ch_value_read_number(f, i + 1, true, &number)) return CH_OK;
        if (!ch_value_scale(&number, shared_magnitude(f, i, &number))) return CH_OK;
        *end = number.end;
        return add(f, i, number.end, number, f->words[i]->currency);
    }
    if (!ch_value_read_number(f, i, true, &number)) return CH_OK;
    uint32_t behind = number.end, after;
    if (ch_value_mark(f, behind, CH_S("-"))) behind++; /* a 5-million-dollar bill */
    const ch_value_word *word = ch_value_phrase(f, behind, &after);
    if (!word || !word->currency.len) return CH_OK;
    *end = after;
    return add(f, i, after, number, word->currency);
}
