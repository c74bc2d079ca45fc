/*
 * Filling a frame's roles
 *
 * A role's sources are asked in the order the frame gives them; the first that
 * knows somebody of a fitting class answers.  A verb without a subject of its
 * own ("to target them", "by imposing tariffs") takes the nearest agent above
 * it, except in the passive, where nobody is said to have done it.
 */
#include "relate/enumeration.h"
#include "relate/factuality.h"
#include "relate/frame_elsewhere.h"
#include "relate/frame_subject.h"
#include "relate/place_chain.h"

static ch_classes
classes_of(const ch_scene *s, const ch_frame_role *role)
{
    return (ch_classes){s->in->frames->classes.at + role->first_class, role->classes,
                        ch_slice_equal(role->property, CH_S("actor")), false,
                        ch_slice_equal(role->property, CH_S("place")), CH_NONE};
}

/*
 * swapped: the subject of "was injured" that the parse takes for an adjective is its object,
 * but not that of "took steps to designate".
 */
static bool
has_function(const ch_frame_match *m, const ch_argument *a, ch_slice preposition,
             const ch_frame_source *source)
{
    if (m->swapped && source->function == CH_FUNCTION_SUBJECT) return false;
    if (m->swapped && source->function == CH_FUNCTION_OBJECT)
        return a->function == CH_FUNCTION_SUBJECT && a->found != CH_FOUND_CONTROL;
    if (source->function == CH_FUNCTION_OF && a->function == CH_FUNCTION_OBLIQUE)
        return ch_slice_equal(preposition, CH_S("of"));
    return a->function == source->function &&
           (a->function != CH_FUNCTION_OBLIQUE || ch_slice_equal(preposition, source->preposition));
}

static void
arguments_of(const ch_scene *s, uint32_t predicate, uint8_t function, ch_classes classes,
             ch_fillers *out)
{
    ch_scene_arguments(s, predicate, function, (ch_slice){0}, classes, out);
}

/* Whether the class of a filler is one the role takes. */
static bool
is_taken(const ch_scene *s, const ch_filler *filler, ch_classes classes)
{
    const ch_class class = s->in->annotations->entities[filler->entity].class;
    for (uint32_t i = 0; i < classes.len; i++)
        if (ch_ontology_is(s->in->ontology, class, classes.at[i])) return true;
    return !classes.len;
}

/* ---- one source ---- */

/* "shared [seized assets] with Kenya", which some parses hang from the assets: they are not Kenya's. */
static uint32_t
end_of_described(const ch_scene *s, uint32_t noun, uint32_t end)
{
    for (uint32_t i = noun + 1; i < end; i++)
        if (s->nodes[i].dep == CH_DEP_CASE && !ch_slice_equal(ch_scene_lemma(s, i), CH_S("of"))) return i;
    return end;
}

/* The argument with all that hangs from it, relative clauses too. */
static void
inside_subtree(const ch_scene *s, const ch_predicate *p, const ch_argument *a, ch_classes classes, const char *path,
               ch_fillers *out)
{
    uint32_t begin, end;
    const ch_mention *own = ch_scene_mention(s, a->head);
    if (own && own->former) return; /* what a former minister of Guinea suffers, Guinea does not */
    ch_subtree(s->nodes, s->count, a->head, &begin, &end);
    if (a->function == CH_FUNCTION_SUBJECT || a->found == CH_FOUND_CONJUNCT) begin = a->begin, end = a->end;
    if ((p->flags & CH_PREDICATE_ATTRIBUTIVE) && a->head > p->token) end = end_of_described(s, a->head, end);
    for (uint32_t i = a->head; i < end; i++) /* "six people, including two from Russian newspapers" */
        if (ch_slice_equal(ch_scene_lemma(s, i), CH_S("include")) ||
            ch_slice_equal(ch_scene_lemma(s, i), CH_S("including")))
            end = i;
    ch_scene_inside(s, a->head, begin < a->begin ? a->begin : begin, end, CH_NONE, classes, path, out);
}

/* "an offer that she said she had refused", which some parses make a second subject of "said". */
static bool
fronted_object(const ch_scene *s, const ch_frame_match *m, ch_argument *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    if (p->link != CH_LINK_COMPLEMENT || p->governor == CH_NONE) return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    uint32_t subjects = 0;
    for (uint32_t i = 0; i < g->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT || a->found != CH_FOUND_DIRECT) continue;
        if (!subjects++) *out = *a;
    }
    return subjects > 1;
}

