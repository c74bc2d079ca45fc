/*
 * Groups
 *
 * An expression with an aggregate in it is computed by rasqal too: for the time
 * of it, each aggregate's node becomes the literal that it comes to.
 */
#include "rdf/engine.h"

#include "base/intern.h"

#include <inttypes.h>
#include <stdio.h>

#define XSD "http://www.w3.org/2001/XMLSchema#"

enum { MOST_AGGREGATES = 32 };

/* The rows of one group, and the query they are of. */
typedef struct {
    ch_asked *asked;
    const ch_rows *solutions;
    const uint32_t *rows;
    size_t count;
    ch_status status;
    struct {
        rasqal_expression *at, was;
    } replaced[MOST_AGGREGATES];
    size_t replaced_count;
    rasqal_variable nobody; /* in place of an aggregate that has no value; never freed by rasqal */
} grouped;

static bool
is_aggregate(const rasqal_expression *e)
{
    switch (e->op) {
    case RASQAL_EXPR_COUNT:
    case RASQAL_EXPR_SUM:
    case RASQAL_EXPR_AVG:
    case RASQAL_EXPR_MIN:
    case RASQAL_EXPR_MAX:
    case RASQAL_EXPR_SAMPLE:
    case RASQAL_EXPR_GROUP_CONCAT: return true;
    default: return false;
    }
}

static int
notice(void *payload, rasqal_expression *e)
{
    if (is_aggregate(e)) *(bool *)payload = true;
    return 0;
}

static bool
has_aggregate(rasqal_expression *e)
{
    bool found = false;
    if (e) rasqal_expression_visit(e, notice, &found);
    return found;
}

/* ---- the values under an aggregate ---- */

typedef CH_VECTOR(uint32_t) numbers;

/* What is between the brackets; NULL: a star. */
static rasqal_expression *
argument(rasqal_expression *e)
{
    rasqal_expression *inner = e->arg1;
    if (!inner && e->args) inner = raptor_sequence_get_at(e->args, 0);
    return inner && inner->op != RASQAL_EXPR_VARSTAR ? inner : NULL;
}

static ch_status
keep_first(ch_intern *seen, ch_slice bytes, bool *is_new)
{
    uint32_t number;
    const size_t before = ch_intern_count(seen);
    CH_TRY(ch_intern_add(seen, bytes, &number));
    *is_new = ch_intern_count(seen) > before;
    return CH_OK;
}

/* One value a row, errors left out; DISTINCT heeded.  A star gives row numbers. */
static ch_status
values_of(grouped *g, rasqal_expression *e, numbers *out, bool *failed)
{
    rasqal_expression *inner = argument(e);
    const bool distinct = (e->flags & RASQAL_EXPR_FLAG_DISTINCT) != 0;
    ch_intern *seen = distinct ? ch_intern_new() : NULL;
    ch_status status = distinct && !seen ? CH_NO_MEMORY : CH_OK;
    for (size_t i = 0; status == CH_OK && i < g->count; i++) {
        const uint32_t *row = ch_rows_at(g->solutions, g->rows[i]);
        uint32_t value = g->rows[i];
        bool is_new = true;
        if (inner) status = ch_asked_value(g->asked, inner, row, &value);
        if (inner && value == CH_NONE) {
            *failed = true;
            continue;
        }
        const ch_slice bytes = inner ? (ch_slice){(const char *)&value, sizeof value}
                                     : (ch_slice){(const char *)row,
                                                  g->asked->width * sizeof *row};
        if (status == CH_OK && distinct) status = keep_first(seen, bytes, &is_new);
        if (status == CH_OK && is_new) status = ch_vector_push(out, value);
    }
    ch_intern_free(seen);
    return status;
}

/* ---- what they come to ---- */

static ch_status
number_literal(grouped *g, const char *type, const char *text, uint32_t *out)
{
    char datatype[64];
    snprintf(datatype, sizeof datatype, XSD "%s", type);
    const ch_node node = {CH_NODE_LITERAL, ch_slice_of(text), ch_slice_of(datatype), {0}};
    return ch_store_intern(g->asked->engine->store, &node, out);
}

/* Digits without a locale's comma; a decimal without idle zeros at its end. */
static void
print_decimal(long double value, char *out, size_t room)
{
    snprintf(out, room, "%.12Lf", value);
    char *point = strpbrk(out, ".,");
    if (!point) return;
    *point = '.';
    size_t len = strlen(out);
    while (out[len - 1] == '0') out[--len] = '\0';
    if (out[len - 1] == '.') out[--len] = '\0';
}

