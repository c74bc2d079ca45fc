/*
 * Reading the word lists
 *
 * A file is a sequence of groups, each a mapping:
 *
 *     - cue: effect            # source, light, stand-in, organ, hedge, place, anaphor,
 *                              # deed, topic, doing, rank, gathering, spoken, shown, quoting, written, hour, taken,
 *                              # charging, performing, decided, working, helping, ordering, judging, thought, suspicion, own-voice, mouthpiece
 *       affirmed: Actual       # effect, source, hedge
 *       negated: RuledOut
 *       statement: no          # source: leave the Statement to a frame; objects: "announced a truce" too
 *       events: [Request]      # anaphor
 *       verbs: [manage]        # nouns, adjectives, adverbs, prepositions, marks
 *
 * A word may stand in several groups as long as they say different things of it.
 */
#include "relate/cues.h"

#include "base/diagnostic.h"
#include "base/intern.h"
#include "base/vector.h"
#include "base/yaml.h"

#include <stdio.h>

struct ch_cues {
    ch_arena *arena;
    ch_intern *keys; /* kind, lemma, particle -> index of its cue */
    CH_VECTOR(ch_cue) list;
};

typedef struct {
    ch_cues *cues;
    const ch_ontology *ontology;
    ch_diagnostics *sink;
    const char *file;
    size_t errors;
} reader;

static const char *const FILES[] = {"implicatives.yaml", "speech.yaml",    "hedges.yaml",
                                    "light-verbs.yaml",  "stand-ins.yaml", "anaphors.yaml",
                                    "prepositions.yaml", "deeds.yaml"};
static const char *const LISTS[CH_CUE_KINDS] = {"verbs",   "nouns",        "adjectives",
                                                "adverbs", "prepositions", "marks",
                                                "auxiliaries", "classes"};
static const char *const CUES[] = {
#define X(name, key) key,
    CH_CUES(X)
#undef X
};
static const char *const MODALITIES[] = {"Actual",   "Planned", "Possible", "Conditional",
                                         "Demanded", "Denied",  "RuledOut"};

uint8_t
ch_modality_of(ch_slice name)
{
    for (uint8_t i = 0; i < sizeof MODALITIES / sizeof *MODALITIES; i++)
        if (ch_slice_equal(name, ch_slice_of(MODALITIES[i]))) return i;
    return ch_slice_equal(name, CH_S("keeps")) ? CH_KEEPS : CH_NO_MODALITY;
}

const char *
ch_modality_name(ch_modality modality)
{
    return MODALITIES[modality];
}

/* ---- looking up ---- */

/* "0 rule out": long words are no cues. */
static ch_slice
make_key(ch_cue_kind kind, ch_slice lemma, ch_slice particle, char *room, size_t size)
{
    const size_t len = lemma.len + particle.len + 2;
    if (len > size) return (ch_slice){0};
    room[0] = (char)('0' + kind);
    if (lemma.len) memcpy(room + 1, lemma.at, lemma.len);
    if (!particle.len) return (ch_slice){room, lemma.len + 1};
    room[lemma.len + 1] = ' ';
    memcpy(room + lemma.len + 2, particle.at, particle.len);
    return (ch_slice){room, len};
}

const ch_cue *
ch_cues_find(const ch_cues *cues, ch_cue_kind kind, ch_slice lemma, ch_slice particle)
{
    char room[64];
    const ch_slice key = make_key(kind, lemma, particle, room, sizeof room);
    if (!key.at) return NULL;
    uint32_t at = ch_intern_find(cues->keys, key);
    if (at == CH_NONE && lemma.len && lemma.at[0] >= 'A' && lemma.at[0] <= 'Z') {
        room[1] = (char)(lemma.at[0] | 32); /* "Minister" in a title */
        at = ch_intern_find(cues->keys, key);
    }
    return at == CH_NONE ? NULL : &cues->list.at[at];
}

bool
ch_cues_has(const ch_cues *cues, ch_cue_kind kind, ch_slice lemma, ch_slice particle,
            uint64_t flags)
{
    const ch_cue *cue = ch_cues_find(cues, kind, lemma, particle);
    return cue && (cue->flags & flags) == flags;
}