/* "killed [at] least 60 people": it is the number's, not the noun's. */
static bool
counts(const ch_scene *s, uint32_t adposition)
{
    uint32_t above = s->nodes[adposition].head;
    for (unsigned i = 0; i < 2 && above != CH_ROOT; i++, above = s->nodes[above].head)
        if (s->nodes[above].upos == CH_UPOS_NUM) return true;
    return false;
}

/*
 * The preposition of an argument.  Where the parse hung it from a word before the
 * head ("on Colombian president Petro") it is the first word; what is joined to an
 * argument has that one's.
 */
static ch_slice
preposition_of(const ch_scene *s, const ch_argument *a, ch_slice before)
{
    if (a->preposition.len || a->function != CH_FUNCTION_OBLIQUE) return a->preposition;
    if (a->begin < a->head && s->nodes[a->begin].upos == CH_UPOS_ADP && !counts(s, a->begin))
        return ch_scene_lemma(s, a->begin);
    return a->found == CH_FOUND_CONJUNCT || a->found == CH_FOUND_APPOSITION ? before : a->preposition;
}

/* "group attacks" are not upon the group. */
static bool
is_unnamed(const ch_scene *s, uint32_t head)
{
    const ch_entity *e = ch_scene_entity(s, ch_scene_mention(s, head));
    return e && e->unnamed;
}

/* "freed [a Spanish pilot] [Juan Soto]": one object to the writer, two to the parse. */
static bool
is_description(const ch_scene *s, const ch_frame_match *m, const ch_argument *a)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const ch_entity *own = ch_scene_entity(s, ch_scene_mention(s, a->head));
    if (a->found != CH_FOUND_DIRECT || (own && !own->unnamed)) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *b = &s->predicates->arguments[p->first_argument + i];
        const ch_entity *e = ch_scene_entity(s, ch_scene_mention(s, b->head));
        if (b->function == a->function && b->found == CH_FOUND_DIRECT && b->begin == a->end && e && !e->unnamed)
            return true;
    }
    return false;
}

/* "three were killed and two injured": the three are not who was injured, nor the two who was killed. */
static bool
is_first_ones(const ch_scene *s, const ch_frame_match *m, const ch_argument *a)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const bool second = a->found == CH_FOUND_CONJUNCT && p->governor != CH_NONE;
    const ch_predicate *first = second ? ch_scene_predicate(s, p->governor) : p;
    if (!(first->flags & CH_PREDICATE_PASSIVE)) return false;
    if (a->found == CH_FOUND_PASSIVE) return a->head > p->token;
    if (!second || a->head > first->token) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *b = &s->predicates->arguments[p->first_argument + i];
        if (b->function == a->function && b->head > first->token && b->head < p->token) return true;
    }
    return false;
}

/* "[Qatar], [Egypt] and [Oman] mediated", where the parse hangs nobody from the verb. */
static void
names_before(const ch_scene *s, const ch_predicate *p, ch_classes classes, ch_fillers *out)
{
    uint32_t i = p->token;
    while (i > 0 && (s->nodes[i - 1].upos == CH_UPOS_ADV || s->nodes[i - 1].upos == CH_UPOS_AUX ||
                     s->nodes[i - 1].upos == CH_UPOS_PART))
        i--;
    for (bool list = true; list && i > 0;) {
        const ch_mention *m = ch_scene_mention(s, i - 1);
        const ch_entity *e = ch_scene_entity(s, m);
        if (!e || e->unnamed || m->kind > CH_MENTION_ABBREVIATION) return;
        ch_scene_resolve(s, m->head - s->first, classes, "subject", out);
        if (!out->len) return;
        for (i = m->first - s->first; i > 0 && s->nodes[i - 1].upos == CH_UPOS_DET;) i--;
        list = false;
        for (; i > 0 && (s->nodes[i - 1].upos == CH_UPOS_CCONJ || s->nodes[i - 1].upos == CH_UPOS_PUNCT); i--)
            list = true;
    }
}

/* "In Rome, [Secretary Blinken] met", where the parse explains Rome by the secretary. */
static void
lost_subject(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    const ch_argument *found = NULL;
    if (p->kind != CH_PREDICATE_VERB || p->tense == CH_TENSE_NONE || (p->flags & CH_PREDICATE_PASSIVE))
        return;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT) return;
        if (a->function == CH_FUNCTION_OBLIQUE && a->found == CH_FOUND_APPOSITION && a->end <= p->token)
            found = a;
    }
    if (found) ch_scene_resolve(s, found->head, classes, "subject", out);
    else if (p->link != CH_LINK_RELATIVE && !(p->flags & (CH_PREDICATE_IMPERATIVE | CH_PREDICATE_INFINITIVE)))
        names_before(s, p, classes, out);
}

