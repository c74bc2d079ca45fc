/*
 * Two graphs side by side, neither of which need fit into memory
 *
 *     list     the facts of each side, in the order of their IRIs, into pages
 *     pair     by IRI, the two lists side by side; then what is left by its places: sorted,
 *              those of both sides that are told in the same words stand together
 *     write    list by list; a record is made when it is its turn, and forgotten
 */
#include "rdf/diff.h"

#include "rdf/diff_print.h"
#include "rdf/pages.h"

enum { NEW, OLD, SIDES, PARTNERS = SIDES };

#define PAGES_MEMORY ((size_t)4 << 20)

/* The node, and whether it is an event. */
typedef struct {
    uint32_t number, is_event;
} fact;

/* One side; its facts are in file `side` of the pages, their partners, each plus 1, in file PARTNERS + side. */
typedef struct {
    ch_loaded *loaded;
    uint32_t count;
} side;

typedef struct {
    ch_arena *arena; /* of the records that are looked at */
    ch_pages *pages;
    side sides[SIDES];
    ch_output *output;
    ch_buffer text, key;
    bool json;
    ch_diff_counts *counts;

    /* while places are gone through: the one at hand, and the first new fact that has it */
    ch_buffer place;
    uint32_t owner;
    ch_sorter *pairs;
} work;

/* ---- lists ---- */

static ch_status
fact_at(work *w, int s, uint32_t place, fact *out)
{
    return ch_pages_read(w->pages, (unsigned)s, (uint64_t)place * sizeof *out, out, sizeof *out);
}

/* The place on the other side, CH_NONE: none. */
static ch_status
partner_of(work *w, int s, uint32_t place, uint32_t *out)
{
    CH_TRY(ch_pages_read(w->pages, (unsigned)(PARTNERS + s), (uint64_t)place * sizeof *out, out, sizeof *out));
    --*out;
    return CH_OK;
}

static ch_status
pair(work *w, uint32_t old, uint32_t new)
{
    const uint32_t to_new = new + 1, to_old = old + 1;
    CH_TRY(ch_pages_write(w->pages, PARTNERS + OLD, (uint64_t)old * sizeof to_new, &to_new, sizeof to_new));
    return ch_pages_write(w->pages, PARTNERS + NEW, (uint64_t)new * sizeof to_old, &to_old, sizeof to_old);
}

typedef struct {
    work *work;
    int side;
    uint32_t is_event;
    ch_sorter *sorter;
} listing;

static ch_status
take_fact(void *payload, uint32_t number)
{
    const listing *l = payload;
    const uint32_t numbers[] = {number, l->is_event};
    return ch_sorter_add_numbers(l->sorter, numbers, 2);
}

static ch_status
take_sorted(void *payload, ch_slice text)
{
    const listing *l = payload;
    const fact own = {ch_sorter_number(text, 0), ch_sorter_number(text, 1)};
    const uint64_t at = l->work->sides[l->side].count++ * sizeof own;
    return ch_pages_write(l->work->pages, (unsigned)l->side, at, &own, sizeof own);
}

/* Events and relations together. */
static ch_status
list_side(work *w, int s)
{
    ch_loaded *loaded = w->sides[s].loaded;
    listing l = {w, s, 0, NULL};
    CH_TRY(ch_loaded_sorter(loaded, &l.sorter));
    ch_status status = ch_loaded_facts(loaded, false, take_fact, &l);
    l.is_event = 1;
    if (status == CH_OK) status = ch_loaded_facts(loaded, true, take_fact, &l);
    if (status == CH_OK) status = ch_sorter_each(l.sorter, take_sorted, &l);
    ch_sorter_free(l.sorter);
    return status;
}

/* ---- pairs ---- */

static void
forget(work *w)
{
    ch_arena_clear(w->arena);
    for (int s = 0; s < SIDES; s++) ch_loaded_forget(w->sides[s].loaded);
}

