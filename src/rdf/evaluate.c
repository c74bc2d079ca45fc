/*
 * Graph patterns over a table of solutions
 *
 * Each pattern takes the solutions so far and gives those that agree with it.
 * A table has one column a variable and one more at its end, the origin: the row
 * of the input from which a row came.  OPTIONAL, MINUS and EXISTS look there to
 * see which rows found something.
 *
 * The triples of a pattern are tried in the order that promises the fewest rows:
 * first those with few matches, then those whose subject or object is known.
 */
#include "rdf/engine.h"

typedef rasqal_graph_pattern pattern;

ch_status
ch_rows_add(ch_rows *table, const uint32_t *row)
{
    CH_TRY(ch_vector_reserve(&table->cells, table->width));
    if (table->width)
        memcpy(table->cells.at + table->cells.len, row, table->width * sizeof *row);
    table->cells.len += table->width;
    table->rows++;
    return CH_OK;
}

void
ch_rows_free(ch_rows *table)
{
    ch_vector_free(&table->cells);
    table->rows = 0;
}

static uint32_t *
origin_of(const ch_asked *a, const ch_rows *table, size_t row)
{
    return ch_rows_at(table, row) + a->width;
}

/* ---- triples ---- */

/* A triple pattern: numbers of its constants, columns of its variables (CH_NONE: the other). */
typedef struct {
    uint32_t constant[4], column[4];
    bool impossible; /* a constant that the store does not have */
    bool used;
    size_t matches;  /* of the constants alone */
} plan;

static ch_quad
quad_of(const uint32_t terms[4])
{
    return (ch_quad){terms[0], terms[1], terms[2], terms[3]};
}

static ch_status
plan_triple(ch_asked *a, rasqal_triple *t, plan *out)
{
    rasqal_literal *terms[] = {t->subject, t->predicate, t->object, a->graph};
    *out = (plan){.used = false};
    for (size_t i = 0; i < 4; i++) {
        out->constant[i] = out->column[i] = CH_NONE;
        if (!terms[i]) continue;
        const rasqal_variable *v = rasqal_literal_as_variable(terms[i]);
        if (v) {
            out->column[i] = (uint32_t)ch_asked_column(a, v);
            continue;
        }
        const ch_node node = ch_node_of_literal(terms[i]);
        CH_TRY(ch_store_find(a->engine->store, &node, &out->constant[i]));
        if (out->constant[i] == CH_NONE) out->impossible = true;
    }
    ch_search search;
    ch_store_search(a->engine->store, quad_of(out->constant), a->graph != NULL, &search);
    out->matches = (size_t)(search.end - search.at);
    return CH_OK;
}

/* The cheapest triple that was not used yet. */
static plan *
choose(plan *plans, size_t count, const bool *bound)
{
    plan *best = NULL;
    double least = 0;
    for (size_t i = 0; i < count; i++) {
        plan *p = &plans[i];
        if (p->used) continue;
        double cost = (double)p->matches + 1;
        const bool subject = p->column[0] != CH_NONE && bound[p->column[0]];
        const bool object = p->column[2] != CH_NONE && bound[p->column[2]];
        if (subject) cost /= 10000;
        if (object) cost /= 1000;
        if (best && cost >= least) continue;
        best = p;
        least = cost;
    }
    return best;
}

/* `row` with the variables of the triple set; false where one would need two values. */
static bool
extend(const plan *p, const ch_quad *found, uint32_t *row)
{
    const uint32_t terms[] = {found->subject, found->predicate, found->object, found->graph};
    for (size_t i = 0; i < 4; i++) {
        if (p->column[i] == CH_NONE) continue;
        uint32_t *cell = &row[p->column[i]];
        if (*cell != CH_NONE && *cell != terms[i]) return false;
        *cell = terms[i];
    }
    return true;
}

static ch_status
join_row(ch_asked *a, const plan *p, const uint32_t *row, uint32_t *room, ch_rows *out)
{
    uint32_t terms[4];
    ch_search search;
    ch_quad found;
    for (size_t i = 0; i < 4; i++)
        terms[i] = p->column[i] != CH_NONE ? row[p->column[i]] : p->constant[i];
    ch_store_search(a->engine->store, quad_of(terms), a->graph != NULL, &search);
    while (ch_search_next(&search, &found)) {
        CH_TRY(ch_engine_tick(a->engine));
        memcpy(room, row, out->width * sizeof *room);
        if (extend(p, &found, room)) CH_TRY(ch_rows_add(out, room));
    }
    return CH_OK;
}

static ch_status
join_triple(ch_asked *a, const plan *p, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    if (p->impossible) return CH_OK;
    uint32_t *room = calloc(in->width, sizeof *room);
    if (!room) return CH_NO_MEMORY;
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < in->rows; i++) {
        status = ch_engine_tick(a->engine);
        if (status == CH_OK) status = join_row(a, p, ch_rows_at(in, i), room, out);
    }
    free(room);
    return status;
}

/* Replace *table by `next`. */
static void
step(ch_rows *table, ch_rows *next)
{
    ch_rows_free(table);
    *table = *next;
    *next = (ch_rows){0};
}

static ch_status
copy_table(const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) CH_TRY(ch_rows_add(out, ch_rows_at(in, i)));
    return CH_OK;
}

static ch_status
join_planned(ch_asked *a, plan *plans, size_t count, bool *bound, const ch_rows *in,
             ch_rows *out)
{
    CH_TRY(copy_table(in, out));
    for (size_t i = 0; i < in->width; i++)
        bound[i] = in->rows && ch_rows_at(in, 0)[i] != CH_NONE;
    for (size_t i = 0; i < count && out->rows; i++) {
        plan *p = choose(plans, count, bound);
        ch_rows next;
        p->used = true;
        const ch_status status = join_triple(a, p, out, &next);
        step(out, &next);
        CH_TRY(status);
        for (size_t j = 0; j < 4; j++)
            if (p->column[j] != CH_NONE) bound[p->column[j]] = true;
    }
    return CH_OK;
}

static ch_status
basic(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
{
    size_t count = 0;
    while (rasqal_graph_pattern_get_triple(gp, (int)count)) count++;
    plan *plans = calloc(count + 1, sizeof *plans);
    bool *bound = calloc(in->width + 1, sizeof *bound);
    ch_status status = plans && bound ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < count; i++)
        status = plan_triple(a, rasqal_graph_pattern_get_triple(gp, (int)i), &plans[i]);
    if (status == CH_OK) status = join_planned(a, plans, count, bound, in, out);
    free(plans);
    free(bound);
    return status;
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
    CH_TRY(copy_table(in, out));
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
    CH_TRY(copy_table(in, out));
    for (int round = 0; round < 2; round++) {
        pattern *sub;
        for (int i = 0; (sub = rasqal_graph_pattern_get_sub_graph_pattern(gp, i)); i++) {
            if (is_last(a, sub) != (round == 1)) continue;
            ch_rows next = {0};
            const ch_status status = ch_asked_pattern(a, sub, out, &next);
            step(out, &next);
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
    case RASQAL_GRAPH_PATTERN_OPERATOR_BASIC: return basic(a, gp, in, out);
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

ch_status
ch_asked_solutions(ch_asked *a, ch_rows *out)
{
    ch_rows one = {0};
    ch_status status = nothing_bound(a, &one);
    if (status == CH_OK)
        status = ch_asked_pattern(a, rasqal_query_get_query_graph_pattern(a->query), &one, out);
    ch_rows_free(&one);
    return status;
}
