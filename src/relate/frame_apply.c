/*
 * From frames that speak to tellings
 *
 *     sentence   -> scene: predicates with their modality and source
 *     predicate  -> match (frame_match.c) with fillers (frame_fill.c)
 *     match      -> a telling for each pair of actor and recipient
 *
 * Verbs come before nouns: "lift the sanctions" takes the noun into its own
 * frame, which then tells nothing alone.  Statements come last (statement.c):
 * a word of saying that a frame has claimed makes none.
 */
#include "relate/act.h"
#include "relate/attribution.h"
#include "relate/belonging.h"
#include "relate/demand.h"
#include "relate/denial.h"
#include "relate/frame_modality.h"
#include "relate/frame_place.h"
#include "relate/frame_talk.h"
#include "relate/frame_time.h"
#include "relate/statement.h"
#include "relate/suspicion.h"
#include "relate/thought.h"
#include "relate/voice.h"

typedef struct {
    const ch_frames_input *in;
    ch_tellings *out;
    ch_quotes quotes;
    ch_scene *scenes; /* for each sentence */
} application;

/* ---- one telling ---- */

static ch_construction
construction_of(const ch_scene *s, const ch_frame_match *m)
{
    if (m->light) return CH_BY_LIGHT_VERB;
    return ch_scene_predicate(s, m->predicate)->kind == CH_PREDICATE_VERB ? CH_BY_VERB : CH_BY_NOUN;
}

/* The certainty of the least sure filler. */
static float
weakest(const ch_frame_match *m)
{
    float least = 1.0f;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++)
        for (uint32_t k = 0; k < m->fillers[i].len; k++)
            if (m->fillers[i].at[k].certainty < least) least = m->fillers[i].at[k].certainty;
    return least;
}

static void
add_role(ch_telling *t, ch_slice property, const ch_filler *filler)
{
    t->roles[t->role_count++] = (ch_role){.property = property, .entity = filler->entity,
                                          .value = filler->value, .place = filler->place,
                                          .path = filler->path};
}

static bool
is_among(const ch_fillers *fillers, const ch_filler *one)
{
    for (uint32_t i = 0; i < fillers->len; i++)
        if (fillers->at[i].entity == one->entity) return true;
    return false;
}

/*
 * The roles that are the same in each telling of a match, then the place; but in
 * "strikes on Homs and Aleppo" that on Homs is in Homs.
 */
static void
add_common_roles(const ch_scene *s, const ch_frame_match *m, const ch_filler *recipient, ch_telling *t)
{
    const ch_frames *f = s->in->frames;
    bool placed = false;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++) {
        const ch_frame_role *role = &f->roles.at[m->frame->first_role + i];
        const bool place = ch_slice_equal(role->property, CH_S("place"));
        const bool own = place && recipient && is_among(&m->fillers[i], recipient);
        placed |= place && m->fillers[i].len;
        for (uint32_t k = 0; !role->spreads && k < m->fillers[i].len; k++)
            if (!own || m->fillers[i].at[k].entity == recipient->entity) add_role(t, role->property, &m->fillers[i].at[k]);
    }
    ch_filler place;
    if (!placed && ch_frame_place(s, m, &place)) add_role(t, CH_S("place"), &place);
}

static uint32_t
roles_needed(const ch_frame_match *m)
{
    uint32_t count = 3; /* actor, recipient, place */
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++) count += m->fillers[i].len;
    return count;
}

