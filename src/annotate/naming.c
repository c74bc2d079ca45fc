/* Reading naming.yaml into one table of folded words. */
#include "annotate/naming.h"

#include "base/intern.h"
#include "base/vector.h"
#include "base/yaml.h"
#include "text/utf8.h"

struct ch_naming {
    ch_intern *words;
    CH_VECTOR(ch_naming_word) table;
};

typedef struct {
    ch_naming *naming;
    const ch_ontology *ontology;
    const char *path;
    ch_diagnostics *sink;
} reader;

static const ch_naming_word nothing = {0, CH_NO_CLASS, CH_NO_CLASS, CH_NO_CLASS, CH_NO_CLASS};

_Static_assert(CH_NAMING_BITS <= 64, "a word's uses are bits of a uint64_t");

static const char *const uses[CH_NAMING_BITS] = {
#define X(name, key) key,
    CH_NAMING_USES(X)
#undef X
};

static ch_slice
fold(ch_slice token, char *room, size_t size)
{
    if (token.len > size / 4) token.len = 0;
    return (ch_slice){room, ch_utf8_fold(token, room)};
}

static ch_status
word_of(reader *r, const ch_yaml *scalar, ch_naming_word **out)
{
    char room[512];
    uint32_t number;
    CH_TRY(ch_intern_add(r->naming->words, fold(scalar->text, room, sizeof room), &number));
    while (r->naming->table.len <= number) CH_TRY(ch_vector_push(&r->naming->table, nothing));
    *out = &r->naming->table.at[number];
    return CH_OK;
}

static ch_status
read_words(reader *r, const ch_yaml *words)
{
    for (const ch_yaml *list = words ? words->first : NULL; list; list = list->next) {
        uint64_t use = 0;
        for (unsigned i = 0; i < CH_NAMING_BITS; i++)
            if (ch_slice_equal(list->key, ch_slice_of(uses[i]))) use = UINT64_C(1) << i;
        if (!use)
            ch_tell(r->sink, CH_ERROR, r->path, list->key_line, list->key_column, "unknown use of words \"%.*s\"",
                    CH_PRINT(list->key));
        for (const ch_yaml *item = list->first; item; item = item->next) {
            ch_naming_word *word;
            CH_TRY(word_of(r, item, &word));
            word->uses |= use;
        }
    }
    return CH_OK;
}

/* The words of one list of a class; `which` picks the member that they set.  The first class named keeps a word. */
static ch_status
read_list(reader *r, const ch_yaml *list, ch_class class, int which)
{
    for (const ch_yaml *item = list ? list->first : NULL; item; item = item->next) {
        ch_naming_word *word;
        CH_TRY(word_of(r, item, &word));
        ch_class *const places[] = {&word->last, &word->first, &word->noun, &word->agent};
        ch_class *place = places[which];
        if (*place == CH_NO_CLASS) *place = class;
    }
    return CH_OK;
}

static ch_status
read_classes(reader *r, const ch_yaml *classes, int words)
{
    for (const ch_yaml *item = classes ? classes->first : NULL; item; item = item->next) {
        const ch_class class = ch_ontology_class(r->ontology, ch_yaml_text(item, CH_S("class")));
        if (class == CH_NO_CLASS) {
            ch_tell(r->sink, CH_ERROR, r->path, item->line, item->column, "unknown class \"%.*s\"",
                    CH_PRINT(ch_yaml_text(item, CH_S("class"))));
            continue;
        }
        CH_TRY(read_list(r, ch_yaml_get(item, CH_S("last")), class, 0));
        CH_TRY(read_list(r, ch_yaml_get(item, CH_S("first")), class, 1));
        CH_TRY(read_list(r, ch_yaml_get(item, CH_S("words")), class, words));
    }
    return CH_OK;
}

static ch_status
read_all(reader *r, const ch_yaml *root)
{
    CH_TRY(read_words(r, ch_yaml_get(root, CH_S("words"))));
    CH_TRY(read_classes(r, ch_yaml_get(root, CH_S("heads")), 2));
    CH_TRY(read_classes(r, ch_yaml_get(root, CH_S("nouns")), 2));
    return read_classes(r, ch_yaml_get(root, CH_S("agents")), 3);
}

ch_status
ch_naming_load(const char *path, const ch_ontology *ontology, ch_diagnostics *sink, ch_naming **out)
{
    *out = NULL;
    ch_diagnostics none = {0};
    ch_naming *naming = calloc(1, sizeof *naming);
    ch_arena *arena = ch_arena_new(0);
    reader r = {naming, ontology, path, sink ? sink : &none};
    const size_t errors = r.sink->errors;
    const ch_yaml *root = NULL;
    ch_status status = naming && arena && (naming->words = ch_intern_new()) ? CH_OK : CH_NO_MEMORY;
    if (status == CH_OK) status = ch_yaml_read_file(path, arena, r.sink, &root);
    if (status == CH_OK) status = read_all(&r, root);
    if (status == CH_OK && r.sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    ch_arena_free(arena);
    if (status == CH_OK) *out = naming;
    else ch_naming_free(naming);
    return status;
}

void
ch_naming_free(ch_naming *naming)
{
    if (!naming) return;
    ch_intern_free(naming->words);
    ch_vector_free(&naming->table);
    free(naming);
}

ch_naming_word
ch_naming_of(const ch_naming *naming, ch_slice token)
{
    char room[512];
    const uint32_t number = ch_intern_find(naming->words, fold(token, room, sizeof room));
    return number == CH_NONE ? nothing : naming->table.at[number];
}
