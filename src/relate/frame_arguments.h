/* Fillers among a predicate's own arguments; for frame_fill.c only. */
#ifndef CH_RELATE_FRAME_ARGUMENTS_H
#define CH_RELATE_FRAME_ARGUMENTS_H

#include "relate/frame_match.h"

/* Whom the arguments of the match with the function that `source` asks for name, appended to `out`. */
void ch_frame_from_arguments(const ch_scene *scene, const ch_frame_match *match, const ch_frame_source *source, ch_classes classes,
                             ch_fillers *out);

#endif
