/*
 * Which entries the article speaks of
 *
 * A first pass counts the names that leave no doubt, and with each the country
 * it belongs to.  The second decides the doubtful ones by what was counted:
 * "Georgia" is the state where Atlanta and the U.S. are named, "Washington" the
 * city unless …; a weak name counts only with such support.
 */
#include "annotate/work.h"
#include "text/utf8.h"

static ch_presence *
presence_of(const ch_work *w, ch_concept concept)
{
    size_t slot = (concept * 0x9E3779B9u) & (w->presence_size - 1);
    while (w->presence[slot].concept != CH_NONE && w->presence[slot].concept != concept)
        slot = (slot + 1) & (w->presence_size - 1);
    return &w->presence[slot];
}

uint32_t
ch_context_named(const ch_work *w, ch_concept concept)
{
    return concept == CH_NONE ? 0 : presence_of(w, concept)->named;
}

uint32_t
ch_context_related(const ch_work *w, ch_concept concept)
{
    return concept == CH_NONE ? 0 : presence_of(w, concept)->related;
}

ch_concept
ch_concept_country(const ch_work *w, ch_concept concept)
{
    const ch_lexicon *l = w->k->lexicon;
    for (int steps = 0; concept != CH_NONE && steps < 6; steps++) {
        if (ch_ontology_is(w->k->ontology, ch_lexicon_class(l, concept), w->classes.country)) return concept;
        const uint32_t ways[] = {w->properties.country, w->properties.citizen_of, w->properties.office_of,
                                 w->properties.part_of, w->properties.located_in};
        ch_concept next = CH_NONE;
        for (size_t i = 0; i < sizeof ways / sizeof *ways && next == CH_NONE; i++)
            if (ways[i] != CH_NONE) next = ch_lexicon_concept_of(l, concept, ways[i]);
        concept = next;
    }
    return CH_NONE;
}

/* Every entry that may be asked about gets its place, so that what is found out of it is kept. */
static void
make_place(ch_work *w, ch_concept concept)
{
    ch_presence *p = presence_of(w, concept);
    if (p->concept == concept || w->presence_used > w->presence_size / 2) return;
    p->concept = concept;
    w->presence_used++;
}

static void
count(ch_work *w, ch_concept concept)
{
    make_place(w, concept);
    ch_presence *p = presence_of(w, concept);
    if (p->concept == concept) p->named++;
    const ch_concept country = ch_concept_country(w, concept);
    if (country == CH_NONE) return;
    make_place(w, country);
    p = presence_of(w, country);
    if (p->concept == country) p->related++;
}

static bool
is_strong(const ch_reading *r)
{
    return r->kind != CH_FORM_WEAK && r->kind != CH_FORM_FAMILY && r->kind != CH_FORM_ROLE &&
           r->kind != CH_FORM_ORGAN_BARE;
}

static ch_segmenter
segmenter(const ch_work *w)
{
    return (ch_segmenter){.article = w->article, .lexicon = w->k->lexicon, .words = w->words};
}

/* Where the words of the match begin: behind the country where the segment leaves that out. */
static uint32_t
match_begin(const ch_segment *s)
{
    return s->end - s->match.tokens;
}

/* The one entry that a segment can stand for, or CH_NONE. */
static ch_concept
only_reading(const ch_work *w, const ch_segment *s)
{
    const ch_segmenter f = segmenter(w);
    ch_concept only = CH_NONE;
    if (s->source != CH_SEGMENT_LEXICON) return CH_NONE;
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_reading *r = &s->match.readings[i];
        if (!ch_reading_fits(&f, r, match_begin(s), s->end) || !is_strong(r)) continue;
        if (r->kind == CH_FORM_ORGAN) return s->match.country;
        if (only != CH_NONE && only != r->concept) return CH_NONE;
        only = r->concept;
    }
    return only;
}

