/*
 * One query: read by rasqal, its variables in columns, the queries inside it
 * likewise; then its rows, chosen, ordered and cut
 *
 * Where ORDER BY leaves the order open, or is not there, rows stand in the order
 * of their terms: the same question gets the same bytes, whatever the order of
 * the data.  LIMIT then always takes the same ones.
 */
#include "rdf/engine.h"

#include "base/intern.h"

typedef rasqal_graph_pattern pattern;

/* ---- reading ---- */

static ch_status
add_variables(ch_asked *a, raptor_sequence *variables)
{
    for (int i = 0; variables && i < raptor_sequence_size(variables); i++)
        a->variables[a->width++] = raptor_sequence_get_at(variables, i);
    return CH_OK;
}

static ch_status
number_variables(ch_asked *a)
{
    raptor_sequence *named = rasqal_query_get_all_variable_sequence(a->query);
    raptor_sequence *anonymous = rasqal_query_get_anonymous_variable_sequence(a->query);
    const int count = (named ? raptor_sequence_size(named) : 0) +
                      (anonymous ? raptor_sequence_size(anonymous) : 0);
    a->variables = calloc((size_t)count + 1, sizeof *a->variables);
    a->selected = calloc((size_t)count + 1, sizeof *a->selected);
    if (!a->variables || !a->selected) return CH_NO_MEMORY;
    CH_TRY(add_variables(a, named));
    return add_variables(a, anonymous);
}

static size_t
column_named(const ch_asked *a, ch_slice name)
{
    size_t i = 0;
    while (i < a->width && !ch_slice_equal(name, ch_slice_of((const char *)a->variables[i]->name)))
        i++;
    return i;
}

static void
see(const ch_asked *a, bool *visible, rasqal_literal *term)
{
    const rasqal_variable *v = term ? rasqal_literal_as_variable(term) : NULL;
    if (v && v->type == RASQAL_VARIABLE_TYPE_NORMAL &&
        strncmp((const char *)v->name, CH_HIDDEN_VARIABLE, sizeof CH_HIDDEN_VARIABLE - 1) != 0)
        visible[ch_asked_column(a, v)] = true;
}

/* The variables that "*" means: MINUS and a subquery's own do not show. */
static void
look(ch_asked *a, pattern *gp, bool *visible)
{
    const rasqal_graph_pattern_operator op = rasqal_graph_pattern_get_operator(gp);
    const rasqal_triple *t;
    pattern *sub;
    if (op == RASQAL_GRAPH_PATTERN_OPERATOR_MINUS) return;
    if (op == RASQAL_GRAPH_PATTERN_OPERATOR_SELECT) {
        const ch_asked *part = ch_asked_part(a, CH_PART_SUBQUERY, a->next_subquery++);
        for (size_t i = 0; part && i < part->selected_count; i++)
            if (part->columns[i] != CH_NONE) visible[part->columns[i]] = true;
        return;
    }
    for (int i = 0; op == RASQAL_GRAPH_PATTERN_OPERATOR_BASIC &&
                    (t = rasqal_graph_pattern_get_triple(gp, i)); i++) {
        see(a, visible, t->subject);
        see(a, visible, t->predicate);
        see(a, visible, t->object);
    }
    if (op == RASQAL_GRAPH_PATTERN_OPERATOR_LET)
        visible[ch_asked_column(a, rasqal_graph_pattern_get_variable(gp))] = true;
    if (op == RASQAL_GRAPH_PATTERN_OPERATOR_GRAPH) see(a, visible, rasqal_graph_pattern_get_origin(gp));
    for (int i = 0; (sub = rasqal_graph_pattern_get_sub_graph_pattern(gp, i)); i++)
        look(a, sub, visible);
}

