/*
 * libyaml gives events one after the other, without recursion; here they are
 * hung into a tree with a stack of the nodes that are still open.
 */
#include "base/yaml.h"

#include "base/diagnostic.h"
#include "base/file.h"

#include <yaml.h>

enum { DEPTH = 32 };

typedef struct {
    ch_yaml *node;
    const ch_yaml **tail; /* where its next child is linked */
    ch_slice key;         /* a mapping's key whose value comes next */
    uint32_t key_line, key_column;
    bool has_key;
} level;

typedef struct {
    const ch_yaml_source *source;
    ch_arena *arena;
    ch_diagnostics *sink;
    level open[DEPTH];
    size_t depth;
    ch_yaml *root;
    bool documents; /* one has begun */
} builder;

static size_t
line_of(const builder *b, size_t line)
{
    return line + (b->source->line ? b->source->line : 1);
}

static ch_status
refuse(const builder *b, yaml_mark_t mark, const char *text, ch_slice detail)
{
    ch_tell(b->sink, b->source->severity, b->source->file, line_of(b, mark.line), mark.column + 1,
            "%s%s%.*s%s", text, detail.len ? " \"" : "", CH_PRINT(detail), detail.len ? "\"" : "");
    return CH_BAD_KNOWLEDGE;
}

/* Hang `node` below the innermost open one. */
static ch_status
hang(builder *b, ch_yaml *node)
{
    if (!b->depth) {
        b->root = node;
        return CH_OK;
    }
    level *parent = &b->open[b->depth - 1];
    if (parent->node->kind == CH_YAML_MAPPING) {
        node->key = parent->key;
        node->key_line = parent->key_line;
        node->key_column = parent->key_column;
        parent->has_key = false;
    }
    *parent->tail = node;
    parent->tail = &node->next;
    parent->node->children++;
    return CH_OK;
}

static ch_yaml *
node_at(builder *b, ch_yaml_kind kind, yaml_mark_t mark)
{
    ch_yaml *node = ch_arena_alloc(b->arena, sizeof *node);
    if (!node) return NULL;
    node->kind = kind;
    node->line = (uint32_t)line_of(b, mark.line);
    node->column = (uint32_t)mark.column + 1;
    return node;
}

/* Whether a node that is not a scalar would stand where a key must. */
static bool
key_wanted(const builder *b)
{
    return b->depth && b->open[b->depth - 1].node->kind == CH_YAML_MAPPING &&
           !b->open[b->depth - 1].has_key;
}

static ch_status
begin(builder *b, ch_yaml_kind kind, const yaml_event_t *event)
{
    if (key_wanted(b)) return refuse(b, event->start_mark, "a key must be plain text", CH_S(""));
    if (b->depth == DEPTH) return refuse(b, event->start_mark, "nested too deeply", CH_S(""));
    ch_yaml *node = node_at(b, kind, event->start_mark);
    if (!node) return CH_NO_MEMORY;
    CH_TRY(hang(b, node));
    b->open[b->depth++] = (level){.node = node, .tail = &node->first};
    return CH_OK;
}

static ch_status
add_key(builder *b, ch_slice text, yaml_mark_t mark)
{
    level *parent = &b->open[b->depth - 1];
    if (ch_yaml_get(parent->node, text)) return refuse(b, mark, "this key is given twice:", text);
    parent->key = text;
    parent->key_line = (uint32_t)line_of(b, mark.line);
    parent->key_column = (uint32_t)mark.column + 1;
    parent->has_key = true;
    return CH_OK;
}

static ch_status
scalar(builder *b, const yaml_event_t *event)
{
    if (event->data.scalar.anchor)
        return refuse(b, event->start_mark, "anchors are not allowed here", CH_S(""));
    if (event->data.scalar.tag)
        return refuse(b, event->start_mark, "tags are not allowed here", CH_S(""));
    const ch_slice text = ch_arena_copy(
        b->arena, (ch_slice){(const char *)event->data.scalar.value, event->data.scalar.length});
    if (!text.at) return CH_NO_MEMORY;
    if (key_wanted(b)) return add_key(b, text, event->start_mark);
    ch_yaml *node = node_at(b, CH_YAML_SCALAR, event->start_mark);
    if (!node) return CH_NO_MEMORY;
    const yaml_scalar_style_t style = event->data.scalar.style;
    node->text = text;
    node->bare = style == YAML_PLAIN_SCALAR_STYLE;
    node->block = style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE;
    return hang(b, node);
}

