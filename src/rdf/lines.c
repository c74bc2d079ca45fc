/*
 * N-Triples and N-Quads: a line each, nothing remembered
 *
 * What has a short escape gets it, other control characters \u00XX, everything
 * else stands as it is in UTF-8.  "x"^^xsd:string is the same term as "x" and is
 * written so.
 */
#include "rdf/syntax.h"

#include <stdlib.h>

#define XSD_STRING "http://www.w3.org/2001/XMLSchema#string"

typedef struct {
    ch_output *output;
    ch_buffer graph; /* empty: the default graph */
    bool quads;
} lines;

void
ch_write_iri(ch_output *output, ch_slice iri)
{
    ch_output_byte(output, '<');
    ch_output_add(output, iri);
    ch_output_byte(output, '>');
}

static void
write_escape(ch_output *output, unsigned char c)
{
    static const char shorts[] = "\b\t\n\f\r\"\\", letters[] = "btnfr\"\\";
    static const char digits[] = "0123456789ABCDEF";
    const char *found = strchr(shorts, c);
    if (found) {
        const char escape[] = {'\\', letters[found - shorts]};
        ch_output_add(output, (ch_slice){escape, 2});
    } else {
        const char escape[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
        ch_output_add(output, (ch_slice){escape, 6});
    }
}

void
ch_write_text(ch_output *output, ch_slice text, bool plain)
{
    size_t from = 0;
    ch_output_byte(output, '"');
    for (size_t i = 0; !plain && i < text.len; i++) {
        const unsigned char c = (unsigned char)text.at[i];
        if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7F) continue;
        ch_output_add(output, ch_slice_part(text, from, i));
        write_escape(output, c);
        from = i + 1;
    }
    ch_output_add(output, ch_slice_part(text, from, text.len));
    ch_output_byte(output, '"');
}

static ch_status
open_lines(const ch_syntax_setting *setting, bool quads, void **self)
{
    lines *l = calloc(1, sizeof *l);
    *self = l;
    if (!l) return CH_NO_MEMORY;
    l->output = setting->output;
    l->quads = quads;
    return CH_OK;
}

ch_status
ch_syntax_open_triples(const ch_syntax_setting *setting, void **self)
{
    return open_lines(setting, false, self);
}

ch_status
ch_syntax_open_quads(const ch_syntax_setting *setting, void **self)
{
    return open_lines(setting, true, self);
}

static ch_status
set_graph(void *self, ch_slice iri)
{
    lines *l = self;
    ch_vector_clear(&l->graph);
    return ch_buffer_add(&l->graph, iri);
}

static void
write_literal(ch_output *output, const ch_term *literal, bool plain)
{
    ch_write_text(output, literal->text, plain);
    if (literal->language.len) {
        ch_output_byte(output, '@');
        ch_output_add(output, literal->language);
    } else if (literal->datatype.len && !ch_slice_equal(literal->datatype, CH_S(XSD_STRING))) {
        ch_output_add(output, CH_S("^^"));
        ch_write_iri(output, literal->datatype);
    }
}

static ch_status
add(void *self, const ch_triple *triple, bool plain)
{
    lines *l = self;
    ch_write_iri(l->output, triple->subject.text);
    ch_output_byte(l->output, ' ');
    ch_write_iri(l->output, triple->predicate.text);
    ch_output_byte(l->output, ' ');
    if (triple->object.kind == CH_TERM_IRI) ch_write_iri(l->output, triple->object.text);
    else write_literal(l->output, &triple->object, plain);
    if (l->quads && l->graph.len) {
        ch_output_byte(l->output, ' ');
        ch_write_iri(l->output, ch_buffer_slice(&l->graph));
    }
    ch_output_add(l->output, CH_S(" .\n"));
    return CH_OK;
}

static ch_status
finish(void *self)
{
    (void)self;
    return CH_OK;
}

static void
free_lines(void *self)
{
    lines *l = self;
    if (l) ch_vector_free(&l->graph);
    free(l);
}

const ch_syntax ch_syntax_lines = {
    .graph = set_graph, .add = add, .finish = finish, .free = free_lines};