static ch_status
choose_columns(ch_asked *a)
{
    if (!rasqal_query_get_wildcard(a->query)) {
        raptor_sequence *chosen = rasqal_query_get_bound_variable_sequence(a->query);
        for (int i = 0; chosen && i < raptor_sequence_size(chosen); i++) {
            const size_t column = ch_asked_column(a, raptor_sequence_get_at(chosen, i));
            if (column < a->width && a->selected_count < a->width)
                a->selected[a->selected_count++] = (uint32_t)column;
        }
        return CH_OK;
    }
    bool *visible = calloc(a->width + 1, sizeof *visible);
    if (!visible) return CH_NO_MEMORY;
    look(a, rasqal_query_get_query_graph_pattern(a->query), visible);
    a->next_subquery = 0;
    for (size_t i = 0; i < a->width; i++)
        if (visible[i]) a->selected[a->selected_count++] = (uint32_t)i;
    free(visible);
    return CH_OK;
}

/* A subquery's selected variables, or all of an EXISTS', by the columns of `outer`. */
static ch_status
connect(const ch_asked *outer, ch_asked *part)
{
    const bool subquery = part->kind == CH_PART_SUBQUERY;
    const size_t count = subquery ? part->selected_count : part->width;
    part->columns = calloc(count + 1, sizeof *part->columns);
    if (!part->columns) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) {
        const rasqal_variable *v = part->variables[subquery ? part->selected[i] : i];
        const size_t column = v->type == RASQAL_VARIABLE_TYPE_NORMAL
                                  ? column_named(outer, ch_slice_of((const char *)v->name))
                                  : outer->width;
        part->columns[i] = column < outer->width ? (uint32_t)column : CH_NONE;
    }
    return CH_OK;
}

static ch_status
read_parts(ch_asked *a, ch_sparql *sparql, const char *name, ch_diagnostics *sink)
{
    a->parts = calloc(sparql->parts.len + 1, sizeof *a->parts);
    if (!a->parts) return CH_NO_MEMORY;
    for (size_t i = 0; i < sparql->parts.len; i++) {
        a->parts[i].kind = sparql->parts.at[i].kind;
        a->part_count++;
        CH_TRY(ch_asked_open(&a->parts[i], a->engine, ch_buffer_slice(&sparql->parts.at[i].text),
                             name, sink));
        CH_TRY(connect(a, &a->parts[i]));
    }
    return CH_OK;
}

static ch_status
read_query(ch_asked *a, ch_sparql *sparql, const char *name, ch_diagnostics *sink)
{
    a->text = sparql->text.at;
    sparql->text = (ch_buffer){0};
    a->query = rasqal_new_query(a->engine->world, "sparql11-query", NULL);
    if (!a->query) return CH_NO_MEMORY;
    a->engine->failed = false;
    a->engine->line = 0;
    if (rasqal_query_prepare(a->query, (const unsigned char *)a->text, NULL) || a->engine->failed) {
        ch_engine_explain(a->engine, a->text, name, sink);
        return CH_BAD_ARGUMENT;
    }
    CH_TRY(number_variables(a));
    CH_TRY(read_parts(a, sparql, name, sink));
    return choose_columns(a);
}

ch_status
ch_asked_open(ch_asked *a, ch_engine *engine, ch_slice text, const char *name,
              ch_diagnostics *sink)
{
    ch_sparql sparql = {0};
    a->engine = engine;
    ch_status status = ch_sparql_read(text, name, sink, &sparql);
    if (status == CH_OK) status = read_query(a, &sparql, name, sink);
    ch_sparql_free(&sparql);
    return status;
}

void
ch_asked_close(ch_asked *a)
{
    for (size_t i = 0; i < a->part_count; i++) ch_asked_close(&a->parts[i]);
    if (a->query) rasqal_free_query(a->query);
    free(a->parts);
    free(a->text);
    free(a->variables);
    free(a->selected);
    free(a->columns);
    ch_rows_free(&a->keys);
    ch_rows_free(&a->rows);
    *a = (ch_asked){0};
}

/* ---- answering ---- */

typedef struct {
    const ch_asked *asked;
    const ch_rows *solutions;
    bool descending[32];
} ordering;

static int
compare_nodes(const ch_store *store, uint32_t a, uint32_t b)
{
    if (a == b) return 0;
    if (a == CH_NONE || b == CH_NONE) return a == CH_NONE ? -1 : 1;
    const ch_node x = ch_store_node(store, a), y = ch_store_node(store, b);
    return ch_node_order(&x, &y);
}

