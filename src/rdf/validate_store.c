/*
 * An embedded store against the shapes, a batch of nodes at a time
 *
 * A batch has a store in memory of its own: the shapes, its nodes with all that is said of
 * them, what points at them along the paths of the shapes, and what is said of those; what a
 * shape looks at beyond comes when it is looked at.  So memory does not grow with the store,
 * but for the list of one class's nodes, eight bytes each.
 */
#include "rdf/validation.h"

#include "rdf/disk_read.h"

/* More makes few passes over the shapes, less little memory: some 50 MB. */
enum { BATCH = 4000 };

typedef CH_VECTOR(ch_disk_id) ids;
typedef CH_VECTOR(uint32_t) numbers;

static ch_status
tick(void *payload)
{
    return ch_validation_stopped(payload) ? CH_TOO_HARD : CH_OK;
}

/* ---- which nodes ---- */

static ch_status
add_subject(void *payload, const ch_disk_id terms[4])
{
    ids *list = payload;
    return list->len && list->at[list->len - 1] == terms[0] ? CH_OK : ch_vector_push(list, terms[0]);
}

static int
compare_ids(const void *a, const void *b)
{
    const ch_disk_id x = *(const ch_disk_id *)a, y = *(const ch_disk_id *)b;
    return (x > y) - (x < y);
}

/* The id of a term of the shapes, 0 when the store has none. */
static ch_status
id_of(const ch_validation *v, ch_disk *disk, uint32_t number, ch_disk_id *out)
{
    const ch_node node = ch_store_node(v->store, number);
    return ch_disk_find(disk, &node, out);
}

/* The nodes of a class, or those that have a property, each once. */
static ch_status
list_targets(ch_validation *v, ch_disk *disk, uint32_t predicate, uint32_t object, ids *out)
{
    ch_disk_id pattern[4] = {0};
    CH_TRY(id_of(v, disk, predicate, &pattern[1]));
    if (object != CH_NONE) CH_TRY(id_of(v, disk, object, &pattern[2]));
    if (!pattern[1] || (object != CH_NONE && !pattern[2])) return CH_OK;
    CH_TRY(ch_disk_search(disk, pattern, add_subject, out));
    if (out->len) qsort(out->at, out->len, sizeof *out->at, compare_ids);
    size_t kept = 0;
    for (size_t i = 0; i < out->len; i++)
        if (!kept || out->at[kept - 1] != out->at[i]) out->at[kept++] = out->at[i];
    out->len = kept;
    return CH_OK;
}

/* ---- a batch ---- */

static ch_status
fetch_forward(ch_validation *v, const numbers *list)
{
    for (size_t i = 0; i < list->len; i++)
        CH_TRY(ch_fetcher_fetch(v->fetcher, (ch_quad){list->at[i], CH_NONE, CH_NONE, CH_NONE}));
    return ch_store_sort(v->store);
}

/* What points at the nodes along a predicate that some shape follows backwards. */
static ch_status
fetch_backward(ch_validation *v, const numbers *list)
{
    for (size_t s = 0; s < v->shapes.all.len; s++) {
        const ch_shape *shape = &v->shapes.all.at[s];
        for (size_t p = 0; p < shape->path.len; p++)
            for (size_t i = 0; shape->path.at[p].inverse && i < list->len; i++)
                CH_TRY(ch_fetcher_fetch(v->fetcher, (ch_quad){CH_NONE, shape->path.at[p].predicate, list->at[i], CH_NONE}));
    }
    return ch_store_sort(v->store);
}

/* All that stand beside the nodes, either way, each as often as it does. */
static ch_status
neighbours(const ch_validation *v, const numbers *list, numbers *out)
{
    ch_search search;
    ch_quad found;
    for (size_t i = 0; i < list->len; i++) {
        ch_store_search(v->store, (ch_quad){list->at[i], CH_NONE, CH_NONE, CH_NONE}, false, &search);
        while (ch_search_next(&search, &found))
            if (ch_store_node(v->store, found.object).kind == CH_NODE_IRI && found.predicate != v->type)
                CH_TRY(ch_vector_push(out, found.object));
        ch_store_search(v->store, (ch_quad){CH_NONE, CH_NONE, list->at[i], CH_NONE}, false, &search);
        while (ch_search_next(&search, &found)) CH_TRY(ch_vector_push(out, found.subject));
    }
    return CH_OK;
}

