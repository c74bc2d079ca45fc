/* What is refused, formats by name, and files that are whole or not there. */
#include "folder.h"
#include "written.h"

#include <signal.h>
#include <sys/stat.h>
#include <zlib.h>

static const ch_triple simple = {IRI("x:s"), IRI("x:p"), TEXT("1")};

static ch_buffer
content_of(const char *path)
{
    ch_buffer out = {0};
    gzFile file = gzopen(path, "rb");
    assert_non_null(file);
    char part[4096];
    for (int got; (got = gzread(file, part, sizeof part)) > 0;)
        ch_buffer_add(&out, (ch_slice){part, (size_t)got});
    gzclose(file);
    return out;
}

static ch_triple_writer *
opened(const char *path, ch_diagnostics *sink)
{
    ch_triple_writer *w = NULL;
    const ch_triple_writer_options options = {.path = path};
    assert_int_equal(ch_triple_writer_open(&options, sink, &w), CH_OK);
    return w;
}

static void
what_cannot_be_written_is_refused(void **state)
{
    (void)state;
    const ch_term fine = IRI("x:fine");
    const ch_term bad_iris[] = {
        IRI(""), IRI("relative"), IRI("/path:a"), IRI("9x:a"), IRI("x:a b"), IRI("x:<a>"),
        IRI("x:\"a\""), IRI("x:{a}"), IRI("x:a|b"), IRI("x:a^b"), IRI("x:a`b"), IRI("x:a\\b"),
        IRI("x:\n"), IRI("x:\x7F"), IRI("x:a\0b"), IRI("x:\xC3"), IRI("x:\xED\xA0\x80"),
        IRI("x:\xEF\xBF\xBE"), IRI("x:\xC2\x80"), IRI("x:\xEE\x80\x80"),
    };
    const ch_term bad_literals[] = {
        TEXT("a\0b"), TEXT("\xFF"), TEXT("\xC0\xAF"), TEXT("\xE2\x82"), TEXT("\xED\xBF\xBF"),
        TEXT("\xF4\x90\x80\x80"), TEXT("\xEF\xBF\xBE"), TEXT("\xEF\xBF\xBF"), TYPED("1", "integer"),
        {CH_TERM_LITERAL, S("x"), {0}, S("en_US")},
        {CH_TERM_LITERAL, S("x"), {0}, S("-en")},
        {CH_TERM_LITERAL, S("x"), {0}, S("1n")},
        {CH_TERM_LITERAL, S("x"), {0}, S("en-")},
        {CH_TERM_LITERAL, S("x"), {0}, S("abcdefghi")},
        {CH_TERM_LITERAL, S("x"), S("x:t"), S("en")},
    };
    ch_buffer out = {0}, said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w;
    const ch_triple_writer_options options = {.format = "nt", .buffer = &out};
    assert_int_equal(ch_triple_writer_open(&options, &sink, &w), CH_OK);
    size_t refused = 0;
    for (size_t i = 0; i < sizeof bad_iris / sizeof *bad_iris; i++) {
        const ch_triple as[] = {{bad_iris[i], fine, fine}, {fine, bad_iris[i], fine},
                                {fine, fine, bad_iris[i]}};
        for (size_t j = 0; j < 3; j++, refused++)
            if (ch_triple_writer_add(w, &as[j]) != CH_BAD_ARGUMENT) fail_msg("IRI %zu passed", i);
    }
    for (size_t i = 0; i < sizeof bad_literals / sizeof *bad_literals; i++, refused++) {
        const ch_triple t = {fine, fine, bad_literals[i]};
        if (ch_triple_writer_add(w, &t) != CH_BAD_ARGUMENT) fail_msg("literal %zu passed", i);
    }
    const ch_triple subject = {TEXT("a"), fine, fine}, predicate = {fine, TEXT("a"), fine};
    assert_int_equal(ch_triple_writer_add(w, &subject), CH_BAD_ARGUMENT);
    assert_int_equal(ch_triple_writer_add(w, &predicate), CH_BAD_ARGUMENT);
    assert_int_equal(sink.errors, refused + 2);
    assert_int_equal(ch_triple_writer_count(w), 0);
    const ch_triple good = {fine, fine, fine};
    assert_int_equal(ch_triple_writer_add(w, &good), CH_OK);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    expect(out, "<x:fine> <x:fine> <x:fine> .\n");
    ch_vector_free(&said);
}

