/*
 * Loading ontology/rules/values.yaml
 *
 * A section says what its keys are (a month's number, a currency's code), each
 * key has a list of words.  All senses of one spelling meet in one entry, found
 * by one look-up; the beginnings of a phrase are entries too, marked `longer`.
 */
#include "annotate/value_rules.h"

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/vector.h"
#include "base/yaml.h"
#include "text/utf8.h"

#include <errno.h>
#include <stdlib.h>

struct ch_value_rules {
    ch_arena *arena;
    ch_intern *forms;
    CH_VECTOR(ch_value_word) words; /* by number of the form */
};

typedef struct {
    ch_value_rules *rules;
    const char *file;
    ch_diagnostics *sink;
} loader;

static const char *const flag_names[] = {
#define X(name, text) text,
    CH_VALUE_FLAGS(X)
#undef X
};

ch_slice
ch_value_small(ch_slice text, char *out)
{
    size_t len = 0;
    for (size_t at = 0; at < text.len;) {
        if (len + 4 > CH_VALUE_PHRASE) return (ch_slice){out, 0};
        len += ch_utf8_put(ch_utf8_lower(ch_utf8_next(text, &at)), out + len);
    }
    return (ch_slice){out, len};
}

static ch_status
refuse(const loader *l, const ch_yaml *node, const char *text)
{
    ch_tell(l->sink, CH_ERROR, l->file, node->line, node->column, "%s", text);
    return CH_BAD_KNOWLEDGE;
}

static ch_status
entry_of(loader *l, ch_slice small, ch_value_word **out)
{
    uint32_t number;
    CH_TRY(ch_intern_add(l->rules->forms, small, &number));
    if (number == l->rules->words.len)
        CH_TRY(ch_vector_push(&l->rules->words, (ch_value_word){.number = -1}));
    *out = &l->rules->words.at[number];
    return CH_OK;
}

/* The entry of the scalar `node`; a phrase marks its beginnings too. */
static ch_status
add(loader *l, const ch_yaml *node, ch_value_word **out)
{
    char small[CH_VALUE_PHRASE];
    if (node->kind != CH_YAML_SCALAR || !node->text.len)
        return refuse(l, node, "a word must stand here");
    if (ch_utf8_valid(node->text) < node->text.len) return refuse(l, node, "this is not UTF-8");
    const ch_slice text = ch_value_small(node->text, small);
    if (!text.len) return refuse(l, node, "this phrase is too long");
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] != ' ') continue;
        CH_TRY(entry_of(l, ch_slice_part(text, 0, i), out));
        (*out)->longer = true;
    }
    CH_TRY(entry_of(l, text, out));
    size_t at = 0;
    if (ch_utf8_is_upper(ch_utf8_next(node->text, &at))) (*out)->capital = true;
    return CH_OK;
}

static bool
read_number(ch_slice text, int64_t *out)
{
    char *end;
    errno = 0;
    *out = strtoll(text.at, &end, 10); /* the tree's texts are terminated */
    return text.len && !errno && end == text.at + text.len;
}

typedef enum {
    MONTHS,
    WEEKDAYS,
    DAYS,
    NUMBERS,
    MAGNITUDES,
    UNITS,
    CURRENCIES,
    WORDS,
    SECTIONS
} section;

static const struct {
    const char *name;
    int64_t least, most; /* of the key, where it is a number */
} sections[SECTIONS] = {
    {"months", 1, 12},
    {"weekdays", 0, 6},
    {"days", -7, 7},
    {"numbers", 0, 1000},
    {"magnitudes", 2, INT64_C(1000000000000000)},
    {"units", 0, 0},
    {"currencies", 0, 0},
    {"words", 0, 0},
};

static void
set(ch_value_word *word, section which, int64_t number, ch_slice key)
{
    switch (which) {
    case MONTHS:
        word->month = (uint8_t)number;
        break;
    case WEEKDAYS:
        word->weekday = (uint8_t)(number + 1);
        break;
    case DAYS:
        word->day = (int8_t)number, word->is_day = true;
        break;
    case NUMBERS:
        word->number = number;
        break;
    case MAGNITUDES:
        word->magnitude = (uint64_t)number;
        break;
    case UNITS:
        word->unit = key;
        break;
    case CURRENCIES:
        word->currency = key;
        break;
    case WORDS:
        word->flags |= UINT64_C(1) << number;
        break;
    case SECTIONS:
        break;
    }
}

