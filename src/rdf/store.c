/*
 * Three copies of the statements
 *
 *     index      sorted by                     answers
 *     SPO        subject, predicate, object    (s ? ?) (s p ?) (s p o) (? ? ?)
 *     POS        predicate, object, subject    (? p ?) (? p o)
 *     OSP        object, subject, predicate    (? ? o) (s ? o)
 *
 * The graph comes last in each, so that a triple's graphs stand side by side.
 */
#include "rdf/store.h"

#include "base/intern.h"

enum { SPO, POS, OSP, ORDERS };

struct ch_store {
    ch_intern *keys;
    ch_buffer key;
    CH_VECTOR(ch_quad) quads; /* those added since the last sorting */
    ch_quad *orders[ORDERS];
    size_t sorted; /* how many stand in each order */
    size_t triples;
};

ch_status
ch_store_new(ch_store **out)
{
    ch_store *s = calloc(1, sizeof *s);
    *out = NULL;
    if (!s) return CH_NO_MEMORY;
    s->keys = ch_intern_new();
    if (!s->keys) {
        free(s);
        return CH_NO_MEMORY;
    }
    *out = s;
    return CH_OK;
}

void
ch_store_free(ch_store *s)
{
    if (!s) return;
    ch_intern_free(s->keys);
    ch_vector_free(&s->key);
    ch_vector_free(&s->quads);
    for (size_t i = 0; i < ORDERS; i++) free(s->orders[i]);
    free(s);
}

ch_status
ch_store_intern(ch_store *s, const ch_node *node, uint32_t *out)
{
    CH_TRY(ch_node_key(node, &s->key));
    return ch_intern_add(s->keys, ch_buffer_slice(&s->key), out);
}

ch_status
ch_store_find(ch_store *s, const ch_node *node, uint32_t *out)
{
    CH_TRY(ch_node_key(node, &s->key));
    *out = ch_intern_find(s->keys, ch_buffer_slice(&s->key));
    return CH_OK;
}

ch_node
ch_store_node(const ch_store *s, uint32_t number)
{
    return ch_node_of_key(ch_intern_text(s->keys, number));
}

size_t
ch_store_nodes(const ch_store *s)
{
    return ch_intern_count(s->keys);
}

ch_status
ch_store_add(ch_store *s, ch_quad quad)
{
    return ch_vector_push(&s->quads, quad);
}

/* Two numbers as one, so that a comparison is one of two words. */
static int
compare_words(uint64_t a1, uint64_t b1, uint64_t a2, uint64_t b2)
{
    if (a1 != b1) return a1 < b1 ? -1 : 1;
    return (a2 > b2) - (a2 < b2);
}

static uint64_t
word(uint32_t high, uint32_t low)
{
    return (uint64_t)high << 32 | low;
}

static int
compare_spo(const void *a, const void *b)
{
    const ch_quad *x = a, *y = b;
    return compare_words(word(x->subject, x->predicate), word(y->subject, y->predicate),
                         word(x->object, x->graph), word(y->object, y->graph));
}

static int
compare_pos(const void *a, const void *b)
{
    const ch_quad *x = a, *y = b;
    return compare_words(word(x->predicate, x->object), word(y->predicate, y->object),
                         word(x->subject, x->graph), word(y->subject, y->graph));
}

static int
compare_osp(const void *a, const void *b)
{
    const ch_quad *x = a, *y = b;
    return compare_words(word(x->object, x->subject), word(y->object, y->subject),
                         word(x->predicate, x->graph), word(y->predicate, y->graph));
}

typedef int compare_quads(const void *, const void *);
static compare_quads *const compares[ORDERS] = {compare_spo, compare_pos, compare_osp};

static bool
same_triple(const ch_quad *a, const ch_quad *b)
{
    return a->subject == b->subject && a->predicate == b->predicate && a->object == b->object;
}

