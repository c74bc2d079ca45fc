/*
 * Demands by modal verb: "Israel must lift the blockade, he said"
 *
 * Whoever says that somebody must do something asks him to.  Only where a speaker
 * is known, and only of somebody else: a report's own "must" is an opinion.
 */
#ifndef CH_RELATE_DEMAND_H
#define CH_RELATE_DEMAND_H

#include "relate/attribution.h"

/* Append a Request for each clause of the scene that demands by its modal verb. */
ch_status ch_demands_tell(const ch_scene *scene, const ch_quotes *quotes, ch_tellings *out);

#endif