static void
formats_by_name_and_ending(void **state)
{
    (void)state;
    assert_string_equal(ch_triple_writer_format_of("a/b.nt"), "ntriples");
    assert_string_equal(ch_triple_writer_format_of("a/b.nt.gz"), "ntriples");
    assert_string_equal(ch_triple_writer_format_of("b.ttl.zst"), "turtle");
    assert_string_equal(ch_triple_writer_format_of("b.rdf"), "rdfxml");
    assert_null(ch_triple_writer_format_of("b.gz"));
    assert_null(ch_triple_writer_format_of("nt"));
    assert_null(ch_triple_writer_format_of(NULL));

    ch_triple_writer *w;
    ch_buffer out = {0}, said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    const ch_triple_writer_options odd = {.format = "nonsense", .buffer = &out};
    assert_int_equal(ch_triple_writer_open(&odd, &sink, &w), CH_BAD_ARGUMENT);
    assert_null(w);
    expect(said, ": there is no output format \"nonsense\"|");
    for (const char *const *name = ch_triple_writer_formats(); *name; name++) {
        ch_buffer text = written(*name, gang, 4, false);
        assert_true(text.len > 0);
        ch_vector_free(&text);
    }
}

static void
a_file_is_whole_or_as_it_was(void **state)
{
    (void)state;
    ch_triple_writer *w = opened("out.nt", NULL);
    assert_non_null(ch_triple_writer_temporary(w));
    assert_int_equal(access(ch_triple_writer_temporary(w), F_OK), 0);
    assert_int_not_equal(access("out.nt", F_OK), 0);
    ch_triple_writer_add(w, &simple);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    assert_int_equal(files_here(), 1);
    expect(content_of("out.nt"), "<x:s> <x:p> \"1\" .\n");

    assert_int_equal(chmod("out.nt", 0640), 0);
    w = opened("out.nt", NULL);
    for (int i = 0; i < 10000; i++) ch_triple_writer_add(w, &simple);
    ch_triple_writer_abandon(w);
    assert_int_equal(files_here(), 1);
    expect(content_of("out.nt"), "<x:s> <x:p> \"1\" .\n");

    assert_int_equal(symlink("out.nt", "link.nt"), 0);
    w = opened("link.nt", NULL);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    struct stat about;
    assert_int_equal(lstat("link.nt", &about), 0);
    assert_true(S_ISLNK(about.st_mode));
    assert_int_equal(stat("out.nt", &about), 0);
    assert_int_equal(about.st_size, 0);
    assert_int_equal(about.st_mode & 0777, 0640);
    ch_triple_writer_abandon(NULL);
}

static void
packed_files(void **state)
{
    (void)state;
    for (int round = 0; round < 2; round++) {
        ch_triple_writer *w = opened(round ? "b.nt.gz" : "a.nt.gz", NULL);
        for (int i = 0; i < 20000; i++) ch_triple_writer_add(w, &simple);
        assert_int_equal(ch_triple_writer_close(w), CH_OK);
    }
    ch_buffer text = content_of("a.nt.gz");
    assert_int_equal(text.len, 20000 * 18);
    ch_vector_free(&text);
    assert_int_equal(system("cmp a.nt.gz b.nt.gz && gzip -t a.nt.gz"), 0);
    ch_triple_writer *w = opened("a.nt.zst", NULL);
    for (int i = 0; i < 20000; i++) ch_triple_writer_add(w, &simple);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    assert_int_equal(access("a.nt.zst", F_OK), 0);
    w = opened("empty.nt.gz", NULL);
    assert_int_equal(ch_triple_writer_close(w), CH_OK);
    assert_int_equal(system("gzip -t empty.nt.gz"), 0);
}

