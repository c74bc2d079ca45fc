/*
 * Names by their head words, and what capitals remain
 *
 *     Constitutional Court of Korea      Jalisco  Cartel
 *     <- capitals    first -> of …       <- capitals last
 */
#include "annotate/candidate.h"

enum { LONGEST_RUN = 12 }; /* longer ones are headlines or lists that lost their commas */

static bool
is_connector(const ch_finder *f, uint32_t token)
{
    return !ch_token_has(f, token, CH_TOKEN_CAPITAL) && ch_token_uses(f, token, CH_NAMING_CONNECTOR);
}

static bool
is_text(const ch_finder *f, uint32_t token, ch_slice text)
{
    return ch_slice_equal(ch_token_text(f, token), text);
}

/* A word that can stand inside a name: capitalised, no title, no honorific. */
static bool
is_part(const ch_finder *f, uint32_t token)
{
    return ch_token_is_name(f, token) && !(f->marks[token] & CH_MARK_IN_TITLE) &&
           !ch_token_uses(f, token, CH_NAMING_HONORIFIC);
}

/* Left from `token` over capitalised words; connectors only between two of them. */
static uint32_t
reach_left(const ch_finder *f, uint32_t token)
{
    uint32_t first = token;
    while (first > f->sentence->first) {
        uint32_t before = first - 1;
        if (is_part(f, before)) {
            first = before;
            continue;
        }
        const bool links = ch_token_joins(f, before) || is_text(f, before, CH_S("&")) ||
                           (is_connector(f, before) && ch_token_uses(f, before, CH_NAMING_LEFT_CONNECTOR));
        if (is_text(f, before, CH_S("the")) && before > f->sentence->first && is_text(f, before - 1, CH_S("of")))
            before--;
        else if (is_text(f, before, CH_S("the"))) break;
        if (!links || before == f->sentence->first || !is_part(f, before - 1)) break;
        /* "Nippon Steel for U.S. Steel": a name ended before the preposition */
        if (is_text(f, before, CH_S("for")) && f->s->naming_of[before - 1].last != CH_NO_CLASS) break;
        if (is_text(f, before, CH_S("of")) && f->s->naming_of[before - 1].first == CH_NO_CLASS &&
            f->s->naming_of[before - 1].last == CH_NO_CLASS)
            break; /* "leader of the Sinaloa Cartel" ends left of the name */
        first = before - 1;
    }
    return first;
}

/* "James | A. Walsh" */
static bool
is_initial_before_name(const ch_finder *f, uint32_t token)
{
    const ch_slice text = ch_token_text(f, token);
    return text.len == 2 && text.at[1] == '.' && ch_token_has(f, token, CH_TOKEN_CAPITAL) && token + 1 < f->sentence->end &&
           is_part(f, token + 1);
}

/* Right from behind `token` over "of the …" and capitalised words; a place's name ends at "on". */
static uint32_t
reach_right(const ch_finder *f, uint32_t token, bool is_place)
{
    uint32_t end = token + 1, at = end;
    while (at < f->sentence->end) {
        if (is_part(f, at)) {
            if (at == end && at > token + 2 && ch_lexicon_given(f->s->lexicon, f->s->words[at]) >= 4 &&
                is_part(f, at - 1) && at + 1 < f->sentence->end && (is_part(f, at + 1) || is_initial_before_name(f, at + 1)))
                break; /* "… of National Remembrance | Karol Nawrocki" */
            end = ++at;
            continue;
        }
        uint32_t next = at;
        while (next < f->sentence->end && next < at + 3 && (is_connector(f, next) || ch_token_joins(f, next))) next++;
        if (next == at || next >= f->sentence->end || !is_part(f, next)) break;
        if (is_text(f, at, CH_S("and")) && ((f->marks[next] & CH_MARK_NAMED) ||
                                           ch_lexicon_given(f->s->lexicon, f->s->words[next]) >= 3))
            break;
        if (ch_token_uses(f, at, CH_NAMING_NAME_ENDS) || (is_place && is_text(f, at, CH_S("on")))) break;
        at = next;
    }
    return end;
}

static ch_status
add(ch_finder *f, uint32_t first, uint32_t end, ch_class class)
{
    return ch_vector_push(f->out, (ch_segment){.first = first,
                                               .end = end,
                                               .source = CH_SEGMENT_HEAD,
                                               .match = {.country = CH_NONE},
                                               .class = class,
                                               .value = CH_NONE,
                                               .rule = "head word"});
}

