/* Sources of fillers beyond a predicate's own arguments; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_ELSEWHERE_H
#define CH_RELATE_FRAME_ELSEWHERE_H

#include "relate/frame_match.h"

/* The nearest agent above `predicate`; whom one asks, where it is what somebody is asked to do. */
void ch_frame_from_governor(const ch_scene *scene, uint32_t predicate, ch_classes classes,
                            ch_fillers *out);

/* The subject of the if-clause below the match. */
void ch_frame_from_condition(const ch_scene *scene, const ch_frame_match *match,
                             ch_classes classes, ch_fillers *out);

/* The subject of a when-clause below a passive match that tells the same kind of deed. */
void ch_frame_from_occasion(const ch_scene *scene, const ch_frame_match *match,
                            ch_classes classes, ch_fillers *out);

/* The subject, the object or anybody of the clause that the match rests on; `from` is a ch_from. */
void ch_frame_from_clause(const ch_scene *scene, const ch_frame_match *match, uint8_t from,
                          ch_classes classes, ch_fillers *out);

/* Of the sentence's mentions that fit, the one nearest to the frame's word. */
void ch_frame_from_sentence(const ch_scene *scene, const ch_frame_match *match, ch_classes classes,
                            ch_fillers *out);

/* What stands behind `preposition` in the verb's object: "closed the [border with Togo]". */
void ch_frame_from_object(const ch_scene *s, const ch_frame_match *m, ch_slice preposition,
                          ch_classes classes, ch_fillers *out);

/* "charges of [taking bribes]": what somebody is charged with. */
bool ch_frame_is_charged(const ch_scene *s, uint32_t predicate);

#endif
