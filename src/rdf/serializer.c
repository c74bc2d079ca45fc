/*
 * Every other syntax, through raptor: RDF/XML, RDF/JSON, HTML, Atom …
 *
 * raptor's serialisers return success whatever happens, cut text at what they do
 * not like, and hold the whole graph.  So terms come here checked, the bytes go
 * through our own iostream handler into the output, which remembers failures, and
 * what raptor logs as an error is a failure.
 */
#include "rdf/check.h"
#include "rdf/syntax.h"

#include <raptor2/raptor2.h>
#include <stdlib.h>

typedef struct {
    raptor_world *world;
    raptor_serializer *serializer;
    raptor_iostream *stream;
    ch_output *output;
    ch_diagnostics *sink;
    bool xml;    /* control characters cannot be written */
    bool json;
    int escaped; /* JSON: how much of \UXXXXXXXX was seen: 0 none, 1 the \, 2 the U … */
    uint32_t code;
    bool failed; /* raptor said so */
} raptor;

static void
put_code(ch_output *output, uint32_t code)
{
    const char bytes[] = {(char)(0xF0 | code >> 18), (char)(0x80 | (code >> 12 & 0x3F)),
                          (char)(0x80 | (code >> 6 & 0x3F)), (char)(0x80 | (code & 0x3F))};
    ch_output_add(output, (ch_slice){bytes, 4});
}

/*
 * raptor writes \U0001F1F2 into JSON, where there is no such escape: the
 * character itself is put in its place.
 */
static void
write_json(raptor *r, char c)
{
    if (r->escaped >= 2) {
        const char *digits = "0123456789ABCDEF", *found = strchr(digits, c);
        r->code = r->code << 4 | (found ? (uint32_t)(found - digits) : 0);
        if (++r->escaped == 10) {
            put_code(r->output, r->code);
            r->escaped = 0;
        }
    } else if (r->escaped == 1) {
        r->escaped = c == 'U' ? 2 : 0;
        r->code = 0;
        if (c == 'U') return;
        ch_output_byte(r->output, '\\');
        ch_output_byte(r->output, c);
    } else if (c == '\\') {
        r->escaped = 1;
    } else {
        ch_output_byte(r->output, c);
    }
}

static int
write_bytes(void *payload, const void *bytes, size_t size, size_t count)
{
    raptor *r = payload;
    const ch_slice text = {bytes, size * count};
    if (!r->json) ch_output_add(r->output, text);
    for (size_t i = 0; r->json && i < text.len; i++) write_json(r, text.at[i]);
    return ch_output_status(r->output) == CH_OK ? (int)count : -1;
}

static int
write_byte(void *payload, const int byte)
{
    const char c = (char)byte;
    return write_bytes(payload, &c, 1, 1) != 1;
}

static const raptor_iostream_handler to_output = {
    .version = 2, .write_byte = write_byte, .write_bytes = write_bytes};

static void
on_message(void *payload, raptor_log_message *message)
{
    raptor *r = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR || ch_output_status(r->output) != CH_OK) return;
    r->failed = true;
    ch_tell(r->sink, CH_ERROR, ch_output_name(r->output), 0, 0, "cannot write: %s",
            message->text ? message->text : "raptor does not say why");
}

/* Only for people: some syntaxes have no prefixes and some have "rdf" already. */
static ch_status
declare(raptor *r, const ch_prefix *prefix)
{
    raptor_uri *uri = raptor_new_uri(r->world, (const unsigned char *)prefix->iri);
    if (!uri) return CH_NO_MEMORY;
    raptor_serializer_set_namespace(r->serializer, uri, (const unsigned char *)prefix->name);
    raptor_free_uri(uri);
    return CH_OK;
}

static ch_status
start(raptor *r, const ch_syntax_setting *setting, const char *name)
{
    if (raptor_world_open(r->world)) return CH_NO_MEMORY;
    raptor_world_set_log_handler(r->world, r, on_message);
    if (!raptor_world_is_serializer_name(r->world, name)) {
        ch_tell(setting->sink, CH_ERROR, NULL, 0, 0, "there is no output format \"%s\"", name);
        return CH_BAD_ARGUMENT;
    }
    r->xml = strstr(name, "xml") || strstr(name, "rss") || strstr(name, "atom") ||
             strstr(name, "html");
    r->json = strncmp(name, "json", 4) == 0;
    r->serializer = raptor_new_serializer(r->world, name);
    r->stream = raptor_new_iostream_from_handler(r->world, r, &to_output);
    if (!r->serializer || !r->stream) return CH_NO_MEMORY;
    for (size_t i = 0; i < setting->prefix_count; i++)
        CH_TRY(declare(r, &setting->prefixes[i]));
    return raptor_serializer_start_to_iostream(r->serializer, NULL, r->stream) ? CH_RDF_FAILED
                                                                                : CH_OK;
}

