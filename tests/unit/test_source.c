/* A store and a file with the same statements answer alike. */
#include "scratch_file.h"
#include "store_folder.h"

#include "rdf/source.h"

typedef struct {
    char text[512];
    size_t len;
    ch_source source;
} seen;

static ch_status
see(void *payload, const ch_disk_id terms[4])
{
    seen *s = payload;
    for (size_t i = 0; i < 3; i++) {
        ch_node node;
        assert_int_equal(s->source.node(s->source.self, terms[i], &node), CH_OK);
        s->len += (size_t)snprintf(s->text + s->len, sizeof s->text - s->len, "%s%.*s", i ? " " : s->len ? ", " : "",
                                   CH_PRINT(node.text));
    }
    return CH_OK;
}

static ch_disk_id
id_of(const ch_source *source, const char *text)
{
    ch_disk_id out = 0;
    const ch_node node = {CH_NODE_IRI, ch_slice_of(text), {0}, {0}};
    if (*text) assert_int_equal(source->find(source->self, &node, &out), CH_OK);
    return out;
}

static ch_status
refuse(void *payload, const ch_disk_id terms[4])
{
    (void)terms;
    ++*(size_t *)payload;
    return CH_TOO_HARD;
}

static void
check(ch_source source)
{
    static const struct {
        const char *terms[3], *found;
        size_t count;
    } cases[] = {
        {{"x:a", "", ""}, "x:a x:p x:b, x:a x:p x:c, x:a x:q 1", 3},
        {{"", "x:p", "x:c"}, "x:a x:p x:c, x:b x:p x:c", 2},
        {{"x:a", "x:p", "x:c"}, "x:a x:p x:c", 1},
        {{"x:c", "", ""}, "", 0},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        seen s = {.source = source};
        ch_disk_id pattern[4] = {0};
        size_t count, met = 0;
        for (size_t k = 0; k < 3; k++) pattern[k] = id_of(&source, cases[i].terms[k]);
        assert_int_equal(source.search(source.self, pattern, see, &s), CH_OK);
        assert_string_equal(s.text, cases[i].found);
        assert_int_equal(source.count(source.self, pattern, 100, &count), CH_OK);
        assert_int_equal(count, cases[i].count);
        assert_int_equal(source.count(source.self, pattern, 1, &count), CH_OK);
        assert_int_equal(count, cases[i].count ? 1 : 0);
        assert_int_equal(source.search(source.self, pattern, refuse, &met), cases[i].count ? CH_TOO_HARD : CH_OK);
        assert_int_equal(met, cases[i].count ? 1 : 0);
    }
    assert_int_equal(id_of(&source, "x:unknown"), 0);
}

static void
both_answer_alike(void **state)
{
    (void)state;
    store_folder f;
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    put(disk, "x:a", "x:p", "x:b");
    put(disk, "x:a", "x:p", "x:c");
    put(disk, "x:b", "x:p", "x:c");
    const ch_triple last = {iri("x:a"), iri("x:q"), literal("1", "", "")};
    assert_int_equal(ch_disk_add(disk, &last), CH_OK);
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    check(ch_source_of_disk(disk));
    ch_disk_close(disk);
    store_remove(&f);

    scratch_write(&file, "data.nt", "<x:b> <x:p> <x:c> .\n<x:a> <x:q> \"1\" .\n<x:a> <x:p> <x:c> .\n<x:a> <x:p> <x:b> .\n");
    const char *path = file.path;
    ch_source_bulk source = {NULL, ch_arena_new(0)};
    assert_int_equal(ch_bulk_open(&(ch_bulk_options){.files = &path, .file_count = 1}, &sink, &source.bulk), CH_OK);
    check(ch_source_of_bulk(&source));
    ch_bulk_free(source.bulk);
    ch_arena_free(source.room);
    scratch_remove(&file);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(both_answer_alike)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
