/*
 * zlib's own gzread() would do for gzip, but it takes a file that was cut off
 * for one that ends; inflate() tells the two apart.  A gzip file may be several,
 * one behind the other, and so may a Zstandard file.
 */
#include "rdf/unpack.h"

#include "rdf/pack.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>
#include <zstd.h>

enum { ROOM = 65536, GZIP_HEADER = 16 };

struct ch_unpack {
    const char *path;
    ch_diagnostics *sink;
    int file;
    ch_pack_kind kind;
    z_stream gzip;
    ZSTD_DCtx *zstd;
    bool inside;       /* of a packed stream that has not ended */
    size_t used, len;  /* of `bytes`, which were read           */
    char bytes[ROOM];
};

static ch_status
fail(ch_unpack *u, const char *why)
{
    ch_tell(u->sink, CH_ERROR, u->path, 0, 0, "cannot be read: %s", why);
    return CH_CANNOT_READ;
}

/* Read more when all of it was used. */
static ch_status
fill(ch_unpack *u)
{
    if (u->used < u->len) return CH_OK;
    for (;;) {
        const ssize_t got = read(u->file, u->bytes, ROOM);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(u, strerror(errno));
        u->used = 0;
        u->len = (size_t)got;
        return CH_OK;
    }
}

static ch_status
look(ch_unpack *u)
{
    while (u->len < 4) { /* a pipe may give less at first */
        const ssize_t got = read(u->file, u->bytes + u->len, ROOM - u->len);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return fail(u, strerror(errno));
        if (got == 0) break;
        u->len += (size_t)got;
    }
    const ch_slice start = {u->bytes, u->len};
    if (ch_slice_starts(start, CH_S("\x1F\x8B"))) {
        if (inflateInit2(&u->gzip, MAX_WBITS + GZIP_HEADER) != Z_OK) return CH_NO_MEMORY;
        u->kind = CH_PACK_GZIP;
    } else if (ch_slice_starts(start, CH_S("\x28\xB5\x2F\xFD"))) {
        u->zstd = ZSTD_createDCtx();
        if (!u->zstd) return CH_NO_MEMORY;
        u->kind = CH_PACK_ZSTD;
    }
    return CH_OK;
}

ch_status
ch_unpack_open(const char *path, ch_diagnostics *sink, ch_unpack **out)
{
    *out = NULL;
    ch_unpack *u = calloc(1, sizeof *u);
    if (!u) return CH_NO_MEMORY;
    u->path = path;
    u->sink = sink;
    const bool standard = strcmp(path, "-") == 0;
    u->file = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    const ch_status status = u->file < 0 ? fail(u, strerror(errno)) : look(u);
    if (status == CH_OK) *out = u;
    else ch_unpack_close(u);
    return status;
}

static ch_status
read_plain(ch_unpack *u, char *bytes, size_t room, size_t *got)
{
    CH_TRY(fill(u));
    *got = u->len - u->used < room ? u->len - u->used : room;
    memcpy(bytes, u->bytes + u->used, *got);
    u->used += *got;
    return CH_OK;
}

/* One step of a packed stream; *out says how many bytes came. */
static ch_status
step_gzip(ch_unpack *u, char *bytes, size_t room, size_t *out)
{
    u->gzip.next_in = (Bytef *)u->bytes + u->used;
    u->gzip.avail_in = (uInt)(u->len - u->used);
    u->gzip.next_out = (Bytef *)bytes;
    u->gzip.avail_out = (uInt)(room > ROOM ? ROOM : room);
    const uInt before = u->gzip.avail_out;
    const int code = inflate(&u->gzip, Z_NO_FLUSH);
    if (code != Z_OK && code != Z_STREAM_END && code != Z_BUF_ERROR)
        return code == Z_MEM_ERROR ? CH_NO_MEMORY : fail(u, "the gzip data is damaged");
    u->used = u->len - u->gzip.avail_in;
    *out = before - u->gzip.avail_out;
    u->inside = code != Z_STREAM_END;
    if (!u->inside && inflateReset(&u->gzip) != Z_OK) return CH_NO_MEMORY;
    return CH_OK;
}

static ch_status
step_zstd(ch_unpack *u, char *bytes, size_t room, size_t *out)
{
    ZSTD_inBuffer in = {u->bytes, u->len, u->used};
    ZSTD_outBuffer to = {bytes, room, 0};
    const size_t left = ZSTD_decompressStream(u->zstd, &to, &in);
    if (ZSTD_isError(left)) return fail(u, "the Zstandard data is damaged");
    u->used = in.pos;
    *out = to.pos;
    u->inside = left != 0;
    return CH_OK;
}

ch_status
ch_unpack_read(ch_unpack *u, char *bytes, size_t room, size_t *got)
{
    *got = 0;
    if (u->kind == CH_PACK_NONE) return read_plain(u, bytes, room, got);
    while (*got == 0) {
        CH_TRY(fill(u));
        const bool ended = u->used == u->len;
        if (ended && !u->inside) return CH_OK;
        CH_TRY(u->kind == CH_PACK_GZIP ? step_gzip(u, bytes, room, got)
                                       : step_zstd(u, bytes, room, got));
        if (ended && *got == 0 && u->inside) return fail(u, "the packed data is cut off");
    }
    return CH_OK;
}

void
ch_unpack_close(ch_unpack *u)
{
    if (!u) return;
    if (u->file > STDIN_FILENO) close(u->file);
    if (u->kind == CH_PACK_GZIP) inflateEnd(&u->gzip);
    ZSTD_freeDCtx(u->zstd);
    free(u);
}
