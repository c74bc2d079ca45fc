/* From a clause up to "accusation", and from there to who rejects it. */
#include "relate/denial.h"

#include "relate/attribution.h"
#include "relate/factuality.h"
#include "relate/frame_match.h"

uint32_t
ch_denier(const ch_scene *s, uint32_t predicate)
{
    const uint32_t source = ch_attribution_source(s, predicate);
    if (source == CH_NONE) return CH_NONE;
    const ch_predicate *noun = ch_scene_predicate(s, source);
    if (noun->kind != CH_PREDICATE_NOUN || noun->link != CH_LINK_ARGUMENT || noun->governor == CH_NONE) return CH_NONE;
    const ch_class class = ch_frame_event(s, noun->governor);
    const ch_class rejection = ch_ontology_class(s->in->ontology, CH_S("Rejection"));
    if (class == CH_NO_CLASS || !ch_ontology_is(s->in->ontology, class, rejection)) return CH_NONE;
    return ch_factuality(s, noun->governor) == CH_ACTUAL ? ch_scene_speaker(s, noun->governor) : CH_NONE;
}
