/*
 * A predicate's participants by function, and who speaks
 */
#include "relate/scene.h"

const char *
ch_found_name(uint8_t function, uint8_t found)
{
    static const char *const NAMES[CH_FUNCTION_COUNT] = {
        "subject", "object", "indirect object", "prepositional phrase", "complement",
        "clause",  "possessor", "of-phrase", "modifier", "apposition"};
    static const char *const PASSIVE[] = {"by-phrase of the passive", "subject of the passive"};
    static const char *const CONTROL[] = {"subject by control", "object by control"};
    static const char *const RELATIVE[] = {"subject by relative clause", "object by relative clause"};
    static const char *const CONJUNCT[] = {"coordinated subject", "coordinated object"};
    static const char *const PARTICIPLE[] = {"subject of a participle", "object of a participle"};
    static const char *const *const BY[] = {NULL, PASSIVE, CONTROL, RELATIVE, CONJUNCT, PARTICIPLE};
    if (function > CH_FUNCTION_OBJECT || found >= sizeof BY / sizeof *BY || !BY[found])
        return NAMES[function < CH_FUNCTION_COUNT ? function : 0];
    return BY[found][function];
}

bool
ch_scene_is_another(const ch_scene *s, const ch_argument *apposition, const ch_predicate *p)
{
    const ch_mention *m = ch_scene_mention(s, apposition->head);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || e->unnamed || m->holder != CH_NONE) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == apposition->function && a->found == CH_FOUND_CONJUNCT &&
            a->head > apposition->head)
            return true;
    }
    return false;
}

void
ch_scene_arguments(const ch_scene *s, uint32_t predicate, uint8_t function, ch_slice preposition,
                   ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    uint32_t last = 0;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != function) continue;
        if (function == CH_FUNCTION_OBLIQUE && !ch_slice_equal(preposition, a->preposition)) continue;
        if (a->found == CH_FOUND_APPOSITION && out->len > last && !ch_scene_is_another(s, a, p)) continue;
        last = out->len;
        ch_scene_resolve(s, a->head, classes, ch_found_name(a->function, a->found), out);
    }
}

/* "his spokesperson", "Machar's envoy": an office that somebody holds for a person. */
static bool
is_persons_officer(const ch_scene *s, uint32_t head, ch_class person)
{
    const uint32_t whose = ch_scene_child(s, head, CH_DEP_NMOD_POSS, CH_NONE);
    const ch_entity *e = whose == CH_NONE ? NULL : ch_scene_entity(s, ch_scene_mention(s, whose));
    return e && ch_ontology_is(s->in->ontology, e->class, person) && ch_scene_is_officer(s, head);
}

uint32_t
ch_scene_unnamed(const ch_scene *s, uint32_t head)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    const ch_mention *m = ch_scene_mention(s, head);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || !e->unnamed) return CH_NONE;
    const bool somebody = ch_ontology_is(s->in->ontology, e->class, person) || is_persons_officer(s, head, person);
    return somebody ? m->entity : CH_NONE;
}

/* "We believe that …" in a quotation: who speaks there, whomever he speaks for. */
static uint32_t
quoted_self(const ch_scene *s, uint32_t head)
{
    const uint32_t quote = s->quote_at ? s->quote_at[s->first + head] : CH_NONE;
    const bool self = s->nodes[head].upos == CH_UPOS_PRON && (s->nodes[head].feats & CH_FEAT_PERSON_1);
    return self && quote != CH_NONE && s->quote_speaker ? s->quote_speaker[quote] : CH_NONE;
}

static uint32_t
unnamed_speaker(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT) continue;
        const uint32_t self = quoted_self(s, a->head);
        return self != CH_NONE ? self : ch_scene_unnamed(s, a->head);
    }
    return CH_NONE;
}

uint32_t
ch_scene_speaker(const ch_scene *s, uint32_t predicate)
{
    const ch_classes agents = ch_scene_agents(s);
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const uint32_t unnamed = unnamed_speaker(s, p);
    ch_fillers found = {.len = 0};
    if (unnamed != CH_NONE) return unnamed;
    ch_scene_arguments(s, predicate, CH_FUNCTION_SUBJECT, (ch_slice){0}, agents, &found);
    if (!found.len && p->kind != CH_PREDICATE_VERB) {
        ch_scene_arguments(s, predicate, CH_FUNCTION_POSSESSOR, (ch_slice){0}, agents, &found);
        if (!found.len)
            ch_scene_arguments(s, predicate, CH_FUNCTION_MODIFIER, (ch_slice){0}, agents, &found);
        if (!found.len)
            ch_scene_arguments(s, predicate, CH_FUNCTION_OBLIQUE, CH_S("by"), agents, &found);
    }
    return found.len ? found.at[0].entity : CH_NONE;
}

void
ch_scene_arguments_of(const ch_scene *s, uint32_t predicate, uint8_t function, ch_classes classes, ch_fillers *out)
{
    ch_scene_arguments(s, predicate, function, (ch_slice){0}, classes, out);
}

bool
ch_scene_has_own_subject(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && a->found == CH_FOUND_DIRECT) return true;
    }
    return false;
}

bool
ch_scene_has_object(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++)
        if (s->predicates->arguments[p->first_argument + i].function == CH_FUNCTION_OBJECT) return true;
    return false;
}