static ch_status
number_batch(ch_validation *v, ch_disk *disk, const ch_disk_id *list, size_t count, numbers *out)
{
    for (size_t i = 0; i < count; i++) {
        ch_node node;
        uint32_t number;
        CH_TRY(ch_disk_node(disk, list[i], &node));
        CH_TRY(ch_store_intern(v->store, &node, &number));
        CH_TRY(ch_vector_push(out, number));
    }
    return CH_OK;
}

static ch_status
check_nodes(ch_validation *v, size_t shape, const numbers *list, numbers *beside)
{
    CH_TRY(fetch_forward(v, list));
    CH_TRY(fetch_backward(v, list));
    CH_TRY(neighbours(v, list, beside));
    CH_TRY(fetch_forward(v, beside));
    for (size_t i = 0; i < list->len && !ch_validation_stopped(v); i++)
        CH_TRY(ch_validation_check(v, &v->shapes.all.at[shape], list->at[i]));
    v->seeds = list->at;
    v->seed_count = list->len;
    return ch_validation_ask(v, &v->shapes.all.at[shape]);
}

/* One batch of a shape's nodes, with a store in memory that dies with it. */
static ch_status
check_batch(const ch_validation *whole, ch_disk *disk, size_t shape, const ch_disk_id *list, size_t count)
{
    ch_validation v = {.options = whole->options, .sink = whole->sink, .counts = whole->counts};
    numbers own = {0}, beside = {0};
    ch_status status = ch_validation_open(&v);
    if (status == CH_OK) status = ch_fetcher_new(disk, v.store, tick, &v, &v.fetcher);
    v.engine.fetcher = v.fetcher;
    if (status == CH_OK) status = number_batch(&v, disk, list, count, &own);
    if (status == CH_OK) status = check_nodes(&v, shape, &own, &beside);
    ch_vector_free(&own);
    ch_vector_free(&beside);
    ch_fetcher_free(v.fetcher);
    ch_validation_close(&v);
    return status;
}

/* ---- the whole ---- */

static ch_status
check_targets(ch_validation *v, ch_disk *disk, size_t shape, uint32_t predicate, uint32_t object)
{
    ids list = {0};
    ch_status status = list_targets(v, disk, predicate, object, &list);
    for (size_t i = 0; status == CH_OK && i < list.len && !v->stopped; i += BATCH) {
        const size_t left = list.len - i;
        status = check_batch(v, disk, shape, list.at + i, left < BATCH ? left : BATCH);
        v->stopped = v->options->stop && v->options->stop();
    }
    ch_vector_free(&list);
    return status;
}

static ch_status
check_store(ch_validation *v, ch_disk *disk)
{
    const ch_disk_id any[4] = {0};
    CH_TRY(ch_validation_open(v));
    CH_TRY(ch_disk_count(disk, any, SIZE_MAX, &v->counts->triples));
    for (size_t s = 0; s < v->shapes.all.len; s++) {
        const ch_shape *shape = &v->shapes.all.at[s];
        for (size_t i = 0; i < shape->classes.len; i++)
            CH_TRY(check_targets(v, disk, s, v->type, shape->classes.at[i]));
        for (size_t i = 0; i < shape->subjects.len; i++)
            CH_TRY(check_targets(v, disk, s, shape->subjects.at[i], CH_NONE));
    }
    return CH_OK;
}

ch_status
ch_validate_store(ch_validation *v)
{
    ch_disk *disk;
    CH_TRY(ch_disk_open(v->options->store, CH_DISK_READ, v->sink, &disk));
    const ch_status status = check_store(v, disk);
    ch_disk_close(disk);
    return status == CH_TOO_HARD ? CH_OK : status; /* it was ended from outside */
}