static ch_telling
common_part(application *a, const ch_scene *s, const ch_frame_match *m)
{
    ch_telling t = {.is_event = true, .subject = CH_NONE, .object = CH_NONE,
                    .object_value = CH_NONE, .class = m->frame->event, .sentence = s->index,
                    .rule = m->frame->name, .speaker = CH_NONE};
    t.modality = ch_frame_modality(s, m);
    t.evidence = a->in->article->sentences[s->index].span;
    t.trigger = ch_scene_span(s, m->trigger, m->trigger + 1);
    t.date = ch_frame_date(s, m->carrier, &t.date_reason);
    if (m->carrier != m->predicate && !ch_date_known(t.date))
        t.date = ch_frame_date(s, m->predicate, &t.date_reason);
    if (!ch_date_known(t.date) && ch_frame_is_deed(s, m->frame, CH_CUE_MADE_KNOWN)) t.date = ch_frame_signed_date(s, m->predicate, &t.date_reason);
    const bool to_come = t.modality == CH_PLANNED || t.modality == CH_DEMANDED || t.modality == CH_CONDITIONAL;
    if (to_come && t.date_reason == CH_TOLD_IN_PRESENT) t.date = (ch_date){0, 0, 0}, t.date_reason = NULL;
    t.construction = construction_of(s, m);
    t.certainty = weakest(m);
    if (ch_attribution(s, &a->quotes, m->carrier, &t.speaker) && t.speaker == CH_NONE &&
        t.modality == CH_ACTUAL)
        t.modality = CH_POSSIBLE; /* somebody says so, and nobody knows who */
    /* "claimed the attack": who claims it says so */
    if (t.speaker == CH_NONE && m->frame->modality == CH_POSSIBLE && ch_scene_is_source(s, ch_scene_predicate(s, m->predicate)) &&
        ch_ontology_is(s->in->ontology, t.class, ch_ontology_class(s->in->ontology, CH_S("Assault"))))
        t.speaker = ch_scene_speaker(s, m->predicate);
    return t;
}

static ch_status
tell(application *a, const ch_scene *s, const ch_frame_match *m, const ch_telling *common,
     const ch_filler *actor, const ch_filler *recipient)
{
    ch_telling t = *common;
    t.roles = ch_arena_array(a->in->document, roles_needed(m), sizeof *t.roles);
    if (!t.roles) return CH_NO_MEMORY;
    if (actor) add_role(&t, CH_S("actor"), actor);
    if (t.modality == CH_ACTUAL && ch_is_suspected(s, actor)) t.modality = CH_POSSIBLE;
    if (recipient) add_role(&t, CH_S("recipient"), recipient);
    add_common_roles(s, m, recipient, &t);
    if (ch_frame_is_talk(s, m, &t, actor, recipient)) return CH_OK;
    const bool said = t.speaker != CH_NONE && t.speaker != s->signer;
    if (ch_scene_predicate(s, m->predicate)->kind != CH_PREDICATE_NOUN && ch_is_mere_ability(s, m->carrier)) return CH_OK;
    if (!said && ch_is_mere_thought(s, m, t.modality, actor != NULL)) return CH_OK;
    if (s->notes[m->predicate].telling == CH_NONE) {
        s->notes[m->predicate].telling = (uint32_t)a->out->len;
        s->notes[m->carrier].telling = (uint32_t)a->out->len;
        s->notes[m->predicate].reaches = s->notes[m->carrier].reaches = m->frame->reaches;
        s->notes[m->predicate].holds = s->notes[m->carrier].holds = m->frame->holds;
    }
    return ch_vector_push(a->out, t);
}

/* ---- all tellings of a match ---- */

static const ch_fillers NOBODY = {.len = 0};

/* "France and Germany agreed": the first with each of the others. */
static void
pair_up(const ch_frame_match *m, const ch_fillers **actors, const ch_fillers **recipients,
        ch_fillers *first, ch_fillers *rest)
{
    if (!m->frame->reciprocal || (*recipients)->len || (*actors)->len < 2) return;
    first->len = 1;
    first->at[0] = (*actors)->at[0];
    *rest = **actors;
    rest->len--;
    memmove(rest->at, rest->at + 1, rest->len * sizeof *rest->at);
    *actors = first;
    *recipients = rest;
}

/* Acts that a country does not do to itself or its own people: "the minister of Jamaica welcomed Jamaica's part in it". */
static bool
is_for_himself(const ch_scene *s, const ch_frame_match *m, const ch_filler *actor, const ch_filler *recipient)
{
    if (!s->in->lexicon || actor->entity == CH_NONE || recipient->entity == CH_NONE) return false;
    return ch_frame_is_deed(s, m->frame, CH_CUE_OUTWARD) &&
           ch_is_own_side(s->in->lexicon, s->in->ontology, s->in->annotations, actor->entity, recipient->entity);
}