static ch_status
take(builder *b, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        if (b->documents)
            return refuse(b, event->start_mark, "a second document begins here", CH_S(""));
        b->documents = true;
        return CH_OK;
    case YAML_ALIAS_EVENT:
        return refuse(b, event->start_mark, "aliases are not allowed here", CH_S(""));
    case YAML_SCALAR_EVENT:
        return scalar(b, event);
    case YAML_SEQUENCE_START_EVENT:
        if (event->data.sequence_start.anchor || event->data.sequence_start.tag)
            return refuse(b, event->start_mark, "anchors and tags are not allowed here", CH_S(""));
        return begin(b, CH_YAML_SEQUENCE, event);
    case YAML_MAPPING_START_EVENT:
        if (event->data.mapping_start.anchor || event->data.mapping_start.tag)
            return refuse(b, event->start_mark, "anchors and tags are not allowed here", CH_S(""));
        return begin(b, CH_YAML_MAPPING, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        b->depth--;
        return CH_OK;
    default:
        return CH_OK;
    }
}

static ch_status
fail(const builder *b, const yaml_parser_t *parser)
{
    if (parser->error == YAML_MEMORY_ERROR) return CH_NO_MEMORY;
    const yaml_mark_t mark =
        parser->error == YAML_READER_ERROR ? parser->mark : parser->problem_mark;
    return refuse(b, mark, parser->problem ? parser->problem : "this is not YAML", CH_S(""));
}

ch_status
ch_yaml_read(ch_yaml_source source, ch_arena *arena, ch_diagnostics *sink, const ch_yaml **out)
{
    builder b = {.source = &source, .arena = arena, .sink = sink};
    yaml_parser_t parser;
    ch_status status = CH_OK;
    *out = NULL;
    if (!yaml_parser_initialize(&parser)) return CH_NO_MEMORY;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(
        &parser, (const unsigned char *)(source.bytes.at ? source.bytes.at : ""), source.bytes.len);
    for (bool end = false; !end && status == CH_OK;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            status = fail(&b, &parser);
            break;
        }
        end = event.type == YAML_STREAM_END_EVENT;
        status = take(&b, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    if (status == CH_OK) *out = b.root;
    return status;
}

ch_status
ch_yaml_read_file(const char *path, ch_arena *arena, ch_diagnostics *sink, const ch_yaml **out)
{
    ch_buffer bytes = {0};
    *out = NULL;
    ch_status status = ch_file_read(path, sink, &bytes);
    if (status == CH_OK)
        status = ch_yaml_read((ch_yaml_source){ch_buffer_slice(&bytes), path, 1, CH_ERROR}, arena,
                              sink, out);
    ch_vector_free(&bytes);
    return status;
}

const ch_yaml *
ch_yaml_get(const ch_yaml *node, ch_slice key)
{
    if (!node || node->kind != CH_YAML_MAPPING) return NULL;
    for (const ch_yaml *child = node->first; child; child = child->next)
        if (ch_slice_equal(child->key, key)) return child;
    return NULL;
}

ch_slice
ch_yaml_text(const ch_yaml *node, ch_slice key)
{
    const ch_yaml *child = ch_yaml_get(node, key);
    return child && child->kind == CH_YAML_SCALAR ? child->text : (ch_slice){NULL, 0};
}

void
ch_yaml_place(const ch_yaml *scalar, size_t offset, size_t *line, size_t *column)
{
    *line = scalar->line;
    *column = scalar->column;
    if (!scalar->block) { /* on one line, in nearly all cases; the quote stands before it */
        *column += !scalar->bare;
        for (size_t i = 0; i < offset && i < scalar->text.len; i++)
            *column += (scalar->text.at[i] & 0xC0) != 0x80;
        return;
    }
    *line += 1;
    *column = 0; /* a block's indentation is not kept */
    for (size_t i = 0; i < offset && i < scalar->text.len; i++) *line += scalar->text.at[i] == '\n';
}
