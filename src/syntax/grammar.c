/* Each word once, with a bit for every class it is in; the rest lives in the arena of the file's tree. */
#include "syntax/grammar.h"

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/vector.h"
#include "base/yaml.h"

_Static_assert(CH_GRAMMAR_CLASS_COUNT <= 64, "a word's classes are bits of a uint64_t");

static const char *const names[CH_GRAMMAR_CLASS_COUNT] = {
#define X(name, key) key,
    CH_GRAMMAR_CLASSES(X)
#undef X
};

struct ch_grammar {
    ch_arena *arena;
    ch_intern *words;
    CH_VECTOR(uint64_t) classes; /* by the number of the word */
    ch_slice first[CH_GRAMMAR_CLASS_COUNT];
    ch_homograph *homographs;
    size_t homograph_count;
};

typedef struct {
    ch_grammar *grammar;
    const char *path;
    ch_diagnostics *sink;
} reader;

static void
complain(const reader *r, const ch_yaml *at, const char *what, ch_slice which)
{
    const bool key = at->key.len; /* a list is named where its key stands */
    ch_tell(r->sink, CH_ERROR, r->path, key ? at->key_line : at->line, key ? at->key_column : at->column, "%s \"%.*s\"", what,
            CH_PRINT(which));
}

/* Is the node a list of words, at least one?  If not, it is told. */
static bool
is_word_list(const reader *r, const ch_yaml *list)
{
    bool good = list->kind == CH_YAML_SEQUENCE && list->first;
    for (const ch_yaml *word = list->first; word && good; word = word->next) good = word->kind == CH_YAML_SCALAR && word->text.len;
    if (!good) complain(r, list, "a list of words is expected for", list->key);
    return good;
}

/* ---- classes ---- */

static ch_status
add_word(const reader *r, const ch_yaml *word, unsigned class)
{
    ch_grammar *g = r->grammar;
    uint32_t number;
    CH_TRY(ch_intern_add(g->words, word->text, &number));
    while (g->classes.len <= number) CH_TRY(ch_vector_push(&g->classes, 0));
    const uint64_t bit = UINT64_C(1) << class;
    if (g->classes.at[number] & bit) complain(r, word, "a class has twice the word", word->text);
    g->classes.at[number] |= bit;
    return CH_OK;
}

static ch_status
read_class(const reader *r, const ch_yaml *list)
{
    unsigned class = 0;
    while (class < CH_GRAMMAR_CLASS_COUNT && !ch_slice_equal(list->key, ch_slice_of(names[class]))) class++;
    if (class == CH_GRAMMAR_CLASS_COUNT) {
        complain(r, list, "unknown class of words", list->key);
        return CH_OK;
    }
    r->grammar->first[class] = list->key; /* it is there, whatever is in it */
    if (!is_word_list(r, list)) return CH_OK;
    r->grammar->first[class] = list->first->text;
    for (const ch_yaml *word = list->first; word; word = word->next) CH_TRY(add_word(r, word, class));
    return CH_OK;
}

static ch_status
read_classes(const reader *r, const ch_yaml *classes)
{
    for (const ch_yaml *list = classes->first; list; list = list->next)
        CH_TRY(read_class(r, list));
    for (unsigned class = 0; class < CH_GRAMMAR_CLASS_COUNT; class++)
        if (!r->grammar->first[class].len) complain(r, classes, "there is no class of words", ch_slice_of(names[class]));
    return CH_OK;
}

/* ---- homographs ---- */

static ch_status
read_words(const reader *r, const ch_yaml *list, ch_grammar_words *out)
{
    if (!is_word_list(r, list)) return CH_OK;
    ch_slice *words = ch_arena_array(r->grammar->arena, list->children, sizeof *words);
    if (!words) return CH_NO_MEMORY;
    *out = (ch_grammar_words){words, 0};
    for (const ch_yaml *word = list->first; word; word = word->next) words[out->len++] = word->text;
    return CH_OK;
}

