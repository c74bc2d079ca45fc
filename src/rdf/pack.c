/*
 * No time stamp and no file name go into the header, so that the same triples
 * are the same bytes.
 */
#include "rdf/pack.h"

#include <stdlib.h>
#include <zlib.h>
#include <zstd.h>

enum { ROOM = 65536, GZIP_HEADER = 16, ZSTD_LEVEL = 3 };

struct ch_pack {
    ch_pack_kind kind;
    ch_pack_sink *sink;
    void *payload;
    z_stream gzip;
    ZSTD_CCtx *zstd;
    char room[ROOM];
};

ch_pack_kind
ch_pack_kind_of(ch_slice name)
{
    if (ch_slice_ends(name, CH_S(".gz"))) return CH_PACK_GZIP;
    return ch_slice_ends(name, CH_S(".zst")) ? CH_PACK_ZSTD : CH_PACK_NONE;
}

ch_slice
ch_pack_bare(ch_slice name)
{
    static const size_t endings[] = {0, sizeof ".gz" - 1, sizeof ".zst" - 1};
    return ch_slice_part(name, 0, name.len - endings[ch_pack_kind_of(name)]);
}

ch_status
ch_pack_new(ch_pack_kind kind, ch_pack_sink *sink, void *payload, ch_pack **out)
{
    *out = NULL;
    ch_pack *p = calloc(1, sizeof *p);
    if (!p) return CH_NO_MEMORY;
    p->kind = kind;
    p->sink = sink;
    p->payload = payload;
    bool ready = true;
    if (kind == CH_PACK_GZIP) {
        ready = deflateInit2(&p->gzip, Z_DEFAULT_COMPRESSION, Z_DEFLATED, MAX_WBITS + GZIP_HEADER,
                             8, Z_DEFAULT_STRATEGY) == Z_OK;
    } else {
        p->zstd = ZSTD_createCCtx();
        ready = p->zstd &&
                !ZSTD_isError(ZSTD_CCtx_setParameter(p->zstd, ZSTD_c_compressionLevel,
                                                     ZSTD_LEVEL));
    }
    if (!ready) {
        if (kind == CH_PACK_GZIP) p->kind = CH_PACK_NONE;
        ch_pack_free(p);
        return CH_NO_MEMORY;
    }
    *out = p;
    return CH_OK;
}

static ch_status
add_gzip(ch_pack *p, ch_slice bytes, bool last)
{
    p->gzip.next_in = (Bytef *)(uintptr_t)bytes.at;
    p->gzip.avail_in = (uInt)bytes.len;
    do {
        p->gzip.next_out = (Bytef *)p->room;
        p->gzip.avail_out = ROOM;
        if (deflate(&p->gzip, last ? Z_FINISH : Z_NO_FLUSH) == Z_STREAM_ERROR)
            return CH_CANNOT_WRITE;
        CH_TRY(p->sink(p->payload, (ch_slice){p->room, ROOM - p->gzip.avail_out}));
    } while (p->gzip.avail_out == 0);
    return CH_OK;
}

static ch_status
add_zstd(ch_pack *p, ch_slice bytes, bool last)
{
    ZSTD_inBuffer in = {bytes.at, bytes.len, 0};
    for (;;) {
        ZSTD_outBuffer packed = {p->room, ROOM, 0};
        const size_t left =
            ZSTD_compressStream2(p->zstd, &packed, &in, last ? ZSTD_e_end : ZSTD_e_continue);
        if (ZSTD_isError(left)) return CH_CANNOT_WRITE;
        CH_TRY(p->sink(p->payload, (ch_slice){p->room, packed.pos}));
        if (last ? left == 0 : in.pos == in.size) return CH_OK;
    }
}

ch_status
ch_pack_add(ch_pack *pack, ch_slice bytes, bool last)
{
    return pack->kind == CH_PACK_GZIP ? add_gzip(pack, bytes, last) : add_zstd(pack, bytes, last);
}

void
ch_pack_free(ch_pack *pack)
{
    if (!pack) return;
    if (pack->kind == CH_PACK_GZIP) deflateEnd(&pack->gzip);
    ZSTD_freeCCtx(pack->zstd);
    free(pack);
}
