/*
 * The words of English grammar, as ontology/english/grammar.yaml lists them
 *
 *     naming: [call, name, elect, …]        ch_grammar_is(grammar, lemma, CH_GRAMMAR_NAMING)
 *
 * What a class means and who asks for it, the file says.  The names of classes are
 * resolved when it is read; to ask costs one look into a hash table.
 */
#ifndef CH_SYNTAX_GRAMMAR_H
#define CH_SYNTAX_GRAMMAR_H

#include "base/slice.h"
#include "base/status.h"

#include <chancery/diagnostic.h>

#define CH_GRAMMAR_CLASSES(X)                         \
    X(NAMING, "naming")                               \
    X(BEING, "being")                                 \
    X(WORTH, "worth")                                 \
    X(TWO_OBJECTS, "two_objects")                     \
    X(TELLING, "telling")                             \
    X(GOING, "going")                                 \
    X(MOVING, "moving")                               \
    X(CHARGING, "charging")                           \
    X(SAYING, "saying")                               \
    X(HARMING, "harming")                             \
    X(DEED, "deeds")                                  \
    X(REASON, "reasons")                              \
    X(LEAVING, "leaving")                             \
    X(STATE, "states")                                \
    X(NUMEROUS, "numerous")                           \
    X(CALLING, "calling")                             \
    X(CALLED, "called")                               \
    X(HAVING, "having")                               \
    X(SUFFERED, "suffered")                           \
    X(WEEKDAY, "weekdays")                            \
    X(TIME, "times")                                  \
    X(COUNTED_TIME, "counted_times")                  \
    X(HAPPENING, "happening")                         \
    X(OBJECT_PREPOSITION, "object_prepositions")      \
    X(PARTICLE, "particles")                          \
    X(CLAUSE_PREPOSITION, "clause_prepositions")      \
    X(CONDITION, "conditions")                        \
    X(CONDITION_MARK, "condition_marks")              \
    X(QUESTION_MARK, "question_marks")                \
    X(CLAUSE_ADVERB, "clause_adverbs")                \
    X(FINITE_MARK, "finite_marks")                    \
    X(RELATIVE_PRONOUN, "relative_pronouns")          \
    X(PLAIN_AUXILIARY, "plain_auxiliaries")           \
    X(FUTURE_AUXILIARY, "future_auxiliaries")         \
    X(NEGATION, "negations")                          \
    X(NEGATIVE_DETERMINER, "negative_determiners")    \
    X(VERB_PAST, "verb_past")                         \
    X(VERB_PLAIN, "verb_plain")                       \
    X(VERB_SINGULAR, "verb_singular")                 \
    X(VERB_PLAIN_SAYING, "verb_plain_saying")         \
    X(VERB_SINGULAR_SAYING, "verb_singular_saying")   \
    X(VERB_PLAIN_STAYING, "verb_plain_staying")       \
    X(VERB_SINGULAR_STAYING, "verb_singular_staying")

typedef enum {
#define X(name, key) CH_GRAMMAR_##name,
    CH_GRAMMAR_CLASSES(X)
#undef X
    CH_GRAMMAR_CLASS_COUNT,
} ch_grammar_class;

typedef struct {
    const ch_slice *at;
    size_t len;
} ch_grammar_words;

/* "fire [tear] gas": any of `words`, with one of `behind` before it or one of `before` behind it, is read `as`. */
typedef struct {
    ch_grammar_words words, behind, before;
    ch_slice as;
} ch_homograph;

typedef struct ch_grammar ch_grammar;

/* Read the file.  *out: Owned, ch_grammar_free(); threads share it. */
ch_status ch_grammar_load(const char *path, ch_diagnostics *sink, ch_grammar **out);
void ch_grammar_free(ch_grammar *grammar);

/* Is `word` one of the class?  As it is written: a lemma, or words joined by spaces. */
bool ch_grammar_is(const ch_grammar *grammar, ch_slice word, ch_grammar_class class);

/* The first word of the class; Borrowed. */
ch_slice ch_grammar_first(const ch_grammar *grammar, ch_grammar_class class);

/* All homographs; Borrowed. */
const ch_homograph *ch_grammar_homographs(const ch_grammar *grammar, size_t *count);

#endif
