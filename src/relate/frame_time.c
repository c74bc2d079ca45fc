/*
 * The date belongs to the clause it stands in
 *
 *     said on Thursday that it had designated the gang in February
 *     [said   Thursday]     [designated             February     ]
 *
 * A clause without a date takes that of the clause it is part of: participles,
 * what is joined to a verb with a date in front, an event noun under its verb.
 * Not a complement: what is said is older or younger than the saying.
 */
#include "relate/frame_time.h"

#include "relate/factuality.h"
#include "relate/purpose.h"

enum { CLIMB = 6 };

const char CH_TOLD_IN_PRESENT[] = "told in the present: the article's date";

static bool
is_date(const ch_scene *s, uint32_t token, const ch_value **out)
{
    const ch_mention *m = ch_scene_mention(s, token);
    if (!m || m->value == CH_NONE || m->first != s->first + token) return false;
    *out = &s->in->annotations->values[m->value];
    return (*out)->kind == CH_VALUE_DATE && ch_date_known((*out)->date);
}

/* A day after the article's own. */
static bool
lies_ahead(const ch_scene *s, ch_date date)
{
    const ch_date published = s->in->article->published;
    return ch_date_known(published) && ch_date_known(date) && ch_date_compare(date, published) > 0;
}

/* How exactly a date is known: a day beats a month beats a year. */
static unsigned
exactness(ch_date date)
{
    return (date.year != 0) + 2u * (date.month != 0) + 4u * (date.day != 0);
}

/* "after the clashes last night", "until the vote in May": what is older or younger than the verb. */
static bool
is_order(const ch_scene *s, ch_slice preposition)
{
    return ch_cues_preposition(s->in->cues, preposition, CH_CUE_ORDER);
}

static bool
is_one_time(ch_slice preposition)
{
    return ch_slice_equal(preposition, CH_S("during")) || ch_slice_equal(preposition, CH_S("amid"));
}

/* "congratulated her [on] her election on 4 May": what comes behind it is what one reacts to, and older. */
static bool
is_reason(const ch_scene *s, const ch_predicate *p, ch_slice preposition)
{
    const ch_cue *cue = p->kind == CH_PREDICATE_VERB ? ch_scene_cue(s, p) : NULL;
    return cue && (cue->flags & CH_CUE_REACTION) && ch_cues_preposition(s->in->cues, preposition, CH_CUE_REASON);
}

/* Whether an event noun stands between the date and its verb: "talks after Monday's attack". */
static bool
is_noun_date(const ch_scene *s, uint32_t token, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    uint32_t t = s->nodes[token].head;
    for (unsigned i = 0; i < 32 && t != CH_ROOT && t < s->count && t != p->token; i++) {
        const uint32_t until = ch_scene_child(s, t, CH_DEP_CASE, CH_NONE);
        const bool hour = ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, t), (ch_slice){0}, CH_CUE_HOUR);
        if (until != CH_NONE && !hour && is_order(s, ch_scene_lemma(s, until))) return true;
        if (until != CH_NONE && t != token && is_reason(s, p, ch_scene_lemma(s, until))) return true;
        /* "during the election of 2022", "detained in a raid on Monday": at the same time */
        const bool of_verb = s->nodes[t].head == p->token && s->nodes[t].dep == CH_DEP_OBL;
        const bool within = until != CH_NONE && (is_one_time(ch_scene_lemma(s, until)) ||
                                                 (of_verb && ch_slice_equal(ch_scene_lemma(s, until), CH_S("in"))));
        if (!within && s->nodes[t].upos == CH_UPOS_NOUN && s->predicates->of_token[t] != CH_NONE &&
            ch_frames_entry(s->in->frames, CH_PREDICATE_NOUN, ch_scene_lemma(s, t)) != CH_NONE &&
            ch_frame_carrier(s, s->predicates->of_token[t]) == s->predicates->of_token[t])
            return true;
        t = s->nodes[t].head;
    }
    return false;
}

/* "sentenced for his role in [the bombing] in 2014": an older deed, with a time of its own. */
static bool
has_deed(const ch_scene *s, const ch_argument *a)
{
    bool reason = false;
    for (uint32_t i = a->begin; i < a->end && i < s->count; i++) {
        const ch_slice word = ch_scene_lemma(s, i);
        reason |= ch_slice_equal(word, CH_S("for")) || ch_slice_equal(word, CH_S("over"));
        const uint32_t own = s->predicates->of_token[i];
        if (reason && own != CH_NONE && ch_is_known_deed(s, ch_scene_predicate(s, own))) return true;
    }
    return false;
}

