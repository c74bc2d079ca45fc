/*
 * Memory that is freed all at once.  Three are ever alive:
 *
 *     knowledge   ontology, lexicon, rules      until the program ends
 *     document    tokens, mentions, facts       until the next article
 *     scratch     one sentence's working set    until the next sentence
 *
 * A pointer may be stored only in something that dies no later than it does.
 */
#ifndef CH_BASE_ARENA_H
#define CH_BASE_ARENA_H

#include "base/slice.h"
#include "base/status.h"

typedef struct ch_arena ch_arena;

/*
 * A new arena, Owned by the caller, ch_arena_free(); NULL without memory.
 * `limit` bytes at most may be asked of it in all (0: no limit), so that the
 * no-memory path can be tested.
 */
ch_arena *ch_arena_new(size_t limit);

/* Free the arena and everything in it.  Takes NULL. */
void ch_arena_free(ch_arena *arena);

/* Forget everything; the blocks are kept for the next document. */
void ch_arena_clear(ch_arena *arena);

/*
 * `size` bytes, zeroed, aligned for any type; Borrowed from the arena until
 * it is cleared or freed.  NULL without memory, and the arena is as before.
 */
void *ch_arena_alloc(ch_arena *arena, size_t size);

/* An array of `count` zeroed elements; NULL on overflow too. */
void *ch_arena_array(ch_arena *arena, size_t count, size_t size);

/* A copy of `text`, terminated by a NUL that is not counted.  `.at` is NULL without memory. */
ch_slice ch_arena_copy(ch_arena *arena, ch_slice text);

/* printf into the arena.  `.at` is NULL without memory. */
ch_slice ch_arena_print(ch_arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Bytes handed out since it was made or cleared. */
size_t ch_arena_used(const ch_arena *arena);

#endif
