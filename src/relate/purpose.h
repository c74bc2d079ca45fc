/* Infinitives and gerunds that do not tell what is still to come; see purpose.c.  For factuality.c and frame_time.c. */
#ifndef CH_RELATE_PURPOSE_H
#define CH_RELATE_PURPOSE_H

#include "relate/scene.h"

/*
 * Whether what the predicate is meant for is done by what its governor tells, at
 * the same time: "met to discuss", "gathered to protest".
 */
bool ch_is_done_by(const ch_scene *scene, uint32_t predicate);

/* A verb for what people do where they gather, or show by any deed: "discuss", "protest". */
bool ch_is_shown(const ch_scene *scene, const ch_predicate *p);

/* Of a predicate with a governor: "the first country to sign", "the sixth minister to be arrested". */
bool ch_is_of_a_row(const ch_scene *scene, const ch_predicate *p);

/* Of a predicate with a governor: "I want to thank you", where the speaker says "I" or "we". */
bool ch_is_performed(const ch_scene *scene, const ch_predicate *p);

/* Of a predicate with a governor: "ruled out sending", which some parses take for a circumstance. */
bool ch_is_gerund_behind(const ch_scene *scene, const ch_predicate *p);

/* Whether `governor` is "took action": what it is for is the action. */
bool ch_is_taken_step(const ch_scene *scene, const ch_predicate *governor);

/* The verb of "took the bold step [to ban it]" for the infinitive, or CH_NONE. */
uint32_t ch_step_taken(const ch_scene *scene, const ch_predicate *infinitive);

/* Of a predicate with a governor: "confessed to [sending] it", "pleaded guilty to it"; "close to signing" is open. */
bool ch_is_gerund_behind_to(const ch_scene *scene, const ch_predicate *p);

/* Whether what `governor` is told of is set for a day: "her sentencing is scheduled for May". */
bool ch_is_fixed_for(const ch_scene *scene, const ch_predicate *governor, const ch_cue *cue);

/* The noun of a known deed that somebody is wanted for, or wants justice for: it has been done. */
bool ch_is_grievance(const ch_scene *scene, const ch_predicate *p, const ch_predicate *governor, const ch_cue *cue);

#endif
