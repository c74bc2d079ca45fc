/* Compression on the way out: gzip and Zstandard behind one face. */
#ifndef CH_RDF_PACK_H
#define CH_RDF_PACK_H

#include "base/slice.h"
#include "base/status.h"

typedef enum { CH_PACK_NONE, CH_PACK_GZIP, CH_PACK_ZSTD } ch_pack_kind;

typedef struct ch_pack ch_pack;

/* Where packed bytes go. */
typedef ch_status ch_pack_sink(void *payload, ch_slice bytes);

/* By the ending of a file's name: ".gz", ".zst". */
ch_pack_kind ch_pack_kind_of(ch_slice name);

/* `name` without that ending. */
ch_slice ch_pack_bare(ch_slice name);

/* *out: Owned by the caller, ch_pack_free(). */
ch_status ch_pack_new(ch_pack_kind kind, ch_pack_sink *sink, void *payload, ch_pack **out);

/* Pack `bytes`; `last`: and end the stream. */
ch_status ch_pack_add(ch_pack *pack, ch_slice bytes, bool last);

/* Takes NULL. */
void ch_pack_free(ch_pack *pack);

#endif
