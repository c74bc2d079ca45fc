/*
 * One act of violence, one event
 *
 * "Five people were killed and two injured in an airstrike on the port" tells of one
 * act in three words.  Its killing, its wounding and its strike are told as one event,
 * so that nobody counts it twice: of the kind that the act has (a strike), with the
 * numbers of both verbs, whoever of its participants is named.  For the files of
 * relate/ only.
 */
#ifndef CH_RELATE_ACT_H
#define CH_RELATE_ACT_H

#include "relate/scene.h"

/*
 * Unite what the sentence of `scene` tells of one act: the tellings from `first` on,
 * those of each predicate beside each other, as the scene's notes say.  Rows fall out
 * of `tellings`; the notes keep only that something was told.  Roles are put together
 * in the document's arena.
 */
ch_status ch_acts_unite(const ch_scene *scene, size_t first, ch_tellings *tellings);

#endif
