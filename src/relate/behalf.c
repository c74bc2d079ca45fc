/*
 * The article's own titles come first, then the offices that the gazetteer knows.
 * Members of parliaments, judges and candidates speak for themselves.
 */
#include "relate/behalf.h"

#include "relate/frame_data.h"

static uint32_t
entity_of(const ch_annotations *a, ch_concept concept)
{
    for (uint32_t i = 0; i < a->entity_count && concept != CH_NONE; i++)
        if (a->entities[i].concept == concept) return i;
    return CH_NONE;
}

/* "Senator", "Chief Justice of Kenya": whoever holds it speaks for nobody else. */
static bool
is_own_voice(const ch_scene *s, ch_slice label)
{
    for (size_t at = 0; at < label.len;) {
        size_t end = at;
        while (end < label.len && label.at[end] != ' ') end++;
        const ch_slice word = ch_slice_part(label, at, end);
        if (word.len && ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, word, (ch_slice){0}, CH_CUE_OWN_VOICE)) return true;
        at = end + 1;
    }
    return false;
}

/* The entity that may say "we" through an office of `body`: a state, a region, a group; else CH_NONE. */
static uint32_t
voice_of(const ch_scene *s, uint32_t body)
{
    const ch_ontology *o = s->in->ontology;
    if (body == CH_NONE) return CH_NONE;
    const ch_class class = s->in->annotations->entities[body].class;
    const bool fits = ch_ontology_is(o, class, s->in->frames->country) || ch_ontology_is(o, class, s->in->frames->region) ||
                      ch_ontology_is(o, class, ch_ontology_class(o, CH_S("Organization")));
    return fits ? body : CH_NONE;
}

static uint32_t
by_title(const ch_scene *s, uint32_t speaker)
{
    const ch_annotations *a = s->in->annotations;
    for (size_t i = 0; i < a->mention_count; i++) {
        const ch_mention *m = &a->mentions[i];
        if (m->kind != CH_MENTION_TITLE || m->holder != speaker || m->former || m->entity == CH_NONE) continue;
        const ch_entity *office = &a->entities[m->entity];
        if (is_own_voice(s, office->label)) return speaker;
        uint32_t body = office->country;
        if (body == CH_NONE && office->concept != CH_NONE && s->in->lexicon)
            body = entity_of(a, ch_lexicon_concept_of(s->in->lexicon, office->concept, ch_lexicon_property(s->in->lexicon, CH_S("officeOf"))));
        body = voice_of(s, body);
        if (body != CH_NONE) return body;
    }
    return CH_NONE;
}

static uint32_t
by_gazetteer(const ch_scene *s, ch_concept person)
{
    const ch_lexicon *l = s->in->lexicon;
    const uint32_t holding = ch_lexicon_property(l, CH_S("holding")), office_of = ch_lexicon_property(l, CH_S("officeOf"));
    size_t count;
    const ch_attribute *at = ch_lexicon_attributes(l, person, &count);
    for (size_t i = 0; i < count; i++) {
        if (at[i].property != holding || at[i].kind != CH_ATTRIBUTE_CONCEPT) continue;
        if (!ch_date_within(s->in->article->published, at[i].from, at[i].until)) continue;
        if (is_own_voice(s, ch_lexicon_label(l, at[i].value))) continue;
        const uint32_t body = voice_of(s, entity_of(s->in->annotations, ch_lexicon_concept_of(l, at[i].value, office_of)));
        if (body != CH_NONE) return body;
    }
    return CH_NONE;
}

uint32_t
ch_spoken_for(const ch_scene *s, uint32_t speaker)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    const ch_entity *e = &s->in->annotations->entities[speaker];
    if (e->unnamed || !ch_ontology_is(s->in->ontology, e->class, person)) return speaker;
    uint32_t found = by_title(s, speaker);
    if (found == CH_NONE && e->concept != CH_NONE && s->in->lexicon) found = by_gazetteer(s, e->concept);
    return found == CH_NONE ? speaker : found;
}
