/* Only words whose form a verb can have, and that no article, preposition or adjective makes a noun. */
#include "syntax/second_look.h"

enum { SHORTEST = 4 }; /* subject, verb, object, full stop */

/* How far behind the tag that was chosen a verb's may lie: read off 120 sentences of news. */
static const float FARTHEST = 9.0f, TITLE_FARTHEST = 6.0f;

static uint8_t
upos_of(const ch_reading *r, uint32_t word)
{
    return (uint8_t)r->model->tags[r->tags[word]].upos;
}

static bool
has_child(const ch_reading *r, uint32_t head, uint8_t dep)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (r->heads[i] == head && r->deps[i] == dep) return true;
    return false;
}

static uint32_t
root_of(const ch_reading *r)
{
    for (uint32_t i = 0; i < r->count; i++)
        if (r->heads[i] == CH_ROOT) return i;
    return CH_NONE;
}

bool
ch_is_ruled(const ch_reading *r)
{
    const uint32_t root = root_of(r);
    if (root == CH_NONE) return false;
    const uint8_t upos = upos_of(r, root);
    return upos == CH_UPOS_VERB || upos == CH_UPOS_AUX || has_child(r, root, CH_DEP_COP) ||
           has_child(r, root, CH_DEP_AUX) || has_child(r, root, CH_DEP_CSUBJ);
}

static bool
is_capital(ch_slice form)
{
    return form.len && (form.at[0] < 'a' || form.at[0] > 'z');
}

static uint32_t
lists_of(const ch_reading *r, uint32_t word)
{
    ch_folded folded;
    ch_fold(r->forms[word], &folded);
    return ch_vocabulary_lists(&r->model->vocabulary, (ch_slice){folded.at, folded.len});
}

/* Behind these stands a noun, or an infinitive. */
static bool
announces_noun(const ch_reading *r, uint32_t word)
{
    switch (upos_of(r, word)) {
    case CH_UPOS_DET:
    case CH_UPOS_ADP:
    case CH_UPOS_NUM:
    case CH_UPOS_PART:
    case CH_UPOS_CCONJ:
    case CH_UPOS_SCONJ: return true;
    case CH_UPOS_ADJ: return (lists_of(r, word) & CH_LIST_ADJECTIVE) || !is_capital(r->forms[word]);
    default: return ch_slice_equal(r->forms[word], CH_S("'s")) || ch_slice_equal(r->forms[word], CH_S("’s"));
    }
}

static bool
is_nonfinite(const ch_model_tag *tag)
{
    return tag->upos == CH_UPOS_VERB && (tag->feats & CH_FEAT_INFINITIVE);
}

/* "A car bomb": no singular with its article takes the plain form, and no plural the one in -s. */
static bool
agrees(const ch_reading *r, uint32_t subject, uint32_t verb)
{
    const bool singular_form = lists_of(r, verb) & CH_LIST_VERB_S;
    const bool plural = r->model->tags[r->tags[subject]].feats & CH_FEAT_PLURAL;
    if (upos_of(r, subject) != CH_UPOS_NOUN || has_child(r, subject, CH_DEP_CONJ)) return true;
    return singular_form ? !plural : plural || !has_child(r, subject, CH_DEP_DET);
}

/* "were [released]": a verb with its auxiliary, and no pronoun or conjunction that makes it a clause of another. */
static bool
is_finite_group(const ch_reading *r, uint32_t word)
{
    return upos_of(r, word) == CH_UPOS_VERB && !has_child(r, word, CH_DEP_CC) &&
           (has_child(r, word, CH_DEP_AUX) || has_child(r, word, CH_DEP_AUX_PASS));
}

/* The first verb that describes the noun, or CH_NONE. */
static uint32_t
first_clause_of(const ch_reading *r, uint32_t noun)
{
    for (uint32_t i = noun + 1; i < r->count; i++)
        if (r->heads[i] == noun && (r->deps[i] == CH_DEP_ACL_RELCL || r->deps[i] == CH_DEP_ACL)) return i;
    return CH_NONE;
}