ch_status
ch_syntax_open_raptor(const ch_syntax_setting *setting, const char *name, void **self)
{
    raptor *r = calloc(1, sizeof *r);
    *self = r;
    if (!r) return CH_NO_MEMORY;
    r->output = setting->output;
    r->sink = setting->sink;
    r->world = raptor_new_world();
    return r->world ? start(r, setting, name) : CH_NO_MEMORY;
}

static raptor_term *
iri_of(raptor_world *world, ch_slice iri)
{
    return raptor_new_term_from_counted_uri_string(world, (const unsigned char *)iri.at, iri.len);
}

static raptor_term *
literal_of(raptor_world *world, const ch_term *literal)
{
    static const unsigned char nothing[1] = {0};
    const ch_slice text = literal->text, language = literal->language;
    const bool plain = !literal->datatype.len ||
                       ch_slice_equal(literal->datatype,
                                      CH_S("http://www.w3.org/2001/XMLSchema#string"));
    raptor_uri *datatype = NULL;
    if (!plain) {
        datatype = raptor_new_uri_from_counted_string(
            world, (const unsigned char *)literal->datatype.at, literal->datatype.len);
        if (!datatype) return NULL;
    }
    raptor_term *term = raptor_new_term_from_counted_literal(
        world, text.len ? (const unsigned char *)text.at : nothing, text.len, datatype,
        language.len ? (const unsigned char *)language.at : NULL, (unsigned char)language.len);
    if (datatype) raptor_free_uri(datatype);
    return term;
}

static ch_status
add(void *self, const ch_triple *triple, bool plain)
{
    (void)plain;
    raptor *r = self;
    if (r->xml && triple->object.kind == CH_TERM_LITERAL &&
        ch_text_needs_more_than_xml(triple->object.text)) {
        ch_tell(r->sink, CH_ERROR, ch_output_name(r->output), 0, 0,
                "cannot write a literal of <%.*s>: XML has no control characters",
                CH_PRINT(triple->subject.text));
        return CH_BAD_ARGUMENT;
    }
    raptor_term *s = iri_of(r->world, triple->subject.text);
    raptor_term *p = iri_of(r->world, triple->predicate.text);
    raptor_term *o = triple->object.kind == CH_TERM_IRI ? iri_of(r->world, triple->object.text)
                                                        : literal_of(r->world, &triple->object);
    ch_status status = CH_NO_MEMORY;
    if (s && p && o) {
        raptor_statement statement;
        raptor_statement_init(&statement, r->world);
        statement.subject = s;
        statement.predicate = p;
        statement.object = o;
        const int failed = raptor_serializer_serialize_statement(r->serializer, &statement);
        status = failed || r->failed ? CH_RDF_FAILED : CH_OK;
    }
    if (s) raptor_free_term(s);
    if (p) raptor_free_term(p);
    if (o) raptor_free_term(o);
    return status;
}

static ch_status
finish(void *self)
{
    raptor *r = self;
    const int failed = raptor_serializer_serialize_end(r->serializer);
    if (ch_output_status(r->output) != CH_OK) return ch_output_status(r->output);
    if (failed && !r->failed)
        ch_tell(r->sink, CH_ERROR, ch_output_name(r->output), 0, 0,
                "cannot write: raptor does not say why");
    return failed || r->failed ? CH_RDF_FAILED : CH_OK;
}

static void
free_raptor(void *self)
{
    raptor *r = self;
    if (!r) return;
    if (r->serializer) raptor_free_serializer(r->serializer);
    if (r->stream) raptor_free_iostream(r->stream);
    if (r->world) raptor_free_world(r->world);
    free(r);
}

const ch_syntax ch_syntax_raptor = {.add = add, .finish = finish, .free = free_raptor};