static ch_status
add_up(grouped *g, const numbers *values, bool average, uint32_t *out)
{
    long double sum = 0;
    ch_number_kind kind = CH_INTEGER;
    *out = CH_NONE;
    for (size_t i = 0; i < values->len; i++) {
        const ch_node node = ch_store_node(g->asked->engine->store, values->at[i]);
        long double value;
        const ch_number_kind one = ch_node_number(&node, &value);
        if (one == CH_NO_NUMBER) return CH_OK;
        if (one > kind) kind = one;
        sum += value;
    }
    if (average && values->len) {
        sum /= (long double)values->len;
        if (kind == CH_INTEGER) kind = CH_DECIMAL;
    }
    char text[64];
    if (kind == CH_DOUBLE) {
        snprintf(text, sizeof text, "%.15LE", sum);
        char *comma = strchr(text, ',');
        if (comma) *comma = '.';
        return number_literal(g, "double", text, out);
    }
    print_decimal(sum, text, sizeof text);
    return number_literal(g, kind == CH_INTEGER ? "integer" : "decimal", text, out);
}

static void
extreme(grouped *g, const numbers *values, int sign, uint32_t *out)
{
    *out = values->len ? values->at[0] : CH_NONE;
    for (size_t i = 1; i < values->len; i++) {
        const ch_node best = ch_store_node(g->asked->engine->store, *out);
        const ch_node node = ch_store_node(g->asked->engine->store, values->at[i]);
        if (ch_node_order(&node, &best) * sign > 0) *out = values->at[i];
    }
}

static int
compare_numbers(const void *a, const void *b, void *payload)
{
    const ch_node x = ch_store_node(payload, *(const uint32_t *)a);
    const ch_node y = ch_store_node(payload, *(const uint32_t *)b);
    return ch_node_order(&x, &y);
}

/* In the order of the values, so that the text does not depend on the order of the data. */
static ch_status
concatenate(grouped *g, const rasqal_expression *e, numbers *values, uint32_t *out)
{
    ch_buffer text = {0};
    ch_status status = CH_OK;
    const ch_slice separator =
        e->literal ? (ch_slice){(const char *)e->literal->string, e->literal->string_len}
                   : CH_S(" ");
    if (values->len)
        qsort_r(values->at, values->len, sizeof *values->at, compare_numbers,
                g->asked->engine->store);
    for (size_t i = 0; status == CH_OK && i < values->len; i++) {
        const ch_node node = ch_store_node(g->asked->engine->store, values->at[i]);
        if (i) status = ch_buffer_add(&text, separator);
        if (status == CH_OK) status = ch_buffer_add(&text, node.text);
    }
    const ch_node node = {CH_NODE_LITERAL, ch_buffer_slice(&text), {0}, {0}};
    if (status == CH_OK) status = ch_store_intern(g->asked->engine->store, &node, out);
    ch_vector_free(&text);
    return status;
}

/* An aggregate's value; CH_NONE: an error. */
static ch_status
come_to(grouped *g, rasqal_expression *e, uint32_t *out)
{
    numbers values = {0};
    bool failed = false;
    char text[32];
    ch_status status = values_of(g, e, &values, &failed);
    *out = CH_NONE;
    if (status == CH_OK) switch (e->op) {
        case RASQAL_EXPR_COUNT:
            snprintf(text, sizeof text, "%zu", values.len);
            status = number_literal(g, "integer", text, out);
            break;
        case RASQAL_EXPR_SUM:
        case RASQAL_EXPR_AVG:
            if (!failed) status = add_up(g, &values, e->op == RASQAL_EXPR_AVG, out);
            break;
        case RASQAL_EXPR_GROUP_CONCAT:
            if (!failed) status = concatenate(g, e, &values, out);
            break;
        case RASQAL_EXPR_MAX: extreme(g, &values, 1, out); break;
        default: extreme(g, &values, -1, out); /* SAMPLE may be any: the least */
        }
    ch_vector_free(&values);
    return status;
}

/* ---- expressions with aggregates in them ---- */

static int
replace(void *payload, rasqal_expression *e)
{
    grouped *g = payload;
    if (!is_aggregate(e) || g->status != CH_OK) return 0;
    uint32_t number;
    g->status = g->replaced_count < MOST_AGGREGATES ? come_to(g, e, &number) : CH_TOO_HARD;
    if (g->status != CH_OK) return 1;
    g->replaced[g->replaced_count].at = e;
    g->replaced[g->replaced_count++].was = *e;
    /* An error is a variable that nothing binds: COALESCE around it goes on. */
    e->literal = number == CH_NONE
                     ? rasqal_new_variable_literal(g->asked->engine->world, &g->nobody)
                     : ch_engine_literal(g->asked->engine, number);
    e->op = RASQAL_EXPR_LITERAL;
    if (e->literal) return 0;
    g->status = CH_NO_MEMORY;
    return 1;
}

static void
put_back(grouped *g)
{
    while (g->replaced_count) {
        rasqal_expression *e = g->replaced[--g->replaced_count].at;
        if (e->literal) rasqal_free_literal(e->literal);
        *e = g->replaced[g->replaced_count].was;
    }
}

