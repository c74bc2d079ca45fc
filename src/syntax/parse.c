/*
 * A worker: sentences in, nodes out
 *
 * The network's cost grows with the square of a sentence only in the scores of
 * heads.  A longer one than MOST is cut, at a punctuation mark if one is near,
 * and what the later parts found as roots is hung under the first as parataxis:
 * so time stays in proportion to the text, whatever is thrown in.
 */
#include "syntax/active.h"
#include "syntax/aftermath.h"
#include "syntax/agreement.h"
#include "syntax/bare_phrase.h"
#include "syntax/case_marker.h"
#include "syntax/complement.h"
#include "syntax/coordination.h"
#include "syntax/flat.h"
#include "syntax/homograph.h"
#include "syntax/outcome.h"
#include "syntax/parse.h"
#include "syntax/participle.h"
#include "syntax/reduced.h"
#include "syntax/relative.h"
#include "syntax/subordinate.h"
#include "syntax/verb_form.h"

#include "syntax/model.h"
#include "syntax/second_look.h"
#include "syntax/tree.h"

#include <float.h>
#include <stdlib.h>

enum { MOST = 192, LEAST = 96 };

/* What an object is worth when several words could be the missed verb, in scores of arcs. */
static const float OBJECT = 16.0f, CLEARLY = 6.0f, CERTAIN = 1000.0f;

/* What the network made of a part. */
typedef struct {
    uint32_t heads[MOST];
    uint16_t tags[MOST];
    uint8_t deps[MOST];
} part_reading;

struct ch_parser {
    const ch_syntax_model *model;
    const ch_grammar *grammar;
    ch_network net;
    ch_tree *tree;
    ch_slice words[MOST]; /* the forms as they are read */
    uint32_t rows[MOST][CH_KINDS];
    part_reading now, best;
};

ch_status
ch_parser_new(const ch_syntax_model *model, const ch_grammar *grammar, ch_parser **out)
{
    *out = NULL;
    ch_parser *parser = calloc(1, sizeof *parser);
    if (!parser) return CH_NO_MEMORY;
    parser->model = model;
    parser->grammar = grammar;
    parser->tree = ch_tree_new(MOST);
    if (!parser->tree || ch_network_start(&parser->net, model, MOST) != CH_OK) {
        ch_parser_free(parser);
        return CH_NO_MEMORY;
    }
    *out = parser;
    return CH_OK;
}

void
ch_parser_free(ch_parser *parser)
{
    if (!parser) return;
    ch_network_stop(&parser->net);
    ch_tree_free(parser->tree);
    free(parser);
}

const ch_grammar *
ch_parser_grammar(const ch_parser *parser)
{
    return parser->grammar;
}

static bool
ends_part(ch_slice form)
{
    return form.len == 1 && strchr(".;:,!?)", form.at[0]);
}

/* How many of `count` tokens the next part takes. */
static size_t
part_length(const ch_slice *forms, size_t count)
{
    if (count <= MOST) return count;
    for (size_t i = MOST; i > LEAST; i--) {
        if (ends_part(forms[i - 1])) return i;
    }
    return MOST;
}

