/* Candidates from the gazetteer: names, organs of states, roles. */
#include "annotate/candidate.h"

enum { MATCHES = 12 };

/* What the readings of a match come to, once those that do not fit are left out. */
typedef struct {
    bool name, role, strong, person;
} verdict;

static verdict
judge(const ch_finder *f, const ch_match *m, uint32_t first)
{
    const ch_segmenter *s = f->s;
    const ch_class person = ch_ontology_class(s->ontology, CH_S("Person"));
    verdict v = {0};
    for (size_t i = 0; i < m->count; i++) {
        const ch_reading *r = &m->readings[i];
        if (!ch_reading_fits(s, r, first, first + m->tokens)) continue;
        if (r->kind == CH_FORM_ROLE) {
            v.role = true;
            continue;
        }
        if (r->kind == CH_FORM_ORGAN && !ch_token_has(f, first, CH_TOKEN_CAPITAL) && m->country != CH_NONE &&
            !ch_token_has(f, first + m->tokens - 1, CH_TOKEN_CAPITAL))
            continue; /* "us government", lower case: a pronoun, not a country */
        v.name = true;
        if (r->kind != CH_FORM_WEAK && r->kind != CH_FORM_FAMILY && r->kind != CH_FORM_ORGAN_BARE) v.strong = true;
        if (ch_ontology_is(s->ontology, ch_lexicon_class(s->lexicon, r->concept), person)) v.person = true;
    }
    return v;
}

enum { AROUND = 2000 }; /* tokens in which a word may show that it is a name */

static bool
is_inside(const ch_article *a, uint32_t token)
{
    return token > a->sentences[a->tokens[token].sentence].first && a->tokens[token - 1].kind == CH_TOKEN_WORD;
}

/* Whether the word stands with a capital inside a sentence near by, and never without one: "Esper" behind "Mark Esper". */
static bool
is_name_elsewhere(const ch_finder *f, uint32_t token)
{
    const ch_article *a = f->s->article;
    const uint32_t word = f->s->words[token];
    const uint32_t from = token > AROUND ? token - AROUND : 0;
    bool found = false;
    for (uint32_t t = from; t < a->token_count && t < token + AROUND; t++) {
        if (f->s->words[t] != word || t == token) continue;
        if (!(a->tokens[t].flags & CH_TOKEN_CAPITAL)) return false;
        found |= is_inside(a, t);
    }
    return found;
}

/*
 * A lone word in small letters, or at the beginning of a sentence, must be a
 * noun, name or adjective for the tagger too: "May", "Will", "Nice", "turkey".
 */
static bool
could_be_noun(const ch_finder *f, uint32_t token)
{
    if (is_inside(f->s->article, token) && ch_token_has(f, token, CH_TOKEN_CAPITAL))
        return true; /* "the Houthis report", "orders Boeing to" */
    switch (f->s->analysis->nodes[token].upos) {
    case CH_UPOS_VERB:
    case CH_UPOS_AUX:
    case CH_UPOS_ADV:
    case CH_UPOS_PRON:
    case CH_UPOS_DET:
    case CH_UPOS_ADP:
    case CH_UPOS_SCONJ:
    case CH_UPOS_CCONJ:
    case CH_UPOS_PART:
        return f->shouts || f->titled || ch_token_has(f, token, CH_TOKEN_ALL_CAPITALS) ||
               (ch_token_has(f, token, CH_TOKEN_CAPITAL) && is_name_elsewhere(f, token));
    default: return true;
    }
}

/* How many tokens from `first` on are a sure name of the gazetteer, ending before `end`; 0: none. */
static uint32_t
name_at(const ch_finder *f, uint32_t first, uint32_t end)
{
    ch_match matches[MATCHES];
    const size_t found = ch_lexicon_match(f->s->lexicon, f->s->words, first, end, matches, MATCHES);
    for (size_t k = 0; k < found; k++) {
        if (first + matches[k].tokens >= end) continue;
        for (size_t i = 0; i < matches[k].count; i++) {
            const ch_reading *r = &matches[k].readings[i];
            if (r->kind <= CH_FORM_DEMONYM && ch_reading_fits(f->s, r, first, first + matches[k].tokens))
                return matches[k].tokens;
        }
    }
    return 0;
}

/* "FBI director": the body before a role is a mention of its own. */
static uint32_t
behind_body(const ch_finder *f, uint32_t first, uint32_t end)
{
    return first + name_at(f, first, end);
}

/* "Somalia 's | federal government" leaves the country a mention of its own; "People's Army" is one. */
static uint32_t
behind_possessive(const ch_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i + 1 < end; i++)
        if (ch_token_has(f, i, CH_TOKEN_CLITIC) && first + name_at(f, first, i + 1) == i) return i + 1;
    return first;
}

/* "South | Korea's government": a country by a name it shares owns nothing. */
static bool
owner_is_unsure(const ch_finder *f, const ch_match *m, uint32_t first, uint32_t end)
{
    if (m->country == CH_NONE || behind_possessive(f, first, end) != first) return false;
    for (uint32_t i = first + 1; i + 1 < end; i++)
        if (ch_token_has(f, i, CH_TOKEN_CLITIC)) return true;
    return false;
}

/* "Pope Leo XIV", "Prince Faisal": the title before a name is no part of it. */
static uint32_t
behind_title(const ch_finder *f, uint32_t first, uint32_t end)
{
    const uint64_t titles = CH_NAMING_TITLE_HEAD | CH_NAMING_TITLE_HEAD_MODIFIED | CH_NAMING_HONORIFIC | CH_NAMING_RANK;
    uint32_t at = first;
    while (at + 1 < end && (ch_token_uses(f, at, titles) || f->marks[at] & CH_MARK_IN_TITLE)) at++;
    return at;
}

