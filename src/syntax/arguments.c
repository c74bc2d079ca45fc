/*
 * A predicate's own arguments: what hangs below it in the tree
 *
 * The function follows from the relation; the voice turns it round where it
 * must.  Each conjunct and each apposition of an argument is listed beside it.
 */
#include "syntax/clause.h"

bool
ch_has(const ch_clause_work *w, uint32_t predicate, ch_function function)
{
    for (uint32_t a = w->own[predicate]; a != CH_NONE; a = w->found[a].next) {
        if (w->found[a].argument.function == function) return true;
    }
    return false;
}

/* ---- spans ---- */

static bool
is_left_out(uint8_t dep)
{
    switch (dep) {
    case CH_DEP_CASE:
    case CH_DEP_MARK:
    case CH_DEP_CC:
    case CH_DEP_CC_PRECONJ:
    case CH_DEP_CONJ:
    case CH_DEP_APPOS:
    case CH_DEP_ACL:
    case CH_DEP_ACL_RELCL:
    case CH_DEP_ADVCL:
    case CH_DEP_COP:
    case CH_DEP_NSUBJ:
    case CH_DEP_NSUBJ_OUTER:
    case CH_DEP_AUX:
    case CH_DEP_PARATAXIS:
    case CH_DEP_PUNCT:
    case CH_DEP_DISCOURSE:
    case CH_DEP_EXPL: return true;
    default: return false;
    }
}

/* The noun phrase of `head`: its subtree as far as it is one name. */
static void
phrase_of(const ch_clause_work *w, uint32_t head, ch_argument *a)
{
    a->begin = head;
    a->end = head + 1;
    for (uint32_t i = w->first_child[head]; i < w->first_child[head + 1]; i++) {
        const uint32_t child = w->children[i];
        const uint8_t dep = w->nodes[child].dep;
        /* "'s" stays outside, "the" and "of Mexico" inside */
        if (is_left_out(dep)) continue;
        if (w->narrow_begins[child] < a->begin) a->begin = w->narrow_begins[child];
        if (w->narrow_ends[child] > a->end) a->end = w->narrow_ends[child];
    }
}

ch_status
ch_argument_of(const ch_clause_work *w, ch_function function, ch_found found, uint32_t head,
               ch_argument *out)
{
    *out = (ch_argument){.function = (uint8_t)function,
                         .found = (uint8_t)found,
                         .head = head,
                         .begin = w->begins[head],
                         .end = w->ends[head],
                         .pronoun = CH_NONE,
                         .preposition = {"", 0}};
    if (function == CH_FUNCTION_CLAUSE) return CH_OK;
    phrase_of(w, head, out);
    return CH_OK;
}

/* ---- adding ---- */

enum { CHAIN = 6 }; /* links of a list that hangs one from the other */

static ch_status
add_one(ch_clause_work *w, uint32_t predicate, const ch_argument *argument)
{
    for (uint32_t a = w->own[predicate]; a != CH_NONE; a = w->found[a].next) {
        const ch_argument *known = &w->found[a].argument;
        if (known->head == argument->head && known->function == argument->function) return CH_OK;
    }
    if (w->found_count == w->found_room) {
        const size_t room = w->found_room ? 2 * w->found_room : 64;
        ch_found_argument *wider = ch_arena_array(w->arena, room, sizeof *wider);
        if (!wider) return CH_NO_MEMORY;
        if (w->found_count) memcpy(wider, w->found, w->found_count * sizeof *wider);
        w->found = wider;
        w->found_room = room;
    }
    const uint32_t number = (uint32_t)w->found_count++;
    w->found[number] = (ch_found_argument){*argument, CH_NONE};
    if (w->own[predicate] == CH_NONE) w->own[predicate] = number;
    else w->found[w->last[predicate]].next = number;
    w->last[predicate] = number;
    return CH_OK;
}

/* Is a conjunct of an argument an argument too, or a clause of its own? */
static bool
is_nominal(const ch_clause_work *w, uint32_t token)
{
    const uint8_t upos = w->nodes[token].upos;
    return upos != CH_UPOS_VERB && upos != CH_UPOS_AUX && upos != CH_UPOS_ADV &&
           ch_child(w, token, CH_DEP_NSUBJ) == CH_NONE;
}

/*
 * The conjuncts and appositions of an argument's head, as the same function.  "A, B
 * and C": some parses hang C from B; what is joined to a conjunct is one too.
 */
