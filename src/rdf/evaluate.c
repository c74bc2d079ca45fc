/*
 * Graph patterns over a table of solutions
 *
 * Each pattern takes the solutions so far and gives those that agree with it.
 * A table has one column a variable and one more at its end, the origin: the row
 * of the input from which a row came.  OPTIONAL, MINUS and EXISTS look there to
 * see which rows found something.  Triples themselves are joined in rdf/join.c.
 */
#include "rdf/engine.h"

typedef rasqal_graph_pattern pattern;

static uint32_t *
origin_of(const ch_asked *a, const ch_rows *table, size_t row)
{
    return ch_rows_at(table, row) + a->width;
}

/* ---- filters and values ---- */

static ch_status
filter(ch_asked *a, rasqal_expression *e, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) {
        bool holds;
        CH_TRY(ch_asked_holds(a, e, ch_rows_at(in, i), &holds));
        if (holds) CH_TRY(ch_rows_add(out, ch_rows_at(in, i)));
    }
    return CH_OK;
}

/* BIND: an error leaves the variable unbound; a variable bound outside must agree. */
static ch_status
let(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    rasqal_expression *e = rasqal_graph_pattern_get_filter_expression(gp);
    const size_t column = ch_asked_column(a, rasqal_graph_pattern_get_variable(gp));
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) {
        uint32_t value;
        const uint32_t *row = ch_rows_at(in, i);
        CH_TRY(ch_asked_value(a, e, row, &value));
        if (row[column] != CH_NONE && value != CH_NONE && row[column] != value) continue;
        CH_TRY(ch_rows_add(out, row));
        if (value != CH_NONE) ch_rows_at(out, out->rows - 1)[column] = value;
    }
    return CH_OK;
}

/* ---- what looks at origins ---- */

/* `in`, each row its own origin. */
static ch_status
number_rows(ch_asked *a, const ch_rows *in, ch_rows *out)
{
    CH_TRY(ch_rows_copy(in, out));
    for (size_t i = 0; i < out->rows; i++) *origin_of(a, out, i) = (uint32_t)i;
    return CH_OK;
}

/* The rows of `in` from which a row of `found` came. */
static ch_status
mark(ch_asked *a, const ch_rows *in, const ch_rows *found, bool **out)
{
    *out = calloc(in->rows + 1, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    for (size_t i = 0; i < found->rows; i++) (*out)[*origin_of(a, found, i)] = true;
    return CH_OK;
}

static ch_status
optional(ch_asked *a, pattern *sub, const ch_rows *in, ch_rows *out)
{
    ch_rows numbered = {0};
    bool *found = NULL;
    ch_status status = number_rows(a, in, &numbered);
    if (status == CH_OK) status = ch_asked_pattern(a, sub, &numbered, out);
    if (status == CH_OK) status = mark(a, in, out, &found);
    for (size_t i = 0; status == CH_OK && i < out->rows; i++)
        *origin_of(a, out, i) = *origin_of(a, in, *origin_of(a, out, i));
    for (size_t i = 0; status == CH_OK && i < in->rows; i++)
        if (!found[i]) status = ch_rows_add(out, ch_rows_at(in, i));
    ch_rows_free(&numbered);
    free(found);
    return status;
}

/* Whether two rows share a variable and agree in all that they share. */
static bool
meet(const ch_asked *a, const uint32_t *x, const uint32_t *y)
{
    bool shared = false;
    for (size_t i = 0; i < a->width; i++) {
        if (x[i] == CH_NONE || y[i] == CH_NONE) continue;
        if (x[i] != y[i]) return false;
        shared = true;
    }
    return shared;
}

static ch_status
minus_rows(ch_asked *a, const ch_rows *in, const ch_rows *less, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) {
        bool gone = false;
        for (size_t j = 0; !gone && j < less->rows; j++) {
            CH_TRY(ch_engine_tick(a->engine));
            gone = meet(a, ch_rows_at(in, i), ch_rows_at(less, j));
        }
        if (!gone) CH_TRY(ch_rows_add(out, ch_rows_at(in, i)));
    }
    return CH_OK;
}

/* A table of one row that binds nothing. */
static ch_status
nothing_bound(const ch_asked *a, ch_rows *out)
{
    *out = (ch_rows){.width = a->width + 1};
    CH_TRY(ch_vector_reserve(&out->cells, out->width));
    for (size_t i = 0; i < a->width; i++) out->cells.at[i] = CH_NONE;
    out->cells.at[a->width] = 0;
    out->cells.len = out->width;
    out->rows = 1;
    return CH_OK;
}

