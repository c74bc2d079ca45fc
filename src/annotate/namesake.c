/*
 * Whether a bare family name means the person of the gazetteer who has it
 *
 *     Marek Thiam was charged.  Thiam denied it.     Marek, whom the text names in full
 *     Biden spoke.  Hunter Biden was charged.        the famous one, who came first
 *     Valeska Paris sued.  Paris denied it.          Valeska, and not the town
 *
 * Named in full somewhere in the text, the known one is meant.
 */
#include "annotate/work.h"

enum { FAMOUS = 7 }; /* by the gazetteer's weight */

/* "Delyan Slavchev Peevski" is the known Delyan Peevski, "Joseph Biden" may be Joe: the same first letter. */
static bool
begins_alike(ch_slice name, ch_slice label)
{
    return name.len && label.len && name.at[0] == label.at[0];
}

/* The known one's name in two words or more. */
static bool
is_named_in_full(const ch_work *w, ch_concept person)
{
    for (size_t i = 0; i < w->segments.len; i++) {
        const ch_segment *s = &w->segments.at[i];
        if (s->source != CH_SEGMENT_LEXICON || s->end - s->first < 2) continue;
        for (size_t r = 0; r < s->match.count; r++)
            if (s->match.readings[r].concept == person) return true;
    }
    return false;
}

/* The first full name in the text that ends with the word and that no list knows; *same: it may be the known one's own. */
static const ch_segment *
somebody_else(const ch_work *w, uint32_t token, ch_concept person, bool *same)
{
    const ch_slice word = ch_article_token(w->article, token), label = ch_lexicon_label(w->k->lexicon, person);
    for (size_t i = 0; i < w->segments.len; i++) {
        const ch_segment *s = &w->segments.at[i];
        if (s->source != CH_SEGMENT_PERSON || s->end - s->first < 2 || !ch_lexicon_given(w->k->lexicon, w->words[s->first])) continue;
        if (!ch_slice_equal(ch_article_token(w->article, s->end - 1), word)) continue;
        *same = begins_alike(ch_article_token(w->article, s->first), label);
        return s;
    }
    return NULL;
}

/* "Valeska Paris sued. Paris said": a town's name, but not where towns stand ("in Paris", "Paris, Texas"). */
static bool
is_townsake(const ch_work *w, const ch_segment *s, ch_concept town)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    const bool in = s->first > sentence->first && (w->naming_of[s->first - 1].uses & CH_NAMING_PLACE_PREPOSITION);
    const bool comma = s->end < sentence->end && ch_slice_equal(ch_article_token(w->article, s->end), CH_S(","));
    bool same;
    const ch_segment *person = in || comma ? NULL : somebody_else(w, s->first, town, &same);
    return person && person->first < s->first;
}

bool
ch_is_namesake(const ch_work *w, const ch_segment *s, ch_concept person)
{
    const ch_class class = ch_lexicon_class(w->k->lexicon, person);
    const bool town = ch_ontology_is(w->k->ontology, class, w->classes.place) && !ch_ontology_is(w->k->ontology, class, w->classes.country);
    if (s->end - s->first == 1 && town) return is_townsake(w, s, person);
    if (s->end - s->first != 1 || !ch_ontology_is(w->k->ontology, class, w->classes.person)) return false;
    if (!ch_lexicon_text_of(w->k->lexicon, person, w->properties.family_name).len || is_named_in_full(w, person)) return false;
    const unsigned weight = ch_lexicon_weight(w->k->lexicon, person);
    bool same = false;
    const ch_segment *other = somebody_else(w, s->first, person, &same);
    return other && !same && (weight < FAMOUS || other->first < s->first);
}
