/* Counts from a file and from a store: what two articles say is counted once. */
#include "store_folder.h"

#include "rdf/stats.h"
#include "scratch_file.h"

#define CHAN "https://w3id.org/chancery/ontology#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"

static const char *const data[][4] = {
    {"g:1", "x:one", TYPE, "http://schema.org/NewsArticle"},
    {"g:2", "x:two", TYPE, "http://schema.org/NewsArticle"},
    {"g:1", "x:e", TYPE, CHAN "Designation"},
    {"g:1", "x:e", TYPE, CHAN "Sanction"},
    {"g:1", "x:e", TYPE, CHAN "Event"},
    {"g:2", "x:e", TYPE, CHAN "Designation"},
    {"g:2", "x:e", TYPE, CHAN "Sanction"},
    {"g:2", "x:e", TYPE, CHAN "Event"},
    {"g:2", "x:p", TYPE, CHAN "Person"},
    {"g:2", "x:p", TYPE, CHAN "Agent"},
    {"g:1", "x:r1", TYPE, CHAN "Report"},
    {"g:1", "x:r1", CHAN "modality", CHAN "Actual"},
    {"g:2", "x:r2", TYPE, CHAN "Report"},
    {"g:2", "x:r2", CHAN "modality", CHAN "Denied"},
    {"g:1", "x:l", TYPE, "http://www.w3.org/1999/02/22-rdf-syntax-ns#Statement"},
    {"g:1", "x:l", "http://www.w3.org/1999/02/22-rdf-syntax-ns#predicate", CHAN "memberOf"},
};
enum { DATA = sizeof data / sizeof *data };

static const char expected[] =
    "0 statements 18\n0 articles 2\n0 events 1\n0 relations 1\n0 reports 2\n0 mentions 0\n"
    "1 Event 1\n1  Sanction 1\n1   Designation 1\n"
    "2 Agent 1\n2  Person 1\n"
    "3 memberOf 1\n"
    "4 Actual 1\n4 Denied 1\n"
    "from 2025-02-03 to 2025-10-01\n";

static void
compare(const ch_stats_options *given)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_arena *arena = ch_arena_new(0);
    ch_ontology *ontology;
    ch_stats stats;
    ch_buffer text = {0};
    assert_non_null(arena);
    assert_int_equal(ch_ontology_load(CH_ONTOLOGY "/chancery.ttl", &sink, &ontology), CH_OK);
    ch_stats_options options = *given;
    options.ontology = ontology;
    const ch_status status = ch_stats_count(&options, &sink, arena, &stats);
    if (status != CH_OK) fail_msg("%s", all.text);
    for (size_t i = 0; i < stats.len; i++)
        assert_int_equal(ch_buffer_print(&text, "%d %*s%.*s %zu\n", (int)stats.rows[i].part,
                                         (int)stats.rows[i].depth, "", CH_PRINT(stats.rows[i].name),
                                         stats.rows[i].count), CH_OK);
    assert_int_equal(ch_buffer_print(&text, "from %.*s to %.*s\n", CH_PRINT(stats.first), CH_PRINT(stats.last)), CH_OK);
    assert_slice(ch_buffer_slice(&text), expected);
    ch_vector_free(&text);
    ch_ontology_free(ontology);
    ch_arena_free(arena);
}

static ch_term
day(const char *text)
{
    return literal(text, "http://www.w3.org/2001/XMLSchema#date", "");
}

static void
a_store_is_counted(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    for (int g = 1; g < 3; g++) {
        const char name[] = {'g', ':', (char)('0' + g), '\0'};
        assert_int_equal(ch_disk_graph(disk, ch_slice_of(name)), CH_OK);
        for (size_t i = 0; i < DATA; i++)
            if (strcmp(data[i][0], name) == 0) put(disk, data[i][1], data[i][2], data[i][3]);
        const ch_triple issued = {iri(g == 1 ? "x:one" : "x:two"), iri("http://purl.org/dc/terms/issued"),
                                  day(g == 1 ? "2025-10-01" : "2025-02-03")};
        assert_int_equal(ch_disk_add(disk, &issued), CH_OK);
        assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    }
    assert_int_equal(ch_disk_commit(disk), CH_OK);
    ch_disk_close(disk);
    compare(&(ch_stats_options){.store = f.path});
    store_remove(&f);
}

static void
a_file_is_counted(void **state)
{
    (void)state;
    ch_buffer text = {0};
    scratch_file f;
    for (size_t i = 0; i < DATA; i++)
        assert_int_equal(ch_buffer_print(&text, "<%s> <%s> <%s> <%s> .\n", data[i][1], data[i][2], data[i][3],
                                         data[i][0]), CH_OK);
    assert_int_equal(ch_buffer_print(&text,
                                     "<x:one> <http://purl.org/dc/terms/issued> \"2025-10-01\" <g:1> .\n"
                                     "<x:two> <http://purl.org/dc/terms/issued> \"2025-02-03\" <g:2> .\n"), CH_OK);
    assert_int_equal(ch_buffer_byte(&text, '\0'), CH_OK);
    scratch_write(&f, "data.nq", text.at);
    const char *files[] = {f.path};
    compare(&(ch_stats_options){.files = files, .file_count = 1});
    scratch_remove(&f);
    ch_vector_free(&text);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_is_counted),
        cmocka_unit_test(a_file_is_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
