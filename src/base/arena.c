/*
 * Arenas
 *
 *     arena -> [block: used ....... size] -> [block] -> [block]
 *               ^ current                     filled earlier, or kept by clear
 *
 * A request that does not fit a standard block gets a block of its own, put
 * behind the current one so that what is left of the current one stays usable.
 */
#include "base/arena.h"

#include <stdalign.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { BLOCK = 64 * 1024 };

typedef struct block {
    struct block *next;
    size_t size, used;
    alignas(max_align_t) char bytes[];
} block;

struct ch_arena {
    block *blocks; /* the first is the current one */
    block *spare;  /* kept by ch_arena_clear       */
    size_t limit;
    size_t used;
};

ch_arena *
ch_arena_new(size_t limit)
{
    ch_arena *arena = calloc(1, sizeof *arena);
    if (arena) arena->limit = limit;
    return arena;
}

static void
free_blocks(block *b)
{
    while (b) {
        block *next = b->next;
        free(b);
        b = next;
    }
}

void
ch_arena_free(ch_arena *arena)
{
    if (!arena) return;
    free_blocks(arena->blocks);
    free_blocks(arena->spare);
    free(arena);
}

void
ch_arena_clear(ch_arena *arena)
{
    for (block *b = arena->blocks, *next; b; b = next) {
        next = b->next;
        if (b->size == BLOCK) {
            b->next = arena->spare;
            arena->spare = b;
        } else {
            free(b);
        }
    }
    arena->blocks = NULL;
    arena->used = 0;
}

static block *
new_block(ch_arena *arena, size_t size)
{
    if (size == BLOCK && arena->spare) {
        block *b = arena->spare;
        arena->spare = b->next;
        b->used = 0;
        return b;
    }
    block *b = malloc(sizeof *b + size);
    if (b) b->size = size, b->used = 0;
    return b;
}

/* A block with room for `size` bytes, linked in; NULL without memory. */
static block *
block_for(ch_arena *arena, size_t size)
{
    block *current = arena->blocks;
    if (current && current->size - current->used >= size) return current;
    const bool oversize = size > BLOCK / 4;
    block *b = new_block(arena, oversize ? size : BLOCK);
    if (!b) return NULL;
    if (oversize && current) {
        b->next = current->next;
        current->next = b;
    } else {
        b->next = current;
        arena->blocks = b;
    }
    return b;
}

void *
ch_arena_alloc(ch_arena *arena, size_t size)
{
    const size_t unit = alignof(max_align_t);
    if (size > SIZE_MAX / 2) return NULL;
    size = size ? (size + unit - 1) / unit * unit : unit;
    if (arena->limit && arena->used + size > arena->limit) return NULL;
    block *b = block_for(arena, size);
    if (!b) return NULL;
    void *at = b->bytes + b->used;
    b->used += size;
    arena->used += size;
    return memset(at, 0, size);
}

void *
ch_arena_array(ch_arena *arena, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size) return NULL;
    return ch_arena_alloc(arena, count * size);
}

ch_slice
ch_arena_copy(ch_arena *arena, ch_slice text)
{
    char *at = ch_arena_alloc(arena, text.len + 1);
    if (!at) return (ch_slice){NULL, 0};
    if (text.len) memcpy(at, text.at, text.len);
    return (ch_slice){at, text.len};
}

ch_slice
ch_arena_print(ch_arena *arena, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    const int len = vsnprintf(NULL, 0, format, arguments);
    va_end(arguments);
    char *at = len < 0 ? NULL : ch_arena_alloc(arena, (size_t)len + 1);
    if (at) vsnprintf(at, (size_t)len + 1, format, again);
    va_end(again);
    return (ch_slice){at, at ? (size_t)len : 0};
}

size_t
ch_arena_used(const ch_arena *arena)
{
    return arena->used;
}
