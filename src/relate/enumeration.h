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

#endif
