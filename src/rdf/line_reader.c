/*
 * A line that is wrong is told and passed over, so that one message does not hide
 * the next; the whole then counts as not read.
 *
 *     statement  subject predicate object [graph] "." [comment]
 *
 * Unlike raptor's reader it does not look behind the end of a blank node's label
 * and does not cut a literal at U+FFFE.
 */
#include "rdf/line_reader.h"

#include "rdf/check.h"

enum { MOST_FAULTS = 20 };

static const char no_memory[] = "out of memory"; /* a fault that is not the line's */

/* A line under the reader's finger. */
typedef struct {
    ch_slice line;
    size_t at;
    const char *fault; /* what is wrong at `at` */
} cursor;

static bool
more(const cursor *c)
{
    return c->at < c->line.len;
}

static void
skip_space(cursor *c)
{
    while (more(c) && (c->line.at[c->at] == ' ' || c->line.at[c->at] == '\t')) c->at++;
}

static bool
fails(cursor *c, const char *fault)
{
    c->fault = fault;
    return false;
}

static bool
put(ch_buffer *out, uint32_t code)
{
    char bytes[4];
    size_t len = 0;
    if (code < 0x80) {
        bytes[len++] = (char)code;
    } else if (code < 0x800) {
        bytes[len++] = (char)(0xC0 | code >> 6);
    } else if (code < 0x10000) {
        bytes[len++] = (char)(0xE0 | code >> 12);
        bytes[len++] = (char)(0x80 | (code >> 6 & 0x3F));
    } else {
        bytes[len++] = (char)(0xF0 | code >> 18);
        bytes[len++] = (char)(0x80 | (code >> 12 & 0x3F));
        bytes[len++] = (char)(0x80 | (code >> 6 & 0x3F));
    }
    if (code >= 0x80) bytes[len++] = (char)(0x80 | (code & 0x3F));
    return ch_buffer_add(out, (ch_slice){bytes, len}) == CH_OK;
}

static bool
hexadecimal(cursor *c, size_t digits, uint32_t *code)
{
    *code = 0;
    if (c->line.len - c->at < digits) return fails(c, "the escape is too short");
    for (const size_t end = c->at + digits; c->at < end; c->at++) {
        const char digit = c->line.at[c->at];
        if (digit >= '0' && digit <= '9') *code = *code << 4 | (uint32_t)(digit - '0');
        else if (digit >= 'a' && digit <= 'f') *code = *code << 4 | (uint32_t)(digit - 'a' + 10);
        else if (digit >= 'A' && digit <= 'F') *code = *code << 4 | (uint32_t)(digit - 'A' + 10);
        else return fails(c, "this is no hexadecimal digit");
    }
    if (*code == 0 || *code > 0x10FFFF || (*code & 0xFFFFF800) == 0xD800)
        return fails(c, "this escape is no character");
    return true;
}

/* The code point of an escape that begins behind its backslash; moves behind it. */
static bool
escape(cursor *c, bool iri, uint32_t *code)
{
    static const char letters[] = "tbnrf\"'\\", means[] = "\t\b\n\r\f\"'\\";
    if (!more(c)) return fails(c, "the line ends in an escape");
    const char letter = c->line.at[c->at++];
    if (letter == 'u') return hexadecimal(c, 4, code);
    if (letter == 'U') return hexadecimal(c, 8, code);
    const char *known = letter && !iri ? strchr(letters, letter) : NULL;
    if (!known) return fails(c, "there is no such escape");
    *code = (unsigned char)means[known - letters];
    return true;
}

/* The text up to `end`, escapes undone; moves behind `end`. */
static bool
quoted(cursor *c, char end, ch_buffer *room, ch_slice *out)
{
    const size_t begin = c->at;
    while (more(c) && c->line.at[c->at] != end && c->line.at[c->at] != '\\') c->at++;
    if (more(c) && c->line.at[c->at] == end) {
        *out = ch_slice_part(c->line, begin, c->at++);
        return true;
    }
    ch_vector_clear(room);
    size_t from = begin;
    while (more(c) && c->line.at[c->at] != end) {
        uint32_t code;
        if (c->line.at[c->at] != '\\') {
            c->at++;
            continue;
        }
        if (ch_buffer_add(room, ch_slice_part(c->line, from, c->at)) != CH_OK)
            return fails(c, no_memory);
        c->at++;
        if (!escape(c, end == '>', &code)) return false;
        if (!put(room, code)) return fails(c, no_memory);
        from = c->at;
    }
    if (!more(c)) return fails(c, end == '>' ? "the IRI does not end" : "the literal does not end");
    if (ch_buffer_add(room, ch_slice_part(c->line, from, c->at)) != CH_OK)
        return fails(c, no_memory);
    c->at++;
    *out = ch_buffer_slice(room);
    return true;
}

static bool
iri(cursor *c, ch_buffer *room, ch_slice *out)
{
    const size_t begin = c->at++;
    if (!quoted(c, '>', room, out)) return false;
    const char *fault = ch_iri_fault(*out);
    if (fault) c->at = begin;
    return fault ? fails(c, fault) : true;
}

