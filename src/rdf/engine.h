/*
 * Between a parsed query and its rows: private to the files of rdf/ that answer SPARQL
 *
 * rasqal reads the query and computes expressions.  Everything between, joins
 * and groups and order, is ours: rasqal 0.9.33 lets the two sides of an OPTIONAL
 * overwrite each other's variables and answers wrongly where the left side has
 * two triples, and it is quadratic there.
 *
 *     literal.c    rasqal's literals and our node numbers
 *     join.c       triples -> a table of solutions
 *     evaluate.c   patterns -> a table of solutions
 *     aggregate.c  GROUP BY and the aggregates
 *     order.c      which node comes first
 *     asked.c      one query: read, answered, ordered, cut
 *     query.c      the whole
 */
#ifndef CH_RDF_ENGINE_H
#define CH_RDF_ENGINE_H

#include "base/diagnostic.h"
#include "rdf/fetch.h"
#include "rdf/sparql.h"
#include "rdf/store.h"

#include <rasqal/rasqal.h>
#include <time.h>

/* Rows of node numbers; CH_NONE: unbound.  A width of 0 has rows too. */
typedef struct {
    size_t width, rows;
    CH_VECTOR(uint32_t) cells;
} ch_rows;

static inline uint32_t *
ch_rows_at(const ch_rows *table, size_t row)
{
    return table->width ? table->cells.at + row * table->width : NULL;
}

/* Append a copy of `row`, which may stand in another table only. */
ch_status ch_rows_add(ch_rows *table, const uint32_t *row);
void ch_rows_free(ch_rows *table);

/* `out`, which is not freed first, becomes a copy of `in`. */
ch_status ch_rows_copy(const ch_rows *in, ch_rows *out);

/* Replace *table by *next, which becomes empty. */
void ch_rows_step(ch_rows *table, ch_rows *next);

/*
 * What all queries over one store share
 *
 * fetcher   where the store gets statements from as they are asked for; NULL: it has them all
 * literals  rasqal's form of each node, made when first met
 * deadline  when CH_TOO_HARD is the answer
 * message   what rasqal said first
 */
typedef struct {
    rasqal_world *world;
    rasqal_evaluation_context *context;
    ch_store *store;
    ch_fetcher *fetcher;
    CH_VECTOR(rasqal_literal *) literals;
    struct timespec deadline;
    bool timed;
    unsigned ticks;
    bool failed;     /* rasqal told an error  */
    size_t line;     /* where, if it knew     */
    char message[200];
} ch_engine;

/*
 * One query, or one inside another
 *
 * variables     by their columns in a table
 * selected      the columns of the answer
 * graph         the GRAPH that patterns are in at the moment; NULL: none
 * keys          what ORDER BY compares, for each row of the solutions
 * parts         queries inside this one, in its order: subqueries, EXISTS
 * next_subquery how many SELECT patterns were met
 * seeds         what ?this may be, for constraints of shapes; NULL: anything
 *
 * and of a part
 *
 * rows          what a subquery has answered
 * columns       of `rows`, or of an EXISTS' own table: the column outside, or CH_NONE
 */
typedef struct ch_asked {
    ch_engine *engine;
    char *text;
    rasqal_query *query;
    rasqal_variable **variables;
    size_t width;
    uint32_t *selected;
    size_t selected_count;
    rasqal_literal *graph;
    ch_rows keys;
    struct ch_asked *parts;
    size_t part_count, next_subquery;
    const uint32_t *seeds;
    size_t seed_count;

    ch_part_kind kind;
    ch_rows rows;
    uint32_t *columns;
} ch_asked;

/* `out` is to be closed on every path; `store` is Borrowed until then. */
ch_status ch_engine_open(ch_engine *out, ch_store *store, double timeout);
void ch_engine_close(ch_engine *engine);

/* CH_TOO_HARD when the time is up.  Cheap: it looks at the clock now and then. */
ch_status ch_engine_tick(ch_engine *engine);

/* rasqal's literal as a node; Borrowed from the literal. */
ch_node ch_node_of_literal(rasqal_literal *literal);

/* The number of a literal, new if need be. */
ch_status ch_engine_number(ch_engine *engine, rasqal_literal *literal, uint32_t *out);

/* rasqal's form of a node, Owned by the caller: rasqal_free_literal(); NULL without memory. */
rasqal_literal *ch_engine_literal(ch_engine *engine, uint32_t number);

/* Tell what rasqal said of `text`, with the line and column that it means. */
void ch_engine_explain(ch_engine *engine, const char *text, const char *name,
                       ch_diagnostics *sink);

/*
 * Read a query and those inside it; `asked` is zero before and to be closed on
 * every path.  CH_BAD_ARGUMENT after a message.
 */
ch_status ch_asked_open(ch_asked *asked, ch_engine *engine, ch_slice text, const char *name,
                        ch_diagnostics *sink);
void ch_asked_close(ch_asked *asked);

/*
 * asked->rows: the selected columns, ordered and cut.  `all`: every solution,
 * for CONSTRUCT; to be freed; may be NULL.
 */
ch_status ch_asked_answer(ch_asked *asked, ch_rows *all);

/* The column of a variable. */
size_t ch_asked_column(const ch_asked *asked, const rasqal_variable *variable);

/*
 * The value of an expression for a row; CH_NONE: an error in SPARQL's sense.
 * `row` may be NULL: no variable is bound.
 */
ch_status ch_asked_value(ch_asked *asked, rasqal_expression *expression, const uint32_t *row,
                         uint32_t *out);

/* The part that the SELECT pattern or the EXISTS mark of that number stands for, or NULL. */
ch_asked *ch_asked_part(ch_asked *asked, ch_part_kind kind, size_t number);

/* Whether it is true (its effective boolean value); an error is not. */
ch_status ch_asked_holds(ch_asked *asked, rasqal_expression *expression, const uint32_t *row,
                         bool *out);

/* All solutions of the query's pattern; `out` is zero before. */
ch_status ch_asked_solutions(ch_asked *asked, ch_rows *out);

/* The same for the triples of a basic pattern. */
ch_status ch_asked_triples(ch_asked *asked, rasqal_graph_pattern *pattern, const ch_rows *in, ch_rows *out);

/* The solutions of a pattern that agree with those of `in`, one column each variable. */
ch_status ch_asked_pattern(ch_asked *asked, rasqal_graph_pattern *pattern, const ch_rows *in,
                           ch_rows *out);

/*
 * Groups, HAVING and the expressions of SELECT: `solutions` becomes the rows to
 * choose from, a row for each group where there are groups, and asked->keys
 * what ORDER BY asks for.
 */
ch_status ch_asked_compute(ch_asked *asked, ch_rows *solutions);

/* SPARQL's order: unbound, blank nodes, IRIs, literals; numbers and dates by their value. */
int ch_node_order(const ch_node *a, const ch_node *b);

/* The effective boolean value; false for what has none. */
bool ch_node_truth(const ch_node *node);

/* Whether a literal is a number, and which. */
typedef enum { CH_NO_NUMBER, CH_INTEGER, CH_DECIMAL, CH_DOUBLE } ch_number_kind;
ch_number_kind ch_node_number(const ch_node *node, long double *out);

#endif
