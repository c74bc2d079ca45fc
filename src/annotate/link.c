/*
 * From segments to entities
 *
 * In this order, because each step leans on the ones before:
 *
 *     1  names the gazetteer knows        Claudia Sheinbaum, U.S., Mexican army
 *     2  full names it does not know      Rafał Nowak, Board of Peace
 *     3  acronyms introduced in brackets  (ISF)
 *     4  short forms of all of these      Nowak, the Department, ISF
 *     5  what is left                     by the words beside it
 */
#include "annotate/acronym.h"
#include "annotate/guess.h"
#include "annotate/head_word.h"
#include "text/utf8.h"

#include <stdio.h>

enum { DONE = 1 };

/* An acronym that the article introduces. */
typedef struct {
    ch_slice text;
    uint32_t entity;
} alias;

typedef struct {
    ch_work *w;
    uint8_t *done;     /* for each segment */
    uint32_t *entity;  /* for each segment, what it stands for */
    CH_VECTOR(alias) aliases;
    CH_VECTOR(ch_slice) reserved; /* acronyms that the article gives a meaning of its own */
} linker;

static ch_slice
segment_text(const ch_work *w, const ch_segment *s)
{
    return ch_article_part(w->article, ch_article_tokens_span(w->article, s->first, s->end));
}

static ch_status
stand_for(linker *k, size_t i, ch_mention_kind kind, uint32_t entity, const char *rule)
{
    k->done[i] = DONE;
    k->entity[i] = entity;
    return ch_mention_add(k->w, &k->w->segments.at[i], kind, k->w->entities.at[entity].class, entity, rule);
}

/* --- 1: the gazetteer ------------------------------------------------- */

static ch_mention_kind
kind_of_form(const ch_reading *r)
{
    switch (r->kind) {
    case CH_FORM_ACRONYM: return CH_MENTION_ABBREVIATION;
    case CH_FORM_ADJECTIVE:
    case CH_FORM_DEMONYM: return CH_MENTION_ADJECTIVE;
    default: return CH_MENTION_NAME;
    }
}

static bool
is_reserved(const linker *k, ch_slice text)
{
    for (size_t i = 0; i < k->reserved.len; i++)
        if (ch_slice_equal(k->reserved.at[i], text)) return true;
    return false;
}

static uint32_t alias_of(const linker *k, ch_slice text);
static ch_status introduce_acronym(linker *k, size_t i);

/* What the article says an acronym means goes before what the gazetteer says: "Tehreek-e-Insaf (PTI)". */
static ch_status
link_known(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    const char *why;
    uint32_t entity;
    if (s->source != CH_SEGMENT_LEXICON) return CH_OK;
    if (ch_is_storm(w, s)) {
        k->done[i] = DONE;
        return CH_OK;
    }
    const ch_reading *r = ch_context_choose(w, s, &why);
    if (!r || ch_is_namesake(w, s, r->concept)) return CH_OK;
    const bool acronym = r->kind == CH_FORM_ACRONYM || w->article->tokens[s->first].flags & CH_TOKEN_ALL_CAPITALS;
    const uint32_t introduced = acronym ? alias_of(k, segment_text(w, s)) : CH_NONE;
    if (introduced == CH_NONE && acronym && is_reserved(k, segment_text(w, s))) return CH_OK;
    if (introduced != CH_NONE) return stand_for(k, i, CH_MENTION_ABBREVIATION, introduced, "acronym introduced in brackets");
    CH_TRY(ch_place_by_comma(w, i, r->concept, &entity));
    if (entity != CH_NONE) return stand_for(k, i, CH_MENTION_NAME, entity, "the region behind the comma");
    if (r->kind == CH_FORM_ORGAN) {
        CH_TRY(ch_entity_of_organ(w, r->concept, s->match.country, &entity));
    } else {
        CH_TRY(ch_entity_of_concept(w, r->concept, &entity));
    }
    CH_TRY(stand_for(k, i, kind_of_form(r), entity, why));
    return introduce_acronym(k, i);
}

/* --- 2: full names ----------------------------------------------------- */

