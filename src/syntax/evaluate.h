/*
 * Measuring a parser: F1 of words, sentences, tags, lemmas and attachments
 *
 * After Zeman et al. (2018), "CoNLL 2018 Shared Task: Multilingual Parsing from
 * Raw Text to Universal Dependencies": two readings of the same characters are
 * aligned by where their words stand, inside multiword tokens by the longest
 * common subsequence of their forms.  A word counts as attached if its head is
 * the aligned word (and, for LAS, the relation without its subtype is the same).
 */
#ifndef CH_SYNTAX_EVALUATE_H
#define CH_SYNTAX_EVALUATE_H

#include "syntax/conllu.h"

/* How many there are in the gold reading, in the system's, and in both. */
typedef struct {
    size_t gold, system, correct;
} ch_score;

typedef struct {
    ch_score words, sentences, upos, lemmas, uas, las;
} ch_scores;

/* 0 .. 1; 0 when there is nothing. */
double ch_score_f1(ch_score score);

/*
 * Compare two readings.  CH_BAD_TEXT: they are not of the same characters.
 * Working memory is taken from `scratch`.
 */
ch_status ch_evaluate(const ch_conllu_sentence *gold, size_t gold_count,
                      const ch_conllu_sentence *system, size_t system_count, ch_arena *scratch,
                      ch_scores *out);

#endif
