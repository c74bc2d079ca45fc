/* Bytes in: a file or standard input, unpacked where it is gzip or Zstandard. */
#ifndef CH_RDF_UNPACK_H
#define CH_RDF_UNPACK_H

#include "base/diagnostic.h"
#include "base/slice.h"
#include "base/status.h"

typedef struct ch_unpack ch_unpack;

/*
 * Open `path`; "-" is standard input.  What it is packed with shows by its
 * first bytes, not by its name.
 * *out: Owned by the caller, ch_unpack_close(); NULL after a failure that
 * `sink` was told.  `path` and `sink` are Borrowed as long as it lives.
 */
ch_status ch_unpack_open(const char *path, ch_diagnostics *sink, ch_unpack **out);

/*
 * Up to `room` bytes into `bytes`; *got 0: the end.  CH_CANNOT_READ after a
 * message: a read failed, or the packed data is damaged or cut off.
 */
ch_status ch_unpack_read(ch_unpack *file, char *bytes, size_t room, size_t *got);

/* Takes NULL. */
void ch_unpack_close(ch_unpack *file);

#endif
