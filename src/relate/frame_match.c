/*
 * Which frame speaks
 *
 *     add  Cartel X  to  the list  of terror groups
 *     verb  _        to   list          "add _ to list": both words are found among the
 *                                       arguments, and "list" gives its own to the frame
 *
 * Entries of a lemma are chained from the most exacting to the least; the first
 * whose words, clause and needs are all there is taken.
 */
#include "relate/frame_match.h"

#include "relate/frame_words.h"

/* ---- arguments ---- */

/*
 * Arguments come from the predicate, the light verb above it, and the nouns that
 * the entry's further words took: `at` counts through all of them.
 */
bool
ch_frame_next_argument(const ch_scene *s, const ch_frame_match *m, uint32_t *at,
                       const ch_argument **out)
{
    uint32_t holders[2 + CH_FRAME_PARTS];
    uint32_t count = 0;
    holders[count++] = m->predicate;
    if (m->carrier != m->predicate) holders[count++] = m->carrier;
    uint32_t parts = 0;
    for (uint32_t i = 0; i < m->part_count; i++) {
        const uint32_t own = s->predicates->of_token[m->parts[i]];
        if (own == CH_NONE || own == m->predicate) continue;
        holders[count++] = own;
        parts++;
    }
    uint32_t passed = 0;
    for (uint32_t h = 0; h < count; h++) {
        const ch_predicate *p = ch_scene_predicate(s, holders[h]);
        while (*at - passed < p->arguments) {
            const ch_argument *a = &s->predicates->arguments[p->first_argument + (*at - passed)];
            ++*at;
            bool taken = h > 0 && a->head == ch_scene_predicate(s, m->predicate)->token;
            /* "held accountable": whose adjective it is hangs from the verb already */
            taken |= h >= count - parts && a->function == CH_FUNCTION_SUBJECT;
            for (uint32_t i = 0; i < m->part_count; i++) taken |= a->head == m->parts[i];
            if (taken) continue;
            *out = a;
            return true;
        }
        passed += p->arguments;
    }
    return false;
}

/* ---- conditions on the clause below ---- */

static bool
clause_fits(const ch_scene *s, const ch_frame_clause *c, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const ch_frames *f = s->in->frames;
    const bool negated = (p->flags & CH_PREDICATE_NEGATED) != 0;
    const bool future = p->tense == CH_TENSE_FUTURE || ch_slice_equal(p->auxiliary, CH_S("will")) ||
                        ch_slice_equal(p->auxiliary, CH_S("would")) ||
                        ch_slice_equal(p->auxiliary, CH_S("be going to"));
    bool conditional = (p->flags & CH_PREDICATE_CONDITIONAL) != 0;
    if (p->link == CH_LINK_CONJUNCT && p->governor != CH_NONE) /* "it will end and they will …" */
        conditional |= (ch_scene_predicate(s, p->governor)->flags & CH_PREDICATE_CONDITIONAL) != 0;
    if (c->negated >= 0 && negated != (c->negated == 1)) return false;
    if (c->future >= 0 && future != (c->future == 1)) return false;
    if (c->conditional >= 0 && conditional != (c->conditional == 1)) return false;
    const bool infinitive = (p->flags & CH_PREDICATE_INFINITIVE) && ch_slice_equal(p->mark, CH_S("to"));
    if (c->infinitive >= 0 && infinitive != (c->infinitive == 1)) return false;
    bool found = !c->words;
    for (uint32_t i = 0; i < c->words && !found; i++)
        found = ch_slice_equal(f->words.at[c->first_word + i], p->lemma);
    if (!found) return false;
    if (!c->events) return true;
    const ch_class event = ch_frame_event(s, predicate);
    for (uint32_t i = 0; i < c->events; i++)
        if (ch_ontology_is(s->in->ontology, event, f->classes.at[c->first_event + i])) return true;
    return false;
}

static bool
is_subject(const ch_scene *s, const ch_predicate *q, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && a->head == q->token) return true;
    }
    return false;
}