static ch_status
compare_iris(work *w, uint32_t old, uint32_t new, int *out)
{
    fact a, b;
    CH_TRY(fact_at(w, OLD, old, &a));
    CH_TRY(fact_at(w, NEW, new, &b));
    const ch_node x = ch_loaded_node(w->sides[OLD].loaded, a.number), y = ch_loaded_node(w->sides[NEW].loaded, b.number);
    *out = ch_node_compare(&x, &y);
    if (!*out) *out = (a.is_event > b.is_event) - (a.is_event < b.is_event);
    forget(w);
    CH_TRY(ch_loaded_status(w->sides[OLD].loaded));
    return ch_loaded_status(w->sides[NEW].loaded);
}

static ch_status
pair_by_iri(work *w)
{
    for (uint32_t o = 0, n = 0; o < w->sides[OLD].count && n < w->sides[NEW].count;) {
        int order;
        CH_TRY(compare_iris(w, o, n, &order));
        if (order == 0) CH_TRY(pair(w, o, n));
        if (order <= 0) o++;
        if (order >= 0) n++;
    }
    return CH_OK;
}

static ch_status
record_at(work *w, int s, uint32_t place, ch_record *out)
{
    fact own;
    CH_TRY(fact_at(w, s, place, &own));
    CH_TRY(ch_loaded_record(w->sides[s].loaded, own.number, own.is_event, w->arena, out));
    return ch_loaded_status(w->sides[s].loaded);
}

/*
 * What tells a record apart besides its IRI, its type and where it is told; then NUL, the side, the
 * record's place in the list and the number of its report.
 */
static ch_status
add_place(work *w, int s, uint32_t place, const ch_record *r, uint32_t report, ch_sorter *places)
{
    unsigned char tail[2 + 8] = {0, (unsigned char)s};
    const ch_account *a = &r->accounts[report];
    ch_sorter_put(tail + 2, place);
    ch_sorter_put(tail + 6, report);
    ch_vector_clear(&w->key);
    CH_TRY(ch_buffer_print(&w->key, "%.*s %.*s %.*s %.*s", CH_PRINT(r->type), CH_PRINT(a->article), CH_PRINT(a->begin),
                           CH_PRINT(a->end)));
    CH_TRY(ch_buffer_add(&w->key, (ch_slice){(char *)tail, sizeof tail}));
    return ch_sorter_add(places, ch_buffer_slice(&w->key));
}

static ch_status
add_places(work *w, int s, ch_sorter *places)
{
    for (uint32_t i = 0; i < w->sides[s].count; i++) {
        uint32_t partner;
        ch_record r;
        CH_TRY(partner_of(w, s, i, &partner));
        if (partner != CH_NONE) continue;
        CH_TRY(record_at(w, s, i, &r));
        for (uint32_t k = 0; k < r.account_count; k++) CH_TRY(add_place(w, s, i, &r, k, places));
        forget(w);
    }
    return CH_OK;
}

/* Those of the new side come first: the first of them owns the place. */
static ch_status
take_place(void *payload, ch_slice text)
{
    work *w = payload;
    const ch_slice key = ch_slice_part(text, 0, text.len - 9), tail = ch_slice_part(text, text.len - 8, text.len);
    const uint32_t place = ch_sorter_number(tail, 0), report = ch_sorter_number(tail, 1);
    const bool is_new = text.at[text.len - 9] == NEW;
    if (!ch_slice_equal(key, ch_buffer_slice(&w->place))) {
        ch_vector_clear(&w->place);
        CH_TRY(ch_buffer_add(&w->place, key));
        w->owner = is_new ? place : CH_NONE;
    }
    const uint32_t numbers[] = {place, report, w->owner};
    return is_new || w->owner == CH_NONE ? CH_OK : ch_sorter_add_numbers(w->pairs, numbers, 3);
}

/* In the order of the old side, and of the reports there. */
static ch_status
take_pair(void *payload, ch_slice text)
{
    work *w = payload;
    const uint32_t old = ch_sorter_number(text, 0), new = ch_sorter_number(text, 2);
    uint32_t partners[SIDES];
    CH_TRY(partner_of(w, OLD, old, &partners[OLD]));
    CH_TRY(partner_of(w, NEW, new, &partners[NEW]));
    return partners[OLD] == CH_NONE && partners[NEW] == CH_NONE ? pair(w, old, new) : CH_OK;
}

