/*
 * Titles by their head words
 *
 *     budget secretary     home affairs minister     Minister of Fisheries and Marine Resources
 *     modifier  head       modifiers    head         head        of field
 */
#include "annotate/candidate.h"

static bool
is_lower_word(const ch_finder *f, uint32_t token)
{
    return f->s->article->tokens[token].kind == CH_TOKEN_WORD && !ch_token_has(f, token, CH_TOKEN_CAPITAL);
}

/* A noun before the head that the tree makes part of it, and that is no name. */
static bool
is_field(const ch_finder *f, uint32_t token, uint32_t head)
{
    const ch_node *node = &f->s->analysis->nodes[token];
    const ch_naming_word *n = &f->s->naming_of[token];
    if (f->marks[token] & (CH_MARK_NAMED | CH_MARK_IN_NAME)) return false; /* "United Nations | Human Rights Commissioner" */
    if (n->first != CH_NO_CLASS && n->last != CH_NO_CLASS && ch_token_has(f, token, CH_TOKEN_CAPITAL))
        return false; /* "Department | Spokesperson": a short form of the body's name */
    if (node->upos != CH_UPOS_NOUN && node->upos != CH_UPOS_ADJ && node->upos != CH_UPOS_PROPN) return false;
    if (node->upos == CH_UPOS_ADJ) return ch_token_uses(f, token, CH_NAMING_TITLE_MODIFIER);
    if (ch_token_has(f, token, CH_TOKEN_CAPITAL) != ch_token_has(f, head, CH_TOKEN_CAPITAL)) return false;
    return node->dep == CH_DEP_COMPOUND &&
           ch_analysis_head(f->s->analysis, f->s->article, token) == head && !ch_token_uses(f, token, CH_NAMING_FORMER);
}

/* How far left the title reaches. */
static uint32_t
begin_of(const ch_finder *f, uint32_t head)
{
    uint32_t first = head;
    while (first > f->sentence->first) {
        const uint32_t before = first - 1;
        const bool joins = ch_token_joins(f, before) && before > f->sentence->first;
        const uint32_t word = joins ? before - 1 : before;
        if (!ch_token_uses(f, word, CH_NAMING_TITLE_MODIFIER) && !is_field(f, word, head)) break;
        if (ch_token_has(f, word, CH_TOKEN_CAPITAL) && !ch_token_has(f, head, CH_TOKEN_CAPITAL) &&
            word != f->sentence->first)
            break;
        first = word;
    }
    return first;
}

/* "Minister of Justice | Maria Berg": a given name with another name behind it. */
static bool
begins_person(const ch_finder *f, uint32_t token)
{
    return token + 1 < f->sentence->end && ch_token_is_name(f, token) && ch_token_is_name(f, token + 1) &&
           ch_lexicon_given(f->s->lexicon, f->s->words[token]) >= 4;
}

/* "of Fisheries and Marine Resources": a field in capitals that is no name of its own. */
static uint32_t
end_of(const ch_finder *f, uint32_t head)
{
    uint32_t end = head + 1;
    if (end + 1 >= f->sentence->end || !ch_token_has(f, head, CH_TOKEN_CAPITAL)) return end;
    const ch_slice of = ch_token_text(f, end);
    if (!ch_slice_equal(of, CH_S("of")) && !ch_slice_equal(of, CH_S("for"))) return end;
    uint32_t at = end + 1;
    if (at < f->sentence->end && ch_slice_equal(ch_token_text(f, at), CH_S("the"))) at++;
    if (at >= f->sentence->end || !ch_token_is_name(f, at) || (f->marks[at] & (CH_MARK_NAMED | CH_MARK_IN_TITLE)) ||
        f->s->naming_of[at].first != CH_NO_CLASS || f->s->naming_of[at].last != CH_NO_CLASS)
        return end;
    const uint32_t field = at;
    while (at < f->sentence->end) {
        if (at > field && begins_person(f, at)) break;
        if (ch_token_is_name(f, at) && !(f->marks[at] & CH_MARK_NAMED)) {
            end = ++at;
            continue;
        }
        const bool links = ch_slice_equal(ch_token_text(f, at), CH_S("and")) || ch_token_joins(f, at);
        if (!links || at + 1 >= f->sentence->end || !ch_token_is_name(f, at + 1) ||
            ch_lexicon_given(f->s->lexicon, f->s->words[at + 1]) >= 4)
            break;
        at++;
    }
    return end;
}

ch_status
ch_find_titles(ch_finder *f)
{
    for (uint32_t i = f->sentence->first; i < f->sentence->end; i++) {
        const bool alone = ch_token_uses(f, i, CH_NAMING_TITLE_HEAD);
        if (!alone && !ch_token_uses(f, i, CH_NAMING_TITLE_HEAD_MODIFIED)) continue;
        if (!is_lower_word(f, i) && !ch_token_has(f, i, CH_TOKEN_CAPITAL)) continue;
        const uint32_t first = begin_of(f, i), end = end_of(f, i);
        if (!alone && first == i) continue;
        for (uint32_t k = first; k < end; k++) f->marks[k] |= CH_MARK_IN_TITLE;
        if (end < f->sentence->end) f->marks[end] |= CH_MARK_TITLE_ENDS;
        CH_TRY(ch_vector_push(f->out, (ch_segment){.first = first,
                                                   .end = end,
                                                   .source = CH_SEGMENT_TITLE,
                                                   .match = {.country = CH_NONE},
                                                   .class = ch_ontology_class(f->s->ontology, CH_S("Office")),
                                                   .value = CH_NONE,
                                                   .rule = "title"}));
    }
    return CH_OK;
}
