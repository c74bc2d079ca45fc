/* Whose act a noun is; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_WHOSE_H
#define CH_RELATE_FRAME_WHOSE_H

#include "relate/frame_match.h"

/*
 * Whose act the argument is: "the *American* offer", or, for a bare "the offer",
 * whoever made it earlier.  fronted: the argument stands before its clause.
 */
void ch_frame_actor_of(const ch_scene *scene, const ch_argument *argument, bool fronted,
                       ch_classes classes, ch_fillers *out);

#endif
