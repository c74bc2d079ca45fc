/*
 * What the network sees of a word: eight rows of its embedding table
 *
 *     word      lower case, digits as 0, typographic marks as ASCII
 *     suffixes  of two, three and four characters
 *     prefixes  of one and three
 *     shape     capitals, digits, place in the sentence, the sentence's own case
 *     lexicon   what word lists say it can be: noun, plural, verb, given name, …
 *
 * As in Straka and Straková (2017, "Tokenizing, POS Tagging, Lemmatizing and
 * Parsing UD 2.0 with UDPipe") and Honnibal's embeddings of norm, affixes and
 * shape: a word never seen still has a place.
 */
#ifndef CH_SYNTAX_FEATURES_H
#define CH_SYNTAX_FEATURES_H

#include "base/slice.h"

/* Kinds of rows, in the order in which they stand in ch_features.rows. */
typedef enum {
    CH_KIND_WORD,
    CH_KIND_SUFFIX_2,
    CH_KIND_SUFFIX_3,
    CH_KIND_SUFFIX_4,
    CH_KIND_PREFIX_1,
    CH_KIND_PREFIX_3,
    CH_KIND_SHAPE,
    CH_KIND_LEXICON,
    CH_KINDS,
} ch_feature_kind;

/* How a whole sentence is written. */
typedef enum {
    CH_CASE_NORMAL,
    CH_CASE_UPPER, /* "TRUMP SIGNS ORDER" */
    CH_CASE_TITLE, /* "Trump Signs Order" */
    CH_CASE_LOWER,
} ch_letter_case;

/* What word lists say a form can be; bits. */
enum {
    CH_LIST_NOUN = 1u << 0,
    CH_LIST_PLURAL = 1u << 1,
    CH_LIST_VERB = 1u << 2, /* base form */
    CH_LIST_VERB_S = 1u << 3,
    CH_LIST_VERB_PAST = 1u << 4,
    CH_LIST_VERB_ING = 1u << 5,
    CH_LIST_ADJECTIVE = 1u << 6,
    CH_LIST_COMPARED = 1u << 7, /* comparative or superlative */
    CH_LIST_ADVERB = 1u << 8,
    CH_LIST_GIVEN_NAME = 1u << 9,
    CH_LIST_SURNAME = 1u << 10,
};

enum {
    CH_SHAPES = 128,
    CH_WORD_BYTES = 48, /* longer words are cut for their features, not for anything else */
};

/* A word as the features see it: lower-cased, folded, cut to CH_WORD_BYTES. */
typedef struct {
    char at[CH_WORD_BYTES];
    size_t len;
} ch_folded;

/* Lower case for ASCII, Latin-1 and Latin Extended-A; curly quotes and dashes made straight. */
void ch_fold(ch_slice form, ch_folded *out);

/* The same with every digit as 0. */
void ch_fold_digits(ch_folded *word);

/* How the sentence is written; NORMAL for one of fewer than three words with letters. */
ch_letter_case ch_letter_case_of(const ch_slice *forms, size_t count);

/* 0 .. CH_SHAPES - 1 */
uint32_t ch_shape(ch_slice form, bool first, ch_letter_case letters);

/* The part of `word` that a kind of affix looks at; empty when the word is too short. */
ch_slice ch_affix(const ch_folded *word, ch_feature_kind kind);

/* The key under which the vocabulary holds a text of a kind; never 0. */
uint32_t ch_feature_key(ch_feature_kind kind, ch_slice text);

#endif
