/*
 * A growable array in malloc memory
 *
 *     typedef CH_VECTOR(ch_token) ch_tokens;
 *     ch_tokens tokens = {0};
 *     CH_TRY(ch_vector_push(&tokens, token));
 *     ch_vector_free(&tokens);
 *
 * On CH_NO_MEMORY the vector is as it was.
 */
#ifndef CH_BASE_VECTOR_H
#define CH_BASE_VECTOR_H

#include "base/status.h"

#include <stddef.h>
#include <stdlib.h>

#define CH_VECTOR(type)   \
    struct {              \
        type *at;         \
        size_t len, room; \
    }

/* Room for `count` more elements of `size` bytes in *at.  The macros call it. */
ch_status ch_vector_grow(void **at, size_t *room, size_t len, size_t count, size_t size);

#define ch_vector_reserve(v, count) \
    ch_vector_grow((void **)&(v)->at, &(v)->room, (v)->len, (count), sizeof *(v)->at)

#define ch_vector_push(v, ...)                                               \
    (ch_vector_reserve((v), 1) == CH_OK                                      \
         ? ((v)->at[(v)->len++] = (__VA_ARGS__), CH_OK)                      \
         : CH_NO_MEMORY)

#define ch_vector_clear(v) ((void)((v)->len = 0))

#define ch_vector_free(v)               \
    (free((v)->at), (v)->at = NULL, (void)((v)->len = (v)->room = 0))

#endif
