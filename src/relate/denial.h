/*
 * Denial: who denies what somebody else says
 *
 *     She dismissed Washington's accusation of his links to the gang.
 *
 * Washington says that he has them; she says that he has not.
 */
#ifndef CH_RELATE_DENIAL_H
#define CH_RELATE_DENIAL_H

#include "relate/scene.h"

/*
 * Who denies what the noun of saying above `predicate` says, where that noun is the
 * object of a word of rejecting; CH_NONE: nobody, or somebody unknown.
 */
uint32_t ch_denier(const ch_scene *scene, uint32_t predicate);

#endif
