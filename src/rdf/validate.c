/*
 * The nodes that a shape is for, one after the other, against its constraints
 *
 * A nested shape (sh:node, sh:or) only says yes or no; the node shapes that have
 * targets, and the property shapes in them, tell what is wrong.  Which nodes are
 * looked at when is said in rdf/validate_batches.c.
 */
#include "rdf/validate.h"

#include "base/date.h"
#include "rdf/read.h"
#include "rdf/validation.h"

#include <stdio.h>
#include <stdlib.h>

#define XSD "http://www.w3.org/2001/XMLSchema#"

typedef CH_VECTOR(uint32_t) nodes;

typedef ch_validation validation;

/* ---- the shapes ---- */

/* Their blank nodes are none of the data's. */
static ch_status
intern(validation *v, const ch_node *node, uint32_t *out)
{
    char label[300];
    ch_node apart = *node;
    if (node->kind == CH_NODE_BLANK) {
        const int len = snprintf(label, sizeof label, "f0%.*s", node->text.len > 250 ? 250 : (int)node->text.len, node->text.at);
        apart.text = (ch_slice){label, (size_t)len};
    }
    return ch_store_intern(v->store, &apart, out);
}

static ch_status
keep(void *payload, const ch_rdf_statement *s)
{
    validation *v = payload;
    ch_quad quad = {.graph = CH_NONE};
    CH_TRY(intern(v, &s->subject, &quad.subject));
    CH_TRY(intern(v, &s->predicate, &quad.predicate));
    CH_TRY(intern(v, &s->object, &quad.object));
    return ch_store_add(v->store, quad);
}

/* ---- values ---- */

static ch_status
see(void *payload, ch_quad found)
{
    bool *out = payload;
    (void)found;
    *out = true;
    return CH_OK;
}

static ch_status
has(const validation *v, uint32_t s, uint32_t p, uint32_t o, bool *out)
{
    *out = false;
    if (s == CH_NONE || p == CH_NONE || o == CH_NONE) return CH_OK;
    return ch_fetcher_each(v->fetcher, (ch_quad){s, p, o, CH_NONE}, see, out);
}

static ch_status
keep_said(void *payload, ch_quad found)
{
    validation *v = payload;
    return ch_vector_push(&v->said, found);
}

/* All that is said of the focus node: every shape asks for most of it, so it is fetched once. */
static ch_status
know_focus(validation *v)
{
    if (v->is_known) return CH_OK;
    ch_vector_clear(&v->said);
    v->is_known = true;
    return ch_fetcher_each(v->fetcher, (ch_quad){v->focus, CH_NONE, CH_NONE, CH_NONE}, keep_said, v);
}

static ch_status
push_subject(void *payload, ch_quad found)
{
    nodes *out = payload;
    return ch_vector_push(out, found.subject);
}

static ch_status
push_object(void *payload, ch_quad found)
{
    nodes *out = payload;
    return ch_vector_push(out, found.object);
}

static ch_status
along(validation *v, uint32_t node, ch_path_step step, nodes *out)
{
    if (step.inverse) return ch_fetcher_each(v->fetcher, (ch_quad){CH_NONE, step.predicate, node, CH_NONE}, push_subject, out);
    if (node != v->focus) return ch_fetcher_each(v->fetcher, (ch_quad){node, step.predicate, CH_NONE, CH_NONE}, push_object, out);
    CH_TRY(know_focus(v));
    for (size_t i = 0; i < v->said.len; i++)
        if (v->said.at[i].predicate == step.predicate) CH_TRY(ch_vector_push(out, v->said.at[i].object));
    return CH_OK;
}

static int
compare_numbers(const void *a, const void *b)
{
    const uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
    return (x > y) - (x < y);
}

/* What the shape's path leads to, each once; without a path the node itself. */
static ch_status
values_of(validation *v, const ch_shape *shape, uint32_t focus, nodes *out)
{
    ch_status status = ch_vector_push(out, focus);
    for (size_t i = 0; status == CH_OK && i < shape->path.len; i++) {
        nodes next = {0};
        for (size_t j = 0; status == CH_OK && j < out->len; j++)
            status = along(v, out->at[j], shape->path.at[i], &next);
        ch_vector_free(out);
        *out = next;
    }
    if (out->len > 1) qsort(out->at, out->len, sizeof *out->at, compare_numbers);
    size_t kept = 0;
    for (size_t i = 0; i < out->len; i++)
        if (!kept || out->at[kept - 1] != out->at[i]) out->at[kept++] = out->at[i];
    out->len = kept;
    return status;
}

/* ---- single constraints ---- */

