/* Asking the lexicon: look-ups in its tables, none of which changes. */
#include "lexicon/lexicon.h"

#include "lexicon/tables.h"
#include "text/utf8.h"

#include <stdlib.h>
#include <sys/mman.h>

void
ch_lexicon_free(ch_lexicon *lexicon)
{
    if (!lexicon) return;
    if (lexicon->mapped) {
        munmap(lexicon->mapped, lexicon->mapped_bytes);
    } else {
        free(lexicon->words);
        free(lexicon->slots);
        free(lexicon->nodes);
        free(lexicon->edges);
        free(lexicon->readings);
        free(lexicon->entries);
        free(lexicon->attributes);
        free(lexicon->organs);
        free(lexicon->offices);
        free(lexicon->tenures);
        free(lexicon->properties);
        free(lexicon->texts);
    }
    free(lexicon);
}

size_t
ch_lexicon_entries(const ch_lexicon *lexicon)
{
    return lexicon->entry_count;
}

size_t
ch_lexicon_forms(const ch_lexicon *lexicon)
{
    size_t forms = 0;
    for (size_t i = 0; i < lexicon->node_count; i++) forms += lexicon->nodes[i].readings > 0;
    return forms;
}

ch_slice
ch_lexicon_text(const ch_lexicon *lexicon, uint32_t offset)
{
    uint32_t len;
    memcpy(&len, lexicon->texts + offset, sizeof len);
    return (ch_slice){lexicon->texts + offset + sizeof len, len};
}

ch_slice
ch_lexicon_name(const ch_lexicon *lexicon, ch_concept concept)
{
    return ch_lexicon_text(lexicon, lexicon->entries[concept].name);
}

ch_slice
ch_lexicon_label(const ch_lexicon *lexicon, ch_concept concept)
{
    return ch_lexicon_text(lexicon, lexicon->entries[concept].label);
}

ch_class
ch_lexicon_class(const ch_lexicon *lexicon, ch_concept concept)
{
    return lexicon->entries[concept].class;
}

unsigned
ch_lexicon_weight(const ch_lexicon *lexicon, ch_concept concept)
{
    return lexicon->entries[concept].weight;
}

ch_slice
ch_lexicon_file(const ch_lexicon *lexicon, ch_concept concept, size_t *line)
{
    *line = lexicon->entries[concept].line;
    return ch_lexicon_text(lexicon, lexicon->entries[concept].file);
}

ch_concept
ch_lexicon_find(const ch_lexicon *lexicon, ch_slice name)
{
    size_t low = 0, high = lexicon->entry_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const int order = ch_slice_compare(ch_lexicon_name(lexicon, (ch_concept)middle), name);
        if (order == 0) return (ch_concept)middle;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return CH_NONE;
}

uint32_t
ch_lexicon_property(const ch_lexicon *lexicon, ch_slice name)
{
    for (size_t i = 0; i < lexicon->property_count; i++)
        if (ch_slice_equal(ch_lexicon_text(lexicon, lexicon->properties[i]), name)) return (uint32_t)i;
    return CH_NONE;
}

ch_slice
ch_lexicon_property_name(const ch_lexicon *lexicon, uint32_t property)
{
    return ch_lexicon_text(lexicon, lexicon->properties[property]);
}

const ch_attribute *
ch_lexicon_attributes(const ch_lexicon *lexicon, ch_concept concept, size_t *count)
{
    *count = lexicon->entries[concept].attributes;
    return lexicon->attributes + lexicon->entries[concept].first_attribute;
}

ch_concept
ch_lexicon_concept_of(const ch_lexicon *lexicon, ch_concept concept, uint32_t property)
{
    size_t count;
    const ch_attribute *at = ch_lexicon_attributes(lexicon, concept, &count);
    for (size_t i = 0; i < count; i++)
        if (at[i].property == property && at[i].kind == CH_ATTRIBUTE_CONCEPT) return at[i].value;
    return CH_NONE;
}

