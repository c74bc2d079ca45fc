/*
 * One pass over the bytes with a table of 256: nearly everything is ASCII that
 * may stand as it is, and the loop that says so is short.
 */
#include "rdf/check.h"

enum { FINE, ESCAPED, FORBIDDEN, LONG };

#define F4 FORBIDDEN, FORBIDDEN, FORBIDDEN, FORBIDDEN
#define F16 F4, F4, F4, F4
#define L16 LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, \
            LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG
#define L128 L16, L16, L16, L16, L16, L16, L16, L16
#define E4 ESCAPED, ESCAPED, ESCAPED, ESCAPED

/* Not in an IRI of N-Triples or Turtle: controls, space, < > " { } | ^ ` \ */
static const unsigned char in_iri[256] = {
    F16, F16, [' '] = FORBIDDEN, ['<'] = FORBIDDEN, ['>'] = FORBIDDEN, ['"'] = FORBIDDEN,
    ['{'] = FORBIDDEN, ['}'] = FORBIDDEN, ['|'] = FORBIDDEN, ['^'] = FORBIDDEN,
    ['`'] = FORBIDDEN, ['\\'] = FORBIDDEN, [0x7F] = FORBIDDEN, [0x80] = L128,
};

/* Escaped in a literal: controls, " and \; a NUL is refused. */
static const unsigned char in_text[256] = {
    FORBIDDEN, ESCAPED, ESCAPED, ESCAPED, E4, E4, E4, E4, E4, E4, E4,
    ['"'] = ESCAPED, ['\\'] = ESCAPED, [0x7F] = ESCAPED, [0x80] = L128,
};

/* The code point that begins at `at` and its length, or 0 when that is no UTF-8. */
static size_t
decode(const unsigned char *at, size_t left, uint32_t *out)
{
    const unsigned lead = at[0];
    const size_t len = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (lead < 0xC2 || lead > 0xF4 || len > left) return 0;
    uint32_t code = lead & (0x7Fu >> len);
    for (size_t i = 1; i < len; i++) {
        if ((at[i] & 0xC0) != 0x80) return 0;
        code = code << 6 | (at[i] & 0x3Fu);
    }
    *out = code;
    return code < least[len] || code > 0x10FFFF || (code & 0xFFFFF800) == 0xD800 ? 0 : len;
}

/* Those that no text holds and that raptor cuts at. */
static bool
is_no_character(uint32_t code)
{
    return code == 0xFFFE || code == 0xFFFF;
}

static const char *
long_fault(ch_slice text, size_t *at, bool iri)
{
    uint32_t code = 0;
    const size_t len = decode((const unsigned char *)text.at + *at, text.len - *at, &code);
    if (!len) return "it is not UTF-8";
    if (is_no_character(code)) return "it holds U+FFFE or U+FFFF";
    if (iri && code < 0xA0) return "it holds a control character";
    if (iri && code >= 0xE000 && code <= 0xF8FF) return "it holds a private-use character";
    *at += len;
    return NULL;
}

/* "scheme:", as RFC 3986 has it */
static bool
has_scheme(ch_slice iri)
{
    for (size_t i = 0; i < iri.len; i++) {
        const char c = iri.at[i];
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == ':') return i > 0;
        if (!letter && (i == 0 || !((c >= '0' && c <= '9') || strchr("+-.", c)))) return false;
    }
    return false;
}

const char *
ch_iri_fault(ch_slice iri)
{
    if (!has_scheme(iri)) return "the IRI is not absolute";
    for (size_t i = 0; i < iri.len;) {
        const unsigned kind = in_iri[(unsigned char)iri.at[i]];
        if (kind == FINE) {
            i++;
            continue;
        }
        if (kind == FORBIDDEN) return "the IRI holds a space or a character that none may hold";
        const char *fault = long_fault(iri, &i, true);
        if (fault) return fault;
    }
    return NULL;
}

const char *
ch_text_fault(ch_slice text, bool *plain)
{
    *plain = true;
    for (size_t i = 0; i < text.len;) {
        const unsigned kind = in_text[(unsigned char)text.at[i]];
        if (kind <= ESCAPED) {
            if (kind == ESCAPED) *plain = false;
            i++;
            continue;
        }
        if (kind == FORBIDDEN) return "it holds a NUL";
        const char *fault = long_fault(text, &i, false);
        if (fault) return fault;
    }
    return NULL;
}

const char *
ch_language_fault(ch_slice tag)
{
    size_t run = 0;
    bool first = true;
    for (size_t i = 0; i <= tag.len; i++) {
        const char c = i < tag.len ? tag.at[i] : '-';
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (c == '-' && run > 0 && run <= 8) {
            run = 0;
            first = false;
        } else if (letter || (!first && c >= '0' && c <= '9')) {
            run++;
        } else {
            return "the language tag is none";
        }
    }
    return NULL;
}

static const char *
object_fault(const ch_term *object, bool *plain)
{
    if (object->kind == CH_TERM_IRI) return ch_iri_fault(object->text);
    const char *fault = ch_text_fault(object->text, plain);
    if (fault) return fault;
    if (object->language.len && object->datatype.len)
        return "the literal has a language and a datatype";
    if (object->language.len) return ch_language_fault(object->language);
    return object->datatype.len ? ch_iri_fault(object->datatype) : NULL;
}

const char *
ch_triple_fault(const ch_triple *triple, bool *plain)
{
    *plain = true;
    if (triple->subject.kind != CH_TERM_IRI) return "the subject is a literal";
    if (triple->predicate.kind != CH_TERM_IRI) return "the predicate is a literal";
    const char *fault = ch_iri_fault(triple->subject.text);
    if (!fault) fault = ch_iri_fault(triple->predicate.text);
    return fault ? fault : object_fault(&triple->object, plain);
}

bool
ch_text_needs_more_than_xml(ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') return true;
    }
    return false;
}