static ch_status
add_others(ch_clause_work *w, uint32_t predicate, const ch_argument *first, unsigned depth)
{
    const uint32_t head = first->head;
    for (uint32_t i = w->first_child[head]; i < w->first_child[head + 1]; i++) {
        const uint32_t child = w->children[i];
        const uint8_t dep = w->nodes[child].dep;
        if ((dep != CH_DEP_CONJ && dep != CH_DEP_APPOS) || !is_nominal(w, child)) continue;
        ch_argument other;
        CH_TRY(ch_argument_of(w, first->function,
                              dep == CH_DEP_CONJ ? CH_FOUND_CONJUNCT : CH_FOUND_APPOSITION, child,
                              &other));
        other.pronoun = first->pronoun;
        other.preposition = first->preposition;
        ch_slice own;
        CH_TRY(ch_joined(w, child, CH_DEP_CASE, &own));
        if (own.len && first->function == CH_FUNCTION_OBLIQUE) other.preposition = own;
        CH_TRY(add_one(w, predicate, &other));
        if (dep == CH_DEP_APPOS) continue;
        if (depth) CH_TRY(add_others(w, predicate, &other, depth - 1));
        /* "X, a gang, and Y, a cartel" */
        const uint32_t name = ch_child(w, child, CH_DEP_APPOS);
        if (name == CH_NONE) continue;
        CH_TRY(ch_argument_of(w, first->function, CH_FOUND_APPOSITION, name, &other));
        other.preposition = first->preposition;
        CH_TRY(add_one(w, predicate, &other));
    }
    return CH_OK;
}

ch_status
ch_add_argument(ch_clause_work *w, uint32_t predicate, ch_argument argument)
{
    CH_TRY(add_one(w, predicate, &argument));
    if (argument.function == CH_FUNCTION_CLAUSE) return CH_OK;
    return add_others(w, predicate, &argument, CHAIN);
}

/* ---- reading ---- */

/* "handed him [over to] the court": the first is the verb's particle. */
static void
split_particle(ch_clause_work *w, uint32_t predicate, ch_slice *preposition)
{
    const char *blank = memchr(preposition->at, ' ', preposition->len);
    if (w->at[predicate].kind != CH_PREDICATE_VERB || !blank) return;
    const size_t len = (size_t)(blank - preposition->at);
    const ch_slice first = ch_slice_part(*preposition, 0, len);
    if (!ch_grammar_is(w->grammar, first, CH_GRAMMAR_PARTICLE)) return;
    if (!w->at[predicate].particle.len) w->at[predicate].particle = first;
    *preposition = ch_slice_part(*preposition, len + 1, preposition->len);
}

static ch_status
add(ch_clause_work *w, uint32_t predicate, ch_function function, ch_found found, uint32_t head)
{
    ch_argument a;
    CH_TRY(ch_argument_of(w, function, found, head, &a));
    if (function != CH_FUNCTION_SUBJECT && function != CH_FUNCTION_POSSESSOR) {
        CH_TRY(ch_joined(w, head, CH_DEP_CASE, &a.preposition));
        if (function == CH_FUNCTION_OBLIQUE) split_particle(w, predicate, &a.preposition);
    }
    return ch_add_argument(w, predicate, a);
}

static ch_status
add_agent(ch_clause_work *w, uint32_t predicate, uint32_t head)
{
    ch_argument a;
    CH_TRY(ch_argument_of(w, CH_FUNCTION_SUBJECT, CH_FOUND_PASSIVE, head, &a));
    CH_TRY(ch_joined(w, head, CH_DEP_CASE, &a.preposition));
    return ch_add_argument(w, predicate, a);
}

/* An xcomp is a clause if a verb or a copula is in it, else a plain complement. */
static ch_function
complement_function(const ch_clause_work *w, uint32_t token)
{
    const uint32_t p = w->of_token[token];
    const bool clause = p != CH_NONE && (w->at[p].kind == CH_PREDICATE_VERB ||
                                         ch_child(w, token, CH_DEP_COP) != CH_NONE);
    return clause ? CH_FUNCTION_CLAUSE : CH_FUNCTION_COMPLEMENT;
}

