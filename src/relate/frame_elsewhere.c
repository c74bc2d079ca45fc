/*
 * Sources that lie elsewhere than among a predicate's arguments: what hangs from its
 * object, the clauses above and below, the heading, the sentence
 */
#include "relate/frame_elsewhere.h"

#include "relate/factuality.h"

enum { CLIMB = 6 };

/* ---- phrases that hang from the object ---- */

static bool
is_behind(const ch_scene *s, uint32_t token, ch_slice preposition)
{
    const uint32_t word = ch_scene_child(s, token, CH_DEP_CASE, CH_NONE);
    const uint8_t dep = s->nodes[token].dep;
    return (dep == CH_DEP_NMOD || dep == CH_DEP_OBL) && word != CH_NONE && ch_slice_equal(ch_scene_lemma(s, word), preposition);
}

/* Whether only "of", "and" and other prepositions stand between the token and the head above it. */
static bool
hangs_from(const ch_scene *s, uint32_t token, uint32_t head)
{
    for (unsigned steps = 0; token != head; steps++) {
        const uint8_t dep = s->nodes[token].dep;
        if (token >= s->count || steps > CLIMB || (dep != CH_DEP_NMOD && dep != CH_DEP_OBL && dep != CH_DEP_CONJ)) return false;
        token = s->nodes[token].head;
    }
    return true;
}

/* Is the object one of the words that the frame asks for: "received [a loan]"? */
static bool
is_asked_for(const ch_scene *s, const ch_frame_match *m, uint32_t head)
{
    const ch_frames *f = s->in->frames;
    const ch_frame *frame = m->frame;
    for (uint32_t i = 0; i < frame->words; i++) {
        const ch_frame_words *words = &f->word_lists.at[frame->first_words + i];
        if (words->unless || words->sentence || words->where.function != CH_FUNCTION_OBJECT) continue;
        for (uint32_t w = 0; w < words->words; w++)
            if (ch_slice_equal(f->words.at[words->first_word + w], ch_scene_lemma(s, head))) return true;
    }
    return false;
}

void
ch_frame_from_object(const ch_scene *s, const ch_frame_match *m, ch_slice preposition,
                     ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const bool with = ch_slice_equal(preposition, CH_S("with"));
    if (p->kind != CH_PREDICATE_VERB || classes.place || ch_cues_preposition(s->in->cues, preposition, CH_CUE_NOUNS_OWN)) return;
    for (uint32_t i = 0; i < p->arguments && !out->len; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT || a->head < p->token) continue;
        /* "sentenced an assistant to the minister": whose he is says who he is */
        const ch_entity *e = ch_scene_entity(s, ch_scene_mention(s, a->head));
        if (e && e->unnamed && ch_ontology_is(s->in->ontology, e->class, ch_ontology_class(s->in->ontology, CH_S("Person"))))
            continue;
        /* "condemned the attack on Kyiv": the attack's own */
        bool own = a->head == m->trigger || is_asked_for(s, m, a->head);
        for (uint32_t k = 0; k < m->part_count; k++) own |= m->parts[k] == a->head;
        if (with && !own) continue; /* "armed a militia with ties to Iran", but "suspended a treaty with Iran" */
        if (!own && ch_frames_entry(s->in->frames, CH_PREDICATE_NOUN, ch_scene_lemma(s, a->head)) != CH_NONE) continue;
        for (uint32_t t = a->head + 1; t < s->count && !out->len; t++)
            if (is_behind(s, t, preposition) && hangs_from(s, t, a->head))
                ch_scene_resolve(s, t, classes, "prepositional phrase of the object", out);
    }
}

/* ---- whom a charge is against ---- */

bool
ch_frame_is_charged(const ch_scene *s, uint32_t predicate)
{
    const ch_frames *f = s->in->frames;
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    const uint32_t noun = s->nodes[p->token].head;
    const ch_class accusation = ch_ontology_class(s->in->ontology, CH_S("Accusation"));
    const ch_class indictment = ch_ontology_class(s->in->ontology, CH_S("Indictment"));
    if (noun == CH_ROOT || !ch_slice_equal(p->mark, CH_S("of")) || s->nodes[noun].upos != CH_UPOS_NOUN) return false;
    if (ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, noun), (ch_slice){0}, CH_CUE_SUSPICION)) return true;
    for (uint32_t e = ch_frames_entry(f, CH_PREDICATE_NOUN, ch_scene_lemma(s, noun)); e != CH_NONE; e = f->entries.at[e].next) {
        const ch_class event = f->list.at[f->entries.at[e].frame].event;
        if (event == accusation || event == indictment) return true;
    }
    return false;
}