/* The value of an expression over a group; `row` holds what the group has in common. */
static ch_status
group_value(grouped *g, rasqal_expression *e, const uint32_t *row, uint32_t *out)
{
    *out = CH_NONE;
    /* The commonest, an aggregate alone, needs no rasqal, whose errors are not ours. */
    if (is_aggregate(e)) return come_to(g, e, out);
    g->status = CH_OK;
    rasqal_expression_visit(e, replace, g);
    ch_status status = g->status;
    if (status == CH_OK) status = ch_asked_value(g->asked, e, row, out);
    put_back(g);
    return status;
}

/* ---- one row of the answer ---- */

/* GROUP BY's expression, and the variable that it is or that it is called by (NULL: none). */
static rasqal_expression *
group_condition(const ch_asked *a, int condition, rasqal_variable **variable)
{
    rasqal_expression *e = rasqal_query_get_group_condition(a->query, condition);
    *variable = NULL;
    if (!e) return NULL;
    if (e->op == RASQAL_EXPR_GROUP_COND_ASC || e->op == RASQAL_EXPR_GROUP_COND_DESC) e = e->arg1;
    if (e->op == RASQAL_EXPR_LITERAL) *variable = rasqal_literal_as_variable(e->literal);
    return *variable && (*variable)->expression ? (*variable)->expression : e;
}

/*
 * The expression that SELECT gives the name of a column to; NULL: none.  What GROUP BY
 * or a subquery gives a name to is in rasqal's variables too.
 */
static rasqal_expression *
selected_expression(const ch_asked *a, size_t number)
{
    rasqal_variable *v;
    for (int i = 0; group_condition(a, i, &v); i++)
        if (v == a->variables[a->selected[number]]) return NULL;
    for (size_t i = 0; i < a->part_count; i++)
        for (size_t j = 0; a->parts[i].kind == CH_PART_SUBQUERY && j < a->parts[i].selected_count; j++)
            if (a->parts[i].columns[j] == a->selected[number]) return NULL;
    return a->variables[a->selected[number]]->expression;
}

static ch_status
add_keys(ch_asked *a, grouped *g, const uint32_t *row)
{
    uint32_t keys[MOST_AGGREGATES];
    for (size_t i = 0; i < a->keys.width; i++) {
        rasqal_expression *e = rasqal_query_get_order_condition(a->query, (int)i);
        if (e->op == RASQAL_EXPR_ORDER_COND_ASC || e->op == RASQAL_EXPR_ORDER_COND_DESC)
            e = e->arg1;
        CH_TRY(g ? group_value(g, e, row, &keys[i]) : ch_asked_value(a, e, row, &keys[i]));
    }
    return ch_rows_add(&a->keys, keys);
}

/* The expressions of SELECT, each of which may use those before it. */
static ch_status
select_values(ch_asked *a, grouped *g, uint32_t *row)
{
    for (size_t i = 0; i < a->selected_count; i++) {
        rasqal_expression *e = selected_expression(a, i);
        if (!e) continue;
        CH_TRY(g ? group_value(g, e, row, &row[a->selected[i]])
                 : ch_asked_value(a, e, row, &row[a->selected[i]]));
    }
    return CH_OK;
}

static ch_status
having(ch_asked *a, grouped *g, const uint32_t *row, bool *holds)
{
    rasqal_expression *e;
    *holds = true;
    for (int i = 0; *holds && (e = rasqal_query_get_having_condition(a->query, i)); i++) {
        uint32_t value;
        CH_TRY(group_value(g, e, row, &value));
        const ch_node node =
            value == CH_NONE ? (ch_node){CH_NODE_NONE, {0}, {0}, {0}}
                             : ch_store_node(a->engine->store, value);
        *holds = ch_node_truth(&node);
    }
    return CH_OK;
}

/* ---- all rows ---- */

static ch_status
compute_rows(ch_asked *a, ch_rows *solutions)
{
    for (size_t i = 0; i < solutions->rows; i++) {
        CH_TRY(select_values(a, NULL, ch_rows_at(solutions, i)));
        CH_TRY(add_keys(a, NULL, ch_rows_at(solutions, i)));
    }
    return CH_OK;
}

/* GROUP BY's value for a row, and the column that keeps it (CH_NONE: none does). */
static ch_status
group_key(ch_asked *a, const uint32_t *row, int condition, uint32_t *value, uint32_t *column)
{
    rasqal_variable *v;
    rasqal_expression *e = group_condition(a, condition, &v);
    *column = v ? (uint32_t)ch_asked_column(a, v) : CH_NONE;
    return ch_asked_value(a, e, row, value);
}