bool
ch_waits_for_verb(const ch_reading *r, uint32_t word)
{
    const uint32_t root = root_of(r);
    if (root == CH_NONE || root > word || upos_of(r, root) != CH_UPOS_NOUN || ch_is_ruled(r)) return false;
    const uint32_t clause = first_clause_of(r, root);
    if (clause == CH_NONE || clause >= word || !ch_slice_equal(r->forms[r->count - 1], CH_S("."))) return false;
    if (is_finite_group(r, word)) return true;
    if (r->deps[clause] == CH_DEP_ACL) return false;
    return agrees(r, root, word);
}

/* "Opposition Rally Draws Thousands": a line that no full stop makes a sentence. */
static bool
is_title(const ch_reading *r)
{
    const ch_slice last = r->forms[r->count - 1];
    return r->letters != CH_CASE_NORMAL && !ch_slice_equal(last, CH_S("."));
}

static bool
is_present(const ch_reading *r, uint32_t word)
{
    const uint8_t upos = upos_of(r, word);
    const uint32_t lists = lists_of(r, word);
    if (upos == CH_UPOS_AUX || upos == CH_UPOS_ADP) return false;
    if (upos == CH_UPOS_VERB && !ch_waits_for_verb(r, word) && !is_nonfinite(&r->model->tags[r->tags[word]])) return false;
    if (is_capital(r->forms[word]) && (r->letters == CH_CASE_NORMAL || r->letters == CH_CASE_LOWER)) return false;
    if (announces_noun(r, word - 1)) return false;
    if (ch_slice_equal(r->forms[word + 1], CH_S("of"))) return false;
    return (lists & CH_LIST_VERB_S) || ((lists & CH_LIST_VERB) && !is_title(r));
}

/* "a blast near the port [wounded] a guard", "police [shot] four men": before an article stands a verb. */
static bool
is_past(const ch_reading *r, uint32_t word)
{
    const uint8_t upos = upos_of(r, word), next = upos_of(r, word + 1);
    const bool particle = (next == CH_UPOS_ADP || next == CH_UPOS_ADV) && word + 2 < r->count; /* "shot down a drone" */
    const uint8_t after = particle ? upos_of(r, word + 2) : next;
    /* "Turkey [doubled] tariffs": what has a subject is no adjective of the tariffs */
    if (upos == CH_UPOS_VERB && r->deps[word] == CH_DEP_AMOD) return has_child(r, word, CH_DEP_NSUBJ);
    if (upos != CH_UPOS_ADJ && upos != CH_UPOS_NOUN) return false;
    if (has_child(r, word, CH_DEP_OBJ) && has_child(r, word, CH_DEP_NSUBJ)) return true; /* "the Union [froze] assets" */
    return (after == CH_UPOS_DET || after == CH_UPOS_NUM) &&
           (lists_of(r, word) & CH_LIST_VERB_PAST);
}

/* "men held since May were [released]" */
static bool
is_ruler(const ch_reading *r, uint32_t word)
{
    return is_finite_group(r, word) && ch_waits_for_verb(r, word);
}

/* How far the best tag of a finite verb lies behind the one that was chosen. */
static float
distance_to_verb(const ch_reading *r, uint32_t word)
{
    const float *scores = r->scores + word * r->stride;
    float least = is_title(r) ? TITLE_FARTHEST : FARTHEST;
    for (uint32_t t = 0; t < r->model->tag_count; t++) {
        const ch_model_tag *tag = &r->model->tags[t];
        const float far = scores[r->tags[word]] - scores[t];
        if (tag->upos == CH_UPOS_VERB && (tag->feats & (CH_FEAT_FINITE | CH_FEAT_INFINITIVE)) && far < least)
            least = far;
    }
    return least;
}

