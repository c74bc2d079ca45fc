/*
 * Voice: whose words the article itself is
 *
 *     Ned Price, Department Spokesperson       a press statement: he speaks, and
 *     We condemn the attack on …               "we" is his country or, failing that, he
 *
 * "The following statement was released by the G7": then they speak; where several do,
 * nobody does for all.  A report in the news has no voice but its own.
 */
#ifndef CH_RELATE_VOICE_H
#define CH_RELATE_VOICE_H

#include "relate/scene.h"

/*
 * signer  entity that signs a press statement; CH_NONE: the article is none
 * we      entity that "we" stands for in it; CH_NONE with signer
 * body    the first sentence behind the signature
 */
typedef struct {
    uint32_t signer, we;
    uint32_t body;
} ch_voice;

/* Who speaks in the article of these scenes. */
ch_voice ch_voice_find(const ch_scene *scenes, uint32_t scene_count);

#endif