static ch_status
minus(ch_asked *a, pattern *sub, const ch_rows *in, ch_rows *out)
{
    ch_rows one = {0}, less = {0};
    ch_status status = nothing_bound(a, &one);
    if (status == CH_OK) status = ch_asked_pattern(a, sub, &one, &less);
    if (status == CH_OK) status = minus_rows(a, in, &less, out);
    ch_rows_free(&one);
    ch_rows_free(&less);
    return status;
}

/* ---- subqueries and EXISTS, which are queries of their own ---- */

ch_asked *
ch_asked_part(ch_asked *a, ch_part_kind kind, size_t number)
{
    for (size_t i = 0, seen = 0; i < a->part_count; i++)
        if (a->parts[i].kind == kind && seen++ == number) return &a->parts[i];
    return NULL;
}

static ch_status
join_part(ch_asked *a, ch_asked *part, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) {
        for (size_t j = 0; j < part->rows.rows; j++) {
            const uint32_t *row = ch_rows_at(in, i), *more = ch_rows_at(&part->rows, j);
            bool agree = true;
            CH_TRY(ch_engine_tick(a->engine));
            for (size_t k = 0; agree && k < part->rows.width; k++) {
                const uint32_t old = part->columns[k] == CH_NONE ? CH_NONE : row[part->columns[k]];
                agree = old == CH_NONE || more[k] == CH_NONE || old == more[k];
            }
            if (!agree) continue;
            CH_TRY(ch_rows_add(out, row));
            uint32_t *joined = ch_rows_at(out, out->rows - 1);
            for (size_t k = 0; k < part->rows.width; k++)
                if (part->columns[k] != CH_NONE && more[k] != CH_NONE)
                    joined[part->columns[k]] = more[k];
        }
    }
    return CH_OK;
}

/* The part's table for the rows outside: its variables by their names. */
static ch_status
carry_in(ch_asked *a, ch_asked *part, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = part->width + 1};
    for (size_t i = 0; i < in->rows; i++) {
        CH_TRY(ch_vector_reserve(&out->cells, out->width));
        uint32_t *row = out->cells.at + out->cells.len;
        for (size_t k = 0; k < part->width; k++)
            row[k] = part->columns[k] == CH_NONE ? CH_NONE
                                                 : ch_rows_at(in, i)[part->columns[k]];
        row[part->width] = (uint32_t)i;
        out->cells.len += out->width;
        out->rows++;
    }
    (void)a;
    return CH_OK;
}

static ch_status
exists(ch_asked *a, ch_asked *part, bool wanted, const ch_rows *in, ch_rows *out)
{
    ch_rows inside = {0}, solutions = {0};
    bool *found = NULL;
    *out = (ch_rows){.width = in->width};
    ch_status status = carry_in(a, part, in, &inside);
    part->graph = a->graph;
    if (status == CH_OK)
        status = ch_asked_pattern(part, rasqal_query_get_query_graph_pattern(part->query), &inside,
                                  &solutions);
    if (status == CH_OK) status = mark(part, in, &solutions, &found);
    for (size_t i = 0; status == CH_OK && i < in->rows; i++)
        if (found[i] == wanted) status = ch_rows_add(out, ch_rows_at(in, i));
    ch_rows_free(&inside);
    ch_rows_free(&solutions);
    free(found);
    return status;
}

/* The mark that rdf/sparql.c leaves for an EXISTS: MINUS { mark "exists" number }. */
static ch_asked *
marked(ch_asked *a, pattern *sub, bool *wanted)
{
    const rasqal_triple *t = rasqal_graph_pattern_get_triple(sub, 0);
    if (!t) return NULL;
    const ch_node mark_node = ch_node_of_literal(t->subject), kind = ch_node_of_literal(t->predicate),
                  number = ch_node_of_literal(t->object);
    if (!ch_slice_equal(mark_node.text, CH_S(CH_EXISTS_MARK))) return NULL;
    *wanted = ch_slice_equal(kind.text, CH_S(CH_EXISTS_MARK));
    return ch_asked_part(a, CH_PART_EXISTS, (size_t)strtoul(number.text.at, NULL, 10));
}

/* ---- the tree ---- */

