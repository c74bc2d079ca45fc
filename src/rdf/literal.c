/* Expressions are rasqal's: its variables get the row's values, and lose them again. */
#include "rdf/engine.h"

#include <stdio.h>

enum { TICKS = 1024 };

static ch_slice
iri_of(raptor_uri *uri)
{
    size_t len = 0;
    const char *at = uri ? (const char *)raptor_uri_as_counted_string(uri, &len) : NULL;
    return (ch_slice){at, at ? len : 0};
}

ch_node
ch_node_of_literal(rasqal_literal *literal)
{
    ch_node node = {CH_NODE_NONE, {0}, {0}, {0}};
    if (!literal) return node;
    const ch_slice text = {(const char *)literal->string, literal->string_len};
    switch (literal->type) {
    case RASQAL_LITERAL_URI:
        node.kind = CH_NODE_IRI;
        node.text = iri_of(literal->value.uri);
        break;
    case RASQAL_LITERAL_BLANK:
        node.kind = CH_NODE_BLANK;
        node.text = text;
        break;
    case RASQAL_LITERAL_VARIABLE: return ch_node_of_literal(literal->value.variable->value);
    default:
        node.kind = CH_NODE_LITERAL;
        node.text = text;
        node.language = ch_slice_of(literal->language);
        if (!node.language.len) node.datatype = iri_of(rasqal_literal_datatype(literal));
    }
    return node;
}

static unsigned char *
terminated(ch_slice text)
{
    unsigned char *copy = malloc(text.len + 1);
    if (!copy) return NULL;
    if (text.len) memcpy(copy, text.at, text.len);
    copy[text.len] = '\0';
    return copy;
}

static raptor_uri *
uri_of(ch_engine *e, ch_slice iri)
{
    return raptor_new_uri_from_counted_string(rasqal_world_get_raptor(e->world),
                                              (const unsigned char *)iri.at, iri.len);
}

/* rasqal consumes what its constructors are given, when they fail too. */
static rasqal_literal *
new_literal(ch_engine *e, uint32_t number)
{
    const ch_node node = ch_store_node(e->store, number);
    if (node.kind == CH_NODE_IRI) {
        raptor_uri *uri = uri_of(e, node.text);
        return uri ? rasqal_new_uri_literal(e->world, uri) : NULL;
    }
    unsigned char *text = terminated(node.text);
    if (!text) return NULL;
    if (node.kind == CH_NODE_BLANK)
        return rasqal_new_simple_literal(e->world, RASQAL_LITERAL_BLANK, text);
    char *language = node.language.len ? (char *)terminated(node.language) : NULL;
    raptor_uri *datatype = node.datatype.len ? uri_of(e, node.datatype) : NULL;
    return rasqal_new_string_literal(e->world, text, language, datatype, NULL);
}

rasqal_literal *
ch_engine_literal(ch_engine *e, uint32_t number)
{
    while (e->literals.len <= number)
        if (ch_vector_push(&e->literals, NULL) != CH_OK) return NULL;
    if (!e->literals.at[number]) e->literals.at[number] = new_literal(e, number);
    return e->literals.at[number] ? rasqal_new_literal_from_literal(e->literals.at[number]) : NULL;
}

ch_status
ch_engine_number(ch_engine *e, rasqal_literal *literal, uint32_t *out)
{
    const ch_node node = ch_node_of_literal(literal);
    *out = CH_NONE;
    return node.kind == CH_NODE_NONE ? CH_OK : ch_store_intern(e->store, &node, out);
}

/* Only the first error counts: the others follow from it. */
static void
on_message(void *payload, raptor_log_message *message)
{
    ch_engine *e = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR || e->failed) return;
    e->failed = true;
    if (message->locator && message->locator->line > 0) e->line = (size_t)message->locator->line;
    snprintf(e->message, sizeof e->message, "%s", message->text ? message->text : "");
}

ch_status
ch_engine_open(ch_engine *e, ch_store *store, double timeout)
{
    *e = (ch_engine){.store = store, .timed = timeout > 0};
    if (e->timed) {
        const double seconds = timeout < 1e9 ? timeout : 1e9;
        clock_gettime(CLOCK_MONOTONIC, &e->deadline);
        const double nanoseconds = (seconds - (double)(time_t)seconds) * 1e9;
        e->deadline.tv_sec += (time_t)seconds;
        e->deadline.tv_nsec += (long)nanoseconds;
        e->deadline.tv_sec += e->deadline.tv_nsec / 1000000000L;
        e->deadline.tv_nsec %= 1000000000L;
    }
    e->world = rasqal_new_world();
    if (!e->world || rasqal_world_open(e->world)) return CH_NO_MEMORY;
    rasqal_world_set_log_handler(e->world, e, on_message);
    e->context = rasqal_new_evaluation_context(e->world, NULL, RASQAL_COMPARE_XQUERY);
    return e->context ? CH_OK : CH_NO_MEMORY;
}

