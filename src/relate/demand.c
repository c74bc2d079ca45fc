/*
 * Who must, and who says so
 *
 * The clause keeps its own event, if a frame makes one, with the modality
 * Demanded.  This one is the speech act.
 */
#include "relate/demand.h"

#include "base/vector.h"

/* English grammar, as in factuality.c; "need to" and "have to" tell needs as often as demands. */
static bool
demands(const ch_predicate *p)
{
    if (p->kind != CH_PREDICATE_VERB || (p->flags & (CH_PREDICATE_NEGATED | CH_PREDICATE_QUESTION)))
        return false;
    return ch_slice_equal(p->auxiliary, CH_S("must")) || ch_slice_equal(p->auxiliary, CH_S("should"));
}

/* "We must do more": a resolve, no demand. */
static bool
is_first_person(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT && a->function != CH_FUNCTION_OBJECT) continue;
        if (s->nodes[a->head].upos == CH_UPOS_PRON && (s->nodes[a->head].feats & CH_FEAT_PERSON_1)) return true;
    }
    return false;
}

/* Who is asked: the subject, somebody of whom one can ask. */
static bool
who_must(const ch_scene *s, uint32_t predicate, uint32_t speaker, ch_fillers *out)
{
    if (is_first_person(s, ch_scene_predicate(s, predicate))) return false;
    ch_classes agents = ch_scene_agents(s);
    agents.not_this = speaker;
    out->len = 0;
    ch_scene_arguments(s, predicate, CH_FUNCTION_SUBJECT, (ch_slice){0}, agents, out);
    return out->len > 0;
}

static ch_status
tell(const ch_scene *s, uint32_t predicate, uint32_t speaker, const ch_filler *who,
     ch_tellings *out)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    ch_telling t = {.is_event = true, .subject = CH_NONE, .object = CH_NONE, .object_value = CH_NONE,
                    .speaker = CH_NONE, .modality = CH_ACTUAL, .sentence = s->index,
                    .rule = CH_S("must"), .construction = CH_BY_VERB, .certainty = who->certainty};
    t.class = ch_ontology_class(s->in->ontology, CH_S("Request"));
    t.evidence = s->in->article->sentences[s->index].span;
    t.trigger = ch_scene_span(s, p->token, p->token + 1);
    t.roles = ch_arena_array(s->in->document, 2, sizeof *t.roles);
    if (!t.roles) return CH_NO_MEMORY;
    t.roles[t.role_count++] = (ch_role){.property = CH_S("actor"), .entity = speaker, .value = CH_NONE,
                                        .place = t.trigger, .path = "who says so"};
    t.roles[t.role_count++] = (ch_role){.property = CH_S("recipient"), .entity = who->entity,
                                        .value = CH_NONE, .place = who->place, .path = "who must"};
    return ch_vector_push(out, t);
}

ch_status
ch_demands_tell(const ch_scene *s, const ch_quotes *quotes, ch_tellings *out)
{
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        uint32_t speaker;
        ch_fillers who;
        if (!demands(ch_scene_predicate(s, i)) || !ch_attribution(s, quotes, i, &speaker)) continue;
        if (speaker == CH_NONE || !who_must(s, i, speaker, &who)) continue;
        for (uint32_t k = 0; k < who.len; k++) CH_TRY(tell(s, i, speaker, &who.at[k], out));
    }
    return CH_OK;
}
