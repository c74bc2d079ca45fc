/* What the words of a clause itself say of its certainty; what stands above it is factuality.c's.  For that file only. */
#ifndef CH_RELATE_CLAUSE_MODALITY_H
#define CH_RELATE_CLAUSE_MODALITY_H

#include "relate/scene.h"

/* The modality of the clause as if nothing stood above it. */
ch_modality ch_clause_modality(const ch_scene *scene, const ch_predicate *p);

/* The modality that an adverb or adjective beside `token` gives it, or CH_NO_MODALITY: "reportedly", "planned". */
uint8_t ch_hedge_beside(const ch_scene *scene, uint32_t token);

/* Whether the condition is that of what `p` says, and not its own: "threatened to close the border if …". */
bool ch_hands_condition_on(const ch_scene *scene, const ch_predicate *p);

#endif
