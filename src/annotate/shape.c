/* Each pattern runs over each sentence once; PCRE2 skips to the literal they begin with. */
#include "annotate/shape.h"

#include "base/pattern.h"
#include "base/yaml.h"

typedef struct {
    ch_slice name, label;
    ch_class class;
    ch_pattern *pattern;
    uint32_t group; /* of the mention: `name`, or 0 */
    ch_slice yes, yes_mention, no, no_mention;
    uint32_t line;
} shape;

struct ch_name_shapes {
    ch_arena *arena;
    const char *path;
    CH_VECTOR(shape) table;
};

static ch_status
read_shape(ch_name_shapes *shapes, const ch_yaml *item, const ch_ontology *ontology, ch_diagnostics *sink)
{
    const ch_yaml *pattern = ch_yaml_get(item, CH_S("pattern"));
    const ch_yaml *yes = ch_yaml_get(item, CH_S("yes")), *no = ch_yaml_get(item, CH_S("no"));
    ch_pattern_error error;
    shape s = {.name = ch_yaml_text(item, CH_S("shape")),
               .label = ch_yaml_text(item, CH_S("label")),
               .class = ch_ontology_class(ontology, ch_yaml_text(item, CH_S("class"))),
               .yes = ch_yaml_text(yes, CH_S("text")),
               .yes_mention = ch_yaml_text(yes, CH_S("mention")),
               .no = ch_yaml_text(no, CH_S("text")),
               .no_mention = ch_yaml_text(no, CH_S("mention")),
               .line = item->line};
    if (!s.name.len || !pattern || s.class == CH_NO_CLASS || !s.yes.len || !s.no.len) {
        ch_tell(sink, CH_ERROR, shapes->path, item->line, item->column,
                "a shape needs a name, a known class, a pattern, a yes and a no");
        return CH_OK;
    }
    const ch_status status = ch_pattern_compile(pattern->text, &error, &s.pattern);
    if (status == CH_BAD_KNOWLEDGE) {
        size_t line, column;
        ch_yaml_place(pattern, error.offset, &line, &column);
        ch_tell(sink, CH_ERROR, shapes->path, line, column, "shape \"%.*s\": %s", CH_PRINT(s.name), error.text);
        return CH_OK;
    }
    CH_TRY(status);
    s.group = ch_pattern_group(s.pattern, CH_S("name"));
    if (s.group == CH_NONE) s.group = 0;
    const ch_status pushed = ch_vector_push(&shapes->table, s);
    if (pushed != CH_OK) ch_pattern_free(s.pattern);
    return pushed;
}

ch_status
ch_name_shapes_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink, ch_name_shapes **out)
{
    *out = NULL;
    ch_diagnostics none = {0};
    if (!sink) sink = &none;
    const size_t errors = sink->errors;
    ch_name_shapes *shapes = calloc(1, sizeof *shapes);
    const ch_yaml *root = NULL;
    ch_status status = shapes && (shapes->arena = ch_arena_new(0)) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) {
        shapes->path = ch_arena_copy(shapes->arena, ch_slice_of(path)).at;
        status = ch_yaml_read_file(path, shapes->arena, sink, &root);
    }
    for (const ch_yaml *item = root ? root->first : NULL; status == CH_OK && item; item = item->next)
        status = read_shape(shapes, item, ontology, sink);
    if (status == CH_OK && sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status == CH_OK) *out = shapes;
    else ch_name_shapes_free(shapes);
    return status;
}

void
ch_name_shapes_free(ch_name_shapes *shapes)
{
    if (!shapes) return;
    for (size_t i = 0; i < shapes->table.len; i++) ch_pattern_free(shapes->table.at[i].pattern);
    ch_vector_free(&shapes->table);
    ch_arena_free(shapes->arena);
    free(shapes);
}

/* The tokens that `span` covers exactly; false when it cuts one. */
static bool
tokens_of(const ch_finder *f, ch_span span, uint32_t *first, uint32_t *end)
{
    const ch_token *tokens = f->s->article->tokens;
    uint32_t i = f->sentence->first;
    while (i < f->sentence->end && tokens[i].span.begin < span.begin) i++;
    if (i == f->sentence->end || tokens[i].span.begin != span.begin) return false;
    *first = i;
    while (i < f->sentence->end && tokens[i].span.end < span.end) i++;
    if (i == f->sentence->end || tokens[i].span.end != span.end) return false;
    *end = i + 1;
    return true;
}