ch_slice
ch_lexicon_text_of(const ch_lexicon *lexicon, ch_concept concept, uint32_t property)
{
    size_t count;
    const ch_attribute *at = ch_lexicon_attributes(lexicon, concept, &count);
    for (size_t i = 0; i < count; i++)
        if (at[i].property == property && at[i].kind != CH_ATTRIBUTE_CONCEPT)
            return ch_lexicon_text(lexicon, at[i].value);
    return (ch_slice){NULL, 0};
}

static ch_concept
find_post(const ch_lexicon *lexicon, const ch_post *posts, size_t count, ch_concept holder,
          ch_slice text)
{
    size_t low = 0, high = count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        const ch_post *post = &posts[middle];
        int order = (post->holder > holder) - (post->holder < holder);
        if (order == 0) order = ch_slice_compare(ch_lexicon_text(lexicon, post->text), text);
        if (order == 0) return post->concept;
        if (order < 0) low = middle + 1;
        else high = middle;
    }
    return CH_NONE;
}

ch_concept
ch_lexicon_organ(const ch_lexicon *lexicon, ch_slice key, ch_concept country)
{
    return find_post(lexicon, lexicon->organs, lexicon->organ_count, country, key);
}

ch_concept
ch_lexicon_office(const ch_lexicon *lexicon, ch_slice role, ch_concept holder)
{
    return find_post(lexicon, lexicon->offices, lexicon->office_count, holder, role);
}

const ch_tenure *
ch_lexicon_tenures(const ch_lexicon *lexicon, ch_concept post, size_t *count)
{
    size_t low = 0, high = lexicon->tenure_count;
    while (low < high) {
        const size_t middle = low + (high - low) / 2;
        if (lexicon->tenures[middle].post < post) low = middle + 1;
        else high = middle;
    }
    *count = 0;
    while (low + *count < lexicon->tenure_count && lexicon->tenures[low + *count].post == post) ++*count;
    return lexicon->tenures + low;
}

static uint32_t
find_word(const ch_lexicon *lexicon, ch_slice folded)
{
    size_t slot = ch_slice_hash(folded) & (lexicon->slot_count - 1);
    for (uint32_t word; (word = lexicon->slots[slot]) != 0;) {
        const ch_word *at = &lexicon->words[word - 1];
        if (ch_slice_equal(ch_lexicon_text(lexicon, at->text), folded)) return at->alias;
        slot = (slot + 1) & (lexicon->slot_count - 1);
    }
    return CH_NONE;
}

uint32_t
ch_lexicon_word(const ch_lexicon *lexicon, ch_slice token)
{
    char folded[512];
    if (token.len == 0 || token.len > sizeof folded / 4) return CH_NONE;
    const size_t len = ch_utf8_fold(token, folded);
    return find_word(lexicon, (ch_slice){folded, len});
}

unsigned
ch_lexicon_given(const ch_lexicon *lexicon, uint32_t word)
{
    return word == CH_NONE ? 0 : lexicon->words[word].given;
}

unsigned
ch_lexicon_surname(const ch_lexicon *lexicon, uint32_t word)
{
    return word == CH_NONE ? 0 : lexicon->words[word].surname;
}

char
ch_lexicon_gender(const ch_lexicon *lexicon, uint32_t word)
{
    return word == CH_NONE ? 0 : lexicon->words[word].gender;
}

static uint32_t
follow(const ch_lexicon *lexicon, uint32_t node, uint32_t word)
{
    size_t slot = ch_edge_slot(node, word, lexicon->edge_count);
    for (;; slot = (slot + 1) & (lexicon->edge_count - 1)) {
        const ch_edge *edge = &lexicon->edges[slot];
        if (!edge->next) return 0;
        if (edge->node == node && edge->word == word) return edge->next;
    }
}

