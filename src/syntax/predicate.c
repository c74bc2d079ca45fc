/*
 * Finding the predicates of a sentence
 *
 *     1  children, subtrees and depths of the tree
 *     2  which tokens are predicates
 *     3  each one's verb group and governor
 *     4  from the root downwards, each one's own arguments, then those it shares:
 *        a controller must have its arguments before what it controls asks for them
 *     5  everything into flat arrays
 */
#include "syntax/clause.h"
#include "syntax/features.h"

uint32_t
ch_child(const ch_clause_work *w, uint32_t token, ch_dep dep)
{
    for (uint32_t i = w->first_child[token]; i < w->first_child[token + 1]; i++) {
        if (w->nodes[w->children[i]].dep == dep) return w->children[i];
    }
    return CH_NONE;
}

/* The lemma of a grammatical word; of a verb that became one, the form in lower case. */
static ch_status
word_of(const ch_clause_work *w, uint32_t token, ch_slice *out)
{
    *out = w->nodes[token].lemma;
    if (w->nodes[token].upos != CH_UPOS_VERB) return CH_OK;
    ch_folded folded;
    ch_fold(w->forms[token], &folded);
    *out = ch_arena_copy(w->arena, (ch_slice){folded.at, folded.len});
    return out->at ? CH_OK : CH_NO_MEMORY;
}

static ch_status
join(const ch_clause_work *w, uint32_t token, ch_slice *out)
{
    ch_slice word;
    CH_TRY(word_of(w, token, &word));
    if (!out->len) {
        *out = word;
        return CH_OK;
    }
    *out = ch_arena_print(w->arena, "%.*s %.*s", CH_PRINT(*out), CH_PRINT(word));
    return out->at ? CH_OK : CH_NO_MEMORY;
}

ch_status
ch_joined(const ch_clause_work *w, uint32_t token, ch_dep dep, ch_slice *out)
{
    *out = (ch_slice){"", 0};
    for (uint32_t i = w->first_child[token]; i < w->first_child[token + 1]; i++) {
        const uint32_t child = w->children[i];
        if (w->nodes[child].dep != dep) continue;
        CH_TRY(join(w, child, out));
        for (uint32_t k = w->first_child[child]; k < w->first_child[child + 1]; k++) {
            const uint32_t fixed = w->children[k];
            if (w->nodes[fixed].dep == CH_DEP_FIXED) CH_TRY(join(w, fixed, out));
        }
    }
    return CH_OK;
}

/* ---- the tree ---- */

static ch_status
allocate(ch_clause_work *w)
{
    const size_t n = w->count + 2;
    w->first_child = ch_arena_array(w->arena, n, sizeof *w->first_child);
    w->children = ch_arena_array(w->arena, n, sizeof *w->children);
    w->begins = ch_arena_array(w->arena, n, sizeof *w->begins);
    w->ends = ch_arena_array(w->arena, n, sizeof *w->ends);
    w->narrow_begins = ch_arena_array(w->arena, n, sizeof *w->narrow_begins);
    w->narrow_ends = ch_arena_array(w->arena, n, sizeof *w->narrow_ends);
    w->depth = ch_arena_array(w->arena, n, sizeof *w->depth);
    w->of_token = ch_arena_array(w->arena, n, sizeof *w->of_token);
    const bool fine = w->first_child && w->children && w->begins && w->ends && w->depth &&
                      w->narrow_begins && w->narrow_ends && w->of_token;
    return fine ? CH_OK : CH_NO_MEMORY;
}

static void
list_children(ch_clause_work *w)
{
    for (size_t i = 0; i < w->count; i++) {
        if (w->nodes[i].head < w->count) w->first_child[w->nodes[i].head + 1]++;
    }
    for (size_t i = 0; i < w->count; i++) w->first_child[i + 1] += w->first_child[i];
    for (size_t i = 0; i < w->count; i++) {
        const uint32_t head = w->nodes[i].head;
        if (head < w->count) w->children[w->first_child[head] + w->ends[head]++] = (uint32_t)i;
    }
}

