/*
 * A frame's words besides its first
 *
 *     take  aim  at  somebody        further words of the entry: all must be there
 *     words: {object: [ship]}        one of these must stand in that argument
 *     unless: {object: [deal]}       none of these may head it
 */
#include "relate/frame_words.h"

/* ---- the entry's further words ---- */

/* "President" is president. */
static bool
equal_but_capital(ch_slice word, ch_slice lemma)
{
    if (word.len != lemma.len || !word.len) return false;
    if (memcmp(word.at + 1, lemma.at + 1, word.len - 1) != 0) return false;
    return word.at[0] == lemma.at[0] || (lemma.at[0] >= 'A' && lemma.at[0] <= 'Z' && (lemma.at[0] | 32) == word.at[0]);
}

static bool
took(const ch_frame_match *m, uint32_t token)
{
    for (uint32_t i = 0; i < m->part_count; i++)
        if (m->parts[i] == token) return true;
    return false;
}

static bool
is_behind(const ch_argument *a, ch_slice preposition)
{
    return !preposition.len || ch_slice_equal(a->preposition, preposition) ||
           (a->function == CH_FUNCTION_OF && ch_slice_equal(preposition, CH_S("of")));
}

/* "called on Monday" is no "call on", "held in March" no "hold march". */
static bool
is_time(const ch_scene *s, const ch_argument *a)
{
    const ch_mention *m = ch_scene_mention(s, a->head);
    return m && ch_ontology_is(s->in->ontology, m->class, ch_ontology_class(s->in->ontology, CH_S("TimeExpression")));
}

/* A noun among the arguments, behind `preposition` if there is one. */
static bool
take_noun(const ch_scene *s, ch_frame_match *m, ch_slice word, ch_slice preposition)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function == CH_FUNCTION_SUBJECT || a->function == CH_FUNCTION_CLAUSE) continue;
        if (a->function == CH_FUNCTION_MODIFIER) continue; /* has_modifier(): whose drone it is stays an argument */
        if (took(m, a->head) || !is_behind(a, preposition) || is_time(s, a)) continue;
        if (!equal_but_capital(word, ch_scene_lemma(s, a->head))) continue; /* "the Indus Waters Treaty", too */
        if (m->part_count < CH_FRAME_PARTS) m->parts[m->part_count++] = a->head;
        return true;
    }
    return false;
}

/* "strip the president of his immunity", which some parses hang from the president. */
static bool
take_below_object(const ch_scene *s, ch_frame_match *m, ch_slice word, ch_slice preposition)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    if (!preposition.len || p->kind != CH_PREDICATE_VERB) return false;
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT) continue;
        for (uint32_t t = a->head + 1; t < s->count; t++) {
            if (s->nodes[t].head != a->head || s->nodes[t].dep != CH_DEP_NMOD || !equal_but_capital(word, ch_scene_lemma(s, t))) continue;
            const uint32_t marker = ch_scene_child(s, t, CH_DEP_CASE, CH_NONE);
            if (marker == CH_NONE || !ch_slice_equal(ch_scene_lemma(s, marker), preposition)) continue;
            if (m->part_count < CH_FRAME_PARTS) m->parts[m->part_count++] = t;
            return true;
        }
    }
    return false;
}

/* "left nine people [dead]": an adjective behind the object. */
static bool
has_adjective_behind(const ch_scene *s, const ch_frame_match *m, ch_slice word)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    for (uint32_t i = 0; i < p->arguments; i++) {
        const ch_argument *a = &s->predicates->arguments[p->first_argument + i];
        if (a->function != CH_FUNCTION_OBJECT) continue;
        for (uint32_t t = a->head + 1; t < s->count; t++)
            if (s->nodes[t].head == a->head && s->nodes[t].dep == CH_DEP_AMOD && ch_slice_equal(ch_scene_lemma(s, t), word))
                return true;
    }
    return false;
}

/* "press conference", "hunger strike": before the noun just taken, or before the predicate itself. */
static bool
has_modifier(const ch_scene *s, const ch_frame_match *m, ch_slice word)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    const uint32_t head = m->part_count ? m->parts[m->part_count - 1] : p->token;
    if (!m->part_count && p->kind == CH_PREDICATE_VERB) return false;
    for (uint32_t i = 0; i < s->count; i++)
        if (s->nodes[i].head == head && ch_slice_equal(ch_scene_lemma(s, i), word)) return true;
    return false;
}

