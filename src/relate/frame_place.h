/* Where it happens, and who is hit there; for the files frame*.c and act.c only. */
#ifndef CH_RELATE_FRAME_PLACE_H
#define CH_RELATE_FRAME_PLACE_H

#include "relate/frame_match.h"

/* The path of whom only the place where it happens names. */
extern const char CH_WHERE_IT_HAPPENS[];

/* The country of the place where it happens, else the place. */
void ch_frame_from_place(const ch_scene *scene, const ch_frame_match *match, ch_classes classes,
                         ch_fillers *out);

/* Where the argument is: "nine people [in Tyre]". */
void ch_frame_place_of(const ch_scene *scene, const ch_argument *argument, ch_classes classes, ch_fillers *out);

#endif
