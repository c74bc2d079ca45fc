/*
 * Climbing from a clause to whoever says it
 *
 * A complement of a word of saying is said by its subject; everything below the
 * complement is said with it.  A parenthesis (", he said") and "according to X"
 * govern the clause they hang from.  Inside a quotation the climb stops at the
 * marks: beyond them the quotation's own speaker answers.
 */
#include "relate/attribution.h"

#include "relate/factuality.h"

enum { CLIMB = 32 };

static uint32_t
quote_of(const ch_scene *s, uint32_t predicate)
{
    return s->quote_at[s->first + ch_scene_predicate(s, predicate)->token];
}

static bool
is_subject(const ch_argument *a)
{
    return a->function == CH_FUNCTION_SUBJECT && (a->found == CH_FOUND_DIRECT || a->found == CH_FOUND_PASSIVE);
}

static bool
has_own_subject(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++)
        if (is_subject(&s->predicates->arguments[p->first_argument + i])) return true;
    return false;
}

/* "told the council [that it had killed 700 people]", which the parse hangs from the council. */
static bool
is_told_to(const ch_scene *s, const ch_predicate *p)
{
    if (p->link != CH_LINK_RELATIVE || !ch_slice_equal(p->mark, CH_S("that"))) return false;
    for (uint32_t i = 0; i < p->arguments; i++)
        if (s->predicates->arguments[p->first_argument + i].found == CH_FOUND_RELATIVE) return false;
    return has_own_subject(s, p);
}

/* "told reporters [that it had]": the word of saying above a noun that says nothing; CH_NONE: none. */
static uint32_t
told_through_noun(const ch_scene *s, const ch_predicate *p)
{
    if (p->link != CH_LINK_ADNOMINAL || !ch_slice_equal(p->mark, CH_S("that")) || !has_own_subject(s, p)) return CH_NONE;
    const ch_predicate *noun = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, noun);
    if (noun->kind != CH_PREDICATE_NOUN || noun->governor == CH_NONE) return CH_NONE;
    if (cue && (cue->flags & (CH_CUE_SOURCE | CH_CUE_EFFECT))) return CH_NONE; /* "told the claim that …" */
    const ch_predicate *g = ch_scene_predicate(s, noun->governor);
    for (uint32_t i = 0; i < g->arguments && ch_scene_is_source(s, g); i++) {
        const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
        if (a->head == noun->token && (a->function == CH_FUNCTION_INDIRECT || a->function == CH_FUNCTION_OBJECT))
            return noun->governor;
    }
    return CH_NONE;
}

/* "Ankara says it was attacked; Damascus denies it": what stands behind a semicolon is said by nobody before it. */
static bool
is_apart(const ch_scene *s, const ch_predicate *p)
{
    uint32_t begin, end;
    if (!has_own_subject(s, p)) return false;
    /* "he said A, while Ankara said B" */
    const bool besides = ch_slice_equal(p->mark, CH_S("while")) || ch_slice_equal(p->mark, CH_S("whereas")) ||
                         (p->link == CH_LINK_ADVERBIAL && ch_slice_equal(p->mark, CH_S("as")));
    if (besides && ch_scene_is_source(s, p)) return true;
    ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    for (uint32_t i = begin > 0 ? begin - 1 : 0; i <= begin && i < s->count; i++)
        if (s->nodes[i].dep == CH_DEP_PUNCT &&
            ch_slice_equal(ch_article_token(s->in->article, s->first + i), CH_S(";")))
            return true;
    return false;
}