static bool
has_object(const ch_scene *s, const ch_frame_match *m)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    for (uint32_t i = 0; i < p->arguments; i++)
        if (s->predicates->arguments[p->first_argument + i].function == CH_FUNCTION_OBJECT) return true;
    return false;
}

/* "the regime's detention of journalists": whose act it is, not who suffers it. */
static bool
is_doer(const ch_scene *s, const ch_frame_match *m, const ch_argument *a, ch_classes classes)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    if (a->function != CH_FUNCTION_POSSESSOR || classes.acting) return false;
    for (uint32_t i = 0; i < p->arguments; i++)
        if (s->predicates->arguments[p->first_argument + i].function == CH_FUNCTION_OF) return true;
    return false;
}

static void
from_arguments(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source,
               ch_classes classes, ch_fillers *out)
{
    const ch_argument *a, *told = NULL;
    ch_slice preposition = {0};
    uint32_t last = 0, froms = 0;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);) {
        preposition = preposition_of(s, a, preposition);
        if (!has_function(m, a, preposition, source)) continue;
        if (a->found == CH_FOUND_APPOSITION && out->len > last &&
            !ch_scene_is_another(s, a, ch_scene_predicate(s, m->predicate)))
            continue; /* the same one again */
        if (ch_slice_equal(ch_scene_lemma(s, a->head), CH_S("behalf"))) continue; /* "on behalf of Iran" is upon nobody */
        if (a->function == CH_FUNCTION_SUBJECT && ch_frame_is_mere_topic(s, m, a)) continue;
        if (is_doer(s, m, a, classes)) continue;
        if (a->function == CH_FUNCTION_OBJECT && (is_description(s, m, a) || is_first_ones(s, m, a))) continue;
        /* "seized drugs from a ship from Panama" */
        const bool from = a->function == CH_FUNCTION_OBLIQUE && ch_slice_equal(preposition, CH_S("from"));
        if (from && froms++ && !out->len && a->found == CH_FOUND_DIRECT) continue;
        /* nor is "military and intelligence support" the intelligence's */
        const bool doer = classes.acting && a->found != CH_FOUND_CONJUNCT;
        if (a->function == CH_FUNCTION_MODIFIER && !doer && is_unnamed(s, a->head)) continue;
        /* "Kharkiv, Ukraine": one place */
        if (told && (a->found == CH_FOUND_CONJUNCT || a->found == CH_FOUND_APPOSITION) &&
            ch_place_says_where(s, ch_scene_mention(s, told->head), ch_scene_mention(s, a->head), out))
            continue;
        last = out->len;
        told = a;
        if (a->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_ARGUMENT && ch_enumeration(s, a->head, classes, out)) continue;
        const char *path = ch_found_name(a->function, a->found);
        if (source->from == CH_FROM_INSIDE)
            inside_subtree(s, ch_scene_predicate(s, m->predicate), a, classes, path, out);
        else if (source->from == CH_FROM_PLACE_OF)
            ch_frame_place_of(s, a, classes, out);
        else if (source->from == CH_FROM_ACTOR_OF)
            ch_frame_actor_of(s, a, false, classes, out);
        else
            ch_scene_resolve(s, a->head, classes, path, out);
        if (a->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_ARGUMENT)
            ch_enumeration_some(s, ch_scene_predicate(s, m->predicate), a->head, classes, out);
        if (source->from == CH_FROM_INSIDE && out->len) return;
    }
    if (!out->len && source->function == CH_FUNCTION_SUBJECT && source->from == CH_FROM_ARGUMENT)
        lost_subject(s, m, classes, out);
    /* "suspended its exports [to Chad]", which the parse hangs from the exports */
    if (!out->len && source->function == CH_FUNCTION_OBLIQUE && source->from == CH_FROM_ARGUMENT)
        ch_frame_from_object(s, m, source->preposition, classes, out);
    /* "warned Israel", "asked them": some parses call an only object indirect */
    ch_frame_source other = *source;
    const bool object = source->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_ARGUMENT;
    other.function = CH_FUNCTION_INDIRECT;
    if (!out->len && object) from_arguments(s, m, &other, classes, out);
    /* "bombed Beirut" as if it were "bombed yesterday" */
    other.function = CH_FUNCTION_OBLIQUE;
    const bool within = source->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_INSIDE;
    if (!out->len && (object || within) && !has_object(s, m)) from_arguments(s, m, &other, classes, out);
    ch_argument fronted;
    if (!out->len && source->from == CH_FROM_ACTOR_OF && source->function == CH_FUNCTION_OBJECT &&
        fronted_object(s, m, &fronted))
        ch_frame_actor_of(s, &fronted, true, classes, out);
}

