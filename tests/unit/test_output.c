/* Bytes out: whole or not there, the first failure kept, and memory as good as a file. */
#include "folder.h"

#include "rdf/output.h"

#include <fcntl.h>
#include <sys/stat.h>

static ch_output *
opened(ch_output_options where, told *messages, ch_diagnostics *sink)
{
    ch_output *output;
    *sink = keeping(messages);
    assert_int_equal(ch_output_open(&where, sink, &output), CH_OK);
    assert_non_null(output);
    return output;
}

static void
to_memory(void **state)
{
    told messages;
    ch_diagnostics sink;
    ch_buffer memory = {0};
    char large[CH_OUTPUT_ROOM + 100];
    (void)state;
    ch_output *o = opened((ch_output_options){.memory = &memory}, &messages, &sink);
    assert_string_equal(ch_output_name(o), "memory");
    assert_null(ch_output_temporary(o));
    memset(large, 'x', sizeof large);
    ch_output_add(o, CH_S("begin,"));
    ch_output_add(o, (ch_slice){NULL, 0});
    ch_output_add(o, (ch_slice){large, sizeof large});
    ch_output_byte(o, '.');
    assert_int_equal(ch_output_status(o), CH_OK);
    assert_int_equal(ch_output_close(o), CH_OK);
    assert_int_equal(memory.len, 6 + sizeof large + 1);
    assert_memory_equal(memory.at, "begin,xx", 8);
    assert_int_equal(memory.at[memory.len - 1], '.');
    ch_vector_free(&memory);
}

static void
a_byte_at_a_time(void **state)
{
    told messages;
    ch_diagnostics sink;
    ch_buffer memory = {0};
    (void)state;
    ch_output *o = opened((ch_output_options){.memory = &memory}, &messages, &sink);
    for (size_t i = 0; i < 3 * CH_OUTPUT_ROOM; i++) ch_output_byte(o, (char)('a' + i % 26));
    assert_int_equal(ch_output_close(o), CH_OK);
    assert_int_equal(memory.len, 3 * CH_OUTPUT_ROOM);
    for (size_t i = 0; i < memory.len; i++) assert_int_equal(memory.at[i], 'a' + i % 26);
    ch_vector_free(&memory);
}

static void
the_file_appears_when_it_is_whole(void **state)
{
    told messages;
    ch_diagnostics sink;
    struct stat about;
    (void)state;
    ch_output *o = opened((ch_output_options){.path = "out"}, &messages, &sink);
    assert_string_equal(ch_output_name(o), "out");
    assert_int_equal(access(ch_output_temporary(o), F_OK), 0);
    ch_output_add(o, CH_S("words"));
    assert_int_not_equal(access("out", F_OK), 0);
    assert_int_equal(ch_output_close(o), CH_OK);
    assert_int_equal(stat("out", &about), 0);
    assert_int_equal(about.st_size, 5);
    assert_int_equal(files_here(), 1);
}

static void
what_is_abandoned_leaves_nothing(void **state)
{
    told messages;
    ch_diagnostics sink;
    struct stat about;
    (void)state;
    write_file("out", CH_S("old"));
    ch_output *o = opened((ch_output_options){.path = "out"}, &messages, &sink);
    ch_output_add(o, CH_S("new words"));
    ch_output_abandon(o);
    assert_int_equal(stat("out", &about), 0);
    assert_int_equal(about.st_size, 3);
    assert_int_equal(files_here(), 1);
    ch_output_abandon(NULL);
}

static void
the_first_failure_is_kept(void **state)
{
    told messages;
    ch_diagnostics sink;
    (void)state;
    if (access("/dev/full", W_OK)) skip();
    ch_output *o = opened((ch_output_options){.path = "/dev/full"}, &messages, &sink);
    for (size_t i = 0; i < 4 * CH_OUTPUT_ROOM; i++) ch_output_byte(o, 'x');
    assert_int_equal(ch_output_status(o), CH_CANNOT_WRITE);
    assert_int_equal(ch_output_close(o), CH_CANNOT_WRITE);
    assert_string_equal(messages.text, "/dev/full:0:0: cannot write: No space left on device\n");
    assert_int_equal(sink.errors, 1); /* once, not for each roomful */
}

static void
a_descriptor_stays_open(void **state)
{
    told messages;
    ch_diagnostics sink;
    (void)state;
    const int file = open("by-number", O_RDWR | O_CREAT, 0600);
    assert_true(file > 0);
    ch_output *o = opened((ch_output_options){.descriptor = file}, &messages, &sink);
    assert_string_equal(ch_output_name(o), "standard output");
    ch_output_add(o, CH_S("ab"));
    assert_int_equal(ch_output_close(o), CH_OK);
    assert_int_equal(write(file, "c", 1), 1);
    assert_int_equal(lseek(file, 0, SEEK_END), 3);
    assert_int_equal(close(file), 0);
}

static void
where_nothing_can_be_written(void **state)
{
    static const char *const paths[] = {"no/such/folder/a", "/"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        told messages;
        ch_diagnostics sink = keeping(&messages);
        ch_output *o;
        assert_int_equal(ch_output_open(&(ch_output_options){.path = paths[i]}, &sink, &o), CH_CANNOT_WRITE);
        assert_null(o);
        assert_int_equal(sink.errors, 1);
    }
    assert_int_equal(files_here(), 0);
}

int
main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(to_memory),
        cmocka_unit_test(a_byte_at_a_time),
        IN_FOLDER(the_file_appears_when_it_is_whole),
        IN_FOLDER(what_is_abandoned_leaves_nothing),
        IN_FOLDER(the_first_failure_is_kept),
        IN_FOLDER(a_descriptor_stays_open),
        IN_FOLDER(where_nothing_can_be_written),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