static bool
blank(cursor *c, ch_slice *out)
{
    c->at += 2;
    const size_t begin = c->at;
    while (more(c) && !strchr(" \t<\"", c->line.at[c->at])) c->at++;
    while (c->at > begin && c->line.at[c->at - 1] == '.') c->at--;
    *out = ch_slice_part(c->line, begin, c->at);
    return out->len ? true : fails(c, "the blank node has no label");
}

static bool
literal(cursor *c, ch_buffer *room, ch_buffer *type_room, ch_node *out)
{
    const size_t begin = c->at++;
    bool plain;
    out->kind = CH_NODE_LITERAL;
    if (!quoted(c, '"', room, &out->text)) return false;
    const char *fault = ch_text_fault(out->text, &plain);
    if (fault) {
        c->at = begin;
        return fails(c, fault);
    }
    const ch_slice rest = ch_slice_part(c->line, c->at, c->line.len);
    if (ch_slice_starts(rest, CH_S("^^<"))) {
        c->at += 2;
        return iri(c, type_room, &out->datatype);
    }
    if (!ch_slice_starts(rest, CH_S("@"))) return true;
    const size_t tag = ++c->at;
    while (more(c) && !strchr(" \t.", c->line.at[c->at])) c->at++;
    out->language = ch_slice_part(c->line, tag, c->at);
    fault = ch_language_fault(out->language);
    return fault ? fails(c, fault) : true;
}

static bool
term(cursor *c, ch_buffer *room, ch_buffer *type_room, ch_node *out)
{
    skip_space(c);
    const ch_slice rest = ch_slice_part(c->line, c->at, c->line.len);
    if (ch_slice_starts(rest, CH_S("<"))) {
        out->kind = CH_NODE_IRI;
        return iri(c, room, &out->text);
    }
    if (ch_slice_starts(rest, CH_S("_:"))) {
        out->kind = CH_NODE_BLANK;
        return blank(c, &out->text);
    }
    if (ch_slice_starts(rest, CH_S("\""))) return literal(c, room, type_room, out);
    return fails(c, "there is no term here");
}

static bool
statement(cursor *c, ch_buffer *rooms, ch_rdf_statement *out)
{
    if (!term(c, &rooms[0], &rooms[4], &out->subject)) return false;
    if (out->subject.kind == CH_NODE_LITERAL) return fails(c, "the subject is a literal");
    if (!term(c, &rooms[1], &rooms[4], &out->predicate)) return false;
    if (out->predicate.kind != CH_NODE_IRI) return fails(c, "the predicate is no IRI");
    if (!term(c, &rooms[2], &rooms[4], &out->object)) return false;
    skip_space(c);
    if (more(c) && c->line.at[c->at] != '.') {
        if (!term(c, &rooms[3], &rooms[4], &out->graph)) return false;
        if (out->graph.kind == CH_NODE_LITERAL) return fails(c, "the graph is a literal");
        skip_space(c);
    }
    if (!more(c) || c->line.at[c->at] != '.') return fails(c, "the full stop is missing");
    c->at++;
    skip_space(c);
    if (more(c) && c->line.at[c->at] != '#') return fails(c, "there is more behind the full stop");
    return true;
}

static void
tell(ch_line_reader *r, const cursor *c)
{
    size_t column = 1;
    for (size_t i = 0; i < c->at && i < c->line.len; i++)
        if ((c->line.at[i] & 0xC0) != 0x80) column++;
    if (r->faults++ < MOST_FAULTS)
        ch_tell(r->diagnostics, CH_ERROR, r->path, r->line, column, "%s", c->fault);
    else if (r->faults == MOST_FAULTS + 1)
        ch_tell(r->diagnostics, CH_ERROR, r->path, r->line, 0,
                "there are more faults; the rest is not listed");
}

static ch_status
take_line(ch_line_reader *r, ch_slice line)
{
    cursor c = {.line = line};
    if (c.line.len && c.line.at[c.line.len - 1] == '\r') c.line.len--;
    skip_space(&c);
    if (!more(&c) || c.line.at[c.at] == '#') return CH_OK;
    ch_rdf_statement s = {.line = r->line};
    if (statement(&c, r->rooms, &s)) return r->sink(r->payload, &s);
    if (c.fault == no_memory) return CH_NO_MEMORY;
    tell(r, &c);
    return CH_OK;
}

ch_status
ch_line_reader_take(ch_line_reader *r, ch_slice text, bool last, size_t *used)
{
    *used = 0;
    while (*used < text.len) {
        const char *end = memchr(text.at + *used, '\n', text.len - *used);
        if (!end && !last) return CH_OK;
        const size_t stop = end ? (size_t)(end - text.at) : text.len;
        r->line++;
        const ch_slice line = ch_slice_part(text, *used, stop);
        *used = end ? stop + 1 : stop;
        CH_TRY(take_line(r, line));
    }
    return CH_OK;
}

bool
ch_line_reader_knows(ch_slice line)
{
    ch_buffer rooms[5] = {0};
    ch_rdf_statement s = {0};
    cursor c = {.line = ch_slice_trim(line)};
    const bool known = statement(&c, rooms, &s);
    for (size_t i = 0; i < 5; i++) ch_vector_free(&rooms[i]);
    return known;
}

void
ch_line_reader_free(ch_line_reader *r)
{
    for (size_t i = 0; i < 5; i++) ch_vector_free(&r->rooms[i]);
}
