/*
 * Deeds that are only thought of
 *
 *     doubted the wisdom of bombing Iran      whoever doubts bombs nobody
 *     the prospect of an attack               nobody plans, threatens or alleges one
 *     a potential deployment of troops
 */
#ifndef CH_RELATE_THOUGHT_H
#define CH_RELATE_THOUGHT_H

#include "relate/frame_match.h"

/*
 * The word of judging above the gerund `predicate`, by which others' deeds are judged, as a
 * predicate; CH_NONE: none.  Its subject is not who does them.
 */
uint32_t ch_judge_above(const ch_scene *scene, uint32_t predicate);

/* Whether what the match finds is a mere possibility; `somebody`: who does it is known.  For what nobody says. */
bool ch_is_mere_thought(const ch_scene *scene, const ch_frame_match *match, ch_modality modality, bool somebody);

#endif
