/*
 * Names inside a phrase
 *
 *     arrested  [two men  of the Red Hand  in Lima]
 *                         nearest below    whereabouts: not whose they are
 *
 * The nearest name below the head that fits answers; what another clause tells,
 * who only says so, and where it only happens are passed over.
 */
#include "relate/scene.h"

#include "relate/frame_data.h"

static bool
is_modifier(const ch_scene *s, uint32_t token)
{
    if (token >= s->count) return false;
    const uint8_t dep = s->nodes[token].dep;
    return dep == CH_DEP_AMOD || dep == CH_DEP_COMPOUND || dep == CH_DEP_NMOD_POSS;
}

/* "according to the project": whoever says it, it happens to nobody there. */
static bool
is_source(const ch_scene *s, uint32_t token)
{
    for (uint32_t t = token; t-- > 0 && token - t <= 8;)
        if (s->nodes[t].head == token && s->nodes[t].dep == CH_DEP_CASE)
            return ch_slice_equal(s->nodes[t].lemma, CH_S("accord")) || ch_slice_equal(s->nodes[t].lemma, CH_S("according"));
    return false;
}

/* "helped it build defences [against] threats from Iran": Iran has no part in it; in "sanctions against Iran" it has.  Nor in what is supported "[following] Iran's attack". */
static bool
is_foes(const ch_scene *s, uint32_t token, uint32_t head)
{
    for (unsigned steps = 0; token != head && token < s->count && steps < 64; steps++, token = s->nodes[token].head) {
        const uint32_t word = ch_scene_child(s, token, CH_DEP_CASE, CH_NONE);
        if (word == CH_NONE) continue;
        if (steps && ch_slice_equal(ch_scene_lemma(s, word), CH_S("against"))) return true;
        if (ch_cues_preposition(s->in->cues, ch_scene_lemma(s, word), CH_CUE_ASIDE)) return true;
    }
    return false;
}

/* "[state] broadcasters", "a [police] station": what kind it is, and nobody. */
static bool
is_kind(const ch_scene *s, const ch_mention *m)
{
    const ch_entity *e = ch_scene_entity(s, m);
    const uint32_t token = m->head - s->first;
    return e && e->unnamed && s->nodes[token].dep == CH_DEP_COMPOUND &&
           ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, token), (ch_slice){0}, CH_CUE_ORGAN);
}

/* How far a mention stands below `head`, modifiers further than what they modify; UINT32_MAX: not below. */
static uint32_t
distance(const ch_scene *s, uint32_t token, uint32_t head)
{
    uint32_t steps = 0;
    for (uint32_t t = token; t != head; t = s->nodes[t].head) {
        if (t == CH_ROOT || t >= s->count || steps > 64) return UINT32_MAX;
        const uint8_t dep = s->nodes[t].dep;
        /* tells something else of it: "five firms located in Russia"; but "information leading to his arrest" */
        const bool past = (s->nodes[t].feats & CH_FEAT_PARTICIPLE) && (s->nodes[t].feats & CH_FEAT_TENSE_PAST);
        const bool said = dep == CH_DEP_ACL && ch_cues_has(s->in->cues, CH_CUE_OF_VERB, ch_scene_lemma(s, t), (ch_slice){0}, CH_CUE_SOURCE);
        if (dep == CH_DEP_ACL_RELCL || said || (dep == CH_DEP_ACL && past) || is_source(s, t)) return UINT32_MAX;
        const bool modifier = is_modifier(s, t);
        if (modifier && t > s->nodes[t].head) return UINT32_MAX; /* none stands behind its noun: a slip of the parse */
        const bool beside = dep == CH_DEP_FLAT || dep == CH_DEP_APPOS || dep == CH_DEP_NMOD_DESC;
        steps += modifier ? 3 : beside ? 1 : 4;
    }
    return steps;
}

/* "on a ship [from Panama]", "in a strike [by France]": who did it and where it came from is not where it is. */
static bool
is_no_place(const ch_scene *s, uint32_t token, uint32_t head)
{
    bool own = true; /* "by a fighter in Aden" is in Aden */
    for (unsigned steps = 0; token != head && token < s->count && steps < 64; steps++, token = s->nodes[token].head) {
        const uint32_t word = ch_scene_child(s, token, CH_DEP_CASE, CH_NONE);
        if (word == CH_NONE) continue;
        if (ch_slice_equal(ch_scene_lemma(s, word), CH_S("from"))) return true;
        if (own && ch_cues_preposition(s->in->cues, ch_scene_lemma(s, word), CH_CUE_PARTY)) return true;
        own = false;
    }
    return false;
}

/* A town or a sea: no country, no region that acts through its government. */
static bool
is_mere_place(const ch_scene *s, const ch_mention *m)
{
    const ch_entity *e = ch_scene_entity(s, m);
    return e && ch_ontology_is(s->in->ontology, e->class, s->in->frames->place) &&
           !ch_ontology_is(s->in->ontology, e->class, s->in->frames->country) &&
           !ch_ontology_is(s->in->ontology, e->class, s->in->frames->region);
}

static bool
takes_places(const ch_scene *s, ch_classes classes)
{
    for (uint32_t i = 0; i < classes.len; i++)
        if (classes.at[i] == s->in->frames->place) return true;
    return classes.place;
}

/* Asks for towns or places, and not only for whoever acts. */
static bool
takes_towns(const ch_scene *s, ch_classes classes)
{
    bool town = takes_places(s, classes);
    for (uint32_t i = 0; i < classes.len; i++)
        town |= ch_ontology_is(s->in->ontology, classes.at[i], s->in->frames->place) &&
                classes.at[i] != s->in->frames->country && classes.at[i] != s->in->frames->region;
    return town;
}