/* "Mexican soldiers open fire in Tamaulipas, Mexico": where it happens, and it is their own; rebels fight their state. */
static bool
is_own_country(const ch_scene *s, const ch_filler *actor, const ch_filler *recipient)
{
    static const char *const FOES[] = {"ArmedGroup", "CriminalOrganization"};
    if (recipient->path != CH_WHERE_IT_HAPPENS || !s->in->lexicon || actor->entity == CH_NONE) return false;
    for (size_t i = 0; i < sizeof FOES / sizeof *FOES; i++)
        if (ch_ontology_is(s->in->ontology, s->in->annotations->entities[actor->entity].class,
                           ch_ontology_class(s->in->ontology, ch_slice_of(FOES[i]))))
            return false;
    return ch_is_own_side(s->in->lexicon, s->in->ontology, s->in->annotations, actor->entity, recipient->entity);
}

static ch_status
tell_all(application *a, const ch_scene *s, const ch_frame_match *m)
{
    const ch_fillers *actors = ch_frame_fillers(s, m, CH_S("actor"));
    const ch_fillers *recipients = ch_frame_fillers(s, m, CH_S("recipient"));
    ch_fillers first = {.len = 0}, rest = {.len = 0};
    if (!actors) actors = &NOBODY;
    if (!recipients) recipients = &NOBODY;
    pair_up(m, &actors, &recipients, &first, &rest);
    const ch_telling common = common_part(a, s, m);
    const uint32_t rows = actors->len ? actors->len : 1, columns = recipients->len ? recipients->len : 1;
    for (uint32_t i = 0; i < rows; i++)
        for (uint32_t k = 0; k < columns; k++) {
            const ch_filler *actor = actors->len ? &actors->at[i] : NULL;
            const ch_filler *recipient = recipients->len ? &recipients->at[k] : NULL;
            if (actor && recipient && is_for_himself(s, m, actor, recipient)) continue;
            if (actor && recipient && is_own_country(s, actor, recipient)) recipient = NULL;
            if (actor && recipient && actor->entity == recipient->entity) {
                if (columns > 1) continue;
                recipient = NULL; /* nobody does it to himself: the parse took one for two */
            }
            CH_TRY(tell(a, s, m, &common, actor, recipient));
        }
    return CH_OK;
}

/* What a match has used speaks no more alone. */
static void
claim(const ch_scene *s, const ch_frame_match *m)
{
    uint32_t begin, end;
    if (m->frame->swallows) {
        ch_subtree(s->nodes, s->count, ch_scene_predicate(s, m->predicate)->token, &begin, &end);
        for (uint32_t i = begin; i < end; i++) {
            const uint32_t p = s->predicates->of_token[i];
            if (p != CH_NONE && p != m->predicate && ch_scene_predicate(s, p)->kind == CH_PREDICATE_NOUN)
                s->notes[p].claimed = true;
        }
    }
    for (uint32_t i = 0; i < m->part_count; i++) {
        const uint32_t p = s->predicates->of_token[m->parts[i]];
        if (p != CH_NONE) s->notes[p].claimed = true;
    }
}

/* ---- sentences ---- */

static ch_status
tell_predicates(application *a, const ch_scene *s, bool nouns)
{
    ch_frame_match match;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const uint8_t kind = ch_scene_predicate(s, i)->kind;
        const bool noun = kind == CH_PREDICATE_NOUN || kind == CH_PREDICATE_COPULA;
        if (noun != nouns || s->notes[i].claimed || !ch_frame_find(s, i, false, &match)) continue;
        claim(s, &match);
        CH_TRY(tell_all(a, s, &match));
    }
    return CH_OK;
}

/* The relation, and that somebody denies it, if so. */
static ch_status
push_relation(application *a, const ch_telling *told, uint32_t denier)
{
    CH_TRY(ch_vector_push(a->out, *told));
    if (denier == CH_NONE || denier == told->speaker) return CH_OK;
    ch_telling denied = *told;
    denied.modality = CH_DENIED;
    denied.speaker = denier;
    return ch_vector_push(a->out, denied);
}

/* Relations that words tell: "X leads Y".  The actor stands in it to the recipient. */
static ch_status
tell_relations(application *a, const ch_scene *s)
{
    ch_frame_match match;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        if (!ch_frame_find(s, i, true, &match)) continue;
        const ch_fillers *subjects = ch_frame_fillers(s, &match, CH_S("actor"));
        const ch_fillers *objects = ch_frame_fillers(s, &match, CH_S("recipient"));
        ch_telling t = common_part(a, s, &match);
        t.is_event = false;
        t.predicate = match.frame->relation;
        const uint32_t denier = ch_denier(s, match.predicate);
        for (uint32_t k = 0; subjects && objects && k < subjects->len * objects->len; k++) {
            const ch_filler *subject = &subjects->at[k / objects->len];
            const ch_filler *object = &objects->at[k % objects->len];
            if (!ch_filler_is_named(s, subject) || !ch_filler_is_named(s, object) || subject->entity == object->entity) continue;
            if (object->path == CH_STAND_IN) continue; /* who leads the dialogue of two bodies leads neither */
            t.subject = subject->entity;
            t.object = object->entity;
            CH_TRY(push_relation(a, &t, denier));
        }
    }
    return CH_OK;
}

