#include "rdf/source.h"

/* ---- an embedded store ---- */

static ch_status
find_on_disk(void *self, const ch_node *node, ch_disk_id *out)
{
    return ch_disk_find(self, node, out);
}

static ch_status
node_on_disk(void *self, ch_disk_id id, ch_node *out)
{
    return ch_disk_node(self, id, out);
}

static ch_status
search_disk(void *self, const ch_disk_id pattern[4], ch_disk_sink *take, void *payload)
{
    return ch_disk_search(self, pattern, take, payload);
}

static ch_status
count_on_disk(void *self, const ch_disk_id pattern[4], size_t most, size_t *out)
{
    return ch_disk_count(self, pattern, most, out);
}

ch_source
ch_source_of_disk(ch_disk *disk)
{
    return (ch_source){disk, find_on_disk, node_on_disk, search_disk, count_on_disk};
}

/* ---- a sorted graph: the ids are its numbers, plus 1 ---- */

static uint32_t
number_of(ch_disk_id id)
{
    return id ? (uint32_t)(id - 1) : CH_NONE;
}

static ch_status
find_in_bulk(void *self, const ch_node *node, ch_disk_id *out)
{
    const ch_source_bulk *s = self;
    uint32_t number;
    CH_TRY(ch_bulk_find(s->bulk, node, &number));
    *out = number == CH_NONE ? 0 : (ch_disk_id)number + 1;
    return CH_OK;
}

static ch_status
node_in_bulk(void *self, ch_disk_id id, ch_node *out)
{
    const ch_source_bulk *s = self;
    ch_arena_clear(s->room);
    return ch_bulk_node(s->bulk, number_of(id), s->room, out);
}

/* A pattern with a graph finds nothing: in which graphs a triple stands is not kept. */
static ch_status
begin(const ch_source_bulk *s, const ch_disk_id pattern[4], ch_bulk_search *out, bool *possible)
{
    const ch_quad terms = {number_of(pattern[0]), number_of(pattern[1]), number_of(pattern[2]), CH_NONE};
    *possible = !pattern[3];
    return *possible ? ch_bulk_search_begin(s->bulk, terms, out) : CH_OK;
}

static ch_status
search_bulk(void *self, const ch_disk_id pattern[4], ch_disk_sink *take, void *payload)
{
    ch_bulk_search search;
    ch_quad q;
    bool found;
    CH_TRY(begin(self, pattern, &search, &found));
    while (found) {
        CH_TRY(ch_bulk_search_next(&search, &q, &found));
        const ch_disk_id terms[4] = {(ch_disk_id)q.subject + 1, (ch_disk_id)q.predicate + 1, (ch_disk_id)q.object + 1, 0};
        if (found) CH_TRY(take(payload, terms));
    }
    return CH_OK;
}

static ch_status
count_in_bulk(void *self, const ch_disk_id pattern[4], size_t most, size_t *out)
{
    ch_bulk_search search;
    ch_quad q;
    bool found;
    *out = 0;
    CH_TRY(begin(self, pattern, &search, &found));
    while (found && *out < most) {
        CH_TRY(ch_bulk_search_next(&search, &q, &found));
        *out += found;
    }
    return CH_OK;
}

ch_source
ch_source_of_bulk(ch_source_bulk *bulk)
{
    return (ch_source){bulk, find_in_bulk, node_in_bulk, search_bulk, count_in_bulk};
}
