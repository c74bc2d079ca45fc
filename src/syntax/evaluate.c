/* Measuring a parser. */
#include "syntax/evaluate.h"

/*
 * A word of a reading
 *
 * begin, end   characters (bytes without spaces) from the start; those of its
 *              multiword token, if it is part of one
 * head         index of its head in the reading, or CH_ROOT
 * match        index of the aligned word of the other reading, or CH_NONE
 */
typedef struct {
    size_t begin, end;
    uint32_t head, match;
    bool multiword;
    const ch_node *node;
    ch_slice form;
} word;

typedef struct {
    word *words;
    size_t len;
    size_t *sentence_begins, *sentence_ends; /* characters */
    size_t sentences, characters;
} reading;

double
ch_score_f1(ch_score score)
{
    const size_t all = score.gold + score.system;
    return all ? 2.0 * (double)score.correct / (double)all : 0.0;
}

static size_t
characters_of(ch_slice form)
{
    size_t count = 0;
    for (size_t i = 0; i < form.len; i++) count += form.at[i] != ' ';
    return count;
}

static void
read_sentence(reading *r, const ch_conllu_sentence *s)
{
    const size_t first = r->len;
    size_t inside = 0, begin = 0;
    r->sentence_begins[r->sentences] = r->characters;
    for (size_t i = 0; i < s->count; i++) {
        word *w = &r->words[r->len++];
        *w = (word){.match = CH_NONE, .node = &s->nodes[i], .form = s->forms[i]};
        w->head = s->nodes[i].head == CH_ROOT ? CH_ROOT : (uint32_t)first + s->nodes[i].head;
        if (!inside && s->tokens[i].words) {
            inside = s->tokens[i].words;
            begin = r->characters;
            r->characters += characters_of(s->tokens[i].surface);
        }
        w->multiword = inside > 0;
        w->begin = w->multiword ? begin : r->characters;
        if (w->multiword) inside--;
        else r->characters += characters_of(s->forms[i]);
        w->end = r->characters;
    }
    r->sentence_ends[r->sentences++] = r->characters;
}

static ch_status
read_all(const ch_conllu_sentence *sentences, size_t count, ch_arena *scratch, reading *out)
{
    size_t words = 0;
    *out = (reading){0};
    for (size_t i = 0; i < count; i++) words += sentences[i].count;
    out->words = ch_arena_array(scratch, words + 1, sizeof *out->words);
    out->sentence_begins = ch_arena_array(scratch, count + 1, sizeof *out->sentence_begins);
    out->sentence_ends = ch_arena_array(scratch, count + 1, sizeof *out->sentence_ends);
    if (!out->words || !out->sentence_begins || !out->sentence_ends) return CH_NO_MEMORY;
    for (size_t i = 0; i < count; i++) read_sentence(out, &sentences[i]);
    return CH_OK;
}

/* Places in both readings while they are walked together. */
typedef struct {
    reading *gold, *system;
    size_t g, s;
} pair;

static void
match(pair *p, size_t g, size_t s)
{
    p->gold->words[g].match = (uint32_t)s;
    p->system->words[s].match = (uint32_t)g;
}

static bool
is_beyond(const reading *r, size_t i, size_t end)
{
    if (i >= r->len) return true;
    return r->words[i].multiword ? r->words[i].begin >= end : r->words[i].end > end;
}

/* Step over all words of both readings that touch the multiword token at hand. */
static void
skip_multiword(pair *p, size_t *gold_first, size_t *system_first)
{
    const word *g = &p->gold->words[p->g], *s = &p->system->words[p->s];
    size_t end = g->multiword ? g->end : s->end;
    if (g->multiword && !s->multiword && s->begin < g->begin) p->s++;
    else if (!g->multiword && g->begin < s->begin) p->g++;
    *gold_first = p->g;
    *system_first = p->s;
    while (!is_beyond(p->gold, p->g, end) || !is_beyond(p->system, p->s, end)) {
        const bool gold = p->g < p->gold->len &&
                          (p->s >= p->system->len ||
                           p->gold->words[p->g].begin <= p->system->words[p->s].begin);
        const word *next = gold ? &p->gold->words[p->g++] : &p->system->words[p->s++];
        if (next->multiword && next->end > end) end = next->end;
    }
}

static bool
same_form(ch_slice a, ch_slice b)
{
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++) {
        const char x = a.at[i], y = b.at[i];
        const char low_x = (char)(x >= 'A' && x <= 'Z' ? x + 32 : x);
        const char low_y = (char)(y >= 'A' && y <= 'Z' ? y + 32 : y);
        if (low_x != low_y) return false;
    }
    return true;
}

