/* When and where an event happens; for the files frame*.c and statement.c only. */
#ifndef CH_RELATE_FRAME_TIME_H
#define CH_RELATE_FRAME_TIME_H

#include "relate/frame_match.h"

/* The date of what `predicate` tells, and how it was found; unknown: {0} and NULL. */
ch_date ch_frame_date(const ch_scene *scene, uint32_t predicate, const char **reason);

/*
 * The statement's own date for an act that a signed statement makes known in the
 * perfect ("the Treasury has designated …"); else unknown.
 */
ch_date ch_frame_signed_date(const ch_scene *scene, uint32_t predicate, const char **reason);

/* The reason of a date that is only the article's: what is still to come has it not. */
extern const char CH_TOLD_IN_PRESENT[];

/* Where it happens, from the predicate or what it is part of; false: not said. */
bool ch_frame_place(const ch_scene *scene, const ch_frame_match *match, ch_filler *out);

#endif
