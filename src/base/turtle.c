/*
 * Turtle through raptor2
 *
 * raptor's world has its URI interning off: with it each IRI costs a walk
 * through a balanced tree, a quarter of the time.  raptor reads bytes that are
 * not UTF-8, and a NUL, without a word and cuts there, so both are looked for
 * before it sees the text.
 *
 * The text is fed in one piece: the parser keeps what it has not understood
 * yet and copies it with each further piece.  The lines of statements come from
 * base/turtle_lines.c.
 */
#include "base/turtle.h"

#include "base/buffer.h"
#include "base/file.h"
#include "base/turtle_lines.h"

#include <raptor2/raptor2.h>

/* A load: who wants the statements, and what went wrong so far. */
typedef struct {
    const char *name;
    raptor_parser *parser;
    ch_turtle_sink *sink;
    void *payload;
    ch_diagnostics *diagnostics;
    ch_buffer subject, object; /* "_:" and the label of a blank node */
    ch_turtle_lines lines;     /* of the statements, where found out */
    size_t count;              /* of statements handed out           */
    ch_status status;          /* the first thing that went wrong    */
    bool broken;               /* raptor said "error"                */
} load;

static ch_slice
text_of(const unsigned char *at, size_t len)
{
    return (ch_slice){(const char *)at, at ? len : 0};
}

static ch_slice
iri_of(raptor_uri *uri)
{
    size_t len = 0;
    const unsigned char *text = uri ? raptor_uri_as_counted_string(uri, &len) : NULL;
    return text_of(text, len);
}

/* An IRI or a blank node as text; `room` keeps a blank node's. */
static ch_status
name_of(const raptor_term *term, ch_buffer *room, ch_slice *out)
{
    if (term->type == RAPTOR_TERM_TYPE_URI) {
        *out = iri_of(term->value.uri);
        return CH_OK;
    }
    ch_vector_clear(room);
    CH_TRY(ch_buffer_add(room, CH_S("_:")));
    CH_TRY(ch_buffer_add(room, text_of(term->value.blank.string, term->value.blank.string_len)));
    *out = ch_buffer_slice(room);
    return CH_OK;
}

/* Where the parser stands; 0 when it does not know. */
static size_t
line_of(const load *l)
{
    const raptor_locator *place = l->parser ? raptor_parser_get_locator(l->parser) : NULL;
    return place && place->line > 0 ? (size_t)place->line : 0;
}

static ch_status
hand_out(load *l, const raptor_statement *triple)
{
    ch_turtle_statement s = {.predicate = iri_of(triple->predicate->value.uri)};
    CH_TRY(name_of(triple->subject, &l->subject, &s.subject));
    const raptor_term *object = triple->object;
    if (object->type == RAPTOR_TERM_TYPE_LITERAL) {
        const raptor_term_literal_value *literal = &object->value.literal;
        s.object_kind = CH_TURTLE_LITERAL;
        s.object = text_of(literal->string, literal->string_len);
        s.datatype = iri_of(literal->datatype);
        s.language = text_of(literal->language, literal->language_len);
    } else {
        CH_TRY(name_of(object, &l->object, &s.object));
        s.object_kind = object->type == RAPTOR_TERM_TYPE_URI ? CH_TURTLE_IRI : CH_TURTLE_BLANK;
    }
    s.line = l->count < l->lines.len ? l->lines.at[l->count] : line_of(l);
    l->count++;
    return l->sink(l->payload, &s);
}

static void
on_statement(void *payload, raptor_statement *triple)
{
    load *l = payload;
    if (l->status != CH_OK) return;
    l->status = hand_out(l, triple);
    if (l->status != CH_OK) raptor_parser_parse_abort(l->parser);
}

static void
on_message(void *payload, raptor_log_message *message)
{
    load *l = payload;
    const bool broken = message->level >= RAPTOR_LOG_LEVEL_ERROR;
    const raptor_locator *place = message->locator;
    const size_t line = place && place->line > 0 ? (size_t)place->line : line_of(l);
    const size_t column = place && place->column > 0 ? (size_t)place->column : 0;
    if (message->level < RAPTOR_LOG_LEVEL_WARN) return;
    if (broken) l->broken = true;
    ch_tell(l->diagnostics, broken ? CH_ERROR : CH_WARNING, l->name, line, column, "%s",
            message->text ? message->text : "not Turtle");
}

/* The length of the UTF-8 sequence at `at`, 0 when it is none. */
static size_t
sequence(const unsigned char *at, size_t left)
{
    const unsigned lead = at[0];
    if (lead < 0x80) return lead != 0;
    const size_t len = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || len > left) return 0;
    for (size_t i = 1; i < len; i++)
        if ((at[i] & 0xC0) != 0x80) return 0;
    if ((lead == 0xE0 && at[1] < 0xA0) || (lead == 0xED && at[1] > 0x9F)) return 0;
    if ((lead == 0xF0 && at[1] < 0x90) || (lead == 0xF4 && at[1] > 0x8F)) return 0;
    return len;
}

/* Tells where the first NUL or byte that is no UTF-8 stands. */
static bool
is_clean(load *l, ch_slice text)
{
    const unsigned char *bytes = (const unsigned char *)text.at;
    size_t line = 1, column = 1;
    for (size_t i = 0, len; i < text.len; i += len) {
        len = sequence(bytes + i, text.len - i);
        if (!len) {
            ch_tell(l->diagnostics, CH_ERROR, l->name, line, column,
                    bytes[i] ? "byte 0x%02X is not UTF-8" : "byte 0x%02X (NUL) is not text",
                    bytes[i]);
            return false;
        }
        if (bytes[i] == '\n') line++, column = 0;
        column++;
    }
    return true;
}

