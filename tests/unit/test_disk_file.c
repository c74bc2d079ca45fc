/* The store as files: who else writes, other versions, other files, and damage are told. */
#include "store_folder.h"

#include "rdf/disk_file.h"

#include <fcntl.h>
#include <unistd.h>

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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(only_one_writes),
        cmocka_unit_test(other_versions_and_other_files_are_told),
        cmocka_unit_test(damage_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
