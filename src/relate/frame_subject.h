/* Subjects that are none, and verbs without one; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_SUBJECT_H
#define CH_RELATE_FRAME_SUBJECT_H

#include "relate/frame_match.h"

/* Whether `subject`, which the tree offers, is not who does it: "Designating cartels allows …, [he] said". */
bool ch_frame_is_mere_topic(const ch_scene *scene, const ch_frame_match *match, const ch_argument *subject);

/* Whether the verb lacks a subject because of its form, not because nobody did it: "to target them". */
bool ch_frame_hides_subject(const ch_scene *scene, const ch_frame_match *match);

/* "The rebels said [they] had …": who says so, where nothing else is known of the pronoun. */
void ch_frame_from_speaker(const ch_scene *scene, const ch_frame_match *match, ch_classes classes, ch_fillers *out);

/* The by-phrase of a passive, or of an event noun, that the parse hung from a noun behind it that nobody makes. */
void ch_frame_from_stray_agent(const ch_scene *scene, const ch_frame_match *match,
                               ch_classes classes, ch_fillers *out);

#endif
