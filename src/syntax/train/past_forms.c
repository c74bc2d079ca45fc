/*
 * Of each verb the form that most of its simple pasts in the treebank have (Boyer
 * and Moore's majority vote); a verb that never stands there in the past is regular.
 */
#include "syntax/train/past_forms.h"

#include "base/intern.h"

#include <stdlib.h>

typedef struct {
    ch_slice form;
    unsigned votes;
} majority;

struct past_forms {
    ch_intern *lemmas;
    CH_VECTOR(majority) forms; /* by number of the lemma */
};

static bool
is_simple_past(const ch_conllu_sentence *s, size_t i)
{
    const uint32_t wanted = CH_FEAT_TENSE_PAST | CH_FEAT_FINITE;
    const ch_node *node = &s->nodes[i];
    return node->upos == CH_UPOS_VERB && (node->feats & wanted) == wanted && node->lemma.len &&
           s->forms[i].at[0] >= 'a' && s->forms[i].at[0] <= 'z';
}

static ch_status
vote(past_forms *all, ch_slice lemma, ch_slice form)
{
    uint32_t number;
    CH_TRY(ch_intern_add(all->lemmas, lemma, &number));
    if (number == all->forms.len) CH_TRY(ch_vector_push(&all->forms, (majority){form, 0}));
    majority *m = &all->forms.at[number];
    if (ch_slice_equal(m->form, form)) m->votes++;
    else if (m->votes) m->votes--;
    else *m = (majority){form, 1};
    return CH_OK;
}

ch_status
past_forms_learn(const corpus *sentences, size_t count, past_forms **out)
{
    ch_status status = CH_OK;
    past_forms *all = calloc(1, sizeof *all);
    *out = NULL;
    if (!all) return CH_NO_MEMORY;
    if (!(all->lemmas = ch_intern_new())) status = CH_NO_MEMORY;
    for (size_t s = 0; s < count && status == CH_OK; s++) {
        const ch_conllu_sentence *sentence = &sentences->at[s];
        for (size_t i = 0; i < sentence->count && status == CH_OK; i++) {
            if (is_simple_past(sentence, i)) status = vote(all, sentence->nodes[i].lemma, sentence->forms[i]);
        }
    }
    if (status == CH_OK) *out = all;
    else past_forms_free(all);
    return status;
}

void
past_forms_free(past_forms *forms)
{
    if (!forms) return;
    ch_intern_free(forms->lemmas);
    ch_vector_free(&forms->forms);
    free(forms);
}

static bool
is_vowel(char c)
{
    return c && strchr("aeiou", c);
}

/* "ban", "stop": one vowel, then one consonant that is doubled. */
static bool
doubles(ch_slice lemma)
{
    size_t vowels = 0;
    for (size_t i = 0; i < lemma.len; i++) vowels += is_vowel(lemma.at[i]);
    return lemma.len > 2 && vowels == 1 && is_vowel(lemma.at[lemma.len - 2]) &&
           !strchr("wxyaeiou", lemma.at[lemma.len - 1]);
}

static ch_slice
regular(ch_slice lemma, ch_arena *scratch)
{
    const char last = lemma.at[lemma.len - 1], before = lemma.len > 1 ? lemma.at[lemma.len - 2] : 'a';
    if (last == 'e') return ch_arena_print(scratch, "%.*sd", CH_PRINT(lemma));
    if (last == 'y' && !is_vowel(before))
        return ch_arena_print(scratch, "%.*sied", (int)lemma.len - 1, lemma.at);
    if (doubles(lemma)) return ch_arena_print(scratch, "%.*s%ced", CH_PRINT(lemma), last);
    return ch_arena_print(scratch, "%.*sed", CH_PRINT(lemma));
}

ch_slice
past_form(const past_forms *forms, ch_slice present, ch_slice lemma, ch_arena *scratch)
{
    if (ch_slice_equal(lemma, CH_S("be")))
        return ch_slice_equal(present, CH_S("are")) ? CH_S("were") : CH_S("was");
    const uint32_t number = ch_intern_find(forms->lemmas, lemma);
    if (number != CH_NONE && forms->forms.at[number].votes) return forms->forms.at[number].form;
    return regular(lemma, scratch);
}