/* A proper name in a line of capitals: "TRUMP" -> "Trump"; short ones may be acronyms. */
static ch_status
lower_name(ch_arena *arena, ch_slice *lemma)
{
    enum { LONGEST_ACRONYM = 4 };
    if (lemma->len <= LONGEST_ACRONYM) return CH_OK;
    char *made = ch_arena_alloc(arena, lemma->len);
    if (!made) return CH_NO_MEMORY;
    made[0] = lemma->at[0];
    for (size_t i = 1; i < lemma->len; i++) {
        const char c = lemma->at[i];
        made[i] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    lemma->at = made;
    return CH_OK;
}

/* A proper name in a line without capitals: "paris" -> "Paris". */
static ch_status
raise_name(ch_arena *arena, ch_slice *lemma)
{
    if (!lemma->len || lemma->at[0] < 'a' || lemma->at[0] > 'z') return CH_OK;
    char *made = ch_arena_alloc(arena, lemma->len);
    if (!made) return CH_NO_MEMORY;
    memcpy(made, lemma->at, lemma->len);
    made[0] = (char)(made[0] - 32);
    lemma->at = made;
    return CH_OK;
}

/* "3,500" -> "3500" */
static ch_status
drop_commas(ch_arena *arena, ch_slice *lemma)
{
    if (!lemma->len || !memchr(lemma->at, ',', lemma->len)) return CH_OK;
    char *made = ch_arena_alloc(arena, lemma->len);
    size_t len = 0;
    if (!made) return CH_NO_MEMORY;
    for (size_t i = 0; i < lemma->len; i++) {
        if (lemma->at[i] != ',') made[len++] = lemma->at[i];
    }
    if (len) *lemma = (ch_slice){made, len};
    return CH_OK;
}

/* Is an adjective part of a name: "the International Court"? */
static bool
is_in_name(ch_slice form, const ch_node *node, const ch_node *head)
{
    return form.len && form.at[0] >= 'A' && form.at[0] <= 'Z' && node->upos == CH_UPOS_ADJ && head &&
           head->upos == CH_UPOS_PROPN;
}

/* "geese", "airstrikes": a form that is no singular of its own, whatever the tag. */
static bool
is_plural_form(uint32_t lists, ch_slice form)
{
    if (lists & CH_LIST_NOUN || form.len < 4) return false;
    const bool s = form.at[form.len - 1] == 's' && !strchr("sui", form.at[form.len - 2]);
    return (lists & CH_LIST_PLURAL) || s;
}

/* Where the tag says what word lists deny, they are believed: "buys" is no past.  Whether it was changed. */
static bool
agree_with_lists(uint32_t lists, ch_slice form, ch_node *node)
{
    if (node->upos == CH_UPOS_NOUN && (node->feats & CH_FEAT_SINGULAR) && is_plural_form(lists, form)) {
        node->feats = (node->feats & ~(uint32_t)CH_FEAT_SINGULAR) | CH_FEAT_PLURAL;
        return true;
    }
    const uint32_t verbs = CH_LIST_VERB | CH_LIST_VERB_S | CH_LIST_VERB_PAST | CH_LIST_VERB_ING;
    const bool past = node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_TENSE_PAST);
    if (!past || (lists & verbs) != CH_LIST_VERB_S) return false;
    node->feats = CH_FEAT_INDICATIVE | CH_FEAT_SINGULAR | CH_FEAT_PERSON_3 | CH_FEAT_TENSE_PRES | CH_FEAT_FINITE;
    return true;
}

/*
 * "an Israeli airstrike": with an article or adjective and without a capital it is no name; in a
 * line without any capital only what has an article alone.
 */
static bool
is_common(const part_reading *now, size_t count, size_t word, ch_slice form, ch_letter_case letters)
{
    if (letters == CH_CASE_LOWER && (now->deps[word] == CH_DEP_COMPOUND || now->deps[word] == CH_DEP_NMOD_DESC)) return false;
    for (size_t i = 0; i < form.len; i++)
        if (form.at[i] < 'a' || form.at[i] > 'z') return false;
    for (size_t i = 0; i < word && i < count; i++) {
        const uint8_t dep = now->deps[i];
        if (now->heads[i] != word) continue;
        if (letters == CH_CASE_LOWER) return dep == CH_DEP_DET && i + 1 == word;
        if (dep == CH_DEP_DET || dep == CH_DEP_AMOD || dep == CH_DEP_NUMMOD) return true;
    }
    return false;
}

/* "freed": not of "fre" but of a word that the lists know. */
static void
mend_past(const ch_syntax_model *m, ch_slice folded, ch_slice form, ch_slice *lemma)
{
    if (form.len < 5 || form.at[form.len - 1] != 'd' || ch_vocabulary_lists(&m->vocabulary, *lemma)) return;
    const ch_slice shorter = ch_slice_part(folded, 0, folded.len - 1);
    if (form.len == folded.len && ch_slice_equal(form, folded) && ch_vocabulary_lists(&m->vocabulary, shorter))
        *lemma = ch_slice_part(form, 0, form.len - 1);
}

/* The model's tag with the node's part of speech and features; `tag` itself if there is none. */
static uint16_t
tag_like(const ch_syntax_model *m, const ch_node *node, uint16_t tag)
{
    for (uint32_t t = 0; t < m->tag_count; t++)
        if (m->tags[t].upos == node->upos && m->tags[t].feats == node->feats) return (uint16_t)t;
    return tag;
}