/* "a warrant for [her] on charges of taking bribes", "[he] is held on charges of …" */
static void
from_charged(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    static const char *const BEHIND[] = {"against", "for"};
    for (uint32_t t = s->nodes[ch_scene_predicate(s, predicate)->token].head; t != CH_ROOT && !out->len; t = s->nodes[t].head) {
        const uint32_t at = s->predicates->of_token[t];
        if (at == CH_NONE) continue;
        for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND && !out->len; i++)
            ch_scene_arguments(s, at, CH_FUNCTION_OBLIQUE, ch_slice_of(BEHIND[i]), classes, out);
        if (!out->len && ch_scene_predicate(s, at)->kind == CH_PREDICATE_VERB)
            ch_scene_arguments_of(s, at, CH_FUNCTION_OBJECT, classes, out);
        if (ch_scene_predicate(s, at)->kind == CH_PREDICATE_VERB) break;
    }
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "whom the charge is against";
}

/* Whom somebody asks to do what `predicate` says. */
static void
from_asked(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    static const char *const BEHIND[] = {"on", "upon", "to", "with", "for"};
    const uint32_t above = ch_scene_predicate(s, predicate)->governor;
    ch_scene_arguments_of(s, above, CH_FUNCTION_OBJECT, classes, out);
    if (!out->len) ch_scene_arguments_of(s, above, CH_FUNCTION_INDIRECT, classes, out);
    for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND && !out->len; i++)
        ch_scene_arguments(s, above, CH_FUNCTION_OBLIQUE, ch_slice_of(BEHIND[i]), classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "who is asked to";
}

/* "said that bombing them would be wrong": not who says so; "said that they plan to bomb": perhaps. */
static bool
speaks_of_another(const ch_scene *s, const ch_predicate *p)
{
    if (p->link != CH_LINK_COMPLEMENT || p->tense == CH_TENSE_NONE) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT && s->nodes[a->head].upos == CH_UPOS_PRON) return false;
    }
    return true;
}

/* Whether a heading names that token beside its first name: joined to it by "and" or "with". */
static bool
is_beside(const ch_scene *s, uint32_t token, uint32_t top)
{
    for (uint32_t t = token; t != top; t = s->nodes[t].head) {
        if (s->nodes[t].head == CH_ROOT) return false;
        if (s->nodes[t].dep == CH_DEP_NMOD && !is_behind(s, t, CH_S("with"))) return false;
    }
    return true;
}

/* "Blinken and Rau Before Their Meeting": of a heading without a verb the persons whom it names. */
static void
from_heading(const ch_scene *s, uint32_t noun, ch_classes classes, ch_fillers *out)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    uint32_t top = noun;
    while (s->nodes[top].head != CH_ROOT) top = s->nodes[top].head;
    if (top >= noun || s->nodes[top].upos != CH_UPOS_PROPN) return;
    for (uint32_t t = 0; t < noun; t++) {
        const ch_mention *m = ch_scene_mention(s, t);
        if (!m || m->first - s->first != t || m->kind == CH_MENTION_TITLE || !ch_ontology_is(s->in->ontology, m->class, person)) continue;
        if (is_beside(s, t, top)) ch_scene_resolve(s, t, classes, "whom the heading names", out);
    }
}

/* The nearest agent above that is the subject of a clause. */
void
ch_frame_from_governor(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    uint32_t at = predicate;
    if (ch_frame_is_charged(s, predicate)) {
        from_charged(s, predicate, classes, out);
        return;
    }
    if (ch_is_demanded(s, predicate)) {
        from_asked(s, predicate, classes, out);
        return;
    }
    /* "accused Kenya of arming them", where the parse hangs the clause from Kenya */
    const ch_predicate *own = ch_scene_predicate(s, predicate);
    const uint32_t of = s->nodes[own->token].head;
    if (own->link == CH_LINK_ADNOMINAL && own->mark.len && of != CH_ROOT)
        ch_scene_resolve(s, of, classes, "whom the clause is about", out);
    if (own->kind == CH_PREDICATE_NOUN && own->governor == CH_NONE) from_heading(s, own->token, classes, out);
    for (unsigned i = 0; i < CLIMB && !out->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE || (i && speaks_of_another(s, p))) return;
        at = p->governor;
        ch_scene_arguments_of(s, at, CH_FUNCTION_SUBJECT, classes, out);
        if (!out->len && ch_scene_predicate(s, at)->kind == CH_PREDICATE_NOUN)
            ch_scene_arguments_of(s, at, CH_FUNCTION_POSSESSOR, classes, out);
    }
    for (uint32_t i = 0; i < out->len; i++) {
        out->at[i].path = CH_CLAUSE_ABOVE;
        out->at[i].certainty *= 0.8f;
    }
}