ch_status
ch_context_gather(ch_work *w)
{
    w->presence_size = 64;
    while (w->presence_size < w->segments.len * 16) w->presence_size *= 2;
    w->presence = ch_arena_array(w->scratch, w->presence_size, sizeof *w->presence);
    if (!w->presence) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->presence_size; i++) w->presence[i].concept = CH_NONE;
    for (size_t i = 0; i < w->segments.len; i++) {
        const ch_segment *s = &w->segments.at[i];
        const ch_concept concept = only_reading(w, s);
        if (concept != CH_NONE) count(w, concept);
        for (size_t r = 0; s->source == CH_SEGMENT_LEXICON && concept == CH_NONE && r < s->match.count; r++)
            make_place(w, s->match.readings[r].concept);
    }
    return CH_OK;
}

/* Whether the words of `phrase` stand in the article one behind the other. */
static bool
article_has(const ch_work *w, ch_slice phrase)
{
    const ch_slice text = w->article->text;
    const char *from = text.at;
    while (phrase.len && from) {
        const size_t rest = text.len - (size_t)(from - text.at);
        const char *at = memmem(from, rest, phrase.at, phrase.len);
        if (!at) return false;
        const char before = at == text.at ? ' ' : at[-1], after = at + phrase.len == text.at + text.len ? ' ' : at[phrase.len];
        const bool starts = !((before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z'));
        const bool ends = !(after >= 'a' && after <= 'z') || after == 's';
        if (starts && ends) return true;
        from = at + 1;
    }
    return false;
}

bool
ch_context_has_words(const ch_work *w, ch_concept concept)
{
    ch_presence *p = presence_of(w, concept);
    if (p->concept == concept && p->words) return p->words == CH_WORDS_THERE;
    size_t count_of;
    bool there = false;
    const ch_attribute *a = ch_lexicon_attributes(w->k->lexicon, concept, &count_of);
    for (size_t i = 0; i < count_of && !there; i++)
        there = a[i].property == w->properties.context && a[i].kind == CH_ATTRIBUTE_TEXT &&
                article_has(w, ch_lexicon_text(w->k->lexicon, a[i].value));
    if (p->concept == concept) p->words = there ? CH_WORDS_THERE : CH_WORDS_MISSING;
    return there;
}

/* Whether `part` lies in `whole`, by what the gazetteer says contains it. */
static bool
is_part_of(const ch_work *w, ch_concept part, ch_concept whole)
{
    for (int steps = 0; part != CH_NONE && steps < 4; steps++) {
        if (part == whole) return steps > 0;
        part = w->properties.part_of == CH_NONE ? CH_NONE
                                                : ch_lexicon_concept_of(w->k->lexicon, part, w->properties.part_of);
    }
    return false;
}

/*
 * Whether the segment stands beside something of the entry's country, or of the
 * entry itself ("Seattle, Washington").
 */
static bool
country_is_beside(const ch_work *w, const ch_segment *s, ch_concept country, ch_concept concept)
{
    const size_t own = (size_t)(s - w->segments.at);
    for (size_t i = own > 1 ? own - 2 : 0; i < w->segments.len && i <= own + 2; i++) {
        const ch_segment *other = &w->segments.at[i];
        if (i == own || other->source != CH_SEGMENT_LEXICON || other->match.count == 0) continue;
        const bool owns = s->first > 0 && other->end == s->first - 1 &&
                          (w->article->tokens[s->first - 1].flags & CH_TOKEN_CLITIC); /* "Pakistan's Taliban" */
        const bool beside = other->end == s->first || other->first == s->end || owns ||
                            (other->first == s->end + 1 &&
                             ch_slice_equal(ch_article_token(w->article, s->end), CH_S(","))) ||
                            (s->first == other->end + 1 &&
                             ch_slice_equal(ch_article_token(w->article, other->end), CH_S(",")));
        if (beside)
            for (size_t k = 0; k < other->match.count; k++)
                if (is_part_of(w, other->match.readings[k].concept, concept) ||
                    ((other->end != s->first - 1 || owns) && ch_concept_country(w, other->match.readings[k].concept) == country))
                    return true;
    }
    return false;
}

/* The segment that begins with the token behind, a possessive between them left out; NULL: none. */
static const ch_segment *
segment_behind(const ch_work *w, const ch_segment *s)
{
    const size_t next = (size_t)(s - w->segments.at) + 1;
    const bool owns = s->end < w->article->token_count && (w->article->tokens[s->end].flags & CH_TOKEN_CLITIC);
    if (next >= w->segments.len || w->segments.at[next].first != s->end + owns) return NULL;
    return &w->segments.at[next];
}

/* "Washington's governor", "New York mayor": whether the title behind is one of what has that class alone. */
static bool
title_tells_class(const ch_work *w, const ch_segment *s, ch_class class)
{
    const ch_segment *title = segment_behind(w, s);
    if (!title || title->source != CH_SEGMENT_ROLE) return false;
    const uint32_t applies = ch_lexicon_property(w->k->lexicon, CH_S("appliesTo"));
    for (size_t i = 0; i < title->match.count && applies != CH_NONE; i++) {
        if (title->match.readings[i].kind != CH_FORM_ROLE) continue;
        const ch_slice iri = ch_lexicon_text_of(w->k->lexicon, title->match.readings[i].concept, applies), space = CH_S(CH_NAMESPACE);
        if (!ch_slice_starts(iri, space)) continue;
        const ch_class of = ch_ontology_class(w->k->ontology, ch_slice_part(iri, space.len, iri.len));
        if (of != CH_NO_CLASS && ch_ontology_is(w->k->ontology, of, w->classes.place) && ch_ontology_is(w->k->ontology, class, of))
            return true;
    }
    return false;
}

/* "Donetsk region", "the city of Donetsk": whether the noun beside it tells the entry's class. */
static bool
noun_tells_class(const ch_work *w, const ch_segment *s, ch_class class)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (s->end < sentence->end && w->naming_of[s->end].noun != CH_NO_CLASS)
        return ch_ontology_is(w->k->ontology, class, w->naming_of[s->end].noun);
    uint32_t before = s->first;
    if (before > sentence->first + 1 && ch_slice_equal(ch_article_token(w->article, before - 1), CH_S("of"))) before--;
    return before > sentence->first && w->naming_of[before - 1].noun != CH_NO_CLASS &&
           ch_ontology_is(w->k->ontology, class, w->naming_of[before - 1].noun);
}

/* "Tbilisi, Georgia": whether a reading of `town` lies in a country that `s` can be. */
static bool
country_contains(const ch_work *w, const ch_segment *town, const ch_segment *s, ch_concept only)
{
    for (size_t i = 0; town->source == CH_SEGMENT_LEXICON && i < town->match.count; i++) {
        const ch_concept country = ch_concept_country(w, town->match.readings[i].concept);
        for (size_t k = 0; country != CH_NONE && country != town->match.readings[i].concept && k < s->match.count; k++)
            if (s->match.readings[k].concept == country && (only == CH_NONE || only == country)) return true;
    }
    return false;
}

/* Whether one reading of the segment has that class. */
static bool
can_be(const ch_work *w, const ch_segment *s, ch_class class)
{
    for (size_t i = 0; s->source == CH_SEGMENT_LEXICON && i < s->match.count; i++)
        if (ch_ontology_is(w->k->ontology, ch_lexicon_class(w->k->lexicon, s->match.readings[i].concept), class)) return true;
    return false;
}

static bool
is_comma(const ch_work *w, const ch_sentence *sentence, uint32_t token)
{
    return token >= sentence->first && token < sentence->end && ch_slice_equal(ch_article_token(w->article, token), CH_S(","));
}

/* "Buffalo, New York", "Copake, New York, United States": a town stands before the comma, and it is no list. */
static bool
town_stands_before(const ch_work *w, const ch_segment *s)
{
    const size_t own = (size_t)(s - w->segments.at);
    const ch_segment *town = own ? s - 1 : NULL, *next = own + 1 < w->segments.len ? s + 1 : NULL;
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (!town || s->first != town->end + 1 || !is_comma(w, sentence, town->end)) return false;
    if (country_contains(w, town, s, CH_NONE)) return false;
    if (town->source != CH_SEGMENT_RUN && !can_be(w, town, w->classes.city) && !can_be(w, town, w->classes.country)) return false;
    if (town->first > sentence->first && is_comma(w, sentence, town->first - 1)) return false;
    if (s->end < sentence->end && w->analysis->nodes[s->end].upos != CH_UPOS_PUNCT) return false;
    if (s->end + 1 < sentence->end && w->analysis->nodes[s->end + 1].upos == CH_UPOS_CCONJ) return false;
    const bool goes_on = next && next->first == s->end + 1 && next->source == CH_SEGMENT_LEXICON && is_comma(w, sentence, s->end);
    return !goes_on || can_be(w, next, w->classes.country);
}

/* "Michigan, Minnesota, and New York": another region before it in a list. */
static bool
region_stands_before(const ch_work *w, const ch_segment *s)
{
    if (s == w->segments.at || !can_be(w, s - 1, w->classes.region)) return false;
    uint32_t between = 0;
    for (uint32_t t = s[-1].end; t < s->first; t++, between++) {
        const uint8_t upos = w->analysis->nodes[t].upos;
        if (upos != CH_UPOS_PUNCT && upos != CH_UPOS_CCONJ) return false;
    }
    return between > 0 && between <= 2 && only_reading(w, s - 1) != CH_NONE;
}

/* "on the Niger": rivers have an article, countries of the same name have none. */
static bool
is_river_by_article(const ch_work *w, const ch_segment *s, ch_class class)
{
    bool country = false;
    for (size_t i = 0; i < s->match.count; i++) {
        const ch_concept c = s->match.readings[i].concept;
        country |= ch_ontology_is(w->k->ontology, ch_lexicon_class(w->k->lexicon, c), w->classes.country) &&
                   !ch_lexicon_text_of(w->k->lexicon, c, w->properties.definite_name).len;
    }
    if (!country) return false;
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    if (!ch_ontology_is(w->k->ontology, class, ch_ontology_class(w->k->ontology, CH_S("BodyOfWater"))) || s->first == sentence->first)
        return false;
    const ch_slice the = ch_article_token(w->article, s->first - 1);
    if (!ch_slice_equal(the, CH_S("the")) && !ch_slice_equal(the, CH_S("The"))) return false;
    if (s->end == sentence->end) return true;
    const uint8_t upos = w->analysis->nodes[s->end].upos;
    const bool part = (w->article->tokens[s->end].flags & CH_TOKEN_CLITIC) || ch_slice_equal(ch_article_token(w->article, s->end), CH_S("-"));
    return !part && upos != CH_UPOS_NOUN && upos != CH_UPOS_PROPN && upos != CH_UPOS_ADJ;
}

/* Whether something else of that country is named in the same sentence. */
static bool
sentence_names_country(const ch_work *w, const ch_segment *s, ch_concept country)
{
    const size_t own = (size_t)(s - w->segments.at);
    const uint32_t sentence = w->article->tokens[s->first].sentence;
    enum { NEIGHBOURS = 12 };
    for (size_t i = own > NEIGHBOURS ? own - NEIGHBOURS : 0; i < w->segments.len && i <= own + NEIGHBOURS; i++) {
        const ch_segment *other = &w->segments.at[i];
        if (i == own || w->article->tokens[other->first].sentence != sentence) continue;
        const ch_concept only = only_reading(w, other);
        if (only != CH_NONE && ch_concept_country(w, only) == country) return true;
    }
    return false;
}

/* How well an entry suits the article: prominence, other names of it, its country, its words. */
static int
support(const ch_work *w, const ch_segment *s, ch_concept concept, const char **why)
{
    const ch_concept country = ch_concept_country(w, concept);
    int score = 0;
    *why = "the most prominent of that name";
    if (country != CH_NONE && country != concept && ch_context_related(w, country)) {
        score += 20 + (int)(ch_context_related(w, country) > 3 ? 6 : 2 * ch_context_related(w, country));
        *why = "its country is named";
        if (country_is_beside(w, s, country, concept)) score += 70, *why = "its country stands beside it";
    }
    const ch_class class = ch_lexicon_class(w->k->lexicon, concept);
    const bool part = ch_ontology_is(w->k->ontology, class, w->classes.place) && concept != country; /* lists name many places */
    if (country != CH_NONE && !part && sentence_names_country(w, s, country)) score += 25;
    if (noun_tells_class(w, s, class) || title_tells_class(w, s, class))
        score += 80, *why = "the noun beside it tells its class";
    if (ch_ontology_is(w->k->ontology, class, w->classes.region) && (town_stands_before(w, s) || region_stands_before(w, s)))
        score += 100, *why = "it stands where regions stand";
    if (concept == country && s != w->segments.at && s->first == s[-1].end + 1 && country_contains(w, s - 1, s, concept))
        score += 100, *why = "a place of it stands before it";
    if (is_river_by_article(w, s, class)) score += 90, *why = "its article is a river's";
    if (ch_context_has_words(w, concept)) score += 45, *why = "its context is named";
    /* not by this very mention, which the first pass has counted */
    if (ch_context_named(w, concept) > (only_reading(w, s) == concept)) score += 60, *why = "the article names it elsewhere";
    return score;
}

/* "the province of Idlib": the reading of "Idlib province" that has the noun's class; NULL: none. */
static const ch_reading *
turned_round(const ch_work *w, const ch_segment *s)
{
    enum { WORDS = 8, MATCHES = 4 };
    uint32_t words[WORDS + 1];
    ch_match matches[MATCHES];
    const uint32_t count = s->end - s->first;
    if (s->first < 2 || count >= WORDS || w->article->tokens[s->first - 2].sentence != w->article->tokens[s->first].sentence ||
        !ch_slice_equal(ch_article_token(w->article, s->first - 1), CH_S("of")))
        return NULL;
    const ch_class class = w->naming_of[s->first - 2].noun;
    if (class != w->classes.region || w->words[s->first - 2] == CH_NONE) return NULL; /* "the port of Hodeidah" is the city, too */
    memcpy(words, w->words + s->first, count * sizeof *words);
    words[count] = w->words[s->first - 2];
    const size_t found = ch_lexicon_match(w->k->lexicon, words, 0, count + 1, matches, MATCHES);
    for (size_t k = 0; k < found && matches[k].tokens == count + 1; k++)
        for (size_t i = 0; i < matches[k].count; i++) {
            const ch_reading *r = &matches[k].readings[i];
            if (r->kind <= CH_FORM_HIDDEN && ch_ontology_is(w->k->ontology, ch_lexicon_class(w->k->lexicon, r->concept), class)) return r;
        }
    return NULL;
}

const ch_reading *
ch_context_choose(const ch_work *w, const ch_segment *segment, const char **why)
{
    const ch_segmenter f = segmenter(w);
    const ch_reading *best = turned_round(w, segment);
    if (best) {
        *why = "the noun before it tells its name";
        return best;
    }
    int best_score = -1;
    *why = "gazetteer";
    for (size_t i = 0; i < segment->match.count; i++) {
        const ch_reading *r = &segment->match.readings[i];
        const char *reason = "organ of its country";
        if (r->kind == CH_FORM_ROLE || r->kind == CH_FORM_FAMILY || r->kind == CH_FORM_ORGAN_BARE) continue;
        if (!ch_reading_fits(&f, r, match_begin(segment), segment->end)) continue;
        int score = r->kind == CH_FORM_ORGAN ? 100 : support(w, segment, r->concept, &reason);
        if (r->kind == CH_FORM_WEAK && score == 0) continue;
        score += 5 * (int)ch_lexicon_weight(w->k->lexicon, r->concept) + (r->kind == CH_FORM_WEAK ? 0 : 15);
        if (score <= best_score) continue;
        best = r;
        best_score = score;
        *why = segment->match.count == 1 && r->kind != CH_FORM_WEAK ? "gazetteer" : reason;
    }
    return best;
}
