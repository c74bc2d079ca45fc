/* The sorted indexes against a list that is searched from end to end, which cannot lie. */
#include "unit.h"

#include "rdf/store.h"

enum { TERMS = 7, STATEMENTS = 300 };

static uint32_t
term(ch_store *store, char letter, unsigned number)
{
    char text[16];
    uint32_t out;
    snprintf(text, sizeof text, "x:%c%u", letter, number);
    const ch_node node = {CH_NODE_IRI, ch_slice_of(text), {0}, {0}};
    assert_int_equal(ch_store_intern(store, &node, &out), CH_OK);
    return out;
}

/* A small generator of our own: the same numbers on every machine. */
static unsigned
draw(uint32_t *state, unsigned below)
{
    *state = *state * 1664525u + 1013904223u;
    return (*state >> 16) % below;
}

static bool
agrees(uint32_t wanted, uint32_t got)
{
    return wanted == CH_NONE || wanted == got;
}

static bool
same_triple(const ch_quad *a, const ch_quad *b)
{
    return a->subject == b->subject && a->predicate == b->predicate && a->object == b->object;
}

/* How many different statements of the list fit: by triple, or by quad in named graphs. */
static size_t
count_slowly(const ch_quad *list, size_t len, ch_quad p, bool by_graph)
{
    size_t count = 0;
    for (size_t i = 0; i < len; i++) {
        const ch_quad *q = &list[i];
        bool fits = agrees(p.subject, q->subject) && agrees(p.predicate, q->predicate) &&
                    agrees(p.object, q->object);
        if (by_graph) fits = fits && q->graph != CH_NONE && agrees(p.graph, q->graph);
        for (size_t j = 0; fits && j < i; j++)
            if (same_triple(q, &list[j]) && (!by_graph || q->graph == list[j].graph)) fits = false;
        count += fits;
    }
    return count;
}

static size_t
count_found(ch_store *store, ch_quad p, bool by_graph)
{
    ch_search search;
    ch_quad found;
    size_t count = 0;
    for (ch_store_search(store, p, by_graph, &search); ch_search_next(&search, &found); count++) {
        assert_true(agrees(p.subject, found.subject) && agrees(p.predicate, found.predicate));
        assert_true(agrees(p.object, found.object));
    }
    return count;
}

static void
every_pattern_finds_what_a_list_finds(void **state)
{
    (void)state;
    ch_store *store;
    ch_quad list[STATEMENTS];
    uint32_t random = 7;
    assert_int_equal(ch_store_new(&store), CH_OK);
    for (size_t i = 0; i < STATEMENTS; i++) {
        const unsigned graph = draw(&random, 4);
        list[i] = (ch_quad){term(store, 's', draw(&random, TERMS)), term(store, 'p', draw(&random, 3)),
                            term(store, 's', draw(&random, TERMS)),
                            graph ? term(store, 'g', graph) : CH_NONE};
        assert_int_equal(ch_store_add(store, list[i]), CH_OK);
    }
    assert_int_equal(ch_store_sort(store), CH_OK);
    const ch_quad any = {CH_NONE, CH_NONE, CH_NONE, CH_NONE};
    assert_int_equal(ch_store_triples(store), count_slowly(list, STATEMENTS, any, false));
    for (unsigned mask = 0; mask < 16; mask++) {
        for (size_t i = 0; i < 40; i++) {
            const ch_quad *from = &list[i * 7];
            const ch_quad p = {mask & 1 ? from->subject : CH_NONE, mask & 2 ? from->predicate : CH_NONE,
                               mask & 4 ? from->object : CH_NONE, mask & 8 ? from->graph : CH_NONE};
            for (int by_graph = mask & 8 ? 1 : 0; by_graph < 2; by_graph++)
                assert_int_equal(count_found(store, p, by_graph),
                                 count_slowly(list, STATEMENTS, p, by_graph));
        }
    }
    ch_store_free(store);
}

static void
an_empty_store_finds_nothing(void **state)
{
    (void)state;
    ch_store *store;
    assert_int_equal(ch_store_new(&store), CH_OK);
    assert_int_equal(ch_store_sort(store), CH_OK);
    assert_int_equal(count_found(store, (ch_quad){CH_NONE, CH_NONE, CH_NONE, CH_NONE}, false), 0);
    assert_int_equal(ch_store_triples(store), 0);
    ch_store_free(store);
    ch_store_free(NULL);
}

static void
terms_are_told_apart(void **state)
{
    (void)state;
    const ch_node nodes[] = {
        {CH_NODE_IRI, CH_S("x"), {0}, {0}},
        {CH_NODE_BLANK, CH_S("x"), {0}, {0}},
        {CH_NODE_LITERAL, CH_S("x"), {0}, {0}},
        {CH_NODE_LITERAL, CH_S("x"), CH_S("x:t"), {0}},
        {CH_NODE_LITERAL, CH_S("x"), {0}, CH_S("en")},
        {CH_NODE_LITERAL, CH_S(""), {0}, {0}},
    };
    enum { COUNT = sizeof nodes / sizeof *nodes };
    ch_store *store;
    uint32_t numbers[COUNT];
    assert_int_equal(ch_store_new(&store), CH_OK);
    for (size_t i = 0; i < COUNT; i++) {
        assert_int_equal(ch_store_intern(store, &nodes[i], &numbers[i]), CH_OK);
        for (size_t j = 0; j < i; j++) assert_int_not_equal(numbers[i], numbers[j]);
    }
    for (size_t i = 0; i < COUNT; i++) {
        const ch_node back = ch_store_node(store, numbers[i]);
        assert_int_equal(ch_node_compare(&back, &nodes[i]), 0);
    }
    uint32_t number;
    const ch_node typed = {CH_NODE_LITERAL, CH_S("x"), CH_S("http://www.w3.org/2001/XMLSchema#string"), {0}};
    assert_int_equal(ch_store_find(store, &typed, &number), CH_OK);
    assert_int_equal(number, numbers[2]);
    const ch_node unknown = {CH_NODE_IRI, CH_S("y"), {0}, {0}};
    assert_int_equal(ch_store_find(store, &unknown, &number), CH_OK);
    assert_int_equal(number, CH_NONE);
    ch_store_free(store);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pattern_finds_what_a_list_finds),
        cmocka_unit_test(an_empty_store_finds_nothing),
        cmocka_unit_test(terms_are_told_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
