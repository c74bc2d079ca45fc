/*
 * Factuality: whether a clause says that it is so, will be, may be, is not
 *
 *     has signed                 Actual          will sign, plans to sign     Planned
 *     may sign, allegedly signed Possible        would sign if …, if it signs Conditional
 *     must sign, called on X to  Demanded        did not sign, failed to      RuledOut
 *     denies that it signed      Denied
 *
 * The clause's own words are read first, then what every predicate above it does
 * to it, from the nearest outwards (relate/cues.h).
 */
#ifndef CH_RELATE_FACTUALITY_H
#define CH_RELATE_FACTUALITY_H

#include "relate/scene.h"

/* The modality of the scene's predicate number `predicate`; worked out once. */
ch_modality ch_factuality(const ch_scene *scene, uint32_t predicate);

/* The modality of an event noun, no predicate itself, that the light verb `predicate` carries. */
ch_modality ch_factuality_of_noun(const ch_scene *scene, uint32_t predicate, uint32_t noun);

/*
 * Whether the predicate is what somebody is asked to do, also where the parse
 * takes it for a purpose or a second clause: "called on them to release …".
 */
bool ch_is_demanded(const ch_scene *scene, uint32_t predicate);

/* Whether `p` is a noun for a deed that the reader knows of: "the attack", "Russia's war". */
bool ch_is_known_deed(const ch_scene *scene, const ch_predicate *p);

/* What an outer modality makes of an inner one: "may have refused to sign". */
ch_modality ch_modality_below(ch_modality outer, ch_modality inner);

#endif
