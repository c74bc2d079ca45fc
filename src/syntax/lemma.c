/*
 * Lemmas
 *
 * The trainer uses the same functions to find out which forms the rules get
 * wrong; only those, and the forms with features of their own, are listed.
 */
#include "syntax/lemma.h"

enum { GROUP_BASE, GROUP_PAST, GROUP_ING, GROUP_S, GROUP_PLURAL, GROUP_CMP, GROUP_SUP, GROUPS = 8 };

uint32_t
ch_form_key(ch_slice folded, uint32_t tag)
{
    const uint64_t hash =
        (ch_slice_hash(folded) ^ (tag + 1) * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    const uint32_t key = (uint32_t)(hash >> 32);
    return key ? key : 1;
}

uint32_t
ch_rule_key(uint32_t group, ch_slice suffix)
{
    return ch_form_key(suffix, group + 1000);
}

uint32_t
ch_lemma_group(uint8_t upos, uint32_t feats)
{
    uint32_t kind = GROUP_BASE;
    const bool verb = upos == CH_UPOS_VERB || upos == CH_UPOS_AUX;
    if (verb && (feats & CH_FEAT_TENSE_PAST)) kind = GROUP_PAST;
    else if (verb && (feats & (CH_FEAT_GERUND | CH_FEAT_PARTICIPLE))) kind = GROUP_ING;
    else if (verb && (feats & CH_FEAT_TENSE_PRES)) kind = GROUP_S;
    else if (!verb && (feats & CH_FEAT_PLURAL)) kind = GROUP_PLURAL;
    else if (feats & CH_FEAT_COMPARATIVE) kind = GROUP_CMP;
    else if (feats & CH_FEAT_SUPERLATIVE) kind = GROUP_SUP;
    return upos * GROUPS + kind;
}

uint32_t
ch_lemma_list(uint32_t group)
{
    const uint32_t kind = group % GROUPS, upos = group / GROUPS;
    if (kind == GROUP_PAST || kind == GROUP_ING || kind == GROUP_S) return CH_LIST_VERB;
    if (kind == GROUP_PLURAL && upos == CH_UPOS_NOUN) return CH_LIST_NOUN;
    if (kind == GROUP_CMP || kind == GROUP_SUP) return CH_LIST_ADJECTIVE | CH_LIST_ADVERB;
    return 0;
}

const ch_lemma_form *
ch_lemma_form_find(const ch_lemmas *lemmas, ch_slice folded, uint32_t tag)
{
    const uint32_t key = ch_form_key(folded, tag);
    uint32_t i = key & lemmas->form_mask;
    for (; lemmas->forms[i].key; i = (i + 1) & lemmas->form_mask) {
        if (lemmas->forms[i].key == key) return &lemmas->forms[i];
    }
    return NULL;
}

static const ch_lemma_rule *
find_rule(const ch_lemmas *lemmas, uint32_t group, ch_slice suffix)
{
    const uint32_t key = ch_rule_key(group, suffix);
    uint32_t i = key & lemmas->rule_mask;
    for (; lemmas->rules[i].key; i = (i + 1) & lemmas->rule_mask) {
        if (lemmas->rules[i].key == key) return &lemmas->rules[i];
    }
    return NULL;
}

/* A script learned from one word must leave something of another, and whole characters. */
static bool
fits(const ch_lemma_script *script, ch_slice form)
{
    if (script->cut >= form.len) return script->cut == form.len && script->length;
    return !script->cut || ((unsigned char)form.at[form.len - script->cut] & 0xC0) != 0x80;
}

/* Would the script make a word that the lists know as `wanted`? */
static bool
is_known(const ch_lemmas *lemmas, const ch_vocabulary *lists, uint32_t script, ch_slice folded,
         uint32_t wanted)
{
    const ch_lemma_script *s = &lemmas->scripts[script];
    char made[CH_WORD_BYTES + 256];
    const size_t kept = folded.len - s->cut;
    if (kept > CH_WORD_BYTES) return false;
    memcpy(made, folded.at, kept);
    if (s->length) memcpy(made + kept, lemmas->texts + s->offset, s->length);
    return ch_vocabulary_lists(lists, (ch_slice){made, kept + s->length}) & wanted;
}

uint32_t
ch_lemma_rule_find(const ch_lemmas *lemmas, const ch_vocabulary *lists, ch_slice folded,
                   uint32_t group)
{
    const uint32_t wanted = ch_lemma_list(group);
    uint32_t first = CH_NONE;
    const size_t longest = folded.len < CH_LEMMA_SUFFIX ? folded.len : CH_LEMMA_SUFFIX;
    for (size_t len = longest + 1; len-- > 0;) {
        const ch_slice suffix = ch_slice_part(folded, folded.len - len, folded.len);
        const ch_lemma_rule *rule = find_rule(lemmas, group, suffix);
        if (!rule || !fits(&lemmas->scripts[rule->script], folded)) continue;
        if (!wanted || is_known(lemmas, lists, rule->script, folded, wanted)) return rule->script;
        if (first == CH_NONE) first = rule->script;
    }
    return first;
}

static bool
is_plain(ch_slice form)
{
    for (size_t i = 0; i < form.len; i++) {
        const char c = form.at[i];
        if ((unsigned char)c >= 0x80 || (c >= 'A' && c <= 'Z')) return false;
    }
    return true;
}

/* A form in lower case, whole; ch_fold() cuts long ones, so it goes piece by piece. */
static size_t
fold_into(char *to, ch_slice form)
{
    size_t len = 0;
    for (size_t i = 0; i < form.len;) {
        size_t end = i + 24 < form.len ? i + 24 : form.len;
        while (end < form.len && ((unsigned char)form.at[end] & 0xC0) == 0x80) end++;
        ch_folded piece;
        ch_fold(ch_slice_part(form, i, end), &piece);
        memcpy(to + len, piece.at, piece.len);
        len += piece.len;
        i = end;
    }
    return len;
}

ch_status
ch_lemma_apply(const ch_lemmas *lemmas, uint32_t script, ch_slice form, ch_arena *arena,
               ch_slice *out)
{
    static const ch_lemma_script nothing = {.keeps = 0};
    const ch_lemma_script *s = script < lemmas->script_count ? &lemmas->scripts[script] : &nothing;
    if (!fits(s, form)) s = &nothing;
    if (!s->length && (s->keeps || is_plain(form))) {
        *out = ch_slice_part(form, 0, form.len - s->cut);
        return CH_OK;
    }
    char *made = ch_arena_alloc(arena, form.len + s->length + 1);
    if (!made) return CH_NO_MEMORY;
    size_t len = form.len;
    if (s->keeps) memcpy(made, form.at, len);
    else len = fold_into(made, form);
    const size_t cut = s->cut < len ? s->cut : len;
    if (!cut || cut == len || ((unsigned char)made[len - cut] & 0xC0) != 0x80) len -= cut;
    if (s->length) memcpy(made + len, lemmas->texts + s->offset, s->length);
    *out = (ch_slice){made, len + s->length};
    return CH_OK;
}