static void
keep_part(const ch_frame_source *source, ch_fillers *out)
{
    if (source->from == CH_FROM_FIRST && out->len > 1) out->len = 1;
    if (source->from != CH_FROM_REST || !out->len) return;
    out->len--;
    memmove(out->at, out->at + 1, out->len * sizeof *out->at);
}

/* "killed at a market in Aden": no town is a victim; its country may stand for who lives there. */
static void
keep_countries(const ch_scene *s, ch_fillers *out)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->len; i++)
        if (ch_ontology_is(s->in->ontology, s->in->annotations->entities[out->at[i].entity].class, s->in->frames->country))
            out->at[kept++] = out->at[i];
    out->len = kept;
}

static void
ask(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, ch_classes classes,
    ch_fillers *out)
{
    switch (source->from) {
    case CH_FROM_CLAUSE_SUBJECT:
    case CH_FROM_CLAUSE_OBJECT:
    case CH_FROM_CLAUSE:
        ch_frame_from_clause(s, m, source->from, classes, out);
        break;
    case CH_FROM_CONDITION_SUBJECT:
        ch_frame_from_condition(s, m, classes, out);
        break;
    case CH_FROM_OCCASION_SUBJECT:
        ch_frame_from_occasion(s, m, classes, out);
        break;
    case CH_FROM_GOVERNOR:
        ch_frame_from_governor(s, m->carrier, classes, out);
        break;
    case CH_FROM_SENTENCE:
        ch_frame_from_sentence(s, m, classes, out);
        break;
    case CH_FROM_PLACE:
    case CH_FROM_COUNTRY:
        ch_frame_from_place(s, m, classes, out);
        if (source->from != CH_FROM_PLACE) keep_countries(s, out);
        if (out->len && !is_taken(s, &out->at[0], classes)) out->len = 0;
        break;
    default:
        from_arguments(s, m, source, classes, out);
        keep_part(source, out);
    }
}

/* ---- a whole frame ---- */

static bool
asks_subject(const ch_frames *f, const ch_frame_role *role)
{
    for (uint32_t i = 0; i < role->sources; i++) {
        const ch_frame_source *source = &f->sources.at[role->first_source + i];
        if (source->from == CH_FROM_ARGUMENT && source->function == CH_FUNCTION_SUBJECT) return true;
    }
    return false;
}

/* "halts it in light of Israel's plan [to occupy …]", which some parses hang from "halts": Israel's */
static void
from_plan_before(const ch_scene *s, const ch_predicate *p, ch_classes classes, ch_fillers *out)
{
    uint32_t begin, end;
    ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    const uint32_t plan = begin ? s->predicates->of_token[begin - 1] : CH_NONE;
    if (plan == CH_NONE || ch_scene_predicate(s, plan)->kind != CH_PREDICATE_NOUN || !ch_scene_cue(s, ch_scene_predicate(s, plan))) return;
    arguments_of(s, plan, CH_FUNCTION_POSSESSOR, classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "whose plan it is";
}

/* "the U.S. commitment to bolstering …", "Russia's plan to …": whose plan it is will do it. */
static void
from_plan(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->link == CH_LINK_ADVERBIAL && p->governor != CH_NONE && (p->flags & CH_PREDICATE_INFINITIVE)) {
        /* "gives the Navy leave to …" */
        arguments_of(s, p->governor, CH_FUNCTION_INDIRECT, classes, out);
        if (!out->len) from_plan_before(s, p, classes, out);
        return;
    }
    if (p->link != CH_LINK_ADNOMINAL || p->governor == CH_NONE || p->kind != CH_PREDICATE_VERB) return;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (p->tense != CH_TENSE_NONE || (p->flags & CH_PREDICATE_PASSIVE) || g->kind != CH_PREDICATE_NOUN) return;
    if (!p->mark.len && !(p->flags & CH_PREDICATE_INFINITIVE)) return; /* "the minister signing it" */
    /* "the first UN state to sign": the state signs, and has no plan */
    if (ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_STAND_IN) ||
        ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, g->lemma, (ch_slice){0}, CH_CUE_ORGAN))
        return;
    arguments_of(s, p->governor, CH_FUNCTION_POSSESSOR, classes, out);
    if (!out->len) arguments_of(s, p->governor, CH_FUNCTION_MODIFIER, classes, out);
    if (!out->len) arguments_of(s, p->governor, CH_FUNCTION_OF, classes, out);
    /* "gives the Navy the authority to …" */
    if (!out->len && g->governor != CH_NONE && g->link == CH_LINK_ARGUMENT)
        arguments_of(s, g->governor, CH_FUNCTION_INDIRECT, classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "whose plan it is";
}