static void
a_full_disk_is_told(void **state)
{
    (void)state;
    if (access("/dev/full", W_OK)) skip();
    ch_buffer said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w = NULL;
    const ch_triple_writer_options options = {.path = "/dev/full", .format = "nt"};
    assert_int_equal(ch_triple_writer_open(&options, &sink, &w), CH_OK);
    assert_null(ch_triple_writer_temporary(w));
    assert_int_equal(ch_triple_writer_add(w, &simple), CH_OK);
    assert_int_equal(ch_triple_writer_close(w), CH_CANNOT_WRITE);
    expect(said, "/dev/full: cannot write: No space left on device|");

    said = (ch_buffer){0};
    assert_int_equal(ch_triple_writer_open(&options, &sink, &w), CH_OK);
    ch_status status = CH_OK;
    for (int i = 0; i < 10000 && status == CH_OK; i++) status = ch_triple_writer_add(w, &simple);
    assert_int_equal(status, CH_CANNOT_WRITE);
    assert_int_equal(ch_triple_writer_close(w), CH_CANNOT_WRITE);
    expect(said, "/dev/full: cannot write: No space left on device|");

    said = (ch_buffer){0};
    const ch_triple_writer_options xml = {.path = "/dev/full", .format = "rdfxml"};
    assert_int_equal(ch_triple_writer_open(&xml, &sink, &w), CH_OK);
    ch_triple_writer_add(w, &gang[0]);
    assert_int_equal(ch_triple_writer_close(w), CH_CANNOT_WRITE);
    expect(said, "/dev/full: cannot write: No space left on device|");
}

static void
a_reader_that_went_away_is_told(void **state)
{
    (void)state;
    signal(SIGPIPE, SIG_IGN);
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    ch_buffer said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w = NULL;
    const ch_triple_writer_options options = {.descriptor = ends[1], .format = "nt"};
    assert_int_equal(ch_triple_writer_open(&options, &sink, &w), CH_OK);
    ch_triple_writer_add(w, &simple);
    assert_int_equal(ch_triple_writer_close(w), CH_CANNOT_WRITE);
    expect(said, "standard output: cannot write: Broken pipe|");
    assert_int_equal(close(ends[1]), 0);
}

static void
places_that_cannot_be_written(void **state)
{
    (void)state;
    ch_buffer said = {0};
    ch_diagnostics sink = {.tell = hear, .payload = &said};
    ch_triple_writer *w;
    const ch_triple_writer_options nowhere = {.path = "no/such/folder/a.nt"};
    assert_int_equal(ch_triple_writer_open(&nowhere, &sink, &w), CH_CANNOT_WRITE);
    expect(said, "no/such/folder/a.nt: cannot write: No such file or directory|");
    said = (ch_buffer){0};
    const ch_triple_writer_options folder = {.path = "/"};
    assert_int_equal(ch_triple_writer_open(&folder, &sink, &w), CH_CANNOT_WRITE);
    expect(said, "/: cannot write: Is a directory|");
    assert_int_equal(files_here(), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_cannot_be_written_is_refused),
        cmocka_unit_test(formats_by_name_and_ending),
        cmocka_unit_test_setup_teardown(a_file_is_whole_or_as_it_was, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(packed_files, enter_folder, leave_folder),
        cmocka_unit_test_setup_teardown(a_full_disk_is_told, enter_folder, leave_folder),
        cmocka_unit_test(a_reader_that_went_away_is_told),
        cmocka_unit_test_setup_teardown(places_that_cannot_be_written, enter_folder, leave_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