/* "pull out" before "[out of] Niger": the particle that such a preposition opens with. */
static bool
opens(ch_slice preposition, ch_slice word)
{
    const ch_slice of = CH_S(" of");
    return preposition.len == word.len + of.len && !memcmp(preposition.at, word.at, word.len) &&
           !memcmp(preposition.at + word.len, of.at, of.len);
}

static bool
has_preposition(const ch_scene *s, const ch_frame_match *m, ch_slice word)
{
    const ch_argument *a;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);)
        if (is_time(s, a)) continue;
        else if (a->preposition.len ? ch_slice_equal(a->preposition, word) || opens(a->preposition, word)
                               : is_behind(a, word) && a->function == CH_FUNCTION_OF)
            return true;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->governor == m->predicate && ch_slice_equal(q->mark, word)) return true;
    }
    return false;
}

/* A preposition that the parse hung from the noun just taken: "take aim at". */
static bool
has_particle(const ch_scene *s, const ch_frame_match *m, ch_slice word)
{
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    if (ch_slice_equal(p->particle, word)) return true;
    for (uint32_t i = 0; i < s->count; i++) {
        const uint8_t upos = s->nodes[i].upos;
        if (upos != CH_UPOS_ADP && upos != CH_UPOS_ADV && upos != CH_UPOS_PART) continue;
        if (!ch_slice_equal(ch_scene_lemma(s, i), word) || s->nodes[i].dep == CH_DEP_MARK) continue;
        const uint32_t head = s->nodes[i].head;
        if (head == p->token || (head != CH_ROOT && took(m, head))) return true;
        if (head != CH_ROOT && s->nodes[head].head != CH_ROOT && took(m, s->nodes[head].head))
            return true;
    }
    return false;
}

/* "pleaded not guilty", "found not guilty" */
static bool
is_part_negated(const ch_scene *s, const ch_frame_match *m)
{
    for (uint32_t i = 0; i < m->part_count; i++) {
        const uint32_t own = s->predicates->of_token[m->parts[i]];
        if (own == CH_NONE || ch_scene_predicate(s, own)->kind != CH_PREDICATE_ADJECTIVE) continue;
        if (ch_scene_predicate(s, own)->flags & CH_PREDICATE_NEGATED) return true;
    }
    return false;
}

/* Whether "out" stands for the whole of "out of": its "of" is no word of its own. */
static bool
has_split(const ch_scene *s, const ch_frame_match *m, ch_slice word)
{
    const ch_argument *a;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);)
        if (opens(a->preposition, word)) return true;
    return false;
}

bool
ch_frame_words_match(const ch_scene *s, const ch_frame_entry *e, ch_frame_match *m)
{
    const ch_frames *f = s->in->frames;
    const ch_predicate *p = ch_scene_predicate(s, m->predicate);
    bool particle_used = !p->particle.len;
    ch_slice preposition = {0};
    for (uint32_t i = 1; i < e->words; i++) {
        const ch_slice word = f->words.at[e->first_word + i];
        if (ch_slice_equal(word, p->particle)) {
            particle_used = true;
            preposition = (ch_slice){0};
        } else if (take_noun(s, m, word, preposition) || has_modifier(s, m, word)) {
            preposition = (ch_slice){0};
        } else if (i + 1 < e->words &&
                   take_noun(s, m, f->words.at[e->first_word + i + 1], preposition)) {
            /* "hold press conference": the noun comes behind its modifier */
            preposition = (ch_slice){0};
            if (!has_modifier(s, m, word)) return false;
            i++;
        } else if (i + 1 < e->words && take_below_object(s, m, f->words.at[e->first_word + i + 1], word)) {
            preposition = (ch_slice){0};
            i++;
        } else if (has_adjective_behind(s, m, word)) {
            preposition = (ch_slice){0};
        } else if (has_preposition(s, m, word) || has_particle(s, m, word)) {
            preposition = word;
            if (i + 1 < e->words && ch_slice_equal(f->words.at[e->first_word + i + 1], CH_S("of")) && has_split(s, m, word)) i++;
        } else {
            return false;
        }
    }
    /* "rule out" is not "rule" */
    return particle_used && !is_part_negated(s, m);
}

