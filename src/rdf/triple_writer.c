/*
 * Which syntax, and the checks that all of them share
 *
 * Ours stand in a table; any other name is offered to raptor.
 */
#include "rdf/triple_writer.h"

#include "rdf/check.h"
#include "rdf/pack.h"
#include "rdf/syntax.h"

#include <stdlib.h>
#include <strings.h>

struct ch_triple_writer {
    const ch_syntax *syntax;
    void *self;
    ch_output *output;
    ch_diagnostics *sink;
    size_t count;
};

/* The formats by name, the endings and other names that mean them. */
typedef struct {
    const char *name;
    const char *also[4];
    const char *endings[4];
    ch_status (*open)(const ch_syntax_setting *setting, void **self);
    const ch_syntax *syntax;
} format;

static const format formats[] = {
    {"turtle", {"ttl"}, {".ttl", ".turtle"}, ch_syntax_open_turtle, &ch_syntax_turtle},
    {"ntriples", {"nt", "n-triples"}, {".nt", ".ntriples"}, ch_syntax_open_triples,
     &ch_syntax_lines},
    {"nquads", {"nq", "n-quads"}, {".nq", ".nquads"}, ch_syntax_open_quads, &ch_syntax_lines},
    {"rdfxml", {"xml", "rdf", "rdf/xml"}, {".rdf", ".xml", ".owl"}, NULL, NULL},
    {"rdfxml-abbrev", {NULL}, {NULL}, NULL, NULL},
    {"json", {"rdfjson", "rdf/json"}, {".json", ".rj"}, NULL, NULL},
    {"json-triples", {NULL}, {NULL}, NULL, NULL},
    {"dot", {"graphviz"}, {".dot", ".gv"}, ch_syntax_open_dot, &ch_syntax_dot},
    {"html", {NULL}, {".html"}, NULL, NULL},
};

enum { FORMATS = sizeof formats / sizeof *formats };

const char *const *
ch_triple_writer_formats(void)
{
    static const char *const names[] = {"turtle", "ntriples",     "nquads", "rdfxml", "rdfxml-abbrev",
                                        "json",   "json-triples", "dot",    "html",   NULL};
    return names;
}

const ch_prefix *
ch_triple_writer_prefixes(size_t *count)
{
    static const ch_prefix prefixes[] = {
        {"chan", "https://w3id.org/chancery/ontology#"},
        {"entity", "https://w3id.org/chancery/entity/"},
        {"article", "https://w3id.org/chancery/article/"},
        {"nif", "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"},
        {"itsrdf", "http://www.w3.org/2005/11/its/rdf#"},
        {"prov", "http://www.w3.org/ns/prov#"},
        {"rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"},
        {"rdfs", "http://www.w3.org/2000/01/rdf-schema#"},
        {"skos", "http://www.w3.org/2004/02/skos/core#"},
        {"dcterms", "http://purl.org/dc/terms/"},
        {"schema", "http://schema.org/"},
        {"owl", "http://www.w3.org/2002/07/owl#"},
        {"wd", "http://www.wikidata.org/entity/"},
        {"xsd", "http://www.w3.org/2001/XMLSchema#"},
    };
    *count = sizeof prefixes / sizeof *prefixes;
    return prefixes;
}

static const format *
format_named(const char *name)
{
    for (size_t i = 0; i < FORMATS; i++) {
        if (strcasecmp(name, formats[i].name) == 0) return &formats[i];
        for (size_t j = 0; j < 4 && formats[i].also[j]; j++)
            if (strcasecmp(name, formats[i].also[j]) == 0) return &formats[i];
    }
    return NULL;
}

const char *
ch_triple_writer_format_of(const char *path)
{
    const ch_slice bare = ch_pack_bare(ch_slice_of(path));
    for (size_t i = 0; i < FORMATS; i++)
        for (size_t j = 0; j < 4 && formats[i].endings[j]; j++)
            if (ch_slice_ends(bare, ch_slice_of(formats[i].endings[j]))) return formats[i].name;
    return NULL;
}