/* "Senior Deputy | Minister for Foreign Affairs": where a title begins that a role only ends. */
static uint32_t
before_deputy(const ch_finder *f, uint32_t first)
{
    uint32_t at = first;
    while (at > f->sentence->first && ch_token_uses(f, at - 1, CH_NAMING_DEPUTY | CH_NAMING_TITLE_MODIFIER) &&
           !ch_token_uses(f, at - 1, CH_NAMING_FORMER | CH_NAMING_ACTING))
        at--;
    while (at < first && !ch_token_uses(f, at, CH_NAMING_DEPUTY)) {
        uint32_t deputy = at;
        while (deputy < first && !ch_token_uses(f, deputy, CH_NAMING_DEPUTY)) deputy++;
        return deputy < first ? at : first; /* "senior deputy"; without a deputy it is the role itself */
    }
    return at;
}

/* "President | of the Central Bank": a body of two words or more behind "of" is a mention of its own. */
static uint32_t
before_body(const ch_finder *f, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i + 2 < end; i++) {
        if (!ch_slice_equal(ch_token_text(f, i), CH_S("of"))) continue;
        const uint32_t body = ch_slice_equal(ch_token_text(f, i + 1), CH_S("the")) ? i + 2 : i + 1;
        const bool head = f->s->naming_of[end - 1].last != CH_NO_CLASS && ch_token_has(f, end - 1, CH_TOKEN_CAPITAL);
        return head && end - body >= 2 ? i : end;
    }
    return end;
}

/* "Department Spokesperson": a head word alone before the title is a short form of the body's name. */
static uint32_t
behind_head_word(const ch_finder *f, uint32_t first, uint32_t end)
{
    const ch_naming_word *n = &f->s->naming_of[first];
    const bool head = n->first != CH_NO_CLASS && n->last != CH_NO_CLASS && !(n->uses & CH_NAMING_TITLE_MODIFIER);
    return head && ch_token_has(f, first, CH_TOKEN_CAPITAL) && first + 1 < end ? first + 1 : first;
}

static ch_status
take_role(ch_finder *f, const ch_match *m, uint32_t first, uint32_t end)
{
    end = before_body(f, first, end);
    first = behind_head_word(f, behind_body(f, first, end), end);
    const uint32_t deputy = before_deputy(f, first);
    for (uint32_t i = deputy; i < end; i++) f->marks[i] |= CH_MARK_IN_TITLE;
    if (end < f->sentence->end) f->marks[end] |= CH_MARK_TITLE_ENDS;
    const ch_match none = {.country = CH_NONE};
    return ch_vector_push(f->out, (ch_segment){.first = deputy,
                                               .end = end,
                                               .source = deputy < first ? CH_SEGMENT_TITLE : CH_SEGMENT_ROLE,
                                               .match = deputy < first ? none : *m,
                                               .class = CH_NO_CLASS,
                                               .value = CH_NONE,
                                               .rule = "role"});
}

/* "U.S. military assistance": the last word in small letters only describes what comes behind. */
static bool
describes_what_follows(const ch_finder *f, uint32_t first, uint32_t end)
{
    const ch_node *last = &f->s->analysis->nodes[end - 1];
    if (end - first < 2 || end >= f->sentence->end || ch_token_has(f, end - 1, CH_TOKEN_CAPITAL)) return false;
    if (last->upos != CH_UPOS_ADJ || last->dep != CH_DEP_AMOD || last->head == CH_ROOT) return false;
    return last->head >= end - f->sentence->first &&
           f->s->analysis->nodes[f->sentence->first + last->head].upos == CH_UPOS_NOUN;
}

static ch_status
take_match(ch_finder *f, const ch_match *m, uint32_t first)
{
    const verdict v = judge(f, m, first);
    const uint32_t end = first + m->tokens;
    if (describes_what_follows(f, first, end)) return CH_OK;
    if (v.role) CH_TRY(take_role(f, m, first, end));
    if (!v.name || (m->tokens == 1 && !could_be_noun(f, first))) return CH_OK;
    if (owner_is_unsure(f, m, first, end)) return CH_OK;
    if (v.strong && !v.person) f->marks[first] |= CH_MARK_NAMED;
    for (uint32_t i = first + 1; i < end && v.strong && !v.person && m->country == CH_NONE; i++) f->marks[i] |= CH_MARK_IN_NAME;
    return ch_vector_push(f->out, (ch_segment){.first = v.person ? behind_title(f, first, end) : behind_possessive(f, first, end),
                                               .end = end,
                                               .source = CH_SEGMENT_LEXICON,
                                               .match = *m,
                                               .class = CH_NO_CLASS,
                                               .value = CH_NONE,
                                               .weak = !v.strong,
                                               .rule = "gazetteer"});
}

ch_status
ch_find_lexicon(ch_finder *f)
{
    ch_match matches[MATCHES];
    for (uint32_t i = f->sentence->first; i < f->sentence->end; i++) {
        const size_t found =
            ch_lexicon_match(f->s->lexicon, f->s->words, i, f->sentence->end, matches, MATCHES);
        for (size_t k = 0; k < found; k++) CH_TRY(take_match(f, &matches[k], i));
    }
    return CH_OK;
}
