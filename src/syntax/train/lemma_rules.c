/*
 * Learning scripts, rules and listed forms
 *
 *     1  each form with its tag: the script and the features it has most often
 *     2  rules: for each suffix the script of most forms, where a shorter suffix
 *        would say another
 *     3  forms that the rules get wrong, or that have features of their own
 */
#include "syntax/train/lemma_rules.h"

#include "base/intern.h"
#include "syntax/train/observations.h"

#include <stdlib.h>

enum { FORM_SLOTS = 1 << 15, RULE_SLOTS = 1 << 16, MOST_SCRIPTS = 1 << 15, LONGEST_ENDING = 3 };

typedef struct {
    ch_intern *scripts; /* keeps, cut, then the text added */
    ch_intern *types;   /* tag in two bytes, then the folded form */
    observations lemmas, feats, rules;
    ch_lemmas *out;
    ch_lemma_form *forms;
    ch_lemma_rule *table;
    size_t form_count, rule_count;
    const tag_set *tags;
    const dictionary *words;
} learner;

static bool
is_closed(uint8_t upos)
{
    return upos != CH_UPOS_NOUN && upos != CH_UPOS_PROPN && upos != CH_UPOS_VERB &&
           upos != CH_UPOS_ADJ && upos != CH_UPOS_X && upos != CH_UPOS_SYM;
}

/* The script from a form to its lemma, or CH_NONE when the two have too little in common. */
static ch_status
script_of(learner *l, ch_slice form, ch_slice lemma, uint8_t upos, uint32_t *out)
{
    ch_folded low_form, low_lemma;
    ch_fold(form, &low_form);
    ch_fold(lemma, &low_lemma);
    size_t common = 0;
    *out = CH_NONE;
    if (form.len + 3 >= CH_WORD_BYTES || lemma.len + 3 >= CH_WORD_BYTES) return CH_OK;
    if (low_form.len != form.len || low_lemma.len != lemma.len) return CH_OK;
    while (common < form.len && common < lemma.len && low_form.at[common] == low_lemma.at[common]) common++;
    while (common && common < lemma.len && ((unsigned char)lemma.at[common] & 0xC0) == 0x80) common--;
    /* "i" and "I" both to "I": all of it is replaced */
    if (is_closed(upos) && memcmp(lemma.at, low_lemma.at, lemma.len) != 0) common = 0;
    const bool same = memcmp(form.at, lemma.at, common) == 0;
    const bool lowered = memcmp(low_form.at, lemma.at, common) == 0;
    if (!same && !lowered) return CH_OK;
    const bool name = upos == CH_UPOS_PROPN || upos == CH_UPOS_SYM || upos == CH_UPOS_X;
    char key[2 + CH_WORD_BYTES];
    key[0] = same && (!lowered || name) ? 1 : 0;
    key[1] = (char)(form.len - common);
    memcpy(key + 2, lemma.at + common, lemma.len - common);
    return ch_intern_add(l->scripts, (ch_slice){key, 2 + lemma.len - common}, out);
}

static ch_status
see_type(learner *l, ch_slice form, uint16_t tag, uint32_t *out)
{
    ch_folded word;
    char key[2 + CH_WORD_BYTES];
    ch_fold(form, &word);
    key[0] = (char)tag;
    key[1] = (char)(tag >> 8);
    memcpy(key + 2, word.at, word.len);
    return ch_intern_add(l->types, (ch_slice){key, 2 + word.len}, out);
}

static ch_status
see_word(learner *l, ch_slice form, const ch_node *node, uint16_t tag)
{
    uint32_t script, type;
    if (tag >= l->tags->len || l->tags->upos[tag] != node->upos) return CH_OK;
    CH_TRY(script_of(l, form, node->lemma, node->upos, &script));
    if (script == CH_NONE || ch_slice_equal(node->lemma, CH_S("_"))) return CH_OK;
    CH_TRY(see_type(l, form, tag, &type));
    CH_TRY(observe(&l->lemmas, type, script, 1));
    return observe(&l->feats, type, node->feats, 1);
}

static ch_slice
type_form(const learner *l, uint32_t type)
{
    const ch_slice key = ch_intern_text(l->types, type);
    return ch_slice_part(key, 2, key.len);
}

static uint32_t
type_tag(const learner *l, uint32_t type)
{
    const ch_slice key = ch_intern_text(l->types, type);
    return (uint32_t)(uint8_t)key.at[0] | (uint32_t)(uint8_t)key.at[1] << 8;
}

static uint32_t
type_group(const learner *l, uint32_t type)
{
    const uint32_t tag = type_tag(l, type);
    return ch_lemma_group(l->tags->upos[tag], l->tags->feats[tag]);
}

