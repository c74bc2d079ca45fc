/*
 * How a store comes into being, and how one is known
 *
 * It is made under another name and renamed when it is whole, so that a store is
 * there or not.  Its header names us (application_id) and the version of its
 * tables (user_version); write-ahead logging, set once, is kept by the file.
 *
 * The indexes, of which librdf makes few: without that of the literals each costs a
 * scan of all of them; librdf looks for each statement in its graph before it adds
 * it, which ch_graphs answers however often the statement is in other graphs.
 * ch_subjects takes the place of librdf's spindex, which asks for a blank subject
 * before the predicate.  rdf/disk_read.c names the index of each search.
 */
#include "rdf/disk_file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define APPLICATION 0x43486e63 /* "CHnc" */

static const char preparation[] =
    "PRAGMA journal_mode=WAL;"
    "CREATE INDEX ch_literals ON literals(text);"
    "DROP INDEX spindex;"
    "CREATE INDEX ch_subjects ON triples(subjectUri, predicateUri);"
    "CREATE INDEX ch_graphs ON triples(contextUri, subjectUri, predicateUri);"
    "CREATE INDEX ch_predicates ON triples(predicateUri, objectUri);"
    "CREATE INDEX ch_objects ON triples(objectUri);"
    "CREATE INDEX ch_values ON triples(objectLiteral);";

ch_status
ch_disk_fail(ch_disk *d, int code)
{
    switch (code & 0xFF) {
    case SQLITE_NOMEM: return CH_NO_MEMORY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
                "the store is damaged (%s); \"chancery store check\" tells more, and extract makes a new one in "
                "another folder", sqlite3_errstr(code));
        return CH_CANNOT_READ;
    case SQLITE_FULL:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
                "cannot write: the disk is full; what had been stored before is kept");
        return CH_CANNOT_WRITE;
    case SQLITE_IOERR:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
                "the disk refuses: %s (full, or a limit on the size of files?); what had been stored before is kept",
                strerror(sqlite3_system_errno(d->file)));
        return CH_CANNOT_WRITE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "another program is using the store; try again later");
        return CH_CANNOT_WRITE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "the store may not be written to");
        return CH_CANNOT_WRITE;
    default:
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "the store cannot be used: %s",
                d->complaint[0] ? d->complaint : d->file ? sqlite3_errmsg(d->file) : sqlite3_errstr(code));
        return CH_CANNOT_READ;
    }
}

static char *
path_in(const char *folder, const char *name)
{
    char *path = NULL;
    return asprintf(&path, "%s/%s", folder, name) < 0 ? NULL : path;
}

/* ---- one writer ---- */

static ch_status
take_lock(ch_disk *d)
{
    char *path = path_in(d->folder, "lock");
    if (!path) return CH_NO_MEMORY;
    d->lock = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    const int error = errno;
    free(path);
    if (d->lock < 0) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "the store may not be written to: %s", strerror(error));
        return CH_CANNOT_WRITE;
    }
    if (flock(d->lock, LOCK_EX | LOCK_NB) == 0) return CH_OK;
    ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
            "another chancery is writing to this store; nothing was changed, try again when it is done");
    return CH_CANNOT_WRITE;
}

/* ---- making one ---- */

static void
unlink_new(const char *path)
{
    static const char *const endings[] = {"", "-wal", "-shm", "-journal"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        char *name = NULL;
        if (asprintf(&name, "%s%s", path, endings[i]) < 0) return;
        unlink(name);
        free(name);
    }
}

static ch_status
prepare(ch_disk *d, const char *path)
{
    sqlite3 *file = NULL;
    char mark[80];
    snprintf(mark, sizeof mark, "PRAGMA application_id=%d; PRAGMA user_version=%d;", APPLICATION, CH_DISK_VERSION);
    int code = sqlite3_open(path, &file);
    if (code == SQLITE_OK) code = sqlite3_exec(file, preparation, NULL, NULL, NULL);
    if (code == SQLITE_OK) code = sqlite3_exec(file, mark, NULL, NULL, NULL);
    const int closed = sqlite3_close(file);
    if (code == SQLITE_OK) code = closed;
    return code == SQLITE_OK ? CH_OK : ch_disk_fail(d, code);
}

static void
reach_folder(const char *folder)
{
    const int file = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (file < 0) return;
    fsync(file);
    close(file);
}

