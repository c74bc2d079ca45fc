/* A set of hashes: eight bytes for each thing that must not come twice. */
#ifndef CH_LEXICON_IMPORT_HASHES_H
#define CH_LEXICON_IMPORT_HASHES_H

#include "base/status.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Zeroed: empty.  ch_hashes_free(). */
typedef struct {
    uint64_t *at; /* open addressing; 0: free */
    size_t count, size;
} ch_hashes;

bool ch_hashes_has(const ch_hashes *set, uint64_t hash);

/* On CH_NO_MEMORY the set is as it was. */
ch_status ch_hashes_add(ch_hashes *set, uint64_t hash);

void ch_hashes_free(ch_hashes *set);

#endif