/* Somebody unnamed, or a word that stands for nobody: "a diver"; a firm stands for its state. */
static bool
is_nobodys(const ch_scene *s, uint32_t token)
{
    if (ch_scene_unnamed(s, token) != CH_NONE) return true;
    return s->nodes[token].upos == CH_UPOS_NOUN && s->predicates->of_token[token] != CH_NONE &&
           !ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, token), (ch_slice){0}, CH_CUE_STAND_IN) &&
           ch_scene_child(s, token, CH_DEP_AMOD, CH_NONE) != CH_NONE &&
           ch_scene_entity(s, ch_scene_mention(s, ch_scene_child(s, token, CH_DEP_AMOD, CH_NONE))) != NULL;
}

/* "arrested a man [in Peru]": where he was, not whose he is; "a court in Peru" is Peru's. */
static bool
is_whereabouts(const ch_scene *s, const ch_mention *m)
{
    uint32_t name = m->head - s->first; /* "in Lima, Peru": both */
    while (s->nodes[name].dep == CH_DEP_APPOS && s->nodes[name].head != CH_ROOT) name = s->nodes[name].head;
    const uint32_t in = ch_scene_child(s, name, CH_DEP_CASE, CH_NONE);
    const ch_entity *e = ch_scene_entity(s, m);
    if (!e || in == CH_NONE || s->nodes[name].head == CH_ROOT) return false;
    const bool place = ch_ontology_is(s->in->ontology, e->class, s->in->frames->place) ||
                       ch_ontology_is(s->in->ontology, e->class, s->in->frames->country);
    return place && is_nobodys(s, s->nodes[name].head) &&
           ch_cues_preposition(s->in->cues, ch_scene_lemma(s, in), CH_CUE_PLACE);
}

/* "the attack on tourists in Pahalgam": upon them, not upon the town; "on a market in Pahalgam" is upon both. */
static bool
is_with_people(const ch_scene *s, const ch_mention *m)
{
    const uint32_t above = s->nodes[m->head - s->first].head;
    return is_mere_place(s, m) && above != CH_ROOT && ch_scene_unnamed(s, above) != CH_NONE;
}

/* "detained Navalny's lawyer", "attacks on his country": not he himself. */
static bool
is_owner(const ch_scene *s, const ch_mention *m, ch_classes classes)
{
    const uint32_t token = m->head - s->first;
    const ch_entity *e = ch_scene_entity(s, m);
    const uint32_t owned = s->nodes[token].head;
    if (!e || owned == CH_ROOT || s->nodes[token].dep != CH_DEP_NMOD_POSS ||
        !ch_ontology_is(s->in->ontology, e->class, ch_ontology_class(s->in->ontology, CH_S("Person"))))
        return false;
    const ch_slice lemma = ch_scene_lemma(s, owned);
    const bool organ = ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, lemma, (ch_slice){0}, CH_CUE_ORGAN);
    return ch_scene_unnamed(s, owned) != CH_NONE ||
           ((!organ || !classes.acting || ch_scene_is_officer(s, owned)) && ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, lemma, (ch_slice){0}, CH_CUE_STAND_IN));
}

enum { FAR = 16 }; /* four phrases down: beyond that a name has its own story */

void
ch_scene_inside(const ch_scene *s, uint32_t head, uint32_t begin, uint32_t end, uint32_t clause,
                ch_classes classes, const char *path, ch_fillers *out)
{
    uint32_t best = CH_NONE, least = UINT32_MAX;
    for (uint32_t i = begin; i < end && i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        if (!m || (clause != CH_NONE && s->predicates->clause[i] != clause)) continue;
        if (classes.place && is_modifier(s, m->head - s->first)) continue; /* "a U.S. airstrike" */
        if (classes.place && is_no_place(s, i, head)) continue;
        if (!classes.place && (is_kind(s, m) || is_foes(s, i, head))) continue;
        if (is_owner(s, m, classes) || ((!takes_towns(s, classes) || (!classes.place && is_with_people(s, m))) && is_whereabouts(s, m))) continue;
        /* "agents of the Attorney General" are not whoever is Attorney General */
        const ch_entity *whole = ch_scene_entity(s, ch_scene_mention(s, head));
        if (m->kind == CH_MENTION_TITLE && m->holder != CH_NONE && whole && whole->unnamed) continue;
        ch_fillers tried = {.len = 0};
        uint32_t far = distance(s, i, head);
        if (far == UINT32_MAX || far > FAR) continue;
        if (m->kind == CH_MENTION_ADJECTIVE) far += 2000;
        if (!takes_places(s, classes) && is_mere_place(s, m)) far += 6; /* "a meeting with Putin in Rome": he is meant */
        if (far >= least || !ch_scene_append(s, m, classes, path, &tried)) continue;
        least = far;
        best = i;
    }
    if (best == CH_NONE) return;
    const uint32_t before = out->len;
    ch_scene_append(s, ch_scene_mention(s, best), classes, path, out);
    /* "Umlazi, KwaZulu-Natal": the parse takes a chain of places for several */
    const ch_entity *e = ch_scene_entity(s, ch_scene_mention(s, best));
    const bool agent = e && ch_scene_fits(s, e->class, (ch_classes){s->in->frames->agents, 2, false, false, false, CH_NONE});
    ch_scene_append_row(s, best, !agent, classes, path, out);
    for (uint32_t k = before; k < out->len; k++) out->at[k].certainty *= 0.9f;
}