static bool
is_said_clause(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (p->governor == CH_NONE || is_apart(s, p)) return false;
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    if (!cue || !(cue->flags & CH_CUE_SOURCE)) return false;
    if (p->link == CH_LINK_COMPLEMENT || p->link == CH_LINK_CONTROLLED || is_told_to(s, p)) return true;
    /* "vowed to attack", "vowed for the union to lift sanctions"; not "proposed him to please them" */
    for (uint32_t i = 0; i < g->arguments; i++)
        if (s->predicates->arguments[g->first_argument + i].function == CH_FUNCTION_OBJECT) return false;
    return p->link == CH_LINK_ADVERBIAL && (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_PLANNED &&
           ch_slice_ends(p->mark, CH_S("to"));
}

uint32_t
ch_said_by(const ch_scene *s, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    if (p->governor == CH_NONE) return CH_NONE;
    return is_said_clause(s, predicate) ? p->governor : told_through_noun(s, p);
}

/* Whether a word of saying denies what it says; such a one is no mere bracket. */
static bool
denies(const ch_scene *s, const ch_predicate *p)
{
    const ch_cue *cue = ch_scene_cue(s, p);
    return cue && (cue->flags & CH_CUE_EFFECT) && cue->affirmed == CH_DENIED;
}

/*
 * Whether `p` says its own complement, object or bracket, so that the speaker is its
 * governor's subject.  clause: a clause hangs from `p`, "accused [Kenya] of arming them".
 */
static bool
is_said(const ch_scene *s, const ch_predicate *p, bool clause)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (!ch_scene_is_source(s, g) || is_apart(s, p)) return false;
    /* "it is clear that …": nobody says so */
    if (g->kind == CH_PREDICATE_ADJECTIVE && ch_scene_speaker(s, p->governor) == CH_NONE) return false;
    switch (p->link) {
    case CH_LINK_COMPLEMENT:
    case CH_LINK_CONTROLLED: /* "are reported missing": what is below that is told outright */
        return p->kind != CH_PREDICATE_ADJECTIVE || !(g->flags & CH_PREDICATE_PASSIVE);
    case CH_LINK_PARATAXIS:
        return !denies(s, p);
    case CH_LINK_RELATIVE:
        return is_told_to(s, p);
    case CH_LINK_ADVERBIAL: /* "accused her of selling", "blamed it for failing" */
        return ch_slice_equal(p->mark, CH_S("of")) || ch_slice_equal(p->mark, CH_S("for")) ||
               ch_slice_equal(p->mark, CH_S("with")) ||
               is_said_clause(s, (uint32_t)(p - s->predicates->at));
    case CH_LINK_ADNOMINAL: /* "the claim that …" */
        return p->mark.len > 0;
    case CH_LINK_ARGUMENT: { /* "announced a truce", "claimed links"; not "condemned the attack" */
        const ch_cue *cue = ch_scene_cue(s, g);
        /* "the minister, who visited Quito, denied it": who says it is no part of what he says */
        if (p->token < g->token && (s->nodes[p->token].dep == CH_DEP_NSUBJ || s->nodes[p->token].dep == CH_DEP_NSUBJ_PASS)) return false;
        if (cue->flags & CH_CUE_OBJECTS) return true;
        /* "charged the man": he is no part of the charge */
        for (uint32_t i = 0; i < g->arguments && !clause && !(cue->flags & CH_CUE_STATEMENT); i++) {
            const ch_argument *a = &s->predicates->arguments[g->first_argument + i];
            if (a->head == p->token && a->function == CH_FUNCTION_OBJECT) return false;
        }
        return (cue->flags & CH_CUE_EFFECT) && (cue->affirmed == CH_POSSIBLE || cue->affirmed == CH_DENIED);
    }
    default:
        return false;
    }
}

uint32_t
ch_attribution_source(const ch_scene *s, uint32_t predicate)
{
    uint32_t at = predicate;
    bool clause = false;
    for (unsigned i = 0; i < CLIMB; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE) return CH_NONE;
        if (is_said(s, p, clause)) return p->governor;
        clause = p->link == CH_LINK_ADNOMINAL && p->mark.len;
        const uint32_t told = told_through_noun(s, p);
        if (told != CH_NONE) return told;
        at = p->governor;
    }
    return CH_NONE;
}

/* ", adding that …": a participle that only goes on with what is being said. */
static bool
goes_on(const ch_scene *s, const ch_predicate *p)
{
    const ch_cue *cue = ch_scene_cue(s, p);
    if (p->kind != CH_PREDICATE_VERB || p->tense != CH_TENSE_NONE || p->mark.len || p->link != CH_LINK_ADVERBIAL) return false;
    if (!cue || !(cue->flags & CH_CUE_STATEMENT) || (cue->flags & CH_CUE_EFFECT) || has_own_subject(s, p)) return false;
    return p->token && s->nodes[p->token - 1].dep == CH_DEP_PUNCT;
}

static bool
is_comma(const ch_scene *s, uint32_t token)
{
    return token < s->count && ch_slice_equal(ch_article_token(s->in->article, s->first + token), CH_S(","));
}