static void
fill_from_sources(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role,
                  ch_classes classes, ch_fillers *out)
{
    const ch_frames *f = s->in->frames;
    if (classes.acting) from_plan(s, m, classes, out);
    for (uint32_t i = 0; i < role->sources && !out->len; i++) {
        const ch_frame_source *source = &f->sources.at[role->first_source + i];
        ch_classes wanted = classes;
        if (source->from == CH_FROM_ACTOR_OF) wanted.named = false; /* "a decision by a court": the court */
        ask(s, m, source, wanted, out);
    }
    if (!out->len && m->light && classes.acting)
        arguments_of(s, m->carrier, CH_FUNCTION_SUBJECT, classes, out);
    if (!out->len && classes.acting) ch_frame_from_stray_agent(s, m, classes, out);
    if (!out->len && classes.acting && asks_subject(f, role)) ch_frame_from_speaker(s, m, classes, out);
    const bool acts = asks_subject(f, role) || (m->light && classes.acting);
    if (!out->len && acts && ch_frame_hides_subject(s, m)) ch_frame_from_governor(s, m->carrier, classes, out);
}

/* Leave only those whom the gazetteer knows. */
static void
keep_known(const ch_scene *s, ch_fillers *out)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < out->len; i++) {
        const uint32_t entity = out->at[i].entity;
        if (entity != CH_NONE && s->in->annotations->entities[entity].concept != CH_NONE) out->at[kept++] = out->at[i];
    }
    out->len = kept;
}

/* `actor`: who does it, and so is not who receives it; or CH_NONE. */
static void
fill(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role, uint32_t actor,
     ch_fillers *out)
{
    ch_classes classes = classes_of(s, role);
    if (role->spreads) classes.not_this = actor;
    out->len = 0;
    /* first somebody with a name, from whichever source; then "three people" */
    for (unsigned pass = 0; pass < 2 && !out->len; pass++) {
        classes.named = pass == 0;
        fill_from_sources(s, m, role, classes, out);
        if (role->known) keep_known(s, out);
    }
}

/*
 * "the government and [the M23] signed a truce": where nobody else is whom they sign it with, a body
 * without a name stands beside the one with a name; "Rubio and other officials" stand on one side.
 */
static void
fill_other_side(const ch_scene *s, ch_frame_match *m, const ch_frame_role *role, ch_fillers *actors)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    ch_classes classes = classes_of(s, role);
    ch_fillers all = {.len = 0};
    bool same = false;
    fill_from_sources(s, m, role, classes, &all);
    for (uint32_t i = 0; i < all.len; i++) same |= all.at[i].entity == actors->at[0].entity;
    for (uint32_t i = 0; same && i < all.len && actors->len < 2; i++) {
        const uint32_t entity = all.at[i].entity;
        if (entity == CH_NONE || entity == actors->at[0].entity) continue;
        if (!ch_ontology_is(s->in->ontology, s->in->annotations->entities[entity].class, person)) actors->at[actors->len++] = all.at[i];
    }
}

bool
ch_frame_fill(const ch_scene *s, ch_frame_match *m)
{
    const ch_frames *f = s->in->frames;
    bool somebody = m->frame->anyone;
    uint32_t actors = 0, actor = CH_NONE, acting = CH_NONE;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++) {
        const ch_frame_role *role = &f->roles.at[m->frame->first_role + i];
        const bool is_actor = ch_slice_equal(role->property, CH_S("actor"));
        fill(s, m, role, is_actor ? CH_NONE : actor, &m->fillers[i]);
        if (is_actor) actors = m->fillers[i].len, acting = i;
        if (is_actor && actors == 1) actor = m->fillers[i].at[0].entity;
        /* "talks between A and B": the second actor is the recipient */
        const bool alone = m->frame->reciprocal && acting != CH_NONE && actors == 1 && !m->fillers[i].len;
        if (alone && ch_slice_equal(role->property, CH_S("recipient"))) {
            fill_other_side(s, m, &f->roles.at[m->frame->first_role + acting], &m->fillers[acting]);
            actors = m->fillers[acting].len;
        }
        const bool paired = m->frame->reciprocal && !is_actor && actors > 1;
        if (role->needed && !m->fillers[i].len && !paired) return false;
        somebody |= role->spreads && m->fillers[i].len;
    }
    return somebody;
}
