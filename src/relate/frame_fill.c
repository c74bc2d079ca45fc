/*
 * Filling a frame's roles
 *
 * A role's sources are asked in the order the frame gives them; the first that
 * knows somebody of a fitting class answers.  A verb without a subject of its
 * own ("to target them", "by imposing tariffs") takes the nearest agent above
 * it, except in the passive, where nobody is said to have done it.
 */
#include "relate/factuality.h"
#include "relate/frame_match.h"

enum { CLIMB = 6 };

static ch_classes
classes_of(const ch_scene *s, const ch_frame_role *role)
{
    return (ch_classes){s->in->frames->classes.at + role->first_class, role->classes,
                        ch_slice_equal(role->property, CH_S("actor")), false,
                        ch_slice_equal(role->property, CH_S("place")), CH_NONE};
}

/* swapped: the subject of "was injured" that the parse takes for an adjective is its object. */
static bool
has_function(const ch_frame_match *m, const ch_argument *a, ch_slice preposition,
             const ch_frame_source *source)
{
    if (m->swapped && source->function == CH_FUNCTION_SUBJECT) return false;
    if (m->swapped && source->function == CH_FUNCTION_OBJECT) return a->function == CH_FUNCTION_SUBJECT;
    if (source->function == CH_FUNCTION_OF && a->function == CH_FUNCTION_OBLIQUE)
        return ch_slice_equal(preposition, CH_S("of"));
    return a->function == source->function &&
           (a->function != CH_FUNCTION_OBLIQUE || ch_slice_equal(preposition, source->preposition));
}

/* ---- whose act an argument is ---- */

/* "the proposal", "this attack": nothing is said of it but that one knows it. */
static bool
is_bare_definite(const ch_scene *s, uint32_t head)
{
    bool definite = false;
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head != head) continue;
        switch (s->nodes[i].dep) {
        case CH_DEP_DET:
            definite |= !(s->nodes[i].feats & CH_FEAT_INDEFINITE);
            break;
        case CH_DEP_CASE:
        case CH_DEP_PUNCT:
        case CH_DEP_ACL_RELCL:
        case CH_DEP_NSUBJ:
        case CH_DEP_CC:
        case CH_DEP_CONJ:
            break;
        default:
            return false;
        }
    }
    return definite;
}

/* What earlier sentences told that "the <noun>" can mean: whoever did it. */
static void
take_up(const ch_scene *s, uint32_t head, bool fronted, ch_classes classes, ch_fillers *out)
{
    const ch_cue *cue =
        ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, head), (ch_slice){0});
    if (!cue || !cue->anaphor_count || !(fronted || is_bare_definite(s, head))) return;
    for (size_t i = s->told->len; i-- > 0;) {
        const ch_telling *t = &s->told->at[i];
        bool meant = false;
        for (uint32_t c = 0; t->is_event && c < cue->anaphor_count; c++)
            meant |= ch_ontology_is(s->in->ontology, t->class, cue->anaphors[c]);
        if (!meant || s->index - t->sentence > 4) continue;
        for (size_t r = 0; r < t->role_count; r++) {
            if (!ch_slice_equal(t->roles[r].property, CH_S("actor")) || t->roles[r].entity == CH_NONE)
                continue;
            const ch_entity *e = &s->in->annotations->entities[t->roles[r].entity];
            for (uint32_t c = 0; c < classes.len; c++)
                if (ch_ontology_is(s->in->ontology, e->class, classes.at[c])) {
                    out->at[0] = (ch_filler){t->roles[r].entity, CH_NONE,
                                             ch_scene_span(s, head, head + 1),
                                             "whose act the word takes up", 0.8f};
                    out->len = 1;
                    return;
                }
        }
    }
}

