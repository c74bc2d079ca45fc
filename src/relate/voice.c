/*
 * Finding a signature
 *
 * A press statement names, between its title and its text, on a line of its
 * own, the person and the office that speak, or the office alone.  A newspaper's
 * byline names a person without an office.  "We" is then the country that the signer
 * belongs to, else the one that the statement lets speak in the present tense
 * ("The United States calls on …").
 */
#include "relate/voice.h"

#include "relate/belonging.h"
#include "relate/frame_data.h"

enum { HEAD = 6, LINE = 14, BODY = 40 }; /* sentences, tokens, sentences */

/* Whether the sentence is a line without a verb of its own. */
static bool
is_line(const ch_scene *s)
{
    if (!s->count || s->count > LINE) return false;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, i);
        if (p->kind == CH_PREDICATE_VERB && p->tense != CH_TENSE_NONE) return false;
    }
    return true;
}

/* The first entity of a class in the sentence, in any mention that names it. */
static uint32_t
first_of(const ch_scene *s, const char *class_name)
{
    const ch_class class = ch_ontology_class(s->in->ontology, ch_slice_of(class_name));
    for (uint32_t i = 0; i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        const ch_entity *e = ch_scene_entity(s, m);
        if (e && !e->unnamed && ch_ontology_is(s->in->ontology, e->class, class)) return m->entity;
    }
    return CH_NONE;
}

/* "The below is attributable to Spokesperson Ned Price:" */
static uint32_t
attributed_to(const ch_scene *scenes, uint32_t from, uint32_t scene_count)
{
    for (uint32_t k = from; k < scene_count && k < from + 2; k++) {
        const ch_scene *s = &scenes[k];
        for (uint32_t i = 0; i < s->count; i++)
            if (ch_slice_equal(ch_scene_lemma(s, i), CH_S("attributable"))) return first_of(s, "Person");
    }
    return CH_NONE;
}

static uint32_t
signer_of(const ch_scene *scenes, uint32_t scene_count, uint32_t *line)
{
    for (uint32_t k = 1; k < scene_count && k < HEAD; k++) {
        const ch_scene *s = &scenes[k];
        if (!is_line(s)) continue;
        const ch_mention *first = ch_scene_mention(s, 0);
        if (!first) continue;
        *line = k;
        const uint32_t person = first_of(s, "Person"), office = first_of(s, "Office");
        if (person != CH_NONE && office != CH_NONE && first->entity == person) return person;
        const uint32_t agency = first_of(s, "GovernmentAgency");
        if (agency == CH_NONE || first->entity != agency) continue;
        const uint32_t spokesman = attributed_to(scenes, k + 1, scene_count);
        return spokesman != CH_NONE ? spokesman : agency;
    }
    return CH_NONE;
}

/* The country that is the subject of the sentence's main clause in the plain present. */
static uint32_t
present_country(const ch_scene *s)
{
    const unsigned other = CH_PREDICATE_PERFECT | CH_PREDICATE_PROGRESSIVE | CH_PREDICATE_PASSIVE |
                           CH_PREDICATE_NEGATED;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, i);
        if (p->kind == CH_PREDICATE_NOUN || p->tense != CH_TENSE_PRESENT || p->flags & other ||
            p->governor != CH_NONE || p->auxiliary.len)
            continue;
        for (uint32_t k = 0; k < p->arguments; k++) {
            const ch_argument *a = &s->predicates->arguments[p->first_argument + k];
            const ch_mention *m = ch_scene_mention(s, a->head);
            const ch_entity *e = ch_scene_entity(s, m);
            /* the country by its name: "the Russian people" do not sign */
            if (a->function == CH_FUNCTION_SUBJECT && e && m->kind <= CH_MENTION_ABBREVIATION &&
                ch_ontology_is(s->in->ontology, e->class, s->in->frames->country))
                return m->entity;
        }
    }
    return CH_NONE;
}

/* The country that most of the first sentences let speak. */
static uint32_t
country_that_speaks(const ch_scene *scenes, uint32_t from, uint32_t scene_count)
{
    uint32_t speaks[BODY], count = 0, best = CH_NONE, most = 0;
    for (uint32_t k = from; k < scene_count && count < BODY; k++) {
        speaks[count] = present_country(&scenes[k]);
        count += speaks[count] != CH_NONE;
    }
    for (uint32_t i = 0; i < count; i++) {
        uint32_t times = 0;
        for (uint32_t k = i; k < count; k++) times += speaks[k] == speaks[i];
        if (times <= most) continue;
        most = times;
        best = speaks[i];
    }
    return best;
}