static size_t
fold(ch_slice text, char *room, size_t size)
{
    return text.len * 4 > size ? 0 : ch_utf8_fold(text, room);
}

/* "Antony J. Blinken" and "Antony Blinken": same first and last word. */
static bool
is_same_person(ch_slice one, ch_slice other)
{
    char a[512], b[512];
    const size_t la = fold(one, a, sizeof a), lb = fold(other, b, sizeof b);
    const char *sa = memchr(a, ' ', la), *sb = memchr(b, ' ', lb);
    if (!la || !lb || !sa || !sb) return false;
    const char *ea = memrchr(a, ' ', la), *eb = memrchr(b, ' ', lb);
    const size_t fa = (size_t)(sa - a), fb = (size_t)(sb - b), ra = la - (size_t)(ea - a), rb = lb - (size_t)(eb - b);
    return fa == fb && memcmp(a, b, fa) == 0 && ra == rb && memcmp(ea, eb, ra) == 0;
}

static ch_status
person_named(ch_work *w, ch_slice label, uint32_t *out)
{
    const char *space = memrchr(label.at, ' ', label.len);
    const ch_slice last = space ? ch_slice_part(label, (size_t)(space - label.at) + 1, label.len) : label;
    uint32_t at = 0;
    while ((*out = ch_name_next(&w->persons, last, &at)) != CH_NONE)
        if (is_same_person(w->entities.at[*out].label, label)) return CH_OK;
    return ch_entity_of_label(w, label, w->classes.person, out);
}

/* A weak name that the article does not support is still one by its head word: "Labour Party". */
static ch_class
class_of_heads(const ch_work *w, const ch_segment *s)
{
    if (!(w->article->tokens[s->end - 1].flags & CH_TOKEN_CAPITAL)) return CH_NO_CLASS;
    const ch_class last = w->naming_of[s->end - 1].last;
    return last != CH_NO_CLASS ? last : w->naming_of[s->first].first;
}

static ch_status
link_named(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    uint32_t entity;
    if (k->done[i]) return CH_OK;
    ch_slice label = segment_text(w, s);
    if (s->source == CH_SEGMENT_PERSON) {
        if (ch_last_of_name(w, s) == s->first) return CH_OK; /* a lone word: step 4 */
        CH_TRY(person_named(w, label, &entity));
    } else if (s->source == CH_SEGMENT_HEAD || s->source == CH_SEGMENT_SHAPE) {
        if (s->class == CH_NO_CLASS) { /* a prize, a storm: nothing that we have a class for */
            k->done[i] = DONE;
            return CH_OK;
        }
        if (s->source == CH_SEGMENT_SHAPE)
            CH_TRY(ch_name_shape_label(w->k->shapes, w->matcher, s->rule, label, w->arena, &label));
        CH_TRY(ch_entity_of_label(w, label, s->class, &entity));
    } else if (s->source == CH_SEGMENT_LEXICON && s->end - s->first > 1 && class_of_heads(w, s) != CH_NO_CLASS) {
        CH_TRY(ch_entity_of_label(w, label, class_of_heads(w, s), &entity));
        return stand_for(k, i, CH_MENTION_NAME, entity, "head word");
    } else {
        return CH_OK;
    }
    return stand_for(k, i, CH_MENTION_NAME, entity, s->rule);
}

/* --- 3: acronyms in brackets ------------------------------------------- */

/* The acronym in brackets behind a segment, all of whose text it abbreviates; empty for none. */
static ch_slice
acronym_behind(const ch_work *w, const ch_segment *s)
{
    const ch_article *a = w->article;
    const ch_slice none = {"", 0};
    if (s->end + 2 >= a->token_count || !ch_slice_equal(ch_article_token(a, s->end), CH_S("(")) ||
        !ch_slice_equal(ch_article_token(a, s->end + 2), CH_S(")")))
        return none;
    return a->tokens[s->end + 1].flags & CH_TOKEN_CAPITAL ? ch_article_token(a, s->end + 1) : none;
}

