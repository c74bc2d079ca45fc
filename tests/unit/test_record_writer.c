/* Formats that are no RDF: by name or ending, a document's records, whole files or none. */
#include "extracted.h"
#include "folder.h"

#include "base/buffer.h"
#include "base/file.h"
#include "record_writer.h"

static const char article[] = "The United States sanctioned Gazprombank on Nov. 21, 2024.";

static void
formats_by_name_and_ending(void **state)
{
    (void)state;
    assert_string_equal(ch_record_format("plover", NULL), "plover");
    assert_string_equal(ch_record_format("csv", "x.jsonl"), "csv"); /* the name goes before the ending */
    assert_string_equal(ch_record_format(NULL, "a/b.jsonl"), "plover");
    assert_string_equal(ch_record_format(NULL, "a/b.jsonl.gz"), "plover");
    assert_string_equal(ch_record_format(NULL, "b.csv.zst"), "csv");
    assert_null(ch_record_format("turtle", "x.csv"));
    assert_null(ch_record_format(NULL, "x.ttl"));
    assert_null(ch_record_format(NULL, NULL));
}

static void
check_written(const char *format, const char *path, const char *begin, const char *piece)
{
    ch_record_writer *w;
    ch_buffer text = {0};
    assert_int_equal(ch_record_writer_open(format, path, knowledge, NULL, &w), CH_OK);
    assert_non_null(ch_record_writer_temporary(w));
    assert_int_equal(ch_record_writer_add(w, extract(article, "2024-11-21"), CH_S("http://base/")), CH_OK);
    assert_int_not_equal(access(path, F_OK), 0); /* not before it is whole */
    assert_int_equal(ch_record_writer_close(w), CH_OK);
    assert_int_equal(files_here(), 1);
    assert_int_equal(ch_file_read(path, NULL, &text), CH_OK);
    assert_true(ch_slice_starts(ch_buffer_slice(&text), ch_slice_of(begin)));
    if (!memmem(text.at, text.len, piece, strlen(piece))) fail_msg("no %s in %.*s", piece, (int)text.len, text.at);
    ch_vector_free(&text);
    assert_int_equal(unlink(path), 0);
}

static void
events_become_lines_and_rows(void **state)
{
    (void)state;
    check_written("plover", "o.jsonl", "{\"id\":\"http://base/test/event/", "\"event_class\":\"Sanction\"");
    check_written("csv", "o.csv", "kind,id,type,", ",Sanction,United States,Gazprombank,");
}

static void
what_is_abandoned_leaves_nothing(void **state)
{
    (void)state;
    ch_record_writer *w;
    assert_int_equal(ch_record_writer_open("csv", "o.csv", knowledge, NULL, &w), CH_OK);
    assert_int_equal(ch_record_writer_add(w, extract(article, "2024-11-21"), CH_S("http://base/")), CH_OK);
    ch_record_writer_abandon(w);
    assert_int_equal(files_here(), 0);
    ch_record_writer_abandon(NULL);
}

static void
where_nothing_can_be_written(void **state)
{
    (void)state;
    told all;
    ch_record_writer *w;
    ch_diagnostics sink = keeping(&all);
    assert_int_equal(ch_record_writer_open("csv", "no/such/folder/o.csv", knowledge, &sink, &w), CH_CANNOT_WRITE);
    assert_null(w);
    assert_string_equal(all.text, "no/such/folder/o.csv:0:0: cannot write: No such file or directory\n");
    if (access("/dev/full", W_OK)) return;
    assert_int_equal(ch_record_writer_open("csv", "/dev/full", knowledge, &sink, &w), CH_OK);
    assert_int_equal(ch_record_writer_close(w), CH_CANNOT_WRITE);
}

int
main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, enter_folder, leave_folder)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(formats_by_name_and_ending),
        IN_FOLDER(events_become_lines_and_rows),
        IN_FOLDER(what_is_abandoned_leaves_nothing),
        IN_FOLDER(where_nothing_can_be_written),
    };
    return cmocka_run_group_tests(tests, load_knowledge, free_knowledge);
}
