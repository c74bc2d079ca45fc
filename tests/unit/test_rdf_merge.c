/* Shards become one file: each statement once, in byte order, whole or not at all. */
#include "folder.h"

#include "base/buffer.h"
#include "base/file.h"
#include "rdf/merge.h"

static ch_shards_counts counts;

static ch_status
merge(ch_shards_options options, told *all)
{
    static const char *const both[] = {"a.nq", "b.nq"};
    ch_diagnostics sink = keeping(all);
    if (!options.files) options.files = both, options.file_count = 2;
    return ch_shards_merge(&options, &sink, &counts);
}

static void
check_file(const char *path, const char *expected)
{
    ch_buffer text = {0};
    assert_int_equal(ch_file_read(path, NULL, &text), CH_OK);
    assert_slice(ch_buffer_slice(&text), expected);
    ch_vector_free(&text);
}

static void
each_statement_once_in_order(void **state)
{
    told all;
    (void)state;
    write_file("a.nq", CH_S("<x:s> <x:p> \"b\" .\n<x:s> <x:p> \"a\" <x:g> .\n"));
    write_file("b.nq", CH_S("<x:s> <x:p> \"b\"^^<http://www.w3.org/2001/XMLSchema#string> .\n<x:a> <x:p> \"\\u0063\" .\n"));
    assert_int_equal(merge((ch_shards_options){.path = "out.nq"}, &all), CH_OK);
    check_file("out.nq", "<x:a> <x:p> \"c\" .\n<x:s> <x:p> \"a\" <x:g> .\n<x:s> <x:p> \"b\" .\n");
    assert_int_equal(counts.read, 4);
    assert_int_equal(counts.written, 3);
    assert_int_equal(merge((ch_shards_options){.path = "out.nt"}, &all), CH_OK); /* no graphs there */
    check_file("out.nt", "<x:a> <x:p> \"c\" .\n<x:s> <x:p> \"a\" .\n<x:s> <x:p> \"b\" .\n");
}

/* The order of the files shows only in the labels of blank nodes. */
static void
blank_nodes_stay_apart(void **state)
{
    told all;
    (void)state;
    write_file("a.nq", CH_S("_:b <x:p> \"1\" .\n"));
    write_file("b.nq", CH_S("_:b <x:p> \"1\" .\n"));
    assert_int_equal(merge((ch_shards_options){.path = "out.nq"}, &all), CH_OK);
    assert_int_equal(counts.written, 2);
}

static void
much_goes_through_temporary_files(void **state)
{
    told all;
    ch_buffer text = {0}, expected = {0};
    (void)state;
    for (int i = 0; i < 5000; i++) {
        assert_int_equal(ch_buffer_print(&text, "<x:%04d> <x:p> \"words\" .\n", (i * 2711) % 5000), CH_OK);
        assert_int_equal(ch_buffer_print(&expected, "<x:%04d> <x:p> \"words\" .\n", i), CH_OK);
    }
    assert_int_equal(ch_buffer_byte(&expected, '\0'), CH_OK);
    write_file("a.nq", ch_buffer_slice(&text));
    write_file("b.nq", ch_buffer_slice(&text));
    assert_int_equal(merge((ch_shards_options){.path = "out.nq", .memory = 20000}, &all), CH_OK);
    check_file("out.nq", expected.at);
    assert_int_equal(counts.read, 10000);
    ch_vector_free(&text);
    ch_vector_free(&expected);
}

static void
a_broken_shard_leaves_the_output(void **state)
{
    told all;
    (void)state;
    write_file("a.nq", CH_S("<x:s> <x:p> .\n"));
    write_file("b.nq", CH_S("<x:s> .\n"));
    write_file("out.nq", CH_S("old\n"));
    assert_int_equal(merge((ch_shards_options){.path = "out.nq"}, &all), CH_CANNOT_READ);
    assert_non_null(strstr(all.text, "a.nq:1:13: "));
    assert_non_null(strstr(all.text, "b.nq:1:7: ")); /* every broken file is told */
    check_file("out.nq", "old\n");
    assert_int_equal(files_here(), 3);
}

static void
formats_that_it_has_not(void **state)
{
    told all;
    (void)state;
    write_file("a.nq", CH_S(""));
    write_file("b.nq", CH_S(""));
    assert_int_equal(merge((ch_shards_options){.path = "out.ttl"}, &all), CH_BAD_ARGUMENT);
    assert_string_equal(all.text, "out.ttl:0:0: merge writes ntriples or nquads, not turtle\n");
    assert_int_equal(merge((ch_shards_options){.path = "out", .format = "ntriples"}, &all), CH_OK);
    check_file("out", "");
}

static bool
stop_at_once(void)
{
    return true;
}

static void
it_can_be_stopped(void **state)
{
    told all;
    ch_buffer text = {0};
    (void)state;
    for (int i = 0; i < 10000; i++) assert_int_equal(ch_buffer_print(&text, "<x:%d> <x:p> \"1\" .\n", i), CH_OK);
    write_file("a.nq", ch_buffer_slice(&text));
    write_file("b.nq", CH_S(""));
    assert_int_not_equal(merge((ch_shards_options){.path = "out.nq", .stop = stop_at_once}, &all), CH_OK);
    assert_int_not_equal(access("out.nq", F_OK), 0);
    assert_int_equal(files_here(), 2);
    ch_vector_free(&text);
}

int
main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(each_statement_once_in_order), IN_FOLDER(blank_nodes_stay_apart),
        IN_FOLDER(much_goes_through_temporary_files), IN_FOLDER(a_broken_shard_leaves_the_output),
        IN_FOLDER(formats_that_it_has_not), IN_FOLDER(it_can_be_stopped),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
