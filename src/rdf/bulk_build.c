/*
 * Files -> terms in order, triples in order
 *
 *     read     terms get the numbers 0, 1 … of their batch; when a batch has as many as memory
 *              holds, its terms go to a sorter, each with its number, and the next batch begins
 *     number   the sorter gives the terms in order: each different one gets its final number;
 *              a second sorter brings those back into the order of reading
 *     sort     batch by batch the triples get final numbers, and are sorted two ways
 */
#include "base/intern.h"
#include "rdf/bulk_parts.h"
#include "rdf/order_key.h"
#include "rdf/read.h"
#include "rdf/sorter.h"

/* What a term costs in a batch besides its text. */
enum { TERM_COST = 64, NUMBER = 8 };

/* terms, triples: how many; before: how many terms the batches before it have. */
typedef struct {
    uint32_t terms;
    uint64_t before, triples;
} batch;

typedef struct {
    ch_bulk *bulk;
    const ch_bulk_options *options;
    ch_diagnostics *sink;
    size_t memory;
    ch_sorter *sorter, *back;
    ch_intern *terms; /* of the batch */
    size_t used;
    CH_VECTOR(batch) batches;
    ch_buffer key, label, last;
    uint64_t read, texts, at;
    size_t file;
    unsigned ticks;
} building;

static bool
is_stopped(building *b)
{
    return (++b->ticks & 0xFFF) == 0 && b->options->stop && b->options->stop();
}

static ch_status
renew(building *b, ch_sorter **sorter)
{
    ch_sorter_free(*sorter);
    *sorter = NULL;
    return ch_sorter_new(b->memory / 8, b->sink, sorter);
}

/* ---- read ---- */

static void
put_wide(char *at, uint64_t number)
{
    for (int i = 0; i < NUMBER; i++) at[i] = (char)(unsigned char)(number >> (56 - 8 * i));
}

static uint64_t
get_wide(const char *at)
{
    uint64_t number = 0;
    for (int i = 0; i < NUMBER; i++) number = number << 8 | (unsigned char)at[i];
    return number;
}

static ch_status
begin_batch(building *b)
{
    batch next = {0};
    if (b->batches.len) next.before = b->batches.at[b->batches.len - 1].before + b->batches.at[b->batches.len - 1].terms;
    CH_TRY(ch_vector_push(&b->batches, next));
    ch_intern_free(b->terms);
    b->used = 0;
    b->terms = ch_intern_new();
    return b->terms ? CH_OK : CH_NO_MEMORY;
}

static ch_status
end_batch(building *b)
{
    batch *own = &b->batches.at[b->batches.len - 1];
    char number[NUMBER];
    own->terms = (uint32_t)ch_intern_count(b->terms);
    for (uint32_t i = 0; i < own->terms; i++) {
        ch_vector_clear(&b->key);
        put_wide(number, own->before + i);
        CH_TRY(ch_buffer_add(&b->key, ch_intern_text(b->terms, i)));
        CH_TRY(ch_buffer_add(&b->key, (ch_slice){number, NUMBER}));
        CH_TRY(ch_sorter_add(b->sorter, ch_buffer_slice(&b->key)));
    }
    return CH_OK;
}

static ch_status
number_in_batch(building *b, const ch_node *node, unsigned char *out)
{
    uint32_t number;
    ch_node own = *node;
    ch_vector_clear(&b->key);
    if (node->kind == CH_NODE_BLANK) {
        ch_vector_clear(&b->label);
        CH_TRY(ch_buffer_print(&b->label, "f%zu%.*s", b->file, CH_PRINT(node->text)));
        own.text = ch_buffer_slice(&b->label);
    }
    CH_TRY(ch_order_key(&own, &b->key));
    const size_t before = ch_intern_count(b->terms);
    CH_TRY(ch_intern_add(b->terms, ch_buffer_slice(&b->key), &number));
    if (ch_intern_count(b->terms) > before) b->used += b->key.len + TERM_COST;
    ch_sorter_put(out, number);
    return CH_OK;
}

static ch_status
take_statement(void *payload, const ch_rdf_statement *s)
{
    building *b = payload;
    unsigned char bytes[CH_BULK_TRIPLE];
    if (is_stopped(b)) return CH_CANNOT_READ;
    if (b->used > b->memory / 4) {
        CH_TRY(end_batch(b));
        CH_TRY(begin_batch(b));
    }
    CH_TRY(number_in_batch(b, &s->subject, bytes));
    CH_TRY(number_in_batch(b, &s->predicate, bytes + 4));
    CH_TRY(number_in_batch(b, &s->object, bytes + 8));
    b->batches.at[b->batches.len - 1].triples++;
    return ch_pages_write(b->bulk->pages, CH_BULK_READ, b->read++ * CH_BULK_TRIPLE, bytes, sizeof bytes);
}

static ch_status
read_files(building *b)
{
    ch_status status = CH_OK, first = CH_OK;
    const ch_bulk_options *o = b->options;
    CH_TRY(renew(b, &b->sorter));
    CH_TRY(begin_batch(b));
    while (status == CH_OK && b->file < o->file_count) {
        status = ch_rdf_read(o->files[b->file++], take_statement, b, b->sink);
        /* Every broken file is told, not only the first. */
        if (status == CH_CANNOT_READ && !(o->stop && o->stop())) first = status, status = CH_OK;
    }
    if (status == CH_OK) status = first;
    if (status == CH_OK) status = end_batch(b);
    ch_intern_free(b->terms);
    b->terms = NULL;
    return status;
}

/* ---- number ---- */

