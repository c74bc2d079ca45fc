/* The journal of what has arrived. */
#include "scratch_file.h"

#include "rdf/load_journal.h"

#include <string.h>

typedef struct {
    scratch_file data;
    char path[160];
    told all;
    ch_diagnostics sink;
} fixture;

static void
begin(fixture *f)
{
    scratch_write(&f->data, "data.nt", "<a:s> <a:p> <a:o> .\n");
    snprintf(f->path, sizeof f->path, "%s/journal", f->data.folder);
    f->sink = keeping(&f->all);
}

static void
end(fixture *f)
{
    unlink(f->path);
    scratch_remove(&f->data);
}

static ch_journal *
open_journal(fixture *f)
{
    ch_journal *journal;
    assert_int_equal(ch_journal_open(f->path, CH_S("manner"), &f->sink, &journal), CH_OK);
    return journal;
}

static void
the_last_note_counts(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    ch_journal *journal = open_journal(&f);
    assert_int_equal(ch_journal_done(journal, f.data.path), 0);
    assert_int_equal(ch_journal_note(journal, f.data.path, 10), CH_OK);
    assert_int_equal(ch_journal_note(journal, f.data.path, 25), CH_OK);
    assert_int_equal(ch_journal_done(journal, f.data.path), 25);
    assert_int_equal(ch_journal_done(journal, "/no/such/file"), 0);
    ch_journal_close(journal);
    journal = open_journal(&f);
    assert_int_equal(ch_journal_done(journal, f.data.path), 25);
    ch_journal_close(journal);
    end(&f);
}

static void
a_line_cut_off_does_not_count(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    ch_journal *journal = open_journal(&f);
    assert_int_equal(ch_journal_note(journal, f.data.path, 10), CH_OK);
    ch_journal_close(journal);
    FILE *file = fopen(f.path, "a");
    assert_non_null(file);
    fputs("9999 20 1", file);
    fclose(file);
    journal = open_journal(&f);
    assert_int_equal(ch_journal_done(journal, f.data.path), 10);
    assert_int_equal(ch_journal_note(journal, f.data.path, 11), CH_OK);
    ch_journal_close(journal);
    journal = open_journal(&f);
    assert_int_equal(ch_journal_done(journal, f.data.path), 11);
    ch_journal_close(journal);
    end(&f);
}

static void
a_changed_file_is_another(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    ch_journal *journal = open_journal(&f);
    assert_int_equal(ch_journal_note(journal, f.data.path, 10), CH_OK);
    FILE *file = fopen(f.data.path, "a");
    assert_non_null(file);
    fputs("# more\n", file);
    fclose(file);
    assert_int_equal(ch_journal_done(journal, f.data.path), 0);
    ch_journal_close(journal);
    end(&f);
}

static void
it_belongs_to_one_load(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    ch_journal *journal = open_journal(&f), *other;
    assert_int_equal(ch_journal_open(f.path, CH_S("manner"), &f.sink, &other), CH_BAD_ARGUMENT);
    assert_non_null(strstr(f.all.text, "another load is using this journal"));
    ch_journal_close(journal);
    assert_int_equal(ch_journal_open(f.path, CH_S("other"), &f.sink, &other), CH_BAD_ARGUMENT);
    assert_null(other);
    assert_int_equal(ch_journal_open(f.data.path, CH_S("manner"), &f.sink, &other), CH_BAD_ARGUMENT);
    assert_int_equal(ch_journal_open("/no/such/folder/journal", CH_S("manner"), &f.sink, &other), CH_CANNOT_WRITE);
    assert_int_equal(ch_journal_open("/dev/full", CH_S("manner"), &f.sink, &other), CH_BAD_ARGUMENT);
    assert_int_equal(ch_journal_note(NULL, f.data.path, 1), CH_OK);
    assert_int_equal(ch_journal_done(NULL, f.data.path), 0);
    ch_journal_close(NULL);
    end(&f);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_last_note_counts),
        cmocka_unit_test(a_line_cut_off_does_not_count),
        cmocka_unit_test(a_changed_file_is_another),
        cmocka_unit_test(it_belongs_to_one_load),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
