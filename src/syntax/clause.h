/*
 * Inside the predicate finder: the tree with its children, and what is being found
 *
 * Only predicate.c, verb_group.c, arguments.c and sharing.c include this.
 */
#ifndef CH_SYNTAX_CLAUSE_H
#define CH_SYNTAX_CLAUSE_H

#include "syntax/predicate.h"

/*
 * A sentence while its predicates are looked for.  Everything lives in `arena`.
 *
 * children       the children of token t, in order, are
 *                children[first_child[t]] .. children[first_child[t + 1] - 1]
 * begins, ends   the subtree of each token, [begin, end)
 * narrow         the same without clauses, appositions and punctuation at its ends
 * depth          of each token; 0 for a root
 * at, len        predicates; `own` the first of each one's arguments in `arguments`
 *                while they are found, linked by `next`
 */
typedef struct {
    ch_argument argument;
    uint32_t next;
} ch_found_argument;

typedef struct {
    const ch_grammar *grammar;
    const ch_slice *forms;
    const ch_node *nodes;
    size_t count;
    ch_arena *arena;
    uint32_t *first_child, *children;
    uint32_t *begins, *ends, *narrow_begins, *narrow_ends, *depth;
    ch_predicate *at;
    size_t len;
    uint32_t *of_token;
    uint32_t *own, *last;
    ch_found_argument *found;
    size_t found_count, found_room;
} ch_clause_work;

static inline bool
ch_lemma_is(const ch_node *node, const char *lemma)
{
    return ch_slice_equal(node->lemma, ch_slice_of(lemma));
}

/* The first child of `token` with the relation, or CH_NONE. */
uint32_t ch_child(const ch_clause_work *w, uint32_t token, ch_dep dep);

/*
 * The children of `token` with the relation, and what is fixed to them, joined by
 * spaces: "because of".  Lemmas; of verbs the form: "according to".  Empty when
 * there are none.
 */
ch_status ch_joined(const ch_clause_work *w, uint32_t token, ch_dep dep, ch_slice *out);

/* Tense, voice, modality, polarity of a predicate: verb_group.c. */
ch_status ch_read_verb_group(ch_clause_work *w, ch_predicate *p);

/* Link, governor and mark: verb_group.c. */
ch_status ch_read_link(ch_clause_work *w, ch_predicate *p);

/* What a predicate shares with the first of its conjuncts, or has from its governor. */
void ch_share_verb_group(ch_clause_work *w, ch_predicate *p);

/* Arguments that hang below the predicate: arguments.c. */
ch_status ch_read_arguments(ch_clause_work *w, uint32_t predicate);

/* Arguments from elsewhere in the sentence: sharing.c. */
ch_status ch_share_arguments(ch_clause_work *w, uint32_t predicate);

/* Add an argument, its conjuncts and appositions. */
ch_status ch_add_argument(ch_clause_work *w, uint32_t predicate, ch_argument argument);

/* The argument of a token, its span and preposition filled in. */
ch_status ch_argument_of(const ch_clause_work *w, ch_function function, ch_found found,
                         uint32_t head, ch_argument *out);

/* Has the predicate an argument of the function? */
bool ch_has(const ch_clause_work *w, uint32_t predicate, ch_function function);

#endif