/* "The rebels [claim] two men were killed": of a verb's two subjects the first is a verb itself. */
static bool
is_first_subject(const ch_reading *r, uint32_t word, uint32_t root)
{
    const uint8_t dep = r->deps[word];
    if (ch_slice_equal(r->forms[word - 1], CH_S("-"))) return false; /* "president-elect" */
    if (r->heads[word] != root || (dep != CH_DEP_NSUBJ && dep != CH_DEP_NSUBJ_PASS) || word > root) return false;
    for (uint32_t i = word + 1; i < root; i++)
        if (r->heads[i] == root && (r->deps[i] == CH_DEP_NSUBJ || r->deps[i] == CH_DEP_NSUBJ_PASS))
            return upos_of(r, word) == CH_UPOS_NOUN && (lists_of(r, word) & (CH_LIST_VERB | CH_LIST_VERB_S));
    return false;
}

uint32_t
ch_missed_verbs(const ch_reading *r, uint32_t words[CH_MISSED_VERBS])
{
    const uint32_t root = root_of(r);
    const float farthest = r->count ? is_title(r) ? TITLE_FARTHEST : FARTHEST : 0.0f;
    float distances[CH_MISSED_VERBS];
    uint32_t found = 0;
    if (r->count < SHORTEST || root == CH_NONE) return 0;
    const bool ruled = ch_is_ruled(r);
    for (uint32_t i = 1; i + 1 < r->count; i++) {
        if (ruled ? !is_first_subject(r, i, root) : !is_present(r, i) && !is_past(r, i) && !is_ruler(r, i)) continue;
        const float far = ch_waits_for_verb(r, i) ? distance_to_verb(r, i) - FARTHEST : distance_to_verb(r, i);
        uint32_t at = found < CH_MISSED_VERBS ? found++ : CH_MISSED_VERBS;
        if (far >= farthest) {
            found -= at < CH_MISSED_VERBS;
            continue;
        }
        for (; at > 0 && distances[at - 1] > far; at--) {
            if (at < CH_MISSED_VERBS) distances[at] = distances[at - 1], words[at] = words[at - 1];
        }
        if (at < CH_MISSED_VERBS) distances[at] = far, words[at] = i;
    }
    return found;
}

ch_slice
ch_plain_verb(const ch_reading *r, uint32_t word)
{
    if (is_ruler(r, word)) return r->forms[word];
    if (is_past(r, word) && !is_present(r, word)) return ch_grammar_first(r->grammar, CH_GRAMMAR_VERB_PAST);
    const bool singular = lists_of(r, word) & CH_LIST_VERB_S;
    ch_grammar_class verb = singular ? CH_GRAMMAR_VERB_SINGULAR : CH_GRAMMAR_VERB_PLAIN;
    if (is_first_subject(r, word, root_of(r)))
        verb = singular ? CH_GRAMMAR_VERB_SINGULAR_SAYING : CH_GRAMMAR_VERB_PLAIN_SAYING;
    else if (upos_of(r, word + 1) == CH_UPOS_ADP) /* "groups that were banned [operate] in Mexico" */
        verb = singular ? CH_GRAMMAR_VERB_SINGULAR_STAYING : CH_GRAMMAR_VERB_PLAIN_STAYING;
    return ch_grammar_first(r->grammar, verb);
}

bool
ch_rules_clause(const ch_reading *r, uint32_t word)
{
    const ch_model_tag *tag = &r->model->tags[r->tags[word]];
    const bool group = is_finite_group(r, word);
    if (tag->upos != CH_UPOS_VERB || (!group && (tag->feats & CH_FEAT_PARTICIPLE)) || r->heads[word] != CH_ROOT) return false;
    for (uint32_t i = 0; i < word; i++) {
        if (r->heads[i] != word) continue;
        if (r->deps[i] == CH_DEP_NSUBJ_PASS) return true;
        if (r->deps[i] == CH_DEP_NSUBJ) return group || (tag->feats & CH_FEAT_TENSE_PAST) || agrees(r, i, word);
    }
    return false;
}

bool
ch_takes_object(const ch_reading *r, uint32_t word)
{
    return has_child(r, word, CH_DEP_OBJ);
}
