/* Most telling first: the word beside it, what persons do, where places stand; capitals alone say only that it is a name. */
#include "annotate/guess.h"

/* The last word of a person's name, suffixes left out. */
uint32_t
ch_last_of_name(const ch_work *w, const ch_segment *s)
{
    uint32_t last = s->end - 1;
    while (last > s->first && (w->naming_of[last].uses & CH_NAMING_SUFFIX)) last--;
    return last;
}

/* The class that a common noun beside the name tells, or CH_NO_CLASS. */
static ch_class
class_beside(const ch_work *w, const ch_segment *s)
{
    const ch_article *a = w->article;
    const ch_sentence *sentence = &a->sentences[a->tokens[s->first].sentence];
    if (s->end < sentence->end && !(a->tokens[s->end].flags & CH_TOKEN_CAPITAL) &&
        w->naming_of[s->end].noun != CH_NO_CLASS)
        return w->naming_of[s->end].noun;
    uint32_t before = s->first;
    if (before > sentence->first + 1 && ch_slice_equal(ch_article_token(a, before - 1), CH_S("of"))) before--;
    if (before > sentence->first && w->naming_of[before - 1].noun != CH_NO_CLASS &&
        !(a->tokens[before - 1].flags & CH_TOKEN_CAPITAL))
        return w->naming_of[before - 1].noun;
    return CH_NO_CLASS;
}

/* Two or three capitalised words that do what persons do: say, or bear an age. */
static bool
acts_as_person(const ch_work *w, const ch_segment *s)
{
    const ch_article *a = w->article;
    const uint32_t words = s->end - s->first;
    if (words < 2 || words > 4) return false;
    if (a->tokens[s->end - 1].flags & CH_TOKEN_ALL_CAPITALS || a->tokens[s->first].flags & CH_TOKEN_ALL_CAPITALS) return false;
    for (uint32_t t = s->first; t < s->end; t++)
        if (a->tokens[t].kind != CH_TOKEN_WORD || w->naming_of[t].last != CH_NO_CLASS || w->naming_of[t].first != CH_NO_CLASS ||
            (ch_naming_of(w->k->naming, w->analysis->nodes[t].lemma).uses & (CH_NAMING_TITLE_HEAD | CH_NAMING_NOTHING)))
            return false; /* nor "Foreign Ministers", "Cyclone Alfred" */
    /* persons have no article; organisations and places of several words mostly do */
    const ch_slice before = s->first > 0 ? ch_article_token(a, s->first - 1) : CH_S("");
    if (ch_slice_equal(before, CH_S("the")) || ch_slice_equal(before, CH_S("The")) || ch_slice_equal(before, CH_S("a")) ||
        ch_slice_equal(before, CH_S("an")))
        return false;
    const uint8_t dep = w->analysis->nodes[s->first].dep;
    const uint8_t last_dep = w->analysis->nodes[s->end - 1].dep;
    const bool acts = dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS || dep == CH_DEP_APPOS || dep == CH_DEP_NMOD_POSS ||
                      dep == CH_DEP_OBL_AGENT || last_dep == CH_DEP_APPOS || dep == CH_DEP_CONJ;
    const bool known = acts || ch_lexicon_given(w->k->lexicon, w->words[s->first]) ||
                       ch_lexicon_surname(w->k->lexicon, w->words[ch_last_of_name(w, s)]) >= 2;
    const bool age = s->end + 1 < a->token_count && ch_slice_equal(ch_article_token(a, s->end), CH_S(",")) &&
                     a->tokens[s->end + 1].kind == CH_TOKEN_NUMBER;
    return known || age;
}

ch_class
ch_class_guessed(const ch_work *w, size_t i, const char **rule)
{
    const ch_segment *s = &w->segments.at[i];
    const ch_class beside = class_beside(w, s);
    *rule = "common noun beside it";
    if (beside != CH_NO_CLASS) return beside;
    *rule = "looks like a person's name";
    if (acts_as_person(w, s)) return w->classes.person;
    *rule = "stands where places stand";
    if (ch_stands_as_place(w, i)) return w->classes.place;
    *rule = "capitals";
    return w->classes.agent;
}
