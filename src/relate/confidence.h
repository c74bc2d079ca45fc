/*
 * Confidence: how often what was found this way was right
 *
 *     a verb's arguments        148 of 171 reports that readers judged were right
 *     frame "kill"               30 of 43
 *
 * A report is found by a construction (the clause of a verb, the phrase of a noun, a
 * pattern over the words …) and on a path to its participants that is more or less sure.
 * What readers found right of the construction on such paths is the expectation; what
 * they found right of the very rule or frame moves it, the more the more they have read
 * (the mean of the beta-binomial model: Gelman et al., Bayesian Data Analysis, 3rd ed.,
 * section 5.3).  ontology/rules/confidence.yaml holds the counts.
 */
#ifndef CH_RELATE_CONFIDENCE_H
#define CH_RELATE_CONFIDENCE_H

#include "relate/relation.h"

#include <chancery/diagnostic.h>

typedef struct ch_confidences ch_confidences;

/* "verb", "pattern" …: as the file and explain call it. */
const char *ch_construction_word(ch_construction construction);

/* Read the counts.  *out: Owned by the caller, ch_confidences_free().  Read-only afterwards. */
ch_status ch_confidences_load(const char *path, ch_diagnostics *sink, ch_confidences **out);
void ch_confidences_free(ch_confidences *confidences);

/* Of a rule or frame, found by a construction on paths of that certainty: 0 to 1. */
float ch_confidence_of(const ch_confidences *confidences, ch_slice rule, ch_construction construction, float certainty);

/* Set the confidence of every telling. */
void ch_confidences_set(const ch_confidences *confidences, ch_tellings *tellings);

#endif
