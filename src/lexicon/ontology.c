/*
 * Reading chancery.ttl: only what the program needs of it, the class tree and
 * the names of the properties.
 */
#include "lexicon/ontology.h"

#include "base/intern.h"
#include "base/turtle.h"
#include "base/vector.h"

#define RDF_TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define RDFS_SUBCLASS "http://www.w3.org/2000/01/rdf-schema#subClassOf"
#define OWL "http://www.w3.org/2002/07/owl#"

/* One statement: `class` is directly below `super`. */
typedef struct {
    ch_class class, super;
} step;

/* A class's line: where it begins among the lines, and how long it is. */
typedef struct {
    uint32_t first, count;
} line;

struct ch_ontology {
    ch_intern *classes; /* local names; the number is the ch_class */
    ch_intern *properties;
    CH_VECTOR(step) steps;
    CH_VECTOR(line) lines; /* one for each class */
    CH_VECTOR(ch_class) line_classes;
};

typedef struct {
    ch_ontology *ontology;
    const char *path;
    ch_diagnostics *sink;
} reader;

/* The part of an IRI behind `chan:`; empty when it is another's. */
static ch_slice
local_name(ch_slice iri)
{
    const ch_slice space = CH_S(CH_NAMESPACE);
    return ch_slice_starts(iri, space) ? ch_slice_part(iri, space.len, iri.len) : (ch_slice){NULL, 0};
}

static ch_status
add_class(ch_ontology *ontology, ch_slice name, ch_class *out)
{
    uint32_t number;
    CH_TRY(ch_intern_add(ontology->classes, name, &number));
    if (number >= CH_NO_CLASS) return CH_NO_MEMORY;
    *out = (ch_class)number;
    return CH_OK;
}

static ch_status
add_superclass(reader *r, ch_slice name, const ch_turtle_statement *s)
{
    const ch_slice super = local_name(s->object);
    step below;
    if (!super.len) return CH_OK;
    CH_TRY(add_class(r->ontology, name, &below.class));
    CH_TRY(add_class(r->ontology, super, &below.super));
    return ch_vector_push(&r->ontology->steps, below);
}

static ch_status
take(void *payload, const ch_turtle_statement *s)
{
    reader *r = payload;
    const ch_slice name = local_name(s->subject);
    if (!name.len || s->object_kind != CH_TURTLE_IRI) return CH_OK;
    if (ch_slice_equal(s->predicate, CH_S(RDFS_SUBCLASS))) return add_superclass(r, name, s);
    if (!ch_slice_equal(s->predicate, CH_S(RDF_TYPE))) return CH_OK;
    ch_class class;
    uint32_t property;
    if (ch_slice_equal(s->object, CH_S(OWL "Class"))) return add_class(r->ontology, name, &class);
    if (ch_slice_starts(s->object, CH_S(OWL)) && ch_slice_ends(s->object, CH_S("Property")))
        return ch_intern_add(r->ontology->properties, name, &property);
    return CH_OK;
}

static bool
is_in_line(const ch_ontology *ontology, const line *l, ch_class class)
{
    for (uint32_t i = 0; i < l->count; i++)
        if (ontology->line_classes.at[l->first + i] == class) return true;
    return false;
}

/* The line of one class, breadth first: a class reached twice stands once. */
static ch_status
add_line(ch_ontology *ontology, ch_class class)
{
    line l = {(uint32_t)ontology->line_classes.len, 1};
    CH_TRY(ch_vector_push(&ontology->line_classes, class));
    for (uint32_t i = 0; i < l.count; i++)
        for (size_t k = 0; k < ontology->steps.len; k++) {
            const step *s = &ontology->steps.at[k];
            if (s->class != ontology->line_classes.at[l.first + i] || is_in_line(ontology, &l, s->super)) continue;
            CH_TRY(ch_vector_push(&ontology->line_classes, s->super));
            l.count++;
        }
    return ch_vector_push(&ontology->lines, l);
}

/* A class that stands above one of its own superclasses. */
static bool
is_in_circle(const ch_ontology *ontology, ch_class class)
{
    for (size_t k = 0; k < ontology->steps.len; k++)
        if (ontology->steps.at[k].class == class &&
            is_in_line(ontology, &ontology->lines.at[ontology->steps.at[k].super], class))
            return true;
    return false;
}

static ch_status
draw_lines(reader *r)
{
    ch_ontology *o = r->ontology;
    for (size_t i = 0; i < ch_intern_count(o->classes); i++) CH_TRY(add_line(o, (ch_class)i));
    for (size_t i = 0; i < o->lines.len; i++)
        if (is_in_circle(o, (ch_class)i))
            ch_tell(r->sink, CH_ERROR, r->path, 0, 0, "class \"%.*s\" is its own superclass",
                    CH_PRINT(ch_ontology_class_name(o, (ch_class)i)));
    return CH_OK;
}

ch_status
ch_ontology_load(const char *path, ch_diagnostics *sink, ch_ontology **out)
{
    *out = NULL;
    ch_ontology *ontology = calloc(1, sizeof *ontology);
    if (!ontology) return CH_NO_MEMORY;
    ontology->classes = ch_intern_new();
    ontology->properties = ch_intern_new();
    ch_diagnostics none = {0};
    reader r = {ontology, path, sink ? sink : &none};
    const size_t errors = r.sink->errors;
    ch_status status = ontology->classes && ontology->properties ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_turtle_read(path, take, &r, sink);
    if (status == CH_OK) status = draw_lines(&r);
    if (status == CH_OK && r.sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status != CH_OK) {
        ch_ontology_free(ontology);
        return status;
    }
    *out = ontology;
    return CH_OK;
}

void
ch_ontology_free(ch_ontology *ontology)
{
    if (!ontology) return;
    ch_intern_free(ontology->classes);
    ch_intern_free(ontology->properties);
    ch_vector_free(&ontology->steps);
    ch_vector_free(&ontology->lines);
    ch_vector_free(&ontology->line_classes);
    free(ontology);
}

ch_class
ch_ontology_class(const ch_ontology *ontology, ch_slice name)
{
    const uint32_t found = ch_intern_find(ontology->classes, name);
    return found == CH_NONE ? CH_NO_CLASS : (ch_class)found;
}

ch_slice
ch_ontology_class_name(const ch_ontology *ontology, ch_class class)
{
    return class == CH_NO_CLASS ? CH_S("Thing") : ch_intern_text(ontology->classes, class);
}

bool
ch_ontology_is(const ch_ontology *ontology, ch_class class, ch_class super)
{
    return class != CH_NO_CLASS && is_in_line(ontology, &ontology->lines.at[class], super);
}

const ch_class *
ch_ontology_line(const ch_ontology *ontology, ch_class class, size_t *count)
{
    *count = class == CH_NO_CLASS ? 0 : ontology->lines.at[class].count;
    return *count ? ontology->line_classes.at + ontology->lines.at[class].first : NULL;
}

size_t
ch_ontology_class_count(const ch_ontology *ontology)
{
    return ontology->lines.len;
}

bool
ch_ontology_has_property(const ch_ontology *ontology, ch_slice name)
{
    return ch_intern_find(ontology->properties, name) != CH_NONE;
}
