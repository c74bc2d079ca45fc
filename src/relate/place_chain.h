/*
 * Chains of places: "Inglewood, California, United States" is one place, told from the narrow to the wide
 */
#ifndef CH_RELATE_PLACE_CHAIN_H
#define CH_RELATE_PLACE_CHAIN_H

#include "relate/scene.h"

/*
 * Whether `wide` stands behind `narrow`, which is among `found`, and a comma and only says
 * where that lies: "Kharkiv, [Ukraine]".
 */
bool ch_place_says_where(const ch_scene *scene, const ch_mention *narrow, const ch_mention *wide,
                         const ch_fillers *found);

/* The country at the end of the chain that begins at `place`: "in Idlib and Hama in [Syria]"; NULL: none. */
const ch_mention *ch_place_country_behind(const ch_scene *scene, ch_span place);

#endif