static ch_status
finish_word(const ch_parser *parser, ch_slice form, uint16_t tag, bool common, ch_arena *arena, ch_node *node)
{
    const ch_syntax_model *m = parser->model;
    ch_folded word;
    ch_fold(form, &word);
    const ch_slice folded = {word.at, word.len};
    node->upos = (uint8_t)m->tags[tag].upos;
    node->feats = m->tags[tag].feats;
    const uint32_t lists = ch_vocabulary_lists(&m->vocabulary, folded);
    const bool named = common && node->upos == CH_UPOS_PROPN;
    if (named) node->upos = CH_UPOS_NOUN;
    const bool other = agree_with_lists(lists, form, node) || named;
    const ch_lemma_form *known = ch_lemma_form_find(&m->lemmas, folded, other ? tag_like(m, node, tag) : tag);
    uint32_t script = CH_NONE;
    if (known) {
        script = known->script;
        node->feats |= known->feats;
    } else {
        script = ch_lemma_rule_find(&m->lemmas, &m->vocabulary, folded,
                                    ch_lemma_group(node->upos, node->feats));
    }
    /* "’ll", whose script is that of "'ll" and cuts bytes */
    const bool clitic = node->upos == CH_UPOS_AUX && ch_slice_starts(form, CH_S("’"));
    const ch_slice plain = clitic ? ch_arena_copy(arena, folded) : form;
    if (!plain.at) return CH_NO_MEMORY;
    CH_TRY(ch_lemma_apply(&m->lemmas, script, plain, arena, &node->lemma));
    if (node->upos == CH_UPOS_VERB && (node->feats & CH_FEAT_TENSE_PAST)) mend_past(m, folded, form, &node->lemma);
    return CH_OK;
}

/* What the lemma owes to the sentence around the word. */
static ch_status
finish_lemma(ch_slice form, const ch_node *head, ch_letter_case letters, ch_arena *arena,
             ch_node *node)
{
    if (node->upos == CH_UPOS_NUM) return drop_commas(arena, &node->lemma);
    if (letters == CH_CASE_UPPER && node->upos == CH_UPOS_PROPN) return lower_name(arena, &node->lemma);
    if (letters == CH_CASE_LOWER && node->upos == CH_UPOS_PROPN) return raise_name(arena, &node->lemma);
    if (letters == CH_CASE_NORMAL && is_in_name(form, node, head)) node->lemma = form;
    return CH_OK;
}

/* `ruler`: the word that must be the root, or CH_NONE. */
static void
read_part(ch_parser *parser, size_t count, uint32_t ruler)
{
    const ch_syntax_model *m = parser->model;
    part_reading *now = &parser->now;
    ch_network_run(&parser->net, m, (const uint32_t(*)[CH_KINDS])parser->rows, count, now->tags);
    if (ruler != CH_NONE) parser->net.scores[ruler * parser->net.stride + count] += CERTAIN;
    ch_tree_decode(parser->tree, parser->net.scores, parser->net.stride, count, now->heads);
    ch_network_label(&parser->net, m, now->heads, count, now->deps);
}

/* How well the arcs of the tree score together. */
static float
tree_score(const ch_parser *parser, size_t count)
{
    float sum = 0.0f;
    for (size_t i = 0; i < count; i++) {
        const uint32_t head = parser->now.heads[i];
        sum += parser->net.scores[i * parser->net.stride + (head == CH_ROOT ? count : head)];
    }
    return sum;
}

/* Read the part again as if `word` were `verb`, and the root if it `rules`.  Whether it then rules the sentence. */
static bool
read_as(ch_parser *parser, const ch_reading *reading, uint32_t word, ch_slice verb, bool rules)
{
    uint32_t *rows = parser->rows[word], kept[CH_KINDS];
    memcpy(kept, rows, sizeof kept);
    ch_vocabulary_rows(&parser->model->vocabulary, verb, false, reading->letters, rows);
    rows[CH_KIND_SHAPE] = kept[CH_KIND_SHAPE];
    read_part(parser, reading->count, rules ? word : CH_NONE);
    memcpy(rows, kept, sizeof kept);
    return ch_rules_clause(reading, word);
}

