/*
 * Attribution: who says what a clause says
 *
 *     Paris said [Berlin had signed]           Paris
 *     [Berlin signed], according to Paris      Paris
 *     [Berlin signed], Paris said              Paris
 *     Paris said Rome believed [Berlin signed] Rome: the innermost
 *     "[Berlin signed]," she said              whoever says the quotation
 */
#ifndef CH_RELATE_ATTRIBUTION_H
#define CH_RELATE_ATTRIBUTION_H

#include "relate/quote.h"
#include "relate/scene.h"

/*
 * Whether somebody, not the article, says what `predicate` says; *speaker is who,
 * CH_NONE when one cannot tell.  Worked out once.
 */
bool ch_attribution(const ch_scene *scene, const ch_quotes *quotes, uint32_t predicate,
                    uint32_t *speaker);

/*
 * Who says what the word of saying `predicate` says: its subject, or whoever spoke
 * before ("announced that it had signed, adding that …"); CH_NONE: nobody known.
 */
uint32_t ch_speaker(const ch_scene *scene, uint32_t predicate);

/* The word of saying whose clause `predicate` is: "told reporters [that …]"; CH_NONE: none. */
uint32_t ch_said_by(const ch_scene *scene, uint32_t predicate);

/* Whether `predicate`, a word of saying, is a bracket in what it says: ", Reuters reported". */
bool ch_is_bracket(const ch_scene *scene, uint32_t predicate);

/* The nearest word of saying above `predicate` in whose complement it stands; CH_NONE: none. */
uint32_t ch_attribution_source(const ch_scene *scene, uint32_t predicate);

#endif
