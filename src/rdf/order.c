/*
 * SPARQL says how numbers, strings, dates and IRIs compare among themselves; between
 * kinds, and where values are equal, the order is ours, so that there is one.
 * Dates of one type compare as their text does (four-digit years, one time zone).
 */
#include "rdf/engine.h"

#define XSD "http://www.w3.org/2001/XMLSchema#"

/* strtold() would read a comma where the locale does. */
static bool
read_number(ch_slice text, long double *out)
{
    long double value = 0, place = 1;
    bool digits = false, negative = false;
    size_t i = 0;
    if (text.len && (text.at[0] == '-' || text.at[0] == '+')) negative = text.at[i++] == '-';
    for (; i < text.len && text.at[i] >= '0' && text.at[i] <= '9'; i++, digits = true)
        value = value * 10 + (text.at[i] - '0');
    if (i < text.len && text.at[i] == '.')
        for (i++; i < text.len && text.at[i] >= '0' && text.at[i] <= '9'; i++, digits = true)
            value += (text.at[i] - '0') * (place /= 10);
    long exponent = 0;
    if (digits && i < text.len && (text.at[i] == 'e' || text.at[i] == 'E')) {
        const bool down = ++i < text.len && text.at[i] == '-';
        if (i < text.len && (text.at[i] == '-' || text.at[i] == '+')) i++;
        for (; i < text.len && text.at[i] >= '0' && text.at[i] <= '9' && exponent < 5000; i++)
            exponent = exponent * 10 + (text.at[i] - '0');
        for (; exponent > 0; exponent--) value = down ? value / 10 : value * 10;
    }
    *out = negative ? -value : value;
    return digits && i == text.len;
}

ch_number_kind
ch_node_number(const ch_node *node, long double *out)
{
    static const struct {
        const char *name;
        ch_number_kind kind;
    } types[] = {
        {"integer", CH_INTEGER},          {"decimal", CH_DECIMAL},
        {"double", CH_DOUBLE},            {"float", CH_DOUBLE},
        {"nonNegativeInteger", CH_INTEGER}, {"positiveInteger", CH_INTEGER},
        {"nonPositiveInteger", CH_INTEGER}, {"negativeInteger", CH_INTEGER},
        {"long", CH_INTEGER},             {"int", CH_INTEGER},
        {"short", CH_INTEGER},            {"byte", CH_INTEGER},
        {"unsignedLong", CH_INTEGER},     {"unsignedInt", CH_INTEGER},
        {"unsignedShort", CH_INTEGER},    {"unsignedByte", CH_INTEGER},
    };
    if (node->kind != CH_NODE_LITERAL || !ch_slice_starts(node->datatype, CH_S(XSD)))
        return CH_NO_NUMBER;
    const ch_slice name = ch_slice_part(node->datatype, sizeof XSD - 1, node->datatype.len);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (ch_slice_equal(name, ch_slice_of(types[i].name)))
            return read_number(node->text, out) ? types[i].kind : CH_NO_NUMBER;
    return CH_NO_NUMBER;
}

int
ch_node_order(const ch_node *a, const ch_node *b)
{
    long double x = 0, y = 0;
    if (a->kind == CH_NODE_LITERAL && b->kind == CH_NODE_LITERAL) {
        const bool number = ch_node_number(a, &x) != CH_NO_NUMBER;
        if (number != (ch_node_number(b, &y) != CH_NO_NUMBER)) return number ? -1 : 1;
        if (number && x < y) return -1;
        if (number && x > y) return 1;
    }
    return ch_node_compare(a, b);
}