/* "Department of State and Keysight": a name of the gazetteer ends before the "and". */
static bool
is_known_before_and(const ch_finder *f, uint32_t token, uint32_t end)
{
    for (size_t i = 0; i < f->out->len; i++) {
        const ch_segment *s = &f->out->at[i];
        if (s->source == CH_SEGMENT_LEXICON && s->first <= token && s->end > token + 1 && s->end < end &&
            is_text(f, s->end, CH_S("and")))
            return true;
    }
    return false;
}

/* "Ministry of Health": needs its of-phrase, and a capital on the head itself. */
static ch_status
take_first(ch_finder *f, uint32_t token, ch_class class)
{
    if (token + 2 >= f->sentence->end || !is_connector(f, token + 1)) return CH_OK;
    if (!ch_token_uses(f, token + 1, CH_NAMING_HEAD_CONNECTOR)) return CH_OK;
    const bool is_place = ch_ontology_is(f->s->ontology, class, ch_ontology_class(f->s->ontology, CH_S("Place")));
    const uint32_t end = reach_right(f, token, is_place);
    if (end <= token + 1 || is_known_before_and(f, token, end)) return CH_OK;
    return add(f, reach_left(f, token), end, class);
}

/* "Golden Warrior Shipping, Co. Ltd.": a firm's legal form behind a comma belongs to its name. */
static uint32_t
over_comma(const ch_finder *f, uint32_t first, uint32_t token, ch_class class)
{
    if (first < f->sentence->first + 2 || !is_text(f, first - 1, CH_S(",")) || !is_part(f, first - 2)) return first;
    for (uint32_t i = first; i <= token; i++) {
        const ch_slice text = ch_token_text(f, i);
        if (f->s->naming_of[i].last != class || (text.len > 3 && text.at[text.len - 1] != '.')) return first;
    }
    for (size_t i = 0; i < f->out->len; i++) /* "Netflix, Inc.": the gazetteer's name is enough */
        if (f->out->at[i].source == CH_SEGMENT_LEXICON && f->out->at[i].end == first - 1) return first;
    return reach_left(f, first - 2);
}

static ch_status
take_last(ch_finder *f, uint32_t token, ch_class class)
{
    uint32_t first = reach_left(f, token);
    if (class == ch_ontology_class(f->s->ontology, CH_S("Company"))) first = over_comma(f, first, token, class);
    if (first == token) return CH_OK;
    if (first + 1 == token && ch_token_uses(f, first, CH_NAMING_TITLE_MODIFIER) &&
        first == f->sentence->first && !ch_token_has(f, first, CH_TOKEN_ALL_CAPITALS))
        return CH_OK; /* "Security Forces …" at the start is a common noun */
    return add(f, first, token + 1, class);
}

/* Whether the gazetteer knows a person of that family name. */
static bool
is_family_name(const ch_finder *f, uint32_t token)
{
    ch_match match;
    if (!ch_lexicon_match(f->s->lexicon, f->s->words, token, token + 1, &match, 1)) return false;
    for (size_t i = 0; i < match.count; i++)
        if (match.readings[i].kind == CH_FORM_FAMILY) return true;
    return false;
}

/* "the Ortega regime": a surname and the noun, in small letters or not. */
static bool
ends_presidency(const ch_finder *f, uint32_t token)
{
    const ch_class noun = f->s->naming_of[token].noun;
    if (noun == CH_NO_CLASS || token == f->sentence->first || !is_part(f, token - 1)) return false;
    if (f->marks[token - 1] & CH_MARK_NAMED || f->s->naming_of[token - 1].last != CH_NO_CLASS) return false;
    return noun == ch_ontology_class(f->s->ontology, CH_S("Administration")) &&
           (ch_lexicon_surname(f->s->lexicon, f->s->words[token - 1]) >= 2 || is_family_name(f, token - 1));
}

/*
 * "the Unity for Chile coalition": a name with small words in it, shown to be one
 * by the class noun behind it.
 */
static ch_status
take_before_noun(ch_finder *f, uint32_t noun)
{
    uint32_t first = noun;
    bool linked = false;
    while (first > f->sentence->first) {
        uint32_t before = first - 1;
        while (before > f->sentence->first && before + 3 > first && !is_part(f, before) &&
               (is_connector(f, before) || ch_token_uses(f, before, CH_NAMING_PARTICLE)) &&
               !ch_token_uses(f, before, CH_NAMING_NAME_ENDS) && !is_text(f, before, CH_S("and")) &&
               !is_text(f, before, CH_S("of")) && !is_text(f, before, CH_S("the")))
            before--;
        if (!is_part(f, before)) break;
        linked |= before + 1 < first;
        first = before;
    }
    return linked ? add(f, first, noun, f->s->naming_of[noun].noun) : CH_OK;
}