static bool
read_flag(ch_slice key, int64_t *out)
{
    for (*out = 0; *out < CH_VALUE_BITS; ++*out)
        if (ch_slice_equal(key, ch_slice_of(flag_names[*out]))) return true;
    return false;
}

static bool
is_unit(ch_slice key)
{
    if (key.len == 2 && key.at[0] == 'T') return strchr("HMS", key.at[1]);
    if (ch_slice_equal(key, CH_S("Y10")) || ch_slice_equal(key, CH_S("Y100"))) return true;
    return key.len == 1 && strchr("YMWD", key.at[0]);
}

static bool
is_code(ch_slice key)
{
    for (size_t i = 0; i < key.len; i++)
        if (key.at[i] < 'A' || key.at[i] > 'Z') return false;
    return key.len == 3;
}

static bool
read_key(section which, ch_slice key, int64_t *number)
{
    *number = 0;
    if (which == WORDS) return read_flag(key, number);
    if (which == UNITS) return is_unit(key);
    if (which == CURRENCIES) return is_code(key);
    return read_number(key, number) && *number >= sections[which].least &&
           *number <= sections[which].most;
}

static ch_status
read_list(loader *l, section which, const ch_yaml *list)
{
    int64_t number;
    if (!read_key(which, list->key, &number)) {
        ch_tell(l->sink, CH_ERROR, l->file, list->key_line, list->key_column,
                "\"%.*s\" cannot stand under \"%s\"", CH_PRINT(list->key), sections[which].name);
        return CH_BAD_KNOWLEDGE;
    }
    if (list->kind != CH_YAML_SEQUENCE) return refuse(l, list, "a list of words must stand here");
    const ch_slice key = ch_arena_copy(l->rules->arena, list->key);
    if (!key.at) return CH_NO_MEMORY;
    for (const ch_yaml *node = list->first; node; node = node->next) {
        ch_value_word *word;
        CH_TRY(add(l, node, &word));
        set(word, which, number, key);
    }
    return CH_OK;
}

static ch_status
read_sections(loader *l, const ch_yaml *root)
{
    ch_status worst = CH_OK;
    for (const ch_yaml *part = root ? root->first : NULL; part; part = part->next) {
        size_t i = 0;
        while (i < SECTIONS && !ch_slice_equal(part->key, ch_slice_of(sections[i].name))) i++;
        if (i == SECTIONS || part->kind != CH_YAML_MAPPING) {
            worst = refuse(l, part, "this section is not known, or no mapping");
            continue;
        }
        for (const ch_yaml *list = part->first; list; list = list->next) {
            const ch_status status = read_list(l, (section)i, list);
            if (status == CH_NO_MEMORY) return status;
            if (status != CH_OK) worst = status;
        }
    }
    return worst;
}

ch_status
ch_value_rules_load(const char *path, ch_diagnostics *sink, ch_value_rules **out)
{
    *out = NULL;
    ch_value_rules *rules = calloc(1, sizeof *rules);
    if (!rules) return CH_NO_MEMORY;
    rules->arena = ch_arena_new(0);
    rules->forms = ch_intern_new();
    ch_arena *scratch = ch_arena_new(0);
    const ch_yaml *root;
    loader l = {rules, path, sink};
    ch_status status = CH_NO_MEMORY;
    if (rules->arena && rules->forms && scratch)
        status = ch_yaml_read_file(path, scratch, sink, &root);
    if (status == CH_OK) status = read_sections(&l, root);
    ch_arena_free(scratch);
    if (status == CH_OK)
        *out = rules;
    else
        ch_value_rules_free(rules);
    return status;
}

void
ch_value_rules_free(ch_value_rules *rules)
{
    if (!rules) return;
    ch_arena_free(rules->arena);
    ch_intern_free(rules->forms);
    ch_vector_free(&rules->words);
    free(rules);
}

const ch_value_word *
ch_value_rules_word(const ch_value_rules *rules, ch_slice small)
{
    const uint32_t number = small.len ? ch_intern_find(rules->forms, small) : CH_NONE;
    return number == CH_NONE ? NULL : &rules->words.at[number];
}