bool
ch_cues_preposition(const ch_cues *cues, ch_slice preposition, uint64_t flag)
{
    return ch_cues_has(cues, CH_CUE_OF_PREPOSITION, preposition, (ch_slice){0}, flag);
}

/* ---- reading ---- */

static void
complain(reader *r, const ch_yaml *at, const char *what, ch_slice name)
{
    r->errors++;
    ch_tell(r->sink, CH_ERROR, r->file, at->line, at->column, what, CH_PRINT(name));
}

/* The cue of one word, made if need be: words of several parts keep their blanks. */
static ch_status
cue_of(ch_cues *cues, ch_cue_kind kind, ch_slice word, ch_cue **out)
{
    char room[64];
    uint32_t at;
    const ch_slice key = make_key(kind, word, (ch_slice){0}, room, sizeof room);
    *out = NULL;
    if (!key.at) return CH_OK;
    CH_TRY(ch_intern_add(cues->keys, key, &at));
    if (at == cues->list.len)
        CH_TRY(ch_vector_push(&cues->list, (ch_cue){.affirmed = CH_KEEPS, .negated = CH_KEEPS}));
    *out = &cues->list.at[at];
    return CH_OK;
}

static ch_status
add_word(reader *r, ch_cue_kind kind, const ch_yaml *word, const ch_cue *group)
{
    ch_cue *cue;
    if (word->kind != CH_YAML_SCALAR || !word->text.len) {
        complain(r, word, "a word is expected here%.*s", (ch_slice){0});
        return CH_OK;
    }
    if (kind == CH_CUE_OF_CLASS && ch_ontology_class(r->ontology, word->text) == CH_NO_CLASS) {
        complain(r, word, "\"%.*s\" is no class of chancery.ttl", word->text);
        return CH_OK;
    }
    CH_TRY(cue_of(r->cues, kind, word->text, &cue));
    if (!cue) {
        complain(r, word, "\"%.*s\" is too long for a word", word->text);
        return CH_OK;
    }
    if ((cue->flags & group->flags & (unsigned)~CH_CUE_STATEMENT) ||
        (cue->anaphor_count && group->anaphor_count) ||
        ((cue->flags & CH_CUE_EFFECT) && (group->flags & CH_CUE_EFFECT)))
        complain(r, word, "\"%.*s\" stands in two lists that say the same kind of thing",
                 word->text);
    cue->flags |= group->flags;
    if (group->flags & (CH_CUE_EFFECT | CH_CUE_HEDGE)) {
        cue->affirmed = group->affirmed;
        cue->negated = group->negated;
    }
    if (group->anaphor_count) {
        cue->anaphors = group->anaphors;
        cue->anaphor_count = group->anaphor_count;
    }
    return CH_OK;
}

static void
read_effect(reader *r, const ch_yaml *group, const char *key, uint8_t *out)
{
    const ch_yaml *node = ch_yaml_get(group, ch_slice_of(key));
    if (!node) return;
    *out = ch_modality_of(node->text);
    if (*out == CH_NO_MODALITY) complain(r, node, "\"%.*s\" is no modality", node->text);
}

static ch_status
read_events(reader *r, const ch_yaml *node, ch_cue *cue)
{
    if (!node) return CH_OK;
    ch_class *classes = ch_arena_array(r->cues->arena, node->children + 1u, sizeof *classes);
    if (!classes) return CH_NO_MEMORY;
    for (const ch_yaml *c = node->first; c; c = c->next) {
        const ch_class class = ch_ontology_class(r->ontology, c->text);
        if (class == CH_NO_CLASS)
            complain(r, c, "\"%.*s\" is no class of chancery.ttl", c->text);
        else
            classes[cue->anaphor_count++] = class;
    }
    cue->anaphors = classes;
    return CH_OK;
}

/* Which list of words `key` names; CH_CUE_KINDS: none. */
static unsigned
list_of(ch_slice key)
{
    unsigned kind = 0;
    while (kind < CH_CUE_KINDS && !ch_slice_equal(key, ch_slice_of(LISTS[kind]))) kind++;
    return kind;
}

static bool
is_group_key(ch_slice key)
{
    return ch_slice_equal(key, CH_S("cue")) || ch_slice_equal(key, CH_S("affirmed")) ||
           ch_slice_equal(key, CH_S("negated")) || ch_slice_equal(key, CH_S("statement")) ||
           ch_slice_equal(key, CH_S("events")) || list_of(key) < CH_CUE_KINDS;
}