static void
actor_of(const ch_scene *s, const ch_argument *a, bool fronted, ch_classes classes,
         ch_fillers *out)
{
    static const uint8_t DEPS[] = {CH_DEP_NMOD_POSS, CH_DEP_AMOD, CH_DEP_COMPOUND};
    for (size_t d = 0; d < sizeof DEPS && !out->len; d++)
        for (uint32_t c = ch_scene_child(s, a->head, DEPS[d], CH_NONE); c != CH_NONE && !out->len;
             c = ch_scene_child(s, a->head, DEPS[d], c))
            ch_scene_resolve(s, c, classes, "whose act it is", out);
    for (uint32_t c = ch_scene_child(s, a->head, CH_DEP_NMOD, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, a->head, CH_DEP_NMOD, c)) {
        const uint32_t by = ch_scene_child(s, c, CH_DEP_CASE, CH_NONE);
        const ch_slice word = by == CH_NONE ? (ch_slice){0} : ch_scene_lemma(s, by);
        if (!ch_slice_equal(word, CH_S("by")) && !ch_slice_equal(word, CH_S("from"))) continue;
        ch_scene_resolve(s, c, classes, "whose act it is", out);
    }
    /* "the prospect of U.S. intervention": one step down */
    for (uint32_t c = ch_scene_child(s, a->head, CH_DEP_NMOD, CH_NONE); c != CH_NONE && !out->len;
         c = ch_scene_child(s, a->head, CH_DEP_NMOD, c)) {
        const uint32_t of = ch_scene_child(s, c, CH_DEP_CASE, CH_NONE);
        if (of == CH_NONE || !ch_slice_equal(ch_scene_lemma(s, of), CH_S("of"))) continue;
        const uint32_t below = ch_scene_child(s, c, CH_DEP_AMOD, CH_NONE);
        const uint32_t named = below == CH_NONE ? ch_scene_child(s, c, CH_DEP_COMPOUND, CH_NONE) : below;
        if (named != CH_NONE) ch_scene_resolve(s, named, classes, "whose act it is", out);
    }
    if (!out->len) take_up(s, a->head, fronted, classes, out);
}

/* ---- other clauses ---- */

static void
arguments_of(const ch_scene *s, uint32_t predicate, uint8_t function, ch_classes classes,
             ch_fillers *out)
{
    ch_scene_arguments(s, predicate, function, (ch_slice){0}, classes, out);
}

/* Whom somebody asks to do what `predicate` says. */
static void
from_asked(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    static const char *const BEHIND[] = {"on", "upon", "to", "with", "for"};
    const uint32_t above = ch_scene_predicate(s, predicate)->governor;
    arguments_of(s, above, CH_FUNCTION_OBJECT, classes, out);
    if (!out->len) arguments_of(s, above, CH_FUNCTION_INDIRECT, classes, out);
    for (size_t i = 0; i < sizeof BEHIND / sizeof *BEHIND && !out->len; i++)
        ch_scene_arguments(s, above, CH_FUNCTION_OBLIQUE, ch_slice_of(BEHIND[i]), classes, out);
    for (uint32_t i = 0; i < out->len; i++) out->at[i].path = "who is asked to";
}

/* The nearest agent above that is the subject of a clause. */
static void
from_governor(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    uint32_t at = predicate;
    if (ch_is_demanded(s, predicate)) {
        from_asked(s, predicate, classes, out);
        return;
    }
    for (unsigned i = 0; i < CLIMB && !out->len; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE) return;
        at = p->governor;
        arguments_of(s, at, CH_FUNCTION_SUBJECT, classes, out);
        if (!out->len && ch_scene_predicate(s, at)->kind == CH_PREDICATE_NOUN)
            arguments_of(s, at, CH_FUNCTION_POSSESSOR, classes, out);
    }
    for (uint32_t i = 0; i < out->len; i++) {
        out->at[i].path = CH_CLAUSE_ABOVE;
        out->at[i].certainty *= 0.8f;
    }
}

static void
from_condition(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    for (uint32_t i = 0; i < s->predicates->len && !out->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        const bool below = q->governor == m->clause || q->governor == m->predicate;
        if (!below || !(q->flags & CH_PREDICATE_CONDITION)) continue;
        arguments_of(s, i, CH_FUNCTION_SUBJECT, classes, out);
        if (!out->len) arguments_of(s, i, CH_FUNCTION_OBJECT, classes, out);
    }
}