/* Read the part again if its verb seems to have been missed; the best reading stays. */
static void
look_again(ch_parser *parser, const ch_slice *forms, size_t count, ch_letter_case letters)
{
    const ch_syntax_model *m = parser->model;
    const ch_reading reading = {m, parser->grammar, forms, parser->now.tags, parser->now.heads, parser->now.deps,
                                parser->net.tags, m->shape.tags, count, letters};
    uint32_t words[CH_MISSED_VERBS];
    ch_slice verbs[CH_MISSED_VERBS];
    const uint32_t found = ch_missed_verbs(&reading, words);
    if (!found) return;
    bool waits[CH_MISSED_VERBS];
    for (uint32_t i = 0; i < found; i++) {
        verbs[i] = ch_plain_verb(&reading, words[i]);
        waits[i] = ch_waits_for_verb(&reading, words[i]);
    }
    /* where a verb rules already, only a clearly better tree will do */
    float best = ch_is_ruled(&reading) ? tree_score(parser, count) + CLEARLY : -FLT_MAX;
    parser->best = parser->now;
    for (uint32_t i = 0; i < found; i++) {
        if (!read_as(parser, &reading, words[i], verbs[i], waits[i])) continue;
        const float score = tree_score(parser, count) - (waits[i] ? CERTAIN : 0.0f) + (ch_takes_object(&reading, words[i]) ? OBJECT : 0.0f);
        if (score <= best) continue;
        best = score;
        parser->best = parser->now;
    }
    parser->now = parser->best;
}

/* Parse one part.  Heads are indices from `first` on. */
static ch_status
parse_part(ch_parser *parser, const ch_slice *forms, size_t count, size_t first,
           ch_letter_case letters, ch_arena *arena, ch_node *nodes)
{
    const ch_syntax_model *m = parser->model;
    for (size_t i = 0; i < count; i++) {
        parser->words[i] = ch_word_to_read(parser->grammar, forms, count, i);
        ch_vocabulary_rows(&m->vocabulary, parser->words[i], first + i == 0, letters, parser->rows[i]);
    }
    read_part(parser, count, CH_NONE);
    look_again(parser, parser->words, count, letters);
    const part_reading *now = &parser->now;
    for (size_t i = 0; i < count; i++) {
        const bool root = now->heads[i] == CH_ROOT;
        nodes[i].head = root ? CH_ROOT : now->heads[i] + (uint32_t)first;
        nodes[i].dep = root                              ? CH_DEP_ROOT
                       : now->deps[i] == CH_DEP_ROOT ? CH_DEP_DEP
                                                        : now->deps[i];
        const bool common = (letters == CH_CASE_NORMAL || letters == CH_CASE_LOWER) &&
                            is_common(now, count, i, forms[i], letters);
        CH_TRY(finish_word(parser, forms[i], now->tags[i], common, arena, &nodes[i]));
    }
    for (size_t i = 0; i < count; i++) {
        const ch_node *head = now->heads[i] == CH_ROOT ? NULL : &nodes[now->heads[i]];
        CH_TRY(finish_lemma(forms[i], head, letters, arena, &nodes[i]));
    }
    return CH_OK;
}

ch_status
ch_parser_parse(ch_parser *parser, const ch_slice *forms, size_t count, ch_arena *arena,
                ch_node *nodes)
{
    const ch_letter_case letters = ch_letter_case_of(forms, count);
    uint32_t root = CH_ROOT;
    for (size_t first = 0, length; first < count; first += length) {
        length = part_length(forms + first, count - first);
        CH_TRY(parse_part(parser, forms + first, length, first, letters, arena, nodes + first));
        for (size_t i = first; i < first + length; i++) {
            if (nodes[i].head != CH_ROOT) continue;
            if (root == CH_ROOT) {
                root = (uint32_t)i;
            } else {
                nodes[i].head = root;
                nodes[i].dep = CH_DEP_PARATAXIS;
            }
        }
    }
    /* The order counts: names and phrases first, then the verbs' forms, then which clause is whose. */
    const ch_grammar *grammar = parser->grammar;
    ch_raise_case(count, nodes);
    ch_raise_from_names(count, nodes);
    ch_read_bare_phrases(grammar, count, nodes);
    ch_find_objects(grammar, count, nodes);
    ch_read_verb_forms(grammar, count, nodes);
    ch_relate_clauses(grammar, count, nodes);
    ch_read_aftermath(grammar, count, nodes);
    ch_part_names(forms, count, nodes);
    ch_reduce_relatives(count, nodes);
    ch_activate(grammar, count, nodes);
    ch_hang_outcomes(grammar, count, nodes);
    ch_subordinate(grammar, count, nodes);
    ch_hang_participles(grammar, count, nodes);
    ch_agree(forms, count, nodes);
    return CH_OK;
}
