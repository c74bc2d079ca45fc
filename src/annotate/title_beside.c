/*
 * Who and what is named beside a title
 *
 *     the former FBI [director]            the body before it
 *     [president] of Poland                the country behind it
 *     [Prime Minister] Edi Rama            the person behind it
 *     Maduro, the country's [president]    the person before it
 */
#include "annotate/title_beside.h"

/* The mention that ends with the token before `end`, or CH_NONE. */
uint32_t
ch_mention_ending(const ch_work *w, uint32_t end)
{
    const uint32_t found = end ? w->end_at[end - 1] : CH_NONE;
    return found != CH_NONE && w->mentions.at[found].entity != CH_NONE ? found : CH_NONE;
}

uint32_t
ch_mention_beginning(const ch_work *w, uint32_t first)
{
    const uint32_t found = first < w->article->token_count ? w->begin_at[first] : CH_NONE;
    return found != CH_NONE && w->mentions.at[found].entity != CH_NONE ? found : CH_NONE;
}

static bool
can_have_offices(const ch_work *w, uint32_t mention)
{
    if (mention == CH_NONE) return false;
    const uint32_t e = w->mentions.at[mention].entity;
    return ch_entity_is(w, e, w->classes.organization) || ch_entity_is(w, e, w->classes.place);
}

/* "met in Washington, D.C. Secretary Blinken": the full stop of a city ends the sentence too. */
static bool
ends_sentence(const ch_work *w, uint32_t mention)
{
    const ch_mention *m = &w->mentions.at[mention];
    const ch_slice last = ch_article_token(w->article, m->end - 1);
    return last.len && last.at[last.len - 1] == '.' && ch_entity_is(w, m->entity, w->classes.place) &&
           !ch_entity_is(w, m->entity, w->classes.country);
}

/* The body or country named before the title: "Mexican", "Mexico's", "former FBI". */
uint32_t
ch_title_holder_before(const ch_work *w, const ch_segment *s)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    uint32_t at = s->first;
    for (int steps = 0; at > sentence->first && steps < 4; steps++) {
        const uint32_t mention = ch_mention_ending(w, at);
        if (mention != CH_NONE) return can_have_offices(w, mention) && !ends_sentence(w, mention) ? w->mentions.at[mention].entity : CH_NONE;
        const uint64_t uses = w->naming_of[at - 1].uses;
        const ch_token *t = &w->article->tokens[at - 1];
        const ch_slice text = ch_article_token(w->article, at - 1);
        const bool skips = (uses & (CH_NAMING_FORMER | CH_NAMING_ACTING)) || (t->flags & CH_TOKEN_CLITIC) ||
                           ch_slice_equal(text, CH_S("new")) || ch_slice_equal(text, CH_S("-"));
        if (!skips) return CH_NONE;
        at--;
    }
    return CH_NONE;
}

/* "-elect", "-designate": how many tokens stand between a title and whose it is. */
static uint32_t
tokens_of_suffix(const ch_work *w, uint32_t at, uint32_t end)
{
    if (at + 1 >= end || w->article->tokens[at].kind != CH_TOKEN_PUNCTUATION) return 0;
    return w->naming_of[at + 1].uses & CH_NAMING_TITLE_SUFFIX ? 2 : 0;
}

/* "of Poland", "of the Central Bank of Nicaragua", "for the DPRK" */
uint32_t
ch_title_holder_behind(const ch_work *w, const ch_segment *s)
{
    const ch_sentence *sentence = &w->article->sentences[w->article->tokens[s->first].sentence];
    uint32_t at = s->end + tokens_of_suffix(w, s->end, sentence->end);
    if (at + 1 >= sentence->end) return CH_NONE;
    const ch_slice of = ch_article_token(w->article, at);
    if (!ch_slice_equal(of, CH_S("of")) && !ch_slice_equal(of, CH_S("for"))) return CH_NONE;
    at++;
    for (int steps = 0; steps < 2 && at < sentence->end; steps++, at++) {
        const uint32_t mention = ch_mention_beginning(w, at);
        if (mention != CH_NONE) {
            /* "secretary of Russia's Security Council": its owner has another */
            const uint32_t clitic = w->mentions.at[mention].end;
            const bool owns = clitic + 1 < sentence->end && ch_slice_equal(w->analysis->nodes[clitic].lemma, CH_S("'s"));
            const uint32_t body = owns ? ch_mention_beginning(w, clitic + 1) : mention;
            return can_have_offices(w, body) ? w->mentions.at[body].entity : CH_NONE;
        }
        if (!ch_slice_equal(ch_article_token(w->article, at), CH_S("the"))) return CH_NONE;
    }
    return CH_NONE;
}

/* The person whom the title stands behind: "Nicolás Maduro, the country's president"; or CH_NONE. */
ch_concept
ch_title_person_before(const ch_work *w, const ch_segment *s)
{
    uint32_t at = s->first;
    const uint32_t first = w->article->sentences[w->article->tokens[s->first].sentence].first;
    for (int steps = 0; at > first && steps < 5; steps++, at--) {
        const uint32_t mention = ch_mention_ending(w, at);
        if (mention != CH_NONE) {
            const ch_entity *e = &w->entities.at[w->mentions.at[mention].entity];
            return steps && ch_ontology_is(w->k->ontology, e->class, w->classes.person) ? e->concept : CH_NONE;
        }
        const uint8_t upos = w->analysis->nodes[at - 1].upos;
        const bool passes = upos == CH_UPOS_DET || upos == CH_UPOS_PUNCT || upos == CH_UPOS_PART || upos == CH_UPOS_PRON || /* its */
                            (w->naming_of[at - 1].uses & (CH_NAMING_FORMER | CH_NAMING_ACTING)) ||
                            (at == s->first && w->naming_of[at - 1].first != CH_NO_CLASS) || /* Department | Spokesperson */
                            ch_ontology_is(w->k->ontology, w->naming_of[at - 1].agent, w->classes.country);
        if (!passes) break;
    }
    return CH_NONE;
}

/* The person named right behind the title ("Prime Minister Edi Rama"), as an entry; or CH_NONE. */
ch_concept
ch_title_person_behind(const ch_work *w, const ch_segment *s)
{
    const uint32_t end = w->article->sentences[w->article->tokens[s->first].sentence].end;
    uint32_t at = s->end;
    if (at < end && w->article->tokens[at].kind == CH_TOKEN_PUNCTUATION) at++;
    const uint32_t mention = at < end ? ch_mention_beginning(w, at) : CH_NONE;
    if (mention == CH_NONE) return CH_NONE;
    const ch_entity *e = &w->entities.at[w->mentions.at[mention].entity];
    return ch_ontology_is(w->k->ontology, e->class, w->classes.person) ? e->concept : CH_NONE;
}

/* Whether a person is named right behind the title. */
bool
ch_title_has_person_behind(const ch_work *w, const ch_segment *s)
{
    const uint32_t mention = s->end < w->article->token_count ? ch_mention_beginning(w, s->end) : CH_NONE;
    return mention != CH_NONE && ch_entity_is(w, w->mentions.at[mention].entity, w->classes.person);
}
