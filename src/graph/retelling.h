/*
 * Retelling: what an article tells again, and more shortly
 *
 *     The court sentenced him on Monday. …  He is the first minister to be convicted.
 *
 * The second sentence names no court, so its parts tell it apart from the first.  It is
 * the same event all the same where the article tells but one fuller one that agrees with
 * it in all that it does say.  identity.yaml says which roles of which events may be left
 * out so; a stance ("we support …") is another each time.
 */
#ifndef CH_GRAPH_RETELLING_H
#define CH_GRAPH_RETELLING_H

#include "graph/merge.h"

/*
 * fact_of  for each telling the number of its fact; a short telling of what is told
 *          more fully elsewhere gets the number of that.
 */
ch_status ch_retellings_join(const ch_merge_input *input, uint32_t *fact_of);

#endif