/* A walk through the trie: where it stands and what it has found. */
typedef struct {
    const ch_lexicon *lexicon;
    const uint32_t *words;
    uint32_t from, end;
    ch_match *out;
    size_t room, found;
} walk;

/* Keep the longest: insertion into the few places there are. */
static void
keep(walk *w, uint32_t tokens, ch_concept country, const ch_reading *readings, size_t count)
{
    size_t at = w->found;
    while (at > 0 && w->out[at - 1].tokens < tokens) at--;
    if (at >= w->room) return;
    const size_t last = w->found < w->room ? w->found++ : w->room - 1;
    for (size_t i = last; i > at; i--) w->out[i] = w->out[i - 1];
    w->out[at] = (ch_match){tokens, country, readings, count};
}

/* Which slots a reading can fill: a bit mask. */
static unsigned
fills(const ch_reading *reading)
{
    switch (reading->kind) {
    case CH_FORM_ADJECTIVE: return 1u << CH_SLOT_ADJECTIVE;
    case CH_FORM_DEMONYM: return 1u << CH_SLOT_DEMONYM;
    case CH_FORM_PREFERRED:
    case CH_FORM_ALTERNATIVE:
    case CH_FORM_HIDDEN:
    case CH_FORM_WEAK:
    case CH_FORM_ACRONYM: return 1u << CH_SLOT_COUNTRY;
    default: return 0;
    }
}

static void step(walk *w, uint32_t node, uint32_t at, ch_concept country);

/* The slots that leave `node`, filled by names of countries that begin at `at`. */
static void
step_slots(walk *w, uint32_t node, uint32_t at)
{
    enum { NAMES = 4 };
    const unsigned wanted = w->lexicon->nodes[node].slots;
    ch_match names[NAMES];
    walk inner = {w->lexicon, w->words, at, w->end, names, NAMES, 0};
    uint32_t where = 0;
    for (uint32_t i = at; i < w->end; i++) { /* plain words only: slots do not nest */
        if (w->words[i] == CH_NONE) break;
        if (w->words[i] != CH_WORD_HYPHEN && !(where = follow(w->lexicon, where, w->words[i]))) break;
        const ch_trie_node *n = &w->lexicon->nodes[where];
        if (n->readings)
            keep(&inner, i + 1 - at, CH_NONE, w->lexicon->readings + n->first_reading, n->readings);
    }
    for (size_t k = 0; k < inner.found; k++) {
        unsigned done = 0;
        for (size_t i = 0; i < names[k].count; i++) {
            const ch_reading *reading = &names[k].readings[i];
            const unsigned slots = fills(reading) & wanted & ~done;
            if (!slots || !w->lexicon->entries[reading->concept].fills_slots) continue;
            done |= slots;
            for (uint32_t slot = 0; slot < CH_SLOT_COUNT; slot++)
                if (slots >> slot & 1u)
                    step(w, follow(w->lexicon, node, slot), at + names[k].tokens, reading->concept);
        }
    }
}

static void
step(walk *w, uint32_t node, uint32_t at, ch_concept country)
{
    for (;;) {
        const ch_trie_node *n = &w->lexicon->nodes[node];
        if (n->readings)
            keep(w, at - w->from, country, w->lexicon->readings + n->first_reading, n->readings);
        while (at > w->from && at < w->end && w->words[at] == CH_WORD_HYPHEN) at++;
        if (at >= w->end || w->words[at] == CH_NONE) return;
        if (n->slots && country == CH_NONE) step_slots(w, node, at);
        if (!(node = follow(w->lexicon, node, w->words[at]))) return;
        at++;
    }
}

size_t
ch_lexicon_match(const ch_lexicon *lexicon, const uint32_t *words, uint32_t from, uint32_t end,
                 ch_match *out, size_t room)
{
    walk w = {lexicon, words, from, end, out, room, 0};
    if (from < end && words[from] != CH_NONE && words[from] != CH_WORD_HYPHEN && room)
        step(&w, 0, from, CH_NONE);
    return w.found;
}
