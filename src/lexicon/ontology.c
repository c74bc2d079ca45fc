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

struct ch_ontology {
    ch_intern *classes; /* local names; the number is the ch_class */
    ch_intern *properties;
    CH_VECTOR(ch_class) supers;
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
    while (ontology->supers.len <= number) CH_TRY(ch_vector_push(&ontology->supers, CH_NO_CLASS));
    *out = (ch_class)number;
    return CH_OK;
}

static ch_status
add_superclass(reader *r, ch_slice name, const ch_turtle_statement *s)
{
    const ch_slice super = local_name(s->object);
    ch_class class, above;
    if (!super.len) return CH_OK;
    CH_TRY(add_class(r->ontology, name, &class));
    CH_TRY(add_class(r->ontology, super, &above));
    if (r->ontology->supers.at[class] != CH_NO_CLASS && r->ontology->supers.at[class] != above)
        ch_tell(r->sink, CH_ERROR, r->path, s->line, 0, "class \"%.*s\" has two superclasses in chan:",
                CH_PRINT(name));
    r->ontology->supers.at[class] = above;
    return CH_OK;
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

/* Every chain of superclasses ends. */
static bool
has_circle(const ch_ontology *ontology, ch_class class)
{
    size_t steps = 0;
    while (class != CH_NO_CLASS && steps <= ontology->supers.len)
        class = ontology->supers.at[class], steps++;
    return class != CH_NO_CLASS;
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
    for (size_t i = 0; status == CH_OK && i < ontology->supers.len; i++)
        if (has_circle(ontology, (ch_class)i)) {
            ch_tell(r.sink, CH_ERROR, path, 0, 0, "class \"%.*s\" is its own superclass",
                    CH_PRINT(ch_ontology_class_name(ontology, (ch_class)i)));
        }
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
    ch_vector_free(&ontology->supers);
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
    while (class != CH_NO_CLASS && class != super) class = ontology->supers.at[class];
    return class != CH_NO_CLASS;
}

ch_class
ch_ontology_super(const ch_ontology *ontology, ch_class class)
{
    return class == CH_NO_CLASS ? CH_NO_CLASS : ontology->supers.at[class];
}

size_t
ch_ontology_class_count(const ch_ontology *ontology)
{
    return ontology->supers.len;
}

bool
ch_ontology_has_property(const ch_ontology *ontology, ch_slice name)
{
    return ch_intern_find(ontology->properties, name) != CH_NONE;
}