static void
from_clause(const ch_scene *s, const ch_frame_match *m, uint8_t from, ch_classes classes,
            ch_fillers *out)
{
    if (m->clause == CH_NONE) return;
    if (from == CH_FROM_CLAUSE_SUBJECT) {
        arguments_of(s, m->clause, CH_FUNCTION_SUBJECT, classes, out);
    } else if (from == CH_FROM_CLAUSE_OBJECT) {
        arguments_of(s, m->clause, CH_FUNCTION_OBJECT, classes, out);
        if (!out->len)
            ch_scene_arguments(s, m->clause, CH_FUNCTION_OBLIQUE, CH_S("against"), classes, out);
    } else {
        uint32_t begin, end;
        ch_subtree(s->nodes, s->count, ch_scene_predicate(s, m->clause)->token, &begin, &end);
        ch_scene_inside(s, ch_scene_predicate(s, m->clause)->token, begin, end, CH_NONE, classes,
                        "inside the clause", out);
    }
}

/* "in Miami, Florida, United States": the country at the end of the chain; CH_NONE: none. */
static const ch_mention *
country_behind(const ch_scene *s, ch_span place)
{
    const ch_classes places = ch_scene_places(s);
    const ch_mention *last = NULL;
    for (uint32_t i = 0; i < s->count; i++) {
        const ch_mention *m = ch_scene_mention(s, i);
        const ch_entity *e = ch_scene_entity(s, m);
        if (s->in->article->tokens[s->first + i].span.begin < place.begin) continue;
        if (!m && (s->nodes[i].upos == CH_UPOS_PUNCT || s->nodes[i].dep == CH_DEP_DET)) continue;
        if (!e || e->unnamed) break;
        bool is_place = false;
        for (uint32_t c = 0; c < places.len; c++)
            is_place |= ch_ontology_is(s->in->ontology, e->class, places.at[c]);
        if (!is_place) break;
        if (ch_ontology_is(s->in->ontology, e->class, s->in->frames->country)) last = m;
    }
    return last;
}

/* The country of the place where it happens, else the place. */
/* "two were killed and three hurt in Miami": the place stands with the second verb. */
static void
place_of_conjunct(const ch_scene *s, uint32_t predicate, ch_classes classes, ch_fillers *out)
{
    for (uint32_t i = 0; i < s->predicates->len && !out->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->governor != predicate || q->link != CH_LINK_CONJUNCT) continue;
        for (uint32_t k = 0; k < q->arguments && !out->len; k++) {
            const ch_argument *a = &s->predicates->arguments[q->first_argument + k];
            if (a->function == CH_FUNCTION_OBLIQUE &&
                ch_cues_has(s->in->cues, CH_CUE_OF_PREPOSITION, a->preposition, (ch_slice){0},
                            CH_CUE_PLACE))
                ch_scene_inside(s, a->head, a->begin, a->end, s->predicates->clause[a->head],
                                classes, "where it happens", out);
        }
    }
}

static void
from_place(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_classes countries = {&s->in->frames->country, 1, false, false, true, CH_NONE};
    const ch_argument *a;
    ch_classes places = ch_scene_places(s);
    places.not_this = classes.not_this;
    for (unsigned pass = 0; pass < 2 && !out->len; pass++) {
        for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a) && !out->len;) {
            if (a->function != CH_FUNCTION_OBLIQUE ||
                !ch_cues_has(s->in->cues, CH_CUE_OF_PREPOSITION, a->preposition, (ch_slice){0},
                             CH_CUE_PLACE))
                continue;
            ch_scene_inside(s, a->head, a->begin, a->end, s->predicates->clause[a->head],
                            pass ? places : countries, "where it happens", out);
        }
    }
    if (!out->len) place_of_conjunct(s, m->carrier, places, out);
    const ch_mention *country = out->len ? country_behind(s, out->at[0].place) : NULL;
    if (!country || country->entity == classes.not_this) return;
    out->at[0].entity = country->entity;
    out->at[0].place = country->span;
    out->len = 1;
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

/*
 * "expelled from an embassy in Paris by French authorities": a by-phrase that the
 * parse hung from a noun that nobody makes.
 */
