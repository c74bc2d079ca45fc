/*
 * Names of persons that no list holds
 *
 *     General   Min      Aung        Hlaing      Noh  Kyu-duk      Faisal bin Farhan    J. D. Vance
 *     cue       name     name        name
 *
 * A sequence of capitalised words, with particles and initials, is a person's
 * when an honorific, a rank or a title stands before it, or when the name
 * tables know its first word as a given name or its last as a surname.
 */
#include "annotate/candidate.h"

enum { MOST_WORDS = 5 };

typedef struct {
    uint32_t first, end;
    unsigned words;  /* capitalised ones, initials too */
    unsigned given;  /* of the first word              */
    unsigned surname; /* of the last                   */
    bool initial;    /* begins with one                */
} sequence;

static bool
is_initial(const ch_finder *f, uint32_t token)
{
    const ch_slice text = ch_token_text(f, token);
    return ch_token_has(f, token, CH_TOKEN_CAPITAL) &&
           (text.len == 1 || (text.len <= 4 && text.at[text.len - 1] == '.' && text.at[1] == '.')) &&
           !ch_slice_equal(text, CH_S("A")) && !ch_slice_equal(text, CH_S("I"));
}

static bool
is_acronym(const ch_finder *f, uint32_t token)
{
    return !f->shouts && ch_token_has(f, token, CH_TOKEN_ALL_CAPITALS) && ch_token_text(f, token).len <= 5 &&
           ch_lexicon_surname(f->s->lexicon, f->s->words[token]) < 3 &&
           ch_lexicon_given(f->s->lexicon, f->s->words[token]) < 3;
}

static bool
can_be_part(const ch_finder *f, uint32_t token, bool begins)
{
    const ch_naming_word *n = &f->s->naming_of[token];
    if (is_initial(f, token)) return true;
    if (!ch_token_is_name(f, token) || is_acronym(f, token)) return false;
    if (f->marks[token] & CH_MARK_IN_TITLE && (begins || ch_lexicon_surname(f->s->lexicon, f->s->words[token]) < 3))
        return false;
    if (f->titled && f->s->analysis->nodes[token].upos == CH_UPOS_VERB) return false;
    const bool known = ch_lexicon_given(f->s->lexicon, f->s->words[token]) >= 3 ||
                       ch_lexicon_surname(f->s->lexicon, f->s->words[token]) >= 3;
    if ((n->uses & (CH_NAMING_HONORIFIC | CH_NAMING_RANK)) && !known) return false;
    if (n->uses & CH_NAMING_NOTHING && !begins) return false;
    return known || (n->last == CH_NO_CLASS && n->first == CH_NO_CLASS);
}

/* A particle; "as" and "at" are one only with a hyphen: "as-Sisi". */
static bool
is_particle(const ch_finder *f, uint32_t token)
{
    if (!ch_token_uses(f, token, CH_NAMING_PARTICLE)) return false;
    return !ch_token_uses(f, token, CH_NAMING_NOT_A_NAME) ||
           (token + 1 < f->sentence->end && ch_token_joins(f, token + 1));
}

/* "Vice Admiral | Brad Cooper", "Sheikh | Tamim bin Hamad": a rank that is also a given name, with a whole name behind it. */
static bool
is_style_before_name(const ch_finder *f, uint32_t token)
{
    return ch_token_uses(f, token, CH_NAMING_HONORIFIC | CH_NAMING_RANK) && token + 2 < f->sentence->end &&
           can_be_part(f, token + 1, true) && (can_be_part(f, token + 2, false) || is_particle(f, token + 2));
}

/* How surely a word is a surname: by the table, or by its shape ("O'Keeffe", "McNamara"). */
static unsigned
surname_of(const ch_finder *f, uint32_t token)
{
    const unsigned known = ch_lexicon_surname(f->s->lexicon, f->s->words[token]);
    const ch_slice text = ch_token_text(f, token);
    const bool irish = (ch_slice_starts(text, CH_S("O'")) || ch_slice_starts(text, CH_S("O’")) || ch_slice_starts(text, CH_S("Mc"))) &&
                       text.len > 4;
    return irish && known < 6 ? 6 : known;
}