void
ch_engine_close(ch_engine *e)
{
    for (size_t i = 0; i < e->literals.len; i++)
        if (e->literals.at[i]) rasqal_free_literal(e->literals.at[i]);
    ch_vector_free(&e->literals);
    if (e->context) rasqal_free_evaluation_context(e->context);
    if (e->world) rasqal_free_world(e->world);
    *e = (ch_engine){0};
}

ch_status
ch_engine_tick(ch_engine *e)
{
    if (!e->timed || ++e->ticks % TICKS) return CH_OK;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    const bool late = now.tv_sec > e->deadline.tv_sec || (now.tv_sec == e->deadline.tv_sec &&
                                                           now.tv_nsec > e->deadline.tv_nsec);
    if (late) e->ticks--; /* and it stays late */
    return late ? CH_TOO_HARD : CH_OK;
}

size_t
ch_asked_column(const ch_asked *a, const rasqal_variable *variable)
{
    size_t column = 0;
    while (column < a->width && a->variables[column] != variable) column++;
    return column;
}

/* ---- expressions ---- */

typedef struct {
    ch_asked *asked;
    const uint32_t *row;
    ch_status status;
} binding;

static int
bind(void *payload, rasqal_expression *e)
{
    binding *b = payload;
    rasqal_variable *v =
        e->op == RASQAL_EXPR_LITERAL ? rasqal_literal_as_variable(e->literal) : NULL;
    if (!v) return 0;
    const size_t column = ch_asked_column(b->asked, v);
    const uint32_t number = b->row && column < b->asked->width ? b->row[column] : CH_NONE;
    rasqal_literal *value = NULL;
    if (number != CH_NONE) {
        value = ch_engine_literal(b->asked->engine, number);
        if (!value) b->status = CH_NO_MEMORY;
    }
    rasqal_variable_set_value(v, value);
    return 0;
}

/* rasqal's answer, Owned by the caller; NULL: an error in SPARQL's sense. */
static ch_status
compute(ch_asked *a, rasqal_expression *e, const uint32_t *row, rasqal_literal **out)
{
    binding b = {a, row, CH_OK};
    int error = 0;
    CH_TRY(ch_engine_tick(a->engine));
    rasqal_expression_visit(e, bind, &b);
    *out = b.status == CH_OK ? rasqal_expression_evaluate2(e, a->engine->context, &error) : NULL;
    if (error && *out) {
        rasqal_free_literal(*out);
        *out = NULL;
    }
    b.row = NULL;
    const ch_status status = b.status;
    rasqal_expression_visit(e, bind, &b);
    return status;
}

ch_status
ch_asked_value(ch_asked *a, rasqal_expression *e, const uint32_t *row, uint32_t *out)
{
    rasqal_literal *value;
    *out = CH_NONE;
    CH_TRY(compute(a, e, row, &value));
    if (!value) return CH_OK;
    const ch_status status = ch_engine_number(a->engine, value, out);
    rasqal_free_literal(value);
    return status;
}

bool
ch_node_truth(const ch_node *node)
{
    long double number;
    if (node->kind != CH_NODE_LITERAL || node->language.len) return false;
    if (!node->datatype.len) return node->text.len > 0;
    if (ch_slice_equal(node->datatype, CH_S("http://www.w3.org/2001/XMLSchema#boolean")))
        return ch_slice_equal(node->text, CH_S("true")) || ch_slice_equal(node->text, CH_S("1"));
    return ch_node_number(node, &number) != CH_NO_NUMBER && (number < 0 || number > 0);
}

ch_status
ch_asked_holds(ch_asked *a, rasqal_expression *e, const uint32_t *row, bool *out)
{
    rasqal_literal *value;
    *out = false;
    CH_TRY(compute(a, e, row, &value));
    if (!value) return CH_OK;
    const ch_node node = ch_node_of_literal(value);
    *out = ch_node_truth(&node);
    rasqal_free_literal(value);
    return CH_OK;
}