/* What a predicate's clause may be: its complement, or an event noun that is its object. */
static bool
is_clause_of(const ch_scene *s, const ch_predicate *q, uint32_t predicate)
{
    if (q->governor != predicate) return false;
    switch (q->link) {
    case CH_LINK_COMPLEMENT:
    case CH_LINK_CONTROLLED:
        return true;
    case CH_LINK_PARATAXIS:
        return q->token > ch_scene_predicate(s, predicate)->token;
    case CH_LINK_ADVERBIAL:
        return ch_slice_equal(q->mark, CH_S("of")) || ch_slice_equal(q->mark, CH_S("for")) ||
               ch_slice_equal(q->mark, CH_S("to")) || ch_slice_equal(q->mark, CH_S("if"));
    case CH_LINK_ADNOMINAL:
        return q->mark.len > 0 || (q->flags & CH_PREDICATE_INFINITIVE);
    case CH_LINK_ARGUMENT: /* its object; not "[protesters] in Nairobi demanded" */
        return q->kind == CH_PREDICATE_NOUN && !is_subject(s, q, predicate);
    default:
        return false;
    }
}

/*
 * "said that there will be no …, and the army will not …": a second clause with
 * a subject of its own that the parse joined to "said" and the modal verb joins to
 * what is said.
 */
static bool
is_parallel(const ch_scene *s, const ch_predicate *q, uint32_t predicate)
{
    if (q->link != CH_LINK_CONJUNCT || q->governor != predicate || !q->auxiliary.len) return false;
    for (uint32_t i = 0; i < q->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[q->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && a->found == CH_FOUND_CONJUNCT) return false;
    }
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *r = ch_scene_predicate(s, i);
        if (r->governor == predicate && r->link == CH_LINK_COMPLEMENT && r->token < q->token &&
            ch_slice_equal(r->auxiliary, q->auxiliary))
            return true;
    }
    return false;
}

/* The next predicate from *at on that the frame's clause can rest on; CH_NONE: no more. */
static uint32_t
next_clause(const ch_scene *s, const ch_frame_match *m, uint32_t *at)
{
    const ch_frame_clause *c = &m->frame->clause;
    while (*at < s->predicates->len) {
        const uint32_t i = (*at)++;
        const ch_predicate *q = ch_scene_predicate(s, i);
        bool below = is_clause_of(s, q, m->predicate);
        /* "said that X and that Y": what is joined to the complement */
        if (!below && c->used && q->link == CH_LINK_CONJUNCT && q->governor != CH_NONE)
            below = is_clause_of(s, ch_scene_predicate(s, q->governor), m->predicate);
        if (!below && c->used) below = is_parallel(s, q, m->predicate);
        if (below && (!c->used || clause_fits(s, c, i))) return i;
    }
    return CH_NONE;
}

/* Fill the roles, resting on the clause that gives a recipient if one does. */
static bool
fill_with_clause(const ch_scene *s, ch_frame_match *m)
{
    uint32_t at = 0, first = CH_NONE;
    for (;;) {
        m->clause = next_clause(s, m, &at);
        if (m->clause == CH_NONE) break;
        if (first == CH_NONE) first = m->clause;
        if (!m->frame->clause.used) break;
        const ch_fillers *recipients;
        if (!ch_frame_fill(s, m)) continue;
        recipients = ch_frame_fillers(s, m, CH_S("recipient"));
        if (recipients && recipients->len) return true;
    }
    m->clause = first;
    if (m->frame->clause.used && first == CH_NONE) return false;
    return ch_frame_fill(s, m);
}

/* ---- finding ---- */

/* "a series of airstrikes": the noun that counts them stands for them. */
static uint32_t
counting(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (p->kind != CH_PREDICATE_NOUN || p->link != CH_LINK_ARGUMENT || p->governor == CH_NONE) return predicate;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const bool counts = g->kind == CH_PREDICATE_NOUN &&
                        ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_MEASURE);
    for (uint32_t i = 0; counts && i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function == CH_FUNCTION_OF && a->head == p->token) return p->governor;
    }
    return predicate;
}