/* "A spokesman for the ministry, [Ivica Dačić], said", wherever the parse hung the name; CH_NONE: none. */
static uint32_t
named_between_commas(const ch_scene *s, const ch_predicate *p)
{
    const ch_class person = ch_ontology_class(s->in->ontology, CH_S("Person"));
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (!is_subject(a)) continue;
        for (uint32_t t = a->head + 1; t < p->token; t++) {
            const ch_mention *m = ch_scene_mention(s, t);
            const ch_entity *e = ch_scene_entity(s, m);
            if (!e || e->unnamed || !is_comma(s, t - 1) || !is_comma(s, m->end - s->first)) continue;
            if (ch_ontology_is(s->in->ontology, e->class, person)) return m->entity;
        }
    }
    return CH_NONE;
}

/* "a spokesman for the ministry" */
static bool
is_mouthpiece(const ch_scene *s, const ch_predicate *p)
{
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (is_subject(a)) return ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0}, CH_CUE_MOUTHPIECE);
    }
    return false;
}

uint32_t
ch_speaker(const ch_scene *s, uint32_t predicate)
{
    if (goes_on(s, ch_scene_predicate(s, predicate))) {
        const uint32_t above = ch_attribution_source(s, predicate);
        const uint32_t speaker = above == CH_NONE ? CH_NONE : ch_scene_speaker(s, above);
        if (speaker != CH_NONE) return speaker;
    }
    const uint32_t named = named_between_commas(s, ch_scene_predicate(s, predicate));
    if (named != CH_NONE && is_mouthpiece(s, ch_scene_predicate(s, predicate))) return named;
    const uint32_t speaker = ch_scene_speaker(s, predicate);
    return speaker != CH_NONE ? speaker : named;
}

/* ", Reuters reported", which the parse joins to what is reported: no "and", and nothing said but that. */
static bool
is_joined_bracket(const ch_scene *s, uint32_t number)
{
    const ch_predicate *q = ch_scene_predicate(s, number);
    if (q->link != CH_LINK_CONJUNCT || !has_own_subject(s, q) ||
        ch_scene_child(s, q->token, CH_DEP_CC, CH_NONE) != CH_NONE)
        return false;
    for (uint32_t i = 0; i < s->predicates->len; i++)
        if (ch_said_by(s, i) == number) return false;
    for (uint32_t i = 0; i < q->arguments; i++) {
        const uint8_t function = s->predicates->arguments[q->first_argument + i].function;
        if (function == CH_FUNCTION_OBJECT || function == CH_FUNCTION_CLAUSE) return false;
    }
    return true;
}

bool
ch_is_bracket(const ch_scene *s, uint32_t predicate)
{
    return ch_scene_predicate(s, predicate)->link == CH_LINK_PARATAXIS || is_joined_bracket(s, predicate);
}

/* "…, as the ministry says that …": says something else; ", as the ministry says" says what stands around it. */
static bool
says_more(const ch_scene *s, uint32_t predicate)
{
    for (uint32_t i = 0; i < s->predicates->len; i++)
        if (i != predicate && ch_said_by(s, i) == predicate) return true;
    return false;
}

/* ", he said" or ", as he said" below `predicate`; CH_NONE: none. */
static uint32_t
parenthesis(const ch_scene *s, uint32_t predicate)
{
    const uint32_t quote = quote_of(s, predicate);
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->governor != predicate || i == predicate || quote_of(s, i) != quote) continue;
        const bool as = q->link == CH_LINK_ADVERBIAL && ch_slice_equal(q->mark, CH_S("as"));
        if (!ch_scene_is_source(s, q) || denies(s, q)) continue;
        if (ch_is_bracket(s, i) || (as && !says_more(s, i))) return i;
    }
    return CH_NONE;
}

/* "according to"; some parses read "more than 14,000 people, according to X" as "according than to". */
static bool
is_according(const ch_scene *s, ch_slice preposition)
{
    return ch_cues_preposition(s->in->cues, preposition, CH_CUE_SOURCE) ||
           (ch_slice_starts(preposition, CH_S("according ")) && ch_slice_ends(preposition, CH_S(" to")));
}

