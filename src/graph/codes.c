#include "graph/codes.h"

#include "base/turtle.h"
#include "base/vector.h"
#include "base/yaml.h"

#define NOTATION "http://www.w3.org/2004/02/skos/core#notation"

/* Of one class, as the files give it; its superclasses are asked for when it is looked up. */
typedef struct {
    ch_code_list plover, cameo;
    ch_slice of[CH_CODE_KINDS];
} entry;

struct ch_codes {
    ch_arena *arena;
    const ch_ontology *ontology;
    entry *entries; /* one for each class */
    const ch_yaml *modalities;
};

typedef struct {
    ch_codes *codes;
    const char *path;
    ch_diagnostics *sink;
} reader;

static ch_status
take(void *payload, const ch_turtle_statement *s)
{
    const reader *r = payload;
    const ch_slice space = CH_S(CH_NAMESPACE);
    if (!ch_slice_equal(s->predicate, CH_S(NOTATION)) || !ch_slice_starts(s->subject, space)) return CH_OK;
    const ch_class class = ch_ontology_class(r->codes->ontology, ch_slice_part(s->subject, space.len, s->subject.len));
    if (class == CH_NO_CLASS) return CH_OK;
    entry *e = &r->codes->entries[class];
    const bool is_plover = ch_slice_equal(s->datatype, CH_S(CH_NAMESPACE "plover"));
    if (!is_plover && !ch_slice_equal(s->datatype, CH_S(CH_NAMESPACE "cameo"))) return CH_OK;
    ch_code_list *list = is_plover ? &e->plover : &e->cameo;
    if (list->len == sizeof list->at / sizeof *list->at) return CH_OK;
    const ch_slice code = ch_arena_copy(r->codes->arena, s->object);
    if (!code.at) return CH_NO_MEMORY;
    list->at[list->len++] = code;
    return CH_OK;
}

static void
read_kind(const reader *r, const ch_yaml *root, ch_slice key, ch_code_kind kind)
{
    const ch_yaml *list = ch_yaml_get(root, key);
    for (const ch_yaml *item = list ? list->first : NULL; item; item = item->next) {
        const ch_class class = ch_ontology_class(r->codes->ontology, item->key);
        if (class == CH_NO_CLASS || item->kind != CH_YAML_SCALAR)
            ch_tell(r->sink, CH_ERROR, r->path, item->line, item->column, "\"%.*s\" is no class with a code",
                    CH_PRINT(item->key));
        else r->codes->entries[class].of[kind] = item->text;
    }
}

static ch_status
read_all(ch_codes *codes, const char *directory, ch_diagnostics *sink)
{
    const ch_yaml *root;
    const size_t errors = sink->errors;
    const char *ontology = ch_arena_print(codes->arena, "%s/chancery.ttl", directory).at;
    const char *path = ch_arena_print(codes->arena, "%s/exports/plover.yaml", directory).at;
    codes->entries = ch_arena_array(codes->arena, ch_ontology_class_count(codes->ontology) + 1, sizeof *codes->entries);
    if (!ontology || !path || !codes->entries) return CH_NO_MEMORY;
    reader r = {codes, path, sink};
    CH_TRY(ch_turtle_read(ontology, take, &r, sink));
    CH_TRY(ch_yaml_read_file(path, codes->arena, sink, &root));
    read_kind(&r, root, CH_S("sectors"), CH_CODE_SECTOR);
    read_kind(&r, root, CH_S("actors"), CH_CODE_ACTOR);
    read_kind(&r, root, CH_S("modes"), CH_CODE_MODE);
    read_kind(&r, root, CH_S("contexts"), CH_CODE_CONTEXT);
    codes->modalities = ch_yaml_get(root, CH_S("modalities"));
    return sink->errors > errors ? CH_BAD_KNOWLEDGE : CH_OK;
}

ch_status
ch_codes_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink, ch_codes **out)
{
    ch_diagnostics none = {0};
    *out = NULL;
    ch_codes *codes = calloc(1, sizeof *codes);
    if (!codes) return CH_NO_MEMORY;
    codes->ontology = ontology;
    codes->arena = ch_arena_new(0);
    const ch_status status = codes->arena ? read_all(codes, directory, sink ? sink : &none) : CH_NO_MEMORY;
    if (status == CH_OK) *out = codes;
    else ch_codes_free(codes);
    return status;
}

void
ch_codes_free(ch_codes *codes)
{
    if (!codes) return;
    ch_arena_free(codes->arena);
    free(codes);
}

static const ch_code_list *
nearest(const ch_codes *codes, ch_class class, bool cameo)
{
    static const ch_code_list none = {.len = 0};
    size_t count;
    const ch_class *line = ch_ontology_line(codes->ontology, class, &count);
    for (size_t i = 0; i < count; i++) {
        const entry *e = &codes->entries[line[i]];
        if (cameo ? e->cameo.len : e->plover.len) return cameo ? &e->cameo : &e->plover;
    }
    return &none;
}

const ch_code_list *
ch_codes_plover(const ch_codes *codes, ch_class class)
{
    return nearest(codes, class, false);
}

const ch_code_list *
ch_codes_cameo(const ch_codes *codes, ch_class class)
{
    return nearest(codes, class, true);
}

ch_slice
ch_codes_of(const ch_codes *codes, ch_code_kind kind, ch_class class)
{
    size_t count;
    const ch_class *line = ch_ontology_line(codes->ontology, class, &count);
    for (size_t i = 0; i < count; i++)
        if (codes->entries[line[i]].of[kind].len) return codes->entries[line[i]].of[kind];
    return CH_S("");
}

ch_slice
ch_codes_modality(const ch_codes *codes, ch_slice modality)
{
    return ch_yaml_text(codes->modalities, modality);
}