static ch_status
introduce_acronym(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    const ch_slice text = acronym_behind(w, s);
    if (!text.len || k->entity[i] == CH_NONE || alias_of(k, text) != CH_NONE) return CH_OK;
    if (!ch_abbreviates(text, segment_text(w, s)) && !ch_abbreviates(text, w->entities.at[k->entity[i]].label)) return CH_OK;
    return ch_vector_push(&k->aliases, (alias){text, k->entity[i]});
}

/* A name that no list knows will introduce this acronym: the gazetteer's meaning is to wait. */
static ch_status
reserve_acronym(linker *k, size_t i)
{
    const ch_segment *s = &k->w->segments.at[i];
    const bool unlisted = s->source == CH_SEGMENT_HEAD || s->source == CH_SEGMENT_SHAPE || s->source == CH_SEGMENT_RUN;
    const ch_slice text = unlisted && s->end - s->first > 1 ? acronym_behind(k->w, s) : (ch_slice){"", 0};
    if (!text.len || !ch_abbreviates(text, segment_text(k->w, s))) return CH_OK;
    return ch_vector_push(&k->reserved, text);
}

/* --- 4: short forms ----------------------------------------------------- */

static uint32_t
alias_of(const linker *k, ch_slice text)
{
    for (size_t i = 0; i < k->aliases.len; i++)
        if (ch_slice_equal(k->aliases.at[i].text, text)) return k->aliases.at[i].entity;
    return CH_NONE;
}

/* The person of the article whom a later name calls; the one named most, then first. */
static uint32_t
person_called(const ch_work *w, ch_slice word)
{
    uint32_t found = CH_NONE, at = 0, i;
    while ((i = ch_name_next(&w->persons, word, &at)) != CH_NONE) {
        const ch_entity *e = &w->entities.at[i];
        if (!e->mentions) continue;
        const bool more = found == CH_NONE || e->mentions > w->entities.at[found].mentions ||
                          (e->mentions == w->entities.at[found].mentions && i < found);
        if (more) found = i;
    }
    return found;
}

/* The organisation whose name begins with these words and says more: "Triliance Petrochemical". */
static uint32_t
organization_called(const ch_work *w, ch_slice text)
{
    const char *space = memchr(text.at, ' ', text.len);
    const ch_slice first = space ? ch_slice_part(text, 0, (size_t)(space - text.at)) : text;
    uint32_t at = 0, i;
    while ((i = ch_name_next(&w->others, first, &at)) != CH_NONE) {
        const ch_entity *e = &w->entities.at[i];
        const bool body = ch_entity_is(w, i, w->classes.agent) && !ch_entity_is(w, i, w->classes.person);
        if (!e->mentions || !(body || ch_entity_is(w, i, w->classes.place))) continue;
        if (e->label.len > text.len + 1 && ch_slice_starts(e->label, text) && e->label.at[text.len] == ' ') return i;
    }
    return CH_NONE;
}

/* "the Department": the body that segment `i` names, if it has this head word in its name. */
static uint32_t
body_with_head(const linker *k, size_t i, ch_slice head)
{
    const ch_work *w = k->w;
    const uint32_t e = k->entity[i];
    return e != CH_NONE && ch_entity_is(w, e, w->classes.organization) && ch_is_head_word(w->entities.at[e].label, head)
               ? e : CH_NONE;
}

enum { NEAR = 500 }; /* segments: farther off, the article has moved on */

/* The nearest such body before, else the first one behind: a byline comes before the body's full name. */
static uint32_t
body_called(const linker *k, size_t i, ch_slice head)
{
    for (size_t at = i, steps = 0; at-- > 0 && steps < NEAR; steps++) {
        const uint32_t before = body_with_head(k, at, head);
        if (before != CH_NONE) return before;
    }
    for (size_t at = i + 1; at < k->w->segments.len && at < i + NEAR; at++) {
        const uint32_t behind = body_with_head(k, at, head);
        if (behind != CH_NONE) return behind;
    }
    return CH_NONE;
}

