/* SHACL shapes out of triples: targets, paths, constraints, and what is not known is told. */
#include "scratch_file.h"

#include "rdf/read.h"
#include "rdf/shapes.h"

static ch_status
keep(void *payload, const ch_rdf_statement *s)
{
    ch_quad quad = {.graph = CH_NONE};
    CH_TRY(ch_store_intern(payload, &s->subject, &quad.subject));
    CH_TRY(ch_store_intern(payload, &s->predicate, &quad.predicate));
    CH_TRY(ch_store_intern(payload, &s->object, &quad.object));
    return ch_store_add(payload, quad);
}

typedef struct {
    ch_store *store;
    ch_shapes shapes;
    ch_diagnostics sink;
    told all;
    ch_status status;
} shapes_test;

static void
read_shapes(shapes_test *t, const char *turtle)
{
    char text[4096];
    scratch_file file;
    snprintf(text, sizeof text, "@prefix : <http://x/> . @prefix sh: <" CH_SH "> . @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .\n%s", turtle);
    memset(t, 0, sizeof *t);
    scratch_write(&file, "shapes.ttl", text);
    t->sink = keeping(&t->all);
    assert_int_equal(ch_store_new(&t->store), CH_OK);
    assert_int_equal(ch_rdf_read(file.path, keep, t->store, &t->sink), CH_OK);
    assert_int_equal(ch_store_sort(t->store), CH_OK);
    scratch_remove(&file);
    t->shapes = (ch_shapes){.store = t->store, .file = "shapes", .sink = &t->sink};
    t->status = ch_shapes_read(&t->shapes);
}

static void
free_shapes(shapes_test *t)
{
    ch_shapes_free(&t->shapes);
    ch_store_free(t->store);
}

static const ch_shape *
shape_of(const shapes_test *t, const char *iri)
{
    const uint32_t node = ch_shapes_term(&t->shapes, iri);
    for (size_t i = 0; i < t->shapes.all.len; i++)
        if (t->shapes.all.at[i].node == node) return &t->shapes.all.at[i];
    fail_msg("there is no shape %s", iri);
    return NULL;
}

static const ch_constraint *
constraint_of(const ch_shape *shape, ch_constraint_kind kind)
{
    for (size_t i = 0; shape && i < shape->constraints.len; i++)
        if (shape->constraints.at[i].kind == kind) return &shape->constraints.at[i];
    fail_msg("there is no constraint of kind %d", (int)kind);
    return NULL;
}

static void
targets_and_constraints(void **state)
{
    shapes_test t;
    (void)state;
    read_shapes(&t, ":S a sh:NodeShape ; sh:targetClass :C, :D ; sh:targetSubjectsOf :q ; sh:name \"a shape\" ;\n"
                    "  sh:property :P ; sh:or ( :S :P ) ; sh:in ( 1 2 3 ) ; sh:nodeKind sh:IRI .\n"
                    ":P sh:path :p ; sh:minCount 1 ; sh:maxCount 2.5 ; sh:pattern '^[a-z]+$' ; sh:class :C .\n");
    assert_int_equal(t.status, CH_OK);
    assert_string_equal(t.all.text, "");
    const ch_shape *s = shape_of(&t, "http://x/S"), *p = shape_of(&t, "http://x/P");
    assert_int_equal(s->classes.len, 2);
    assert_int_equal(s->subjects.len, 1);
    assert_int_equal(s->subjects.at[0], ch_shapes_term(&t.shapes, "http://x/q"));
    assert_int_equal(s->path.len, 0);
    assert_int_equal(s->constraints.len, 4); /* a name is none */
    assert_ptr_equal(&t.shapes.all.at[constraint_of(s, CH_SHAPE_PROPERTY)->shape], p);
    assert_int_equal(constraint_of(s, CH_SHAPE_OR)->list.len, 2);
    assert_ptr_equal(&t.shapes.all.at[constraint_of(s, CH_SHAPE_OR)->list.at[0]], s); /* shapes may hold themselves */
    assert_int_equal(constraint_of(s, CH_SHAPE_IN)->list.len, 3);
    assert_true(constraint_of(p, CH_SHAPE_MIN_COUNT)->number < 1.1L);
    assert_true(constraint_of(p, CH_SHAPE_MAX_COUNT)->number > 2.4L);
    assert_non_null(constraint_of(p, CH_SHAPE_PATTERN)->pattern);
    assert_int_equal(constraint_of(p, CH_SHAPE_CLASS)->value, ch_shapes_term(&t.shapes, "http://x/C"));
    free_shapes(&t);
}

