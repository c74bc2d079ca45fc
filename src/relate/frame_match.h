/* Finding the frame that speaks on a predicate; for the files frame*.c only. */
#ifndef CH_RELATE_FRAME_MATCH_H
#define CH_RELATE_FRAME_MATCH_H

#include "relate/frame_data.h"
#include "relate/scene.h"

enum { CH_FRAME_ROLES = 10, CH_FRAME_PARTS = 4 };

/*
 * A frame that speaks
 *
 * predicate  carries the frame's word
 * carrier    the light verb above it, else the predicate itself: tense, date, source are its
 * light      a light verb carries the frame's noun: its subject acts
 * swapped    a participle that the parse takes for an adjective: its subject is its object
 * trigger    the token of the frame's word
 * parts      tokens that the frame's further words took ("aim" of "take aim at"): not
 *            arguments any more, but what hangs from them is
 * clause     the predicate that the frame's `clause` rests on, or CH_NONE
 * fillers    for each of the frame's roles
 */
typedef struct {
    const ch_frame *frame;
    uint32_t predicate, carrier;
    bool light, swapped;
    uint32_t trigger;
    uint32_t parts[CH_FRAME_PARTS];
    uint32_t part_count;
    uint32_t clause;
    ch_fillers fillers[CH_FRAME_ROLES];
} ch_frame_match;

/*
 * Whether a frame speaks on `predicate`, and what it finds; the most exacting that
 * does, among those for events or those for relations.
 */
bool ch_frame_find(const ch_scene *scene, uint32_t predicate, bool relations,
                   ch_frame_match *out);

/* The class of the event that a frame makes of `predicate`, or CH_NO_CLASS. */
ch_class ch_frame_event(const ch_scene *scene, uint32_t predicate);

/* Fill the roles of `match`; false when one that is needed stays empty. */
bool ch_frame_fill(const ch_scene *scene, ch_frame_match *match);

/* The light verb that carries the noun predicate, or the predicate itself. */
uint32_t ch_frame_carrier(const ch_scene *scene, uint32_t predicate);

/* The fillers of a role's property; NULL: the frame has no such role. */
const ch_fillers *ch_frame_fillers(const ch_scene *scene, const ch_frame_match *match,
                                   ch_slice property);

/* An argument of the match, walked one after the other from *at = 0. */
bool ch_frame_next_argument(const ch_scene *scene, const ch_frame_match *match, uint32_t *at,
                            const ch_argument **out);

#endif