enum { MOST_ALIGNED = 64 }; /* words of one multiword stretch; longer ones stay unmatched */

/* The longest common subsequence of two stretches. */
static void
match_forms(pair *p, size_t gold_first, size_t system_first)
{
    static const size_t most = MOST_ALIGNED;
    const size_t golds = p->g - gold_first, systems = p->s - system_first;
    uint8_t lengths[MOST_ALIGNED + 1][MOST_ALIGNED + 1] = {{0}};
    if (golds > most || systems > most) return;
    for (size_t g = golds; g-- > 0;) {
        for (size_t s = systems; s-- > 0;) {
            const uint8_t down = lengths[g + 1][s], right = lengths[g][s + 1];
            lengths[g][s] = down > right ? down : right;
            if (same_form(p->gold->words[gold_first + g].form, p->system->words[system_first + s].form)) {
                const uint8_t both = (uint8_t)(1 + lengths[g + 1][s + 1]);
                if (both > lengths[g][s]) lengths[g][s] = both;
            }
        }
    }
    for (size_t g = 0, s = 0; g < golds && s < systems;) {
        if (same_form(p->gold->words[gold_first + g].form, p->system->words[system_first + s].form)) {
            match(p, gold_first + g++, system_first + s++);
        } else if (lengths[g][s] == lengths[g + 1][s]) {
            g++;
        } else {
            s++;
        }
    }
}

static void
align(reading *gold, reading *system)
{
    pair p = {gold, system, 0, 0};
    while (p.g < gold->len && p.s < system->len) {
        const word *g = &gold->words[p.g], *s = &system->words[p.s];
        if (g->multiword || s->multiword) {
            size_t gold_first, system_first;
            skip_multiword(&p, &gold_first, &system_first);
            match_forms(&p, gold_first, system_first);
        } else if (g->begin == s->begin && g->end == s->end) {
            match(&p, p.g++, p.s++);
        } else if (g->begin <= s->begin) {
            p.g++;
        } else {
            p.s++;
        }
    }
}

/* The relation without its subtype, as a number: the first relation with that name. */
static uint8_t
plain_dep(uint8_t dep)
{
    const char *name = ch_dep_name(dep);
    const char *colon = strchr(name, ':');
    return colon ? ch_dep_of((ch_slice){name, (size_t)(colon - name)}) : dep;
}

static void
compare(const reading *gold, const reading *system, ch_scores *out)
{
    for (size_t i = 0; i < gold->len; i++) {
        const word *g = &gold->words[i];
        if (g->match == CH_NONE) continue;
        const word *s = &system->words[g->match];
        const bool roots = g->head == CH_ROOT && s->head == CH_ROOT;
        const bool heads = g->head != CH_ROOT && s->head != CH_ROOT &&
                           gold->words[g->head].match == s->head;
        const bool lemma = ch_slice_equal(g->node->lemma, s->node->lemma) ||
                           ch_slice_equal(g->node->lemma, CH_S("_"));
        out->words.correct++;
        out->upos.correct += g->node->upos == s->node->upos;
        out->lemmas.correct += lemma;
        out->uas.correct += roots || heads;
        out->las.correct += (roots || heads) && plain_dep(g->node->dep) == plain_dep(s->node->dep);
    }
}

static void
compare_sentences(const reading *gold, const reading *system, ch_scores *out)
{
    for (size_t g = 0, s = 0; g < gold->sentences && s < system->sentences;) {
        const size_t a = gold->sentence_begins[g], b = system->sentence_begins[s];
        out->sentences.correct += a == b && gold->sentence_ends[g] == system->sentence_ends[s];
        if (a <= b) g++;
        if (b <= a) s++;
    }
}

ch_status
ch_evaluate(const ch_conllu_sentence *gold, size_t gold_count, const ch_conllu_sentence *system,
            size_t system_count, ch_arena *scratch, ch_scores *out)
{
    reading g, s;
    *out = (ch_scores){0};
    CH_TRY(read_all(gold, gold_count, scratch, &g));
    CH_TRY(read_all(system, system_count, scratch, &s));
    if (g.characters != s.characters) return CH_BAD_TEXT;
    align(&g, &s);
    const ch_score words = {g.len, s.len, 0};
    out->words = out->upos = out->lemmas = out->uas = out->las = words;
    out->sentences = (ch_score){g.sentences, s.sentences, 0};
    compare(&g, &s, out);
    compare_sentences(&g, &s, out);
    return CH_OK;
}
