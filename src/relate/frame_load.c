/*
 * Reading frames
 *
 * Everything a frame names is looked up at once: a class, property, key or
 * source that does not exist is an error with its place, and all are told.
 * Entries that share a first word are chained, the most exacting first, so that
 * "add _ to list" is tried before "add".
 */
#include "base/diagnostic.h"
#include "base/file.h"
#include "base/yaml.h"
#include "relate/frame_data.h"
#include "relate/frame_read.h"

#include <stdio.h>

/* ---- the key of a lemma ---- */

static ch_slice
make_key(uint8_t kind, ch_slice lemma, char *room, size_t size)
{
    if (lemma.len + 1 > size) return (ch_slice){0};
    room[0] = (char)('0' + kind);
    if (lemma.len) memcpy(room + 1, lemma.at, lemma.len);
    return (ch_slice){room, lemma.len + 1};
}

uint32_t
ch_frames_entry(const ch_frames *frames, uint8_t kind, ch_slice lemma)
{
    char room[64];
    const ch_slice key = make_key(kind, lemma, room, sizeof room);
    if (!key.at) return CH_NONE;
    uint32_t at = ch_intern_find(frames->lemmas, key);
    if (at == CH_NONE && lemma.len && lemma.at[0] >= 'A' && lemma.at[0] <= 'Z') {
        room[1] = (char)(lemma.at[0] | 32); /* in a headline */
        at = ch_intern_find(frames->lemmas, key);
    }
    return at == CH_NONE ? CH_NONE : frames->heads.at[at];
}

/* ---- entries ---- */

static uint32_t
weight_of(const ch_frames *f, const ch_frame_entry *e)
{
    return e->words * 100 + f->list.at[e->frame].weight;
}

static bool
same_words(const ch_frames *f, const ch_frame_entry *a, const ch_frame_entry *b)
{
    if (a->words != b->words) return false;
    for (uint32_t i = 0; i < a->words; i++)
        if (!ch_slice_equal(f->words.at[a->first_word + i], f->words.at[b->first_word + i]))
            return false;
    return true;
}

/* Hang the entry into the chain of its first word, behind those that ask for as much or more. */
static ch_status
chain(ch_frame_reader *r, uint32_t index, const ch_yaml *at)
{
    ch_frames *f = r->frames;
    ch_frame_entry *e = &f->entries.at[index];
    char room[64];
    uint32_t head;
    const ch_slice first = f->words.at[e->first_word];
    const ch_slice key = make_key(e->kind, first, room, sizeof room);
    if (!key.at) {
        ch_frame_complain(r, at, "\"%.*s\" is too long for a word", first);
        return CH_OK;
    }
    CH_TRY(ch_intern_add(f->lemmas, key, &head));
    if (head == f->heads.len) CH_TRY(ch_vector_push(&f->heads, CH_NONE));
    uint32_t *link = &f->heads.at[head];
    for (; *link != CH_NONE; link = &f->entries.at[*link].next) {
        const ch_frame_entry *other = &f->entries.at[*link];
        if (weight_of(f, other) < weight_of(f, e)) break;
        if (same_words(f, other, e) && !f->list.at[e->frame].weight &&
            !f->list.at[other->frame].weight)
            ch_frame_complain(r, at, "\"%.*s\" has two senses and nothing decides between them",
                              first);
    }
    e->next = *link;
    *link = index;
    return CH_OK;
}

/* The head of a noun of several words: before its preposition, else the last. */
static uint32_t
head_word(const ch_frames *f, const ch_frame_entry *e)
{
    static const char *const BEHIND[] = {"of", "for", "on", "in", "to", "with", "against"};
    for (uint32_t i = 1; i < e->words; i++)
        for (size_t k = 0; k < sizeof BEHIND / sizeof *BEHIND; k++)
            if (ch_slice_equal(f->words.at[e->first_word + i], ch_slice_of(BEHIND[k]))) return i - 1;
    return e->words - 1;
}

/* A noun is found by its head: "hunger strike" is kept as strike, hunger. */
static void
put_head_first(ch_frames *f, const ch_frame_entry *e)
{
    ch_slice *words = &f->words.at[e->first_word];
    const uint32_t at = head_word(f, e);
    const ch_slice head = words[at];
    memmove(words + 1, words, at * sizeof *words);
    words[0] = head;
}

