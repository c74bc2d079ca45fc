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
        const bool beside = other->end == s->first || other->first == s->end ||
                            (other->first == s->end + 1 &&
                             ch_slice_equal(ch_article_token(w->article, s->end), CH_S(","))) ||
                            (s->first == other->end + 1 &&
                             ch_slice_equal(ch_article_token(w->article, other->end), CH_S(",")));
        if (beside)
            for (size_t k = 0; k < other->match.count; k++)
                if (is_part_of(w, other->match.readings[k].concept, concept) ||
                    (other->end != s->first - 1 && ch_concept_country(w, other->match.readings[k].concept) == country))
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
        if (country_is_beside(w, s, country, concept)) score += 40, *why = "its country stands beside it";
    }
    if (noun_tells_class(w, s, ch_lexicon_class(w->k->lexicon, concept)))
        score += 50, *why = "the noun beside it tells its class";
    if (ch_context_has_words(w, concept)) score += 45, *why = "its context is named";
    /* not by this very mention, which the first pass has counted */
    if (ch_context_named(w, concept) > (only_reading(w, s) == concept)) score += 60, *why = "the article names it elsewhere";
    return score;
}

const ch_reading *
ch_context_choose(const ch_work *w, const ch_segment *segment, const char **why)
{
    const ch_segmenter f = segmenter(w);
    const ch_reading *best = NULL;
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