static void
stray_agent(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
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
        ch_scene_resolve(s, noun, classes, "by-phrase of the passive", out);
    }
}

/* ---- one source ---- */

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

/* "Designating cartels allows …, he said": the one who speaks is not who designates. */
static bool
is_mere_topic(const ch_scene *s, const ch_frame_match *m, const ch_argument *a)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (disagrees(s, p, a)) return true;
    if (a->found != CH_FOUND_CONTROL && a->found != CH_FOUND_CONJUNCT) return false;
    if (p->link == CH_LINK_SUBJECT) return true;
    /* "called on them to act": not who calls */
    return ch_is_demanded(s, m->carrier) && is_subject_of(s, a->head, p->governor);
}

/* The argument with all that hangs from it, relative clauses too. */
static void
inside_subtree(const ch_scene *s, const ch_argument *a, ch_classes classes, const char *path,
               ch_fillers *out)
{
    uint32_t begin, end;
    ch_subtree(s->nodes, s->count, a->head, &begin, &end);
    if (a->function == CH_FUNCTION_SUBJECT || a->found == CH_FOUND_CONJUNCT) begin = a->begin, end = a->end;
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

/*
 * The preposition of an argument.  Where the parse hung it from a word before the
 * head ("on Colombian president Petro") it is the first word; what is joined to an
 * argument has that one's.
 */
static ch_slice
preposition_of(const ch_scene *s, const ch_argument *a, ch_slice before)
{
    if (a->preposition.len || a->function != CH_FUNCTION_OBLIQUE) return a->preposition;
    if (a->begin < a->head && s->nodes[a->begin].upos == CH_UPOS_ADP) return ch_scene_lemma(s, a->begin);
    return a->found == CH_FOUND_CONJUNCT || a->found == CH_FOUND_APPOSITION ? before : a->preposition;
}

static void
from_arguments(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source,
               ch_classes classes, ch_fillers *out)
{
    const ch_argument *a;
    ch_slice preposition = {0};
    uint32_t last = 0;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);) {
        preposition = preposition_of(s, a, preposition);
        if (!has_function(m, a, preposition, source)) continue;
        if (a->found == CH_FOUND_APPOSITION && out->len > last &&
            !ch_scene_is_another(s, a, ch_scene_predicate(s, m->predicate)))
            continue; /* the same one again */
        if (a->function == CH_FUNCTION_SUBJECT && is_mere_topic(s, m, a)) continue;
        last = out->len;
        const char *path = ch_found_name(a->function, a->found);
        if (source->from == CH_FROM_INSIDE)
            inside_subtree(s, a, classes, path, out);
        else if (source->from == CH_FROM_ACTOR_OF)
            actor_of(s, a, false, classes, out);
        else
            ch_scene_resolve(s, a->head, classes, path, out);
        if (source->from == CH_FROM_INSIDE && out->len) return;
    }
    /* "warned Israel", "asked them": some parses call an only object indirect */
    ch_frame_source other = *source;
    const bool object = source->function == CH_FUNCTION_OBJECT && source->from == CH_FROM_ARGUMENT;
    other.function = CH_FUNCTION_INDIRECT;
    if (!out->len && object) from_arguments(s, m, &other, classes, out);
    /* "bombed Beirut" as if it were "bombed yesterday" */
    other.function = CH_FUNCTION_OBLIQUE;
    if (!out->len && object) from_arguments(s, m, &other, classes, out);
    ch_argument fronted;
    if (!out->len && source->from == CH_FROM_ACTOR_OF && source->function == CH_FUNCTION_OBJECT &&
        fronted_object(s, m, &fronted))
        actor_of(s, &fronted, true, classes, out);
}

static void
keep_part(const ch_frame_source *source, ch_fillers *out)
{
    if (source->from == CH_FROM_FIRST && out->len > 1) out->len = 1;
    if (source->from != CH_FROM_REST || !out->len) return;
    out->len--;
    memmove(out->at, out->at + 1, out->len * sizeof *out->at);
}

