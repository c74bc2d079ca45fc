/*
 * Climbing from a clause to whoever says it
 *
 * A complement of a word of saying is said by its subject; everything below the
 * complement is said with it.  A parenthesis (", he said") and "according to X"
 * govern the clause they hang from.  Inside a quotation the climb stops at the
 * marks: beyond them the quotation's own speaker answers.
 */
#include "relate/attribution.h"

enum { CLIMB = 32 };

static uint32_t
quote_of(const ch_scene *s, uint32_t predicate)
{
    return s->quote_at[s->first + ch_scene_predicate(s, predicate)->token];
}

/* Whether `p` says its own complement, object or bracket, so that the speaker is its governor's subject. */
static bool
is_said(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    if (!ch_scene_is_source(s, g)) return false;
    switch (p->link) {
    case CH_LINK_COMPLEMENT:
    case CH_LINK_CONTROLLED: /* "are reported missing": what is below that is told outright */
        return p->kind != CH_PREDICATE_ADJECTIVE || !(g->flags & CH_PREDICATE_PASSIVE);
    case CH_LINK_PARATAXIS:
        return true;
    case CH_LINK_ADVERBIAL: /* "accused her of selling", "blamed it for failing" */
        return ch_slice_equal(p->mark, CH_S("of")) || ch_slice_equal(p->mark, CH_S("for"));
    case CH_LINK_ADNOMINAL: /* "the claim that …" */
        return p->mark.len > 0;
    case CH_LINK_ARGUMENT: { /* "announced a truce", "claimed links"; not "condemned the attack" */
        const ch_cue *cue = ch_scene_cue(s, g);
        if (cue->flags & CH_CUE_OBJECTS) return true;
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
    for (unsigned i = 0; i < CLIMB; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE) return CH_NONE;
        if (is_said(s, p)) return p->governor;
        at = p->governor;
    }
    return CH_NONE;
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
        if ((q->link == CH_LINK_PARATAXIS || as) && ch_scene_is_source(s, q)) return i;
    }
    return CH_NONE;
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
        if (!ch_cues_has(s->in->cues, CH_CUE_OF_PREPOSITION, a->preposition, (ch_slice){0},
                         CH_CUE_SOURCE))
            continue;
        *speaker = ch_scene_unnamed(s, a->head);
        if (*speaker != CH_NONE) return true;
        ch_fillers found = {.len = 0};
        ch_scene_resolve(s, a->head, agents, "according to", &found);
        if (!found.len) ch_scene_inside(s, a->head, a->begin, a->end, CH_NONE, agents, "according to", &found);
        *speaker = found.len ? found.at[0].entity : CH_NONE;
        return true;
    }
    return false;
}

static bool
climb(const ch_scene *s, const ch_quotes *quotes, uint32_t predicate, uint32_t *speaker)
{
    const uint32_t quote = quote_of(s, predicate);
    uint32_t at = predicate;
    for (unsigned i = 0; i < CLIMB; i++) {
        if (according(s, at, speaker)) return true;
        const uint32_t aside = parenthesis(s, at);
        if (aside != CH_NONE && aside != predicate) {
            *speaker = ch_scene_speaker(s, aside);
            return true;
        }
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (p->governor == CH_NONE || quote_of(s, p->governor) != quote) break;
        if (is_said(s, p)) {
            *speaker = ch_scene_speaker(s, p->governor);
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
    if (!is_said(s, p)) return ch_attribution(s, quotes, p->governor, speaker);
    *speaker = ch_scene_speaker(s, p->governor);
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