static ch_status
make(ch_disk *d)
{
    char *path = path_in(d->folder, "store.new");
    if (!path) return CH_NO_MEMORY;
    unlink_new(path);
    ch_status status = ch_disk_writer_open(d, path, true);
    ch_disk_writer_close(d);
    if (status == CH_OK) status = prepare(d, path);
    if (status == CH_OK && rename(path, d->path)) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "cannot make the store: %s", strerror(errno));
        status = CH_CANNOT_WRITE;
    }
    if (status == CH_OK) reach_folder(d->folder);
    else unlink_new(path);
    free(path);
    return status;
}

/* Whether the folder holds nothing but what a store may have left there. */
static bool
is_ours(const char *folder)
{
    DIR *listing = opendir(folder);
    bool ours = listing != NULL;
    for (const struct dirent *entry; ours && (entry = readdir(listing));)
        ours = entry->d_name[0] == '.' || strcmp(entry->d_name, "lock") == 0 ||
               strncmp(entry->d_name, "store.", 6) == 0;
    if (listing) closedir(listing);
    return ours;
}

/* The folder, made if need be; one with other things in it is somebody else's. */
static ch_status
make_folder(ch_disk *d)
{
    if (mkdir(d->folder, 0777) == 0) return CH_OK;
    if (errno == EEXIST && is_ours(d->folder)) return CH_OK;
    ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "cannot make a store here: %s",
            errno == EEXIST || !errno ? "there are other files in this folder" : strerror(errno));
    return CH_CANNOT_WRITE;
}

/* ---- knowing one ---- */

static ch_status
number_of(ch_disk *d, const char *question, int *out)
{
    sqlite3_stmt *asked = NULL;
    int code = sqlite3_prepare_v2(d->file, question, -1, &asked, NULL);
    if (code == SQLITE_OK) code = sqlite3_step(asked);
    if (code == SQLITE_ROW) *out = sqlite3_column_int(asked, 0);
    sqlite3_finalize(asked);
    return code == SQLITE_ROW ? CH_OK : ch_disk_fail(d, code);
}

static ch_status
check_mark(ch_disk *d)
{
    int application = 0, version = 0, tables = 0;
    CH_TRY(number_of(d, "PRAGMA application_id", &application));
    CH_TRY(number_of(d, "PRAGMA user_version", &version));
    if (application != APPLICATION) {
        ch_tell(d->sink, CH_ERROR, d->path, 0, 0, "this is no store of chancery's");
        return CH_CANNOT_READ;
    }
    if (version != CH_DISK_VERSION) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0,
                "the store has version %d, and this chancery knows version %d: make it anew in another folder with "
                "extract --store", version, CH_DISK_VERSION);
        return CH_CANNOT_READ;
    }
    CH_TRY(number_of(d,
                     "SELECT COUNT(*) FROM sqlite_master WHERE type = 'table' AND name IN "
                     "('triples', 'uris', 'literals', 'blanks')", &tables));
    return tables == 4 ? CH_OK : ch_disk_fail(d, SQLITE_CORRUPT);
}

/* SQLite's name for a file that nobody will change while we read: no lock, no log beside it. */
static ch_status
immutable_name(const char *path, ch_buffer *out)
{
    CH_TRY(ch_buffer_add(out, CH_S("file:")));
    for (const char *c = path; *c; c++) {
        if (strchr("%?#", *c)) CH_TRY(ch_buffer_print(out, "%%%02X", (unsigned)(unsigned char)*c));
        else CH_TRY(ch_buffer_byte(out, *c));
    }
    return ch_buffer_add(out, (ch_slice){"?immutable=1", sizeof "?immutable=1"});
}

/*
 * In a folder where we may not write, SQLite cannot make the files by which readers and
 * writers know of each other.  Where there is no log either, nobody is writing.
 */
static int
open_immutable(ch_disk *d)
{
    ch_buffer name = {0};
    char *log = path_in(d->folder, "store.sqlite-wal");
    int code = !log || access(log, F_OK) == 0 ? SQLITE_READONLY : SQLITE_OK;
    if (code == SQLITE_OK && immutable_name(d->path, &name) != CH_OK) code = SQLITE_NOMEM;
    if (code == SQLITE_OK) {
        sqlite3_close(d->file);
        d->file = NULL;
        code = sqlite3_open_v2(name.at, &d->file, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, NULL);
    }
    ch_vector_free(&name);
    free(log);
    return code;
}

static ch_status
open_file(ch_disk *d)
{
    int code = sqlite3_open_v2(d->path, &d->file, SQLITE_OPEN_READONLY, NULL);
    if (code == SQLITE_OK) code = sqlite3_exec(d->file, "PRAGMA schema_version", NULL, NULL, NULL);
    if ((code & 0xFF) == SQLITE_READONLY || (code & 0xFF) == SQLITE_CANTOPEN) code = open_immutable(d);
    if (code != SQLITE_OK) return ch_disk_fail(d, code);
    sqlite3_busy_timeout(d->file, 2000);
    sqlite3_exec(d->file, "PRAGMA mmap_size=1073741824; PRAGMA cache_size=-65536;", NULL, NULL, NULL);
    return check_mark(d);
}