ch_status
ch_find_heads(ch_finder *f)
{
    if (f->titled || f->shouts) return CH_OK; /* every word has a capital there: nothing can be told */
    for (uint32_t i = f->sentence->first; i < f->sentence->end; i++) {
        const ch_naming_word *n = &f->s->naming_of[i];
        if (ends_presidency(f, i)) CH_TRY(add(f, i - 1, i + 1, n->noun));
        if (n->noun != CH_NO_CLASS && i > f->sentence->first && is_part(f, i - 1) && !is_part(f, i))
            CH_TRY(take_before_noun(f, i));
        if (!is_part(f, i)) continue;
        if (n->first != CH_NO_CLASS) CH_TRY(take_first(f, i, n->first));
        if (n->last != CH_NO_CLASS) CH_TRY(take_last(f, i, n->last));
        else if (ch_token_uses(f, i, CH_NAMING_NOTHING)) CH_TRY(take_last(f, i, CH_NO_CLASS));
    }
    return CH_OK;
}

/* "Lieutenant General", "Senior Judge": what stands before names, without one. */
static bool
is_style(const ch_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (!ch_token_uses(f, i, CH_NAMING_RANK | CH_NAMING_HONORIFIC | CH_NAMING_TITLE_MODIFIER | CH_NAMING_DEPUTY)) return false;
    return ch_token_uses(f, end - 1, CH_NAMING_RANK | CH_NAMING_HONORIFIC);
}

/* A lone capitalised word at the beginning is a name only where the tagger takes it for one. */
static bool
is_worth_a_run(const ch_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (f->s->analysis->nodes[i].upos == CH_UPOS_PROPN) return true;
    return false;
}

/* Where the parts of "Choisy-le-Roi", "Stratford-upon-Avon" end that stand behind `end`: small words between hyphens, a capital at last. */
static uint32_t
over_hyphens(const ch_finder *f, uint32_t end)
{
    uint32_t at = end;
    while (at + 1 < f->sentence->end && ch_token_joins(f, at) && f->s->article->tokens[at + 1].kind == CH_TOKEN_WORD) {
        at += 2;
        if (is_part(f, at - 1)) return at;
        if (!ch_token_has(f, at - 1, CH_TOKEN_CAPITAL) && ch_token_text(f, at - 1).len > 5) break;
    }
    return end;
}

/* "Choisy-le-|Roi": the tail of a longer word is no name; behind a particle alone it is: "al-|Jamal". */
static bool
cuts_word(const ch_finder *f, uint32_t first)
{
    if (first < f->sentence->first + 2 || !ch_token_joins(f, first - 1) || f->s->article->tokens[first - 2].kind != CH_TOKEN_WORD) return false;
    const bool particle = ch_token_uses(f, first - 2, CH_NAMING_PARTICLE);
    return !particle || (first >= f->sentence->first + 3 && ch_token_joins(f, first - 3));
}

ch_status
ch_find_runs(ch_finder *f)
{
    if (f->titled || f->shouts) return CH_OK;
    for (uint32_t i = f->sentence->first; i < f->sentence->end;) {
        if (!is_part(f, i)) {
            i++;
            continue;
        }
        uint32_t end = i + 1;
        for (uint32_t behind; end < f->sentence->end; end = behind) {
            const bool number = f->s->article->tokens[end].kind == CH_TOKEN_NUMBER && end + 1 >= f->sentence->end;
            behind = is_part(f, end) || number ? end + 1 : over_hyphens(f, end);
            if (behind == end) break;
        }
        if (end - i <= LONGEST_RUN && is_worth_a_run(f, i, end))
            for (uint32_t from = i; from < end; from++)
                for (uint32_t to = end; to > from; to--)
                    if (is_part(f, from) && is_part(f, to - 1) && !is_style(f, from, to) && !cuts_word(f, from))
                        CH_TRY(ch_vector_push(f->out, (ch_segment){.first = from,
                                                                   .end = to,
                                                                   .source = CH_SEGMENT_RUN,
                                                                   .match = {.country = CH_NONE},
                                                                   .class = CH_NO_CLASS,
                                                                   .value = CH_NONE,
                                                                   .rule = "capitals"}));
        i = end;
    }
    return CH_OK;
}