static bool
is_well_formed(const ch_node *node)
{
    const ch_slice type = node->datatype;
    long double number;
    ch_date date;
    if (!ch_slice_starts(type, CH_S(XSD))) return true;
    const ch_slice name = ch_slice_part(type, sizeof XSD - 1, type.len);
    if (ch_slice_equal(name, CH_S("boolean")))
        return ch_slice_equal(node->text, CH_S("true")) || ch_slice_equal(node->text, CH_S("false")) ||
               ch_slice_equal(node->text, CH_S("1")) || ch_slice_equal(node->text, CH_S("0"));
    if (ch_slice_equal(name, CH_S("nonNegativeInteger")))
        return ch_node_number(node, &number) != CH_NO_NUMBER && number >= 0;
    if (ch_slice_equal(name, CH_S("decimal")) || ch_slice_equal(name, CH_S("integer")))
        return ch_node_number(node, &number) != CH_NO_NUMBER;
    if (ch_slice_equal(name, CH_S("date")) || ch_slice_starts(name, CH_S("gY")) ||
        ch_slice_equal(name, CH_S("gMonth")))
        return ch_date_read(node->text, &date) &&
               ch_slice_equal(name, ch_slice_of(ch_date_type(date)));
    return true;
}

static bool
is_of_datatype(const validation *v, const ch_node *node, uint32_t type)
{
    const ch_slice wanted = ch_store_node(v->store, type).text;
    if (node->kind != CH_NODE_LITERAL || node->language.len) return false;
    const ch_slice datatype = node->datatype.len ? node->datatype : CH_S(XSD "string");
    return ch_slice_equal(datatype, wanted) && is_well_formed(node);
}

/* sh:IRI, sh:BlankNodeOrIRI …: the kind's name is part of theirs. */
static bool
is_of_kind(const validation *v, const ch_node *node, uint32_t kind)
{
    static const char *const names[] = {"", "BlankNode", "IRI", "Literal"};
    const ch_slice wanted = ch_store_node(v->store, kind).text;
    return memmem(wanted.at, wanted.len, names[node->kind], strlen(names[node->kind])) != NULL;
}

static size_t
length_of(ch_slice text)
{
    size_t length = 0;
    for (size_t i = 0; i < text.len; i++) length += (text.at[i] & 0xC0) != 0x80;
    return length;
}

static ch_status
matches(validation *v, const ch_node *node, const ch_constraint *c, bool *out)
{
    *out = false;
    if (node->kind == CH_NODE_BLANK) return CH_OK;
    return ch_matcher_find(v->matcher, c->pattern, node->text, 0, out);
}

static bool
is_number_within(const ch_node *node, const ch_constraint *c)
{
    long double number;
    if (ch_node_number(node, &number) == CH_NO_NUMBER) return false;
    return c->kind == CH_SHAPE_MIN_INCLUSIVE ? number >= c->number : number <= c->number;
}

static bool
is_listed(const ch_constraint *c, uint32_t value)
{
    for (size_t i = 0; i < c->list.len; i++)
        if (c->list.at[i] == value) return true;
    return false;
}

/* Every value below (or equal to) everything that the focus node has by the other predicate. */
static ch_status
is_below(validation *v, uint32_t focus, const ch_constraint *c, uint32_t value, bool *out)
{
    nodes others = {0};
    const ch_node a = ch_store_node(v->store, value);
    const ch_status status = along(v, focus, (ch_path_step){c->value, false}, &others);
    *out = true;
    for (size_t i = 0; i < others.len && *out; i++) {
        const ch_node b = ch_store_node(v->store, others.at[i]);
        long double x, y;
        *out = ch_node_number(&a, &x) != CH_NO_NUMBER && ch_node_number(&b, &y) != CH_NO_NUMBER &&
               (c->kind == CH_SHAPE_LESS_THAN ? x < y : x <= y);
    }
    ch_vector_free(&others);
    return status;
}

static ch_status check(validation *v, const ch_shape *shape, uint32_t focus, const ch_shape *owner,
                       size_t *faults);

static ch_status
conforms(validation *v, size_t shape, uint32_t node, bool *out)
{
    size_t faults = 0;
    CH_TRY(check(v, &v->shapes.all.at[shape], node, NULL, &faults));
    *out = faults == 0;
    return CH_OK;
}

static ch_status
conforms_to_one(validation *v, const ch_constraint *c, uint32_t node, bool *out)
{
    *out = false;
    for (size_t i = 0; !*out && i < c->list.len; i++) CH_TRY(conforms(v, c->list.at[i], node, out));
    return CH_OK;
}

