/*
 * What mends trees, on trees written by hand (tree_text.h)
 *
 *     mended(ch_raise_from_names, "Xi Xi PROPN _ 0 root;...", "Biden conj Xi; Xi root -")
 *
 * The claims, apart by ";": a form, its relation, the form of its head ("-": the root).
 */
#ifndef CH_TESTS_MENDED_H
#define CH_TESTS_MENDED_H

#include "tree_text.h"

typedef void mend(size_t count, ch_node *nodes);
typedef void mend_by_words(const ch_grammar *grammar, size_t count, ch_node *nodes);

static inline uint32_t
token_of(const hand_tree *t, ch_slice form)
{
    for (uint32_t i = 0; i < t->count; i++)
        if (ch_slice_equal(t->forms[i], form)) return i;
    fail_msg("no \"%.*s\" in the tree", CH_PRINT(form));
    return CH_ROOT;
}

static inline void
check_claims(const hand_tree *t, const char *claims)
{
    for (ch_slice rest = ch_slice_of(claims); rest.len;) {
        const char *end = memchr(rest.at, ';', rest.len);
        const size_t len = end ? (size_t)(end - rest.at) : rest.len;
        ch_slice claim = ch_slice_part(rest, 0, len);
        const uint32_t token = token_of(t, tree_word(&claim));
        assert_string_equal(ch_dep_name(t->nodes[token].dep), ch_dep_name(ch_dep_of(tree_word(&claim))));
        const ch_slice head = tree_word(&claim);
        const uint32_t above = ch_slice_equal(head, CH_S("-")) ? CH_ROOT : token_of(t, head);
        assert_int_equal(t->nodes[token].head, above);
        rest = ch_slice_part(rest, end ? len + 1 : len, rest.len);
    }
}

static inline void
mended_by_shape(mend *by, const char *rows, const char *claims)
{
    hand_tree t;
    read_tree(&t, rows);
    by(t.count, t.nodes);
    check_claims(&t, claims);
    free_tree(&t);
}

static inline void
mended_by_words(mend_by_words *by, const char *rows, const char *claims)
{
    hand_tree t;
    read_tree(&t, rows);
    by(shipped_grammar(), t.count, t.nodes);
    check_claims(&t, claims);
    free_tree(&t);
}

/* Mend the tree that the rows tell, and see that the claims hold. */
#define mended(by, rows, claims) \
    _Generic((by), mend *: mended_by_shape, mend_by_words *: mended_by_words)((by), (rows), (claims))

#endif