/* Depths; a chain that is longer than the sentence is a cycle and ends there. */
static void
measure_depths(ch_clause_work *w)
{
    for (size_t i = 0; i < w->count; i++) {
        uint32_t steps = 0;
        for (uint32_t t = w->nodes[i].head; t < w->count && steps <= w->count; t = w->nodes[t].head) {
            steps++;
        }
        w->depth[i] = steps;
    }
}

/* Subtrees: every token widens all its ancestors. */
static void
measure_subtrees(ch_clause_work *w)
{
    for (uint32_t i = 0; i < w->count; i++) w->begins[i] = i, w->ends[i] = i + 1;
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t steps = 0;
        for (uint32_t t = i; t < w->count && steps <= w->count; t = w->nodes[t].head, steps++) {
            if (i < w->begins[t]) w->begins[t] = i;
            if (i + 1 > w->ends[t]) w->ends[t] = i + 1;
        }
    }
}

/* What a phrase may end before: it is not part of the name. */
static bool
hangs_loose(uint8_t dep)
{
    return dep == CH_DEP_ACL_RELCL || dep == CH_DEP_ACL || dep == CH_DEP_ADVCL ||
           dep == CH_DEP_ADVCL_RELCL || dep == CH_DEP_PARATAXIS || dep == CH_DEP_APPOS ||
           dep == CH_DEP_PUNCT;
}

static void
measure_phrases(ch_clause_work *w)
{
    for (uint32_t i = 0; i < w->count; i++) w->narrow_begins[i] = i, w->narrow_ends[i] = i + 1;
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t steps = 0;
        for (uint32_t t = i; !hangs_loose(w->nodes[t].dep) && steps <= w->count; steps++) {
            t = w->nodes[t].head;
            if (t >= w->count) break;
            if (i < w->narrow_begins[t]) w->narrow_begins[t] = i;
            if (i + 1 > w->narrow_ends[t]) w->narrow_ends[t] = i + 1;
        }
    }
}

void
ch_subtree(const ch_node *nodes, size_t count, uint32_t head, uint32_t *begin, uint32_t *end)
{
    *begin = head;
    *end = head + 1;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t t = i;
        for (size_t steps = 0; t != head && t < count && steps <= count; steps++) t = nodes[t].head;
        if (t != head) continue;
        if (i < *begin) *begin = i;
        if (i + 1 > *end) *end = i + 1;
    }
}

/* ---- which tokens are predicates ---- */

static bool
is_function_word(uint8_t dep)
{
    switch (dep) {
    case CH_DEP_AUX:
    case CH_DEP_AUX_PASS:
    case CH_DEP_COP:
    case CH_DEP_CASE:
    case CH_DEP_MARK:
    case CH_DEP_CC:
    case CH_DEP_CC_PRECONJ:
    case CH_DEP_DET:
    case CH_DEP_FIXED:
    case CH_DEP_FLAT:
    case CH_DEP_COMPOUND:
    case CH_DEP_COMPOUND_PRT:
    case CH_DEP_GOESWITH:
    case CH_DEP_REPARANDUM:
    case CH_DEP_DISCOURSE:
    case CH_DEP_PUNCT: return true;
    default: return false;
    }
}

/* Does the noun have something that says whose, of what, by whom, that …? */
static bool
has_complement(const ch_clause_work *w, uint32_t token)
{
    for (uint32_t i = w->first_child[token]; i < w->first_child[token + 1]; i++) {
        const uint32_t child = w->children[i];
        const ch_node *node = &w->nodes[child];
        switch (node->dep) {
        case CH_DEP_NMOD:
        case CH_DEP_NMOD_POSS:
        case CH_DEP_OBL:
        case CH_DEP_CCOMP:
        case CH_DEP_ACL:
        case CH_DEP_NSUBJ:
        case CH_DEP_OBJ: return true;
        case CH_DEP_COMPOUND:
        case CH_DEP_AMOD: /* "US strikes", "Israeli strikes" */
            if (node->upos == CH_UPOS_PROPN) return true;
            if (w->forms[child].len && w->forms[child].at[0] >= 'A' && w->forms[child].at[0] <= 'Z') {
                return true;
            }
            break;
        default: break;
        }
    }
    return false;
}