static void
ask(const ch_scene *s, const ch_frame_match *m, const ch_frame_source *source, ch_classes classes,
    ch_fillers *out)
{
    switch (source->from) {
    case CH_FROM_CLAUSE_SUBJECT:
    case CH_FROM_CLAUSE_OBJECT:
    case CH_FROM_CLAUSE:
        from_clause(s, m, source->from, classes, out);
        break;
    case CH_FROM_CONDITION_SUBJECT:
        from_condition(s, m, classes, out);
        break;
    case CH_FROM_GOVERNOR:
        from_governor(s, m->carrier, classes, out);
        break;
    case CH_FROM_PLACE:
        from_place(s, m, classes, out);
        if (out->len && !is_taken(s, &out->at[0], classes)) out->len = 0;
        break;
    default:
        from_arguments(s, m, source, classes, out);
        keep_part(source, out);
    }
}

/* ---- a whole frame ---- */

/* Whether a verb lacks a subject because of its form, not because nobody did it. */
static bool
hides_subject(const ch_scene *s, const ch_frame_match *m)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->kind != CH_PREDICATE_VERB || (p->flags & CH_PREDICATE_PASSIVE)) return false;
    if (ch_is_demanded(s, m->carrier)) return true;
    bool finite = p->tense != CH_TENSE_NONE;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_SUBJECT) continue;
        /* "a strategy that may involve sending troops": a strategy sends nobody */
        const bool thing = a->found == CH_FOUND_CONTROL && !ch_scene_mention(s, a->head);
        if (disagrees(s, p, a)) finite = false;
        else if (!thing) return false;
    }
    return !finite;
}

static bool
asks_subject(const ch_frames *f, const ch_frame_role *role)
{
    for (uint32_t i = 0; i < role->sources; i++) {
        const ch_frame_source *source = &f->sources.at[role->first_source + i];
        if (source->from == CH_FROM_ARGUMENT && source->function == CH_FUNCTION_SUBJECT) return true;
    }
    return false;
}

/* "the U.S. commitment to bolstering …", "Russia's plan to …": whose plan it is will do it. */
static void
from_plan(const ch_scene *s, const ch_frame_match *m, ch_classes classes, ch_fillers *out)
{
    const ch_predicate *p = ch_scene_predicate(s, m->carrier);
    if (p->link != CH_LINK_ADNOMINAL || p->governor == CH_NONE || p->kind != CH_PREDICATE_VERB) return;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (p->tense != CH_TENSE_NONE || (p->flags & CH_PREDICATE_PASSIVE) || g->kind != CH_PREDICATE_NOUN) return;
    if (!p->mark.len && !(p->flags & CH_PREDICATE_INFINITIVE)) return; /* "the minister signing it" */
    arguments_of(s, p->governor, CH_FUNCTION_POSSESSOR, classes, out);
    if (!out->len) arguments_of(s, p->governor, CH_FUNCTION_MODIFIER, classes, out);
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
    if (!out->len && classes.acting) stray_agent(s, m, classes, out);
    const bool acts = asks_subject(f, role) || (m->light && classes.acting);
    if (!out->len && acts && hides_subject(s, m)) from_governor(s, m->carrier, classes, out);
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
    }
}

bool
ch_frame_fill(const ch_scene *s, ch_frame_match *m)
{
    const ch_frames *f = s->in->frames;
    bool somebody = m->frame->anyone;
    uint32_t actors = 0, actor = CH_NONE;
    for (uint32_t i = 0; i < m->frame->roles && i < CH_FRAME_ROLES; i++) {
        const ch_frame_role *role = &f->roles.at[m->frame->first_role + i];
        const bool is_actor = ch_slice_equal(role->property, CH_S("actor"));
        fill(s, m, role, is_actor ? CH_NONE : actor, &m->fillers[i]);
        if (is_actor) actors = m->fillers[i].len;
        if (is_actor && actors == 1) actor = m->fillers[i].at[0].entity;
        /* "talks between A and B": the second actor is the recipient */
        const bool paired = m->frame->reciprocal && !is_actor && actors > 1;
        if (role->needed && !m->fillers[i].len && !paired) return false;
        somebody |= role->spreads && m->fillers[i].len;
    }
    return somebody;
}
