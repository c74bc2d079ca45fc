/* Rows of an answer, made by hand: for the tests of the formats. */
#ifndef CH_TESTS_ROWS_H
#define CH_TESTS_ROWS_H

#include "nodes.h"

#include "rdf/results.h"

/* `names` in columns, then `nodes` row after row; Owned, ch_results_free(). */
static inline ch_results
rows_of(const char *const *names, size_t columns, const ch_node *nodes, size_t count)
{
    ch_results r;
    assert_int_equal(ch_results_new(&r, columns), CH_OK);
    for (size_t i = 0; i < columns; i++) assert_int_equal(ch_results_name(&r, i, ch_slice_of(names[i])), CH_OK);
    for (size_t i = 0; i < count; i++) assert_int_equal(ch_results_add(&r, &nodes[i]), CH_OK);
    return r;
}

/* Written in a format they are `expected`. */
static inline void
check_rows(const ch_results *r, ch_results_style style, const char *expected)
{
    ch_buffer out = {0};
    assert_int_equal(ch_results_write(r, &style, &out), CH_OK);
    assert_slice(ch_buffer_slice(&out), expected);
    ch_vector_free(&out);
}

#endif
