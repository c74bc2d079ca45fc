/*
 * Which subjects the tree shares are not who does it, and which verbs lack one by their form
 */
#include "relate/frame_subject.h"

#include "relate/factuality.h"
#include "relate/frame_elsewhere.h"
#include "relate/thought.h"

/* "cartels that …, and has directed": a singular verb does not share a plural subject. */
static bool
disagrees(const ch_scene *s, const ch_predicate *p, const ch_argument *a)
{
    if (a->found != CH_FOUND_CONJUNCT || !(s->nodes[a->head].feats & CH_FEAT_PLURAL)) return false;
    const unsigned singular = CH_FEAT_SINGULAR | CH_FEAT_PERSON_3 | CH_FEAT_FINITE;
    if ((s->nodes[p->token].feats & singular) == singular) return true;
    const uint32_t aux = ch_scene_child(s, p->token, CH_DEP_AUX, CH_NONE);
    return aux != CH_NONE && (s->nodes[aux].feats & singular) == singular;
}

static bool
is_subject_of(const ch_scene *s, uint32_t head, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && a->head == head) return true;
    }
    return false;
}

/* "the convictions of these men for supporting the group": not by whoever convicts. */
static bool
is_reason_of_noun(const ch_scene *s, const ch_predicate *p)
{
    if (p->governor == CH_NONE || !(p->flags & CH_PREDICATE_PARTICIPLE) || !ch_slice_equal(p->mark, CH_S("for")))
        return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (g->kind == CH_PREDICATE_NOUN && g->governor != CH_NONE &&
        ch_scene_predicate(s, g->governor)->kind == CH_PREDICATE_NOUN)
        return true;
    for (uint32_t i = 0; g->kind == CH_PREDICATE_NOUN && i < g->arguments; i++)
        if (s->predicates->arguments[g->first_argument + i].function == CH_FUNCTION_OF) return true;
    return false;
}

/* "a Pole to Germany who is suspected": a country is no "who". */
static bool
is_wrong_who(const ch_scene *s, const ch_argument *a)
{
    const ch_entity *e = ch_scene_entity(s, ch_scene_mention(s, a->head));
    if (a->found == CH_FOUND_DIRECT || !e || e->unnamed ||
        !ch_ontology_is(s->in->ontology, e->class, s->in->frames->country))
        return false;
    const uint32_t clause = ch_scene_child(s, a->head, CH_DEP_ACL_RELCL, CH_NONE);
    for (uint32_t i = 0; clause != CH_NONE && i < s->count; i++)
        if (s->nodes[i].head == clause && ch_slice_equal(ch_scene_lemma(s, i), CH_S("who"))) return true;
    return false;
}

/* ", killing nine and wounding ten": the participle, or the first of its row, which takes the subject above it; or NULL. */
static const ch_predicate *
loose_participle(const ch_scene *s, const ch_predicate *p, const ch_argument *a)
{
    const bool second = p->link == CH_LINK_CONJUNCT && p->governor != CH_NONE && a->found == CH_FOUND_CONJUNCT;
    if (second) p = ch_scene_predicate(s, p->governor);
    if ((!second && a->found != CH_FOUND_PARTICIPLE) || p->link != CH_LINK_ADVERBIAL || p->governor == CH_NONE) return NULL;
    return p->flags & CH_PREDICATE_PARTICIPLE ? p : NULL;
}

/* "a bus is attacked by rebels, killing nine": not the bus kills. */
static bool
is_victim_above(const ch_scene *s, const ch_predicate *p, const ch_argument *a)
{
    p = loose_participle(s, p, a);
    if (!p || p->mark.len) return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    bool by = false, whom = false;
    for (uint32_t i = 0; (g->flags & CH_PREDICATE_PASSIVE) && i < g->arguments; i++) {
        const ch_argument *b = &s->predicates->arguments[g->first_argument + i];
        by |= b->function == CH_FUNCTION_SUBJECT;
        whom |= b->function == CH_FUNCTION_OBJECT && b->head == a->head;
    }
    return by && whom;
}