/* "the Department", where only an office of it is named: what the nearest body with an entry is part of. */
static ch_status
whole_called(const linker *k, size_t i, ch_slice head, uint32_t *out)
{
    ch_work *w = k->w;
    *out = CH_NONE;
    for (size_t at = i, steps = 0; at-- > 0 && steps < NEAR; steps++) {
        const uint32_t e = k->entity[at];
        if (e == CH_NONE || w->entities.at[e].concept == CH_NONE || !ch_entity_is(w, e, w->classes.organization)) continue;
        const ch_concept whole = ch_lexicon_concept_of(w->k->lexicon, w->entities.at[e].concept, w->properties.part_of);
        if (whole != CH_NONE && ch_is_head_word(ch_lexicon_label(w->k->lexicon, whole), head))
            return ch_entity_of_concept(w, whole, out);
    }
    return CH_OK;
}

static bool
is_cue_of_person(const ch_work *w, const ch_segment *s)
{
    return s->cued || (s->first > 0 && (w->naming_of[s->first - 1].uses & CH_NAMING_HONORIFIC));
}

/* The entry of the lexicon whose family name the word is, where a title they hold stands before it. */
static ch_concept
titled_person(const ch_work *w, size_t i)
{
    const ch_segment *s = &w->segments.at[i];
    ch_concept best = CH_NONE;
    unsigned best_weight = 0;
    if (s->source != CH_SEGMENT_LEXICON || i == 0 || !is_cue_of_person(w, s)) {
        if (s->source != CH_SEGMENT_LEXICON || i == 0 || w->segments.at[i - 1].end != s->first ||
            w->segments.at[i - 1].source != CH_SEGMENT_ROLE)
            return CH_NONE;
    }
    for (size_t r = 0; r < s->match.count; r++) {
        if (s->match.readings[r].kind != CH_FORM_FAMILY) continue;
        const ch_concept c = s->match.readings[r].concept;
        const unsigned weight = 1 + ch_lexicon_weight(w->k->lexicon, c) +
                                (ch_context_related(w, ch_concept_country(w, c)) ? 20u : 0u);
        if (weight > best_weight) best = c, best_weight = weight;
    }
    return best_weight >= 10 ? best : CH_NONE;
}

/* "the Parliament", "the Senate": the organ of the country that is spoken of. */
static ch_status
link_bare_organ(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    if (k->done[i] || s->source != CH_SEGMENT_LEXICON || !(w->article->tokens[s->first].flags & CH_TOKEN_CAPITAL)) return CH_OK;
    for (size_t r = 0; r < s->match.count; r++) {
        const ch_reading *reading = &s->match.readings[r];
        const ch_concept country = reading->kind == CH_FORM_ORGAN_BARE ? ch_country_about(w, s->first) : CH_NONE;
        uint32_t entity;
        if (country == CH_NONE) continue;
        CH_TRY(ch_entity_of_organ(w, reading->concept, country, &entity));
        return stand_for(k, i, CH_MENTION_SHORT, entity, "organ of the country that is spoken of");
    }
    return CH_OK;
}

static ch_status
link_short(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    if (k->done[i] || s->source == CH_SEGMENT_VALUE || s->source == CH_SEGMENT_ROLE || s->source == CH_SEGMENT_TITLE)
        return CH_OK;
    const ch_slice text = segment_text(w, s);
    uint32_t entity = alias_of(k, text);
    if (entity != CH_NONE) return stand_for(k, i, CH_MENTION_ABBREVIATION, entity, "acronym introduced in brackets");
    if (s->end - s->first == 1 || s->source == CH_SEGMENT_PERSON) {
        entity = person_called(w, ch_article_token(w->article, ch_last_of_name(w, s)));
        if (entity != CH_NONE) return stand_for(k, i, CH_MENTION_SHORT, entity, "family name of a person named in full");
        const ch_concept titled = titled_person(w, i);
        if (titled != CH_NONE) {
            CH_TRY(ch_entity_of_concept(w, titled, &entity));
            return stand_for(k, i, CH_MENTION_SHORT, entity, "family name behind a title");
        }
    }
    if (s->source == CH_SEGMENT_PERSON) {
        CH_TRY(ch_entity_of_label(w, text, w->classes.person, &entity));
        return stand_for(k, i, CH_MENTION_SHORT, entity, s->rule);
    }
    const ch_naming_word *n = &w->naming_of[s->end - 1];
    if (s->end - s->first == 1 && (n->last != CH_NO_CLASS || n->first != CH_NO_CLASS)) {
        entity = body_called(k, i, text);
        if (entity == CH_NONE) CH_TRY(whole_called(k, i, text, &entity));
        if (entity != CH_NONE) return stand_for(k, i, CH_MENTION_SHORT, entity, "head word of a body named before");
        CH_TRY(link_bare_organ(k, i));
        if (i + 1 == w->segments.len || w->segments.at[i + 1].first != s->end) k->done[i] = DONE; /* a common noun */
        return CH_OK;
    }
    if (w->analysis->nodes[s->end - 1].upos != CH_UPOS_PROPN) return CH_OK;
    entity = organization_called(w, text);
    return entity == CH_NONE ? CH_OK : stand_for(k, i, CH_MENTION_SHORT, entity, "beginning of a longer name");
}

