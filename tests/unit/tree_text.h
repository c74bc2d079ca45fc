/*
 * Trees written by hand, for tests that must not hang on a model
 *
 *     "police NOUN 2 nsubj|arrested arrest VERB Tense=Past|VerbForm=Fin 0 root"
 *
 * A row a token, rows apart by ";": form, lemma, part of speech, features, head
 * (from 1, 0 the root), relation.
 */
#ifndef CH_TESTS_TREE_TEXT_H
#define CH_TESTS_TREE_TEXT_H

#include "shipped_grammar.h"

#include "base/buffer.h"
#include "syntax/predicate.h"

enum { TREE_TOKENS = 48 };

typedef struct {
    ch_slice forms[TREE_TOKENS];
    ch_node nodes[TREE_TOKENS];
    size_t count;
    ch_arena *arena;
    ch_predicates predicates;
    ch_buffer printed;
} hand_tree;

static inline ch_slice
tree_word(ch_slice *rest)
{
    *rest = ch_slice_trim(*rest);
    size_t end = 0;
    while (end < rest->len && rest->at[end] != ' ') end++;
    const ch_slice word = ch_slice_part(*rest, 0, end);
    *rest = ch_slice_part(*rest, end, rest->len);
    return word;
}

static inline void
read_tree_row(hand_tree *t, ch_slice row)
{
    assert_true(t->count < TREE_TOKENS);
    ch_node *node = &t->nodes[t->count];
    *node = (ch_node){0};
    t->forms[t->count++] = tree_word(&row);
    node->lemma = tree_word(&row);
    node->upos = ch_upos_of(tree_word(&row));
    node->feats = ch_feats_of(tree_word(&row));
    const int head = atoi(tree_word(&row).at);
    node->head = head ? (uint32_t)head - 1 : CH_ROOT;
    node->dep = ch_dep_of(tree_word(&row));
    assert_int_equal(row.len, 0);
}

/* Read the rows; nothing is looked for yet. */
static inline void
read_tree(hand_tree *t, const char *rows)
{
    *t = (hand_tree){.arena = ch_arena_new(0)};
    assert_non_null(t->arena);
    for (ch_slice rest = ch_slice_of(rows); rest.len;) {
        const char *end = memchr(rest.at, ';', rest.len);
        const size_t len = end ? (size_t)(end - rest.at) : rest.len;
        read_tree_row(t, ch_slice_part(rest, 0, len));
        rest = ch_slice_part(rest, end ? len + 1 : len, rest.len);
    }
}

static inline void
free_tree(hand_tree *t)
{
    ch_arena_free(t->arena);
    ch_vector_free(&t->printed);
}

/* The tree's predicates as they are printed. */
static inline const char *
print_tree(hand_tree *t)
{
    assert_int_equal(ch_predicates_find(shipped_grammar(), t->forms, t->nodes, t->count, t->arena, &t->predicates), CH_OK);
    assert_int_equal(ch_predicates_print(&t->predicates, t->forms, t->nodes, &t->printed), CH_OK);
    assert_int_equal(ch_buffer_byte(&t->printed, '\0'), CH_OK);
    return t->printed.at;
}

typedef struct {
    const char *rows, *printed;
} tree_case;

static inline void
check_trees(const tree_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        hand_tree t;
        read_tree(&t, cases[i].rows);
        assert_string_equal(print_tree(&t), cases[i].printed);
        free_tree(&t);
    }
}

#define CHECK_TREES(cases) check_trees((cases), sizeof(cases) / sizeof *(cases))

#endif