/*
 * Whether the date stands right behind an event that comes before or after the verb's,
 * which it is then more likely to date: "resigned after the riots in July".
 */
static bool
is_behind_order(const ch_scene *s, uint32_t token, uint32_t predicate)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    uint32_t top = token, begin, end;
    for (unsigned i = 0; i < 8 && s->nodes[top].head != p->token; i++) {
        if (s->nodes[top].head >= s->count) return false;
        top = s->nodes[top].head;
    }
    if (s->nodes[top].head != p->token) return false;
    ch_subtree(s->nodes, s->count, top, &begin, &end);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        const bool hour = ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, ch_scene_lemma(s, a->head), (ch_slice){0}, CH_CUE_HOUR);
        const ch_value *day;
        const bool reason = is_reason(s, p, a->preposition) && !is_date(s, a->begin, &day) && !is_date(s, a->head, &day);
        bool straight = !hour && a->function == CH_FUNCTION_OBLIQUE && a->end <= begin && a->head != top &&
                        (is_order(s, a->preposition) || has_deed(s, a) || reason);
        for (uint32_t k = a->end; k < begin && straight; k++) straight = s->nodes[k].dep != CH_DEP_PUNCT;
        if (straight) return true;
    }
    return false;
}

/* The simple present of a report tells what happened as it was written. */
static bool
is_report_present(const ch_scene *s, const ch_predicate *p)
{
    const unsigned progressive = s->signer == CH_NONE ? CH_PREDICATE_PROGRESSIVE : 0;
    const unsigned other = progressive | CH_PREDICATE_PERFECT | CH_PREDICATE_NEGATED;
    return p->kind == CH_PREDICATE_VERB && p->tense == CH_TENSE_PRESENT && !(p->flags & other) &&
           !p->auxiliary.len && ch_date_known(s->in->article->published);
}

/* Long before the article: more than a week, an earlier month, an earlier year. */
static bool
is_old(const ch_scene *s, ch_date date)
{
    enum { WEEK = 8 };
    const ch_date published = s->in->article->published;
    if (date.year != published.year || !date.month) return date.year && date.year < published.year;
    if (!date.day || !published.day) return date.month < published.month;
    return ch_date_days(published) - ch_date_days(date) > WEEK;
}

/*
 * Whether a date in its clause is not the verb's: the present of a report is of its day ("says that
 * it fell in 2019"), and "since 2009" dates what has been going on, not "the first time since 2009".
 */
static bool
is_of_another(const ch_scene *s, uint32_t token, const ch_value *value, const ch_predicate *p)
{
    if (p->kind != CH_PREDICATE_VERB) return false;
    if (value->open && !(p->flags & CH_PREDICATE_PERFECT) &&
        !(p->tense == CH_TENSE_PAST && s->nodes[token].head == p->token))
        return true;
    return is_report_present(s, p) && is_old(s, value->date);
}

/* "pleaded guilty on Monday", "was found dead on Monday": the verb's adjective has its clause, not its own time. */
static bool
is_in_clause(const ch_scene *s, uint32_t token, uint32_t predicate)
{
    const uint32_t clause = s->predicates->clause[token];
    if (clause == predicate || clause == CH_NONE) return clause == predicate;
    const ch_predicate *c = ch_scene_predicate(s, clause);
    return c->kind == CH_PREDICATE_ADJECTIVE && c->link == CH_LINK_CONTROLLED && c->governor == predicate;
}

/*
 * Where a date is looked for: the tokens [begin, end)
 *
 * any   in whatever clause, for a noun's own words; else in the predicate's
 * old   an old date may be that of a present
 */
typedef struct {
    uint32_t begin, end;
    bool any, old;
} range;

