/*
 * Rows of an answer, and the formats they are written in
 *
 * A cell is a node's key (rdf/node.h); an empty one is unbound.
 */
#ifndef CH_RDF_RESULTS_H
#define CH_RDF_RESULTS_H

#include "base/arena.h"
#include "rdf/node.h"

typedef struct {
    ch_arena *arena;              /* of names and cells */
    ch_slice *names;
    size_t columns;
    CH_VECTOR(ch_slice) cells;    /* row after row */
    size_t rows;
} ch_results;

/* `results` is to be freed on every path. */
ch_status ch_results_new(ch_results *results, size_t columns);
void ch_results_free(ch_results *results);

/* Copied. */
ch_status ch_results_name(ch_results *results, size_t column, ch_slice name);
ch_status ch_results_add(ch_results *results, const ch_node *node);

/* Put the rows into the order of their terms, the first column first. */
ch_status ch_results_sort(ch_results *results);

typedef struct {
    const char *format; /* "table", "csv", "tsv", "json", "xml" */
    size_t width;       /* of a table; 0: as wide as it needs   */
    bool color;
} ch_results_style;

/* Whether there is such a format for rows. */
bool ch_results_knows(const char *format);

ch_status ch_results_write(const ch_results *results, const ch_results_style *style,
                           ch_buffer *out);
ch_status ch_results_write_answer(bool answer, const ch_results_style *style, ch_buffer *out);

#endif