/* Arguments of verbs, adjectives and copulas. */
static ch_status
read_clause_child(ch_clause_work *w, uint32_t number, uint32_t child)
{
    const ch_predicate *p = &w->at[number];
    const bool passive = p->flags & CH_PREDICATE_PASSIVE;
    switch (w->nodes[child].dep) {
    case CH_DEP_NSUBJ:
    case CH_DEP_NSUBJ_OUTER:
        if (passive) return add(w, number, CH_FUNCTION_OBJECT, CH_FOUND_PASSIVE, child);
        return add(w, number, CH_FUNCTION_SUBJECT, CH_FOUND_DIRECT, child);
    case CH_DEP_NSUBJ_PASS:
        if (!passive) return add(w, number, CH_FUNCTION_SUBJECT, CH_FOUND_DIRECT, child);
        return add(w, number, CH_FUNCTION_OBJECT, CH_FOUND_PASSIVE, child);
    case CH_DEP_OBL_AGENT:
        if (!passive) return add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child);
        return add_agent(w, number, child);
    case CH_DEP_NUMMOD: /* "two were killed and [nine] injured" */
        return passive && child + 1 == p->token ? add(w, number, CH_FUNCTION_OBJECT, CH_FOUND_PASSIVE, child) : CH_OK;
    case CH_DEP_OBJ:
        return add(w, number, passive ? CH_FUNCTION_COMPLEMENT : CH_FUNCTION_OBJECT,
                   CH_FOUND_DIRECT, child);
    case CH_DEP_IOBJ: return add(w, number, CH_FUNCTION_INDIRECT, CH_FOUND_DIRECT, child);
    case CH_DEP_OBL:
    case CH_DEP_OBL_UNMARKED: return add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child);
    case CH_DEP_CCOMP:
    case CH_DEP_CSUBJ:
    case CH_DEP_CSUBJ_PASS:
    case CH_DEP_CSUBJ_OUTER: return add(w, number, CH_FUNCTION_CLAUSE, CH_FOUND_DIRECT, child);
    case CH_DEP_XCOMP:
        return add(w, number, complement_function(w, child), CH_FOUND_DIRECT, child);
    default: return CH_OK;
    }
}

/*
 * "the arrest of the mayor by police": the tree may hang the by-phrase on the mayor,
 * but mayors have none.
 */
static ch_status
add_by_phrase(ch_clause_work *w, uint32_t number, uint32_t complement)
{
    ch_slice preposition;
    for (uint32_t i = w->first_child[complement]; i < w->first_child[complement + 1]; i++) {
        const uint32_t child = w->children[i];
        if (w->nodes[child].dep != CH_DEP_NMOD) continue;
        CH_TRY(ch_joined(w, child, CH_DEP_CASE, &preposition));
        if (!ch_slice_equal(preposition, CH_S("by"))) continue;
        CH_TRY(add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child));
    }
    return CH_OK;
}

/* Arguments of nouns, as predicates of their own or after "is". */
static ch_status
read_noun_child(ch_clause_work *w, uint32_t number, uint32_t child)
{
    switch (w->nodes[child].dep) {
    case CH_DEP_NMOD_POSS:
        return add(w, number, CH_FUNCTION_POSSESSOR, CH_FOUND_DIRECT, child);
    case CH_DEP_NMOD: {
        ch_slice preposition;
        CH_TRY(ch_joined(w, child, CH_DEP_CASE, &preposition));
        const bool of = ch_slice_equal(preposition, CH_S("of"));
        CH_TRY(add(w, number, of ? CH_FUNCTION_OF : CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child));
        return of ? add_by_phrase(w, number, child) : CH_OK;
    }
    case CH_DEP_NMOD_UNMARKED:
        return add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child);
    case CH_DEP_COMPOUND:
    case CH_DEP_AMOD: return add(w, number, CH_FUNCTION_MODIFIER, CH_FOUND_DIRECT, child);
    case CH_DEP_APPOS: return add(w, number, CH_FUNCTION_APPOSITION, CH_FOUND_DIRECT, child);
    case CH_DEP_ACL:
        return w->of_token[child] == CH_NONE ||
                       !(w->nodes[child].feats & (CH_FEAT_INFINITIVE | CH_FEAT_FINITE | CH_FEAT_GERUND))
                   ? CH_OK
                   : add(w, number, CH_FUNCTION_CLAUSE, CH_FOUND_DIRECT, child);
    default: return read_clause_child(w, number, child);
    }
}