static bool
date_within(const ch_scene *s, uint32_t predicate, range in, ch_date *out)
{
    const ch_value *value;
    bool found = false;
    for (uint32_t i = in.begin; i < in.end && i < s->count; i++) {
        if (!is_date(s, i, &value)) continue;
        if ((!in.any && !is_in_clause(s, i, predicate)) || is_noun_date(s, i, predicate)) continue;
        if (!in.any && is_behind_order(s, i, predicate)) continue;
        if (!in.old && is_of_another(s, i, value, ch_scene_predicate(s, predicate))) continue;
        if (lies_ahead(s, value->date) && ch_factuality(s, predicate) == CH_ACTUAL) continue;
        if (found && exactness(value->date) <= exactness(*out)) continue;
        *out = value->date;
        found = true;
    }
    return found;
}

static bool
own_date(const ch_scene *s, uint32_t predicate, bool old, ch_date *out)
{
    const ch_predicate *p = ch_scene_predicate(s, predicate);
    uint32_t begin, end;
    if (p->kind != CH_PREDICATE_NOUN) return date_within(s, predicate, (range){0, s->count, false, old}, out);
    ch_subtree(s->nodes, s->count, p->token, &begin, &end);
    /* no further than the noun's own phrase: not into a relative clause */
    for (uint32_t i = p->token + 1; i < end; i++)
        if (s->predicates->clause[i] != s->predicates->clause[p->token]) end = i;
    return date_within(s, predicate, (range){begin, end, true, old}, out);
}

/* "killed in an attack", "arrested during protests", "a wave of strikes": one with what is told. */
static bool
is_at_once(const ch_scene *s, const ch_predicate *p, uint8_t kind)
{
    const uint32_t of = ch_scene_child(s, p->token, CH_DEP_CASE, CH_NONE);
    if (of == CH_NONE) return true;
    const ch_slice word = ch_scene_lemma(s, of);
    if (kind != CH_PREDICATE_VERB && ch_slice_equal(word, CH_S("of"))) return true;
    return ch_cues_preposition(s->in->cues, word, CH_CUE_AT_ONCE);
}

/* "the earlier accord", "the war" */
static bool
has_own_time(const ch_scene *s, const ch_predicate *p)
{
    if (ch_cues_has(s->in->cues, CH_CUE_OF_NOUN, p->lemma, (ch_slice){0}, CH_CUE_OWN_TIME)) return true;
    for (uint32_t c = ch_scene_child(s, p->token, CH_DEP_AMOD, CH_NONE); c != CH_NONE; c = ch_scene_child(s, p->token, CH_DEP_AMOD, c))
        if (ch_cues_has(s->in->cues, CH_CUE_OF_ADJECTIVE, ch_scene_lemma(s, c), (ch_slice){0}, CH_CUE_OWN_TIME)) return true;
    return false;
}

/*
 * Whether an event noun happens when the verb does that it stands under: not "condemned
 * the attack", "discussed the visit", "protested against the war", "convicted over the riot".
 */
static bool
noun_shares_time(const ch_scene *s, const ch_predicate *p)
{
    const ch_predicate *g = ch_scene_predicate(s, p->governor);
    const ch_cue *cue = ch_scene_cue(s, g);
    if (g->kind == CH_PREDICATE_COPULA || g->kind == CH_PREDICATE_ADJECTIVE || !is_at_once(s, p, g->kind)) return false;
    if (has_own_time(s, p)) return false;
    if (ch_scene_child(s, p->token, CH_DEP_CASE, CH_NONE) != CH_NONE) return true;
    if (!cue || (cue->flags & (CH_CUE_LIGHT | CH_CUE_OBJECTS))) return true;
    if (cue->flags & (CH_CUE_SOURCE | CH_CUE_TOPIC)) return false;
    return !(cue->flags & CH_CUE_EFFECT) || (cue->affirmed == CH_ACTUAL && cue->negated != CH_ACTUAL);
}