/* Is an adjective without "be" a predicate: "critical of", "considered responsible"? */
static bool
is_predicative(const ch_clause_work *w, uint32_t token)
{
    const ch_node *node = &w->nodes[token];
    switch (node->dep) {
    case CH_DEP_ROOT:
    case CH_DEP_XCOMP:
    case CH_DEP_ACL:
    case CH_DEP_ACL_RELCL:
    case CH_DEP_ADVCL:
    case CH_DEP_CCOMP:
    case CH_DEP_PARATAXIS: return true;
    case CH_DEP_AMOD: return ch_child(w, token, CH_DEP_OBL) != CH_NONE;
    case CH_DEP_CONJ: return ch_child(w, token, CH_DEP_OBL) != CH_NONE ||
                             ch_child(w, token, CH_DEP_NSUBJ) != CH_NONE;
    default: return false;
    }
}

/* "offered to [mediate]": behind "to" stands a verb, whatever the tagger says. */
static bool
is_infinitive(const ch_clause_work *w, uint32_t token)
{
    const uint32_t to = ch_child(w, token, CH_DEP_MARK);
    const uint8_t dep = w->nodes[token].dep;
    return to != CH_NONE && to + 1 == token && ch_lemma_is(&w->nodes[to], "to") &&
           (dep == CH_DEP_XCOMP || dep == CH_DEP_ADVCL || dep == CH_DEP_ACL || dep == CH_DEP_CCOMP);
}

static bool
kind_of(const ch_clause_work *w, uint32_t token, uint8_t *kind)
{
    const ch_node *node = &w->nodes[token];
    const bool copula = ch_child(w, token, CH_DEP_COP) != CH_NONE;
    if (is_function_word(node->dep)) return false;
    /* "the United States": a participle in a name */
    if (node->dep == CH_DEP_AMOD && node->head < w->count &&
        w->nodes[node->head].upos == CH_UPOS_PROPN) {
        return false;
    }
    *kind = CH_PREDICATE_NOUN;
    /* "suspended its arms [exports]": an object is no verb, whatever the tagger says */
    const bool object = node->dep == CH_DEP_OBJ || node->dep == CH_DEP_OBL || node->dep == CH_DEP_NMOD;
    if (node->upos == CH_UPOS_VERB && object && ch_child(w, token, CH_DEP_OBJ) == CH_NONE) {
        return has_complement(w, token);
    }
    *kind = CH_PREDICATE_VERB;
    if (node->upos == CH_UPOS_VERB || node->upos == CH_UPOS_AUX) return true;
    /* "demanded that Turkey release him": no noun has a subject and an object */
    if (node->upos == CH_UPOS_NOUN && !copula && ch_child(w, token, CH_DEP_NSUBJ) != CH_NONE &&
        ch_child(w, token, CH_DEP_OBJ) != CH_NONE)
        return true;
    if (!copula && is_infinitive(w, token)) return true;
    *kind = CH_PREDICATE_ADJECTIVE;
    if (node->upos == CH_UPOS_ADJ) return copula || is_predicative(w, token);
    *kind = CH_PREDICATE_COPULA;
    if (copula) return true;
    *kind = CH_PREDICATE_NOUN;
    return node->upos == CH_UPOS_NOUN && has_complement(w, token);
}