/* The base IRI: never seen in a proper file, but raptor wants one. */
static raptor_uri *
base_of(raptor_world *world, const char *name)
{
    unsigned char *text = raptor_uri_filename_to_uri_string(name);
    if (!text) return NULL;
    raptor_uri *uri = raptor_new_uri(world, text);
    raptor_free_memory(text);
    return uri;
}

static ch_status
run(load *l, raptor_world *world, raptor_uri *base, ch_slice text)
{
    raptor_parser_set_statement_handler(l->parser, l, on_statement);
    raptor_world_set_log_handler(world, l, on_message);
    int failed = raptor_parser_parse_start(l->parser, base);
    if (!failed)
        failed = raptor_parser_parse_chunk(l->parser, (const unsigned char *)text.at, text.len, 1);
    if (l->status != CH_OK) return l->status;
    if (failed && !l->broken)
        ch_tell(l->diagnostics, CH_ERROR, l->name, 0, 0, "raptor gave up without a message");
    return failed || l->broken ? CH_BAD_KNOWLEDGE : CH_OK;
}

static ch_status
parse(load *l, ch_slice text)
{
    raptor_world *world = raptor_new_world();
    if (!world) return CH_NO_MEMORY;
    ch_status status = CH_NO_MEMORY;
    raptor_uri *base = NULL;
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
    if (raptor_world_open(world)) goto out;
    base = base_of(world, l->name);
    l->parser = raptor_new_parser(world, "turtle");
    if (!base || !l->parser) goto out;
    status = ch_turtle_lines_find(text, &l->lines);
    if (status == CH_OK) status = run(l, world, base, text);
out:
    if (l->parser) raptor_free_parser(l->parser);
    if (base) raptor_free_uri(base);
    raptor_free_world(world);
    ch_vector_free(&l->subject);
    ch_vector_free(&l->object);
    ch_vector_free(&l->lines);
    return status;
}

ch_status
ch_turtle_parse(const char *name, ch_slice text, ch_turtle_sink *sink, void *payload,
                ch_diagnostics *diagnostics)
{
    load l = {.name = name, .sink = sink, .payload = payload, .diagnostics = diagnostics};
    if (!is_clean(&l, text)) return CH_BAD_KNOWLEDGE;
    if (ch_slice_starts(text, CH_S("\xEF\xBB\xBF"))) text = ch_slice_part(text, 3, text.len);
    return text.len ? parse(&l, text) : CH_OK;
}

ch_status
ch_turtle_read(const char *path, ch_turtle_sink *sink, void *payload, ch_diagnostics *diagnostics)
{
    ch_buffer text = {0};
    ch_status status = ch_file_read(path, diagnostics, &text);
    if (status == CH_OK)
        status = ch_turtle_parse(path, ch_buffer_slice(&text), sink, payload, diagnostics);
    ch_vector_free(&text);
    return status;
}

/*
 * ---- N-Triples, a line at a time ----
 *
 * Each line is a Turtle text of its own.  raptor 2.0.15 has a parser for
 * N-Triples too, but that one copies all lines it was ever fed with each
 * further one, and loses the terms of a line that ends too early.
 */

struct ch_ntriples {
    load load;
    raptor_world *world;
    raptor_uri *base;
    char fault[200];
};

static void
keep_fault(void *payload, raptor_log_message *message)
{
    ch_ntriples *n = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR || n->load.broken) return;
    n->load.broken = true;
    snprintf(n->fault, sizeof n->fault, "%s", message->text ? message->text : "no N-Triples");
}

ch_status
ch_ntriples_new(ch_turtle_sink *sink, void *payload, ch_ntriples **out)
{
    ch_ntriples *n = *out = calloc(1, sizeof *n);
    if (!n) return CH_NO_MEMORY;
    n->load = (load){.name = "line", .sink = sink, .payload = payload};
    n->world = raptor_new_world();
    if (n->world) raptor_world_set_flag(n->world, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
    if (n->world && !raptor_world_open(n->world)) {
        n->base = base_of(n->world, n->load.name);
        n->load.parser = raptor_new_parser(n->world, "turtle");
    }
    if (!n->base || !n->load.parser) {
        ch_ntriples_free(n);
        *out = NULL;
        return CH_NO_MEMORY;
    }
    raptor_parser_set_statement_handler(n->load.parser, &n->load, on_statement);
    raptor_world_set_log_handler(n->world, n, keep_fault);
    return CH_OK;
}

void
ch_ntriples_free(ch_ntriples *triples)
{
    if (!triples) return;
    if (triples->load.parser) raptor_free_parser(triples->load.parser);
    if (triples->base) raptor_free_uri(triples->base);
    if (triples->world) raptor_free_world(triples->world);
    ch_vector_free(&triples->load.subject);
    ch_vector_free(&triples->load.object);
    free(triples);
}

ch_status
ch_ntriples_line(ch_ntriples *triples, ch_slice line, const char **fault)
{
    ch_ntriples *n = triples;
    load *l = &n->load;
    *fault = NULL;
    for (size_t i = 0, len; i < line.len; i += len)
        if (!(len = sequence((const unsigned char *)line.at + i, line.len - i))) {
            *fault = "it is not UTF-8";
            return CH_OK;
        }
    l->broken = false;
    if (raptor_parser_parse_start(l->parser, n->base)) return CH_NO_MEMORY;
    const int failed = raptor_parser_parse_chunk(l->parser, (const unsigned char *)line.at, line.len, 1);
    if (l->status != CH_OK) return l->status;
    if (failed || l->broken) *fault = l->broken ? n->fault : "it is no N-Triples";
    return CH_OK;
}