/* The words of a name from `first` on. */
static sequence
read_sequence(const ch_finder *f, uint32_t first)
{
    const ch_lexicon *l = f->s->lexicon;
    sequence q = {first, first, 0, 0, 0, false};
    uint32_t at = first;
    while (at < f->sentence->end && q.words < MOST_WORDS) {
        if (q.words && ch_token_uses(f, at, CH_NAMING_SUFFIX)) {
            q.end = ++at;
            break;
        }
        if (can_be_part(f, at, !q.words)) {
            if (!q.words) q.initial = is_initial(f, at), q.given = ch_lexicon_given(l, f->s->words[at]);
            q.surname = surname_of(f, at);
            q.words++;
            q.end = ++at;
            continue;
        }
        /* particles and hyphens count only with a name behind them */
        uint32_t next = at;
        if (ch_token_joins(f, at) && q.words) {
            next = at + 1;
            if (f->s->article->tokens[next].kind == CH_TOKEN_WORD && !ch_token_has(f, next, CH_TOKEN_CAPITAL) &&
                !ch_token_uses(f, next, CH_NAMING_NOT_A_NAME | CH_NAMING_TITLE_HEAD)) {
                q.end = at = next + 1; /* Kyu-duk */
                continue;
            }
        } else {
            while (next < f->sentence->end && next < at + 3 &&
                   (is_particle(f, next) || (next > at && ch_token_joins(f, next))))
                next++;
            if (next == at || (!q.words && !ch_token_has(f, at, CH_TOKEN_CAPITAL))) break;
        }
        if (next >= f->sentence->end || !can_be_part(f, next, !q.words)) break;
        at = next;
    }
    return q;
}

/* Whether an honorific, a rank or a title stands before the name. */
static bool
is_cued(const ch_finder *f, uint32_t first)
{
    if (first == f->sentence->first) return false;
    if (f->marks[first] & CH_MARK_TITLE_ENDS) return true;
    if (f->sentence->kind == CH_SENTENCE_BYLINE && !ch_token_has(f, first - 1, CH_TOKEN_ALL_CAPITALS)) {
        const ch_slice by = ch_token_text(f, first - 1);
        if (ch_slice_equal(by, CH_S("by")) || ch_slice_equal(by, CH_S("By"))) return true;
    }
    return ch_token_uses(f, first - 1, CH_NAMING_HONORIFIC | CH_NAMING_RANK) &&
           ch_token_has(f, first - 1, CH_TOKEN_CAPITAL);
}

/* A lone name begins in the middle of a longer one: that one was tried already. */
static bool
goes_on_from_before(const ch_finder *f, uint32_t first)
{
    return first > f->sentence->first && can_be_part(f, first - 1, true) &&
           !(f->marks[first] & CH_MARK_TITLE_ENDS);
}

static bool
is_person(const ch_finder *f, const sequence *q, bool cued)
{
    const bool named = (f->marks[q->first] & CH_MARK_NAMED) != 0;
    if (cued) return q->words > 1 || !named;
    if (q->words < 2 || f->titled) return q->words >= 2 && q->given >= 4 && q->surname >= 2;
    if (named && q->given < 4) return q->given && q->surname >= 6 && q->words == 2; /* "Chad Smith", not "Chad Army" */
    if (q->initial) return q->surname >= 2;
    return q->given >= 3 || (q->given >= 1 && q->surname >= 1) || (q->surname >= 6 && q->words == 2);
}

ch_status
ch_find_people(ch_finder *f)
{
    for (uint32_t i = f->sentence->first; i < f->sentence->end; i++) {
        const bool cued = is_cued(f, i);
        if (is_style_before_name(f, i)) continue;
        if (!can_be_part(f, i, true) && !(cued && ch_token_uses(f, i, CH_NAMING_PARTICLE))) continue;
        if (!cued && goes_on_from_before(f, i)) continue;
        const sequence q = read_sequence(f, i);
        if (q.end == q.first || !is_person(f, &q, cued)) continue;
        CH_TRY(ch_vector_push(f->out, (ch_segment){.first = q.first,
                                                   .end = q.end,
                                                   .source = CH_SEGMENT_PERSON,
                                                   .match = {.country = CH_NONE},
                                                   .class = ch_ontology_class(f->s->ontology, CH_S("Person")),
                                                   .value = CH_NONE,
                                                   .cued = cued,
                                                   .rule = cued ? "name behind a title" : "name tables"}));
    }
    return CH_OK;
}
