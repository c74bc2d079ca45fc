/* How certain what a frame finds is; for frame_apply.c and frame_talk.c only. */
#ifndef CH_RELATE_FRAME_MODALITY_H
#define CH_RELATE_FRAME_MODALITY_H

#include "relate/frame_match.h"

ch_modality ch_frame_modality(const ch_scene *scene, const ch_frame_match *match);

/* Whether ontology/english/deeds.yaml counts the frame's event among those with `flag`, a CH_CUE_ bit. */
bool ch_frame_is_deed(const ch_scene *scene, const ch_frame *frame, uint64_t flag);

#endif