static ch_status
every_branch(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    pattern *sub;
    for (int i = 0; (sub = rasqal_graph_pattern_get_sub_graph_pattern(gp, i)); i++) {
        ch_rows more = {0};
        ch_status status = ch_asked_pattern(a, sub, in, &more);
        for (size_t j = 0; status == CH_OK && j < more.rows; j++)
            status = ch_rows_add(out, ch_rows_at(&more, j));
        ch_rows_free(&more);
        CH_TRY(status);
    }
    return CH_OK;
}

/* One pattern after the other; the filters and EXISTS last, since they see the whole group. */
static bool
is_last(ch_asked *a, pattern *sub)
{
    bool wanted;
    const rasqal_graph_pattern_operator op = rasqal_graph_pattern_get_operator(sub);
    if (op == RASQAL_GRAPH_PATTERN_OPERATOR_FILTER) return true;
    pattern *inner = rasqal_graph_pattern_get_sub_graph_pattern(sub, 0);
    return op == RASQAL_GRAPH_PATTERN_OPERATOR_MINUS && inner && marked(a, inner, &wanted);
}

static ch_status
group(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    CH_TRY(ch_rows_copy(in, out));
    for (int round = 0; round < 2; round++) {
        pattern *sub;
        for (int i = 0; (sub = rasqal_graph_pattern_get_sub_graph_pattern(gp, i)); i++) {
            if (is_last(a, sub) != (round == 1)) continue;
            ch_rows next = {0};
            const ch_status status = ch_asked_pattern(a, sub, out, &next);
            ch_rows_step(out, &next);
            CH_TRY(status);
        }
    }
    return CH_OK;
}

static ch_status
in_graph(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    rasqal_literal *outer = a->graph;
    a->graph = rasqal_graph_pattern_get_origin(gp);
    const ch_status status = group(a, gp, in, out);
    a->graph = outer;
    return status;
}

ch_status
ch_asked_pattern(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    pattern *sub = rasqal_graph_pattern_get_sub_graph_pattern(gp, 0);
    bool wanted = false;
    ch_asked *part = NULL;
    *out = (ch_rows){.width = in->width};
    switch (rasqal_graph_pattern_get_operator(gp)) {
    case RASQAL_GRAPH_PATTERN_OPERATOR_BASIC: return ch_asked_triples(a, gp, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_OPTIONAL: return optional(a, sub, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_UNION: return every_branch(a, gp, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_GROUP: return group(a, gp, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_GRAPH: return in_graph(a, gp, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_LET: return let(a, gp, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_FILTER:
        return filter(a, rasqal_graph_pattern_get_filter_expression(gp), in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_MINUS:
        part = marked(a, sub, &wanted);
        return part ? exists(a, part, wanted, in, out) : minus(a, sub, in, out);
    case RASQAL_GRAPH_PATTERN_OPERATOR_SELECT:
        part = ch_asked_part(a, CH_PART_SUBQUERY, a->next_subquery++);
        return part ? join_part(a, part, in, out) : CH_RDF_FAILED;
    case RASQAL_GRAPH_PATTERN_OPERATOR_UNKNOWN:
    case RASQAL_GRAPH_PATTERN_OPERATOR_SERVICE:
    case RASQAL_GRAPH_PATTERN_OPERATOR_VALUES: break;
    }
    return CH_RDF_FAILED;
}

/* A row for each seed, with ?this bound to it. */
static ch_status
seeded(const ch_asked *a, const ch_rows *one, ch_rows *out)
{
    size_t column = 0;
    while (column < a->width && strcmp((const char *)a->variables[column]->name, "this") != 0) column++;
    *out = (ch_rows){.width = one->width};
    for (size_t i = 0; i < a->seed_count; i++) {
        CH_TRY(ch_rows_add(out, ch_rows_at(one, 0)));
        if (column < a->width) ch_rows_at(out, i)[column] = a->seeds[i];
    }
    return CH_OK;
}

ch_status
ch_asked_solutions(ch_asked *a, ch_rows *out)
{
    ch_rows one = {0}, many = {0};
    ch_status status = nothing_bound(a, &one);
    if (status == CH_OK && a->seeds) status = seeded(a, &one, &many);
    if (status == CH_OK)
        status = ch_asked_pattern(a, rasqal_query_get_query_graph_pattern(a->query), a->seeds ? &many : &one, out);
    ch_rows_free(&one);
    ch_rows_free(&many);
    return status;
}
