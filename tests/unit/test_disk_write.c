/* Writing into the store: articles come, are replaced and go as units; what was not committed is undone. */
#include "store_folder.h"

static void
articles_are_units(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    bool found;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:a", "x:p", "x:b");
    put(disk, "x:a", "x:p", "x:c");
    put(disk, "x:a", "x:p", "x:c"); /* a second time: nothing */
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:2")), CH_OK);
    put(disk, "x:a", "x:p", "x:b"); /* what another article says too stays when that goes */
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_committed(disk), 0);
    assert_int_equal(store_size(disk), 0);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_committed(disk), 2);
    assert_int_equal(store_size(disk), 3);

    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:new", "x:p", "x:b");
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(store_size(disk), 2);

    assert_int_equal(ch_disk_remove(disk, CH_S("g:1"), &found), CH_OK);
    assert_true(found);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(store_size(disk), 1);
    assert_int_equal(ch_disk_remove(disk, CH_S("g:1"), &found), CH_OK);
    assert_false(found);
    ch_disk_close(disk);
    assert_string_equal(all.text, "");
    store_remove(&f);
}

static void
what_is_not_committed_is_undone(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:a", "x:p", "x:b");
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:half", "x:p", "x:b");
    ch_disk_close(disk);
    disk = store_open(&f, CH_DISK_READ, &sink);
    const ch_node a = {CH_NODE_IRI, CH_S("x:a"), {0}, {0}}, half = {CH_NODE_IRI, CH_S("x:half"), {0}, {0}};
    ch_disk_id id;
    assert_int_equal(ch_disk_find(disk, &a, &id), CH_OK);
    assert_true(id > 0);
    assert_int_equal(ch_disk_find(disk, &half, &id), CH_OK);
    assert_int_equal(id, 0);
    assert_int_equal(store_size(disk), 1);
    ch_disk_close(disk);
    store_remove(&f);
}

static void
many_statements_are_committed_on_the_way(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    for (int article = 0; article < 3; article++) {
        char name[32];
        snprintf(name, sizeof name, "g:%d", article);
        assert_int_equal(ch_disk_graph(disk, ch_slice_of(name)), CH_OK);
        for (int i = 0; i < 4000; i++) {
            snprintf(name, sizeof name, "x:%d", i);
            put(disk, name, "x:p", "x:o");
        }
        assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    }
    assert_int_equal(ch_disk_committed(disk), 3);
    ch_disk_close(disk);
    disk = store_open(&f, CH_DISK_READ, &sink);
    assert_int_equal(store_size(disk), 12000);
    ch_disk_close(disk);
    store_remove(&f);
}

static void
bad_terms_are_told(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("a graph")), CH_BAD_ARGUMENT);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    const ch_triple spaced = {iri("x:a b"), iri("x:p"), iri("x:o")};
    assert_int_equal(ch_disk_add(disk, &spaced), CH_BAD_ARGUMENT);
    const ch_triple cut = {iri("x:a"), iri("x:p"), {CH_TERM_LITERAL, {"a\0b", 3}, {0}, {0}}};
    assert_int_equal(ch_disk_add(disk, &cut), CH_BAD_ARGUMENT);
    put(disk, "x:a", "x:p", "x:o");
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(store_size(disk), 1);
    assert_non_null(strstr(all.text, "a triple about <x:a b> is left out"));
    ch_disk_close(disk);
    store_remove(&f);
}

/* More of a graph, without taking away what it has. */
static void
a_graph_may_grow(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    for (int round = 0; round < 2; round++) {
        assert_int_equal(ch_disk_graph_more(disk, CH_S("g:1")), CH_OK);
        put(disk, round ? "x:b" : "x:a", "x:p", "x:o");
        assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    }
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(store_size(disk), 2);
    ch_disk_close(disk);
    assert_string_equal(all.text, "");
    store_remove(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_are_units),
        cmocka_unit_test(what_is_not_committed_is_undone),
        cmocka_unit_test(many_statements_are_committed_on_the_way),
        cmocka_unit_test(bad_terms_are_told),
        cmocka_unit_test(a_graph_may_grow),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