static ch_status
run_shape(ch_finder *f, const shape *s)
{
    const ch_span at = f->sentence->span;
    const ch_slice text = ch_slice_part(f->s->article->text, 0, at.end);
    size_t from = at.begin;
    for (;;) {
        bool hit = false;
        const ch_status status = ch_matcher_find(f->s->matcher, s->pattern, text, from, &hit);
        if (status == CH_TOO_HARD || (status == CH_OK && !hit)) return CH_OK;
        CH_TRY(status);
        const ch_span whole = ch_matcher_group(f->s->matcher, 0);
        const ch_span span = ch_matcher_group(f->s->matcher, s->group);
        uint32_t first, end;
        if (tokens_of(f, span, &first, &end))
            CH_TRY(ch_vector_push(f->out, (ch_segment){.first = first,
                                                       .end = end,
                                                       .source = CH_SEGMENT_SHAPE,
                                                       .match = {.country = CH_NONE},
                                                       .class = s->class,
                                                       .value = CH_NONE,
                                                       .rule = s->name.at}));
        from = whole.end > from ? whole.end : from + 1;
        if (from >= text.len) return CH_OK;
    }
}

ch_status
ch_find_shapes(ch_finder *f)
{
    if (!f->s->shapes) return CH_OK;
    for (size_t i = 0; i < f->s->shapes->table.len; i++) CH_TRY(run_shape(f, &f->s->shapes->table.at[i]));
    return CH_OK;
}

/* Whether the pattern's first match in `text` is `mention`. */
static ch_status
finds(const shape *s, ch_matcher *matcher, ch_slice text, ch_slice mention, bool *out)
{
    bool hit = false;
    CH_TRY(ch_matcher_find(matcher, s->pattern, text, 0, &hit));
    *out = hit && ch_slice_equal(ch_span_of(text, ch_matcher_group(matcher, s->group)), mention);
    return CH_OK;
}

ch_status
ch_name_shapes_check(const ch_name_shapes *shapes, ch_diagnostics *sink)
{
    ch_matcher *matcher;
    CH_TRY(ch_matcher_new(&matcher));
    ch_status status = CH_OK;
    for (size_t i = 0; status == CH_OK && i < shapes->table.len; i++) {
        const shape *s = &shapes->table.at[i];
        bool yes = false, no = false;
        status = finds(s, matcher, s->yes, s->yes_mention, &yes);
        if (status == CH_OK) status = finds(s, matcher, s->no, s->no_mention, &no);
        if (status == CH_OK && (!yes || no))
            ch_tell(sink, CH_ERROR, shapes->path, s->line, 0, "shape \"%.*s\": its %s example fails",
                    CH_PRINT(s->name), yes ? "no" : "yes");
    }
    ch_matcher_free(matcher);
    return status;
}

/* `label` with \0 … \9 replaced by the groups of the last hit in `mention`. */
static ch_status
fill_label(ch_matcher *matcher, ch_slice label, ch_slice mention, ch_arena *arena, ch_slice *out)
{
    char text[256];
    size_t len = 0;
    for (size_t i = 0; i < label.len && len + 1 < sizeof text; i++) {
        if (label.at[i] != '\\' || i + 1 == label.len) {
            text[len++] = label.at[i];
            continue;
        }
        const ch_span span = ch_matcher_group(matcher, (uint32_t)(label.at[++i] - '0'));
        const ch_slice part = span.begin == CH_NONE ? (ch_slice){NULL, 0} : ch_span_of(mention, span);
        if (len + part.len >= sizeof text) break;
        if (part.len) memcpy(text + len, part.at, part.len);
        len += part.len;
    }
    *out = ch_arena_copy(arena, (ch_slice){text, len});
    return out->at ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_name_shape_label(const ch_name_shapes *shapes, ch_matcher *matcher, const char *rule, ch_slice mention,
               ch_arena *arena, ch_slice *out)
{
    *out = mention;
    for (size_t i = 0; i < shapes->table.len; i++) {
        const shape *s = &shapes->table.at[i];
        bool hit = false;
        if (s->name.at != rule || !s->label.len) continue;
        CH_TRY(ch_matcher_find(matcher, s->pattern, mention, 0, &hit));
        return hit ? fill_label(matcher, s->label, mention, arena, out) : CH_OK;
    }
    return CH_OK;
}