/* "is the head of Y": the nominal is its own complement. */
static ch_status
add_self(ch_clause_work *w, uint32_t number)
{
    const uint32_t token = w->at[number].token;
    ch_argument a;
    CH_TRY(ch_argument_of(w, CH_FUNCTION_COMPLEMENT, CH_FOUND_DIRECT, token, &a));
    CH_TRY(ch_joined(w, token, CH_DEP_CASE, &a.preposition));
    return ch_add_argument(w, number, a);
}

/* "…, he said": what was said is the clause that "said" interrupts. */
static ch_status
add_interrupted(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    if (p->link != CH_LINK_PARATAXIS || p->kind != CH_PREDICATE_VERB) return CH_OK;
    if (ch_has(w, number, CH_FUNCTION_CLAUSE) || ch_has(w, number, CH_FUNCTION_OBJECT)) return CH_OK;
    if (!ch_has(w, number, CH_FUNCTION_SUBJECT)) return CH_OK;
    return add(w, number, CH_FUNCTION_CLAUSE, CH_FOUND_DIRECT, w->at[p->governor].token);
}

/* The child of `noun` that is an nmod with the preposition, or CH_NONE. */
static uint32_t
prepositional_child(const ch_clause_work *w, uint32_t noun, ch_slice preposition)
{
    for (uint32_t i = w->first_child[noun]; i < w->first_child[noun + 1]; i++) {
        const uint32_t child = w->children[i];
        const uint32_t word = ch_child(w, child, CH_DEP_CASE);
        if (w->nodes[child].dep != CH_DEP_NMOD || word == CH_NONE) continue;
        if (ch_slice_equal(w->nodes[word].lemma, preposition)) return child;
    }
    return CH_NONE;
}

static bool
has_oblique(const ch_clause_work *w, uint32_t number, ch_slice preposition)
{
    for (uint32_t a = w->own[number]; a != CH_NONE; a = w->found[a].next) {
        const ch_argument *argument = &w->found[a].argument;
        if (argument->function == CH_FUNCTION_OBLIQUE &&
            ch_slice_equal(argument->preposition, preposition)) {
            return true;
        }
    }
    return false;
}

/*
 * Phrases that the tree hangs on an argument but that the verb asks for: "designated
 * the gang [as a terrorist group]", "was named a threat [by the president]".  Parsers
 * err there more often than writers mean the noun; the frames of verbs choose.
 */
static ch_status
borrow_phrases(ch_clause_work *w, uint32_t number)
{
    const bool passive = w->at[number].flags & CH_PREDICATE_PASSIVE;
    for (uint32_t a = w->own[number]; a != CH_NONE; a = w->found[a].next) {
        const ch_argument argument = w->found[a].argument;
        const uint32_t as = prepositional_child(w, argument.head, CH_S("as"));
        const uint32_t by = prepositional_child(w, argument.head, CH_S("by"));
        const bool object = argument.function == CH_FUNCTION_OBJECT;
        if (argument.function == CH_FUNCTION_OBLIQUE && ch_grammar_is(w->grammar, argument.preposition, CH_GRAMMAR_REASON)) continue;
        if (object && as != CH_NONE && as > w->at[number].token && !has_oblique(w, number, CH_S("as"))) {
            CH_TRY(add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, as));
        }
        if (passive && by != CH_NONE && by > w->at[number].token && !ch_has(w, number, CH_FUNCTION_SUBJECT)) {
            CH_TRY(add_agent(w, number, by));
        }
    }
    return CH_OK;
}

ch_status
ch_read_arguments(ch_clause_work *w, uint32_t number)
{
    const ch_predicate *p = &w->at[number];
    const bool noun = p->kind == CH_PREDICATE_NOUN || p->kind == CH_PREDICATE_COPULA;
    for (uint32_t i = w->first_child[p->token]; i < w->first_child[p->token + 1]; i++) {
        const uint32_t child = w->children[i];
        if (noun) CH_TRY(read_noun_child(w, number, child));
        else CH_TRY(read_clause_child(w, number, child));
        if (!noun && w->nodes[child].dep == CH_DEP_NMOD) {
            CH_TRY(add(w, number, CH_FUNCTION_OBLIQUE, CH_FOUND_DIRECT, child));
        }
    }
    if (p->kind == CH_PREDICATE_COPULA || p->kind == CH_PREDICATE_ADJECTIVE) {
        CH_TRY(add_self(w, number));
    }
    if (p->kind == CH_PREDICATE_VERB) CH_TRY(borrow_phrases(w, number));
    return add_interrupted(w, number);
}
