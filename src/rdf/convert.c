/*
 * raptor resolves relative IRIs and names blank nodes; it is told the file's own
 * text as one piece, so that what cannot be read is found before anything is
 * written.
 */
#include "rdf/convert.h"

#include "base/file.h"

#include <raptor2/raptor2.h>

typedef struct {
    const char *path;
    ch_diagnostics *sink;
    raptor_world *world;
    raptor_uri *base;
    raptor_parser *parser;
    raptor_serializer *serializer;
    bool is_broken;
} conversion;

static void
on_message(void *payload, raptor_log_message *message)
{
    conversion *c = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR) return;
    c->is_broken = true;
    const int line = message->locator ? message->locator->line : 0;
    ch_tell(c->sink, CH_ERROR, c->path, line > 0 ? (size_t)line : 0, 0, "%s",
            message->text ? message->text : "not Turtle");
}

static void
on_statement(void *payload, raptor_statement *statement)
{
    conversion *c = payload;
    if (raptor_serializer_serialize_statement(c->serializer, statement)) c->is_broken = true;
}

static void
on_namespace(void *payload, raptor_namespace *space)
{
    conversion *c = payload;
    raptor_serializer_set_namespace_from_namespace(c->serializer, space);
}

/* Everything that has to be there before the first triple. */
static ch_status
set_up(conversion *c, const char *format)
{
    c->world = raptor_new_world();
    if (!c->world) return CH_NO_MEMORY;
    raptor_world_set_log_handler(c->world, c, on_message);
    if (raptor_world_open(c->world)) return CH_RDF_FAILED;
    if (!raptor_world_is_serializer_name(c->world, format)) {
        ch_tell(c->sink, CH_ERROR, c->path, 0, 0, "cannot be written as \"%s\"", format);
        return CH_BAD_ARGUMENT;
    }
    c->base = raptor_new_uri(c->world, (const unsigned char *)"https://w3id.org/chancery/ontology");
    c->parser = raptor_new_parser(c->world, "turtle");
    c->serializer = raptor_new_serializer(c->world, format);
    return c->base && c->parser && c->serializer ? CH_OK : CH_NO_MEMORY;
}

static ch_status
run(conversion *c, ch_slice text, ch_buffer *out)
{
    void *written = NULL;
    size_t length = 0;
    if (raptor_serializer_start_to_string(c->serializer, c->base, &written, &length)) {
        return CH_RDF_FAILED;
    }
    raptor_parser_set_statement_handler(c->parser, c, on_statement);
    raptor_parser_set_namespace_handler(c->parser, c, on_namespace);
    bool is_bad = raptor_parser_parse_start(c->parser, c->base) != 0;
    is_bad = raptor_parser_parse_chunk(c->parser, (const unsigned char *)text.at, text.len, 1) ||
             is_bad || c->is_broken;
    /* The text belongs to us only when the end has been written. */
    is_bad = raptor_serializer_serialize_end(c->serializer) || is_bad;
    raptor_free_serializer(c->serializer);
    c->serializer = NULL;
    ch_status status = is_bad ? CH_BAD_KNOWLEDGE : written ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_buffer_add(out, (ch_slice){written, length});
    if (written) raptor_free_memory(written);
    return status;
}

ch_status
ch_rdf_convert(const char *path, const char *format, ch_diagnostics *sink, ch_buffer *out)
{
    conversion c = {.path = path, .sink = sink};
    ch_buffer text = {0};
    ch_status status = ch_file_read(path, sink, &text);
    if (status == CH_OK) status = set_up(&c, format);
    if (status == CH_OK) status = run(&c, ch_buffer_slice(&text), out);
    if (status == CH_BAD_KNOWLEDGE && !c.is_broken) {
        ch_tell(sink, CH_ERROR, path, 0, 0, "cannot be written as \"%s\"", format);
    }
    if (c.serializer) raptor_free_serializer(c.serializer);
    if (c.parser) raptor_free_parser(c.parser);
    if (c.base) raptor_free_uri(c.base);
    if (c.world) raptor_free_world(c.world);
    ch_vector_free(&text);
    return status;
}
