/* The words that a frame asks for besides its first; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_WORDS_H
#define CH_RELATE_FRAME_WORDS_H

#include "relate/frame_match.h"

/* Whether the entry's further words are all there; m->parts are those that nouns among the arguments took. */
bool ch_frame_words_match(const ch_scene *scene, const ch_frame_entry *entry, ch_frame_match *m);

/* Whether the frame's `words` and `unless` hold. */
bool ch_frame_words_hold(const ch_scene *scene, const ch_frame_match *m);

#endif