ch_status
ch_disk_file_open(ch_disk *d, ch_disk_mode mode)
{
    const bool there = access(d->path, F_OK) == 0;
    if (!there && mode != CH_DISK_WRITE) {
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "there is no store here (extract --store makes one)");
        return CH_CANNOT_READ;
    }
    if (mode == CH_DISK_WRITE) CH_TRY(make_folder(d));
    if (mode != CH_DISK_READ) CH_TRY(take_lock(d));
    if (access(d->path, F_OK) != 0) CH_TRY(make(d));
    return open_file(d);
}

void
ch_disk_file_close(ch_disk *d)
{
    for (size_t i = 0; i < sizeof d->searches / sizeof *d->searches; i++) sqlite3_finalize(d->searches[i]);
    for (size_t i = 0; i < 3; i++) {
        sqlite3_finalize(d->finds[i]);
        sqlite3_finalize(d->nodes[i]);
    }
    sqlite3_close(d->file);
    ch_vector_free(&d->key);
}

ch_status
ch_disk_open(const char *folder, ch_disk_mode mode, ch_diagnostics *sink, ch_disk **out)
{
    ch_disk *d = calloc(1, sizeof *d);
    *out = NULL;
    if (!d) return CH_NO_MEMORY;
    d->lock = -1;
    d->sink = sink;
    d->folder = strdup(folder);
    d->path = path_in(folder, "store.sqlite");
    ch_status status = d->folder && d->path ? ch_disk_file_open(d, mode) : CH_NO_MEMORY;
    if (status == CH_OK && mode != CH_DISK_READ) status = ch_disk_writer_open(d, d->path, false);
    if (status == CH_OK) *out = d;
    else ch_disk_close(d);
    return status;
}

void
ch_disk_close(ch_disk *d)
{
    if (!d) return;
    /* The last connection to go empties the log, which one that only reads cannot. */
    ch_disk_file_close(d);
    ch_disk_writer_close(d);
    if (d->lock >= 0) close(d->lock);
    ch_vector_free(&d->language);
    free(d->folder);
    free(d->path);
    free(d);
}

/* ---- care ---- */

ch_status
ch_disk_check(ch_disk *d)
{
    sqlite3_stmt *asked = NULL;
    size_t faults = 0;
    int code = sqlite3_prepare_v2(d->file, "PRAGMA integrity_check(20)", -1, &asked, NULL);
    while (code == SQLITE_OK || code == SQLITE_ROW) {
        code = sqlite3_step(asked);
        const char *text = code == SQLITE_ROW ? (const char *)sqlite3_column_text(asked, 0) : NULL;
        if (!text || strcmp(text, "ok") == 0) continue;
        faults++;
        ch_tell(d->sink, CH_ERROR, d->folder, 0, 0, "%s", text);
    }
    sqlite3_finalize(asked);
    if (code != SQLITE_DONE) return ch_disk_fail(d, code);
    return faults ? CH_CANNOT_READ : CH_OK;
}

/* Terms that no statement has go, then the empty pages. */
ch_status
ch_disk_compact(ch_disk *d)
{
    static const char sql[] =
        "BEGIN IMMEDIATE;"
        "DELETE FROM literals WHERE id NOT IN (SELECT objectLiteral FROM triples WHERE objectLiteral NOT NULL);"
        "DELETE FROM uris WHERE id NOT IN (SELECT subjectUri FROM triples WHERE subjectUri NOT NULL"
        " UNION SELECT predicateUri FROM triples UNION SELECT objectUri FROM triples WHERE objectUri NOT NULL"
        " UNION SELECT contextUri FROM triples WHERE contextUri NOT NULL"
        " UNION SELECT datatype FROM literals WHERE datatype NOT NULL);"
        "COMMIT; VACUUM; PRAGMA wal_checkpoint(TRUNCATE);";
    sqlite3 *file = NULL;
    int code = sqlite3_open_v2(d->path, &file, SQLITE_OPEN_READWRITE, NULL);
    if (code == SQLITE_OK) code = sqlite3_exec(file, sql, NULL, NULL, NULL);
    sqlite3_close(file);
    return code == SQLITE_OK ? CH_OK : ch_disk_fail(d, code);
}
