/*
 *     run    length (4 bytes), text, length, text …   sorted, each once
 *
 * When there are more runs than may be open at once, the oldest are merged into
 * one; so the number of files is bounded, and a text is written again only once
 * for every MOST_RUNS-fold growth.
 */
#include "rdf/sorter.h"

#include "base/buffer.h"
#include "rdf/temporary.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_RUNS = 32, FILE_ROOM = 1 << 16 };
#define DEFAULT_MEMORY ((size_t)64 << 20)

/* A run that is read: its text under the finger. */
typedef struct {
    FILE *file;
    ch_buffer text;
} run;

struct ch_sorter {
    size_t memory, added, runs;
    ch_diagnostics *sink;
    ch_buffer text;          /* the gathered texts, one behind the other */
    CH_VECTOR(ch_span) places; /* where they are */
    CH_VECTOR(FILE *) files;   /* the runs, at their ends */
};

ch_status
ch_sorter_new(size_t memory, ch_diagnostics *sink, ch_sorter **out)
{
    *out = calloc(1, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    (*out)->memory = memory && memory < UINT32_MAX ? memory : DEFAULT_MEMORY;
    (*out)->sink = sink;
    return CH_OK;
}

void
ch_sorter_free(ch_sorter *s)
{
    if (!s) return;
    for (size_t i = 0; i < s->files.len; i++) fclose(s->files.at[i]);
    ch_vector_free(&s->files);
    ch_vector_free(&s->places);
    ch_vector_free(&s->text);
    free(s);
}

static ch_status
fail(ch_sorter *s, const char *what)
{
    return ch_temporary_fail(s->sink, what);
}

static ch_status
open_file(ch_sorter *s, FILE **out)
{
    int file;
    *out = NULL;
    CH_TRY(ch_temporary_open(s->sink, &file));
    *out = fdopen(file, "w+b");
    if (!*out) {
        close(file);
        return CH_NO_MEMORY;
    }
    (void)setvbuf(*out, NULL, _IOFBF, FILE_ROOM);
    return CH_OK;
}

static ch_status
write_text(ch_sorter *s, FILE *file, ch_slice text)
{
    const uint32_t len = (uint32_t)text.len;
    if (fwrite(&len, sizeof len, 1, file) == 1 && (!len || fwrite(text.at, len, 1, file) == 1)) return CH_OK;
    return fail(s, "write");
}

/* --- in memory -------------------------------------------------------------- */

static int
by_text(const void *x, const void *y, void *payload)
{
    const ch_slice text = {payload, SIZE_MAX};
    return ch_slice_compare(ch_span_of(text, *(const ch_span *)x), ch_span_of(text, *(const ch_span *)y));
}

static ch_slice
text_at(const ch_sorter *s, size_t number)
{
    return ch_span_of(ch_buffer_slice(&s->text), s->places.at[number]);
}

/* Sort what is in memory and hand each different text to `take`. */
static ch_status
each_in_memory(ch_sorter *s, ch_sorter_sink *take, void *payload)
{
    if (s->places.len) qsort_r(s->places.at, s->places.len, sizeof *s->places.at, by_text, s->text.at);
    for (size_t i = 0; i < s->places.len; i++)
        if (!i || !ch_slice_equal(text_at(s, i - 1), text_at(s, i))) CH_TRY(take(payload, text_at(s, i)));
    return CH_OK;
}

/* --- runs --------------------------------------------------------------------- */

typedef struct {
    ch_sorter *sorter;
    FILE *file;
} run_output;

static ch_status
take_for_run(void *payload, ch_slice text)
{
    const run_output *out = payload;
    return write_text(out->sorter, out->file, text);
}

/* *more false: its end. */
static ch_status
read_run(ch_sorter *s, run *r, bool *more)
{
    uint32_t len;
    ch_vector_clear(&r->text);
    *more = fread(&len, sizeof len, 1, r->file) == 1;
    if (!*more) return ferror(r->file) ? fail(s, "read") : CH_OK;
    CH_TRY(ch_vector_reserve(&r->text, len));
    if (len && fread(r->text.at, len, 1, r->file) != 1) return fail(s, "read");
    r->text.len = len;
    return CH_OK;
}

static bool
is_before(const run *a, const run *b)
{
    return ch_slice_compare(ch_buffer_slice(&a->text), ch_buffer_slice(&b->text)) < 0;
}

/* Let the top of the heap sink to its place. */
static void
sink_top(run **heap, size_t count)
{
    for (size_t at = 0;;) {
        size_t least = at;
        for (size_t child = 2 * at + 1; child <= 2 * at + 2 && child < count; child++)
            if (is_before(heap[child], heap[least])) least = child;
        if (least == at) return;
        run *other = heap[at];
        heap[at] = heap[least];
        heap[least] = other;
        at = least;
    }
}

/* `heap` has the runs that are not at their ends; the least on top. */
static ch_status
merge_heap(ch_sorter *s, run **heap, size_t count, ch_sorter_sink *take, void *payload)
{
    ch_buffer last = {0};
    ch_status status = CH_OK;
    bool is_first = true;
    while (status == CH_OK && count) {
        const ch_slice text = ch_buffer_slice(&heap[0]->text);
        if (is_first || !ch_slice_equal(text, ch_buffer_slice(&last))) {
            status = take(payload, text);
            ch_vector_clear(&last);
            if (status == CH_OK) status = ch_buffer_add(&last, text);
            is_first = false;
        }
        bool more = false;
        if (status == CH_OK) status = read_run(s, heap[0], &more);
        if (!more) heap[0] = heap[--count];
        sink_top(heap, count);
    }
    ch_vector_free(&last);
    return status;
}

static ch_status
merge_files(ch_sorter *s, FILE **files, size_t file_count, ch_sorter_sink *take, void *payload)
{
    run runs[MOST_RUNS] = {{0}}, *heap[MOST_RUNS];
    size_t count = 0;
    ch_status status = CH_OK;
    for (size_t i = 0; i < file_count && status == CH_OK; i++) {
        bool more;
        runs[i].file = files[i];
        rewind(files[i]);
        status = read_run(s, &runs[i], &more);
        if (status != CH_OK || !more) continue;
        size_t at = count++;
        for (; at && is_before(&runs[i], heap[(at - 1) / 2]); at = (at - 1) / 2) heap[at] = heap[(at - 1) / 2];
        heap[at] = &runs[i];
    }
    if (status == CH_OK) status = merge_heap(s, heap, count, take, payload);
    for (size_t i = 0; i < file_count; i++) ch_vector_free(&runs[i].text);
    return status;
}

static ch_status
keep_file(ch_sorter *s, FILE *file)
{
    if (fflush(file) == 0) {
        const ch_status status = ch_vector_push(&s->files, file);
        if (status != CH_OK) fclose(file);
        return status;
    }
    const ch_status status = fail(s, "write");
    fclose(file);
    return status;
}

/* All runs become one. */
static ch_status
join_runs(ch_sorter *s)
{
    run_output out = {s, NULL};
    CH_TRY(open_file(s, &out.file));
    const ch_status status = merge_files(s, s->files.at, s->files.len, take_for_run, &out);
    if (status != CH_OK) {
        fclose(out.file);
        return status;
    }
    for (size_t i = 0; i < s->files.len; i++) fclose(s->files.at[i]);
    ch_vector_clear(&s->files);
    return keep_file(s, out.file);
}

static ch_status
write_run(ch_sorter *s)
{
    run_output out = {s, NULL};
    if (s->files.len == MOST_RUNS) CH_TRY(join_runs(s));
    CH_TRY(open_file(s, &out.file));
    const ch_status status = each_in_memory(s, take_for_run, &out);
    if (status != CH_OK) {
        fclose(out.file);
        return status;
    }
    CH_TRY(keep_file(s, out.file));
    s->runs++;
    ch_vector_clear(&s->text);
    ch_vector_clear(&s->places);
    return CH_OK;
}

/* --- the two calls ---------------------------------------------------------------- */

ch_status
ch_sorter_add(ch_sorter *s, ch_slice text)
{
    if (s->places.len && s->text.len + text.len > s->memory) CH_TRY(write_run(s));
    const ch_span place = {(uint32_t)s->text.len, (uint32_t)(s->text.len + text.len)};
    CH_TRY(ch_vector_reserve(&s->places, 1));
    CH_TRY(ch_buffer_add(&s->text, text));
    s->places.at[s->places.len++] = place;
    s->added++;
    return CH_OK;
}

ch_status
ch_sorter_add_numbers(ch_sorter *s, const uint32_t *numbers, size_t count)
{
    unsigned char bytes[16];
    for (size_t i = 0; i < count; i++) ch_sorter_put(bytes + 4 * i, numbers[i]);
    return ch_sorter_add(s, (ch_slice){(const char *)bytes, 4 * count});
}

ch_status
ch_sorter_each(ch_sorter *s, ch_sorter_sink *take, void *payload)
{
    if (!s->files.len) return each_in_memory(s, take, payload);
    if (s->places.len) CH_TRY(write_run(s));
    return merge_files(s, s->files.at, s->files.len, take, payload);
}

size_t
ch_sorter_added(const ch_sorter *s)
{
    return s->added;
}

size_t
ch_sorter_runs(const ch_sorter *s)
{
    return s->runs;
}