static ch_status
add_term(building *b, ch_slice key)
{
    ch_bulk *bulk = b->bulk;
    if (bulk->terms == CH_NONE - 1) {
        ch_tell(b->sink, CH_ERROR, NULL, 0, 0, "there are more than four billion different terms");
        return CH_CANNOT_READ;
    }
    CH_TRY(ch_pages_write(bulk->pages, CH_BULK_TEXTS, b->texts, key.at, key.len));
    b->texts += key.len;
    CH_TRY(ch_pages_write(bulk->pages, CH_BULK_OFFSETS, (uint64_t)++bulk->terms * sizeof b->texts, &b->texts, sizeof b->texts));
    ch_vector_clear(&b->last);
    return ch_buffer_add(&b->last, key);
}

static ch_status
take_term(void *payload, ch_slice text)
{
    building *b = payload;
    char numbers[NUMBER + 4];
    const ch_slice key = ch_slice_part(text, 0, text.len - NUMBER);
    if (is_stopped(b)) return CH_CANNOT_READ;
    if (!b->bulk->terms || !ch_slice_equal(key, ch_buffer_slice(&b->last))) CH_TRY(add_term(b, key));
    memcpy(numbers, text.at + key.len, NUMBER);
    ch_sorter_put((unsigned char *)numbers + NUMBER, b->bulk->terms - 1);
    return ch_sorter_add(b->back, (ch_slice){numbers, sizeof numbers});
}

static ch_status
take_final(void *payload, ch_slice numbers)
{
    building *b = payload;
    const uint32_t final = ch_sorter_get((const unsigned char *)numbers.at + NUMBER);
    return ch_pages_write(b->bulk->pages, CH_BULK_FINAL, get_wide(numbers.at) * sizeof final, &final, sizeof final);
}

static ch_status
number_terms(building *b)
{
    CH_TRY(renew(b, &b->back));
    CH_TRY(ch_sorter_each(b->sorter, take_term, b));
    ch_sorter_free(b->sorter);
    b->sorter = NULL;
    CH_TRY(ch_sorter_each(b->back, take_final, b));
    ch_sorter_free(b->back);
    b->back = NULL;
    return CH_OK;
}

/* ---- sort ---- */

static ch_status
sort_batch(building *b, const batch *own)
{
    unsigned char bytes[CH_BULK_TRIPLE];
    uint32_t *finals = malloc(((size_t)own->terms + 1) * sizeof *finals);
    if (!finals) return CH_NO_MEMORY;
    ch_pages *pages = b->bulk->pages;
    ch_status status = ch_pages_read(pages, CH_BULK_FINAL, own->before * sizeof *finals, finals, own->terms * sizeof *finals);
    for (uint64_t i = 0; i < own->triples && status == CH_OK; i++) {
        status = is_stopped(b) ? CH_CANNOT_READ : ch_pages_read(pages, CH_BULK_READ, b->at++ * sizeof bytes, bytes, sizeof bytes);
        for (size_t k = 0; k < 3 && status == CH_OK; k++) ch_sorter_put(bytes + 4 * k, finals[ch_sorter_get(bytes + 4 * k)]);
        if (status == CH_OK) status = ch_sorter_add(b->sorter, (ch_slice){(char *)bytes, sizeof bytes});
    }
    free(finals);
    return status;
}

static ch_status
take_triple(void *payload, ch_slice bytes)
{
    building *b = payload;
    return ch_pages_write(b->bulk->pages, CH_BULK_SPO, b->bulk->triples++ * CH_BULK_TRIPLE, bytes.at, bytes.len);
}

static ch_status
take_turned(void *payload, ch_slice bytes)
{
    building *b = payload;
    return ch_pages_write(b->bulk->pages, CH_BULK_POS, b->at++ * CH_BULK_TRIPLE, bytes.at, bytes.len);
}

/* Subject, predicate, object -> predicate, object, subject. */
static ch_status
turn(building *b)
{
    char bytes[CH_BULK_TRIPLE], turned[CH_BULK_TRIPLE];
    for (uint64_t i = 0; i < b->bulk->triples; i++) {
        if (is_stopped(b)) return CH_CANNOT_READ;
        CH_TRY(ch_pages_read(b->bulk->pages, CH_BULK_SPO, i * sizeof bytes, bytes, sizeof bytes));
        memcpy(turned, bytes + 4, 8);
        memcpy(turned + 8, bytes, 4);
        CH_TRY(ch_sorter_add(b->sorter, (ch_slice){turned, sizeof turned}));
    }
    return CH_OK;
}

static ch_status
sort_triples(building *b)
{
    CH_TRY(renew(b, &b->sorter));
    for (size_t i = 0; i < b->batches.len; i++) CH_TRY(sort_batch(b, &b->batches.at[i]));
    ch_pages_drop(b->bulk->pages, CH_BULK_READ);
    ch_pages_drop(b->bulk->pages, CH_BULK_FINAL);
    CH_TRY(ch_sorter_each(b->sorter, take_triple, b));
    CH_TRY(renew(b, &b->sorter));
    CH_TRY(turn(b));
    b->at = 0;
    return ch_sorter_each(b->sorter, take_turned, b);
}

ch_status
ch_bulk_build(ch_bulk *bulk, const ch_bulk_options *options, size_t memory, ch_diagnostics *sink)
{
    building b = {.bulk = bulk, .options = options, .sink = sink, .memory = memory};
    ch_status status = read_files(&b);
    if (status == CH_OK) status = number_terms(&b);
    if (status == CH_OK) status = sort_triples(&b);
    ch_sorter_free(b.sorter);
    ch_sorter_free(b.back);
    ch_intern_free(b.terms);
    ch_vector_free(&b.batches);
    ch_vector_free(&b.key);
    ch_vector_free(&b.label);
    ch_vector_free(&b.last);
    return status;
}
