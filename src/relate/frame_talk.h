/* What a frame finds and nobody need be told; for frame_apply.c only. */
#ifndef CH_RELATE_FRAME_TALK_H
#define CH_RELATE_FRAME_TALK_H

#include "relate/frame_match.h"

/* Whether `telling`, with all its roles, is only talk; actor, recipient: its own, or NULL. */
bool ch_frame_is_talk(const ch_scene *scene, const ch_frame_match *match, const ch_telling *telling, const ch_filler *actor,
                      const ch_filler *recipient);

/* Whether the filler, which may be NULL, has a name. */
bool ch_filler_is_named(const ch_scene *scene, const ch_filler *filler);

#endif
