/*
 * A file comes into being under a temporary name beside its own and is renamed
 * when it is whole and on the disk: whoever looks sees the old one or the new.
 * What is no regular file (a pipe, /dev/null) is written to as it is.
 */
#include "rdf/output.h"

#include "rdf/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { ATTEMPTS = 1000 };

struct ch_output {
    char *name;      /* for messages                                  */
    char *path;      /* what the temporary becomes; NULL: none        */
    char *temporary; /* NULL: none                                    */
    int file;        /* -1: memory                                    */
    bool own_file;   /* to be closed                                  */
    ch_buffer *memory;
    ch_pack *pack;   /* NULL: as it is                                */
    ch_diagnostics *sink;
    ch_status status;
    size_t used;
    char bytes[CH_OUTPUT_ROOM];
};

static ch_status
fail(ch_output *o, const char *what)
{
    const int error = errno;
    if (o->status != CH_OK) return o->status;
    o->status = CH_CANNOT_WRITE;
    ch_tell(o->sink, CH_ERROR, o->name, 0, 0, "cannot %s: %s", what, strerror(error));
    return o->status;
}

static ch_status
write_all(ch_output *o, ch_slice bytes)
{
    if (o->memory) return ch_buffer_add(o->memory, bytes);
    while (bytes.len) {
        const ssize_t wrote = write(o->file, bytes.at, bytes.len);
        if (wrote < 0 && errno == EINTR) continue;
        if (wrote < 0) return fail(o, "write");
        bytes = ch_slice_part(bytes, (size_t)wrote, bytes.len);
    }
    return CH_OK;
}

static ch_status
write_packed(void *payload, ch_slice bytes)
{
    return write_all(payload, bytes);
}

/* Hand on what was gathered. */
static void
drain(ch_output *o, bool last)
{
    const ch_slice bytes = {o->bytes, o->used};
    o->used = 0;
    if (o->status != CH_OK) return;
    const ch_status status =
        o->pack ? ch_pack_add(o->pack, bytes, last) : write_all(o, bytes);
    if (status == CH_OK || o->status != CH_OK) return;
    o->status = status;
    ch_tell(o->sink, CH_ERROR, o->name, 0, 0, "cannot write: %s", ch_status_text(status));
}

void
ch_output_add(ch_output *o, ch_slice text)
{
    while (text.len > CH_OUTPUT_ROOM - o->used) {
        const size_t part = CH_OUTPUT_ROOM - o->used;
        memcpy(o->bytes + o->used, text.at, part);
        o->used += part;
        drain(o, false);
        text = ch_slice_part(text, part, text.len);
    }
    if (text.len) memcpy(o->bytes + o->used, text.at, text.len);
    o->used += text.len;
}

void
ch_output_byte(ch_output *o, char byte)
{
    if (o->used == CH_OUTPUT_ROOM) drain(o, false);
    o->bytes[o->used++] = byte;
}

ch_status
ch_output_status(const ch_output *o)
{
    return o->status;
}

const char *
ch_output_name(const ch_output *o)
{
    return o->name;
}

const char *
ch_output_temporary(const ch_output *o)
{
    return o->temporary;
}

/* A name in the folder of `path` that nobody has; the file is made with it. */
static ch_status
make_temporary(ch_output *o, const char *path)
{
    const char *slash = strrchr(path, '/');
    const size_t folder = slash ? (size_t)(slash - path) + 1 : 0;
    const size_t room = folder + 64;
    o->temporary = malloc(room);
    if (!o->temporary) return CH_NO_MEMORY;
    for (unsigned i = 0; i < ATTEMPTS; i++) {
        snprintf(o->temporary, room, "%.*s.chancery-%ld-%u.part", (int)folder, path,
                 (long)getpid(), i);
        o->file = open(o->temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (o->file >= 0) return CH_OK;
        if (errno != EEXIST) break;
    }
    free(o->temporary);
    o->temporary = NULL;
    return fail(o, "write");
}

/* Open what `path` names, or a temporary file that will take its place. */
static ch_status
open_path(ch_output *o, const char *path)
{
    struct stat there;
    const bool exists = stat(path, &there) == 0;
    o->own_file = true;
    if (exists && !S_ISREG(there.st_mode)) {
        o->file = open(path, O_WRONLY | O_CLOEXEC);
        return o->file < 0 ? fail(o, "write") : CH_OK;
    }
    o->path = exists ? realpath(path, NULL) : strdup(path);
    if (!o->path) return errno == ENOMEM ? CH_NO_MEMORY : fail(o, "write");
    CH_TRY(make_temporary(o, o->path));
    /* An old file's permissions go on; failing that, the user's default is no harm. */
    if (exists && fchmod(o->file, there.st_mode & 0777)) errno = 0;
    return CH_OK;
}

static ch_status
set_up(ch_output *o, const ch_output_options *options)
{
    const char *name = options->path     ? options->path
                       : options->memory ? "memory"
                                         : "standard output";
    o->name = strdup(name);
    if (!o->name) return CH_NO_MEMORY;
    o->file = -1;
    if (options->path) CH_TRY(open_path(o, options->path));
    else if (options->memory) o->memory = options->memory;
    else o->file = options->descriptor ? options->descriptor : STDOUT_FILENO;
    const ch_pack_kind kind = ch_pack_kind_of(ch_slice_of(options->path));
    return kind == CH_PACK_NONE ? CH_OK : ch_pack_new(kind, write_packed, o, &o->pack);
}

ch_status
ch_output_open(const ch_output_options *options, ch_diagnostics *sink, ch_output **out)
{
    *out = NULL;
    ch_output *o = malloc(sizeof *o);
    if (!o) return CH_NO_MEMORY;
    memset(o, 0, offsetof(ch_output, bytes));
    o->sink = sink;
    const ch_status status = set_up(o, options);
    if (status == CH_OK) *out = o;
    else ch_output_abandon(o);
    return status;
}

/* Some file systems cannot; that is no reason to lose what was written. */
static bool
reach_disk(int file)
{
    while (fsync(file))
        if (errno != EINTR) return errno == EINVAL || errno == ENOSYS || errno == EROFS;
    return true;
}

static void
reach_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash && slash > path ? strndup(path, (size_t)(slash - path))
                                         : strdup(slash ? "/" : ".");
    const int file = folder ? open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
    if (file >= 0) {
        reach_disk(file);
        close(file);
    }
    free(folder);
}

static void
finish_file(ch_output *o)
{
    if (o->temporary && o->status == CH_OK && !reach_disk(o->file)) fail(o, "write");
    if (o->own_file && close(o->file) && o->status == CH_OK && errno != EINTR) fail(o, "write");
    o->own_file = false;
    if (!o->temporary || o->status != CH_OK) return;
    if (rename(o->temporary, o->path)) {
        fail(o, "rename the temporary file");
        return;
    }
    free(o->temporary);
    o->temporary = NULL;
    reach_folder(o->path);
}

ch_status
ch_output_close(ch_output *o)
{
    drain(o, true);
    finish_file(o);
    const ch_status status = o->status;
    ch_output_abandon(o);
    return status;
}

void
ch_output_abandon(ch_output *o)
{
    if (!o) return;
    if (o->own_file && o->file >= 0) close(o->file);
    if (o->temporary) unlink(o->temporary);
    ch_pack_free(o->pack);
    free(o->name);
    free(o->path);
    free(o->temporary);
    free(o);
}