static int
compare_rows(const void *p, const void *q, void *payload)
{
    const ordering *o = payload;
    const ch_asked *a = o->asked;
    const size_t x = *(const uint32_t *)p, y = *(const uint32_t *)q;
    for (size_t i = 0; i < a->keys.width; i++) {
        const int order = compare_nodes(a->engine->store, ch_rows_at(&a->keys, x)[i],
                                        ch_rows_at(&a->keys, y)[i]);
        if (order) return o->descending[i] ? -order : order;
    }
    for (size_t i = 0; i < a->selected_count; i++) {
        const int order = compare_nodes(a->engine->store,
                                        ch_rows_at(o->solutions, x)[a->selected[i]],
                                        ch_rows_at(o->solutions, y)[a->selected[i]]);
        if (order) return order;
    }
    return (x > y) - (x < y);
}

static ch_status
order_of(const ch_asked *a, const ch_rows *solutions, uint32_t **out)
{
    ordering o = {.asked = a, .solutions = solutions};
    for (size_t i = 0; i < a->keys.width && i < 32; i++)
        o.descending[i] = rasqal_query_get_order_condition(a->query, (int)i)->op ==
                          RASQAL_EXPR_ORDER_COND_DESC;
    *out = calloc(solutions->rows + 1, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    for (size_t i = 0; i < solutions->rows; i++) (*out)[i] = (uint32_t)i;
    if (solutions->rows) qsort_r(*out, solutions->rows, sizeof **out, compare_rows, &o);
    return CH_OK;
}

/* The selected columns of the rows in their order; DISTINCT, OFFSET and LIMIT heeded. */
static ch_status
take(ch_asked *a, const ch_rows *solutions, const uint32_t *order, ch_intern *seen, ch_rows *out)
{
    const bool distinct = rasqal_query_get_distinct(a->query) != 0;
    const int limit = rasqal_query_get_limit(a->query), offset = rasqal_query_get_offset(a->query);
    size_t skip = offset > 0 ? (size_t)offset : 0;
    uint32_t *row = calloc(a->selected_count + 1, sizeof *row);
    ch_status status = row ? CH_OK : CH_NO_MEMORY;
    *out = (ch_rows){.width = a->selected_count};
    for (size_t i = 0; status == CH_OK && i < solutions->rows; i++) {
        uint32_t number;
        const size_t before = ch_intern_count(seen);
        if (limit >= 0 && out->rows == (size_t)limit) break;
        for (size_t j = 0; j < a->selected_count; j++)
            row[j] = ch_rows_at(solutions, order[i])[a->selected[j]];
        if (distinct) {
            const ch_slice bytes = {(const char *)row, a->selected_count * sizeof *row};
            status = ch_intern_add(seen, bytes, &number);
            if (status != CH_OK || ch_intern_count(seen) == before) continue;
        }
        if (skip) skip--;
        else status = ch_rows_add(out, row);
    }
    free(row);
    return status;
}

/* The answers of the subqueries, in this query and in its EXISTS. */
static ch_status
answer_parts(ch_asked *a)
{
    for (size_t i = 0; i < a->part_count; i++)
        CH_TRY(a->parts[i].kind == CH_PART_SUBQUERY ? ch_asked_answer(&a->parts[i], NULL)
                                                    : answer_parts(&a->parts[i]));
    return CH_OK;
}

ch_status
ch_asked_answer(ch_asked *a, ch_rows *all)
{
    ch_rows solutions = {0};
    uint32_t *order = NULL;
    ch_intern *seen = ch_intern_new();
    ch_status status = seen ? answer_parts(a) : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_asked_solutions(a, &solutions);
    if (status == CH_OK) status = ch_asked_compute(a, &solutions);
    if (status == CH_OK) status = order_of(a, &solutions, &order);
    if (status == CH_OK) status = take(a, &solutions, order, seen, &a->rows);
    free(order);
    ch_intern_free(seen);
    if (all && status == CH_OK) *all = solutions;
    else ch_rows_free(&solutions);
    return status;
}
