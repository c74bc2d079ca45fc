/*
 * A second look: a sentence whose verb was taken for a noun
 *
 * "Germany pledges aid", "Palestinian authorities arrest a suspect": the news
 * present has forms that are nouns as well, and treebanks hold little of it, so
 * the network sometimes makes of the whole sentence one noun phrase.  Where no
 * verb rules a sentence, the words that came nearest to being one are read again
 * as if they were words that are always verbs.  What comes of it is kept only if
 * it is a clause with a subject, of several the one whose tree scores best; else
 * the first reading stays.
 */
#ifndef CH_SYNTAX_SECOND_LOOK_H
#define CH_SYNTAX_SECOND_LOOK_H

#include "syntax/grammar.h"
#include "syntax/model.h"

/*
 * A reading of one part of a sentence: forms, the numbers of their tags in the
 * model, heads (CH_ROOT for the root) and relations, `count` of each.
 * scores, stride   how well each tag fits each word
 */
typedef struct {
    const ch_syntax_model *model;
    const ch_grammar *grammar;
    const ch_slice *forms;
    const uint16_t *tags;
    const uint32_t *heads;
    const uint8_t *deps;
    const float *scores;
    size_t stride, count;
    ch_letter_case letters;
} ch_reading;

enum { CH_MISSED_VERBS = 3 };

/*
 * The words to read again, the likeliest first.  None: a verb rules the sentence,
 * or no word can be one.
 */
uint32_t ch_missed_verbs(const ch_reading *reading, uint32_t words[CH_MISSED_VERBS]);

/*
 * Does a noun that a clause describes rule the sentence, which ends with a full stop,
 * and could `word` behind that clause be its verb?  "The groups that were banned
 * [operate] in Mexico.", "Two men held since May were [released]."
 */
bool ch_waits_for_verb(const ch_reading *reading, uint32_t word);

/* A verb of the same number and tense that is nothing else. */
ch_slice ch_plain_verb(const ch_reading *reading, uint32_t word);

/* Whether the root is a verb or says "is". */
bool ch_is_ruled(const ch_reading *reading);

/* Whether `word` now rules the sentence, with a subject before it. */
bool ch_rules_clause(const ch_reading *reading, uint32_t word);

/* Whether `word` has an object: of several readings the likelier. */
bool ch_takes_object(const ch_reading *reading, uint32_t word);

#endif
