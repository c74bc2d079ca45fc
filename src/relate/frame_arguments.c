/*
 * The arguments of a predicate that a source asks for
 *
 *     freed  [a Spanish pilot] [Juan Soto]      two objects to the parse, one to the writer
 *     three were killed and [two] injured       not who was killed
 *     suspended [its exports to Chad]           what the parse hangs from the object
 *
 * The parse is believed first; what it is known to mistake is asked when nobody answers.
 */
#include "relate/frame_arguments.h"

#include "relate/enumeration.h"
#include "relate/frame_elsewhere.h"
#include "relate/frame_place.h"
#include "relate/frame_subject.h"
#include "relate/frame_whose.h"
#include "relate/place_chain.h"

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

/*
 * What is known while the arguments are walked through
 *
 * told         the one before that was asked
 * preposition  of the argument, or of what it is joined to
 * last         how many were known before `told`
 * froms        how many stood behind "from"
 */
typedef struct {
    const ch_argument *told;
    ch_slice preposition;
    uint32_t last, froms;
} walk;

/* Whether the argument has the function, and yet is nobody whom the source means. */
static bool
is_another(const ch_scene *s, const ch_frame_match *m, const ch_argument *a, walk *w, ch_classes classes, ch_fillers *out)
{
    const bool joined = a->found == CH_FOUND_CONJUNCT || a->found == CH_FOUND_APPOSITION;
    if (a->found == CH_FOUND_APPOSITION && out->len > w->last && !ch_scene_is_another(s, a, ch_scene_predicate(s, m->predicate)))
        return true; /* the same one again */
    if (ch_slice_equal(ch_scene_lemma(s, a->head), CH_S("behalf"))) return true; /* "on behalf of Iran" is upon nobody */
    if (a->function == CH_FUNCTION_SUBJECT && ch_frame_is_mere_topic(s, m, a)) return true;
    if (is_doer(s, m, a, classes)) return true;
    if (a->function == CH_FUNCTION_OBJECT && (is_description(s, m, a) || is_first_ones(s, m, a))) return true;
    /* "seized drugs from a ship from Panama" */
    const bool from = a->function == CH_FUNCTION_OBLIQUE && ch_slice_equal(w->preposition, CH_S("from"));
    if (from && w->froms++ && !out->len && a->found == CH_FOUND_DIRECT) return true;
    /* nor is "military and intelligence support" the intelligence's */
    const bool doer = classes.acting && a->found != CH_FOUND_CONJUNCT;
    if (a->function == CH_FUNCTION_MODIFIER && !doer && is_unnamed(s, a->head)) return true;
    /* "Kharkiv, Ukraine": one place */
    return w->told && joined &&
           ch_place_says_where(s, ch_scene_mention(s, w->told->head), ch_scene_mention(s, a->head), out);
}

/* Who the one argument names, in the way that the source asks. */
static void
ask_argument(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, const ch_argument *a, ch_classes classes,
             ch_fillers *out)
{
    const bool itself = a->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_ARGUMENT;
    const char *path = ch_found_name(a->function, a->found);
    if (itself && ch_enumeration(s, a->head, classes, out)) return;
    if (source->from == CH_FROM_INSIDE)
        inside_subtree(s, ch_scene_predicate(s, m->predicate), a, classes, path, out);
    else if (source->from == CH_FROM_PLACE_OF)
        ch_frame_place_of(s, a, classes, out);
    else if (source->from == CH_FROM_ACTOR_OF)
        ch_frame_actor_of(s, a, false, classes, out);
    else
        ch_scene_resolve(s, a->head, classes, path, out);
    if (itself) ch_enumeration_some(s, ch_scene_predicate(s, m->predicate), a->head, classes, out);
}

/* Where no argument of the function answers: those whom the parse gave another. */
static void
ask_mistaken(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, ch_classes classes, ch_fillers *out)
{
    const bool itself = source->from == CH_FROM_ARGUMENT;
    const bool object = source->function == CH_FUNCTION_OBJECT && itself;
    const bool within = source->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_INSIDE;
    ch_frame_source other = *source;
    ch_argument fronted;
    if (source->function == CH_FUNCTION_SUBJECT && itself) lost_subject(s, m, classes, out);
    /* "suspended its exports [to Chad]", which the parse hangs from the exports */
    if (!out->len && source->function == CH_FUNCTION_OBLIQUE && itself) ch_frame_from_object(s, m, source->preposition, classes, out);
    /* "warned Israel", "asked them": some parses call an only object indirect */
    other.function = CH_FUNCTION_INDIRECT;
    if (!out->len && object) ch_frame_from_arguments(s, m, &other, classes, out);
    /* "bombed Beirut" as if it were "bombed yesterday" */
    other.function = CH_FUNCTION_OBLIQUE;
    if (!out->len && (object || within) && !ch_scene_has_object(s, ch_scene_predicate(s, m->carrier)))
        ch_frame_from_arguments(s, m, &other, classes, out);
    if (!out->len && source->from == CH_FROM_ACTOR_OF && source->function == CH_FUNCTION_OBJECT && fronted_object(s, m, &fronted))
        ch_frame_actor_of(s, &fronted, true, classes, out);
}

void
ch_frame_from_arguments(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, ch_classes classes, ch_fillers *out)
{
    const ch_argument *a;
    walk w = {.told = NULL};
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);) {
        w.preposition = preposition_of(s, a, w.preposition);
        if (!has_function(m, a, w.preposition, source) || is_another(s, m, a, &w, classes, out)) continue;
        w.last = out->len;
        w.told = a;
        ask_argument(s, m, source, a, classes, out);
        if (source->from == CH_FROM_INSIDE && out->len) return;
    }
    if (!out->len) ask_mistaken(s, m, source, classes, out);
}
