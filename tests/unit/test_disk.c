/*
 * The embedded store: articles come, are replaced and go as units; what was not committed
 * is undone; who else writes, other versions and damage are told.
 */
#include "store_folder.h"

#include "rdf/disk_file.h"

#include <fcntl.h>
#include <unistd.h>

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

static void
expect_refusal(const store_folder *f, ch_disk_mode mode, ch_status wanted, const char *message)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_disk *disk;
    const ch_status status = ch_disk_open(f->path, mode, &sink, &disk);
    assert_null(disk);
    assert_int_equal(status, wanted);
    if (!strstr(all.text, message)) fail_msg("\"%s\" is not in \"%s\"", message, all.text);
}

static void
only_one_writes(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:a", "x:p", "x:b");
    expect_refusal(&f, CH_DISK_WRITE, CH_CANNOT_WRITE, "another chancery is writing");
    expect_refusal(&f, CH_DISK_CHANGE, CH_CANNOT_WRITE, "another chancery is writing");
    ch_disk *reader = store_open(&f, CH_DISK_READ, &sink); /* reading goes on meanwhile */
    assert_int_equal(store_size(reader), 0);
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(store_size(reader), 1);
    ch_disk_close(reader);
    ch_disk_close(disk);
    store_remove(&f);
}

static void
run_sql(const store_folder *f, const char *sql)
{
    char path[128];
    sqlite3 *file;
    snprintf(path, sizeof path, "%s/store.sqlite", f->path);
    assert_int_equal(sqlite3_open(path, &file), SQLITE_OK);
    assert_int_equal(sqlite3_exec(file, sql, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(file);
}

static void
other_versions_and_other_files_are_told(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    char path[128];
    store_make(&f);
    expect_refusal(&f, CH_DISK_READ, CH_CANNOT_READ, "there is no store here");
    expect_refusal(&f, CH_DISK_CHANGE, CH_CANNOT_READ, "there is no store here");
    ch_disk_close(store_open(&f, CH_DISK_WRITE, &sink));
    run_sql(&f, "PRAGMA user_version = 99");
    expect_refusal(&f, CH_DISK_READ, CH_CANNOT_READ, "the store has version 99, and this chancery knows version 1");
    expect_refusal(&f, CH_DISK_WRITE, CH_CANNOT_READ, "the store has version 99");
    run_sql(&f, "PRAGMA application_id = 1");
    expect_refusal(&f, CH_DISK_READ, CH_CANNOT_READ, "this is no store of chancery's");
    snprintf(path, sizeof path, "%s/store.sqlite", f.path);
    assert_int_equal(truncate(path, 100), 0);
    expect_refusal(&f, CH_DISK_READ, CH_CANNOT_READ, "damaged");
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    fputs("These are the minutes of the meeting, and no database of any kind at all, whatever the name says.\n", file);
    fclose(file);
    expect_refusal(&f, CH_DISK_READ, CH_CANNOT_READ, "damaged");
    assert_int_equal(unlink(path), 0);
    snprintf(path, sizeof path, "%s/letters.txt", f.path);
    file = fopen(path, "w");
    assert_non_null(file);
    fclose(file);
    expect_refusal(&f, CH_DISK_WRITE, CH_CANNOT_WRITE, "there are other files in this folder");
    store_remove(&f);
}

/* Zeros over the middle of the file: whoever comes upon them says so, and never takes them for the end. */
static void
damage_is_told(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    char path[128], zeros[4096] = {0}, name[32];
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    for (int i = 0; i < 3000; i++) {
        snprintf(name, sizeof name, "x:%d", i);
        put(disk, name, "x:p", name);
    }
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    assert_int_equal(ch_disk_check(disk), CH_OK);
    ch_disk_close(disk);
    snprintf(path, sizeof path, "%s/store.sqlite", f.path);
    const int file = open(path, O_WRONLY);
    assert_true(file >= 0);
    const off_t size = lseek(file, 0, SEEK_END) / 4096;
    for (off_t page = 14; page < size; page += 2) assert_int_equal(pwrite(file, zeros, 4096, page * 4096), 4096);
    close(file);
    disk = store_open(&f, CH_DISK_READ, &sink);
    assert_int_equal(ch_disk_check(disk), CH_CANNOT_READ);
    const ch_disk_id any[4] = {0};
    size_t count = 0;
    assert_int_equal(ch_disk_search(disk, any, count_row, &count), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "damaged"));
    ch_disk_close(disk);
    store_remove(&f);
}

static ch_status
keep_graph(void *payload, ch_slice name, size_t statements)
{
    char *text = payload;
    sprintf(text + strlen(text), "%.*s %zu\n", CH_PRINT(name), statements);
    return CH_OK;
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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(articles_are_units),
        cmocka_unit_test(what_is_not_committed_is_undone),
        cmocka_unit_test(many_statements_are_committed_on_the_way),
        cmocka_unit_test(terms_come_back),
        cmocka_unit_test(bad_terms_are_told),
        cmocka_unit_test(only_one_writes),
        cmocka_unit_test(other_versions_and_other_files_are_told),
        cmocka_unit_test(damage_is_told),
        cmocka_unit_test(graphs_are_listed_and_compacted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
