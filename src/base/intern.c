/*
 * Open addressing with linear probing over a power of two; a slot holds a
 * string's number plus one, zero being empty, and half of its hash, so that the
 * text of another string is hardly ever looked at.  Never more than half full.
 */
#include "base/intern.h"

#include "base/arena.h"
#include "base/vector.h"

typedef struct {
    uint32_t string, hash;
} place;

struct ch_intern {
    ch_arena *arena;
    CH_VECTOR(ch_slice) texts;
    place *slots;
    size_t size; /* a power of two, or 0 */
};

ch_intern *
ch_intern_new(void)
{
    ch_intern *strings = calloc(1, sizeof *strings);
    if (!strings) return NULL;
    strings->arena = ch_arena_new(0);
    if (strings->arena) return strings;
    free(strings);
    return NULL;
}

void
ch_intern_free(ch_intern *strings)
{
    if (!strings) return;
    ch_arena_free(strings->arena);
    ch_vector_free(&strings->texts);
    free(strings->slots);
    free(strings);
}

/* The slot where `text` is or would be. */
static size_t
slot_of(const ch_intern *strings, ch_slice text, uint64_t hash)
{
    size_t slot = hash & (strings->size - 1);
    for (; strings->slots[slot].string; slot = (slot + 1) & (strings->size - 1))
        if (strings->slots[slot].hash == (uint32_t)(hash >> 32) &&
            ch_slice_equal(strings->texts.at[strings->slots[slot].string - 1], text))
            break;
    return slot;
}

static ch_status
make_room(ch_intern *strings)
{
    if (strings->texts.len < strings->size / 2) return CH_OK;
    const size_t size = strings->size ? strings->size * 2 : 64;
    place *slots = calloc(size, sizeof *slots);
    if (!slots) return CH_NO_MEMORY;
    for (size_t i = 0; i < strings->texts.len; i++) { /* all different: any free slot will do */
        const uint64_t hash = ch_slice_hash(strings->texts.at[i]);
        size_t slot = hash & (size - 1);
        while (slots[slot].string) slot = (slot + 1) & (size - 1);
        slots[slot] = (place){(uint32_t)i + 1, (uint32_t)(hash >> 32)};
    }
    free(strings->slots);
    strings->slots = slots;
    strings->size = size;
    return CH_OK;
}

ch_status
ch_intern_add(ch_intern *strings, ch_slice text, uint32_t *out)
{
    CH_TRY(make_room(strings));
    const uint64_t hash = ch_slice_hash(text);
    const size_t slot = slot_of(strings, text, hash);
    if (!strings->slots[slot].string) {
        const ch_slice copy = ch_arena_copy(strings->arena, text);
        if (!copy.at) return CH_NO_MEMORY;
        CH_TRY(ch_vector_push(&strings->texts, copy));
        strings->slots[slot] = (place){(uint32_t)strings->texts.len, (uint32_t)(hash >> 32)};
    }
    *out = strings->slots[slot].string - 1;
    return CH_OK;
}

uint32_t
ch_intern_find(const ch_intern *strings, ch_slice text)
{
    if (!strings->size) return CH_NONE;
    const uint32_t found = strings->slots[slot_of(strings, text, ch_slice_hash(text))].string;
    return found ? found - 1 : CH_NONE;
}

ch_slice
ch_intern_text(const ch_intern *strings, uint32_t number)
{
    return strings->texts.at[number];
}

size_t
ch_intern_count(const ch_intern *strings)
{
    return strings->texts.len;
}
