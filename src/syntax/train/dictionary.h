/* Learning which words, affixes and word lists get a row: the trainer's side of ../vocabulary.h. */
#ifndef CH_TRAIN_DICTIONARY_H
#define CH_TRAIN_DICTIONARY_H

#include "syntax/train/corpus.h"
#include "syntax/vocabulary.h"

/*
 * table    what the parser will look up; its arrays belong to the dictionary
 * counts   how often each row's text stands in the treebanks
 */
typedef struct {
    ch_vocabulary table;
    ch_vocabulary_slot *slots;
    uint32_t *lists;
    uint32_t *counts;
    uint32_t rows;
} dictionary;

/* Where word lists are read from; NULL leaves one out. */
typedef struct {
    const char *wordnet;  /* folder with lemmas.*.txt and *.exc          */
    const char *names;    /* folder with given-names.tsv, surnames.tsv   */
    const char *spelling; /* file of American and British stems          */
} list_sources;

/* Everything in *out is Borrowed from `arena`. */
ch_status dictionary_learn(const corpus *sentences, const list_sources *sources, ch_arena *arena,
                           ch_diagnostics *sink, dictionary *out);

/* The word lists alone: word_lists.c. */
ch_status word_lists_read(const list_sources *sources, ch_arena *arena, ch_diagnostics *sink,
                          dictionary *out);

#endif