static ch_status
pair_by_place(work *w)
{
    ch_sorter *places;
    CH_TRY(ch_loaded_sorter(w->sides[NEW].loaded, &places));
    ch_status status = ch_loaded_sorter(w->sides[NEW].loaded, &w->pairs);
    for (int s = 0; s < SIDES && status == CH_OK; s++) status = add_places(w, s, places);
    if (status == CH_OK) status = ch_sorter_each(places, take_place, w);
    ch_sorter_free(places);
    if (status == CH_OK) status = ch_sorter_each(w->pairs, take_pair, w);
    ch_sorter_free(w->pairs);
    return status;
}

/* ---- what is written ---- */

/* Hand the text on, but for its last byte, by which JSON knows whether a comma is due. */
static ch_status
flush(work *w)
{
    forget(w);
    if (w->text.len > 1) {
        ch_output_add(w->output, ch_slice_part(ch_buffer_slice(&w->text), 0, w->text.len - 1));
        w->text.at[0] = w->text.at[w->text.len - 1];
        w->text.len = 1;
    }
    return ch_output_status(w->output);
}

static ch_status
write_lonely(work *w, int s, const char *name, size_t *count)
{
    CH_TRY(ch_diff_begin(&w->text, w->json, name));
    for (uint32_t i = 0; i < w->sides[s].count; i++) {
        uint32_t partner;
        ch_record r;
        CH_TRY(partner_of(w, s, i, &partner));
        if (partner != CH_NONE) continue;
        ++*count;
        CH_TRY(record_at(w, s, i, &r));
        CH_TRY(ch_diff_lonely(&w->text, w->json, name, &r));
        CH_TRY(flush(w));
    }
    return ch_diff_end(&w->text, w->json);
}

static ch_status
write_changed(work *w)
{
    CH_TRY(ch_diff_begin(&w->text, w->json, "changed"));
    for (uint32_t i = 0; i < w->sides[OLD].count; i++) {
        uint32_t partner;
        ch_record old, new;
        bool differs;
        CH_TRY(partner_of(w, OLD, i, &partner));
        if (partner == CH_NONE) continue;
        CH_TRY(record_at(w, OLD, i, &old));
        CH_TRY(record_at(w, NEW, partner, &new));
        CH_TRY(ch_diff_pair(&w->text, w->json, &old, &new, &differs));
        if (differs) w->counts->changed++;
        else w->counts->same++;
        CH_TRY(flush(w));
    }
    return ch_diff_end(&w->text, w->json);
}

static ch_status
write_all(work *w)
{
    for (int s = 0; s < SIDES; s++) CH_TRY(list_side(w, s));
    CH_TRY(pair_by_iri(w));
    CH_TRY(pair_by_place(w));
    if (w->json) CH_TRY(ch_buffer_byte(&w->text, '{'));
    CH_TRY(write_lonely(w, OLD, "gone", &w->counts->gone));
    CH_TRY(write_lonely(w, NEW, "added", &w->counts->added));
    CH_TRY(write_changed(w));
    CH_TRY(ch_diff_sum(&w->text, w->json, w->counts));
    ch_output_add(w->output, ch_buffer_slice(&w->text));
    return ch_output_status(w->output);
}

ch_status
ch_diff_write(ch_loaded *old, ch_loaded *new, bool json, ch_output *output, ch_diff_counts *counts)
{
    *counts = (ch_diff_counts){0};
    work w = {.arena = ch_arena_new(0), .output = output, .json = json, .counts = counts};
    w.sides[OLD].loaded = old;
    w.sides[NEW].loaded = new;
    ch_status status = w.arena ? ch_loaded_pages(old, PAGES_MEMORY, &w.pages) : CH_NO_MEMORY;
    if (status == CH_OK) status = write_all(&w);
    ch_pages_free(w.pages);
    ch_arena_free(w.arena);
    ch_vector_free(&w.text);
    ch_vector_free(&w.key);
    ch_vector_free(&w.place);
    return status;
}
