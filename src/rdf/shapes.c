/*
 * From triples to records: a table of the constraints that are known, and the lists
 * and paths that RDF spells out
 */
#include "rdf/shapes.h"

#include "rdf/engine.h"

#define RDF "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

/* What a constraint's value is. */
typedef enum { TERM, NUMBER, PATTERN, TERMS, SHAPE, SHAPES, SELECT, NOTHING } argument;

static const struct {
    const char *name;
    ch_constraint_kind kind;
    argument argument;
} parameters[] = {
    {"class", CH_SHAPE_CLASS, TERM},
    {"datatype", CH_SHAPE_DATATYPE, TERM},
    {"nodeKind", CH_SHAPE_NODE_KIND, TERM},
    {"minCount", CH_SHAPE_MIN_COUNT, NUMBER},
    {"maxCount", CH_SHAPE_MAX_COUNT, NUMBER},
    {"minLength", CH_SHAPE_MIN_LENGTH, NUMBER},
    {"minInclusive", CH_SHAPE_MIN_INCLUSIVE, NUMBER},
    {"maxInclusive", CH_SHAPE_MAX_INCLUSIVE, NUMBER},
    {"pattern", CH_SHAPE_PATTERN, PATTERN},
    {"in", CH_SHAPE_IN, TERMS},
    {"hasValue", CH_SHAPE_HAS_VALUE, TERM},
    {"lessThan", CH_SHAPE_LESS_THAN, TERM},
    {"lessThanOrEquals", CH_SHAPE_LESS_OR_EQUAL, TERM},
    {"or", CH_SHAPE_OR, SHAPES},
    {"node", CH_SHAPE_NODE, SHAPE},
    {"property", CH_SHAPE_PROPERTY, SHAPE},
    {"sparql", CH_SHAPE_SPARQL, SELECT},
    /* what is no constraint */
    {"path", CH_SHAPE_CLASS, NOTHING},
    {"targetClass", CH_SHAPE_CLASS, NOTHING},
    {"targetSubjectsOf", CH_SHAPE_CLASS, NOTHING},
    {"message", CH_SHAPE_CLASS, NOTHING},
    {"name", CH_SHAPE_CLASS, NOTHING},
    {"description", CH_SHAPE_CLASS, NOTHING},
};

enum { PARAMETERS = sizeof parameters / sizeof *parameters };

uint32_t
ch_shapes_term(const ch_shapes *s, const char *iri)
{
    const ch_node node = {CH_NODE_IRI, ch_slice_of(iri), {0}, {0}};
    uint32_t number = CH_NONE;
    return ch_store_find(s->store, &node, &number) == CH_OK ? number : CH_NONE;
}

static uint32_t
object_of(const ch_shapes *s, uint32_t subject, const char *predicate)
{
    ch_search search;
    ch_quad found;
    const uint32_t p = ch_shapes_term(s, predicate);
    if (p == CH_NONE || subject == CH_NONE) return CH_NONE;
    ch_store_search(s->store, (ch_quad){subject, p, CH_NONE, CH_NONE}, false, &search);
    return ch_search_next(&search, &found) ? found.object : CH_NONE;
}

static ch_slice
text_of(const ch_shapes *s, uint32_t number)
{
    return number == CH_NONE ? (ch_slice){0} : ch_store_node(s->store, number).text;
}

static void
complain(ch_shapes *s, uint32_t shape, const char *what, ch_slice which)
{
    const ch_slice name = text_of(s, shape);
    s->broken = true;
    ch_tell(s->sink, CH_ERROR, s->file, 0, 0, "the shape %.*s: %s \"%.*s\"", CH_PRINT(name), what,
            CH_PRINT(which));
}

/* ---- paths ---- */

static ch_status
read_step(ch_shapes *s, uint32_t shape, uint32_t node, ch_shape *out)
{
    const uint32_t inverse = object_of(s, node, CH_SH "inversePath");
    const ch_path_step step = {inverse == CH_NONE ? node : inverse, inverse != CH_NONE};
    if (ch_store_node(s->store, step.predicate).kind != CH_NODE_IRI)
        complain(s, shape, "this path is not known:", text_of(s, node));
    return ch_vector_push(&out->path, step);
}

static ch_status
read_path(ch_shapes *s, ch_shape *out)
{
    uint32_t node = object_of(s, out->node, CH_SH "path");
    if (node == CH_NONE) return CH_OK;
    if (object_of(s, node, RDF "first") == CH_NONE) return read_step(s, out->node, node, out);
    for (; object_of(s, node, RDF "first") != CH_NONE; node = object_of(s, node, RDF "rest"))
        CH_TRY(read_step(s, out->node, object_of(s, node, RDF "first"), out));
    return CH_OK;
}

/* ---- constraints ---- */

static ch_status read_shape(ch_shapes *s, uint32_t node, size_t *out);

static ch_status
read_list(ch_shapes *s, uint32_t node, bool shapes, ch_constraint *out)
{
    for (; object_of(s, node, RDF "first") != CH_NONE; node = object_of(s, node, RDF "rest")) {
        uint32_t member = object_of(s, node, RDF "first");
        if (shapes) {
            size_t index;
            CH_TRY(read_shape(s, member, &index));
            member = (uint32_t)index;
        }
        CH_TRY(ch_vector_push(&out->list, member));
    }
    return CH_OK;
}

static ch_status
read_pattern(ch_shapes *s, uint32_t shape, uint32_t value, ch_constraint *out)
{
    ch_pattern_error error;
    const ch_status status = ch_pattern_compile(text_of(s, value), &error, &out->pattern);
    if (status == CH_BAD_KNOWLEDGE) complain(s, shape, error.text, text_of(s, value));
    return status == CH_BAD_KNOWLEDGE ? CH_OK : status;
}