/* --- 5: what is left ---------------------------------------------------- */

static ch_status
link_left(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    uint32_t entity;
    if (k->done[i] || (s->source != CH_SEGMENT_RUN && !(s->source == CH_SEGMENT_LEXICON && s->weak))) return CH_OK;
    if (s->source == CH_SEGMENT_LEXICON && !(w->article->tokens[s->first].flags & CH_TOKEN_CAPITAL)) return CH_OK;
    if (w->analysis->nodes[s->end - 1].upos != CH_UPOS_PROPN) return CH_OK;
    const char *rule;
    const ch_class class = ch_class_guessed(w, i, &rule);
    if (class == w->classes.agent && s->source == CH_SEGMENT_LEXICON) return CH_OK;
    /* a lone word with a capital, of which nothing tells a class, is more often a common noun than a name */
    const bool acronym = (w->article->tokens[s->first].flags & CH_TOKEN_ALL_CAPITALS) && segment_text(w, s).len > 2;
    if (class == w->classes.agent && s->end - s->first == 1 && !acronym) return CH_OK;
    CH_TRY(ch_entity_of_label(w, segment_text(w, s), class, &entity));
    return stand_for(k, i, CH_MENTION_NAME, entity, rule);
}

/* Names of several words first: their short forms are to be known by the time single words are judged. */
static ch_status
link_left_long(linker *k, size_t i)
{
    const ch_segment *s = &k->w->segments.at[i];
    return s->end - s->first > 1 ? link_left(k, i) : CH_OK;
}

/* --- values --------------------------------------------------------------- */

static ch_status
link_value(linker *k, size_t i)
{
    ch_work *w = k->w;
    const ch_segment *s = &w->segments.at[i];
    if (s->source != CH_SEGMENT_VALUE) return CH_OK;
    const ch_value *v = &w->values[s->value];
    const ch_class class = v->kind == CH_VALUE_DATE    ? w->classes.time
                           : v->kind == CH_VALUE_MONEY ? w->classes.money
                                                       : w->classes.quantity;
    k->done[i] = DONE;
    return ch_mention_add(w, s, CH_MENTION_VALUE, class, CH_NONE, s->rule);
}

typedef ch_status step(linker *k, size_t i);

ch_status
ch_link_segments(ch_work *w)
{
    static step *const steps[] = {link_value, reserve_acronym, link_known, link_named, introduce_acronym, link_short, link_bare_organ,
                                  link_left_long, link_short, link_left};
    linker k = {.w = w,
                .done = ch_arena_array(w->scratch, w->segments.len + 1, 1),
                .entity = ch_arena_array(w->scratch, w->segments.len + 1, sizeof *k.entity)};
    ch_status status = k.done && k.entity ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 0; status == CH_OK && i < w->segments.len; i++) k.entity[i] = CH_NONE;
    for (size_t s = 0; s < sizeof steps / sizeof *steps; s++)
        for (size_t i = 0; status == CH_OK && i < w->segments.len; i++) status = steps[s](&k, i);
    ch_vector_free(&k.aliases);
    ch_vector_free(&k.reserved);
    return status;
}
