/*
 * SHA-256, for content and knowledge hashes that others can check: the one place that knows nettle.
 */
#ifndef CH_BASE_HASH_H
#define CH_BASE_HASH_H

#include "base/slice.h"
#include "base/status.h"

enum { CH_SHA256_TEXT = 65 }; /* 64 small hexadecimal digits and a NUL */

typedef struct ch_hash ch_hash;

/* Owned by the caller, ch_hash_free(). */
ch_status ch_hash_new(ch_hash **out);

/* Takes NULL. */
void ch_hash_free(ch_hash *hash);

void ch_hash_add(ch_hash *hash, ch_slice bytes);

/* Write the hash of all that was added into `out` (CH_SHA256_TEXT bytes) and begin anew. */
void ch_hash_end(ch_hash *hash, char *out);

/* The hash of `bytes` alone. */
void ch_sha256(ch_slice bytes, char *out);

#endif