/* Whether `p` happens when its governor does. */
static bool
shares_time(const ch_scene *s, const ch_predicate *p)
{
    if (p->governor == CH_NONE) return false;
    if (ch_is_done_by(s, (uint32_t)(p - s->predicates->at))) return true;
    switch (p->link) {
    case CH_LINK_CONJUNCT:
        return true;
    case CH_LINK_ARGUMENT:
        return noun_shares_time(s, p);
    case CH_LINK_ADNOMINAL: /* "in a mass stabbing", which some parses read as a mass that stabs */
        return (p->flags & CH_PREDICATE_PARTICIPLE) && !(p->flags & CH_PREDICATE_PASSIVE) &&
               s->nodes[p->token].head + 1 == p->token && ch_scene_child(s, p->token, CH_DEP_OBJ, CH_NONE) == CH_NONE;
    case CH_LINK_ADVERBIAL:
        return !p->mark.len || ch_slice_equal(p->mark, CH_S("by")) ||
               ch_slice_equal(p->mark, CH_S("as")) || ch_slice_equal(p->mark, CH_S("while")) ||
               ch_slice_equal(p->mark, CH_S("with")) || ch_slice_equal(p->mark, CH_S("when"));
    case CH_LINK_CONTROLLED: {
        const ch_cue *cue = ch_scene_cue(s, ch_scene_predicate(s, p->governor));
        return cue && (cue->affirmed == CH_ACTUAL || cue->affirmed == CH_RULED_OUT);
    }
    default:
        return false;
    }
}

/*
 * "proposed holding talks on 15 May": a day to come, hung from the verb of the past, is that of
 * what is to come; "says that it fell in 2019": an old one, hung from the present, of what is past.
 */
static bool
date_above(const ch_scene *s, const ch_predicate *p, ch_date *out)
{
    const ch_value *value;
    const bool below = p->link == CH_LINK_CONTROLLED || p->link == CH_LINK_COMPLEMENT ||
                       (p->link == CH_LINK_ADVERBIAL && (p->flags & CH_PREDICATE_PURPOSE));
    if (p->governor == CH_NONE || !below || ch_factuality(s, p->governor) != CH_ACTUAL) return false;
    const bool past = p->tense == CH_TENSE_PAST && is_report_present(s, ch_scene_predicate(s, p->governor));
    if (p->tense != CH_TENSE_NONE && p->tense != CH_TENSE_FUTURE && !past) return false;
    for (uint32_t i = p->token + 1; i < s->count; i++) {
        if (!is_date(s, i, &value) || s->predicates->clause[i] != p->governor) continue;
        if (past ? !is_old(s, value->date) || value->open : !lies_ahead(s, value->date)) continue;
        if (is_noun_date(s, i, p->governor)) continue;
        *out = value->date;
        return true;
    }
    return false;
}

/* "… as it besieges the town": told in the present by its own verb. */
static bool
is_meanwhile(const ch_scene *s, const ch_predicate *p)
{
    if (ch_scene_child(s, p->token, CH_DEP_NSUBJ, CH_NONE) == CH_NONE &&
        ch_scene_child(s, p->token, CH_DEP_NSUBJ_PASS, CH_NONE) == CH_NONE)
        return false; /* "after being assaulted" */
    return p->link == CH_LINK_ADVERBIAL && ch_cues_has(s->in->cues, CH_CUE_OF_MARK, p->mark, (ch_slice){0}, CH_CUE_MEANWHILE);
}

/* "has designated", of the day, with nothing said of when: "has previously designated" is none. */
static bool
is_plain_perfect(const ch_scene *s, const ch_predicate *p)
{
    if (p->kind != CH_PREDICATE_VERB || p->tense != CH_TENSE_PRESENT || !(p->flags & CH_PREDICATE_PERFECT) ||
        (p->flags & (CH_PREDICATE_NEGATED | CH_PREDICATE_PASSIVE)) || p->governor != CH_NONE)
        return false;
    for (uint32_t i = 0; i < s->count; i++) {
        const ch_value *value;
        if (is_date(s, i, &value)) return false;
        if (s->nodes[i].head == p->token && s->nodes[i].dep == CH_DEP_ADVMOD &&
            !ch_slice_equal(ch_scene_lemma(s, i), CH_S("also")))
            return false;
    }
    return true;
}

ch_date
ch_frame_signed_date(const ch_scene *s, uint32_t predicate, const char **reason)
{
    if (s->signer == CH_NONE || !is_plain_perfect(s, ch_scene_predicate(s, predicate))) return (ch_date){0, 0, 0};
    *reason = "done as the statement is signed: its date";
    return s->in->article->published;
}