/* Whether one value satisfies a constraint that looks at values one by one. */
static ch_status
value_fits(validation *v, uint32_t focus, const ch_constraint *c, uint32_t value, bool *out)
{
    const ch_node node = ch_store_node(v->store, value);
    *out = true;
    switch (c->kind) {
    case CH_SHAPE_CLASS: return has(v, value, v->type, c->value, out);
    case CH_SHAPE_DATATYPE: *out = is_of_datatype(v, &node, c->value); break;
    case CH_SHAPE_NODE_KIND: *out = is_of_kind(v, &node, c->value); break;
    case CH_SHAPE_MIN_LENGTH: *out = (long double)length_of(node.text) >= c->number; break;
    case CH_SHAPE_MIN_INCLUSIVE:
    case CH_SHAPE_MAX_INCLUSIVE: *out = is_number_within(&node, c); break;
    case CH_SHAPE_PATTERN: return matches(v, &node, c, out);
    case CH_SHAPE_IN: *out = is_listed(c, value); break;
    case CH_SHAPE_LESS_THAN:
    case CH_SHAPE_LESS_OR_EQUAL: return is_below(v, focus, c, value, out);
    case CH_SHAPE_OR: return conforms_to_one(v, c, value, out);
    case CH_SHAPE_NODE: return conforms(v, c->shape, value, out);
    case CH_SHAPE_MIN_COUNT:
    case CH_SHAPE_MAX_COUNT:
    case CH_SHAPE_HAS_VALUE:
    case CH_SHAPE_PROPERTY:
    case CH_SHAPE_SPARQL: break;
    }
    return CH_OK;
}

/* ---- shapes ---- */

static bool
counts_fit(const ch_constraint *c, const nodes *values)
{
    if (c->kind == CH_SHAPE_MIN_COUNT) return (long double)values->len >= c->number;
    if (c->kind == CH_SHAPE_MAX_COUNT) return (long double)values->len <= c->number;
    for (size_t i = 0; i < values->len; i++)
        if (values->at[i] == c->value) return true;
    return false;
}

static ch_status
check_constraint(validation *v, const ch_shape *shape, uint32_t focus, const nodes *values,
                 const ch_constraint *c, const ch_shape *owner, size_t *faults)
{
    if (c->kind == CH_SHAPE_SPARQL) return CH_OK;
    if (c->kind == CH_SHAPE_MIN_COUNT || c->kind == CH_SHAPE_MAX_COUNT || c->kind == CH_SHAPE_HAS_VALUE) {
        if (counts_fit(c, values)) return CH_OK;
        ++*faults;
        if (owner) ch_validation_tell(v, owner, shape, focus, c, CH_NONE);
        return CH_OK;
    }
    for (size_t i = 0; i < values->len; i++) {
        bool fits = true;
        if (c->kind == CH_SHAPE_PROPERTY)
            CH_TRY(check(v, &v->shapes.all.at[c->shape], values->at[i], owner, faults));
        else CH_TRY(value_fits(v, focus, c, values->at[i], &fits));
        if (fits) continue;
        ++*faults;
        if (owner) ch_validation_tell(v, owner, shape, focus, c, shape->path.len ? values->at[i] : CH_NONE);
    }
    return CH_OK;
}

static ch_status
check(validation *v, const ch_shape *shape, uint32_t focus, const ch_shape *owner, size_t *faults)
{
    nodes values = {0};
    ch_status status = values_of(v, shape, focus, &values);
    for (size_t i = 0; status == CH_OK && i < shape->constraints.len; i++)
        status = check_constraint(v, shape, focus, &values, &shape->constraints.at[i], owner, faults);
    ch_vector_free(&values);
    return status;
}

ch_status
ch_validation_check(validation *v, const ch_shape *shape, uint32_t focus)
{
    size_t faults = 0;
    v->focus = focus;
    v->is_known = false;
    v->counts->checked++;
    return check(v, shape, focus, shape, &faults);
}

bool
ch_validation_stopped(validation *v)
{
    if (!v->stopped && v->options->stop && ++v->ticks % 1024 == 0) v->stopped = v->options->stop();
    return v->stopped;
}

/* ---- SPARQL constraints: one question for all nodes of a batch ---- */

static ch_status
is_target(const validation *v, const ch_shape *shape, uint32_t node, bool *out)
{
    *out = false;
    for (size_t i = 0; i < shape->classes.len && !*out; i++)
        CH_TRY(has(v, node, v->type, shape->classes.at[i], out));
    return CH_OK;
}

