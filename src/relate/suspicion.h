/*
 * Suspected doers
 *
 *     [suspected] Al-Shabaab gunmen killed five officers     the group may have done it
 *     [suspected] gunmen killed five officers                somebody did
 */
#ifndef CH_RELATE_SUSPICION_H
#define CH_RELATE_SUSPICION_H

#include "relate/scene.h"

/* Whether the words say of who acts for `doer` that they only may be who they seem; not of a man with a name. */
bool ch_is_suspected(const ch_scene *scene, const ch_filler *doer);

#endif
