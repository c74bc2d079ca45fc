/* Reading the store: every kind of term comes back, patterns, counts, lists of graphs. */
#include "store_folder.h"

static ch_status
keep_graph(void *payload, ch_slice name, size_t statements)
{
    char *text = payload;
    sprintf(text + strlen(text), "%.*s %zu\n", CH_PRINT(name), statements);
    return CH_OK;
}

/* Every kind of term comes back as it was, and is found by what it is. */
static void
terms_come_back(void **state)
{
    (void)state;
    static const char *const terms[][3] = {
        {"plain", "", ""},
        {"", "", ""},
        {"it's \"quoted\"\nand\ttabbed \\ ; DROP TABLE triples; --", "", ""},
        {"日本 🇲🇽", "", "es-MX"},
        {"日本 🇲🇽", "", ""},
        {"2025-02", "http://www.w3.org/2001/XMLSchema#gYearMonth", ""},
        {"0.50", "http://www.w3.org/2001/XMLSchema#decimal", ""},
        {"same", "", "en"},
        {"same", "", "en-GB"},
    };
    /* Not terminated, as they come from a file: raptor would copy on behind it. */
    static const char unterminated[] = "plainzh-Hant-HK-and-much-more-than-there-is-room-for";
    enum { TERMS = sizeof terms / sizeof *terms };
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    for (size_t i = 0; i < TERMS; i++) {
        const ch_triple triple = {iri("x:a"), iri("x:p"), literal(terms[i][0], terms[i][1], terms[i][2])};
        assert_int_equal(ch_disk_add(disk, &triple), CH_OK);
    }
    const ch_triple cut = {iri("x:b"), iri("x:p"), {CH_TERM_LITERAL, {unterminated, 5}, {0}, {unterminated + 5, 7}}};
    assert_int_equal(ch_disk_add(disk, &cut), CH_OK);
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    ch_disk_id id;
    assert_int_equal(ch_disk_find(disk, &(ch_node){CH_NODE_LITERAL, CH_S("plain"), {0}, CH_S("zh-Hant")}, &id), CH_OK);
    assert_true(id > 0);
    for (size_t i = 0; i < TERMS; i++) {
        const ch_node node = {CH_NODE_LITERAL, ch_slice_of(terms[i][0]), ch_slice_of(terms[i][1]),
                              ch_slice_of(terms[i][2])};
        ch_disk_id pattern[4] = {0};
        ch_node back;
        size_t count = 0;
        assert_int_equal(ch_disk_find(disk, &node, &pattern[2]), CH_OK);
        assert_true(pattern[2] > 0);
        assert_int_equal(ch_disk_node(disk, pattern[2], &back), CH_OK);
        assert_int_equal(ch_node_compare(&node, &back), 0);
        assert_int_equal(ch_disk_search(disk, pattern, count_row, &count), CH_OK);
        assert_int_equal(count, 1);
    }
    ch_disk_close(disk);
    store_remove(&f);
}

static void
graphs_are_listed_and_compacted(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    char list[200] = "";
    bool found;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    for (const char *const *name = (const char *const[]){"g:b", "g:a", NULL}; *name; name++) {
        assert_int_equal(ch_disk_graph(disk, ch_slice_of(*name)), CH_OK);
        put(disk, *name, "x:p", "x:b");
        assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    }
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_graphs(disk, keep_graph, list), CH_OK);
    assert_string_equal(list, "g:a 1\ng:b 1\n");
    assert_int_equal(ch_disk_remove(disk, CH_S("g:b"), &found), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_compact(disk), CH_OK);
    ch_disk_id id;
    assert_int_equal(ch_disk_find(disk, &(ch_node){CH_NODE_IRI, CH_S("g:b"), {0}, {0}}, &id), CH_OK);
    assert_int_equal(id, 0);
    assert_int_equal(store_size(disk), 1);
    assert_int_equal(ch_disk_check(disk), CH_OK);
    ch_disk_close(disk);
    assert_string_equal(all.text, "");
    store_remove(&f);
}

/* Every shape of pattern, against what was put in. */
static void
patterns_find_what_fits(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    static const char *const facts[][3] = {{"x:a", "x:p", "x:b"}, {"x:a", "x:q", "x:b"}, {"x:b", "x:p", "x:b"}, {"x:b", "x:p", "x:c"}};
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    for (size_t i = 0; i < 4; i++) put(disk, facts[i][0], facts[i][1], facts[i][2]);
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    for (unsigned shape = 0; shape < 8; shape++)
        for (size_t i = 0; i < 4; i++) {
            ch_disk_id pattern[4] = {0};
            size_t wanted = 0, count = 0, most = 0;
            for (unsigned k = 0; k < 3; k++)
                if (shape >> k & 1u)
                    assert_int_equal(ch_disk_find(disk, &(ch_node){CH_NODE_IRI, ch_slice_of(facts[i][k]), {0}, {0}}, &pattern[k]), CH_OK);
            for (size_t j = 0; j < 4; j++) {
                bool fits = true;
                for (unsigned k = 0; k < 3; k++) fits = fits && (!(shape >> k & 1u) || strcmp(facts[i][k], facts[j][k]) == 0);
                wanted += fits;
            }
            assert_int_equal(ch_disk_search(disk, pattern, count_row, &count), CH_OK);
            assert_int_equal(count, wanted);
            assert_int_equal(ch_disk_count(disk, pattern, 100, &most), CH_OK);
            assert_int_equal(most, wanted);
            assert_int_equal(ch_disk_count(disk, pattern, 1, &most), CH_OK); /* no further than asked */
            assert_true(most >= 1 && most <= wanted);
        }
    ch_disk_close(disk);
    store_remove(&f);
}

static ch_status
refuse(void *payload, const ch_disk_id terms[4])
{
    (void)terms;
    ++*(int *)payload;
    return CH_TOO_HARD;
}

static void
a_sink_may_stop_it(void **state)
{
    (void)state;
    store_folder f;
    told all;
    int calls = 0;
    ch_diagnostics sink = keeping(&all);
    const ch_disk_id any[4] = {0};
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:a", "x:p", "x:b");
    put(disk, "x:a", "x:p", "x:c");
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_search(disk, any, refuse, &calls), CH_TOO_HARD);
    assert_int_equal(calls, 1);
    ch_disk_close(disk);
    store_remove(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_come_back),
        cmocka_unit_test(graphs_are_listed_and_compacted),
        cmocka_unit_test(patterns_find_what_fits),
        cmocka_unit_test(a_sink_may_stop_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