static ch_status
tell_answers(validation *v, const ch_shape *shape, const ch_constraint *c, const ch_asked *asked)
{
    for (size_t column = 0; column < asked->selected_count; column++) {
        const rasqal_variable *variable = asked->variables[asked->selected[column]];
        if (strcmp((const char *)variable->name, "this") != 0) continue;
        for (size_t i = 0; i < asked->rows.rows; i++) {
            const uint32_t node = ch_rows_at(&asked->rows, i)[column];
            bool wanted = false;
            if (node != CH_NONE) CH_TRY(is_target(v, shape, node, &wanted));
            if (wanted)
                ch_validation_tell(v, shape, shape, node, &(ch_constraint){.kind = c->kind, .value = CH_NONE}, CH_NONE);
        }
    }
    return CH_OK;
}

static ch_status
ask(validation *v, const ch_shape *shape, const ch_constraint *c)
{
    ch_asked asked = {0};
    ch_buffer text = {0};
    ch_status status = ch_buffer_add(&text, ch_buffer_slice(&v->shapes.prefixes));
    if (status == CH_OK) status = ch_buffer_add(&text, ch_store_node(v->store, c->value).text);
    if (status == CH_OK)
        status = ch_asked_open(&asked, &v->engine, ch_buffer_slice(&text), v->options->shapes, v->sink);
    asked.seeds = v->seeds;
    asked.seed_count = v->seed_count;
    if (status == CH_OK) status = ch_asked_answer(&asked, NULL);
    if (status == CH_OK) status = tell_answers(v, shape, c, &asked);
    ch_asked_close(&asked);
    ch_vector_free(&text);
    return status;
}

ch_status
ch_validation_ask(validation *v, const ch_shape *shape)
{
    for (size_t i = 0; i < shape->constraints.len && !v->stopped; i++)
        if (shape->constraints.at[i].kind == CH_SHAPE_SPARQL) CH_TRY(ask(v, shape, &shape->constraints.at[i]));
    return CH_OK;
}

/* ---- the whole ---- */

ch_status
ch_validation_open(validation *v)
{
    v->focus = CH_NONE;
    CH_TRY(ch_store_new(&v->store));
    CH_TRY(ch_rdf_read(v->options->shapes, keep, v, v->sink));
    CH_TRY(ch_store_sort(v->store));
    v->shapes = (ch_shapes){.store = v->store, .file = v->options->shapes, .sink = v->sink};
    CH_TRY(ch_shapes_read(&v->shapes));
    CH_TRY(ch_engine_open(&v->engine, v->store, 0));
    CH_TRY(ch_matcher_new(&v->matcher));
    v->type = ch_shapes_term(&v->shapes, CH_RDF_TYPE);
    return CH_OK;
}

void
ch_validation_close(validation *v)
{
    ch_matcher_free(v->matcher);
    ch_shapes_free(&v->shapes);
    if (v->engine.store) ch_engine_close(&v->engine);
    ch_store_free(v->store);
    ch_vector_free(&v->said);
    v->matcher = NULL;
    v->shapes = (ch_shapes){0};
    v->engine = (ch_engine){0};
    v->store = NULL;
}

static ch_status
validate_store(validation *v)
{
    const ch_disk_id any[4] = {0};
    ch_disk *disk;
    CH_TRY(ch_disk_open(v->options->store, CH_DISK_READ, v->sink, &disk));
    ch_status status = ch_disk_count(disk, any, SIZE_MAX, &v->counts->triples);
    if (status == CH_OK) status = ch_validate_batches(v, ch_source_of_disk(disk));
    ch_disk_close(disk);
    return status;
}

static ch_status
validate_files(validation *v)
{
    const ch_validate_options *o = v->options;
    const ch_bulk_options what = {o->files, o->file_count, o->memory, o->stop};
    ch_source_bulk source = {NULL, ch_arena_new(0)};
    ch_status status = source.room ? ch_bulk_open(&what, v->sink, &source.bulk) : CH_NO_MEMORY;
    if (status == CH_OK) v->counts->triples = ch_bulk_triples(source.bulk);
    if (status == CH_OK) status = ch_validate_batches(v, ch_source_of_bulk(&source));
    ch_bulk_free(source.bulk);
    ch_arena_free(source.room);
    return status;
}

ch_status
ch_validate(const ch_validate_options *options, ch_diagnostics *sink, ch_validate_counts *counts)
{
    validation v = {.options = options, .sink = sink, .counts = counts};
    *counts = (ch_validate_counts){0};
    ch_status status = ch_validation_open(&v);
    if (status == CH_OK) status = options->store ? validate_store(&v) : validate_files(&v);
    ch_validation_close(&v);
    return status == CH_TOO_HARD ? CH_OK : status; /* it was ended from outside */
}
