/* Numbers of the store in memory and ids of the source, each way. */
#include "rdf/fetch.h"

#include "base/intern.h"

struct ch_fetcher {
    ch_source source;
    ch_store *store;
    ch_status (*tick)(void *payload);
    void *payload;
    CH_VECTOR(ch_disk_id) ids;   /* by number; 0: not looked up, -1: not in the source */
    ch_intern *met;              /* ids that are in memory, as bytes */
    CH_VECTOR(uint32_t) numbers; /* theirs */
    ch_intern *done;             /* patterns that were fetched */
};

ch_status
ch_fetcher_new(ch_source source, ch_store *store, ch_status (*tick)(void *payload), void *payload, ch_fetcher **out)
{
    ch_fetcher *f = calloc(1, sizeof *f);
    *out = NULL;
    if (!f) return CH_NO_MEMORY;
    *f = (ch_fetcher){.source = source, .store = store, .tick = tick, .payload = payload, .done = ch_intern_new(),
                      .met = ch_intern_new()};
    if (f->done && f->met) *out = f;
    else ch_fetcher_free(f);
    return *out ? CH_OK : CH_NO_MEMORY;
}

void
ch_fetcher_free(ch_fetcher *f)
{
    if (!f) return;
    ch_vector_free(&f->ids);
    ch_vector_free(&f->numbers);
    ch_intern_free(f->done);
    ch_intern_free(f->met);
    free(f);
}

static ch_slice
bytes_of(const ch_disk_id *id)
{
    return (ch_slice){(const char *)id, sizeof *id};
}

/* Remember that they are the same term. */
static ch_status
connect(ch_fetcher *f, uint32_t number, ch_disk_id id)
{
    uint32_t place;
    while (f->ids.len <= number) CH_TRY(ch_vector_push(&f->ids, 0));
    f->ids.at[number] = id ? id : -1;
    if (!id || ch_intern_find(f->met, bytes_of(&id)) != CH_NONE) return CH_OK;
    CH_TRY(ch_vector_reserve(&f->numbers, 1));
    CH_TRY(ch_intern_add(f->met, bytes_of(&id), &place));
    f->numbers.at[f->numbers.len++] = number;
    return CH_OK;
}

static ch_status
number_of(ch_fetcher *f, ch_disk_id id, uint32_t *out)
{
    const uint32_t place = ch_intern_find(f->met, bytes_of(&id));
    *out = place == CH_NONE ? CH_NONE : f->numbers.at[place];
    if (*out != CH_NONE) return CH_OK;
    ch_node node;
    CH_TRY(f->source.node(f->source.self, id, &node));
    CH_TRY(ch_store_intern(f->store, &node, out));
    return connect(f, *out, id);
}

/* 0: the source has it not. */
static ch_status
id_of(ch_fetcher *f, uint32_t number, ch_disk_id *out)
{
    *out = number < f->ids.len ? f->ids.at[number] : 0;
    if (!*out) {
        const ch_node node = ch_store_node(f->store, number);
        CH_TRY(f->source.find(f->source.self, &node, out));
        CH_TRY(connect(f, number, *out));
    }
    if (*out < 0) *out = 0;
    return CH_OK;
}

ch_status
ch_fetcher_find(ch_fetcher *f, const ch_node *node, uint32_t *out)
{
    ch_disk_id id;
    CH_TRY(ch_store_find(f->store, node, out));
    if (*out != CH_NONE) return CH_OK;
    CH_TRY(f->source.find(f->source.self, node, &id));
    return id ? number_of(f, id, out) : CH_OK;
}

/* The pattern in ids; *possible: the source has all its terms. */
static ch_status
translate(ch_fetcher *f, ch_quad pattern, ch_disk_id out[4], bool *possible)
{
    const uint32_t terms[] = {pattern.subject, pattern.predicate, pattern.object, pattern.graph};
    *possible = true;
    for (size_t i = 0; i < 4; i++) {
        out[i] = 0;
        if (terms[i] == CH_NONE) continue;
        CH_TRY(id_of(f, terms[i], &out[i]));
        if (!out[i]) *possible = false;
    }
    return CH_OK;
}

ch_status
ch_fetcher_count(ch_fetcher *f, ch_quad pattern, size_t most, size_t *out)
{
    ch_disk_id terms[4];
    bool possible;
    *out = 0;
    CH_TRY(translate(f, pattern, terms, &possible));
    return possible ? f->source.count(f->source.self, terms, most, out) : CH_OK;
}

typedef struct {
    ch_fetcher *fetcher;
    ch_fetcher_sink *take;
    void *payload;
} handing;

static ch_status
hand_on(void *payload, const ch_disk_id terms[4])
{
    const handing *h = payload;
    ch_fetcher *f = h->fetcher;
    ch_quad quad = {CH_NONE, CH_NONE, CH_NONE, CH_NONE};
    if (f->tick) CH_TRY(f->tick(f->payload));
    CH_TRY(number_of(f, terms[0], &quad.subject));
    CH_TRY(number_of(f, terms[1], &quad.predicate));
    CH_TRY(number_of(f, terms[2], &quad.object));
    if (terms[3]) CH_TRY(number_of(f, terms[3], &quad.graph));
    return h->take(h->payload, quad);
}

ch_status
ch_fetcher_each(ch_fetcher *f, ch_quad pattern, ch_fetcher_sink *take, void *payload)
{
    ch_disk_id terms[4];
    bool possible;
    handing h = {f, take, payload};
    CH_TRY(translate(f, pattern, terms, &possible));
    return possible ? f->source.search(f->source.self, terms, hand_on, &h) : CH_OK;
}

static ch_status
keep(void *payload, ch_quad quad)
{
    return ch_store_add(payload, quad);
}

/* Whether the pattern, or one that asks for more, was fetched before. */
static bool
was_fetched(const ch_fetcher *f, ch_quad p)
{
    for (unsigned open = 0; open < 16; open++) {
        const ch_quad wider = {open & 1 ? CH_NONE : p.subject, open & 2 ? CH_NONE : p.predicate,
                               open & 4 ? CH_NONE : p.object, open & 8 ? CH_NONE : p.graph};
        if (ch_intern_find(f->done, (ch_slice){(const char *)&wider, sizeof wider}) != CH_NONE) return true;
    }
    return false;
}

ch_status
ch_fetcher_fetch(ch_fetcher *f, ch_quad pattern)
{
    uint32_t number;
    if (was_fetched(f, pattern)) return CH_OK;
    CH_TRY(ch_fetcher_each(f, pattern, keep, f->store));
    return ch_intern_add(f->done, (ch_slice){(const char *)&pattern, sizeof pattern}, &number);
}
