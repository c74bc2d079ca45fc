/*
 * A lexicon under construction, shared by the two files that make it: build.c
 * (texts, entries, attributes, posts) and forms.c (words, the trie, readings)
 */
#ifndef CH_LEXICON_BUILDER_H
#define CH_LEXICON_BUILDER_H

#include "base/arena.h"
#include "lexicon/draft.h"

/* A reading on its way: at which node. */
typedef struct {
    uint32_t node;
    ch_reading reading;
} ch_leaf;

typedef struct {
    ch_gazetteer *draft;
    ch_diagnostics *sink;
    ch_lexicon *lexicon;
    ch_arena *scratch;
    uint32_t *offsets; /* text number -> offset in lexicon->texts */
    uint32_t *concepts; /* draft entry -> concept, or CH_NONE */
    ch_intern *words;
    CH_VECTOR(ch_word) word_table;
    CH_VECTOR(ch_trie_node) nodes;
    CH_VECTOR(ch_leaf) leaves;
    CH_VECTOR(char) texts;
    ch_edge *edges;
    size_t edge_size, edge_used;
    CH_VECTOR(ch_post) organs, offices, shared; /* shared: offices of a country's bodies, by country */
    CH_VECTOR(ch_tenure) tenures;
} ch_builder;

/* The text of a number of the draft's. */
static inline ch_slice
ch_builder_text(const ch_builder *b, uint32_t number)
{
    return ch_intern_text(b->draft->texts, number);
}

/* Put a text among the lexicon's; *offset is where. */
ch_status ch_builder_add_text(ch_builder *b, ch_slice text, uint32_t *offset);

/* The slots and the hyphen as the first words, the root of the trie. */
ch_status ch_builder_begin_forms(ch_builder *b);

/* All forms of all entries; the words of the name tables. */
ch_status ch_builder_write_forms(ch_builder *b);
ch_status ch_builder_write_names(ch_builder *b);

/* The readings by node, and the hash of words; hands the vectors over to the lexicon. */
ch_status ch_builder_write_readings(ch_builder *b);
ch_status ch_builder_write_words(ch_builder *b);

#endif
