/* SHA-256 by nettle, written in hexadecimal. */
#include "base/hash.h"

#include <nettle/sha2.h>
#include <stdlib.h>

struct ch_hash {
    struct sha256_ctx context;
};

static void
add(struct sha256_ctx *context, ch_slice bytes)
{
    if (bytes.len) sha256_update(context, bytes.len, (const uint8_t *)bytes.at);
}

static void
end(struct sha256_ctx *context, char *out)
{
    uint8_t digest[SHA256_DIGEST_SIZE];
    sha256_digest(context, sizeof digest, digest);
    for (size_t i = 0; i < sizeof digest; i++) {
        *out++ = "0123456789abcdef"[digest[i] >> 4];
        *out++ = "0123456789abcdef"[digest[i] & 15];
    }
    *out = '\0';
}

ch_status
ch_hash_new(ch_hash **out)
{
    *out = malloc(sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    sha256_init(&(*out)->context);
    return CH_OK;
}

void
ch_hash_free(ch_hash *hash)
{
    free(hash);
}

void
ch_hash_add(ch_hash *hash, ch_slice bytes)
{
    add(&hash->context, bytes);
}

void
ch_hash_end(ch_hash *hash, char *out)
{
    end(&hash->context, out);
}

void
ch_sha256(ch_slice bytes, char *out)
{
    struct sha256_ctx context;
    sha256_init(&context);
    add(&context, bytes);
    end(&context, out);
}
