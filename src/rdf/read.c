/*
 * Which syntax, and the pieces in which a file goes to its reader
 *
 * A file is taken in pieces of 256 KB.  What the line reader leaves of one, the
 * start of a line, goes in front of the next.
 */
#include "rdf/read.h"

#include "rdf/line_reader.h"
#include "rdf/pack.h"
#include "rdf/unpack.h"

#include <raptor2/raptor2.h>

enum { PIECE = 1 << 18 };

/* The syntaxes by the endings of names; a NULL parser is our own. */
static const struct {
    const char *ending, *parser;
} endings[] = {
    {".nt", NULL},           {".nq", NULL},         {".ntriples", NULL},   {".nquads", NULL},
    {".ttl", "turtle"},      {".turtle", "turtle"}, {".trig", "trig"},     {".rdf", "rdfxml"},
    {".xml", "rdfxml"},      {".owl", "rdfxml"},    {".json", "json"},     {".rj", "json"},
};

enum { ENDINGS = sizeof endings / sizeof *endings };

typedef struct {
    const char *path;
    ch_rdf_sink *sink;
    void *payload;
    ch_diagnostics *diagnostics;
    ch_unpack *file;
    ch_buffer text; /* what was read and not used */
    ch_status status;
    bool broken;
} reading;

static ch_status
read_piece(reading *r, bool *last)
{
    size_t got;
    CH_TRY(ch_vector_reserve(&r->text, PIECE));
    CH_TRY(ch_unpack_read(r->file, r->text.at + r->text.len, PIECE, &got));
    r->text.len += got;
    *last = got == 0;
    return CH_OK;
}

static ch_status
read_lines(reading *r)
{
    ch_line_reader lines = {.path = r->path, .sink = r->sink, .payload = r->payload,
                            .diagnostics = r->diagnostics};
    ch_status status = CH_OK;
    for (bool last = false; status == CH_OK && !last;) {
        size_t used = 0;
        status = read_piece(r, &last);
        if (status == CH_OK)
            status = ch_line_reader_take(&lines, ch_buffer_slice(&r->text), last, &used);
        if (used) memmove(r->text.at, r->text.at + used, r->text.len - used);
        r->text.len -= used;
    }
    ch_line_reader_free(&lines);
    return status == CH_OK && lines.faults ? CH_CANNOT_READ : status;
}

static ch_slice
text_of(const unsigned char *at, size_t len)
{
    return (ch_slice){(const char *)at, at ? len : 0};
}

static ch_slice
iri_of(raptor_uri *uri)
{
    size_t len = 0;
    const unsigned char *at = uri ? raptor_uri_as_counted_string(uri, &len) : NULL;
    return text_of(at, len);
}

static ch_node
node_of(const raptor_term *term)
{
    ch_node node = {CH_NODE_NONE, {0}, {0}, {0}};
    if (!term) return node;
    switch (term->type) {
    case RAPTOR_TERM_TYPE_URI:
        node.kind = CH_NODE_IRI;
        node.text = iri_of(term->value.uri);
        break;
    case RAPTOR_TERM_TYPE_BLANK:
        node.kind = CH_NODE_BLANK;
        node.text = text_of(term->value.blank.string, term->value.blank.string_len);
        break;
    case RAPTOR_TERM_TYPE_LITERAL:
        node.kind = CH_NODE_LITERAL;
        node.text = text_of(term->value.literal.string, term->value.literal.string_len);
        node.datatype = iri_of(term->value.literal.datatype);
        node.language = text_of(term->value.literal.language, term->value.literal.language_len);
        break;
    case RAPTOR_TERM_TYPE_UNKNOWN: break;
    }
    return node;
}

static void
on_statement(void *payload, raptor_statement *s)
{
    reading *r = payload;
    if (r->status != CH_OK) return;
    const ch_rdf_statement statement = {node_of(s->subject), node_of(s->predicate),
                                        node_of(s->object), node_of(s->graph), 0};
    r->status = r->sink(r->payload, &statement);
}

static void
on_message(void *payload, raptor_log_message *message)
{
    reading *r = payload;
    if (message->level < RAPTOR_LOG_LEVEL_ERROR) return;
    const raptor_locator *place = message->locator;
    r->broken = true;
    ch_tell(r->diagnostics, CH_ERROR, r->path, place && place->line > 0 ? (size_t)place->line : 0,
            place && place->column > 0 ? (size_t)place->column : 0, "%s",
            message->text ? message->text : "this is no RDF");
}