static ch_status
read_homograph(const reader *r, const ch_yaml *item, ch_homograph *out)
{
    for (const ch_yaml *part = item->kind == CH_YAML_MAPPING ? item->first : NULL; part; part = part->next) {
        if (ch_slice_equal(part->key, CH_S("words"))) CH_TRY(read_words(r, part, &out->words));
        else if (ch_slice_equal(part->key, CH_S("behind"))) CH_TRY(read_words(r, part, &out->behind));
        else if (ch_slice_equal(part->key, CH_S("before"))) CH_TRY(read_words(r, part, &out->before));
        else if (ch_slice_equal(part->key, CH_S("as"))) out->as = part->text;
        else complain(r, part, "unknown key", part->key);
    }
    if (!out->words.len) complain(r, item, "a homograph needs", CH_S("words"));
    if (!out->as.len) complain(r, item, "a homograph needs", CH_S("as"));
    if (!out->behind.len && !out->before.len) complain(r, item, "a homograph needs \"behind\" or", CH_S("before"));
    return CH_OK;
}

static ch_status
read_homographs(const reader *r, const ch_yaml *list)
{
    ch_grammar *g = r->grammar;
    g->homographs = ch_arena_array(g->arena, list->children + 1, sizeof *g->homographs);
    if (!g->homographs) return CH_NO_MEMORY;
    for (const ch_yaml *item = list->first; item; item = item->next)
        CH_TRY(read_homograph(r, item, &g->homographs[g->homograph_count++]));
    return CH_OK;
}

/* ---- the file ---- */

static ch_status
read_file(const reader *r)
{
    const ch_yaml *root;
    CH_TRY(ch_yaml_read_file(r->path, r->grammar->arena, r->sink, &root));
    const ch_yaml *classes = ch_yaml_get(root, CH_S("words"));
    if (!classes || classes->kind != CH_YAML_MAPPING) {
        ch_tell(r->sink, CH_ERROR, r->path, 1, 1, "classes of words are expected under \"words\"");
        return CH_OK;
    }
    for (const ch_yaml *part = root->first; part; part = part->next) {
        if (ch_slice_equal(part->key, CH_S("homographs"))) CH_TRY(read_homographs(r, part));
        else if (part != classes) complain(r, part, "unknown key", part->key);
    }
    return read_classes(r, classes);
}

ch_status
ch_grammar_load(const char *path, ch_diagnostics *sink, ch_grammar **out)
{
    ch_diagnostics none = {0};
    ch_grammar *grammar = calloc(1, sizeof *grammar);
    const reader r = {grammar, path, sink ? sink : &none};
    const size_t errors = r.sink->errors;
    *out = NULL;
    if (!grammar) return CH_NO_MEMORY;
    grammar->arena = ch_arena_new(0);
    grammar->words = ch_intern_new();
    ch_status status = grammar->arena && grammar->words ? read_file(&r) : CH_NO_MEMORY;
    if (status == CH_OK && r.sink->errors > errors) status = CH_BAD_KNOWLEDGE;
    if (status == CH_OK) *out = grammar;
    else ch_grammar_free(grammar);
    return status;
}

void
ch_grammar_free(ch_grammar *grammar)
{
    if (!grammar) return;
    ch_vector_free(&grammar->classes);
    ch_intern_free(grammar->words);
    ch_arena_free(grammar->arena);
    free(grammar);
}

bool
ch_grammar_is(const ch_grammar *grammar, ch_slice word, ch_grammar_class class)
{
    const uint32_t number = ch_intern_find(grammar->words, word);
    return number != CH_NONE && grammar->classes.at[number] >> class & 1;
}

ch_slice
ch_grammar_first(const ch_grammar *grammar, ch_grammar_class class)
{
    return grammar->first[class];
}

const ch_homograph *
ch_grammar_homographs(const ch_grammar *grammar, size_t *count)
{
    *count = grammar->homograph_count;
    return grammar->homographs;
}