static ch_status
read_argument(ch_shapes *s, uint32_t shape, argument kind, uint32_t value, ch_constraint *out)
{
    const ch_node node = ch_store_node(s->store, value);
    out->value = value;
    switch (kind) {
    case NUMBER:
        if (ch_node_number(&node, &out->number) == CH_NO_NUMBER)
            complain(s, shape, "this is no number:", node.text);
        return CH_OK;
    case PATTERN: return read_pattern(s, shape, value, out);
    case TERMS: return read_list(s, value, false, out);
    case SHAPES: return read_list(s, value, true, out);
    case SHAPE: return read_shape(s, value, &out->shape);
    case SELECT:
        out->value = object_of(s, value, CH_SH "select");
        if (out->value == CH_NONE) complain(s, shape, "there is no sh:select in", node.text);
        return CH_OK;
    case TERM:
    case NOTHING: return CH_OK;
    }
    return CH_OK;
}

static ch_status
read_constraint(ch_shapes *s, ch_slice name, const ch_quad *quad, ch_shape *out)
{
    size_t i = 0;
    while (i < PARAMETERS && !ch_slice_equal(name, ch_slice_of(parameters[i].name))) i++;
    if (i == PARAMETERS) {
        complain(s, quad->subject, "this constraint is not known:", name);
        return CH_OK;
    }
    if (parameters[i].argument == NOTHING) return CH_OK;
    ch_constraint constraint = {.kind = parameters[i].kind};
    ch_status status = read_argument(s, quad->subject, parameters[i].argument, quad->object,
                                     &constraint);
    if (status == CH_OK) status = ch_vector_push(&out->constraints, constraint);
    if (status != CH_OK) {
        ch_pattern_free(constraint.pattern);
        ch_vector_free(&constraint.list);
    }
    return status;
}

static ch_status
read_triples(ch_shapes *s, ch_shape *out)
{
    ch_search search;
    ch_quad quad;
    const uint32_t class = ch_shapes_term(s, CH_SH "targetClass");
    const uint32_t subjects = ch_shapes_term(s, CH_SH "targetSubjectsOf");
    ch_store_search(s->store, (ch_quad){out->node, CH_NONE, CH_NONE, CH_NONE}, false, &search);
    while (ch_search_next(&search, &quad)) {
        const ch_slice iri = text_of(s, quad.predicate);
        if (quad.predicate == class) CH_TRY(ch_vector_push(&out->classes, quad.object));
        if (quad.predicate == subjects) CH_TRY(ch_vector_push(&out->subjects, quad.object));
        if (ch_slice_starts(iri, CH_S(CH_SH)))
            CH_TRY(read_constraint(s, ch_slice_part(iri, sizeof CH_SH - 1, iri.len), &quad, out));
    }
    return read_path(s, out);
}

static void
free_shape(ch_shape *shape)
{
    for (size_t i = 0; i < shape->constraints.len; i++) {
        ch_pattern_free(shape->constraints.at[i].pattern);
        ch_vector_free(&shape->constraints.at[i].list);
    }
    ch_vector_free(&shape->constraints);
    ch_vector_free(&shape->path);
    ch_vector_free(&shape->classes);
    ch_vector_free(&shape->subjects);
}

/*
 * The index of a shape, which is read when it is met first.  Its place is taken before,
 * since shapes refer to each other.
 */
static ch_status
read_shape(ch_shapes *s, uint32_t node, size_t *out)
{
    for (*out = 0; *out < s->all.len; ++*out)
        if (s->all.at[*out].node == node) return CH_OK;
    CH_TRY(ch_vector_push(&s->all, (ch_shape){.node = node}));
    ch_shape shape = {.node = node};
    const ch_status status = read_triples(s, &shape);
    s->all.at[*out] = shape;
    return status;
}

static ch_status
read_prefixes(ch_shapes *s)
{
    ch_search search;
    ch_quad quad;
    const uint32_t declare = ch_shapes_term(s, CH_SH "declare");
    if (declare == CH_NONE) return CH_OK;
    ch_store_search(s->store, (ch_quad){CH_NONE, declare, CH_NONE, CH_NONE}, false, &search);
    while (ch_search_next(&search, &quad)) {
        const ch_slice prefix = text_of(s, object_of(s, quad.object, CH_SH "prefix"));
        const ch_slice iri = text_of(s, object_of(s, quad.object, CH_SH "namespace"));
        CH_TRY(ch_buffer_print(&s->prefixes, "PREFIX %.*s: <%.*s>\n", CH_PRINT(prefix),
                               CH_PRINT(iri)));
    }
    return CH_OK;
}

ch_status
ch_shapes_read(ch_shapes *s)
{
    ch_search search;
    ch_quad quad;
    size_t index;
    const uint32_t type = ch_shapes_term(s, CH_RDF_TYPE);
    const uint32_t shape = ch_shapes_term(s, CH_SH "NodeShape");
    if (shape == CH_NONE) {
        ch_tell(s->sink, CH_ERROR, s->file, 0, 0, "there are no shapes in it (sh:NodeShape)");
        return CH_BAD_KNOWLEDGE;
    }
    ch_store_search(s->store, (ch_quad){CH_NONE, type, shape, CH_NONE}, false, &search);
    while (ch_search_next(&search, &quad)) CH_TRY(read_shape(s, quad.subject, &index));
    CH_TRY(read_prefixes(s));
    return s->broken ? CH_BAD_KNOWLEDGE : CH_OK;
}

void
ch_shapes_free(ch_shapes *s)
{
    for (size_t i = 0; i < s->all.len; i++) free_shape(&s->all.at[i]);
    ch_vector_free(&s->all);
    ch_vector_free(&s->prefixes);
}