void
ch_frame_from_condition(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    for (uint32_t i = 0; i < s->predicates->len && !out->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        const bool below = q->governor == m->clause || q->governor == m->predicate;
        if (!below || !(q->flags & CH_PREDICATE_CONDITION)) continue;
        ch_scene_arguments_of(s, i, CH_FUNCTION_SUBJECT, classes, out);
        if (!out->len) ch_scene_arguments_of(s, i, CH_FUNCTION_OBJECT, classes, out);
    }
}

/* Does the clause tell the same kind of deed as the frame: an attack, of which people are killed? */
static bool
is_same_deed(const ch_scene *s, const ch_frame_match *m, uint32_t clause)
{
    const ch_class deed = ch_ontology_class(s->in->ontology, CH_S("Assault")), event = ch_frame_event(s, clause);
    return event != CH_NO_CLASS && ch_ontology_is(s->in->ontology, event, deed) &&
           ch_ontology_is(s->in->ontology, m->frame->event, deed);
}

/* "Three were killed when [soldiers] opened fire"; but "when they attacked" is who was killed. */
void
ch_frame_from_occasion(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (!(p->flags & CH_PREDICATE_PASSIVE)) return;
    for (uint32_t i = 0; i < s->predicates->len && !out->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->governor == CH_NONE || q->link != CH_LINK_ADVERBIAL || q->tense == CH_TENSE_NONE || (q->flags & CH_PREDICATE_PASSIVE))
            continue;
        const ch_predicate *g = ch_scene_predicate(s, q->governor); /* "are killed and two are hurt when …" */
        if (g != p && (g->link != CH_LINK_CONJUNCT || g->governor != m->carrier)) continue;
        if (!ch_cues_has(s->in->cues, CH_CUE_OF_MARK, q->mark, (ch_slice){0}, CH_CUE_OCCASION) || !is_same_deed(s, m, i)) continue;
        bool another = true;
        for (uint32_t k = 0; k < q->arguments; k++) {
            const ch_argument *a = &s->predicates->arguments[q->first_argument + k];
            if (a->function != CH_FUNCTION_SUBJECT) continue;
            another &= s->nodes[a->head].upos != CH_UPOS_PRON;
            for (uint32_t v = 0; v < p->arguments; v++) {
                const ch_argument *b = &s->predicates->arguments[p->first_argument + v];
                another &= b->function != CH_FUNCTION_OBJECT || !ch_slice_equal(ch_scene_lemma(s, a->head), ch_scene_lemma(s, b->head));
            }
        }
        if (another) ch_scene_arguments_of(s, i, CH_FUNCTION_SUBJECT, classes, out);
    }
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "who acts in the when-clause", out->at[i].certainty *= 0.85f;
}

void
ch_frame_from_clause(const ch_scene *s, const ch_frame_match *m, uint8_t from, ch_classes classes,
            ch_fillers *out)
{
    if (m->clause == CH_NONE) return;
    if (from == CH_FROM_CLAUSE_SUBJECT) {
        ch_scene_arguments_of(s, m->clause, CH_FUNCTION_SUBJECT, classes, out);
    } else if (from == CH_FROM_CLAUSE_OBJECT) {
        ch_scene_arguments_of(s, m->clause, CH_FUNCTION_OBJECT, classes, out);
        if (!out->len)
            ch_scene_arguments(s, m->clause, CH_FUNCTION_OBLIQUE, CH_S("against"), classes, out);
    } else {
        uint32_t begin, end;
        ch_subtree(s->nodes, s->count, ch_scene_predicate(s, m->clause)->token, &begin, &end);
        ch_scene_inside(s, ch_scene_predicate(s, m->clause)->token, begin, end, CH_NONE, classes,
                        "inside the clause", out);
    }
}

void
ch_frame_from_sentence(const ch_scene *s, const ch_frame_match *m, ch_classes classes,
                       ch_fillers *out)
{
    uint32_t least = UINT32_MAX;
    for (uint32_t i = 0; i < s->count; i++) {
        const uint32_t far = i > m->trigger ? i - m->trigger : m->trigger - i;
        ch_fillers found = {.len = 0};
        if (far >= least || !ch_scene_mention(s, i)) continue;
        ch_scene_resolve(s, i, classes, "in the same sentence", &found);
        if (!found.len) continue;
        least = far;
        *out = found;
    }
    for (uint32_t i = 0; i < out->len; i++) out->at[i].certainty *= 0.9f;
}
