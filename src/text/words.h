/*
 * The words of ontology/english/abbreviations.txt, as tokeniser and sentence
 * splitter ask for them
 */
#ifndef CH_TEXT_WORDS_H
#define CH_TEXT_WORDS_H

#include "text/read.h"

/* The weights of ontology/english/boundaries.tsv: text/boundaries.h */
typedef struct ch_boundaries ch_boundaries;

/* The sections of the file; a word may stand in several. */
enum {
    CH_WORD_TITLE = 1u << 0,         /* Gen.: a name follows, the sentence goes on            */
    CH_WORD_INSIDE = 1u << 1,        /* e.g. vs.: never the last word                         */
    CH_WORD_NUMBER = 1u << 2,        /* No.: an abbreviation only when a number follows       */
    CH_WORD_CAPITAL = 1u << 3,       /* Aug. Calif. Inc.: may be last                         */
    CH_WORD_CLOSING = 1u << 4,       /* p.m. etc.: last when a capital follows                */
    CH_WORD_STARTER = 1u << 5,       /* the in he: when capital, a sentence begins            */
    CH_WORD_AFTER_CLOSING = 1u << 6, /* Monday EST: goes on a sentence behind "p.m."         */
    CH_WORD_PREFIX = 1u << 7,        /* anti co: stays one word with what the hyphen joins    */
    CH_WORD_CONTRACTION = 1u << 8,   /* cannot                                                */
    CH_WORD_SPEECH = 1u << 9,        /* said asked: behind a quoted question                  */
    CH_WORD_BYLINE = 1u << 10,       /* by: a line about who wrote this begins so             */
    CH_WORD_CREDIT = 1u << 12,       /* reporting editing: the same when "by" follows         */
    CH_WORD_SMALL = 1u << 11,        /* al de van: names may begin with it                    */
    CH_WORD_LOOSE = 1u << 13,        /* its: two words before a word of the next section      */
    CH_WORD_AFTER_LOOSE = 1u << 14,  /* a the not                                             */
};

/* The sections in which `word` stands.  In small letters the word is looked up too. */
unsigned ch_words_kind(const ch_abbreviations *words, ch_slice word);

/* Borrowed from `words`; NULL when none were read. */
const ch_boundaries *ch_words_boundaries(const ch_abbreviations *words);

/* Where a contraction is cut ("can|not": 3); 0: it is none. */
size_t ch_words_cut(const ch_abbreviations *words, ch_slice word);

#endif
