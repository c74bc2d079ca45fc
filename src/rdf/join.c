/*
 * Triples of a query -> a table of solutions
 *
 * They are tried in the order that promises the fewest rows: first those with
 * few matches, then those whose subject or object is known.
 *
 * With an embedded store the statements are fetched first, in the order of the
 * joins: all that fit the triple where they are not many more than the rows so
 * far, else what fits each row, so that a look-up costs no scan.
 */
#include "rdf/engine.h"

typedef rasqal_graph_pattern pattern;

/* A search on the disk costs about what fetching that many statements does. */
enum { SEARCH_COST = 16, COUNTED = 100000 };

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

void
ch_rows_step(ch_rows *table, ch_rows *next)
{
    ch_rows_free(table);
    *table = *next;
    *next = (ch_rows){0};
}

ch_status
ch_rows_copy(const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    for (size_t i = 0; i < in->rows; i++) CH_TRY(ch_rows_add(out, ch_rows_at(in, i)));
    return CH_OK;
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
        CH_TRY(a->engine->fetcher ? ch_fetcher_find(a->engine->fetcher, &node, &out->constant[i])
                                  : ch_store_find(a->engine->store, &node, &out->constant[i]));
        if (out->constant[i] == CH_NONE) out->impossible = true;
    }
    ch_search search;
    ch_store_search(a->engine->store, quad_of(out->constant), a->graph != NULL, &search);
    out->matches = (size_t)(search.end - search.at);
    if (!a->engine->fetcher || out->impossible) return CH_OK;
    return ch_fetcher_count(a->engine->fetcher, quad_of(out->constant), COUNTED, &out->matches);
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

/* ---- what the embedded store has ---- */

static ch_status
fetch_rows(ch_asked *a, const plan *p, const ch_rows *in)
{
    for (size_t i = 0; i < in->rows; i++) {
        uint32_t terms[4];
        CH_TRY(ch_engine_tick(a->engine));
        for (size_t j = 0; j < 4; j++)
            terms[j] = p->column[j] != CH_NONE ? ch_rows_at(in, i)[p->column[j]] : p->constant[j];
        CH_TRY(ch_fetcher_fetch(a->engine->fetcher, quad_of(terms)));
    }
    return CH_OK;
}

/* Bring into memory what the join may find there. */
static ch_status
fetch(ch_asked *a, const plan *p, const ch_rows *in)
{
    bool restricted = false;
    for (size_t j = 0; j < 4; j++)
        if (p->column[j] != CH_NONE && in->rows) restricted |= ch_rows_at(in, 0)[p->column[j]] != CH_NONE;
    CH_TRY(restricted && p->matches > in->rows * SEARCH_COST
               ? fetch_rows(a, p, in)
               : ch_fetcher_fetch(a->engine->fetcher, quad_of(p->constant)));
    return ch_store_sort(a->engine->store);
}

static ch_status
join_triple(ch_asked *a, const plan *p, const ch_rows *in, ch_rows *out)
{
    *out = (ch_rows){.width = in->width};
    if (p->impossible) return CH_OK;
    if (a->engine->fetcher) CH_TRY(fetch(a, p, in));
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

static ch_status
join_planned(ch_asked *a, plan *plans, size_t count, bool *bound, const ch_rows *in,
             ch_rows *out)
{
    CH_TRY(ch_rows_copy(in, out));
    for (size_t i = 0; i < in->width; i++)
        bound[i] = in->rows && ch_rows_at(in, 0)[i] != CH_NONE;
    for (size_t i = 0; i < count && out->rows; i++) {
        plan *p = choose(plans, count, bound);
        ch_rows next;
        p->used = true;
        const ch_status status = join_triple(a, p, out, &next);
        ch_rows_step(out, &next);
        CH_TRY(status);
        for (size_t j = 0; j < 4; j++)
            if (p->column[j] != CH_NONE) bound[p->column[j]] = true;
    }
    return CH_OK;
}

ch_status
ch_asked_triples(ch_asked *a, pattern *gp, const ch_rows *in, ch_rows *out)
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

