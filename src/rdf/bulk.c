#include "rdf/bulk.h"

#include "rdf/bulk_parts.h"
#include "rdf/order_key.h"
#include "rdf/sorter.h"

ch_status
ch_bulk_open(const ch_bulk_options *options, ch_diagnostics *sink, ch_bulk **out)
{
    const size_t memory = options->memory ? options->memory : CH_BULK_MEMORY;
    ch_bulk *b = calloc(1, sizeof *b);
    *out = NULL;
    if (!b) return CH_NO_MEMORY;
    ch_status status = ch_pages_new(memory / 3, sink, &b->pages);
    if (status == CH_OK) status = ch_bulk_build(b, options, memory, sink);
    if (status == CH_OK) *out = b;
    else ch_bulk_free(b);
    return status;
}

void
ch_bulk_free(ch_bulk *b)
{
    if (!b) return;
    ch_pages_free(b->pages);
    ch_vector_free(&b->key);
    free(b);
}

size_t
ch_bulk_triples(const ch_bulk *b)
{
    return b->triples;
}

size_t
ch_bulk_terms(const ch_bulk *b)
{
    return b->terms;
}

/* ---- terms ---- */

/* Where the key of a term stands. */
static ch_status
find_key(ch_bulk *b, uint32_t number, uint64_t *at, size_t *len)
{
    uint64_t ends[2];
    CH_TRY(ch_pages_read(b->pages, CH_BULK_OFFSETS, (uint64_t)number * sizeof *ends, ends, sizeof ends));
    *at = ends[0];
    *len = (size_t)(ends[1] - ends[0]);
    return CH_OK;
}

/* What the key of a term is to `wanted`: below, the same, above. */
static ch_status
compare_key(ch_bulk *b, uint32_t number, ch_slice wanted, char *room, int *order)
{
    uint64_t at;
    size_t len;
    CH_TRY(find_key(b, number, &at, &len));
    const ch_slice key = {room, len < wanted.len ? len : wanted.len};
    CH_TRY(ch_pages_read(b->pages, CH_BULK_TEXTS, at, room, key.len));
    *order = ch_slice_compare(key, ch_slice_part(wanted, 0, key.len));
    if (!*order) *order = (len > wanted.len) - (len < wanted.len);
    return CH_OK;
}

ch_status
ch_bulk_find(ch_bulk *b, const ch_node *node, uint32_t *out)
{
    uint32_t low = 0, high = b->terms;
    *out = CH_NONE;
    ch_vector_clear(&b->key);
    CH_TRY(ch_order_key(node, &b->key));
    const size_t len = b->key.len;
    CH_TRY(ch_vector_reserve(&b->key, len));
    const ch_slice wanted = {b->key.at, len};
    while (low < high) {
        const uint32_t middle = low + (high - low) / 2;
        int order;
        CH_TRY(compare_key(b, middle, wanted, b->key.at + len, &order));
        if (order == 0) {
            *out = middle;
            return CH_OK;
        }
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return CH_OK;
}

ch_status
ch_bulk_node(ch_bulk *b, uint32_t number, ch_arena *arena, ch_node *out)
{
    uint64_t at;
    size_t len;
    CH_TRY(find_key(b, number, &at, &len));
    char *key = ch_arena_alloc(arena, len + 1);
    if (!key) return CH_NO_MEMORY;
    CH_TRY(ch_pages_read(b->pages, CH_BULK_TEXTS, at, key, len));
    return ch_order_key_node((ch_slice){key, len}, arena, out);
}

/* ---- triples ---- */

/* The terms in the order of the file. */
static void
arrange(ch_quad q, unsigned order, uint32_t out[3])
{
    out[0] = order == CH_BULK_SPO ? q.subject : q.predicate;
    out[1] = order == CH_BULK_SPO ? q.predicate : q.object;
    out[2] = order == CH_BULK_SPO ? q.object : q.subject;
}

static ch_status
read_triple(ch_bulk *b, unsigned order, uint64_t at, uint32_t out[3])
{
    unsigned char bytes[CH_BULK_TRIPLE];
    CH_TRY(ch_pages_read(b->pages, order, at * CH_BULK_TRIPLE, bytes, sizeof bytes));
    for (size_t i = 0; i < 3; i++) out[i] = ch_sorter_get(bytes + 4 * i);
    return CH_OK;
}

/* How `terms` stand to the first terms of a pattern, up to its first CH_NONE. */
static int
compare_front(const uint32_t terms[3], const uint32_t pattern[3])
{
    for (size_t i = 0; i < 3 && pattern[i] != CH_NONE; i++)
        if (terms[i] != pattern[i]) return terms[i] < pattern[i] ? -1 : 1;
    return 0;
}

ch_status
ch_bulk_search_begin(ch_bulk *b, ch_quad pattern, ch_bulk_search *out)
{
    uint32_t wanted[3], found[3];
    uint64_t low = 0, high = b->triples;
    const bool by_predicate = pattern.subject == CH_NONE && pattern.predicate != CH_NONE;
    *out = (ch_bulk_search){b, pattern, by_predicate ? CH_BULK_POS : CH_BULK_SPO, 0};
    arrange(pattern, out->order, wanted);
    if (wanted[0] == CH_NONE) high = 0;
    while (low < high) {
        const uint64_t middle = low + (high - low) / 2;
        CH_TRY(read_triple(b, out->order, middle, found));
        if (compare_front(found, wanted) < 0) low = middle + 1;
        else high = middle;
    }
    out->at = low;
    return CH_OK;
}

ch_status
ch_bulk_search_next(ch_bulk_search *s, ch_quad *out, bool *found)
{
    uint32_t wanted[3], terms[3];
    arrange(s->pattern, s->order, wanted);
    *found = false;
    while (s->at < s->bulk->triples) {
        CH_TRY(read_triple(s->bulk, s->order, s->at, terms));
        if (compare_front(terms, wanted) != 0) return CH_OK;
        s->at++;
        *out = s->order == CH_BULK_SPO ? (ch_quad){terms[0], terms[1], terms[2], CH_NONE}
                                       : (ch_quad){terms[2], terms[0], terms[1], CH_NONE};
        *found = s->pattern.object == CH_NONE || s->pattern.object == out->object;
        if (*found) return CH_OK;
    }
    return CH_OK;
}