/* The country of who signs, or of the office that stands beside the name. */
static uint32_t
country_of(const ch_scene *line, uint32_t signer)
{
    const ch_entity *entities = line->in->annotations->entities;
    const uint32_t office = first_of(line, "Office");
    const uint32_t owners[] = {signer, office};
    for (size_t i = 0; i < 2; i++) {
        const uint32_t country = owners[i] == CH_NONE ? CH_NONE : entities[owners[i]].country;
        if (country != CH_NONE &&
            ch_ontology_is(line->in->ontology, entities[country].class, line->in->frames->country))
            return country;
    }
    return CH_NONE;
}

/* The country that the gazetteer knows the signer to belong to, or the signer where the article does not speak of it. */
static uint32_t
known_country_of(const ch_scene *s, uint32_t signer)
{
    const ch_annotations *a = s->in->annotations;
    const ch_concept country = s->in->lexicon ? ch_country_of(s->in->lexicon, s->in->ontology, a, signer) : CH_NONE;
    for (uint32_t e = 0; e < a->entity_count && country != CH_NONE; e++)
        if (a->entities[e].concept == country) return e;
    return country == CH_NONE ? CH_NONE : signer;
}

/* "The following statement was released by the G7": the verb, in a sentence about a statement; CH_NONE: none. */
static uint32_t
release_of(const ch_scene *s)
{
    bool statement = false;
    for (uint32_t i = 0; i < s->count; i++)
        statement |= s->nodes[i].upos == CH_UPOS_NOUN &&
                     ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, i), (ch_slice){0}, CH_CUE_RELEASED);
    for (uint32_t i = 0; statement && i < s->predicates->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, i);
        if (p->kind == CH_PREDICATE_VERB && (p->flags & (CH_PREDICATE_PASSIVE | CH_PREDICATE_PARTICIPLE)) &&
            ch_cues_has(s->in->cues, CH_CUE_OF_VERB, p->lemma, (ch_slice){0}, CH_CUE_RELEASED))
            return i;
    }
    return CH_NONE;
}

/* "the Secretary and the ministers of Japan": more than one, whoever of them is known; a body may have many members. */
static bool
is_one_of_several(const ch_scene *s, const ch_argument *a, uint32_t maker)
{
    const ch_ontology *o = s->in->ontology;
    if (ch_ontology_is(o, s->in->annotations->entities[maker].class, ch_ontology_class(o, CH_S("InternationalOrganization")))) return false;
    for (uint32_t t = a->begin; t < a->end; t++)
        if (s->nodes[t].upos == CH_UPOS_CCONJ) return true;
    return false;
}

/* Who released what the signer only hands on, where that is one with a name; CH_NONE: several, or nobody known. */
static uint32_t
maker_of(const ch_scene *s, uint32_t release)
{
    const ch_predicate *p = ch_scene_predicate(s, release);
    ch_fillers makers = {.len = 0};
    const ch_argument *last = NULL;
    uint32_t named = 0;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        const bool by = ch_slice_equal(a->preposition, CH_S("by")) || a->function == CH_FUNCTION_SUBJECT;
        if (by) ch_scene_resolve(s, a->head, ch_scene_agents(s), "by-agent", &makers);
        if (by) last = a, named++;
    }
    if (named != 1 || makers.len != 1 || makers.at[0].entity == CH_NONE) return CH_NONE;
    const uint32_t maker = makers.at[0].entity;
    return s->in->annotations->entities[maker].unnamed || is_one_of_several(s, last, maker) ? CH_NONE : maker;
}

ch_voice
ch_voice_find(const ch_scene *scenes, uint32_t scene_count)
{
    ch_voice voice = {CH_NONE, CH_NONE, 0};
    uint32_t line = 0;
    voice.signer = signer_of(scenes, scene_count, &line);
    if (voice.signer == CH_NONE) return voice;
    voice.body = line + 1;
    for (uint32_t k = line + 1; k < scene_count && k <= line + 2; k++) {
        const uint32_t release = release_of(&scenes[k]);
        if (release == CH_NONE) continue;
        voice.signer = voice.we = maker_of(&scenes[k], release);
        voice.body = k + 1;
        return voice;
    }
    voice.we = country_of(&scenes[line], voice.signer);
    if (voice.we == CH_NONE) voice.we = known_country_of(&scenes[line], voice.signer);
    if (voice.we == CH_NONE) voice.we = country_that_speaks(scenes, 0, scene_count);
    if (voice.we == CH_NONE) voice.we = voice.signer;
    return voice;
}