/* "announced a tariff on steel and a duty on tea": the first noun of the row. */
static uint32_t
first_of_row(const ch_scene *s, uint32_t predicate)
{
    for (unsigned steps = 0; steps < 8; steps++) {
        const ch_predicate *p = ch_scene_predicate(s, predicate);
        if (p->kind != CH_PREDICATE_NOUN || p->governor == CH_NONE) return predicate;
        const ch_predicate *g = ch_scene_predicate(s, p->governor);
        if (g->kind != CH_PREDICATE_NOUN || s->nodes[p->token].dep != CH_DEP_CONJ || s->nodes[p->token].head != g->token)
            return predicate;
        predicate = p->governor;
    }
    return predicate;
}

uint32_t
ch_frame_carrier(const ch_scene *s, uint32_t predicate)
{
    const uint32_t first = first_of_row(s, counting(s, predicate));
    const ch_predicate *p = ch_scene_predicate(s, first);
    if (p->kind != CH_PREDICATE_NOUN || p->governor == CH_NONE || p->link != CH_LINK_ARGUMENT)
        return predicate;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    if (g->kind != CH_PREDICATE_VERB || !cue || !(cue->flags & CH_CUE_LIGHT)) return predicate;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        const bool object = a->function == CH_FUNCTION_OBJECT ||
                            (a->function == CH_FUNCTION_OBLIQUE && a->preposition.len &&
                             g->particle.len) ||
                            a->function == CH_FUNCTION_COMPLEMENT;
        if (a->head == p->token && object) return p->governor;
    }
    return predicate;
}

/* "was sentenced and fined": the second participle shares the first one's "was". */
static bool
is_second_passive(const ch_scene *s, const ch_predicate *p)
{
    if (p->kind != CH_PREDICATE_VERB || p->link != CH_LINK_CONJUNCT || p->governor == CH_NONE) return false;
    if ((p->flags & CH_PREDICATE_PASSIVE) || !(s->nodes[p->token].feats & CH_FEAT_PARTICIPLE)) return false;
    if (s->nodes[p->token].feats & CH_FEAT_TENSE_PRES) return false;
    return (ch_scene_predicate(s, p->governor)->flags & CH_PREDICATE_PASSIVE) != 0 &&
           ch_scene_child(s, p->token, CH_DEP_AUX, CH_NONE) == CH_NONE &&
           ch_scene_child(s, p->token, CH_DEP_OBJ, CH_NONE) == CH_NONE;
}

/* Whether an infinitive or gerund below the predicate tells an event of its own. */
static bool
is_told_below(const ch_scene *s, uint32_t predicate)
{
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        const bool below = q->governor == predicate && q->kind == CH_PREDICATE_VERB &&
                           (q->flags & (CH_PREDICATE_INFINITIVE | CH_PREDICATE_PARTICIPLE));
        if (below && ch_frame_event(s, i) != CH_NO_CLASS) return true;
    }
    return false;
}

/* `noun`: the token of an event noun without dependents of its own, below a light verb; or CH_NONE. */
static bool
try_entry(const ch_scene *s, uint32_t predicate, uint32_t noun, const ch_frame_entry *e,
          bool relations, ch_frame_match *out)
{
    const ch_frame *frame = &s->in->frames->list.at[e->frame];
    if ((frame->relation.len > 0) != relations) return false;
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    out->frame = frame;
    out->predicate = predicate;
    out->carrier = e->kind == CH_PREDICATE_NOUN ? ch_frame_carrier(s, predicate) : predicate;
    out->swapped = (p->kind == CH_PREDICATE_ADJECTIVE && e->kind == CH_PREDICATE_VERB) ||
                   is_second_passive(s, p);
    out->light = noun != CH_NONE || out->carrier != predicate;
    out->trigger = noun == CH_NONE ? p->token : noun;
    out->part_count = 0;
    if (noun != CH_NONE) out->parts[out->part_count++] = noun;
    out->clause = CH_NONE;
    const bool negated = (p->flags & CH_PREDICATE_NEGATED) != 0;
    if (frame->negated >= 0 && negated != (frame->negated == 1)) return false;
    const bool supposed = (p->flags & CH_PREDICATE_CONDITION) != 0;
    if (frame->supposed >= 0 && supposed != (frame->supposed == 1)) return false;
    if (frame->yields && is_told_below(s, predicate)) return false;
    return ch_frame_words_match(s, e, out) && ch_frame_words_hold(s, out) && fill_with_clause(s, out);
}

