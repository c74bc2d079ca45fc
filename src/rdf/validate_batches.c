/*
 * Data of any size against the shapes, a batch of nodes at a time
 *
 * A batch has a store in memory of its own: the shapes, and the terms that were met while its
 * nodes were checked; when those are many it ends before its time.  Statements are looked up in
 * the source as they are wanted.  The nodes of a shape are sorted through temporary files.  So
 * memory does not grow with the data.
 */
#include "rdf/validation.h"

#include "rdf/sorter.h"

/* More nodes make few passes over the shapes, fewer little memory. */
enum { BATCH = 4000, MOST_TERMS = 60000, SORTER_MEMORY = 4 << 20 };

typedef CH_VECTOR(uint32_t) numbers;

static ch_status
tick(void *payload)
{
    return ch_validation_stopped(payload) ? CH_TOO_HARD : CH_OK;
}

/* ---- a batch ---- */

static ch_status
check_node(ch_validation *v, const ch_source *source, size_t shape, ch_disk_id id, numbers *done)
{
    ch_node node;
    uint32_t number;
    CH_TRY(source->node(source->self, id, &node));
    CH_TRY(ch_store_intern(v->store, &node, &number));
    CH_TRY(ch_validation_check(v, &v->shapes.all.at[shape], number));
    return ch_vector_push(done, number);
}

/* As many of them as memory allows: those are in `done`.  Then the questions about them. */
static ch_status
check_nodes(ch_validation *v, const ch_source *source, size_t shape, const ch_disk_id *list, size_t count, numbers *done)
{
    while (done->len < count && (!done->len || ch_store_nodes(v->store) < MOST_TERMS) && !ch_validation_stopped(v))
        CH_TRY(check_node(v, source, shape, list[done->len], done));
    v->seeds = done->at;
    v->seed_count = done->len;
    return ch_validation_ask(v, &v->shapes.all.at[shape]);
}

/* With a store in memory that dies with it; *done: how many were checked. */
static ch_status
check_batch(const ch_validation *whole, const ch_source *source, size_t shape, const ch_disk_id *list, size_t count,
            size_t *done)
{
    ch_validation v = {.options = whole->options, .sink = whole->sink, .counts = whole->counts};
    numbers own = {0};
    ch_status status = ch_validation_open(&v);
    if (status == CH_OK) status = ch_fetcher_new(*source, v.store, tick, &v, &v.fetcher);
    v.engine.fetcher = v.fetcher;
    if (status == CH_OK) status = check_nodes(&v, source, shape, list, count, &own);
    *done = own.len;
    if (status == CH_OK && v.stopped) status = CH_TOO_HARD;
    ch_vector_free(&own);
    ch_fetcher_free(v.fetcher);
    ch_validation_close(&v);
    return status;
}

/* ---- which nodes ---- */

typedef struct {
    ch_validation *whole;
    const ch_source *source;
    size_t shape;
    ch_sorter *sorter;
    ch_disk_id batch[BATCH], last;
    size_t count;
} targets;

/* Ids above 0, as texts that stand in their order. */
static ch_status
take_subject(void *payload, const ch_disk_id terms[4])
{
    targets *t = payload;
    const uint32_t halves[] = {(uint32_t)((uint64_t)terms[0] >> 32), (uint32_t)terms[0]};
    if (terms[0] == t->last) return CH_OK;
    t->last = terms[0];
    CH_TRY(tick(t->whole));
    return ch_sorter_add_numbers(t->sorter, halves, 2);
}

static ch_status
end_batch(targets *t)
{
    const size_t count = t->count;
    t->count = 0;
    for (size_t at = 0, done; at < count; at += done) {
        t->whole->stopped |= t->whole->options->stop && t->whole->options->stop();
        if (t->whole->stopped) return CH_TOO_HARD;
        CH_TRY(check_batch(t->whole, t->source, t->shape, t->batch + at, count - at, &done));
    }
    return CH_OK;
}

static ch_status
take_target(void *payload, ch_slice id)
{
    targets *t = payload;
    t->batch[t->count++] = (ch_disk_id)((uint64_t)ch_sorter_number(id, 0) << 32 | ch_sorter_number(id, 1));
    return t->count == BATCH ? end_batch(t) : CH_OK;
}

/* The id of a term of the shapes, 0 when the source has none. */
static ch_status
id_of(const ch_validation *v, const ch_source *source, uint32_t number, ch_disk_id *out)
{
    const ch_node node = ch_store_node(v->store, number);
    return source->find(source->self, &node, out);
}

/* The nodes of a class, or those that have a property, each once. */
static ch_status
check_targets(targets *t, uint32_t predicate, uint32_t object)
{
    ch_disk_id pattern[4] = {0};
    CH_TRY(id_of(t->whole, t->source, predicate, &pattern[1]));
    if (object != CH_NONE) CH_TRY(id_of(t->whole, t->source, object, &pattern[2]));
    if (!pattern[1] || (object != CH_NONE && !pattern[2])) return CH_OK;
    t->last = 0;
    CH_TRY(ch_sorter_new(SORTER_MEMORY, t->whole->sink, &t->sorter));
    ch_status status = t->source->search(t->source->self, pattern, take_subject, t);
    if (status == CH_OK) status = ch_sorter_each(t->sorter, take_target, t);
    if (status == CH_OK) status = end_batch(t);
    ch_sorter_free(t->sorter);
    return status;
}

static ch_status
check_all(targets *t)
{
    const ch_shapes *shapes = &t->whole->shapes;
    for (t->shape = 0; t->shape < shapes->all.len; t->shape++) {
        const ch_shape *shape = &shapes->all.at[t->shape];
        for (size_t i = 0; i < shape->classes.len; i++) CH_TRY(check_targets(t, t->whole->type, shape->classes.at[i]));
        for (size_t i = 0; i < shape->subjects.len; i++) CH_TRY(check_targets(t, shape->subjects.at[i], CH_NONE));
    }
    return CH_OK;
}

ch_status
ch_validate_batches(ch_validation *v, ch_source source)
{
    targets *t = calloc(1, sizeof *t);
    if (!t) return CH_NO_MEMORY;
    t->whole = v;
    t->source = &source;
    const ch_status status = check_all(t);
    free(t);
    return status;
}