static void
paths_go_along_and_against(void **state)
{
    shapes_test t;
    (void)state;
    read_shapes(&t, ":S a sh:NodeShape ; sh:property :P, :Q .\n:P sh:path ( :a [ sh:inversePath :b ] ) .\n:Q sh:path [ sh:inversePath :c ] .\n");
    assert_int_equal(t.status, CH_OK);
    const ch_shape *p = shape_of(&t, "http://x/P"), *q = shape_of(&t, "http://x/Q");
    assert_int_equal(p->path.len, 2);
    assert_int_equal(p->path.at[0].predicate, ch_shapes_term(&t.shapes, "http://x/a"));
    assert_false(p->path.at[0].inverse);
    assert_int_equal(p->path.at[1].predicate, ch_shapes_term(&t.shapes, "http://x/b"));
    assert_true(p->path.at[1].inverse);
    assert_int_equal(q->path.len, 1);
    assert_true(q->path.at[0].inverse);
    free_shapes(&t);
}

static void
prefixes_of_queries(void **state)
{
    shapes_test t;
    (void)state;
    read_shapes(&t, ":S a sh:NodeShape ; sh:sparql [ sh:select 'SELECT $this {}' ] .\n"
                    ": sh:declare [ sh:prefix 'x' ; sh:namespace 'http://x/'^^xsd:anyURI ] .\n");
    assert_int_equal(t.status, CH_OK);
    assert_slice(ch_buffer_slice(&t.shapes.prefixes), "PREFIX x: <http://x/>\n");
    const uint32_t select = constraint_of(shape_of(&t, "http://x/S"), CH_SHAPE_SPARQL)->value;
    assert_slice(ch_store_node(t.store, select).text, "SELECT $this {}");
    free_shapes(&t);
}

static void
what_is_not_known_is_told(void **state)
{
    static const struct {
        const char *turtle, *message;
    } cases[] = {
        {":S a sh:NodeShape ; sh:xone ( :A ) .", "shapes:0:0: the shape http://x/S: this constraint is not known: \"xone\"\n"},
        {":S a sh:NodeShape ; sh:minCount 'many' .", "shapes:0:0: the shape http://x/S: this is no number: \"many\"\n"},
        {":S a sh:NodeShape ; sh:sparql [ :q 1 ] .", "there is no sh:select in"},
        {":S a sh:NodeShape ; sh:pattern '(' .", "shapes:0:0: the shape http://x/S: "},
        {":S a sh:NodeShape ; sh:property :P . :P sh:path [ sh:zeroOrMorePath :p ] .", "this path is not known: "},
        {":S :p :o .", "shapes:0:0: there are no shapes in it (sh:NodeShape)\n"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        shapes_test t;
        read_shapes(&t, cases[i].turtle);
        assert_int_equal(t.status, CH_BAD_KNOWLEDGE);
        if (!strstr(t.all.text, cases[i].message)) fail_msg("%s\nis told as %s", cases[i].turtle, t.all.text);
        free_shapes(&t);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(targets_and_constraints),
        cmocka_unit_test(paths_go_along_and_against),
        cmocka_unit_test(prefixes_of_queries),
        cmocka_unit_test(what_is_not_known_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
