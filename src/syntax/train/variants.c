/*
 * Variants of a sentence
 *
 * Three passes over a copy: tense, words left out, letters.  Treebanks of the
 * web tell news in the past and in whole sentences; a parser that has seen
 * nothing else takes the verb of "Strikes kill ten" for a noun.
 */
#include "syntax/train/variants.h"

#include "syntax/train/past_forms.h"

/* ---- the narrative present ---- */

static bool
is_past(const ch_node *node)
{
    const uint32_t wanted = CH_FEAT_TENSE_PAST | CH_FEAT_FINITE;
    return (node->feats & wanted) == wanted &&
           (node->upos == CH_UPOS_VERB || node->upos == CH_UPOS_AUX);
}

/* Is the subject of a verb, or of the verb that an auxiliary helps, more than one, or no third person? */
static bool
has_plain_subject(const ch_conllu_sentence *s, size_t verb)
{
    const ch_node *node = &s->nodes[verb];
    const bool helps = node->upos == CH_UPOS_AUX && node->head != CH_ROOT &&
                       (node->dep == CH_DEP_AUX || node->dep == CH_DEP_AUX_PASS || node->dep == CH_DEP_COP);
    size_t clause = helps ? node->head : verb, subject = s->count;
    for (int steps = 0; steps < 4 && subject == s->count; steps++) {
        for (size_t i = 0; i < s->count; i++) {
            const uint8_t dep = s->nodes[i].dep;
            const bool subjects = dep == CH_DEP_NSUBJ || dep == CH_DEP_NSUBJ_PASS;
            if (subjects && s->nodes[i].head == clause) subject = i;
        }
        if (s->nodes[clause].dep != CH_DEP_CONJ) break;
        clause = s->nodes[clause].head;
    }
    if (subject == s->count) return false;
    for (size_t i = 0; i < s->count; i++) {
        if (s->nodes[i].dep == CH_DEP_CONJ && s->nodes[i].head == subject) return true;
    }
    return s->nodes[subject].feats & (CH_FEAT_PLURAL | CH_FEAT_PERSON_1 | CH_FEAT_PERSON_2);
}

/* The form in -s of a regular verb. */
static ch_slice
third_person(ch_slice lemma, ch_arena *scratch)
{
    const char last = lemma.at[lemma.len - 1], before = lemma.len > 1 ? lemma.at[lemma.len - 2] : 'a';
    if (last == 'y' && !strchr("aeiou", before)) {
        return ch_arena_print(scratch, "%.*sies", (int)lemma.len - 1, lemma.at);
    }
    const bool hisses = last == 's' || last == 'x' || last == 'z' || last == 'o' ||
                        (last == 'h' && (before == 's' || before == 'c'));
    return ch_arena_print(scratch, hisses ? "%.*ses" : "%.*ss", CH_PRINT(lemma));
}

static ch_slice
present_form(const ch_node *node, bool plain, ch_arena *scratch)
{
    if (ch_slice_equal(node->lemma, CH_S("be"))) return plain ? CH_S("are") : CH_S("is");
    if (ch_slice_equal(node->lemma, CH_S("have"))) return plain ? CH_S("have") : CH_S("has");
    return plain ? node->lemma : third_person(node->lemma, scratch);
}

static ch_status
make_present(ch_conllu_sentence *s, ch_arena *scratch)
{
    for (size_t i = 0; i < s->count; i++) {
        ch_node *node = &s->nodes[i];
        /* 'd and the like, and modals, stay */
        if (!is_past(node) || !node->lemma.len || s->forms[i].at[0] == '\'') continue;
        const ch_slice form = present_form(node, has_plain_subject(s, i), scratch);
        if (!form.at) return CH_NO_MEMORY;
        s->forms[i] = form;
        node->feats = (node->feats & ~(uint32_t)CH_FEAT_TENSE_PAST) | CH_FEAT_TENSE_PRES;
    }
    return CH_OK;
}

/* ---- the past ---- */

/* Verbs and auxiliaries in the indicative; not modals, nor 's and the like. */
static bool
is_told_now(const ch_conllu_sentence *s, size_t i)
{
    const uint32_t wanted = CH_FEAT_TENSE_PRES | CH_FEAT_FINITE | CH_FEAT_INDICATIVE;
    const ch_node *node = &s->nodes[i];
    return (node->feats & wanted) == wanted && node->lemma.len && s->forms[i].at[0] != '\'' &&
           (uint8_t)s->forms[i].at[0] < 0x80;
}

static ch_status
make_past(ch_conllu_sentence *s, const past_forms *forms, ch_arena *scratch)
{
    for (size_t i = 0; i < s->count; i++) {
        if (!is_told_now(s, i)) continue;
        const ch_slice form = past_form(forms, s->forms[i], s->nodes[i].lemma, scratch);
        if (!form.at) return CH_NO_MEMORY;
        s->forms[i] = form;
        s->nodes[i].feats = (s->nodes[i].feats & ~(uint32_t)CH_FEAT_TENSE_PRES) | CH_FEAT_TENSE_PAST;
    }
    return CH_OK;
}