/* "according to X" on `predicate`: whether, and who. */
static bool
according(const ch_scene *s, uint32_t predicate, uint32_t *speaker)
{
    const ch_classes agents = ch_scene_agents(s);
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_OBLIQUE || !a->preposition.len) continue;
        if (!is_according(s, a->preposition)) continue;
        *speaker = ch_scene_unnamed(s, a->head);
        if (*speaker != CH_NONE) return true;
        ch_fillers found = {.len = 0};
        ch_scene_resolve(s, a->head, agents, "according to", &found);
        if (!found.len) ch_scene_inside(s, a->head, a->begin, a->end, CH_NONE, agents, "according to", &found);
        *speaker = found.len ? found.at[0].entity : CH_NONE;
        const ch_slice noun = ch_scene_lemma(s, a->head);
        /* "according to the terms" nobody says anything */
        if (!found.len && ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, noun, (ch_slice){0}, CH_CUE_WRITTEN)) continue;
        return true;
    }
    return false;
}

/* "denied involvement in the attack": there was one, whoever speaks of it. */
static bool
is_known_below_noun(const ch_scene *s, const ch_predicate *p)
{
    return p->governor != CH_NONE && ch_scene_predicate(s, p->governor)->kind == CH_PREDICATE_NOUN && ch_is_known_deed(s, p);
}

/* "the army denied reports that …": not who reports it but who denies it; else `source` itself. */
static uint32_t
who_denies(const ch_scene *s, uint32_t source)
{
    const ch_predicate *p = ch_scene_predicate(s, source);
    if (p->kind != CH_PREDICATE_NOUN || p->link != CH_LINK_ARGUMENT || p->governor == CH_NONE) return source;
    return denies(s, ch_scene_predicate(s, p->governor)) ? p->governor : source;
}

/* "…, a charge that Khartoum denies": the writer's own remark on what has just been said. */
static bool
is_remark(const ch_scene *s, const ch_predicate *p)
{
    if (p->link != CH_LINK_RELATIVE) return false;
    if (denies(s, p) && has_own_subject(s, p)) return true; /* "…, which Moscow denied" */
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->found != CH_FOUND_RELATIVE) continue;
        const ch_cue *cue = ch_cues_find(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0});
        return s->nodes[a->head].dep == CH_DEP_APPOS && cue && (cue->anaphor_count || (cue->flags & CH_CUE_SOURCE));
    }
    return false;
}

static bool
climb(const ch_scene *s, const ch_quotes *quotes, uint32_t predicate, uint32_t *speaker)
{
    const uint32_t quote = quote_of(s, predicate);
    uint32_t at = predicate;
    bool clause = false;
    for (unsigned i = 0; i < CLIMB; i++) {
        if (according(s, at, speaker)) return true;
        const uint32_t aside = parenthesis(s, at);
        if (aside != CH_NONE && aside != predicate) {
            *speaker = ch_speaker(s, aside);
            return true;
        }
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE || quote_of(s, p->governor) != quote || is_remark(s, p) || is_apart(s, p)) break;
        if (at == predicate && quote == CH_NONE && is_known_below_noun(s, p)) break;
        const uint32_t by = is_said(s, p, clause) ? who_denies(s, p->governor) : told_through_noun(s, p);
        clause = p->link == CH_LINK_ADNOMINAL && p->mark.len;
        if (by != CH_NONE) {
            *speaker = ch_speaker(s, by);
            return true;
        }
        at = p->governor;
    }
    if (quote == CH_NONE) {
        *speaker = s->signer;
        return s->signer != CH_NONE;
    }
    *speaker = quotes->at[quote].speaker;
    if (*speaker != CH_NONE) return true;
    /* scare quotes: go on as if the marks were not there */
    const ch_predicate *p = ch_scene_predicate(s, at);
    if (p->governor == CH_NONE) return quotes->at[quote].whole;
    if (!is_said(s, p, clause)) return ch_attribution(s, quotes, p->governor, speaker);
    *speaker = ch_speaker(s, p->governor);
    return true;
}

bool
ch_attribution(const ch_scene *s, const ch_quotes *quotes, uint32_t predicate, uint32_t *speaker)
{
    ch_clause_note *note = &s->notes[predicate];
    if (!note->source_known) {
        note->source_known = true; /* before the climb: a circle ends here */
        note->speaker = CH_NONE;
        note->attributed = climb(s, quotes, predicate, &note->speaker);
    }
    *speaker = note->speaker;
    return note->attributed;
}