static ch_status
open_syntax(ch_triple_writer *w, const ch_triple_writer_options *options)
{
    const char *name = options->format;
    if (!name) name = ch_triple_writer_format_of(options->path);
    if (!name) name = formats[0].name;
    const format *known = format_named(name);
    ch_syntax_setting setting = {.options = options, .output = w->output, .sink = w->sink};
    setting.prefixes = options->prefixes;
    setting.prefix_count = options->prefix_count;
    if (!setting.prefixes) setting.prefixes = ch_triple_writer_prefixes(&setting.prefix_count);
    if (known && known->open) {
        w->syntax = known->syntax;
        return known->open(&setting, &w->self);
    }
    w->syntax = &ch_syntax_raptor;
    return ch_syntax_open_raptor(&setting, known ? known->name : name, &w->self);
}

ch_status
ch_triple_writer_open(const ch_triple_writer_options *options, ch_diagnostics *sink,
                      ch_triple_writer **out)
{
    *out = NULL;
    ch_triple_writer *w = calloc(1, sizeof *w);
    if (!w) return CH_NO_MEMORY;
    w->sink = sink;
    const ch_output_options where = {options->path, options->buffer, options->descriptor};
    ch_status status = ch_output_open(&where, sink, &w->output);
    if (status == CH_OK) status = open_syntax(w, options);
    if (status == CH_OK) *out = w;
    else ch_triple_writer_abandon(w);
    return status;
}

ch_status
ch_triple_writer_graph(ch_triple_writer *w, ch_slice iri)
{
    const char *fault = iri.len ? ch_iri_fault(iri) : NULL;
    if (fault) {
        ch_tell(w->sink, CH_ERROR, ch_output_name(w->output), 0, 0,
                "cannot write the graph <%.*s>: %s", iri.len > 200 ? 200 : (int)iri.len, iri.at,
                fault);
        return CH_BAD_ARGUMENT;
    }
    return w->syntax->graph ? w->syntax->graph(w->self, iri) : CH_OK;
}

/* As much of a triple as a message has room for. */
static ch_status
refuse(ch_triple_writer *w, const ch_triple *triple, const char *fault)
{
    const ch_slice s = ch_slice_part(triple->subject.text, 0, 200);
    const ch_slice p = ch_slice_part(triple->predicate.text, 0, 200);
    const ch_slice o = ch_slice_part(triple->object.text, 0, 200);
    ch_tell(w->sink, CH_ERROR, ch_output_name(w->output), 0, 0,
            "cannot write the triple <%.*s> <%.*s> \"%.*s\": %s", CH_PRINT(s), CH_PRINT(p),
            CH_PRINT(o), fault);
    return CH_BAD_ARGUMENT;
}

ch_status
ch_triple_writer_add(ch_triple_writer *w, const ch_triple *triple)
{
    bool plain;
    const char *fault = ch_triple_fault(triple, &plain);
    if (fault) return refuse(w, triple, fault);
    CH_TRY(w->syntax->add(w->self, triple, plain));
    w->count++;
    return ch_output_status(w->output);
}

ch_status
ch_triple_writer_gap(ch_triple_writer *w)
{
    if (w->syntax->gap) w->syntax->gap(w->self);
    return ch_output_status(w->output);
}

size_t
ch_triple_writer_count(const ch_triple_writer *w)
{
    return w->count;
}

const char *
ch_triple_writer_temporary(const ch_triple_writer *w)
{
    return ch_output_temporary(w->output);
}

ch_status
ch_triple_writer_close(ch_triple_writer *w)
{
    const ch_status status = w->syntax->finish(w->self);
    if (status != CH_OK) {
        ch_triple_writer_abandon(w);
        return status;
    }
    ch_output *output = w->output;
    w->output = NULL;
    ch_triple_writer_abandon(w);
    return ch_output_close(output);
}

void
ch_triple_writer_abandon(ch_triple_writer *w)
{
    if (!w) return;
    if (w->syntax) w->syntax->free(w->self);
    ch_output_abandon(w->output);
    free(w);
}
