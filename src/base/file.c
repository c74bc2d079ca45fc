/*
 * Folders are read from a stack of our own and sorted at the end, so that the
 * order is the same on every file system.
 */
#include "base/file.h"

#include "base/diagnostic.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024 };

static ch_status
cannot_read(const char *path, ch_diagnostics *sink, const char *reason)
{
    ch_tell(sink, CH_ERROR, path, 0, 0, "cannot be read: %s", reason);
    return CH_CANNOT_READ;
}

static ch_status
read_all(int file, size_t hint, ch_buffer *bytes)
{
    for (;;) {
        CH_TRY(ch_vector_reserve(bytes, hint));
        const ssize_t got = read(file, bytes->at + bytes->len, bytes->room - bytes->len);
        /* EINTR too: who catches a signal without SA_RESTART wants to stop waiting. */
        if (got < 0) return CH_CANNOT_READ;
        if (got == 0) return CH_OK;
        bytes->len += (size_t)got;
        hint = bytes->room > bytes->len ? 1 : CHUNK;
    }
}

/* What cannot be read as a file, in words; NULL when it can. */
static const char *
odd_kind(const struct stat *about)
{
    if (S_ISDIR(about->st_mode)) return "it is a folder";
    if (S_ISREG(about->st_mode) || S_ISFIFO(about->st_mode) || S_ISCHR(about->st_mode) ||
        S_ISSOCK(about->st_mode))
        return NULL;
    return "it is not a file";
}

ch_status
ch_file_read(const char *path, ch_diagnostics *sink, ch_buffer *bytes)
{
    const bool standard = strcmp(path, "-") == 0;
    const size_t before = bytes->len;
    struct stat about;
    const int file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return cannot_read(path, sink, strerror(errno));
    ch_status status = CH_OK;
    const char *odd = fstat(file, &about) < 0 ? strerror(errno) : odd_kind(&about);
    if (odd) {
        status = cannot_read(path, sink, odd);
    } else {
        const bool sized = S_ISREG(about.st_mode) && about.st_size > 0;
        status = read_all(file, sized ? (size_t)about.st_size + 1 : CHUNK, bytes);
        if (status == CH_CANNOT_READ) cannot_read(path, sink, strerror(errno));
    }
    if (!standard) close(file);
    if (status != CH_OK) bytes->len = before;
    return status;
}

bool
ch_file_is_folder(const char *path)
{
    struct stat about;
    return stat(path, &about) == 0 && S_ISDIR(about.st_mode);
}

typedef CH_VECTOR(ch_slice) paths;

static int
by_bytes(const void *a, const void *b)
{
    return ch_slice_compare(*(const ch_slice *)a, *(const ch_slice *)b);
}

/* Put `path` where it belongs: among the files, or the folders still to look into. */
static ch_status
sort_in(ch_slice path, paths *files, paths *folders)
{
    struct stat about;
    if (lstat(path.at, &about) < 0) return CH_OK; /* gone since it was listed */
    if (S_ISDIR(about.st_mode)) return ch_vector_push(folders, path);
    if (S_ISLNK(about.st_mode) && stat(path.at, &about) < 0) return CH_OK;
    return S_ISREG(about.st_mode) ? ch_vector_push(files, path) : CH_OK;
}

static ch_status
list_folder(ch_slice folder, ch_arena *arena, paths *files, paths *folders)
{
    DIR *stream = opendir(folder.at);
    if (!stream) return errno == ENOMEM ? CH_NO_MEMORY : CH_CANNOT_READ;
    ch_status status = CH_OK;
    const char *slash = ch_slice_ends(folder, CH_S("/")) ? "" : "/";
    errno = 0;
    for (const struct dirent *entry; status == CH_OK && (entry = readdir(stream)); errno = 0) {
        if (entry->d_name[0] == '.') continue;
        const ch_slice path = ch_arena_print(arena, "%s%s%s", folder.at, slash, entry->d_name);
        status = path.at ? sort_in(path, files, folders) : CH_NO_MEMORY;
    }
    const int error = errno;
    if (status == CH_OK && error) status = CH_CANNOT_READ;
    closedir(stream);
    errno = error;
    return status;
}

/* Folders are taken from a stack of our own: no tree is too deep. */
static ch_status
list_all(paths *folders, paths *files, ch_arena *arena, ch_diagnostics *sink)
{
    ch_status worst = CH_OK;
    while (folders->len) {
        const ch_slice folder = folders->at[--folders->len];
        const ch_status status = list_folder(folder, arena, files, folders);
        if (status == CH_NO_MEMORY) return status;
        if (status != CH_OK) worst = cannot_read(folder.at, sink, strerror(errno));
    }
    return worst;
}

static ch_status
hand_out(const paths *files, ch_arena *arena, ch_slice **out, size_t *count)
{
    *out = ch_arena_array(arena, files->len, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    if (files->len) memcpy(*out, files->at, files->len * sizeof **out);
    *count = files->len;
    return CH_OK;
}

ch_status
ch_files_list(const char *path, ch_arena *arena, ch_diagnostics *sink, ch_slice **out,
              size_t *count)
{
    paths files = {0}, folders = {0};
    *out = NULL;
    *count = 0;
    const ch_slice first = ch_arena_copy(arena, ch_slice_of(path));
    if (!first.at) return CH_NO_MEMORY;
    if (access(path, F_OK) < 0) return cannot_read(path, sink, strerror(errno));
    ch_status status =
        ch_file_is_folder(path) ? ch_vector_push(&folders, first) : ch_vector_push(&files, first);
    if (status == CH_OK) status = list_all(&folders, &files, arena, sink);
    if (status == CH_OK || status == CH_CANNOT_READ) {
        if (files.len) qsort(files.at, files.len, sizeof *files.at, by_bytes);
        if (hand_out(&files, arena, out, count) != CH_OK) status = CH_NO_MEMORY;
    }
    ch_vector_free(&files);
    ch_vector_free(&folders);
    return status;
}