static ch_status
parse_pieces(reading *r, raptor_parser *parser)
{
    int failed = 0;
    for (bool last = false; !failed && !last && r->status == CH_OK;) {
        CH_TRY(read_piece(r, &last)); /* behind what the guess may have read */
        failed = raptor_parser_parse_chunk(parser, (const unsigned char *)r->text.at, r->text.len,
                                           last);
        ch_vector_clear(&r->text);
    }
    if (r->status != CH_OK) return r->status;
    if (failed && !r->broken)
        ch_tell(r->diagnostics, CH_ERROR, r->path, 0, 0, "raptor gave up without a message");
    return failed || r->broken ? CH_CANNOT_READ : CH_OK;
}

static ch_status
read_raptor(reading *r, const char *syntax)
{
    ch_status status = CH_NO_MEMORY;
    raptor_parser *parser = NULL;
    raptor_uri *base = NULL;
    raptor_world *world = raptor_new_world();
    if (!world) return CH_NO_MEMORY;
    raptor_world_set_flag(world, RAPTOR_WORLD_FLAG_URI_INTERNING, 0);
    if (raptor_world_open(world)) goto out;
    raptor_world_set_log_handler(world, r, on_message);
    parser = raptor_new_parser(world, syntax);
    unsigned char *name = raptor_uri_filename_to_uri_string(r->path);
    base = name ? raptor_new_uri(world, name) : NULL;
    raptor_free_memory(name);
    if (!parser || !base) goto out;
    /* Nothing is fetched over a network or from elsewhere on the disk. */
    raptor_parser_set_option(parser, RAPTOR_OPTION_NO_NET, NULL, 1);
    raptor_parser_set_option(parser, RAPTOR_OPTION_NO_FILE, NULL, 1);
    raptor_parser_set_option(parser, RAPTOR_OPTION_LOAD_EXTERNAL_ENTITIES, NULL, 0);
    raptor_parser_set_statement_handler(parser, r, on_statement);
    if (!raptor_parser_parse_start(parser, base)) status = parse_pieces(r, parser);
out:
    if (base) raptor_free_uri(base);
    if (parser) raptor_free_parser(parser);
    raptor_free_world(world);
    return status;
}

/* raptor's name of the syntax, NULL for lines, by the first bytes. */
static const char *
guess(ch_slice text)
{
    const ch_slice start = ch_slice_trim(text);
    if (ch_slice_starts(start, CH_S("{"))) return "json";
    if (ch_slice_starts(start, CH_S("<?xml")) || ch_slice_starts(start, CH_S("<rdf:RDF")))
        return "rdfxml";
    for (size_t at = 0; at < text.len;) {
        const char *end = memchr(text.at + at, '\n', text.len - at);
        const size_t stop = end ? (size_t)(end - text.at) : text.len;
        const ch_slice line = ch_slice_trim(ch_slice_part(text, at, stop));
        if (line.len && line.at[0] != '#') return ch_line_reader_knows(line) ? NULL : "turtle";
        at = stop + 1;
    }
    return "turtle";
}

static ch_status
read_open(reading *r)
{
    const ch_slice bare = ch_pack_bare(ch_slice_of(r->path));
    for (size_t i = 0; i < ENDINGS; i++)
        if (ch_slice_ends(bare, ch_slice_of(endings[i].ending)))
            return endings[i].parser ? read_raptor(r, endings[i].parser) : read_lines(r);
    bool last;
    CH_TRY(read_piece(r, &last));
    const char *syntax = guess(ch_buffer_slice(&r->text));
    return syntax ? read_raptor(r, syntax) : read_lines(r);
}

ch_status
ch_rdf_read(const char *path, ch_rdf_sink *sink, void *payload, ch_diagnostics *diagnostics)
{
    reading r = {.path = path, .sink = sink, .payload = payload, .diagnostics = diagnostics};
    CH_TRY(ch_unpack_open(path, diagnostics, &r.file));
    const ch_status status = read_open(&r);
    ch_unpack_close(r.file);
    ch_vector_free(&r.text);
    return status;
}