static ch_status
find_predicates(ch_clause_work *w)
{
    uint8_t kind;
    for (uint32_t t = 0; t < w->count; t++) w->len += kind_of(w, t, &kind);
    w->at = ch_arena_array(w->arena, w->len + 1, sizeof *w->at);
    w->own = ch_arena_array(w->arena, w->len + 1, sizeof *w->own);
    w->last = ch_arena_array(w->arena, w->len + 1, sizeof *w->last);
    if (!w->at || !w->own || !w->last) return CH_NO_MEMORY;
    size_t n = 0;
    for (uint32_t t = 0; t < w->count; t++) {
        w->of_token[t] = CH_NONE;
        if (!kind_of(w, t, &kind)) continue;
        w->own[n] = w->last[n] = CH_NONE;
        w->of_token[t] = (uint32_t)n;
        w->at[n++] = (ch_predicate){.token = t,
                                    .kind = kind,
                                    .governor = CH_NONE,
                                    .lemma = w->nodes[t].lemma,
                                    .particle = {"", 0},
                                    .auxiliary = {"", 0},
                                    .mark = {"", 0}};
    }
    return CH_OK;
}

/* ---- in order ---- */

/* Predicates from the root downwards, in each depth in the order of the tokens. */
static uint32_t *
by_depth(const ch_clause_work *w)
{
    uint32_t *order = ch_arena_array(w->arena, w->len + 1, sizeof *order);
    uint32_t *begins = ch_arena_array(w->arena, w->count + 3, sizeof *begins);
    if (!order || !begins) return NULL;
    for (size_t i = 0; i < w->len; i++) begins[w->depth[w->at[i].token] + 1]++;
    for (size_t d = 0; d <= w->count; d++) begins[d + 1] += begins[d];
    for (uint32_t i = 0; i < w->len; i++) order[begins[w->depth[w->at[i].token]]++] = i;
    return order;
}

static ch_status
find_clauses(const ch_clause_work *w, uint32_t **out)
{
    *out = ch_arena_array(w->arena, w->count + 1, sizeof **out);
    if (!*out) return CH_NO_MEMORY;
    for (uint32_t i = 0; i < w->count; i++) {
        uint32_t t = i;
        for (size_t steps = 0; t < w->count && steps <= w->count; t = w->nodes[t].head, steps++) {
            const uint32_t p = w->of_token[t];
            if (p != CH_NONE && w->at[p].kind != CH_PREDICATE_NOUN) break;
        }
        (*out)[i] = t < w->count ? w->of_token[t] : CH_NONE;
    }
    return CH_OK;
}

static ch_status
flatten(ch_clause_work *w, ch_predicates *out)
{
    ch_argument *arguments = ch_arena_array(w->arena, w->found_count + 1, sizeof *arguments);
    uint32_t *clause;
    uint32_t n = 0;
    if (!arguments) return CH_NO_MEMORY;
    for (size_t i = 0; i < w->len; i++) {
        w->at[i].first_argument = n;
        for (uint32_t a = w->own[i]; a != CH_NONE; a = w->found[a].next) {
            arguments[n++] = w->found[a].argument;
        }
        w->at[i].arguments = n - w->at[i].first_argument;
    }
    CH_TRY(find_clauses(w, &clause));
    *out = (ch_predicates){w->at, w->len, arguments, n, w->of_token, clause};
    return CH_OK;
}

ch_status
ch_predicates_find(const ch_grammar *grammar, const ch_slice *forms, const ch_node *nodes, size_t count,
                   ch_arena *arena, ch_predicates *out)
{
    ch_clause_work w = {.grammar = grammar, .forms = forms, .nodes = nodes, .count = count, .arena = arena};
    *out = (ch_predicates){0};
    CH_TRY(allocate(&w));
    list_children(&w);
    measure_depths(&w);
    measure_subtrees(&w);
    measure_phrases(&w);
    CH_TRY(find_predicates(&w));
    const uint32_t *order = by_depth(&w);
    if (!order) return CH_NO_MEMORY;
    for (size_t i = 0; i < w.len; i++) {
        CH_TRY(ch_read_link(&w, &w.at[order[i]]));
        CH_TRY(ch_read_verb_group(&w, &w.at[order[i]]));
        ch_share_verb_group(&w, &w.at[order[i]]);
    }
    for (size_t i = 0; i < w.len; i++) {
        CH_TRY(ch_read_arguments(&w, order[i]));
        CH_TRY(ch_share_arguments(&w, order[i]));
    }
    return flatten(&w, out);
}
