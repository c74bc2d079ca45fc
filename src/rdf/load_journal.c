#include "rdf/load_journal.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

struct ch_journal {
    const char *path; /* Borrowed */
    ch_diagnostics *sink;
    int file;
    ch_buffer text; /* all lines so far */
};

static ch_status
fails(const ch_journal *j, ch_status status, const char *what)
{
    ch_tell(j->sink, CH_ERROR, j->path, 0, 0, "%s", what);
    return status;
}

/* "SIZE TIME PATH": what a file is known by. */
static ch_status
identify(const char *path, ch_buffer *out)
{
    struct stat s = {0};
    if (stat(path, &s)) return CH_CANNOT_READ;
    return ch_buffer_print(out, " %lld %lld.%09ld %s\n", (long long)s.st_size, (long long)s.st_mtim.tv_sec,
                           s.st_mtim.tv_nsec, path);
}

static ch_status
append(ch_journal *j, ch_slice line)
{
    CH_TRY(ch_buffer_add(&j->text, line));
    for (size_t done = 0; done < line.len;) {
        const ssize_t wrote = write(j->file, line.at + done, line.len - done);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote <= 0) return fails(j, CH_CANNOT_WRITE, strerror(errno));
        done += (size_t)wrote;
    }
    return fdatasync(j->file) ? fails(j, CH_CANNOT_WRITE, strerror(errno)) : CH_OK;
}

static ch_status
read_all(ch_journal *j)
{
    char piece[4096];
    ssize_t got;
    while ((got = read(j->file, piece, sizeof piece)) != 0) {
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fails(j, CH_CANNOT_READ, strerror(errno));
        CH_TRY(ch_buffer_add(&j->text, (ch_slice){piece, (size_t)got}));
    }
    while (j->text.len && j->text.at[j->text.len - 1] != '\n') j->text.len--; /* cut off */
    if (ftruncate(j->file, (off_t)j->text.len) || lseek(j->file, 0, SEEK_END) < 0) return fails(j, CH_CANNOT_WRITE, strerror(errno));
    return CH_OK;
}

static ch_status
begin(ch_journal *j, ch_slice manner)
{
    char hash[CH_SHA256_TEXT], head[CH_SHA256_TEXT + 32];
    ch_sha256(manner, hash);
    const int len = snprintf(head, sizeof head, "chancery load 1 %s\n", hash);
    const ch_slice line = {head, (size_t)len};
    CH_TRY(read_all(j));
    if (!j->text.len) return append(j, line);
    if (ch_slice_starts(ch_buffer_slice(&j->text), line)) return CH_OK;
    return fails(j, CH_BAD_ARGUMENT, "this is the journal of another load (other store, address, --graph, --replace or --whole), or none");
}

ch_status
ch_journal_open(const char *path, ch_slice manner, ch_diagnostics *sink, ch_journal **out)
{
    *out = NULL;
    ch_journal *j = calloc(1, sizeof *j);
    if (!j) return CH_NO_MEMORY;
    *j = (ch_journal){.path = path, .sink = sink};
    struct stat s = {0};
    j->file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    ch_status status = CH_OK;
    if (j->file < 0) status = fails(j, CH_CANNOT_WRITE, strerror(errno));
    else if (fstat(j->file, &s) || !S_ISREG(s.st_mode)) status = fails(j, CH_BAD_ARGUMENT, "a journal is a file");
    else if (flock(j->file, LOCK_EX | LOCK_NB)) status = fails(j, CH_BAD_ARGUMENT, "another load is using this journal");
    if (status == CH_OK) status = begin(j, manner);
    if (status == CH_OK) *out = j;
    else ch_journal_close(j);
    return status;
}

void
ch_journal_close(ch_journal *j)
{
    if (!j) return;
    if (j->file >= 0) close(j->file);
    ch_vector_free(&j->text);
    free(j);
}

size_t
ch_journal_done(const ch_journal *j, const char *path)
{
    ch_buffer wanted = {0};
    size_t done = 0;
    if (j && identify(path, &wanted) == CH_OK) {
        const ch_slice text = ch_buffer_slice(&j->text);
        for (size_t at = 0; at < text.len;) {
            const char *end = memchr(text.at + at, '\n', text.len - at);
            const size_t stop = (size_t)(end - text.at) + 1; /* read_all(): every line has its end */
            const ch_slice line = ch_slice_part(text, at, stop);
            char *behind;
            const unsigned long long number = strtoull(line.at, &behind, 10);
            const ch_slice rest = ch_slice_part(line, (size_t)(behind - line.at), line.len);
            if (behind != line.at && ch_slice_equal(rest, ch_buffer_slice(&wanted))) done = (size_t)number;
            at = stop;
        }
    }
    ch_vector_free(&wanted);
    return done;
}

ch_status
ch_journal_note(ch_journal *j, const char *path, size_t done)
{
    if (!j) return CH_OK;
    ch_buffer line = {0};
    ch_status status = ch_buffer_print(&line, "%zu", done);
    if (status == CH_OK) status = identify(path, &line);
    if (status == CH_OK) status = append(j, ch_buffer_slice(&line));
    ch_vector_free(&line);
    return status;
}