/* "carried out six airstrikes": a light verb whose object is a bare event noun. */
static bool
find_light(const ch_scene *s, uint32_t predicate, bool relations, ch_frame_match *out)
{
    const ch_frames *f = s->in->frames;
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const ch_cue *cue = ch_scene_cue(s, p);
    if (!cue || !(cue->flags & CH_CUE_LIGHT)) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT || s->predicates->of_token[a->head] != CH_NONE) continue;
        const ch_slice lemma = ch_scene_lemma(s, a->head);
        for (uint32_t e = ch_frames_entry(f, CH_PREDICATE_NOUN, lemma); e != CH_NONE;
             e = f->entries.at[e].next)
            if (try_entry(s, predicate, a->head, &f->entries.at[e], relations, out)) return true;
    }
    return false;
}

/* "Ministry of Defence", "Operation Sea Shield": a word inside a name tells nothing. */
static bool
is_inside_name(const ch_scene *s, uint32_t token)
{
    const ch_mention *m = ch_scene_mention(s, token);
    const ch_entity *e = ch_scene_entity(s, m);
    return e && !e->unnamed && m->end - m->first > 1 && m->kind != CH_MENTION_DESCRIPTION;
}

/* "suspected gunmen": the participle only makes its noun less certain. */
static bool
is_hedge(const ch_scene *s, const ch_predicate *p)
{
    return (p->flags & CH_PREDICATE_ATTRIBUTIVE) &&
           ch_cues_has(s->in->cues, CH_CUE_OF_ADJECTIVE,
                       ch_article_token(s->in->article, s->first + p->token), (ch_slice){0}, CH_CUE_HEDGE);
}

bool
ch_frame_find(const ch_scene *s, uint32_t predicate, bool relations, ch_frame_match *out)
{
    const ch_frames *f = s->in->frames;
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (is_inside_name(s, p->token) || is_hedge(s, p)) return false;
    const uint8_t kind = p->kind == CH_PREDICATE_COPULA ? CH_PREDICATE_NOUN : p->kind;
    for (uint32_t e = ch_frames_entry(f, kind, p->lemma); e != CH_NONE; e = f->entries.at[e].next)
        if (try_entry(s, predicate, CH_NONE, &f->entries.at[e], relations, out)) return true;
    if (kind == CH_PREDICATE_VERB) return find_light(s, predicate, relations, out);
    if (kind != CH_PREDICATE_ADJECTIVE) return false;
    /* "is wanted", "was killed": participles that some parses call adjectives */
    for (uint32_t e = ch_frames_entry(f, CH_PREDICATE_VERB, p->lemma); e != CH_NONE;
         e = f->entries.at[e].next)
        if (try_entry(s, predicate, CH_NONE, &f->entries.at[e], relations, out)) return true;
    return false;
}

/* "will resume attacks": the event of the noun that a light verb carries. */
static ch_class
carried_event(const ch_scene *s, uint32_t predicate)
{
    for (uint32_t i = 0; i < s->predicates->len; i++)
        if (i != predicate && ch_scene_predicate(s, i)->governor == predicate &&
            ch_frame_carrier(s, i) == predicate)
            return ch_frame_event(s, i);
    return CH_NO_CLASS;
}

ch_class
ch_frame_event(const ch_scene *s, uint32_t predicate)
{
    ch_clause_note *note = &s->notes[predicate];
    if (!note->event_known) {
        ch_frame_match match;
        note->event_known = true; /* before the search: a circle ends here */
        note->event = CH_NO_CLASS;
        if (ch_frame_find(s, predicate, false, &match)) note->event = match.frame->event;
        else note->event = carried_event(s, predicate);
    }
    return note->event;
}

const ch_fillers *
ch_frame_fillers(const ch_scene *s, const ch_frame_match *m, ch_slice property)
{
    const ch_frames *f = s->in->frames;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++)
        if (ch_slice_equal(f->roles.at[m->frame->first_role + i].property, property))
            return &m->fillers[i];
    return NULL;
}