static ch_status
read_entry(ch_frame_reader *r, uint32_t frame, uint8_t kind, const ch_yaml *node)
{
    ch_frames *f = r->frames;
    ch_frame_entry entry = {.frame = frame, .kind = kind, .next = CH_NONE};
    entry.first_word = (uint32_t)f->words.len;
    ch_slice rest = ch_slice_trim(node->text);
    if (node->kind != CH_YAML_SCALAR || !rest.len) {
        ch_frame_complain(r, node, "a word is expected here%.*s", (ch_slice){0});
        return CH_OK;
    }
    while (rest.len) {
        size_t end = 0;
        while (end < rest.len && rest.at[end] != ' ') end++;
        const ch_slice word = ch_slice_part(rest, 0, end);
        rest = ch_slice_trim(ch_slice_part(rest, end, rest.len));
        if (ch_slice_equal(word, CH_S("_"))) continue;
        const ch_slice copy = ch_arena_copy(f->arena, word);
        if (!copy.at) return CH_NO_MEMORY;
        CH_TRY(ch_vector_push(&f->words, copy));
        entry.words++;
    }
    if (kind == CH_PREDICATE_NOUN && entry.words > 1) put_head_first(f, &entry);
    CH_TRY(ch_vector_push(&f->entries, entry));
    return chain(r, (uint32_t)f->entries.len - 1, node);
}

ch_status
ch_frame_read_entries(ch_frame_reader *r, uint32_t frame, uint8_t kind, const ch_yaml *list)
{
    if (!list) return CH_OK;
    if (list->kind != CH_YAML_SEQUENCE) ch_frame_complain(r, list, "a list is expected%.*s", (ch_slice){0});
    for (const ch_yaml *node = list->first; node; node = node->next)
        CH_TRY(read_entry(r, frame, kind, node));
    return CH_OK;
}

/* ---- files ---- */

static ch_status
read_file(ch_frame_reader *r, ch_arena *scratch)
{
    const ch_yaml *root;
    CH_TRY(ch_yaml_read_file(r->file, scratch, r->sink, &root));
    if (!root) return CH_OK;
    if (root->kind != CH_YAML_SEQUENCE) {
        ch_frame_complain(r, root, "a list of frames is expected%.*s", (ch_slice){0});
        return CH_OK;
    }
    for (const ch_yaml *frame = root->first; frame; frame = frame->next)
        CH_TRY(ch_frame_read(r, frame));
    return CH_OK;
}

static ch_status
read_folder(ch_frame_reader *r, const char *directory, ch_arena *scratch)
{
    ch_slice *files;
    size_t count;
    CH_TRY(ch_files_list(directory, scratch, r->sink, &files, &count));
    for (size_t i = 0; i < count; i++) {
        if (!ch_slice_ends(files[i], CH_S(".yaml"))) continue;
        const ch_slice name = ch_arena_copy(r->frames->arena, files[i]);
        if (!name.at) return CH_NO_MEMORY;
        r->file = name.at;
        CH_TRY(read_file(r, scratch));
    }
    return r->errors ? CH_BAD_KNOWLEDGE : CH_OK;
}

static ch_frames *
new_frames(const ch_ontology *ontology)
{
    ch_frames *f = calloc(1, sizeof *f);
    if (!f) return NULL;
    f->arena = ch_arena_new(0);
    f->lemmas = ch_intern_new();
    f->agent = ch_ontology_class(ontology, CH_S("Agent"));
    f->place = ch_ontology_class(ontology, CH_S("Place"));
    f->country = ch_ontology_class(ontology, CH_S("Country"));
    f->region = ch_ontology_class(ontology, CH_S("Region"));
    f->agents[0] = f->agent;
    f->agents[2] = f->region;
    f->places[0] = f->place;
    f->agents[1] = f->places[1] = f->country;
    if (f->arena && f->lemmas) return f;
    ch_frames_free(f);
    return NULL;
}

ch_status
ch_frames_load(const char *directory, const ch_ontology *ontology, ch_diagnostics *sink,
               ch_frames **out)
{
    *out = NULL;
    ch_arena *scratch = ch_arena_new(0);
    ch_frames *frames = new_frames(ontology);
    ch_status status = CH_NO_MEMORY;
    if (scratch && frames) {
        ch_frame_reader r = {.frames = frames, .ontology = ontology, .sink = sink};
        r.names = ch_intern_new();
        if (r.names) status = read_folder(&r, directory, scratch);
        ch_intern_free(r.names);
    }
    ch_arena_free(scratch);
    if (status == CH_OK)
        *out = frames;
    else
        ch_frames_free(frames);
    return status;
}

void
ch_frames_free(ch_frames *f)
{
    if (!f) return;
    ch_arena_free(f->arena);
    ch_intern_free(f->lemmas);
    ch_vector_free(&f->heads);
    ch_vector_free(&f->list);
    ch_vector_free(&f->entries);
    ch_vector_free(&f->roles);
    ch_vector_free(&f->sources);
    ch_vector_free(&f->word_lists);
    ch_vector_free(&f->words);
    ch_vector_free(&f->classes);
    ch_vector_free(&f->examples);
    free(f);
}

size_t
ch_frames_count(const ch_frames *frames)
{
    return frames->list.len;
}

size_t
ch_frames_entry_count(const ch_frames *frames)
{
    return frames->entries.len;
}

ch_status
ch_frames_check(const ch_frames *frames, ch_frame_example_runner *run, void *payload)
{
    for (size_t i = 0; i < frames->examples.len; i++)
        CH_TRY(run(payload, &frames->examples.at[i]));
    return CH_OK;
}
