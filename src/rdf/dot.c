/*
 * Graphviz DOT, for a look at a small graph
 *
 *     "entity:tren-de-aragua" -> "chan:Gang" [label="rdf:type"];
 *     "entity:tren-de-aragua" -> "literal1" [label="rdfs:label"];
 *     "literal1" [label="Tren de Aragua", shape=box];
 *
 * Our own, since raptor's holds the graph and forgets to free it.  Each literal
 * is a node of its own: drawing "2025" once would tie together all who share it.
 */
#include "rdf/prefix.h"
#include "rdf/syntax.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    ch_output *output;
    ch_prefixes prefixes;
    size_t literals;
} dot;

ch_status
ch_syntax_open_dot(const ch_syntax_setting *setting, void **self)
{
    dot *d = calloc(1, sizeof *d);
    *self = d;
    if (!d) return CH_NO_MEMORY;
    d->output = setting->output;
    CH_TRY(ch_prefixes_set(&d->prefixes, setting->prefixes, setting->prefix_count));
    ch_output_add(d->output, CH_S("digraph chancery {\n"
                                  "    rankdir=LR;\n"
                                  "    node [shape=ellipse, fontname=\"sans-serif\"];\n"
                                  "    edge [fontname=\"sans-serif\", fontsize=10];\n"));
    return CH_OK;
}

/* DOT knows \" and, in labels, gives a meaning to other backslashes: double them. */
static void
write_words(dot *d, ch_slice text)
{
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.at[i];
        if (c == '"' || c == '\\') ch_output_byte(d->output, '\\');
        ch_output_byte(d->output, (unsigned char)c < 0x20 ? ' ' : c);
    }
}

static void
write_node(dot *d, ch_slice iri)
{
    ch_slice name, local;
    ch_output_byte(d->output, '"');
    if (ch_prefixes_shorten(&d->prefixes, iri, &name, &local)) {
        ch_output_add(d->output, name);
        ch_output_byte(d->output, ':');
        ch_output_add(d->output, local);
    } else {
        write_words(d, iri);
    }
    ch_output_byte(d->output, '"');
}

static void
write_literal(dot *d, size_t number)
{
    char name[32];
    const int len = snprintf(name, sizeof name, "\"literal%zu\"", number);
    ch_output_add(d->output, (ch_slice){name, (size_t)len});
}

static ch_status
add(void *self, const ch_triple *triple, bool plain)
{
    (void)plain;
    dot *d = self;
    const bool literal = triple->object.kind == CH_TERM_LITERAL;
    ch_output_add(d->output, CH_S("    "));
    write_node(d, triple->subject.text);
    ch_output_add(d->output, CH_S(" -> "));
    if (literal) write_literal(d, ++d->literals);
    else write_node(d, triple->object.text);
    ch_output_add(d->output, CH_S(" [label="));
    write_node(d, triple->predicate.text);
    ch_output_add(d->output, CH_S("];\n"));
    if (!literal) return CH_OK;
    ch_output_add(d->output, CH_S("    "));
    write_literal(d, d->literals);
    ch_output_add(d->output, CH_S(" [label=\""));
    write_words(d, triple->object.text);
    ch_output_add(d->output, CH_S("\", shape=box];\n"));
    return CH_OK;
}

static ch_status
finish(void *self)
{
    dot *d = self;
    ch_output_add(d->output, CH_S("}\n"));
    return CH_OK;
}

static void
free_dot(void *self)
{
    dot *d = self;
    if (d) ch_prefixes_free(&d->prefixes);
    free(d);
}

const ch_syntax ch_syntax_dot = {.add = add, .finish = finish, .free = free_dot};