/* "police fired at men demonstrating in Goma, killing nine": whom the like was done to did not do it. */
static bool
is_target_above(const ch_scene *s, const ch_frame_match *m, const ch_predicate *p, const ch_argument *a)
{
    p = loose_participle(s, p, a);
    if (!p) return false;
    const uint32_t above = ch_scene_predicate(s, p->governor)->token; /* "a march held by the union, killing nine" */
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *h = ch_scene_predicate(s, i);
        bool whom = false;
        if (i == p->governor || h == p || h->token > a->head || h->kind != CH_PREDICATE_VERB) continue;
        for (uint32_t k = 0; k < h->arguments && !whom; k++) {
            const ch_argument *b = &s->predicates->arguments[h->first_argument + k];
            const bool part = b->function == CH_FUNCTION_OBJECT || b->function == CH_FUNCTION_OBLIQUE;
            whom = part && (b->head == a->head || (b->begin <= above && above < b->end));
        }
        if (!whom) continue;
        const ch_class event = ch_frame_event(s, i);
        if (event != CH_NO_CLASS && (ch_ontology_is(s->in->ontology, m->frame->event, event) ||
                                     ch_ontology_is(s->in->ontology, event, m->frame->event)))
            return true;
    }
    return false;
}

/* "criticised deporting them", "doubted the wisdom of sending troops": whoever judges it does not do it. */
static bool
is_judge(const ch_scene *s, uint32_t predicate, const ch_argument *a)
{
    if (a->found == CH_FOUND_DIRECT || a->found == CH_FOUND_PASSIVE) return false;
    const uint32_t judge = ch_judge_above(s, predicate);
    return judge != CH_NONE && is_subject_of(s, a->head, judge);
}

/* "Designating cartels allows …, he said": the one who speaks is not who designates. */
bool
ch_frame_is_mere_topic(const ch_scene *s, const ch_frame_match *m, const ch_argument *a)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (disagrees(s, p, a) || is_reason_of_noun(s, p)) return true;
    if (a->found == CH_FOUND_CONTROL && ch_frame_is_charged(s, m->carrier)) return true;
    /* "hurt in a drive-by shooting", which some parses take for "by shooting": nobody hurt shoots */
    const uint32_t mark = a->found == CH_FOUND_PARTICIPLE ? ch_scene_child(s, p->token, CH_DEP_MARK, CH_NONE) : CH_NONE;
    if (mark != CH_NONE && mark > 0 && ch_slice_equal(ch_scene_lemma(s, mark - 1), CH_S("-"))) return true;
    if (is_wrong_who(s, a) || is_victim_above(s, p, a)) return true;
    if (is_target_above(s, m, p, a) || is_judge(s, m->carrier, a)) return true;
    /* "Rubio, the [secretary], said": his other names come with him */
    const bool beside = a->found == CH_FOUND_APPOSITION && p->governor != CH_NONE && is_subject_of(s, a->head, p->governor);
    if (a->found != CH_FOUND_CONTROL && a->found != CH_FOUND_CONJUNCT && !beside) return false;
    if (p->link == CH_LINK_SUBJECT) return true;
    /* "said designating cartels allows …": who speaks does not designate */
    const bool bare = !p->mark.len || ch_slice_equal(p->mark, CH_S("that"));
    if (p->governor != CH_NONE && (p->flags & CH_PREDICATE_PARTICIPLE) && bare) {
        const ch_cue *cue = ch_scene_cue(s, ch_scene_predicate(s, p->governor));
        if ((p->link == CH_LINK_CONTROLLED || p->link == CH_LINK_COMPLEMENT) && cue && (cue->flags & CH_CUE_SOURCE) &&
            !(cue->flags & CH_CUE_EFFECT))
            return true;
    }
    /* "called on them to act": not who calls */
    return ch_is_demanded(s, m->carrier) && is_subject_of(s, a->head, p->governor);
}