static ch_status
set_scene(application *a, uint32_t sentence)
{
    const ch_article *article = a->in->article;
    ch_scene *s = &a->scenes[sentence];
    *s = (ch_scene){.in = a->in, .index = sentence, .first = article->sentences[sentence].first,
                    .quote_at = a->quotes.of_token, .told = a->out, .signer = CH_NONE,
                    .we = CH_NONE};
    s->count = article->sentences[sentence].end - s->first;
    s->nodes = a->in->analysis->nodes + s->first;
    s->predicates = &a->in->analysis->predicates[sentence];
    s->notes = ch_arena_array(a->in->scratch, s->predicates->len + 1, sizeof *s->notes);
    if (!s->notes) return CH_NO_MEMORY;
    for (size_t i = 0; i < s->predicates->len; i++)
        s->notes[i] = (ch_clause_note){.modality = CH_NO_MODALITY, .speaker = CH_NONE,
                                       .telling = CH_NONE, .event = CH_NO_CLASS};
    return CH_OK;
}

/* Insertion by place of the trigger: few, nearly sorted, and equal ones keep their order. */
static void
sort_tellings(ch_telling *at, size_t len)
{
    for (size_t i = 1; i < len; i++) {
        const ch_telling t = at[i];
        size_t k = i;
        for (; k > 0 && at[k - 1].trigger.begin > t.trigger.begin; k--) at[k] = at[k - 1];
        at[k] = t;
    }
}

/* Tell every scene who says the quotations, and who signs what they stand in. */
static ch_status
give_voices(application *a)
{
    const uint32_t count = (uint32_t)a->in->article->sentence_count;
    uint32_t *speakers = ch_arena_array(a->in->scratch, a->quotes.len + 1, sizeof *speakers);
    if (!speakers) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < a->quotes.len; i++) speakers[i] = a->quotes.at[i].speaker;
    const ch_voice voice = ch_voice_find(a->scenes, count);
    for (uint32_t i = 0; i < count; i++) {
        a->scenes[i].quote_speaker = speakers;
        if (i < voice.body) continue;
        a->scenes[i].signer = voice.signer;
        a->scenes[i].we = voice.we;
    }
    return CH_OK;
}

ch_status
ch_frames_apply(const ch_frames_input *input, ch_tellings *out)
{
    const ch_article *article = input->article;
    application a = {.in = input, .out = out};
    uint32_t next_quote = 0;
    CH_TRY(ch_quotes_find(article, input->scratch, &a.quotes));
    a.scenes = ch_arena_array(input->scratch, article->sentence_count + 1, sizeof *a.scenes);
    if (!a.scenes) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < article->sentence_count; i++) CH_TRY(set_scene(&a, i));
    if (!article->sentence_count) return CH_OK;
    ch_quotes_attribute(a.scenes, (uint32_t)article->sentence_count, &a.quotes);
    CH_TRY(give_voices(&a));
    for (uint32_t i = 0; i < article->sentence_count; i++) {
        const size_t before = out->len;
        CH_TRY(tell_predicates(&a, &a.scenes[i], false));
        CH_TRY(tell_predicates(&a, &a.scenes[i], true));
        CH_TRY(ch_acts_unite(&a.scenes[i], before, out));
        CH_TRY(tell_relations(&a, &a.scenes[i]));
        CH_TRY(ch_demands_tell(&a.scenes[i], &a.quotes, out));
        CH_TRY(ch_statements_tell(&a.scenes[i], &a.quotes, out));
        CH_TRY(ch_statements_sign(&a.scenes[i], a.scenes + article->sentence_count,
                                  &a.quotes, out));
        CH_TRY(ch_statements_quote(a.scenes, i, &a.quotes, &next_quote, out));
        if (out->len > before) sort_tellings(out->at + before, out->len - before);
    }
    return CH_OK;
}