/* An organ is a stand-in, too; an anaphor is known by its events alone. */
static bool
find_flags(ch_slice name, uint64_t *out)
{
    size_t bit = 0;
    *out = 0;
    if (ch_slice_equal(name, CH_S("anaphor"))) return true;
    while (bit < CH_CUE_BITS && (!name.len || !ch_slice_equal(name, ch_slice_of(CUES[bit])))) bit++;
    if (bit == CH_CUE_BITS) return false;
    *out = UINT64_C(1) << bit;
    if (*out == CH_CUE_ORGAN) *out |= CH_CUE_STAND_IN;
    return true;
}

static ch_status
read_group(reader *r, const ch_yaml *group)
{
    ch_cue cue = {.affirmed = CH_KEEPS, .negated = CH_KEEPS};
    const ch_slice name = ch_yaml_text(group, CH_S("cue"));
    if (!find_flags(name, &cue.flags)) {
        complain(r, group, "\"%.*s\" is no kind of cue", name);
        return CH_OK;
    }
    const ch_slice statement = ch_yaml_text(group, CH_S("statement"));
    if ((cue.flags & CH_CUE_SOURCE) && !ch_slice_equal(statement, CH_S("no")))
        cue.flags |= CH_CUE_STATEMENT;
    if (ch_slice_equal(statement, CH_S("objects"))) cue.flags |= CH_CUE_OBJECTS;
    if ((cue.flags & CH_CUE_SOURCE) && ch_yaml_get(group, CH_S("affirmed")))
        cue.flags |= CH_CUE_EFFECT;
    read_effect(r, group, "affirmed", &cue.affirmed);
    read_effect(r, group, "negated", &cue.negated);
    CH_TRY(read_events(r, ch_yaml_get(group, CH_S("events")), &cue));
    for (const ch_yaml *node = group->first; node; node = node->next) {
        if (!is_group_key(node->key)) complain(r, node, "unknown key \"%.*s\"", node->key);
        const unsigned kind = list_of(node->key);
        if (kind == CH_CUE_KINDS) continue;
        for (const ch_yaml *word = node->first; word; word = word->next)
            CH_TRY(add_word(r, (ch_cue_kind)kind, word, &cue));
    }
    return CH_OK;
}

static ch_status
read_file(reader *r, const char *path, ch_arena *scratch)
{
    const ch_yaml *root;
    CH_TRY(ch_yaml_read_file(path, scratch, r->sink, &root));
    if (!root) return CH_OK;
    if (root->kind != CH_YAML_SEQUENCE) {
        complain(r, root, "a list of groups is expected%.*s", (ch_slice){0});
        return CH_OK;
    }
    for (const ch_yaml *group = root->first; group; group = group->next)
        CH_TRY(read_group(r, group));
    return CH_OK;
}

ch_status
ch_cues_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink,
             ch_cues **out)
{
    *out = NULL;
    ch_cues *cues = calloc(1, sizeof *cues);
    ch_arena *scratch = ch_arena_new(0);
    ch_status status = CH_NO_MEMORY;
    if (!cues || !scratch) goto out;
    cues->arena = ch_arena_new(0);
    cues->keys = ch_intern_new();
    if (!cues->arena || !cues->keys) goto out;
    reader r = {cues, ontology, sink, NULL, 0};
    for (size_t i = 0; i < sizeof FILES / sizeof *FILES; i++) {
        const ch_slice path = ch_arena_print(scratch, "%s/%s", directory, FILES[i]);
        if (!path.at) goto out;
        r.file = path.at;
        status = read_file(&r, path.at, scratch);
        if (status != CH_OK) goto out;
        status = CH_NO_MEMORY;
    }
    status = r.errors ? CH_BAD_KNOWLEDGE : CH_OK;
out:
    ch_arena_free(scratch);
    if (status == CH_OK) {
        *out = cues;
    } else {
        ch_cues_free(cues);
    }
    return status;
}

void
ch_cues_free(ch_cues *cues)
{
    if (!cues) return;
    ch_arena_free(cues->arena);
    ch_intern_free(cues->keys);
    ch_vector_free(&cues->list);
    free(cues);
}
