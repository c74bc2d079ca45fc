/*
 * Where the web ends sentences without saying so
 *
 *     Regards, Jane Doe | 555-0100        no mark at all
 *     is it far? thanks | I tried to call
 *
 * What stands around a gap between two tokens is rendered as features, short
 * texts; each has a weight, and the sum says how likely a sentence ends there.
 * Weights are learned from treebanks (src/syntax/train/boundaries.c) and kept as
 * text, ontology/english/boundaries.tsv:
 *
 *     57<TAB>B a it        a small word, then "it"
 */
#ifndef CH_TEXT_BOUNDARIES_H
#define CH_TEXT_BOUNDARIES_H

#include "base/diagnostic.h"
#include "text/sentences.h"

/* No gap has more features, and no feature is longer. */
enum { CH_BOUNDARY_FEATURES = 20, CH_BOUNDARY_LONGEST = 64 };

/* The features of one gap, by hash and, where `texts` is given, as they are written. */
typedef struct {
    uint64_t hashes[CH_BOUNDARY_FEATURES];
    char (*texts)[CH_BOUNDARY_LONGEST];
    size_t count;
} ch_boundary;

/* Whether a sentence could end before token `next` though no mark is there. */
bool ch_boundary_possible(const ch_splitter *s, size_t next);

/*
 * Fill out->hashes (and out->texts) with what stands right at the gap, which is enough to
 * pass over most, then with the rest.
 */
void ch_boundary_glance(const ch_splitter *s, const ch_gap *gap, ch_boundary *out);
void ch_boundary_describe(const ch_splitter *s, const ch_gap *gap, ch_boundary *out);

/*
 * *out: Owned by the caller, ch_boundaries_free(); read-only afterwards.
 * CH_BAD_KNOWLEDGE after a message: a line without a weight, a feature given twice.
 */
ch_status ch_boundaries_load(const char *path, ch_diagnostics *sink, ch_boundaries **out);

/* Takes NULL. */
void ch_boundaries_free(ch_boundaries *weights);

/* The sum of the weights, in hundredths; above 0: a sentence ends there. */
int32_t ch_boundaries_score(const ch_boundaries *weights, const ch_boundary *boundary);

#endif
