/* A few statements in a store, and queries over them answered as one line. */
#ifndef CH_TESTS_ASKED_H
#define CH_TESTS_ASKED_H

#include "unit.h"

#include "rdf/engine.h"
#include "rdf/line_reader.h"

static inline ch_status
store_statement(void *payload, const ch_rdf_statement *s)
{
    ch_quad quad = {.graph = CH_NONE};
    CH_TRY(ch_store_intern(payload, &s->subject, &quad.subject));
    CH_TRY(ch_store_intern(payload, &s->predicate, &quad.predicate));
    CH_TRY(ch_store_intern(payload, &s->object, &quad.object));
    if (s->graph.kind != CH_NODE_NONE) CH_TRY(ch_store_intern(payload, &s->graph, &quad.graph));
    return ch_store_add(payload, quad);
}

/* A sorted store of lines of N-Quads; Owned, ch_store_free(). */
static inline ch_store *
store_of(const char *lines)
{
    ch_store *store;
    size_t used;
    assert_int_equal(ch_store_new(&store), CH_OK);
    ch_line_reader reader = {.path = "data", .sink = store_statement, .payload = store};
    assert_int_equal(ch_line_reader_take(&reader, ch_slice_of(lines), true, &used), CH_OK);
    assert_int_equal(reader.faults, 0);
    ch_line_reader_free(&reader);
    assert_int_equal(ch_store_sort(store), CH_OK);
    return store;
}

/* "a 1|b -|": the rows of an answer, "-" for what is unbound. */
static inline void
print_rows(const ch_store *store, const ch_rows *rows, char *out, size_t size)
{
    size_t len = 0;
    out[0] = '\0';
    for (size_t i = 0; i < rows->rows; i++) {
        for (size_t j = 0; j < rows->width; j++) {
            const uint32_t number = ch_rows_at(rows, i)[j];
            const ch_slice text = number == CH_NONE ? CH_S("-") : ch_store_node(store, number).text;
            len += (size_t)snprintf(out + len, size - len, "%s%.*s", j ? " " : "", CH_PRINT(text));
        }
        len += (size_t)snprintf(out + len, size - len, "|");
    }
}

/* The answer of `query` over the lines of `data`; "?message" where it is refused. */
static inline const char *
answer_of(const char *data, const char *query)
{
    static char out[sizeof((told){0}.text) + 8];
    told all;
    ch_engine engine;
    ch_asked asked = {0};
    ch_diagnostics sink = keeping(&all);
    ch_store *store = store_of(data);
    assert_int_equal(ch_engine_open(&engine, store, 0), CH_OK);
    ch_status status = ch_asked_open(&asked, &engine, ch_slice_of(query), "query", &sink);
    if (status == CH_OK) status = ch_asked_answer(&asked, NULL);
    if (status == CH_OK) print_rows(store, &asked.rows, out, sizeof out);
    else snprintf(out, sizeof out, "?%s", all.text);
    ch_asked_close(&asked);
    ch_engine_close(&engine);
    ch_store_free(store);
    return out;
}

#endif
