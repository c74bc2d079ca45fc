/* What is fetched from the disk, a pattern at a time, against the whole in memory. */
#include "store_folder.h"

#include "rdf/fetch.h"

enum { STATEMENTS = 200 };

static unsigned
draw(uint32_t *random, unsigned below)
{
    *random = *random * 1664525u + 1013904223u;
    return (*random >> 16) % below;
}

/* The list, on the disk and (all but the numbers) in memory. */
static char names[STATEMENTS][4][16];

static void
fill(ch_disk *disk)
{
    uint32_t random = 11;
    for (size_t i = 0; i < STATEMENTS; i++) {
        snprintf(names[i][0], 16, "x:s%u", draw(&random, 6));
        snprintf(names[i][1], 16, "x:p%u", draw(&random, 3));
        snprintf(names[i][2], 16, "x:s%u", draw(&random, 6));
        snprintf(names[i][3], 16, "g:%u", draw(&random, 3));
    }
    for (unsigned g = 0; g < 3; g++) {
        char graph[16];
        snprintf(graph, sizeof graph, "g:%u", g);
        assert_int_equal(ch_disk_graph(disk, ch_slice_of(graph)), CH_OK);
        for (size_t i = 0; i < STATEMENTS; i++)
            if (strcmp(names[i][3], graph) == 0) put(disk, names[i][0], names[i][1], names[i][2]);
        assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    }
    assert_int_equal(ch_disk_commit(disk), CH_OK);
}

static uint32_t
number(ch_fetcher *f, const char *text)
{
    uint32_t out;
    assert_int_equal(ch_fetcher_find(f, &(ch_node){CH_NODE_IRI, ch_slice_of(text), {0}, {0}}, &out), CH_OK);
    return out;
}

static bool
fits(size_t i, unsigned mask, size_t from)
{
    for (size_t j = 0; j < 4; j++)
        if (mask & 1u << j && strcmp(names[i][j], names[from][j]) != 0) return false;
    return true;
}

static size_t
count_slowly(unsigned mask, size_t from)
{
    size_t count = 0;
    for (size_t i = 0; i < STATEMENTS; i++) {
        bool twin = false;
        for (size_t j = 0; j < i; j++) twin = twin || memcmp(names[i], names[j], sizeof *names) == 0;
        count += !twin && fits(i, mask, from);
    }
    return count;
}

static size_t
count_found(ch_store *store, ch_quad pattern)
{
    ch_search search;
    ch_quad found;
    size_t count = 0;
    for (ch_store_search(store, pattern, true, &search); ch_search_next(&search, &found);) count++;
    return count;
}

static void
every_pattern_is_fetched_whole(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    fill(disk);
    for (unsigned start = 0; start < 16; start++) {
        ch_store *store;
        ch_fetcher *fetcher;
        assert_int_equal(ch_store_new(&store), CH_OK);
        assert_int_equal(ch_fetcher_new(ch_source_of_disk(disk), store, NULL, NULL, &fetcher), CH_OK);
        /* One after the other into the same memory: what is there already does not come twice. */
        for (unsigned i = 0; i < 16; i++) {
            const unsigned mask = (start + i * 5) % 16;
            const size_t from = (start * 16 + i * 7) % STATEMENTS;
            const ch_quad pattern = {mask & 1 ? number(fetcher, names[from][0]) : CH_NONE,
                                     mask & 2 ? number(fetcher, names[from][1]) : CH_NONE,
                                     mask & 4 ? number(fetcher, names[from][2]) : CH_NONE,
                                     mask & 8 ? number(fetcher, names[from][3]) : CH_NONE};
            size_t count;
            assert_int_equal(ch_fetcher_fetch(fetcher, pattern), CH_OK);
            assert_int_equal(ch_store_sort(store), CH_OK);
            assert_int_equal(count_found(store, pattern), count_slowly(mask, from));
            assert_int_equal(ch_fetcher_count(fetcher, pattern, 1000, &count), CH_OK);
            assert_int_equal(count, count_slowly(mask, from));
            assert_int_equal(ch_fetcher_count(fetcher, pattern, 1, &count), CH_OK);
            assert_int_equal(count, 1);
        }
        ch_fetcher_free(fetcher);
        ch_store_free(store);
    }
    ch_disk_close(disk);
    store_remove(&f);
}

static void
strangers_are_not_found(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_store *store;
    ch_fetcher *fetcher;
    uint32_t mine;
    size_t count;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    fill(disk);
    assert_int_equal(ch_store_new(&store), CH_OK);
    assert_int_equal(ch_fetcher_new(ch_source_of_disk(disk), store, NULL, NULL, &fetcher), CH_OK);
    assert_int_equal(number(fetcher, "x:nobody"), CH_NONE);
    /* A term that a query computed: known in memory, not on the disk. */
    assert_int_equal(ch_store_intern(store, &(ch_node){CH_NODE_IRI, CH_S("x:mine"), {0}, {0}}, &mine), CH_OK);
    assert_int_equal(number(fetcher, "x:mine"), mine);
    const ch_quad pattern = {mine, CH_NONE, CH_NONE, CH_NONE};
    assert_int_equal(ch_fetcher_fetch(fetcher, pattern), CH_OK);
    assert_int_equal(ch_fetcher_count(fetcher, pattern, 10, &count), CH_OK);
    assert_int_equal(count, 0);
    ch_fetcher_free(fetcher);
    ch_fetcher_free(NULL);
    ch_store_free(store);
    ch_disk_close(disk);
    store_remove(&f);
}

static ch_status
too_long(void *payload)
{
    return ++*(int *)payload > 3 ? CH_TOO_HARD : CH_OK;
}

static void
fetching_ends_when_told(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_store *store;
    ch_fetcher *fetcher;
    int ticks = 0;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    fill(disk);
    assert_int_equal(ch_store_new(&store), CH_OK);
    assert_int_equal(ch_fetcher_new(ch_source_of_disk(disk), store, too_long, &ticks, &fetcher), CH_OK);
    assert_int_equal(ch_fetcher_fetch(fetcher, (ch_quad){CH_NONE, CH_NONE, CH_NONE, CH_NONE}), CH_TOO_HARD);
    ch_fetcher_free(fetcher);
    ch_store_free(store);
    ch_disk_close(disk);
    store_remove(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_pattern_is_fetched_whole),
        cmocka_unit_test(strangers_are_not_found),
        cmocka_unit_test(fetching_ends_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
