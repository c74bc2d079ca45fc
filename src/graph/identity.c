#include "graph/identity.h"

#include "base/arena.h"
#include "base/vector.h"
#include "base/yaml.h"

enum { MOST_PARTS = 8 };

typedef struct {
    ch_slice at[MOST_PARTS];
    size_t count;
} part_list;

typedef struct {
    ch_class class;
    part_list by, retold;
    const ch_yaml *apart; /* names of frames; may be NULL */
} identity;

struct ch_identities {
    ch_arena *arena;
    CH_VECTOR(identity) table;
};

static bool
is_part(const ch_ontology *ontology, ch_slice part)
{
    return ch_ontology_has_property(ontology, part) || ch_slice_equal(part, CH_S("month")) ||
           ch_slice_equal(part, CH_S("state")) || ch_slice_equal(part, CH_S("words"));
}

static void
read_parts(const ch_yaml *list, const char *path, const ch_ontology *ontology, ch_diagnostics *sink, part_list *out)
{
    for (const ch_yaml *part = list ? list->first : NULL; part; part = part->next) {
        if (!is_part(ontology, part->text) || out->count == MOST_PARTS)
            ch_tell(sink, CH_ERROR, path, part->line, part->column, "\"%.*s\" cannot tell events apart",
                    CH_PRINT(part->text));
        else out->at[out->count++] = part->text;
    }
}

static ch_status
read_identity(ch_identities *all, const char *path, const ch_yaml *item, const ch_ontology *ontology,
              ch_diagnostics *sink)
{
    const ch_yaml *by = ch_yaml_get(item, CH_S("by"));
    identity id = {.class = ch_ontology_class(ontology, ch_yaml_text(item, CH_S("event")))};
    if (id.class == CH_NO_CLASS || !by)
        ch_tell(sink, CH_ERROR, path, item->line, item->column, "needs a known class and its parts");
    read_parts(by, path, ontology, sink, &id.by);
    read_parts(ch_yaml_get(item, CH_S("retold")), path, ontology, sink, &id.retold);
    id.apart = ch_yaml_get(item, CH_S("apart"));
    return ch_vector_push(&all->table, id);
}

ch_status
ch_identities_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink, ch_identities **out)
{
    ch_diagnostics none = {0};
    const ch_yaml *root = NULL;
    *out = NULL;
    if (!sink) sink = &none;
    const size_t errors = sink->errors;
    ch_identities *all = calloc(1, sizeof *all);
    ch_status status = all && (all->arena = ch_arena_new(0)) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_yaml_read_file(path, all->arena, sink, &root);
    for (const ch_yaml *item = root ? root->first : NULL; status == CH_OK && item; item = item->next)
        status = read_identity(all, path, item, ontology, sink);
    if (status == CH_OK && sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status == CH_OK) *out = all;
    else ch_identities_free(all);
    return status;
}

void
ch_identities_free(ch_identities *identities)
{
    if (!identities) return;
    ch_vector_free(&identities->table);
    ch_arena_free(identities->arena);
    free(identities);
}

/* What is said of the class, or of the nearest above it; NULL: nothing. */
static const identity *
identity_of(const ch_identities *identities, const ch_ontology *ontology, ch_class class)
{
    size_t above;
    const ch_class *line = ch_ontology_line(ontology, class, &above);
    for (size_t k = 0; k < above; k++)
        for (size_t i = 0; i < identities->table.len; i++)
            if (identities->table.at[i].class == line[k]) return &identities->table.at[i];
    return NULL;
}

const ch_slice *
ch_identity_of(const ch_identities *identities, const ch_ontology *ontology, ch_class class, size_t *count)
{
    const identity *id = identity_of(identities, ontology, class);
    *count = id ? id->by.count : 0;
    return id ? id->by.at : NULL;
}

const ch_slice *
ch_identity_retold(const ch_identities *identities, const ch_ontology *ontology, ch_class class, size_t *count)
{
    const identity *id = identity_of(identities, ontology, class);
    *count = id ? id->retold.count : 0;
    return id ? id->retold.at : NULL;
}

bool
ch_identity_is_apart(const ch_identities *identities, const ch_ontology *ontology, ch_class class, ch_slice frame)
{
    const identity *id = identity_of(identities, ontology, class);
    for (const ch_yaml *name = id && id->apart ? id->apart->first : NULL; name; name = name->next)
        if (ch_slice_equal(name->text, frame)) return true;
    return false;
}
