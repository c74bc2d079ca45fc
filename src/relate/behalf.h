/*
 * On whose behalf somebody says "we"
 *
 *     "We stand with Ukraine," the German foreign minister said.    Germany
 *     "We killed ten soldiers," the spokesman of the group said.    the group
 *     "We need a new road," the painter said.                       the painter
 */
#ifndef CH_RELATE_BEHALF_H
#define CH_RELATE_BEHALF_H

#include "relate/scene.h"

/* The state or body for which `speaker` speaks by the office held on the article's date; else the speaker. */
uint32_t ch_spoken_for(const ch_scene *scene, uint32_t speaker);

#endif