static void
put_rule(learner *l, uint32_t key, uint32_t script)
{
    uint32_t i = key & (RULE_SLOTS - 1);
    if (l->rule_count > RULE_SLOTS * 3 / 4) return;
    while (l->table[i].key && l->table[i].key != key) i = (i + 1) & (RULE_SLOTS - 1);
    l->rule_count += !l->table[i].key;
    l->table[i] = (ch_lemma_rule){key, script};
}

static void
put_form(learner *l, uint32_t key, uint32_t script, uint32_t feats)
{
    uint32_t i = key & (FORM_SLOTS - 1);
    if (l->form_count > FORM_SLOTS * 7 / 8) return;
    while (l->forms[i].key && l->forms[i].key != key) i = (i + 1) & (FORM_SLOTS - 1);
    if (l->forms[i].key) return;
    l->form_count++;
    l->forms[i] = (ch_lemma_form){key, script, feats};
}

/* The script that the rules so far give, whatever the word lists say. */
static uint32_t
rule_now(const learner *l, uint32_t group, ch_slice form)
{
    for (size_t len = CH_LEMMA_SUFFIX + 1; len-- > 0;) {
        if (len > form.len) continue;
        const uint32_t key = ch_rule_key(group, ch_slice_part(form, form.len - len, form.len));
        for (uint32_t i = key & (RULE_SLOTS - 1); l->table[i].key; i = (i + 1) & (RULE_SLOTS - 1)) {
            if (l->table[i].key == key) return l->table[i].script;
        }
    }
    return CH_NONE;
}

/* Rules for all suffixes of one length. */
static ch_status
learn_rules(learner *l, size_t length)
{
    observations_clear(&l->rules);
    ch_intern *suffixes = ch_intern_new();
    ch_status status = suffixes ? CH_OK : CH_NO_MEMORY;
    for (size_t i = 0; i < l->lemmas.len && status == CH_OK; i++) {
        const observation *o = &l->lemmas.at[i];
        const ch_slice form = type_form(l, o->what);
        if (form.len < length || !observations_is_best(&l->lemmas, i)) continue;
        char key[1 + CH_LEMMA_SUFFIX];
        uint32_t suffix;
        key[0] = (char)type_group(l, o->what);
        memcpy(key + 1, form.at + form.len - length, length);
        status = ch_intern_add(suffixes, (ch_slice){key, 1 + length}, &suffix);
        if (status == CH_OK) status = observe(&l->rules, suffix, o->value, o->count < 3 ? o->count : 3);
    }
    observations_sum(&l->rules);
    for (size_t i = 0; i < l->rules.len && status == CH_OK; i++) {
        const observation *o = &l->rules.at[i];
        if (!observations_is_best(&l->rules, i) || (length && o->count < 2)) continue;
        const ch_slice key = ch_intern_text(suffixes, o->what), suffix = ch_slice_part(key, 1, key.len);
        const uint32_t group = (uint8_t)key.at[0];
        /* "Sept" to "September" is no rule */
        if (ch_intern_text(l->scripts, o->value).len > 2 + LONGEST_ENDING) continue;
        if (rule_now(l, group, suffix) != o->value) put_rule(l, ch_rule_key(group, suffix), o->value);
    }
    ch_intern_free(suffixes);
    return status;
}

static void
list_type(learner *l, uint32_t type, uint32_t script, uint32_t feats)
{
    const uint32_t tag = type_tag(l, type);
    const ch_slice form = type_form(l, type);
    const uint32_t ruled = ch_lemma_rule_find(l->out, &l->words->table, form, type_group(l, type));
    const bool own = is_closed(l->tags->upos[tag]) && (feats & ~l->tags->feats[tag]);
    if (ruled == script && !own) return;
    put_form(l, ch_form_key(form, tag), script, own ? feats : 0);
}

/* Forms that the rules get wrong; both arrays are sorted by type. */
static void
list_forms(learner *l)
{
    size_t f = 0;
    for (size_t i = 0; i < l->lemmas.len; i++) {
        if (!observations_is_best(&l->lemmas, i)) continue;
        const uint32_t type = l->lemmas.at[i].what;
        while (f < l->feats.len && (l->feats.at[f].what < type || !observations_is_best(&l->feats, f))) f++;
        const bool has = f < l->feats.len && l->feats.at[f].what == type;
        list_type(l, type, l->lemmas.at[i].value, has ? l->feats.at[f].value : 0);
    }
}

/* One irregular form of WordNet under every tag whose group would look for it. */
static ch_status
list_irregular(learner *l, ch_slice form, ch_slice base, uint8_t upos)
{
    uint32_t script;
    CH_TRY(script_of(l, form, base, upos, &script));
    if (script == CH_NONE || script >= MOST_SCRIPTS) return CH_OK;
    for (uint32_t tag = 0; tag < l->tags->len; tag++) {
        const uint32_t group = ch_lemma_group(upos, l->tags->feats[tag]);
        const bool ing = ch_slice_ends(form, CH_S("ing"));
        const bool past = l->tags->feats[tag] & CH_FEAT_TENSE_PAST;
        if (l->tags->upos[tag] != upos || !ch_lemma_list(group)) continue;
        if (upos == CH_UPOS_VERB && ing == past) continue;
        put_form(l, ch_form_key(form, tag), script, 0);
    }
    return CH_OK;
}

