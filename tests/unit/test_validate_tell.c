/* A violation in words: the node, the path, the value, the constraint and the shape; not more of them than wanted. */
#include "nodes.h"

#include "rdf/validation.h"

typedef struct {
    ch_validation v;
    ch_validate_options options;
    ch_validate_counts counts;
    ch_diagnostics sink;
    told all;
    ch_shape owner, shape;
} tell_test;

static uint32_t
number(tell_test *t, const char *text, bool literal)
{
    uint32_t out;
    const ch_node node = {literal ? CH_NODE_LITERAL : CH_NODE_IRI, ch_slice_of(text), {0}, {0}};
    assert_int_equal(ch_store_intern(t->v.store, &node, &out), CH_OK);
    return out;
}

static void
begin(tell_test *t)
{
    memset(t, 0, sizeof *t);
    t->sink = keeping(&t->all);
    t->v = (ch_validation){.options = &t->options, .sink = &t->sink, .counts = &t->counts};
    assert_int_equal(ch_store_new(&t->v.store), CH_OK);
    t->owner.node = number(t, "http://s/Person", false);
}

static void
end(tell_test *t)
{
    ch_vector_free(&t->shape.path);
    ch_store_free(t->v.store);
}

static void
step(tell_test *t, const char *predicate, bool inverse)
{
    const ch_path_step one = {number(t, predicate, false), inverse};
    assert_int_equal(ch_vector_push(&t->shape.path, one), CH_OK);
}

static void
a_value_and_its_path(void **state)
{
    tell_test t;
    (void)state;
    begin(&t);
    step(&t, "http://x/knows", false);
    step(&t, "http://x#owns", true);
    const ch_constraint c = {.kind = CH_SHAPE_CLASS, .value = number(&t, "http://x/City", false)};
    ch_validation_tell(&t.v, &t.owner, &t.shape, number(&t, "http://x/a", false), &c, number(&t, "Lima", true));
    assert_string_equal(t.all.text, "-:0:0: <http://x/a>: knows/^owns: \"Lima\" is not of the class City (shape Person)\n");
    assert_int_equal(t.counts.violations, 1);
    end(&t);
}

static void
the_node_itself(void **state)
{
    tell_test t;
    (void)state;
    begin(&t);
    const ch_constraint c = {.kind = CH_SHAPE_MIN_COUNT, .value = number(&t, "1", true)};
    ch_validation_tell(&t.v, &t.owner, &t.shape, number(&t, "http://x/a", false), &c, CH_NONE);
    assert_string_equal(t.all.text, "-:0:0: <http://x/a>: there are too few, at least 1 (shape Person)\n");
    end(&t);
}

/* All are counted; told are only as many as were asked for. */
static void
not_more_than_wanted(void **state)
{
    tell_test t;
    (void)state;
    begin(&t);
    t.options.most = 2;
    const ch_constraint c = {.kind = CH_SHAPE_IN, .value = CH_NONE};
    for (int i = 0; i < 5; i++) ch_validation_tell(&t.v, &t.owner, &t.shape, number(&t, "http://x/a", false), &c, CH_NONE);
    assert_int_equal(t.counts.violations, 5);
    assert_int_equal(t.sink.errors, 2);
    end(&t);
}

static void
long_texts_are_cut(void **state)
{
    char text[2000];
    tell_test t;
    (void)state;
    begin(&t);
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (int i = 0; i < 8; i++) step(&t, text, false);
    const ch_constraint c = {.kind = CH_SHAPE_PATTERN, .value = number(&t, text, true)};
    ch_validation_tell(&t.v, &t.owner, &t.shape, number(&t, text, false), &c, number(&t, text, true));
    assert_true(t.all.len > 100 && t.all.len < 1100);
    end(&t);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_value_and_its_path),
        cmocka_unit_test(the_node_itself),
        cmocka_unit_test(not_more_than_wanted),
        cmocka_unit_test(long_texts_are_cut),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