/* What is new among those added, each once, in SPO. */
static void
keep_new(ch_store *s)
{
    size_t kept = 0;
    const ch_quad *old = s->orders[SPO], *end = old ? old + s->sorted : old;
    qsort(s->quads.at, s->quads.len, sizeof *s->quads.at, compare_spo);
    for (size_t i = 0; i < s->quads.len; i++) {
        const ch_quad quad = s->quads.at[i];
        if (kept && compare_spo(&s->quads.at[kept - 1], &quad) == 0) continue;
        while (old < end && compare_spo(old, &quad) < 0) old++;
        if (old < end && compare_spo(old, &quad) == 0) continue;
        s->quads.at[kept++] = quad;
    }
    s->quads.len = kept;
}

/* The order with what is new, from the back, so that it needs no second copy. */
static ch_status
merge(ch_store *s, unsigned order)
{
    size_t old = s->sorted, new = s->quads.len;
    ch_quad *at = realloc(s->orders[order], (old + new) * sizeof *at);
    if (!at) return CH_NO_MEMORY;
    s->orders[order] = at;
    if (order != SPO) qsort(s->quads.at, new, sizeof *at, compares[order]);
    while (new) {
        const bool take_old = old && compares[order](&at[old - 1], &s->quads.at[new - 1]) > 0;
        at[old + new - 1] = take_old ? at[old - 1] : s->quads.at[new - 1];
        if (take_old) old--;
        else new--;
    }
    return CH_OK;
}

ch_status
ch_store_sort(ch_store *s)
{
    if (!s->quads.len) return CH_OK;
    keep_new(s);
    for (unsigned i = 0; s->quads.len && i < ORDERS; i++) CH_TRY(merge(s, i));
    s->sorted += s->quads.len;
    ch_vector_free(&s->quads);
    s->triples = 0;
    for (size_t i = 0; i < s->sorted; i++)
        s->triples += i == 0 || !same_triple(&s->orders[SPO][i - 1], &s->orders[SPO][i]);
    return CH_OK;
}

size_t
ch_store_triples(const ch_store *s)
{
    return s->triples;
}

/* The first in `order` that is not below `bound`. */
static const ch_quad *
lower(const ch_store *s, unsigned order, const ch_quad *bound)
{
    size_t low = 0, high = s->sorted;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (compares[order](&s->orders[order][middle], bound) < 0) low = middle + 1;
        else high = middle;
    }
    return s->orders[order] + low;
}

/*
 * The run of an index that has the pattern's terms at its front.  CH_NONE is the
 * largest number, so what is open is 0 in the lower bound and itself in the upper.
 */
static unsigned
order_for(ch_quad p)
{
    if (p.subject != CH_NONE) return p.predicate == CH_NONE && p.object != CH_NONE ? OSP : SPO;
    if (p.predicate != CH_NONE) return POS;
    return p.object != CH_NONE ? OSP : SPO;
}

void
ch_store_search(const ch_store *s, ch_quad pattern, bool by_graph, ch_search *out)
{
    *out = (ch_search){.pattern = pattern, .by_graph = by_graph};
    if (!s->sorted) return;
    const unsigned order = order_for(pattern);
    ch_quad least = pattern, most = pattern;
    if (pattern.subject == CH_NONE) least.subject = 0;
    if (pattern.predicate == CH_NONE) least.predicate = 0;
    if (pattern.object == CH_NONE) least.object = 0;
    least.graph = 0;
    most.graph = CH_NONE;
    out->at = lower(s, order, &least);
    out->end = lower(s, order, &most);
    /* `most` itself may stand there: a triple of the default graph. */
    while (out->end < s->orders[order] + s->sorted && compares[order](out->end, &most) == 0)
        out->end++;
}

static bool
fits(const ch_search *search, const ch_quad *q)
{
    const ch_quad *p = &search->pattern;
    if (p->subject != CH_NONE && p->subject != q->subject) return false;
    if (p->predicate != CH_NONE && p->predicate != q->predicate) return false;
    if (p->object != CH_NONE && p->object != q->object) return false;
    if (search->by_graph) return q->graph != CH_NONE &&
                                 (p->graph == CH_NONE || p->graph == q->graph);
    return !search->last || !same_triple(search->last, q);
}

bool
ch_search_next(ch_search *search, ch_quad *out)
{
    for (; search->at < search->end; search->at++) {
        if (!fits(search, search->at)) continue;
        *out = *search->at;
        search->last = search->at++;
        return true;
    }
    return false;
}