static ch_status
read_irregular(learner *l, const char *folder, const char *file, uint8_t upos, ch_arena *arena,
               ch_diagnostics *sink)
{
    ch_slice rest, line;
    const ch_slice path = ch_arena_print(arena, "%s/%s", folder, file);
    if (!path.at) return CH_NO_MEMORY;
    CH_TRY(file_read(path.at, arena, sink, &rest));
    while (next_line(&rest, &line)) {
        const char *space = line.len ? memchr(line.at, ' ', line.len) : NULL;
        if (!space) continue;
        const size_t at = (size_t)(space - line.at);
        const ch_slice form = ch_slice_part(line, 0, at), base = ch_slice_part(line, at + 1, line.len);
        if (memchr(base.at, ' ', base.len)) continue;
        CH_TRY(list_irregular(l, form, base, upos));
    }
    return CH_OK;
}

/* Scripts and their texts as the model holds them; called again when there are more. */
static ch_status
publish_scripts(learner *l, ch_arena *arena)
{
    const size_t count = ch_intern_count(l->scripts);
    ch_lemma_script *scripts = ch_arena_array(arena, count + 1, sizeof *scripts);
    size_t bytes = 0;
    for (uint32_t i = 0; i < count; i++) bytes += ch_intern_text(l->scripts, i).len - 2;
    char *texts = ch_arena_alloc(arena, bytes + 1);
    if (!scripts || !texts) return CH_NO_MEMORY;
    bytes = 0;
    for (uint32_t i = 0; i < count; i++) {
        const ch_slice key = ch_intern_text(l->scripts, i);
        scripts[i] = (ch_lemma_script){(uint32_t)bytes, (uint8_t)key.at[0], (uint8_t)key.at[1],
                                       (uint8_t)(key.len - 2), 0};
        memcpy(texts + bytes, key.at + 2, key.len - 2);
        bytes += key.len - 2;
    }
    l->out->scripts = scripts;
    l->out->texts = texts;
    l->out->script_count = (uint32_t)count;
    l->out->text_bytes = (uint32_t)bytes;
    return CH_OK;
}

static ch_status
learn(learner *l, const corpus *sentences, const list_sources *sources, ch_arena *arena,
      ch_diagnostics *sink)
{
    for (size_t s = 0; s < sentences->len; s++) {
        for (size_t i = 0; i < sentences->at[s].count; i++) {
            const ch_node *node = &sentences->at[s].nodes[i];
            CH_TRY(see_word(l, sentences->at[s].forms[i], node, tag_of(l->tags, node)));
        }
    }
    observations_sum(&l->lemmas);
    observations_sum(&l->feats);
    for (size_t length = 0; length <= CH_LEMMA_SUFFIX; length++) CH_TRY(learn_rules(l, length));
    CH_TRY(publish_scripts(l, arena));
    list_forms(l);
    if (sources->wordnet) {
        CH_TRY(read_irregular(l, sources->wordnet, "verb.exc", CH_UPOS_VERB, arena, sink));
        CH_TRY(read_irregular(l, sources->wordnet, "noun.exc", CH_UPOS_NOUN, arena, sink));
        CH_TRY(read_irregular(l, sources->wordnet, "adj.exc", CH_UPOS_ADJ, arena, sink));
    }
    return publish_scripts(l, arena);
}

ch_status
lemma_rules_learn(const corpus *sentences, const tag_set *tags, const dictionary *words,
                  const list_sources *sources, ch_arena *arena, ch_diagnostics *sink, ch_lemmas *out)
{
    learner l = {.out = out, .tags = tags, .words = words};
    ch_status status = CH_NO_MEMORY;
    l.forms = ch_arena_array(arena, FORM_SLOTS, sizeof *l.forms);
    l.table = ch_arena_array(arena, RULE_SLOTS, sizeof *l.table);
    l.scripts = ch_intern_new();
    l.types = ch_intern_new();
    *out = (ch_lemmas){.forms = l.forms, .form_mask = FORM_SLOTS - 1,
                       .rules = l.table, .rule_mask = RULE_SLOTS - 1};
    if (l.forms && l.table && l.scripts && l.types) {
        status = learn(&l, sentences, sources, arena, sink);
    }
    ch_intern_free(l.scripts);
    ch_intern_free(l.types);
    ch_vector_free(&l.lemmas);
    ch_vector_free(&l.feats);
    ch_vector_free(&l.rules);
    return status;
}
