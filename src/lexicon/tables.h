/*
 * The lexicon's tables, shared by what builds, caches and asks them
 *
 *     slots[]     hash of words         -> word
 *     words[]     word                  -> text, name weights
 *     edges[]     hash of (node, word)  -> node
 *     nodes[]     node                  -> readings[first..]
 *     entries[]   entry                 -> attributes[first..]
 *     texts       all bytes, each text with its length before it
 *
 * Every table is one block of plain memory; offsets, never pointers.
 */
#ifndef CH_LEXICON_TABLES_H
#define CH_LEXICON_TABLES_H

#include "lexicon/lexicon.h"

/* Words that no text holds: the places of a template that a country fills. */
enum {
    CH_SLOT_COUNTRY,
    CH_SLOT_ADJECTIVE,
    CH_SLOT_DEMONYM,
    CH_SLOT_NAME,
    CH_SLOT_COUNT, /* = CH_WORD_HYPHEN */
};

typedef struct {
    uint32_t text;
    uint32_t alias; /* the word it counts as: itself, or its American spelling */
    uint8_t given, surname;
    char gender;
    uint8_t unused;
} ch_word;

typedef struct {
    uint32_t node, word, next; /* next 0: an empty slot, since 0 is the root */
} ch_edge;

typedef struct {
    uint32_t first_reading;
    uint16_t readings;
    uint16_t slots; /* bit CH_SLOT_…: an edge for that slot leaves here */
} ch_trie_node;

typedef struct {
    uint32_t name, label;
    uint32_t first_attribute, attributes;
    uint32_t file, line;
    ch_class class;
    uint8_t weight;
    uint8_t fills_slots; /* its names fill the {country} of organ forms */
} ch_entry;

/* (country or holder, text of a key or role) -> entry; sorted */
typedef struct {
    ch_concept holder;
    uint32_t text;
    ch_concept concept;
} ch_post;

struct ch_lexicon {
    ch_word *words;
    size_t word_count;
    uint32_t *slots;
    size_t slot_count; /* a power of two */
    ch_trie_node *nodes;
    size_t node_count;
    ch_edge *edges;
    size_t edge_count; /* a power of two */
    ch_reading *readings;
    size_t reading_count;
    ch_entry *entries; /* sorted by name */
    size_t entry_count;
    ch_attribute *attributes;
    size_t attribute_count;
    ch_post *organs;
    size_t organ_count;
    ch_post *offices;
    size_t office_count;
    ch_tenure *tenures; /* sorted by post, then by beginning */
    size_t tenure_count;
    uint32_t *properties; /* property -> text */
    size_t property_count;
    char *texts;
    size_t text_bytes;
    void *mapped; /* the cache file, when the tables lie in it */
    size_t mapped_bytes;
};

/* The hash of an edge: multiply-shift over both numbers. */
static inline size_t
ch_edge_slot(uint32_t node, uint32_t word, size_t edge_count)
{
    uint64_t key = ((uint64_t)node << 32 | word) * 0x9E3779B97F4A7C15u;
    key ^= key >> 29;
    return (size_t)key & (edge_count - 1);
}

#endif
