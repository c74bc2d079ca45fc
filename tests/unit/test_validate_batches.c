/* A store is checked as files are: the same nodes and violations, over several batches; in little memory too. */
#include "scratch_file.h"
#include "store_folder.h"

#include "base/buffer.h"
#include "rdf/validate.h"

#define CHAN "https://w3id.org/chancery/ontology#"
#define TYPE "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
#define LABEL "http://www.w3.org/2000/01/rdf-schema#label"

enum { PEOPLE = 9001 }; /* three batches */

static void
check(const ch_validate_options *given, ch_validate_counts *counts)
{
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_validate_options options = *given;
    options.shapes = CH_ONTOLOGY "/shapes.ttl";
    options.most = 3;
    const ch_status status = ch_validate(&options, &sink, counts);
    if (status != CH_OK) fail_msg("%s", all.text);
    assert_int_equal(sink.errors, counts->violations < 3 ? counts->violations : 3);
}

/* Persons in one graph: every tenth has no name, every hundredth is no agent, two know a report of nothing. */
static void
write_both(ch_disk *disk, ch_buffer *text)
{
    assert_int_equal(ch_disk_graph(disk, CH_S("g:1")), CH_OK);
    for (int i = 0; i < PEOPLE; i++) {
        char name[32];
        snprintf(name, sizeof name, "x:%d", i);
        put(disk, name, TYPE, CHAN "Person");
        assert_int_equal(ch_buffer_print(text, "<%s> <" TYPE "> <" CHAN "Person> .\n", name), CH_OK);
        if (i % 100) {
            put(disk, name, TYPE, CHAN "Agent");
            assert_int_equal(ch_buffer_print(text, "<%s> <" TYPE "> <" CHAN "Agent> .\n", name), CH_OK);
        }
        if (i % 10) {
            const ch_triple named = {iri(name), iri(LABEL), literal("somebody", "", "")};
            assert_int_equal(ch_disk_add(disk, &named), CH_OK);
            assert_int_equal(ch_buffer_print(text, "<%s> <" LABEL "> \"somebody\" .\n", name), CH_OK);
        }
    }
    put(disk, "x:report", TYPE, CHAN "Report");
    put(disk, "x:report", CHAN "reports", "x:7");
    assert_int_equal(ch_buffer_print(text, "<x:report> <" TYPE "> <" CHAN "Report> .\n"
                                           "<x:report> <" CHAN "reports> <x:7> .\n"), CH_OK);
    assert_int_equal(ch_buffer_byte(text, '\0'), CH_OK);
    assert_int_equal(ch_disk_graph_end(disk), CH_OK);
    assert_int_equal(ch_disk_commit(disk), CH_OK);
}

static void
a_store_is_checked_as_a_file_is(void **state)
{
    (void)state;
    store_folder f;
    scratch_file file;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_buffer text = {0};
    ch_validate_counts of_file, in_little, of_store;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    write_both(disk, &text);
    ch_disk_close(disk);
    scratch_write(&file, "data.nt", text.at);
    const char *files[] = {file.path};
    check(&(ch_validate_options){.files = files, .file_count = 1}, &of_file);
    check(&(ch_validate_options){.files = files, .file_count = 1, .memory = 100000}, &in_little);
    check(&(ch_validate_options){.store = f.path}, &of_store);
    assert_true(of_file.violations > PEOPLE / 10);
    assert_int_equal(of_store.violations, of_file.violations);
    assert_int_equal(of_store.checked, of_file.checked);
    assert_int_equal(in_little.violations, of_file.violations);
    assert_int_equal(in_little.checked, of_file.checked);
    assert_int_equal(of_file.triples, of_store.triples); /* the shapes are no data */
    scratch_remove(&file);
    ch_vector_free(&text);
    store_remove(&f);
}

static void
a_missing_store_is_told(void **state)
{
    (void)state;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_validate_counts counts;
    const ch_validate_options options = {.store = "/nowhere/store", .shapes = CH_ONTOLOGY "/shapes.ttl"};
    assert_int_equal(ch_validate(&options, &sink, &counts), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "there is no store here"));
}

static bool
at_once(void)
{
    return true;
}

static void
checking_ends_when_told(void **state)
{
    (void)state;
    store_folder f;
    told all;
    ch_diagnostics sink = keeping(&all);
    ch_buffer text = {0};
    ch_validate_counts counts;
    store_make(&f);
    ch_disk *disk = store_open(&f, CH_DISK_WRITE, &sink);
    write_both(disk, &text);
    ch_disk_close(disk);
    const ch_validate_options options = {.store = f.path, .shapes = CH_ONTOLOGY "/shapes.ttl", .stop = at_once};
    assert_int_equal(ch_validate(&options, &sink, &counts), CH_OK);
    assert_true(counts.checked < PEOPLE);
    ch_vector_free(&text);
    store_remove(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_store_is_checked_as_a_file_is),
        cmocka_unit_test(a_missing_store_is_told),
        cmocka_unit_test(checking_ends_when_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