/* ---- telegrams ---- */

static bool
has_children(const ch_conllu_sentence *s, size_t token)
{
    for (size_t i = 0; i < s->count; i++) {
        if (s->nodes[i].head == token) return true;
    }
    return false;
}

/*
 * Articles and the full stop.  Not "be" before a participle ("Two men arrested"): that
 * was tried, and made passives of actives ("Police arrested two men").
 */
static bool
is_left_out(const ch_conllu_sentence *s, size_t i)
{
    const ch_node *node = &s->nodes[i];
    const uint32_t article = CH_FEAT_DEFINITE | CH_FEAT_INDEFINITE;
    const bool stop = i + 1 == s->count && ch_slice_equal(s->forms[i], CH_S("."));
    const bool leaves = stop || (node->upos == CH_UPOS_DET && (node->feats & article));
    return leaves && node->head != CH_ROOT && !has_children(s, i);
}

static ch_status
make_telegram(ch_conllu_sentence *s, ch_arena *scratch)
{
    uint32_t *places = ch_arena_array(scratch, s->count + 1, sizeof *places);
    size_t kept = 0;
    if (!places) return CH_NO_MEMORY;
    for (size_t i = 0; i < s->count; i++) {
        places[i] = is_left_out(s, i) ? CH_NONE : (uint32_t)kept;
        kept += places[i] != CH_NONE;
    }
    for (size_t i = 0; i < s->count; i++) {
        if (places[i] == CH_NONE) continue;
        s->forms[places[i]] = s->forms[i];
        s->nodes[places[i]] = s->nodes[i];
        ch_node *node = &s->nodes[places[i]];
        if (node->head != CH_ROOT) node->head = places[node->head];
    }
    s->count = kept;
    return CH_OK;
}

/* ---- letters ---- */

static bool
is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

/* ASCII is enough: what is learned is the look, and that is learned from most words. */
static void
rewrite(char *word, size_t len, ch_letter_case letters, bool capital)
{
    for (size_t i = 0; i < len; i++) {
        const bool raise = letters == CH_CASE_UPPER || (i == 0 && capital);
        const bool upper = word[i] >= 'A' && word[i] <= 'Z';
        if (raise && is_lower(word[i])) word[i] = (char)(word[i] - 32);
        else if (letters == CH_CASE_LOWER && upper) word[i] = (char)(word[i] + 32);
    }
}

/* Headlines leave the short words of the closed classes small. */
static bool
stays_small(const ch_conllu_sentence *s, size_t i)
{
    const uint8_t upos = s->nodes[i].upos;
    const bool closed = upos == CH_UPOS_ADP || upos == CH_UPOS_DET || upos == CH_UPOS_CCONJ ||
                        upos == CH_UPOS_PART || upos == CH_UPOS_SCONJ;
    return i > 0 && ((closed && s->forms[i].len < 5) || s->forms[i].at[0] == '\'');
}

static ch_status
make_letters(ch_conllu_sentence *s, ch_letter_case letters, ch_arena *scratch)
{
    for (size_t i = 0; i < s->count; i++) {
        char *word = ch_arena_alloc(scratch, s->forms[i].len + 1);
        if (!word) return CH_NO_MEMORY;
        memcpy(word, s->forms[i].at, s->forms[i].len);
        const bool first = letters == CH_CASE_NORMAL && i == 0;
        const bool capital = first || (letters == CH_CASE_TITLE && !stays_small(s, i));
        rewrite(word, s->forms[i].len, letters, capital);
        s->forms[i].at = word;
    }
    return CH_OK;
}

ch_status
variant_make(const ch_conllu_sentence *in, const variant *how, ch_arena *scratch,
             ch_conllu_sentence *out)
{
    *out = *in;
    out->forms = ch_arena_array(scratch, in->count + 1, sizeof *out->forms);
    out->nodes = ch_arena_array(scratch, in->count + 1, sizeof *out->nodes);
    if (!out->forms || !out->nodes) return CH_NO_MEMORY;
    memcpy(out->forms, in->forms, in->count * sizeof *out->forms);
    memcpy(out->nodes, in->nodes, in->count * sizeof *out->nodes);
    if (how->past) CH_TRY(make_past(out, how->past, scratch));
    if (how->present) CH_TRY(make_present(out, scratch));
    if (how->telegraphic) CH_TRY(make_telegram(out, scratch));
    if (how->letters == CH_CASE_NORMAL && !how->telegraphic) return CH_OK;
    return make_letters(out, how->letters, scratch);
}