typedef struct {
    CH_VECTOR(uint32_t) groups; /* of each solution                        */
    ch_rows heads;             /* a row for each group: what it is by     */
    uint32_t *sorted;           /* the solutions' rows, group after group  */
    uint32_t *starts;           /* where in `sorted` each group begins     */
} groups;

static ch_status
assign(ch_asked *a, const ch_rows *solutions, groups *g, ch_intern *seen, int conditions)
{
    uint32_t *head = calloc(a->width + 1, sizeof *head);
    uint32_t *key = calloc((size_t)conditions + 1, sizeof *key);
    ch_status status = head && key ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < solutions->rows; i++) {
        uint32_t group;
        for (size_t j = 0; j <= a->width; j++) head[j] = CH_NONE;
        for (int j = 0; status == CH_OK && j < conditions; j++) {
            uint32_t column;
            status = group_key(a, ch_rows_at(solutions, i), j, &key[j], &column);
            if (column != CH_NONE && column < a->width) head[column] = key[j];
        }
        if (status == CH_OK)
            status = ch_intern_add(seen, (ch_slice){(char *)key, (size_t)conditions * sizeof *key},
                                   &group);
        if (status == CH_OK) status = ch_vector_push(&g->groups, group);
        if (status == CH_OK && group == g->heads.rows) status = ch_rows_add(&g->heads, head);
    }
    free(head);
    free(key);
    return status;
}

/* A count of each group, then a place for each row: the order of the solutions stays. */
static ch_status
lay_out(groups *g)
{
    g->sorted = calloc(g->groups.len + 1, sizeof *g->sorted);
    g->starts = calloc(g->heads.rows + 2, sizeof *g->starts);
    if (!g->sorted || !g->starts) return CH_NO_MEMORY;
    for (size_t i = 0; i < g->groups.len; i++) g->starts[g->groups.at[i] + 2]++;
    for (size_t i = 2; i < g->heads.rows + 2; i++) g->starts[i] += g->starts[i - 1];
    for (size_t i = 0; i < g->groups.len; i++)
        g->sorted[g->starts[g->groups.at[i] + 1]++] = (uint32_t)i;
    return CH_OK;
}

static ch_status
compute_groups(ch_asked *a, const ch_rows *solutions, groups *all, ch_rows *out)
{
    grouped g = {.asked = a, .solutions = solutions};
    g.nobody = (rasqal_variable){.name = (const unsigned char *)"nobody",
                                 .type = RASQAL_VARIABLE_TYPE_NORMAL, .usage = 1 << 30};
    for (size_t i = 0; i < all->heads.rows; i++) {
        uint32_t *row = ch_rows_at(&all->heads, i);
        bool holds;
        g.rows = all->sorted + all->starts[i];
        g.count = all->starts[i + 1] - all->starts[i];
        CH_TRY(select_values(a, &g, row));
        CH_TRY(having(a, &g, row, &holds));
        if (!holds) continue;
        CH_TRY(ch_rows_add(out, row));
        CH_TRY(add_keys(a, &g, row));
    }
    return CH_OK;
}

static ch_status
group(ch_asked *a, ch_rows *solutions, int conditions)
{
    groups all = {.heads = {.width = a->width + 1}};
    ch_rows out = {.width = a->width + 1};
    ch_intern *seen = ch_intern_new();
    ch_status status = seen ? assign(a, solutions, &all, seen, conditions) : CH_NO_MEMORY;
    if (status == CH_OK && !conditions && !all.heads.rows) { /* over nothing there is one group */
        status = ch_vector_reserve(&all.heads.cells, a->width + 1);
        for (size_t i = 0; status == CH_OK && i <= a->width; i++)
            all.heads.cells.at[all.heads.cells.len++] = CH_NONE;
        all.heads.rows = 1;
    }
    if (status == CH_OK) status = lay_out(&all);
    if (status == CH_OK) status = compute_groups(a, solutions, &all, &out);
    ch_intern_free(seen);
    ch_vector_free(&all.groups);
    ch_rows_free(&all.heads);
    free(all.sorted);
    free(all.starts);
    ch_rows_free(solutions);
    *solutions = out;
    return status;
}

ch_status
ch_asked_compute(ch_asked *a, ch_rows *solutions)
{
    int conditions = 0;
    bool aggregated = rasqal_query_get_having_condition(a->query, 0) != NULL;
    a->keys = (ch_rows){0};
    while (rasqal_query_get_group_condition(a->query, conditions)) conditions++;
    while (rasqal_query_get_order_condition(a->query, (int)a->keys.width)) a->keys.width++;
    if (a->keys.width > MOST_AGGREGATES) return CH_TOO_HARD;
    for (size_t i = 0; i < a->selected_count; i++)
        aggregated = aggregated || has_aggregate(selected_expression(a, i));
    if (conditions || aggregated) return group(a, solutions, conditions);
    return compute_rows(a, solutions);
}
