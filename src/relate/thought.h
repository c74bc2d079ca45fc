/*
 * Deeds that are only thought of
 *
 *     doubted the wisdom of bombing Iran      whoever doubts bombs nobody
 *     the prospect of an attack               nobody plans, threatens or alleges one
 *     a potential deployment of troops
 *     can use the army                        is able to, and may not
 */
#ifndef CH_RELATE_THOUGHT_H
#define CH_RELATE_THOUGHT_H

#include "relate/frame_match.h"

/*
 * The word of judging above the gerund `predicate`, by which others' deeds are judged, as a
 * predicate; CH_NONE: none.  Its subject is not who does them.
 */
uint32_t ch_judge_above(const ch_scene *scene, uint32_t predicate);

/* Whether the infinitive is what has been decided: "took the step to [ban] them", "criticised the decision to [ban] them". */
bool ch_is_decided(const ch_scene *scene, uint32_t predicate);

/*
 * Whether the noun is somebody's proposal, offer or the like that `governor` takes up: "approved
 * Katz's proposal".  Whatever becomes of it, it was made.  cue: of the governor.
 */
bool ch_is_somebodys(const ch_scene *scene, const ch_predicate *noun, const ch_predicate *governor, const ch_cue *cue);

/* Whether the predicate issues a warrant or the like: "issued a warrant for his arrest". */
bool ch_is_ordered(const ch_scene *scene, const ch_predicate *p);

/* Whether what the match finds is a mere possibility; `somebody`: who does it is known.  For what nobody says. */
bool ch_is_mere_thought(const ch_scene *scene, const ch_frame_match *match, ch_modality modality, bool somebody);

/* Whether the predicate only says what somebody is able to do, whoever says so. */
bool ch_is_mere_ability(const ch_scene *scene, uint32_t predicate);

#endif
