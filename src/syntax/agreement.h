/*
 * Agreement: a conjunct goes to a verb whose subject its own form fits
 *
 * "Museveni confirms that two activists were detained and accuses them": the
 * nearest verb draws the second conjunct, but "accuses" has no plural subject.
 * English marks this in the third person of the present tense and in "was" and
 * "were" only, so the tree is mended there and nowhere else (Quirk et al. 1985,
 * "A Comprehensive Grammar of the English Language", 10.34).
 */
#ifndef CH_SYNTAX_AGREEMENT_H
#define CH_SYNTAX_AGREEMENT_H

#include "syntax/parse.h"

/*
 * Move each verb that is a conjunct without a subject of its own, and that
 * cannot share the subject of its head, to the next finite verb above whose
 * subject it can share and that it reaches without crossing an arc.  Where none
 * does, the tree stays.  forms, nodes: the `count` tokens of one sentence.
 */
void ch_agree(const ch_slice *forms, size_t count, ch_node *nodes);

#endif
