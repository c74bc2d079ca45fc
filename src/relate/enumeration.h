/*
 * Enumerations: whom an announced list names
 *
 *     designated the following members of his family: [Anna], his wife, and his son, [Boris]
 *     sanctioned two companies: [Orion] of Minsk; and [Vega]
 */
#ifndef CH_RELATE_ENUMERATION_H
#define CH_RELATE_ENUMERATION_H

#include "relate/scene.h"

/*
 * Append to `out` the names of fitting classes behind the colon that announces what
 * the noun at `head` stands for ("the following", or a number); whether there are any.
 */
bool ch_enumeration(const ch_scene *scene, uint32_t head, ch_classes classes, ch_fillers *out);

/*
 * Append to `out`, where it holds nobody with a name of their own, whom the clause of
 * `predicate` names as some of those at `head`: "arrested five people, including [Anna Weiss]".
 */
void ch_enumeration_some(const ch_scene *scene, const ch_predicate *predicate, uint32_t head, ch_classes classes,
                         ch_fillers *out);

#endif
