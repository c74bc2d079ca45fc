#include "rdf/diff.h"

#include "base/intern.h"
#include "rdf/diff_print.h"

#include <stdlib.h>

/* One side: its records in the order of their IRIs, events and relations together. */
typedef struct {
    const ch_loaded *loaded;
    ch_record *at;
    size_t len;
    uint32_t *partner; /* of each: its record on the other side, or CH_NONE */
} side;

typedef struct {
    ch_arena *arena;
    side old, new;
    ch_buffer *out;
    bool json;
    ch_diff_counts *counts;
} work;

static int
by_iri(const void *x, const void *y)
{
    const ch_record *a = x, *b = y;
    return ch_slice_compare(a->iri, b->iri);
}

static ch_status
load_side(ch_arena *arena, const ch_loaded *loaded, side *out)
{
    ch_numbers lists[2];
    for (int events = 0; events < 2; events++) CH_TRY(ch_loaded_facts(loaded, events, arena, &lists[events]));
    const size_t most = lists[0].len + lists[1].len;
    *out = (side){loaded, ch_arena_array(arena, most + 1, sizeof *out->at), 0,
                  ch_arena_array(arena, most + 1, sizeof *out->partner)};
    if (!out->at || !out->partner) return CH_NO_MEMORY;
    for (int events = 0; events < 2; events++)
        for (size_t i = 0; i < lists[events].len; i++)
            CH_TRY(ch_loaded_record(loaded, lists[events].at[i], events, arena, &out->at[out->len++]));
    qsort(out->at, out->len, sizeof *out->at, by_iri);
    for (size_t i = 0; i < most; i++) out->partner[i] = CH_NONE;
    return CH_OK;
}

static void
pair(work *w, size_t old, size_t new)
{
    w->old.partner[old] = (uint32_t)new;
    w->new.partner[new] = (uint32_t)old;
}

static void
pair_by_iri(work *w)
{
    for (size_t o = 0, n = 0; o < w->old.len && n < w->new.len;) {
        const int order = by_iri(&w->old.at[o], &w->new.at[n]);
        if (order == 0) pair(w, o, n);
        if (order <= 0) o++;
        if (order >= 0) n++;
    }
}

/* What tells a record apart besides its IRI: its type and where it is told. */
static ch_status
place_key(const ch_record *r, const ch_account *a, ch_buffer *out)
{
    ch_vector_clear(out);
    return ch_buffer_print(out, "%.*s %.*s %.*s %.*s", CH_PRINT(r->type), CH_PRINT(a->article), CH_PRINT(a->begin),
                           CH_PRINT(a->end));
}

/* `owners`: for each number of `keys` the record of the new side that has it. */
static ch_status
pair_one(work *w, size_t old, const ch_intern *keys, const uint32_t *owners, ch_buffer *key)
{
    const ch_record *r = &w->old.at[old];
    for (size_t i = 0; i < r->account_count; i++) {
        CH_TRY(place_key(r, &r->accounts[i], key));
        const uint32_t number = ch_intern_find(keys, ch_buffer_slice(key));
        if (number == CH_NONE || w->new.partner[owners[number]] != CH_NONE) continue;
        pair(w, old, owners[number]);
        return CH_OK;
    }
    return CH_OK;
}

typedef CH_VECTOR(uint32_t) owner_list;

static ch_status
list_places(const work *w, ch_intern *keys, owner_list *owners, ch_buffer *key)
{
    for (size_t n = 0; n < w->new.len; n++) {
        const ch_record *r = &w->new.at[n];
        for (size_t i = 0; i < r->account_count && w->new.partner[n] == CH_NONE; i++) {
            uint32_t number;
            CH_TRY(place_key(r, &r->accounts[i], key));
            CH_TRY(ch_intern_add(keys, ch_buffer_slice(key), &number));
            if (number == owners->len) CH_TRY(ch_vector_push(owners, (uint32_t)n));
        }
    }
    return CH_OK;
}

static ch_status
pair_by_place(work *w)
{
    owner_list owners = {0};
    ch_buffer key = {0};
    ch_intern *keys = ch_intern_new();
    ch_status status = keys ? list_places(w, keys, &owners, &key) : CH_NO_MEMORY;
    for (size_t o = 0; status == CH_OK && o < w->old.len; o++)
        if (w->old.partner[o] == CH_NONE) status = pair_one(w, o, keys, owners.at, &key);
    ch_intern_free(keys);
    ch_vector_free(&owners);
    ch_vector_free(&key);
    return status;
}

/* --- what is written ------------------------------------------------------------ */

static ch_status
write_lonely(work *w, const side *s, const char *name, size_t *count)
{
    CH_TRY(ch_diff_begin(w->out, w->json, name));
    for (size_t i = 0; i < s->len; i++) {
        if (s->partner[i] != CH_NONE) continue;
        ++*count;
        CH_TRY(ch_diff_lonely(w->out, w->json, name, &s->at[i]));
    }
    return ch_diff_end(w->out, w->json);
}

static ch_status
write_changed(work *w)
{
    CH_TRY(ch_diff_begin(w->out, w->json, "changed"));
    for (size_t i = 0; i < w->old.len; i++) {
        bool differs;
        if (w->old.partner[i] == CH_NONE) continue;
        CH_TRY(ch_diff_pair(w->out, w->json, &w->old.at[i], &w->new.at[w->old.partner[i]], &differs));
        if (differs) w->counts->changed++;
        else w->counts->same++;
    }
    return ch_diff_end(w->out, w->json);
}

static ch_status
write_all(work *w)
{
    CH_TRY(load_side(w->arena, w->old.loaded, &w->old));
    CH_TRY(load_side(w->arena, w->new.loaded, &w->new));
    pair_by_iri(w);
    CH_TRY(pair_by_place(w));
    if (w->json) CH_TRY(ch_buffer_byte(w->out, '{'));
    CH_TRY(write_lonely(w, &w->old, "gone", &w->counts->gone));
    CH_TRY(write_lonely(w, &w->new, "added", &w->counts->added));
    CH_TRY(write_changed(w));
    return ch_diff_sum(w->out, w->json, w->counts);
}

ch_status
ch_diff_write(const ch_loaded *old, const ch_loaded *new, bool json, ch_buffer *out, ch_diff_counts *counts)
{
    *counts = (ch_diff_counts){0};
    work w = {.arena = ch_arena_new(0), .out = out, .json = json, .counts = counts};
    if (!w.arena) return CH_NO_MEMORY;
    w.old.loaded = old;
    w.new.loaded = new;
    const ch_status status = write_all(&w);
    ch_arena_free(w.arena);
    return status;
}
