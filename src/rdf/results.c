/* Rows kept as keys, sorted by their nodes; the formats are in result_formats.c and table.c. */
#include "rdf/results.h"

#include "rdf/result_formats.h"

ch_status
ch_results_new(ch_results *r, size_t columns)
{
    *r = (ch_results){.columns = columns};
    r->arena = ch_arena_new(0);
    if (!r->arena) return CH_NO_MEMORY;
    r->names = ch_arena_array(r->arena, columns + 1, sizeof *r->names);
    return r->names ? CH_OK : CH_NO_MEMORY;
}

void
ch_results_free(ch_results *r)
{
    ch_arena_free(r->arena);
    ch_vector_free(&r->cells);
    r->arena = NULL;
}

ch_status
ch_results_name(ch_results *r, size_t column, ch_slice name)
{
    r->names[column] = ch_arena_copy(r->arena, name);
    return r->names[column].at ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_results_add(ch_results *r, const ch_node *node)
{
    ch_buffer key = {0};
    ch_slice copy = {0};
    ch_status status = ch_node_key(node, &key);
    if (status == CH_OK && key.len) {
        copy = ch_arena_copy(r->arena, ch_buffer_slice(&key));
        if (!copy.at) status = CH_NO_MEMORY;
    }
    ch_vector_free(&key);
    CH_TRY(status);
    CH_TRY(ch_vector_push(&r->cells, copy));
    if (r->columns && r->cells.len % r->columns == 0) r->rows = r->cells.len / r->columns;
    return CH_OK;
}

static int
compare_cells(ch_slice a, ch_slice b)
{
    const ch_node x = ch_node_of_key(a), y = ch_node_of_key(b);
    return ch_node_compare(&x, &y);
}

static int
compare_rows(const void *a, const void *b, void *payload)
{
    const ch_results *r = payload;
    const size_t x = *(const size_t *)a, y = *(const size_t *)b;
    for (size_t i = 0; i < r->columns; i++) {
        const int order =
            compare_cells(r->cells.at[x * r->columns + i], r->cells.at[y * r->columns + i]);
        if (order) return order;
    }
    return (x > y) - (x < y);
}

/* The cells in the order of `rows`, which is a permutation. */
static ch_status
reorder(ch_results *r, const size_t *rows)
{
    ch_slice *cells = calloc(r->cells.len + 1, sizeof *cells);
    if (!cells) return CH_NO_MEMORY;
    for (size_t i = 0; i < r->rows; i++)
        memcpy(cells + i * r->columns, r->cells.at + rows[i] * r->columns,
               r->columns * sizeof *cells);
    free(r->cells.at);
    r->cells.at = cells;
    r->cells.room = r->cells.len + 1;
    return CH_OK;
}

ch_status
ch_results_sort(ch_results *r)
{
    if (r->rows < 2) return CH_OK;
    size_t *rows = calloc(r->rows, sizeof *rows);
    if (!rows) return CH_NO_MEMORY;
    for (size_t i = 0; i < r->rows; i++) rows[i] = i;
    qsort_r(rows, r->rows, sizeof *rows, compare_rows, r);
    const ch_status status = reorder(r, rows);
    free(rows);
    return status;
}

static const struct {
    const char *name;
    ch_status (*rows)(const ch_results *, const ch_results_style *, ch_buffer *);
    ch_status (*answer)(bool, ch_buffer *);
} formats[] = {
    {"table", ch_results_table, ch_answer_table}, {"csv", ch_results_csv, ch_answer_text},
    {"tsv", ch_results_tsv, ch_answer_text},      {"json", ch_results_json, ch_answer_json},
    {"xml", ch_results_xml, ch_answer_xml},
};

static size_t
format_of(const char *name)
{
    size_t i = 0;
    while (i < sizeof formats / sizeof *formats && strcmp(formats[i].name, name) != 0) i++;
    return i;
}

bool
ch_results_knows(const char *format)
{
    return format_of(format) < sizeof formats / sizeof *formats;
}

ch_status
ch_results_write(const ch_results *r, const ch_results_style *style, ch_buffer *out)
{
    return formats[format_of(style->format)].rows(r, style, out);
}

ch_status
ch_results_write_answer(bool answer, const ch_results_style *style, ch_buffer *out)
{
    return formats[format_of(style->format)].answer(answer, out);
}