/* "was charged in May, had a hearing in June and was freed": of the row, the nearest verb before it that has a date. */
static bool
date_in_row(const ch_scene *s, const ch_predicate *p, ch_date *out)
{
    uint32_t nearest = CH_NONE;
    if (p->link != CH_LINK_CONJUNCT || p->kind != CH_PREDICATE_VERB) return false;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->link != CH_LINK_CONJUNCT || q->governor != p->governor || q->token >= p->token || q->kind != CH_PREDICATE_VERB) continue;
        if (ch_scene_child(s, q->token, CH_DEP_NSUBJ, CH_NONE) != CH_NONE ||
            ch_scene_child(s, q->token, CH_DEP_NSUBJ_PASS, CH_NONE) != CH_NONE)
            continue;
        if (nearest == CH_NONE || q->token > ch_scene_predicate(s, nearest)->token) nearest = i;
    }
    return nearest != CH_NONE && own_date(s, nearest, false, out);
}

ch_date
ch_frame_date(const ch_scene *s, uint32_t predicate, const char **reason)
{
    uint32_t at = predicate;
    ch_date date = {0, 0, 0};
    bool old = false; /* "the listing dates from 1997": of its subject an old date holds */
    for (unsigned i = 0; i < CLIMB; i++) {
        const ch_predicate *p = ch_scene_predicate(s, at);
        if (own_date(s, at, old, &date)) {
            if (i && lies_ahead(s, date) && ch_factuality(s, predicate) == CH_ACTUAL) break; /* "will be signed on Friday under the accord" */
            *reason = i ? "the date of the clause it is part of" : "the date in its clause";
            return date;
        }
        const ch_modality m = ch_factuality(s, predicate);
        if (date_above(s, p, &date)) {
            *reason = "a date in the clause above";
            return date;
        }
        if (is_report_present(s, p) && (m == CH_ACTUAL || m == CH_POSSIBLE) &&
            (p->governor == CH_NONE || p->link == CH_LINK_CONJUNCT || is_meanwhile(s, p))) {
            *reason = CH_TOLD_IN_PRESENT;
            return s->in->article->published;
        }
        if (!shares_time(s, p)) break;
        if (date_in_row(s, p, &date)) {
            *reason = "the date of the verb before it";
            return date;
        }
        old = p->kind == CH_PREDICATE_NOUN && s->nodes[p->token].dep == CH_DEP_NSUBJ;
        at = p->governor;
    }
    *reason = NULL;
    return (ch_date){0, 0, 0};
}

static bool
place_of(const ch_scene *s, const ch_argument *a, ch_filler *out)
{
    const ch_classes places = ch_scene_places(s);
    ch_fillers found = {.len = 0};
    if (a->function != CH_FUNCTION_OBLIQUE || ch_slice_equal(a->preposition, CH_S("from")) || /* "fired from Yemen" */
        !ch_cues_preposition(s->in->cues, a->preposition, CH_CUE_PLACE))
        return false;
    uint32_t end = a->head + 1; /* "in prison [for the attack on Paris]" is not there */
    while (end < a->end && !(s->nodes[end].dep == CH_DEP_CASE && ch_slice_equal(ch_scene_lemma(s, end), CH_S("for")))) end++;
    ch_scene_inside(s, a->head, a->begin, end, s->predicates->clause[a->head], places, "where", &found);
    if (found.len) *out = found.at[0];
    return found.len > 0;
}

bool
ch_frame_place(const ch_scene *s, const ch_frame_match *m, ch_filler *out)
{
    const ch_argument *a;
    const ch_predicate *own = ch_scene_predicate(s, m->predicate);
    const ch_cue *cue = own->kind == CH_PREDICATE_VERB ? ch_scene_cue(s, own) : NULL;
    const bool reacts = cue && (cue->flags & CH_CUE_REACTION); /* "welcomed the trial in Rome": that is there */
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);)
        if (!(reacts && a->head > own->token) && place_of(s, a, out)) return true;
    uint32_t up = m->carrier;
    for (unsigned i = 0; i < CLIMB && shares_time(s, ch_scene_predicate(s, up)); i++) {
        const bool noun = ch_scene_predicate(s, up)->kind == CH_PREDICATE_NOUN;
        up = ch_scene_predicate(s, up)->governor;
        const ch_predicate *p = ch_scene_predicate(s, up);
        if (noun && p->kind == CH_PREDICATE_NOUN) break; /* "protests against British support for …" */
        for (uint32_t k = 0; k < p->arguments; k++)
            if (place_of(s, &s->predicates->arguments[p->first_argument + k], out)) return true;
    }
    return false;
}