/* ---- conditions on words ---- */

static bool
is_word(const ch_frames *f, const ch_frame_words *w, ch_slice lemma)
{
    for (uint32_t i = 0; i < w->words; i++)
        if (ch_slice_equal(f->words.at[w->first_word + i], CH_S("*")) || equal_but_capital(f->words.at[w->first_word + i], lemma)) return true;
    return false;
}

/* "phone call"; and, where it must not, "in charge". */
static bool
modifier_is(const ch_scene *s, const ch_frame_words *w, uint32_t head)
{
    for (uint32_t i = 0; i < s->count; i++) {
        const uint8_t dep = s->nodes[i].dep;
        const bool before = dep == CH_DEP_AMOD || dep == CH_DEP_COMPOUND || (w->unless && dep == CH_DEP_CASE && i + 1 == head);
        if (s->nodes[i].head == head && before &&
            is_word(s->in->frames, w, ch_scene_lemma(s, i)))
            return true;
    }
    return false;
}

/* "a member of the Islamic State - Khorasan Province" is no province: a name below the head tells of itself. */
static bool
is_in_lower_name(const ch_scene *s, uint32_t token, uint32_t head)
{
    const ch_mention *m = ch_scene_mention(s, token);
    const ch_entity *e = ch_scene_entity(s, m);
    return e && !e->unnamed && m->end - m->first > 1 && m->head - s->first != head;
}

static bool
argument_is(const ch_scene *s, const ch_frame_match *m, const ch_frame_words *w)
{
    const ch_argument *a;
    for (uint32_t at = 0; ch_frame_next_argument(s, m, &at, &a);) {
        if (a->function != w->where.function) continue;
        if (a->function == CH_FUNCTION_OBLIQUE &&
            !ch_slice_equal(a->preposition, w->where.preposition))
            continue;
        if (is_word(s->in->frames, w, ch_scene_lemma(s, a->head))) return true;
        for (uint32_t i = a->begin; !w->unless && i < a->end && i < s->count; i++)
            if (is_word(s->in->frames, w, ch_scene_lemma(s, i)) && !is_in_lower_name(s, i, a->head)) return true;
    }
    return false;
}

/* "two are killed and nine injured [in a fire]": in which the two were killed, too. */
static bool
conjunct_is(const ch_scene *s, const ch_frame_match *m, const ch_frame_words *w)
{
    if (!w->unless || w->where.function != CH_FUNCTION_OBLIQUE) return false;
    for (uint32_t i = 0; i < s->predicates->len; i++) {
        const ch_predicate *q = ch_scene_predicate(s, i);
        if (q->link != CH_LINK_CONJUNCT || q->governor != m->carrier || !(q->flags & CH_PREDICATE_PASSIVE)) continue;
        for (uint32_t k = 0; k < q->arguments; k++) {
            const ch_argument *a = &s->predicates->arguments[q->first_argument + k];
            if (a->function == CH_FUNCTION_OBLIQUE && ch_slice_equal(a->preposition, w->where.preposition) &&
                is_word(s->in->frames, w, ch_scene_lemma(s, a->head)))
                return true;
        }
    }
    return false;
}

bool
ch_frame_words_hold(const ch_scene *s, const ch_frame_match *m)
{
    const ch_frames *f = s->in->frames;
    for (uint32_t i = 0; i < m->frame->words; i++) {
        const ch_frame_words *w = &f->word_lists.at[m->frame->first_words + i];
        bool found = false;
        if (w->sentence) {
            for (uint32_t t = 0; t < s->count && !found; t++)
                found = is_word(f, w, ch_scene_lemma(s, t));
        } else if (w->where.function == CH_FUNCTION_MODIFIER) {
            found = modifier_is(s, w, ch_scene_predicate(s, m->predicate)->token);
        } else {
            found = argument_is(s, m, w) || conjunct_is(s, m, w);
        }
        if (found == w->unless) return false;
    }
    return true;
}