bool
ch_frame_hides_subject(const ch_scene *s, const ch_frame_match *m)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->kind != CH_PREDICATE_VERB || (p->flags & CH_PREDICATE_PASSIVE)) return false;
    if (is_reason_of_noun(s, p) || ch_judge_above(s, m->carrier) != CH_NONE) return false;
    if (ch_is_demanded(s, m->carrier)) return true;
    bool finite = p->tense != CH_TENSE_NONE;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT) continue;
        /* "a strategy that may involve sending troops": a strategy sends nobody */
        const bool thing = a->found == CH_FOUND_CONTROL && !ch_scene_mention(s, a->head) &&
                           !(s->nodes[a->head].feats & CH_FEAT_ACCUSATIVE); /* "accused them of": whoever they are */
        if (disagrees(s, p, a) || is_victim_above(s, p, a) || ch_frame_is_charged(s, m->carrier)) finite = false;
        else if (!thing) return false;
    }
    return !finite;
}

/* Whether the pronoun can mean an entity of that class: he and she are persons, it is none. */
static bool
can_mean(const ch_scene *s, uint32_t pronoun, uint32_t entity)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    const bool somebody = ch_ontology_is(s->in->ontology, s->in->annotations->entities[entity].class, person);
    const ch_slice word = ch_scene_lemma(s, pronoun);
    if (ch_slice_equal(word, CH_S("he")) || ch_slice_equal(word, CH_S("she"))) return somebody;
    return (ch_slice_equal(word, CH_S("it")) || ch_slice_equal(word, CH_S("they"))) && !somebody;
}

void
ch_frame_from_speaker(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->link != CH_LINK_COMPLEMENT || p->governor == CH_NONE || p->kind != CH_PREDICATE_VERB) return;
    if (!ch_scene_is_source(s, ch_scene_predicate(s, p->governor))) return;
    for (uint32_t i = 0; i < p->arguments && !out->len; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT || s->nodes[a->head].upos != CH_UPOS_PRON) continue;
        if (ch_scene_entity(s, ch_scene_mention(s, a->head))) continue;
        ch_scene_arguments(s, p->governor, CH_FUNCTION_SUBJECT, (ch_slice){0}, classes, out);
        if (out->len != 1 || !can_mean(s, a->head, out->at[0].entity)) out->len = 0;
        for (uint32_t k = 0; k < out->len; k++) out->at[k].certainty *= 0.85f, out->at[k].path = "who says so of himself";
    }
}

/*
 * "taken from a hotel in Accra by Ghanaian police": a by-phrase that the
 * parse hung from a noun that nobody makes.
 */
void
ch_frame_from_stray_agent(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const bool noun_event = p->kind == CH_PREDICATE_NOUN;
    uint32_t begin = p->token + 1, end = s->count;
    if (!(p->flags & CH_PREDICATE_PASSIVE) && !noun_event) return;
    if (noun_event) ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    const uint32_t clause = s->predicates->clause[p->token];
    for (uint32_t i = begin; i < end && !out->len; i++) {
        const uint32_t noun = s->nodes[i].head;
        if (s->nodes[i].dep != CH_DEP_CASE || !ch_slice_equal(ch_scene_lemma(s, i), CH_S("by"))) continue;
        if (noun == CH_ROOT || s->predicates->clause[noun] != clause || s->nodes[noun].head == CH_ROOT)
            continue;
        const uint32_t above = s->nodes[noun].head;
        if (s->nodes[noun].dep != CH_DEP_NMOD ||
            ch_frames_entry(s->in->frames, CH_PREDICATE_NOUN, ch_scene_lemma(s, above)) != CH_NONE)
            continue;
        /* "arrested after a ruling by a court": the ruling is the court's */
        const uint32_t where = ch_scene_child(s, above, CH_DEP_CASE, CH_NONE);
        if (where != CH_NONE && !ch_cues_preposition(s->in->cues, ch_scene_lemma(s, where), CH_CUE_PLACE)) continue;
        ch_scene_resolve(s, noun, classes, "by-phrase of the passive", out);
    }
}
